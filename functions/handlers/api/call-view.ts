import type { StoredPeopleColumns } from '../../application/ports/people-store.ts';
import type { CallView } from '../../contracts/api.ts';
import type { Locale } from '../../contracts/team.ts';
import type { Call } from '../../domain/call/call.ts';
import { text } from '../../i18n/catalogue.ts';
import { CALL_ENDINGS, CALL_PROBLEMS } from '../../i18n/messages/call.ts';

/** A call as the API shows it: without the machinery's own fields, its troubles in the reader's language. */
export const viewCall = (call: Call, locale: Locale, people?: StoredPeopleColumns): CallView => {
  const { deadlineAt: _deadline, attempts: _attempts, jobName: _job, ending, problems, summary, ...shown } = call;
  return {
    ...shown,
    ...(ending ? { ending: { ...ending, message: text(CALL_ENDINGS[ending.kind], locale) } } : {}),
    problems: problems.map((kind) => ({ kind, message: text(CALL_PROBLEMS[kind], locale) })),
    ...(summary ? { summary: { ...summary, flags: [...summary.flags] } } : {}),
    ...(people ? { people: { reviewed: people.reviewed, note: people.note } } : {}),
  };
};

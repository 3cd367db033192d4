import type { CallDetail } from '../../../../functions/contracts/api.ts';
import { text } from '../../../../functions/i18n/catalogue.ts';
import {
  callStateMessages,
  endingAdviceMessages,
  sidebarMessages,
} from '../../../../functions/i18n/messages/sidebar.ts';
import type { Setting } from '../../contract.ts';
import { element } from '../dom.ts';
import { clockTime, dateAndTime } from '../wording.ts';

const say = sidebarMessages;

/** Who, what, when, how long, in which state. */
export const headView = ({ call }: CallDetail, { locale, timeZone }: Setting): HTMLElement => {
  const { facts, recording, summary } = call;
  const agent = facts.agentName ?? facts.agentId ?? text(say.unknownAgent, locale);
  const service = facts.service ?? text(say.unknownService, locale);
  const score = summary?.adherence.score;
  return element(
    'header',
    { class: 'head' },
    element(
      'div',
      { class: 'head-line' },
      element('h1', {}, agent),
      element('span', { class: `state ${call.state}` }, text(callStateMessages[call.state], locale)),
    ),
    element(
      'p',
      { class: 'service' },
      service,
      facts.ticket ? ` · ${text(say.ticket, locale, { ticket: facts.ticket })}` : '',
    ),
    element(
      'p',
      { class: 'when' },
      `${dateAndTime(call.occurredAt, locale, timeZone)} · ${clockTime(recording.durationMs)}`,
    ),
    summary !== undefined &&
      element(
        'p',
        { class: 'score' },
        score === null || score === undefined
          ? text(say.adherenceNone, locale)
          : text(say.adherence, locale, {
              score: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(score),
              n: summary.adherence.n,
            }),
        element('span', { class: 'quiet' }, ` ${text(say.scriptVersion, locale, { version: summary.scriptVersion })}`),
      ),
  );
};

/** Why a call has no verdicts and what to do; or that it is still on its way. Nothing for a call that is ready. */
export const endingView = ({ call }: CallDetail, { locale }: Setting): HTMLElement | undefined => {
  if (call.ending !== undefined)
    return element(
      'section',
      { class: `ending ${call.state}` },
      element('p', { class: 'reason' }, call.ending.message),
      element(
        'p',
        {},
        element('strong', {}, `${text(say.whatToDo, locale)}: `),
        text(endingAdviceMessages[call.ending.kind], locale),
      ),
    );
  if (call.state === 'flagged') return undefined;
  return element('section', { class: 'ending waiting' }, element('p', {}, text(say.inProgress, locale)));
};

/** What is stored of the call and cannot be read; the flags that its row keeps when it is the verdicts. */
export const unreadableView = ({ call, unreadable = [] }: CallDetail): HTMLElement | undefined => {
  if (unreadable.length === 0) return undefined;
  const flags = unreadable.some((one) => one.text === 'verdicts') ? (call.summary?.flags ?? []) : [];
  return element(
    'section',
    { class: 'unreadable', role: 'note' },
    ...unreadable.map(({ message }) => element('p', { class: 'caution' }, message)),
    flags.length > 0 && element('ul', {}, ...flags.map(({ title }) => element('li', {}, title))),
  );
};

export const problemsView = ({ call }: CallDetail, { locale }: Setting): HTMLElement | undefined =>
  call.problems.length === 0
    ? undefined
    : element(
        'section',
        { class: 'problems', 'aria-label': text(say.problems, locale) },
        element('h2', {}, text(say.problems, locale)),
        element('ul', {}, ...call.problems.map((problem) => element('li', {}, problem.message))),
      );

import type { CallDetail } from '../../../../functions/contracts/api.ts';
import type { Locale } from '../../../../functions/contracts/team.ts';
import type { Flag, FlagSummary } from '../../../../functions/domain/call/call.ts';
import { text } from '../../../../functions/i18n/catalogue.ts';
import { flagWords } from '../../../../functions/i18n/messages/flag.ts';
import {
  callStateMessages,
  endingAdviceMessages,
  sidebarMessages,
} from '../../../../functions/i18n/messages/sidebar.ts';
import { sidebarLearningMessages } from '../../../../functions/i18n/messages/sidebar-learning.ts';
import type { Setting } from '../../contract.ts';
import { element } from '../dom.ts';
import type { Grade } from '../findings.ts';
import { clockTime, dateAndTime } from '../wording.ts';
import { listenButton, type PlayFrom, SIGNS } from './verdicts.ts';

const say = sidebarMessages;
const learning = sidebarLearningMessages;

/** Who, what, when, how long, in which state. */
export const headView = ({ call, timeZone: rows }: CallDetail, { locale, timeZone }: Setting): HTMLElement => {
  const { facts, recording, summary } = call;
  const agent = facts.agentName ?? facts.agentId ?? text(say.unknownAgent, locale);
  const service = facts.service ?? text(say.unknownService, locale);
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
      `${dateAndTime(call.occurredAt, locale, rows ?? timeZone)} · ${clockTime(recording.durationMs)}`,
    ),
    summary && scoreView(summary, locale),
  );
};

/** Adherence with n, and why n is smaller where steps wait for a person. */
const scoreView = ({ adherence, scriptVersion }: FlagSummary, locale: Locale): HTMLElement => {
  const { score, n, onlySuggested } = adherence;
  const none = onlySuggested === undefined ? say.adherenceNone : learning.nothingCounts;
  return element(
    'p',
    { class: 'score' },
    score === null
      ? text(none, locale)
      : text(say.adherence, locale, {
          score: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(score),
          n,
        }),
    element('span', { class: 'quiet' }, ` ${text(say.scriptVersion, locale, { version: scriptVersion })}`),
    onlySuggested !== undefined &&
      element('span', { class: 'not-counted' }, text(learning.notCounted, locale, { count: onlySuggested })),
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

/** The looks of a flag that only the row tells of; its words say the same. */
const gradeOf = ({ kind, critical, suggested }: Flag): Grade => {
  if (suggested) return 'suggested';
  if (kind === 'unverifiable') return 'unverifiable';
  if (critical) return 'critical';
  return kind === 'missing' || kind === 'forbidden' ? 'missing' : 'warning';
};

/** A flag as the row has it: what is the matter with the step, and where one can hear it. */
const rowFlagView = (flag: Flag, locale: Locale, playFrom: PlayFrom): HTMLElement => {
  const { critical, atMs } = flag;
  const grade = gradeOf(flag);
  return element(
    'li',
    { class: `finding ${grade}` },
    element(
      'div',
      { class: 'finding-line' },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[grade]),
      element('span', { class: 'title' }, flagWords(flag, locale)),
      critical && element('span', { class: 'badge' }, text(say.critical, locale)),
    ),
    atMs !== undefined && element('p', { class: 'foot' }, listenButton(atMs, locale, playFrom)),
  );
};

/** What is stored of the call and cannot be read; the flags that its row keeps when it is the verdicts. */
export const unreadableView = (
  { call, unreadable = [] }: CallDetail,
  { locale }: Setting,
  playFrom: PlayFrom,
): HTMLElement | undefined => {
  if (unreadable.length === 0) return undefined;
  const flags = unreadable.some((one) => one.text === 'verdicts') ? (call.summary?.flags ?? []) : [];
  return element(
    'section',
    { class: 'unreadable', role: 'note' },
    ...unreadable.map(({ message }) => element('p', { class: 'caution' }, message)),
    flags.length > 0 &&
      element('ul', { class: 'findings' }, ...flags.map((flag) => rowFlagView(flag, locale, playFrom))),
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

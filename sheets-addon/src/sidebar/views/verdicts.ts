import type { CallDetail } from '../../../../functions/contracts/api.ts';
import type { Locale } from '../../../../functions/contracts/team.ts';
import { text } from '../../../../functions/i18n/catalogue.ts';
import {
  sidebarMessages,
  verdictMessages,
  verdictReasonMessages,
} from '../../../../functions/i18n/messages/sidebar.ts';
import { sidebarLearningMessages } from '../../../../functions/i18n/messages/sidebar-learning.ts';
import { element } from '../dom.ts';
import { type Finding, type Grade, isFlag, LEAD_MS } from '../findings.ts';
import { clockTime, surenessOf } from '../wording.ts';
import { type Deciding, decisionView } from './decision.ts';

const say = sidebarMessages;

/** Colour never stands alone: each grade has a sign too, and the badge its word. */
export const SIGNS: Readonly<Record<Grade, string>> = {
  critical: '⚠',
  missing: '✗',
  warning: '!',
  suggested: '?',
  unverifiable: '?',
  said: '✓',
  'not-applicable': '–',
};

export type PlayFrom = (ms: number) => void;

/** Plays what was said at a moment, from a little before it. */
export const listenButton = (atMs: number, locale: Locale, playFrom: PlayFrom): HTMLElement =>
  element(
    'button',
    { type: 'button', class: 'listen', onclick: () => playFrom(atMs - LEAD_MS) },
    `▶ ${text(say.playFrom, locale, { time: clockTime(atMs) })}`,
  );

const badgeText = (finding: Finding, locale: Locale): string => {
  if (finding.forbidden && finding.verdict === 'said') return text(say.forbidden, locale);
  // A forbidden phrase that was not said is a step done right.
  if (finding.forbidden && finding.verdict === 'not_said') return text(verdictMessages.said, locale);
  if (finding.verdict === 'said' && (finding.tooLate || finding.outOfOrder))
    return text(finding.tooLate ? say.tooLate : say.outOfOrder, locale);
  return text(verdictMessages[finding.verdict], locale);
};

/** What findings let a person do. */
export type FindingActions = { readonly playFrom: PlayFrom; readonly deciding: Deciding };

const findingView = (finding: Finding, locale: Locale, { playFrom, deciding }: FindingActions): HTMLElement => {
  const at = finding.startMs;
  const critical = finding.grade === 'critical' ? ` · ${text(say.critical, locale)}` : '';
  const badge = badgeText(finding, locale) + critical;
  return element(
    'li',
    { class: `finding ${finding.grade}` },
    element(
      'div',
      { class: 'finding-line' },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[finding.grade]),
      element('span', { class: 'title' }, finding.title),
      element('span', { class: 'badge' }, finding.grade === 'suggested' ? element('em', {}, badge) : badge),
    ),
    // Why the machine said so is beside the point once a person said otherwise.
    (finding.decision === undefined || finding.decision.machine === finding.verdict) &&
      finding.reason !== 'matched' &&
      element('p', { class: 'why' }, text(verdictReasonMessages[finding.reason], locale)),
    finding.quote !== undefined && element('blockquote', {}, `“${finding.quote}”`),
    element(
      'p',
      { class: 'foot' },
      at !== undefined && listenButton(at, locale, playFrom),
      element(
        'span',
        { class: 'quiet' },
        // How sure the machine is says nothing where it is known to be wrong often.
        finding.decision === undefined &&
          finding.grade !== 'suggested' &&
          text(say.sureness, locale, { level: text(surenessOf(finding.confidence), locale) }),
      ),
    ),
    decisionView(finding, deciding, locale),
  );
};

type Group = {
  readonly title: string;
  readonly help?: string;
  readonly findings: readonly Finding[];
  /** Folded groups open on request: what was done right is read last. */
  readonly folded: boolean;
};

const groupView = (group: Group, locale: Locale, actions: FindingActions): HTMLElement | undefined => {
  if (group.findings.length === 0) return undefined;
  const list = element(
    'ul',
    { class: 'findings' },
    ...group.findings.map((each) => findingView(each, locale, actions)),
  );
  const title = `${group.title} (${group.findings.length})`;
  const help = group.help !== undefined && element('p', { class: 'quiet' }, group.help);
  return group.folded
    ? element('details', { class: 'group', 'data-group': group.title }, element('summary', {}, title), help, list)
    : element('section', { class: 'group' }, element('h2', {}, title), help, list);
};

/** Verdicts by what they ask of a person: check, decide by ear, nothing. */
export const verdictsView = (
  detail: CallDetail,
  findings: readonly Finding[],
  locale: Locale,
  actions: FindingActions,
): HTMLElement | undefined => {
  if (detail.verdicts === undefined) {
    if (detail.call.problems.some((problem) => problem.kind === 'no-script'))
      return element('p', { class: 'quiet group' }, text(say.noScript, locale));
    return undefined;
  }
  const of = (grade: Grade): readonly Finding[] => findings.filter((finding) => finding.grade === grade);
  const flags = findings.filter(isFlag);
  const groups: readonly Group[] = [
    { title: text(say.flags, locale), findings: flags, folded: false },
    {
      title: text(sidebarLearningMessages.suggested, locale),
      help: text(sidebarLearningMessages.suggestedHelp, locale),
      findings: of('suggested'),
      folded: false,
    },
    {
      title: text(say.notVerifiable, locale),
      help: text(say.notVerifiableHelp, locale),
      findings: of('unverifiable'),
      folded: false,
    },
    { title: text(say.said, locale), findings: of('said'), folded: true },
    { title: text(say.notApplicable, locale), findings: of('not-applicable'), folded: true },
  ];
  return element(
    'div',
    { class: 'verdicts' },
    flags.length === 0 &&
      of('suggested').length === 0 &&
      element('p', { class: 'all-well' }, `✓ ${text(say.noFlags, locale)}`),
    ...groups.map((group) => groupView(group, locale, actions)),
  );
};

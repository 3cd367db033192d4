import { teamsResponseSchema } from '../../../functions/contracts/api.ts';
import {
  type BacktestRequest,
  type BacktestResponse,
  backtestResponseSchema,
  MAX_BACKTEST_PAGE,
} from '../../../functions/contracts/learning.ts';
import type { ScriptFile } from '../../../functions/contracts/script-file.ts';
import type { Locale } from '../../../functions/contracts/team.ts';
import {
  addTotals,
  type BacktestTotals,
  NO_TOTALS,
  type StepOutcome,
} from '../../../functions/domain/learning/backtest.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { learningMessages as messages } from '../../../functions/i18n/messages/learning.ts';
import { scriptWarningText } from '../../../functions/i18n/messages/script-problems.ts';
import type { CliContext } from '../context.ts';
import { EXIT, type ExitCode } from '../failure.ts';
import { startProgress } from '../ingest/progress.ts';
import { fieldPath, warningLine } from '../located-file.ts';
import { percentText, whenText } from '../render/amounts.ts';
import { printable } from '../render/printable.ts';
import { renderTable } from '../render/table.ts';
import { verdictText } from '../render/words.ts';
import { type Zones, zonesOf } from '../render/zones.ts';
import { readScriptFile } from '../script-file.ts';
import { located } from './located-failure.ts';

export type BacktestOptions = {
  /** ISO 8601. */
  readonly since?: string;
  readonly limit: number;
};

type Example = BacktestResponse['examples'][number];

/** What a draft would change, over all pages of answers. */
type Report = {
  readonly totals: BacktestTotals;
  readonly unreadable: number;
  readonly otherLanguage: number;
  readonly examples: readonly Example[];
};

/** Shown to people. */
const SHOWN_EXAMPLES = 10;
/** Kept for programs: the newest. A draft may change a year of calls, and nobody looks through all of them. */
const KEPT_EXAMPLES = 1_000;
/** Smaller than the API's limit, so that a person sees something move. */
const PAGE = Math.min(100, MAX_BACKTEST_PAGE);

/** Judges past calls by every script of a file, and says what publishing it would change. Nothing is published. */
export const backtestScripts = async (
  context: CliContext,
  path: string,
  options: BacktestOptions,
): Promise<ExitCode> => {
  const { locale, emit, say, remark } = context;
  const { items, locate } = await readScriptFile(path, context);
  // Code of three languages that no other command needs.
  const { scriptWarnings } = await import('../../../functions/domain/script/bank-problems.ts');
  for (const [index, script] of items.entries())
    for (const warning of scriptWarnings(script))
      remark(
        warningLine(
          path,
          { ...locate(index, fieldPath(warning.path)), message: scriptWarningText(warning, locale) },
          locale,
        ),
      );
  const { teams } = await context.client.get('/teams', teamsResponseSchema);
  const zones = zonesOf(teams);
  for (const [index, script] of items.entries()) {
    const report = await backtest(context, script, options).catch((error: unknown) => {
      throw located(error, { root: 'script', path, locale, locate: (_, field) => locate(index, field) });
    });
    emit({ type: 'backtest', scriptId: script.id, ...report });
    for (const line of reportLines(script, report, { ...context, ...options, zones })) say(printable(line));
  }
  return EXIT.ok;
};

/** Asks page after page until the calls, or the limit, are used up. */
const backtest = async (
  context: CliContext,
  script: ScriptFile,
  { since, limit }: BacktestOptions,
): Promise<Report> => {
  const progress = startProgress(context, {
    label: text(messages.backtestProgress, context.locale),
    total: limit,
    show: String,
  });
  try {
    let totals = NO_TOTALS;
    let [unreadable, otherLanguage, looked] = [0, 0, 0];
    const examples: Example[] = [];
    let cursor: string | undefined;
    do {
      const body: BacktestRequest = {
        script,
        limit: Math.min(PAGE, limit - looked),
        ...(since === undefined ? {} : { since }),
        ...(cursor === undefined ? {} : { cursor }),
      };
      const page = await context.client.send('POST', '/scripts/backtest', { body, schema: backtestResponseSchema });
      totals = addTotals(totals, page.totals);
      unreadable += page.unreadable;
      otherLanguage += page.otherLanguage;
      examples.push(...page.examples.slice(0, KEPT_EXAMPLES - examples.length));
      const seen = page.totals.judged + page.unreadable;
      looked += seen;
      progress.advance(seen);
      cursor = page.cursor;
    } while (cursor !== undefined && looked < limit);
    return { totals, unreadable, otherLanguage, examples };
  } finally {
    progress.close();
  }
};

const outcomeText = (outcome: StepOutcome, locale: Locale): string =>
  outcome === 'absent' ? text(messages.stepAbsent, locale) : verdictText(outcome, locale);

const reportLines = (
  { id, service, language, steps }: ScriptFile,
  { totals, unreadable, otherLanguage, examples }: Report,
  { locale, terminal, zones, since }: CliContext & BacktestOptions & { readonly zones: Zones },
): readonly string[] => {
  const remarks = [
    ...(otherLanguage === 0 ? [] : [text(messages.backtestOtherLanguage, locale, { n: otherLanguage, language })]),
    ...(unreadable === 0 ? [] : [text(messages.backtestUnreadable, locale, { n: unreadable })]),
  ];
  if (totals.judged === 0) {
    const none = { script: id, service };
    const nothing =
      since === undefined
        ? text(messages.backtestNone, locale, none)
        : text(messages.backtestNoneSince, locale, { ...none, since: whenText(since, locale) });
    return [nothing, ...remarks];
  }
  const { judged, changed, scoreChanged: score, flagsChanged: flags } = totals;
  const headline = text(messages.backtestChanged, locale, { script: id, changed, judged, score, flags });
  const order = new Map(steps.map((step, position) => [step.id, position]));
  const placeOf = (stepId: string): number => order.get(stepId) ?? steps.length;
  const moves = totals.steps
    .flatMap((step) => step.moves.map((move) => ({ stepId: step.stepId, ...move })))
    .filter(({ from, to }) => from !== to)
    .sort((one, other) => placeOf(one.stepId) - placeOf(other.stepId) || other.n - one.n);
  const table =
    moves.length === 0
      ? []
      : renderTable(
          moves,
          [
            { head: text(messages.headStep, locale), cell: ({ stepId }) => stepId },
            { head: text(messages.headNow, locale), cell: ({ from }) => outcomeText(from, locale) },
            { head: text(messages.headDraft, locale), cell: ({ to }) => outcomeText(to, locale) },
            { head: text(messages.headConfirmed, locale), cell: ({ n }) => String(n), align: 'right' },
          ],
          terminal.columns,
        );
  return [
    headline,
    ...remarks,
    ...(table.length === 0 ? [] : ['', ...table]),
    ...exampleLines(examples.slice(0, SHOWN_EXAMPLES), zones, locale),
    '',
  ];
};

const exampleLines = (examples: readonly Example[], zones: Zones, locale: Locale): readonly string[] =>
  examples.length === 0
    ? []
    : [
        '',
        text(messages.backtestExamples, locale),
        ...examples.flatMap(({ callId, teamId, occurredAt, before, after, moves }) => [
          `  ${text(messages.backtestExample, locale, {
            call: callId,
            when: whenText(occurredAt, locale, zones.get(teamId)),
            before: percentText(before.score, locale),
            after: percentText(after.score, locale),
          })}`,
          ...moves.map(
            ({ stepId, from, to, quote }) =>
              `    ${stepId}: ${outcomeText(from, locale)} → ${outcomeText(to, locale)}${quote === undefined ? '' : `  “${quote}”`}`,
          ),
        ]),
      ];

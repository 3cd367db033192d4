import { callDetailSchema, correctionResponseSchema } from '../../../functions/contracts/api.ts';
import {
  type CorrectionRequest,
  type StepsQuality,
  stepsQualitySchema,
  suggestionsSchema,
} from '../../../functions/contracts/learning.ts';
import type { Locale } from '../../../functions/contracts/team.ts';
import type { PeoplesVerdict } from '../../../functions/domain/learning/decision.ts';
import { foldWords } from '../../../functions/domain/transcript/spelling.ts';
import type { Transcript } from '../../../functions/domain/transcript/transcript.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { learningMessages as messages } from '../../../functions/i18n/messages/learning.ts';
import type { CliContext } from '../context.ts';
import { CliFailure, EXIT, type ExitCode } from '../failure.ts';
import { percentText } from '../render/amounts.ts';
import { adherenceText } from '../render/call.ts';
import { renderTable } from '../render/table.ts';
import { verdictText } from '../render/words.ts';

export type CorrectOptions = {
  readonly verdict?: PeoplesVerdict;
  /** From 1. */
  readonly turn?: number;
  readonly words?: string;
  readonly withdraw: boolean;
};

/** Decides about a step of a call by the version that judged it, or takes the decision back. */
export const correctStep = async (
  { client, emit, say, remark, locale }: CliContext,
  { callId, stepId }: { readonly callId: string; readonly stepId: string },
  { verdict, turn, words, withdraw }: CorrectOptions,
): Promise<ExitCode> => {
  if ((verdict === undefined) !== withdraw)
    throw new CliFailure({ kind: 'usage', message: text(messages.verdictOrWithdraw, locale), exitCode: EXIT.usage });
  if (withdraw && (turn !== undefined || words !== undefined))
    throw new CliFailure({ kind: 'usage', message: text(messages.withdrawAlone, locale), exitCode: EXIT.usage });
  const path = `/calls/${encodeURIComponent(callId)}/corrections/${encodeURIComponent(stepId)}`;
  const { call, transcript } = await client.get(`/calls/${encodeURIComponent(callId)}`, callDetailSchema);
  if (!call.summary)
    throw new CliFailure({ kind: 'not-judged', message: text(messages.notJudged, locale), exitCode: EXIT.someFailed });
  const body: CorrectionRequest | undefined =
    verdict === undefined
      ? undefined
      : {
          scriptVersion: call.summary.scriptVersion,
          verdict,
          ...(turn === undefined ? {} : { turnIndex: turn - 1 }),
          ...(words === undefined ? {} : { words }),
        };
  const answer = await client.send(body ? 'PUT' : 'DELETE', path, { body, schema: correctionResponseSchema });
  emit(answer);
  // People hear better than the machine, so their words count; but a slip of the pen should be seen.
  if (words !== undefined && transcript && !holdsWords(transcript, words, turn))
    remark(text(turn === undefined ? messages.wordsNotInCall : messages.wordsNotInTurn, locale, { turn: turn ?? 0 }));
  const { adherence, steps = [] } = answer.learned.effective ?? { adherence: { score: null, n: 0 } };
  const counts = steps.find((step) => step.stepId === stepId)?.verdict ?? verdict ?? 'unverifiable';
  say(
    text(messages.corrected, locale, {
      step: stepId,
      verdict: verdictText(counts, locale),
      adherence: adherenceText(adherence, locale),
    }),
  );
  return EXIT.ok;
};

/** Whether the words stand together in a turn (from 1), or in any; case, accents and signs aside. */
const holdsWords = ({ turns }: Transcript, words: string, turn: number | undefined): boolean => {
  const wanted = ` ${foldWords(words).join(' ')} `;
  const where = turn === undefined ? turns : turns.slice(turn - 1, turn);
  return where.some((one) => ` ${foldWords(one.text).join(' ')} `.includes(wanted));
};

/** Phrasings that people confirmed and the script lacks. */
export const suggestPhrasings = async (
  { client, emit, say, remark, locale, terminal }: CliContext,
  scriptId: string,
): Promise<ExitCode> => {
  const { suggestions, unspecific } = await client.get(
    `/scripts/${encodeURIComponent(scriptId)}/suggestions`,
    suggestionsSchema,
  );
  for (const suggestion of suggestions) emit(suggestion);
  if (suggestions.length === 0) say(text(messages.noSuggestions, locale));
  else {
    const table = renderTable(
      suggestions,
      [
        { head: text(messages.headStep, locale), cell: ({ stepId }) => stepId },
        { head: text(messages.headPhrase, locale), cell: ({ phrase }) => phrase, flexible: true },
        { head: text(messages.headConfirmed, locale), cell: ({ count }) => String(count), align: 'right' },
        { head: text(messages.headExamples, locale), cell: ({ callIds }) => callIds[0] ?? '' },
      ],
      terminal.columns,
    );
    for (const line of table) say(line);
    remark(text(messages.suggestHint, locale));
  }
  if (unspecific > 0) remark(text(messages.unspecific, locale, { n: unspecific }));
  return EXIT.ok;
};

type Rate = StepsQuality['steps'][number]['precision'];

/** `16/20 = 80 % (58–92)`; a dash of no cases. */
const rateText = ({ x, n, value, low, high }: Rate, locale: Locale): string => {
  if (value === null) return '–';
  const end = (share: number): string => (share * 100).toLocaleString(locale, { maximumFractionDigits: 0 });
  return `${x}/${n} = ${percentText(value * 100, locale)} (${end(low)}–${end(high)})`;
};

/** How good the machine is at each step of a script. */
export const showQuality = async (
  { client, emit, say, locale, terminal }: CliContext,
  scriptId: string,
  version: number | undefined,
): Promise<ExitCode> => {
  const query = version === undefined ? '' : `?${new URLSearchParams({ version: String(version) })}`;
  const quality = await client.get(
    `/scripts/${encodeURIComponent(scriptId)}/steps-quality${query}`,
    stepsQualitySchema,
  );
  for (const step of quality.steps) emit(step);
  const bar = percentText(quality.bar * 100, locale);
  say(
    text(messages.qualityHead, locale, { script: scriptId, version: quality.version, bar, n: quality.leastDecisions }),
  );
  const lines = renderTable(
    quality.steps,
    [
      { head: text(messages.headStep, locale), cell: ({ stepId }) => stepId },
      { head: text(messages.headDecisions, locale), cell: ({ n }) => String(n), align: 'right' },
      { head: 'TP', cell: ({ truePositives }) => String(truePositives), align: 'right' },
      { head: 'FP', cell: ({ falsePositives }) => String(falsePositives), align: 'right' },
      { head: 'FN', cell: ({ falseNegatives }) => String(falseNegatives), align: 'right' },
      { head: text(messages.headPrecision, locale), cell: ({ precision }) => rateText(precision, locale) },
      { head: text(messages.headRecall, locale), cell: ({ recall }) => rateText(recall, locale) },
      { head: text(messages.headAgreement, locale), cell: ({ agreement }) => rateText(agreement, locale) },
      { head: text(messages.headAbstained, locale), cell: ({ abstained }) => String(abstained), align: 'right' },
      {
        head: text(messages.headMode, locale),
        cell: ({ mode }) => text(mode === 'prefilled' ? messages.modePrefilled : messages.modeSuggestion, locale),
      },
    ],
    terminal.columns,
  );
  for (const line of lines) say(line);
  return EXIT.ok;
};

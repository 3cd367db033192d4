import { type CallState, isFinal } from '../../../functions/domain/call/call.ts';
import type { FactProblem } from '../../../functions/domain/ingest/fact-problem.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import type { CliContext } from '../context.ts';
import { EXIT, type ExitCode } from '../failure.ts';
import { checkCompanions } from '../ingest/companions.ts';
import { gather, type UnreadablePath } from '../ingest/gather.ts';
import { startProgress } from '../ingest/progress.ts';
import { needsAttention, type RecordingResult } from '../ingest/recording-result.ts';
import { sendDrop } from '../ingest/send-recordings.ts';
import { waitForCalls } from '../ingest/wait.ts';
import { bytesText } from '../render/amounts.ts';
import { factProblemText } from '../render/fact-problem.ts';
import { renderIngestSummary } from '../render/ingest-summary.ts';
import { printable } from '../render/printable.ts';

export type IngestOptions = {
  readonly wait: boolean;
  readonly timeoutMinutes: number;
  readonly batch?: string;
  readonly parallel: number;
};

/** Sends recordings with what is known about them and, with `wait`, stays until every call is finished. */
export const ingest = async (
  context: CliContext,
  paths: readonly string[],
  options: IngestOptions,
): Promise<ExitCode> => {
  const { locale, emit, say, remark } = context;
  const gathered = await gather(paths);
  for (const unreadable of gathered.unreadable) {
    remark(unreadableText(unreadable, context));
    emit({ type: 'path', path: unreadable.path, outcome: 'failed', reason: unreadable.kind });
  }
  if (gathered.recordings.length === 0) {
    remark(text(messages.ingestNothing, locale));
    return gathered.unreadable.length > 0 ? EXIT.someFailed : EXIT.ok;
  }
  await context.client.health();
  const bytes = gathered.recordings.reduce((sum, file) => sum + file.bytes, 0);
  const counts = {
    recordings: gathered.recordings.length,
    companions: gathered.companions.length,
    left: gathered.left,
  };
  remark(text(messages.ingestFound, locale, { ...counts, size: bytesText(bytes, locale) }));
  for (const { path } of gathered.alone) remark(text(messages.sidecarAlone, locale, { path: printable(path) }));
  const problems = await checkCompanions(gathered);
  for (const line of problemLines(problems, context)) remark(line);
  for (const problem of problems) emit({ type: 'problem', ...problem });

  const sent = await sendDrop(context, gathered, options);
  for (const { file, reason } of sent.companions) {
    if (reason !== undefined) remark(`${printable(file.path)}: ${reason}`);
    emit({
      type: 'companion',
      file: file.path,
      role: file.role,
      outcome: reason === undefined ? 'uploaded' : 'failed',
      reason,
    });
  }
  const results = options.wait ? await waitFor(context, sent.recordings, options) : sent.recordings;
  for (const result of results) emit(recordOf(result));
  for (const line of renderIngestSummary(results, context)) say(line);
  emit({ type: 'summary', ...countsOf(results) });
  const failedCompanions = sent.companions.some(({ reason }) => reason !== undefined);
  const isClean = gathered.unreadable.length === 0 && !failedCompanions && !results.some(needsAttention);
  return isClean ? EXIT.ok : EXIT.someFailed;
};

/** So many lines of one kind of problem; the rest is a number (programs get them all). */
const LINES_PER_KIND = 20;

const problemLines = (problems: readonly FactProblem[], { locale }: CliContext): readonly string[] => {
  const seen = new Map<string, number>();
  const lines: string[] = [];
  for (const problem of problems) {
    const count = (seen.get(problem.kind) ?? 0) + 1;
    seen.set(problem.kind, count);
    if (count <= LINES_PER_KIND) lines.push(factProblemText(problem, locale));
  }
  const hidden = [...seen.values()].reduce((sum, count) => sum + Math.max(0, count - LINES_PER_KIND), 0);
  return hidden === 0 ? lines : [...lines, text(messages.moreProblems, locale, { n: hidden })];
};

const waitFor = async (
  context: CliContext,
  results: readonly RecordingResult[],
  { timeoutMinutes }: IngestOptions,
): Promise<readonly RecordingResult[]> => {
  const ids = [...new Set(results.flatMap(({ callId }) => callId ?? []))];
  const progress = startProgress(context, {
    label: text(messages.ingestWaiting, context.locale),
    total: ids.length,
    show: String,
  });
  try {
    const waited = await waitForCalls(context, ids, {
      timeoutMs: timeoutMinutes * 60_000,
      onFinal: () => progress.advance(1),
    });
    return results.map((result) => {
      if (result.callId === undefined) return result;
      const { call, isFinal: done } = waited.get(result.callId) ?? { isFinal: false };
      const reason = call
        ? text(messages.waitTimedOut, context.locale, { minutes: timeoutMinutes })
        : text(messages.neverArrived, context.locale);
      return { ...result, ...(call ? { call } : {}), ...(done ? {} : { timedOut: true, reason }) };
    });
  } finally {
    progress.close();
  }
};

const recordOf = ({ file, outcome, callId, key, reason, reasonKind, call, timedOut }: RecordingResult): object => ({
  type: 'recording',
  file: file.path,
  outcome,
  callId,
  key,
  reason: reasonKind ?? reason,
  state: call?.state,
  ending: call?.ending?.kind,
  problems: call?.problems.map(({ kind }) => kind),
  timedOut,
});

const countsOf = (results: readonly RecordingResult[]): object => {
  const outcomes = { uploaded: 0, same: 0, refused: 0, failed: 0 };
  const states: Partial<Record<CallState, number>> = {};
  const counted = new Set<string>();
  let open = 0;
  for (const { outcome, call } of results) {
    outcomes[outcome] += 1;
    if (!call || counted.has(call.id)) continue;
    counted.add(call.id);
    states[call.state] = (states[call.state] ?? 0) + 1;
    if (!isFinal(call.state)) open += 1;
  }
  return { ...outcomes, states, open };
};

const unreadableText = ({ path, kind, detail }: UnreadablePath, { locale }: CliContext): string => {
  const shown = printable(path);
  if (kind === 'missing') return text(messages.noSuchPath, locale, { path: shown });
  if (kind === 'not-a-file') return text(messages.notAFile, locale, { path: shown });
  return text(messages.notReadable, locale, { path: shown, detail });
};

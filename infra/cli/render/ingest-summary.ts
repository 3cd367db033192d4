import { relative } from 'node:path';
import type { Call, CallState } from '../../../functions/domain/call/call.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import type { CliContext } from '../context.ts';
import type { RecordingResult } from '../ingest/recording-result.ts';
import { type Column, renderTable } from './table.ts';
import { stateText } from './words.ts';

/** A line for every recording, then the totals: by outcome, and by state when calls were waited for. */
export const renderIngestSummary = (results: readonly RecordingResult[], context: CliContext): readonly string[] => {
  const { locale, terminal } = context;
  const columns: readonly Column<RecordingResult>[] = [
    { head: text(messages.headFile, locale), cell: ({ file }) => shownPath(file.path), flexible: true, keep: 'end' },
    { head: text(messages.headOutcome, locale), cell: ({ outcome }) => text(OUTCOMES[outcome], locale) },
    { head: text(messages.headCall, locale), cell: ({ callId }) => callId ?? '' },
    { head: text(messages.headState, locale), cell: (result) => statusText(result, context), flexible: true },
  ];
  const count = (outcome: RecordingResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  const totals = text(messages.summarySent, locale, {
    uploaded: count('uploaded'),
    same: count('same'),
    refused: count('refused'),
    failed: count('failed'),
  });
  const states = stateTotals(results, context);
  return [...renderTable(results, columns, terminal.columns), '', totals, ...(states === '' ? [] : [states])];
};

/** Relative while that is shorter to read: inside the folder in which the person stands. */
const shownPath = (path: string): string => {
  const inside = relative('.', path);
  return inside.startsWith('..') ? path : inside;
};

const OUTCOMES = {
  uploaded: messages.outcomeUploaded,
  same: messages.outcomeSame,
  refused: messages.outcomeRefused,
  failed: messages.outcomeFailed,
} as const;

const statusText = ({ call, reason, timedOut }: RecordingResult, { locale }: CliContext): string => {
  if (!call) return reason ?? '';
  const state = stateText(call.state, locale);
  const details = [...(call.ending ? [call.ending.message] : []), ...(timedOut && reason ? [reason] : [])];
  return [state, ...details].join(': ');
};

const stateTotals = (results: readonly RecordingResult[], { locale }: CliContext): string => {
  const states = new Map<Call['id'], CallState>();
  for (const { callId, call } of results) if (callId && call) states.set(callId, call.state);
  const counts = new Map<CallState, number>();
  for (const state of states.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, n]) => `${stateText(state, locale)}: ${n}`).join(', ');
};

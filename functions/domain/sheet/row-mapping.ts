import type { Call, Flag, FlagSummary, ProblemKind } from '../call/call.ts';
import type { CallCells } from './call-cells.ts';
import { cellText } from './cell.ts';
import { durationSerial, type TeamTime } from './team-time.ts';

/** Words of a row, in the team's language. */
export type RowTexts = {
  readonly state: (call: Pick<Call, 'state' | 'ending'>) => string;
  readonly flag: (flag: Flag) => string;
  readonly moreFlags: (count: number) => string;
  readonly script: (summary: Pick<FlagSummary, 'scriptId' | 'scriptVersion'>) => string;
  readonly problem: (kind: ProblemKind) => string;
  /** Why `n` is smaller than the script has steps that could be verified: so many wait for a person. */
  readonly onlySuggested: (count: number) => string;
  readonly unknown: string;
};

export type RowRenderer = {
  readonly texts: RowTexts;
  readonly clock: (instant: string) => TeamTime | undefined;
  /** Address where a person opens the call; `undefined` leaves the cell empty. */
  readonly linkTo: (call: Call) => string | undefined;
  /** What is wrong with the team itself: it stands in every row, for it bends what the row shows. */
  readonly caution?: string;
};

/** A row names the worst flags; the sidebar has all of them. */
const MAX_FLAGS = 5;

const flagsText = (flags: readonly Flag[], texts: RowTexts): string => {
  const named = flags.slice(0, MAX_FLAGS).map(texts.flag);
  const rest = flags.length - named.length;
  return [...named, ...(rest > 0 ? [texts.moreFlags(rest)] : [])].join('; ');
};

const problemsText = (
  { problems, summary }: Call,
  { texts, caution }: Pick<RowRenderer, 'texts' | 'caution'>,
): string => {
  const waiting = summary?.adherence.onlySuggested ?? 0;
  return [
    ...problems.map(texts.problem),
    ...(waiting > 0 ? [texts.onlySuggested(waiting)] : []),
    ...(caution === undefined ? [] : [caution]),
  ].join(' ');
};

/** The server's cells of a call. What is unknown is said; what does not apply (yet) is an empty cell. */
export const rowRenderer =
  ({ texts, clock, linkTo, ...team }: RowRenderer) =>
  (call: Call): CallCells => {
    const { facts, summary } = call;
    const when = clock(call.occurredAt);
    const written = (text: string): string | null => (text === '' ? null : cellText(text));
    return {
      date: when?.date ?? null,
      time: when?.time ?? null,
      agent: cellText(facts.agentName ?? facts.agentId ?? texts.unknown),
      service: cellText(facts.service ?? texts.unknown),
      ticket: written(facts.ticket ?? ''),
      duration: call.recording.durationMs > 0 ? durationSerial(call.recording.durationMs) : null,
      script: summary ? cellText(texts.script(summary)) : null,
      adherence: summary?.adherence.score ?? null,
      steps: summary ? summary.adherence.n : null,
      flags: written(summary ? flagsText(summary.flags, texts) : ''),
      state: texts.state(call),
      link: linkTo(call) ?? null,
      problems: written(problemsText(call, { texts, ...team })),
    };
  };

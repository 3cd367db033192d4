import type { AgentDecision } from '../transcript/transcript.ts';
import { type Call, type CallState, type EndingKind, type FlagSummary, isFinal, type ProblemKind } from './call.ts';

/** Longest that a call may stay in a state before the sweep looks at it, in milliseconds. */
const PATIENCE_MS = {
  received: 15 * 60_000,
  transcribed: 10 * 60_000,
  /** Transcribe needs a fraction of the recording's length; a queue before it needs the rest. */
  transcribing: (durationMs: number) => 30 * 60_000 + 2 * durationMs,
} as const;

/** After so many looks at the same state a call is given up: a person decides. */
export const MAX_ATTEMPTS = 12;

const laterThan = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString();

/** Deadline of a state entered (or looked at again) now; `undefined` in final states. ISO 8601, UTC. */
export const deadlineFor = (state: CallState, now: string, durationMs: number): string | undefined => {
  switch (state) {
    case 'received':
      return laterThan(now, PATIENCE_MS.received);
    case 'transcribed':
      return laterThan(now, PATIENCE_MS.transcribed);
    case 'transcribing':
      return laterThan(now, PATIENCE_MS.transcribing(durationMs));
    default:
      return undefined;
  }
};

/** Drops what belongs to the state that is left. */
const leave = ({ deadlineAt: _deadline, ending: _ending, ...call }: Call): Call => call;

const enter = (call: Call, state: CallState, now: string): Call => {
  const deadlineAt = deadlineFor(state, now, call.recording.durationMs);
  return { ...leave(call), state, attempts: 0, ...(deadlineAt === undefined ? {} : { deadlineAt }) };
};

export const toTranscribing = (call: Call, jobName: string, now: string): Call => ({
  ...enter(call, 'transcribing', now),
  jobName,
});

/** Back to the start: its job is gone, or a person corrected the language. */
export const toReceived = (call: Call, now: string): Call => {
  const { jobName: _job, ...rest } = enter(call, 'received', now);
  return rest;
};

export const toTranscribed = (call: Call, now: string): Call => enter(call, 'transcribed', now);

export type Judged = {
  readonly language: string;
  readonly agent?: AgentDecision;
  readonly transcriptConfidence: number;
  /** Absent when no script is in force for the call's service. */
  readonly summary?: FlagSummary;
  readonly problems: readonly ProblemKind[];
};

export const toFlagged = (call: Call, judged: Judged, now: string): Call => {
  const { summary: _summary, ...rest } = enter(call, 'flagged', now);
  return { ...rest, ...judged };
};

/** Texts of services are cut: they are for a hint, not for reading. */
const MAX_DETAIL = 300;

export const toFailed = (call: Call, kind: EndingKind, now: string, detail?: string): Call => ({
  ...enter(call, 'failed', now),
  ending: { kind, ...(detail === undefined ? {} : { detail: detail.slice(0, MAX_DETAIL) }) },
});

export const toSkipped = (call: Call, kind: EndingKind, now: string): Call => ({
  ...enter(call, 'skipped', now),
  ending: { kind },
});

/** What the sweep does with a call: nothing, look again, or give up. */
export const sweepDecision = (call: Call, now: string): 'leave' | 'nudge' | 'give-up' => {
  if (isFinal(call.state) || call.deadlineAt === undefined || call.deadlineAt > now) return 'leave';
  return call.attempts >= MAX_ATTEMPTS ? 'give-up' : 'nudge';
};

/** The same state with a new deadline and one more attempt counted. */
export const nudged = (call: Call, now: string): Call => {
  const deadlineAt = deadlineFor(call.state, now, call.recording.durationMs);
  return { ...call, attempts: call.attempts + 1, ...(deadlineAt === undefined ? {} : { deadlineAt }) };
};

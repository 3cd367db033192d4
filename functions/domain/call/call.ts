import type { Adherence } from '../adherence/verdict.ts';
import type { AgentDecision } from '../transcript/transcript.ts';

/** Ids announce themselves: `call_` and 32 hexadecimal digits of the recording's SHA-256. */
export type CallId = `call_${string}`;

/** `received → transcribing → transcribed → flagged`, or `failed(kind)` / `skipped(kind)`. The last three are final. */
export const CALL_STATES = ['received', 'transcribing', 'transcribed', 'flagged', 'failed', 'skipped'] as const;
export type CallState = (typeof CALL_STATES)[number];

export const FINAL_STATES = ['flagged', 'failed', 'skipped'] as const satisfies readonly CallState[];

export const isFinal = (state: CallState): boolean => (FINAL_STATES as readonly CallState[]).includes(state);

/** Why a call ended without verdicts. Each kind has a text for people in the catalogue (`call.ending.KIND`). */
export const ENDING_KINDS = [
  'empty-file',
  'not-audio',
  'headerless-audio',
  'unsupported-codec',
  'corrupt-audio',
  'too-long',
  'too-large',
  'too-short',
  'no-speech',
  'unsupported-language',
  'transcription-failed',
  'transcript-unreadable',
  'deadline-passed',
] as const;
export type EndingKind = (typeof ENDING_KINDS)[number];

/** What a person should know or mend about a call that is otherwise processed (`call.problem.KIND`). */
export const PROBLEM_KINDS = [
  'unknown-agent',
  'unknown-service',
  'no-script',
  'bad-date',
  'bad-metadata',
  'duplicate-call-id',
  'truncated-recording',
  'speakers-uncertain',
  'low-confidence',
  'language-mismatch',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** Problems that come from the words of a call, not from what is known about it. */
export const FOUND_BY_FLAGGING: readonly ProblemKind[] = [
  'no-script',
  'speakers-uncertain',
  'low-confidence',
  'language-mismatch',
];

/** Where a known fact about a call came from, strongest first. */
export const FACT_SOURCES = ['person', 'sidecar', 'call-list', 'object-metadata', 'file-name', 'default'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** What is known about a call besides its sound. Every field may be missing. */
export type CallFacts = {
  /** The telephone system's own id. */
  readonly externalId?: string;
  /** ISO 8601 instant, UTC. */
  readonly startedAt?: string;
  readonly agentId?: string;
  readonly agentName?: string;
  readonly service?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly direction?: 'inbound' | 'outbound';
  readonly ticket?: string;
  /** Zero-based channel of the agent, when the telephone system says so. */
  readonly agentChannel?: number;
  readonly tags?: readonly string[];
};

export type Recording = {
  readonly key: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  /** `wav-pcm`, `wav-mulaw`, `mp3`, `ogg-opus`, `flac`, … as the probe names it. */
  readonly format: string;
  readonly channels: number;
  readonly sampleRateHz: number;
  readonly durationMs: number;
};

/**
 * Adherence as people read it; what counts is defined once, by `countedAdherence`. `onlySuggested`: steps left out because
 * the machine is often wrong about them and nobody has decided yet, so that whoever reads a smaller `n` knows why; absent
 * when there are none.
 */
export type CountedAdherence = Adherence & { readonly onlySuggested?: number };

/** The outcome of flagging, in the words of the row: verdicts themselves are stored beside the transcript. */
export type FlagSummary = {
  readonly scriptId: string;
  readonly scriptVersion: number;
  readonly adherence: CountedAdherence;
  /** Steps not said, forbidden ones said and steps out of order, worst first. Titles come from the script. */
  readonly flags: readonly Flag[];
};

export type Flag = {
  readonly kind: 'missing' | 'forbidden' | 'out-of-order' | 'too-late' | 'unverifiable';
  readonly stepId: string;
  readonly title: string;
  readonly critical: boolean;
  /** The machine is often wrong about the step and nobody has decided yet. */
  readonly suggested?: true;
  readonly atMs?: number;
};

export type Call = {
  readonly id: CallId;
  readonly teamId: string;
  readonly state: CallState;
  /** Grows by one at every write; a writer that read an older one is refused. */
  readonly revision: number;
  readonly ending?: { readonly kind: EndingKind; readonly detail?: string };
  readonly problems: readonly ProblemKind[];
  readonly recording: Recording;
  readonly facts: CallFacts;
  readonly factSources: Readonly<Partial<Record<keyof CallFacts, FactSource>>>;
  /** When the call started if known, else when the recording arrived. ISO 8601, UTC; sorts the call in lists. */
  readonly occurredAt: string;
  readonly receivedAt: string;
  /** When the current state must have been left; the sweep looks at it. ISO 8601, UTC. Absent in final states. */
  readonly deadlineAt?: string;
  /** Attempts at the current state, by event or sweep. */
  readonly attempts: number;
  readonly jobName?: string;
  /** BCP 47: said, else its script's, else the installation's. */
  readonly language: string;
  readonly agent?: AgentDecision;
  /** Mean word confidence of the transcript, 0..1. */
  readonly transcriptConfidence?: number;
  readonly summary?: FlagSummary;
};

/** Who speaks a turn. `unknown` is an honest answer: a mono call whose speakers could not be told apart. */
export type Speaker = 'agent' | 'customer' | 'unknown';

/** One recognised word. Times are milliseconds from the start of the recording; confidence is 0..1. */
export type Word = {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly confidence: number;
};

/** A stretch of speech by one speaker. `confidence` is the mean of its words' (0..1). */
export type Turn = {
  readonly speaker: Speaker;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly confidence: number;
  readonly words: readonly Word[];
  /** Zero-based channel of the recording, when channels were transcribed apart. */
  readonly channel?: number;
};

/**
 * Which channel (stereo) or speaker label (mono) is the agent's, and how sure that is: the margin is the difference
 * between the two candidates' opening scores (0..1). `by: 'person'` was corrected by hand and is never recomputed.
 */
export type AgentDecision = {
  readonly channel: number;
  readonly margin: number;
  readonly by: 'script-opening' | 'recording' | 'person' | 'default';
};

export type TranscriptProvenance = {
  /** `transcribe`: a job of ours; `supplied`: it came with the recording. */
  readonly engine: 'transcribe' | 'supplied';
  readonly separation: 'channels' | 'speaker-labels' | 'none';
  readonly jobName?: string;
  readonly agent?: AgentDecision;
};

/** The canonical transcript: turns in order of their start. */
export type Transcript = {
  /** BCP 47, e.g. `es-MX`. */
  readonly language: string;
  readonly durationMs: number;
  readonly turns: readonly Turn[];
  readonly provenance: TranscriptProvenance;
};

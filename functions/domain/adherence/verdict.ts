export const VERDICTS = ['said', 'not_said', 'unverifiable', 'not_applicable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The words that decided a verdict. Times in milliseconds from the start of the recording. */
export type Evidence = {
  readonly turnIndex: number;
  readonly startMs: number;
  readonly endMs: number;
  /** The recognised words, as in the transcript. */
  readonly quote: string;
  /** The phrasing that they matched. */
  readonly phrasing?: string;
  /** Word edits between phrasing and quote (insertions + deletions + substitutions). */
  readonly edits?: number;
};

/** Why a verdict is what it is; each code has a text in the catalogue. */
export const VERDICT_REASONS = [
  'matched',
  'no-match',
  'near-miss',
  'negated',
  'said-by-other-speaker',
  'outside-window',
  'condition-not-met',
  'low-confidence',
  'no-speech',
  'speakers-unknown',
  'redacted',
] as const;
export type VerdictReason = (typeof VERDICT_REASONS)[number];

export type StepVerdict = {
  readonly stepId: string;
  readonly verdict: Verdict;
  /** Probability that the verdict is right, 0..1. */
  readonly confidence: number;
  readonly reason: VerdictReason;
  readonly outOfOrder?: boolean;
  readonly tooLate?: boolean;
  readonly evidence?: Evidence;
};

/** Share of verifiable, applicable required steps that were said, by weight (0..100); `null` when n is 0. */
export type Adherence = { readonly score: number | null; readonly n: number };

export type CallVerdicts = {
  readonly scriptId: string;
  readonly scriptVersion: number;
  readonly steps: readonly StepVerdict[];
  readonly adherence: Adherence;
};

import type { CallId } from '../../domain/call/call.ts';
import type { Decision, DecisionInForce } from '../../domain/learning/decision.ts';
import type { StepCounts } from '../../domain/learning/step-quality.ts';

/** A decision that teaches words: a person says where a step was said that the machine had not found there. */
export type LessonRecord = {
  readonly callId: CallId;
  readonly teamId: string;
  readonly stepId: string;
  readonly scriptVersion: number;
  /** Under which id the words are kept with the call's texts. */
  readonly wordsId: string;
  readonly at: string;
};

export type NextDecision = {
  readonly callId: CallId;
  readonly teamId: string;
  /** Entries of the history that the writer read. */
  readonly position: number;
  readonly decision: Decision;
  /** What counted on the same step of the same version until now. */
  readonly replaces?: DecisionInForce;
  /** Whether the decision teaches words. A lesson that the one before taught is withdrawn otherwise. */
  readonly teaches: boolean;
};

/** What people decided about machine verdicts. Texts are not kept here. */
export type CorrectionStore = {
  /** Every decision about a call's steps, oldest first: nothing is ever taken out. */
  readonly history: (callId: CallId) => Promise<readonly Decision[]>;
  /**
   * Adds to the end of a call's history, and counts it, at once or not at all. `stale` when somebody added in between:
   * nothing is written, read again.
   */
  readonly append: (next: NextDecision) => Promise<'appended' | 'stale'>;
  /** Counts of every step and version of a script that somebody decided about. */
  readonly countsOf: (scriptId: string) => Promise<readonly StepCounts[]>;
  /** Lessons that were not withdrawn, 5,000 at most. */
  readonly lessonsOf: (scriptId: string) => Promise<readonly LessonRecord[]>;
};

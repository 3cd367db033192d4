import * as z from 'zod';
import { VERDICTS } from '../domain/adherence/verdict.ts';
import { STEP_OUTCOMES } from '../domain/learning/backtest.ts';
import { ANSWERERS } from '../domain/learning/counted-step.ts';
import { PEOPLES_VERDICTS } from '../domain/learning/decision.ts';
import { STEP_MODES } from '../domain/learning/step-quality.ts';
import { adherenceSchema, callIdSchema, countedAdherenceSchema, flagSchema } from './call-record.ts';
import { scriptFileSchema } from './script-file.ts';

/** What people teach the machine, and what it makes of it: corrections, suggestions, quality of steps, back-tests. */

/** Longest text that is kept as the words of a step, in characters: a phrase of a script may be as long. */
export const MAX_CORRECTED_WORDS = 500;

export const correctionRequestSchema = z.strictObject({
  /** The version that the person saw judged; another one is a conflict. */
  scriptVersion: z.number().int().positive(),
  verdict: z.enum(PEOPLES_VERDICTS),
  /** Index of the turn in which it was said. */
  turnIndex: z.number().int().min(0).optional(),
  /** The words that were it; the whole turn unless given. */
  words: z.string().trim().min(1).max(MAX_CORRECTED_WORDS).optional(),
});
export type CorrectionRequest = z.infer<typeof correctionRequestSchema>;

/** A decision as it counts now. */
export const correctionSchema = z.object({
  scriptId: z.string(),
  scriptVersion: z.number().int(),
  stepId: z.string(),
  verdict: z.enum(PEOPLES_VERDICTS),
  /** What the machine said when the person decided. */
  machine: z.enum(VERDICTS),
  turnIndex: z.number().int().optional(),
  words: z.string().optional(),
  by: z.string(),
  at: z.string(),
});
export type CorrectionView = z.infer<typeof correctionSchema>;

/**
 * Verdicts as they count: the machine's, and people's where they decided. A `suggestion` is the machine's too, of a step
 * about which it is often wrong: it does not count until a person decides.
 */
export const effectiveSchema = z.object({
  adherence: countedAdherenceSchema,
  flags: z.array(flagSchema),
  steps: z.array(z.object({ stepId: z.string(), verdict: z.enum(VERDICTS), by: z.enum(ANSWERERS) })),
});

/** By step: may the machine's verdict stand until somebody changes it, or is it only offered. */
export const stepModesSchema = z.record(z.string(), z.enum(STEP_MODES));

/** What belongs to a call's verdicts once people may decide about them. */
export const learnedSchema = z.object({
  /** Decisions that count, of every version that judged the call. */
  corrections: z.array(correctionSchema).optional(),
  /** Of the version that judged the call last. */
  effective: effectiveSchema.optional(),
  stepModes: stepModesSchema.optional(),
});
export type Learned = z.infer<typeof learnedSchema>;

export const suggestionsSchema = z.object({
  scriptId: z.string(),
  version: z.number().int(),
  suggestions: z.array(
    z.object({
      stepId: z.string(),
      title: z.string(),
      /** As people said it, numbers taken out. */
      phrase: z.string(),
      /** Calls in which it was confirmed. */
      count: z.number().int(),
      callIds: z.array(z.string()),
      lastAt: z.string(),
    }),
  ),
  /** Confirmed turns too long to be a phrasing: nobody said which of their words it was. */
  unspecific: z.number().int(),
});
export type SuggestionsAnswer = z.infer<typeof suggestionsSchema>;

const rateSchema = z.object({
  x: z.number().int(),
  n: z.number().int(),
  /** `x` of `n`; none of no cases. */
  value: z.number().nullable(),
  /** Wilson's 95 % interval. */
  low: z.number(),
  high: z.number(),
});

export const stepsQualitySchema = z.object({
  scriptId: z.string(),
  version: z.number().int(),
  /** What precision, recall and agreement must reach … */
  bar: z.number(),
  /** … once there are so many decisions. */
  leastDecisions: z.number().int(),
  steps: z.array(
    z.object({
      stepId: z.string(),
      title: z.string(),
      n: z.number().int(),
      truePositives: z.number().int(),
      falsePositives: z.number().int(),
      falseNegatives: z.number().int(),
      trueNegatives: z.number().int(),
      misapplied: z.number().int(),
      abstained: z.number().int(),
      precision: rateSchema,
      recall: rateSchema,
      agreement: rateSchema,
      mode: z.enum(STEP_MODES),
    }),
  ),
});
export type StepsQuality = z.infer<typeof stepsQualitySchema>;

/** Calls that one request of a back-test judges at most. */
export const MAX_BACKTEST_PAGE = 200;

export const backtestRequestSchema = z.strictObject({
  script: scriptFileSchema,
  /** Only calls that started at this instant or later. */
  since: z.iso.datetime({ offset: true }).optional(),
  limit: z.number().int().min(1).max(MAX_BACKTEST_PAGE).default(MAX_BACKTEST_PAGE),
  /** Where the answer before this one ended. */
  cursor: z.string().max(100_000).optional(),
});
export type BacktestRequest = z.input<typeof backtestRequestSchema>;

const outcomeSchema = z.enum(STEP_OUTCOMES);

export const backtestResponseSchema = z.object({
  totals: z.object({
    judged: z.number().int(),
    changed: z.number().int(),
    scoreChanged: z.number().int(),
    flagsChanged: z.number().int(),
    steps: z.array(
      z.object({
        stepId: z.string(),
        moves: z.array(z.object({ from: outcomeSchema, to: outcomeSchema, n: z.number().int() })),
      }),
    ),
  }),
  /** Calls of the service whose text is gone or cannot be read. */
  unreadable: z.number().int(),
  /** Judged calls that were spoken in another language than the draft's. */
  otherLanguage: z.number().int().default(0),
  examples: z.array(
    z.object({
      callId: callIdSchema,
      teamId: z.string(),
      occurredAt: z.string(),
      before: adherenceSchema,
      after: adherenceSchema,
      moves: z.array(
        z.object({ stepId: z.string(), from: outcomeSchema, to: outcomeSchema, quote: z.string().optional() }),
      ),
    }),
  ),
  /** Absent when every call was looked at. */
  cursor: z.string().optional(),
});
export type BacktestResponse = z.infer<typeof backtestResponseSchema>;

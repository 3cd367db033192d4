import * as z from 'zod';
import { VERDICT_REASONS, VERDICTS } from '../domain/adherence/verdict.ts';
import { adherenceSchema, agentDecisionSchema } from './call-record.ts';

/** Transcript and verdicts as they are stored beside each other and sent. */
const wordSchema = z.object({ text: z.string(), startMs: z.number(), endMs: z.number(), confidence: z.number() });

export const transcriptSchema = z.object({
  language: z.string(),
  durationMs: z.number(),
  turns: z.array(
    z.object({
      speaker: z.enum(['agent', 'customer', 'unknown']),
      startMs: z.number(),
      endMs: z.number(),
      text: z.string(),
      confidence: z.number(),
      channel: z.number().int().optional(),
      words: z.array(wordSchema),
    }),
  ),
  provenance: z.object({
    engine: z.enum(['transcribe', 'supplied']),
    separation: z.enum(['channels', 'speaker-labels', 'none']),
    jobName: z.string().optional(),
    agent: agentDecisionSchema.optional(),
  }),
});

export const verdictsSchema = z.object({
  scriptId: z.string(),
  scriptVersion: z.number(),
  adherence: adherenceSchema,
  steps: z.array(
    z.object({
      stepId: z.string(),
      verdict: z.enum(VERDICTS),
      confidence: z.number(),
      reason: z.enum(VERDICT_REASONS),
      outOfOrder: z.boolean().optional(),
      tooLate: z.boolean().optional(),
      evidence: z
        .object({
          turnIndex: z.number().int(),
          startMs: z.number(),
          endMs: z.number(),
          quote: z.string(),
          phrasing: z.string().optional(),
          edits: z.number().optional(),
        })
        .optional(),
    }),
  ),
});

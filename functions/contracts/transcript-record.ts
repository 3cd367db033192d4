import * as z from 'zod';
import { type CallVerdicts, VERDICT_REASONS, VERDICTS } from '../domain/adherence/verdict.ts';
import type { Transcript } from '../domain/transcript/transcript.ts';
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
      channel: z.number().int().exactOptional(),
      words: z.array(wordSchema),
    }),
  ),
  provenance: z.object({
    engine: z.enum(['transcribe', 'supplied']),
    separation: z.enum(['channels', 'speaker-labels', 'none']),
    jobName: z.string().exactOptional(),
    agent: agentDecisionSchema.exactOptional(),
  }),
}) satisfies z.ZodType<Transcript>;

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
      outOfOrder: z.boolean().exactOptional(),
      tooLate: z.boolean().exactOptional(),
      evidence: z
        .object({
          turnIndex: z.number().int(),
          startMs: z.number(),
          endMs: z.number(),
          quote: z.string(),
          phrasing: z.string().exactOptional(),
          edits: z.number().exactOptional(),
        })
        .exactOptional(),
    }),
  ),
}) satisfies z.ZodType<CallVerdicts>;

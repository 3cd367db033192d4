import * as z from 'zod';
import { CALL_STATES, type Call, ENDING_KINDS, FACT_SOURCES, PROBLEM_KINDS } from '../domain/call/call.ts';

/** A call as it is stored and sent: the schema of the domain's `Call`. */
export const factsSchema = z.object({
  externalId: z.string().exactOptional(),
  startedAt: z.string().exactOptional(),
  agentId: z.string().exactOptional(),
  agentName: z.string().exactOptional(),
  service: z.string().exactOptional(),
  language: z.string().exactOptional(),
  direction: z.enum(['inbound', 'outbound']).exactOptional(),
  ticket: z.string().exactOptional(),
  agentChannel: z.number().int().min(0).exactOptional(),
  tags: z.array(z.string()).readonly().exactOptional(),
});

export const agentDecisionSchema = z.object({
  channel: z.number().int(),
  margin: z.number(),
  by: z.enum(['script-opening', 'recording', 'person', 'default']),
});

export const flagSchema = z.object({
  kind: z.enum(['missing', 'forbidden', 'out-of-order', 'too-late', 'unverifiable']),
  stepId: z.string(),
  title: z.string(),
  critical: z.boolean(),
  suggested: z.literal(true).exactOptional(),
  atMs: z.number().exactOptional(),
});

export const adherenceSchema = z.object({ score: z.number().nullable(), n: z.number().int() });

/** With the number of steps that wait for a person: the machine only suggests their verdicts. */
export const countedAdherenceSchema = adherenceSchema.extend({
  onlySuggested: z.number().int().min(1).exactOptional(),
});

export const recordingSchema = z.object({
  key: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  format: z.string(),
  channels: z.number(),
  sampleRateHz: z.number(),
  durationMs: z.number(),
});

export const callIdSchema = z.templateLiteral(['call_', z.string().regex(/^[0-9a-f]{32}$/)]);

export const callRecordSchema = z.object({
  id: callIdSchema,
  teamId: z.string(),
  state: z.enum(CALL_STATES),
  revision: z.number().int(),
  ending: z.object({ kind: z.enum(ENDING_KINDS), detail: z.string().exactOptional() }).exactOptional(),
  problems: z.array(z.enum(PROBLEM_KINDS)),
  recording: recordingSchema,
  facts: factsSchema,
  factSources: z.partialRecord(factsSchema.keyof(), z.enum(FACT_SOURCES)),
  occurredAt: z.string(),
  receivedAt: z.string(),
  deadlineAt: z.string().exactOptional(),
  attempts: z.number().int(),
  jobName: z.string().exactOptional(),
  language: z.string(),
  agent: agentDecisionSchema.exactOptional(),
  transcriptConfidence: z.number().exactOptional(),
  summary: z
    .object({
      scriptId: z.string(),
      scriptVersion: z.number(),
      adherence: countedAdherenceSchema,
      flags: z.array(flagSchema),
    })
    .exactOptional(),
}) satisfies z.ZodType<Call>;

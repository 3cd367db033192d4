import * as z from 'zod';
import { ENDING_KINDS, PROBLEM_KINDS } from '../domain/call/call.ts';
import { callRecordSchema } from './call-record.ts';
import { learnedSchema } from './learning.ts';
import { publishedScriptSchema, scriptFileSchema } from './script-file.ts';
import { roleSchema, teamSchema } from './team.ts';
import { transcriptSchema, verdictsSchema } from './transcript-record.ts';

/**
 * The HTTP API. Every route but `GET /health` and `POST /hooks/drive` needs `Authorization: Bearer JWT`;
 * errors are `application/json` of `apiErrorSchema` with the status of `kind`.
 *
 *   GET    /health                              → healthSchema (no token)
 *   GET    /me                                  → meSchema
 *   GET    /teams                               → { teams }
 *   PUT    /teams/{teamId}          team        → { team }                    admin
 *   POST   /uploads                 uploadRequest → uploadResponse            admin, supervisor, monitor
 *   GET    /calls?team&state&limit&cursor       → { calls, cursor? }
 *   GET    /calls/{callId}                      → callDetailSchema
 *   PATCH  /calls/{callId}          callPatch   → { call }                    admin, supervisor, monitor
 *   GET    /calls/{callId}/audio                → audioLinkSchema
 *   PUT    /calls/{callId}/corrections/{stepId} correctionRequest → { call, learned }  admin, supervisor, monitor
 *   DELETE /calls/{callId}/corrections/{stepId} → { call, learned }           admin, supervisor, monitor
 *   GET    /scripts?service                     → { scripts } (latest version of each)
 *   POST   /scripts                 { scripts: ScriptFile[] } → { results }   admin, supervisor
 *   POST   /scripts/backtest        backtestRequest → backtestResponse        admin, supervisor, monitor
 *   GET    /scripts/{scriptId}                  → { versions }
 *   GET    /scripts/{scriptId}/suggestions      → suggestionsSchema           admin, supervisor, monitor
 *   GET    /scripts/{scriptId}/steps-quality    → stepsQualitySchema          admin, supervisor, monitor
 *   GET    /workbooks                           → { workbooks }
 *   POST   /workbooks/{teamId}/sync             → { queued: true }            any member of the team
 *   POST   /hooks/drive                         Google Drive's push notification (token in header, no JWT)
 */
export const API_ERROR_KINDS = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'too-large',
  'busy',
  'internal',
] as const;
export type ApiErrorKind = (typeof API_ERROR_KINDS)[number];

export const apiErrorSchema = z.object({
  error: z.object({
    kind: z.enum(API_ERROR_KINDS),
    /** For people, in the language of `Accept-Language`. */
    message: z.string(),
    /** Where it is: field paths such as `scripts[0].steps[2].phrases`. */
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
});
export type ApiError = z.infer<typeof apiErrorSchema>;

export const healthSchema = z.object({ status: z.literal('ok'), version: z.string() });

export const meSchema = z.object({
  email: z.string(),
  admin: z.boolean(),
  memberships: z.array(z.object({ teamId: z.string(), teamName: z.string(), role: roleSchema })),
});

export const callViewSchema = callRecordSchema.omit({ deadlineAt: true, attempts: true, jobName: true }).extend({
  ending: z.object({ kind: z.enum(ENDING_KINDS), detail: z.string().optional(), message: z.string() }).optional(),
  problems: z.array(z.object({ kind: z.enum(PROBLEM_KINDS), message: z.string() })),
  /** People's columns as the store holds them. */
  people: z.object({ reviewed: z.boolean(), note: z.string() }).optional(),
});
export type CallView = z.infer<typeof callViewSchema>;

/** What is stored of a call beside its row, each a document of its own that may be damaged. */
export const CALL_TEXTS = ['transcript', 'verdicts'] as const;
export type CallText = (typeof CALL_TEXTS)[number];

export const callDetailSchema = z.object({
  call: callViewSchema,
  /** IANA name of the zone in which the call's row shows its date: the team's, or the one used in its place. */
  timeZone: z.string().optional(),
  transcript: transcriptSchema.optional(),
  verdicts: verdictsSchema.optional(),
  /** Documents that are there and cannot be read, and what a person can do about it. */
  unreadable: z.array(z.object({ text: z.enum(CALL_TEXTS), message: z.string() })).optional(),
  script: publishedScriptSchema.optional(),
  ...learnedSchema.shape,
});
export type CallDetail = z.infer<typeof callDetailSchema>;

/** The call as it counts after a decision, and what was learned from people about it. */
export const correctionResponseSchema = z.object({ call: callViewSchema, learned: learnedSchema });
export type CorrectionResponse = z.infer<typeof correctionResponseSchema>;

export const callPatchSchema = z.strictObject({
  /** Revision that the person saw; a newer one is a conflict. */
  revision: z.number().int(),
  agentChannel: z.number().int().min(0).optional(),
  agentId: z.string().min(1).optional(),
  agentName: z.string().min(1).optional(),
  service: z.string().min(1).optional(),
  language: z.string().min(2).optional(),
  startedAt: z.iso.datetime({ offset: true }).optional(),
});
export type CallPatch = z.infer<typeof callPatchSchema>;

export const uploadRequestSchema = z.strictObject({
  /** As the person's machine calls it; any characters. */
  fileName: z.string().min(1).max(1024),
  bytes: z.number().int().min(0),
  /** Groups files of one drop (a recording, its sidecar, its call list) under one folder of the inbox. */
  batch: z.string().regex(/^[\w-]{1,64}$/),
  contentType: z.string().optional(),
});
export type UploadRequest = z.infer<typeof uploadRequestSchema>;

export const uploadResponseSchema = z.object({
  key: z.string(),
  url: z.string(),
  method: z.literal('PUT'),
  expiresAt: z.string(),
});

export const audioLinkSchema = z.object({ url: z.string(), expiresAt: z.string() });

export const publishRequestSchema = z.strictObject({ scripts: z.array(scriptFileSchema).min(1).max(100) });
export const publishResponseSchema = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      outcome: z.enum(['published', 'unchanged']),
      effectiveFrom: z.string(),
      /** Calls judged again because they had been waiting for a script. */
      rejudged: z.number().int(),
      /** What its author should know though nothing is wrong; paths are within the script. */
      warnings: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
      /** Script of another id that judged the service until this one took over, or still does; a warning says so too. */
      otherScript: z
        .object({ id: z.string(), version: z.number(), effectiveFrom: z.string(), stillJudges: z.boolean() })
        .optional(),
    }),
  ),
});

export const workbookSchema = z.object({
  teamId: z.string(),
  teamName: z.string(),
  locale: z.string(),
  spreadsheetId: z.string().optional(),
  url: z.string().optional(),
  /** Root of the Sheets API that holds it (Google's, or the local one). */
  apiRoot: z.string(),
  syncedAt: z.string().optional(),
});

/**
 * A team as the API shows it. `usedTimeZone`: the zone in which its dates are read and shown instead of its own, which
 * does not exist; absent when all is well. Applying the team again with a zone that exists mends it.
 */
export const teamViewSchema = teamSchema.extend({ usedTimeZone: z.string().optional() });
export type TeamView = z.infer<typeof teamViewSchema>;

export const teamsResponseSchema = z.object({ teams: z.array(teamViewSchema) });
export const callsResponseSchema = z.object({ calls: z.array(callViewSchema), cursor: z.string().optional() });
export const scriptsResponseSchema = z.object({ scripts: z.array(publishedScriptSchema) });
export const workbooksResponseSchema = z.object({ workbooks: z.array(workbookSchema) });

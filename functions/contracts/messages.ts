import * as z from 'zod';
import { callIdSchema } from './call-record.ts';

/** EventBridge envelope around S3's `Object Created`. Keys arrive decoded. */
export const objectCreatedEventSchema = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.literal('Object Created'),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({
      key: z.string(),
      size: z.number(),
      etag: z.string().optional(),
      'version-id': z.string().optional(),
    }),
  }),
});
export type ObjectCreatedEvent = z.infer<typeof objectCreatedEventSchema>;

/** Amazon Transcribe's completion event: best effort, at least never relied upon. */
export const transcribeJobEventSchema = z.object({
  source: z.literal('aws.transcribe'),
  'detail-type': z.literal('Transcribe Job State Change'),
  detail: z.object({
    TranscriptionJobName: z.string(),
    TranscriptionJobStatus: z.enum(['COMPLETED', 'FAILED']),
    FailureReason: z.string().optional(),
  }),
});
export type TranscribeJobEvent = z.infer<typeof transcribeJobEventSchema>;

/** Body of the transcription queue. */
export const transcriptionMessageSchema = z.object({ callId: callIdSchema });
export type TranscriptionMessage = z.infer<typeof transcriptionMessageSchema>;

const judgeMessageSchema = z.object({
  callId: callIdSchema,
  reason: z.enum(['transcript-supplied', 'sweep', 'rejudge']),
});
/** Our own request to judge a call, or to judge it again. */
export type JudgeMessage = z.infer<typeof judgeMessageSchema>;

const restateMessageSchema = z.object({ callId: callIdSchema, reason: z.literal('restate') });
/** Nothing is judged: the call's row is to show what counts by now. */
export type RestateMessage = z.infer<typeof restateMessageSchema>;

/** Body of the flag queue: a completion event as it came, or a request of our own. */
export const flagMessageSchema = z.union([transcribeJobEventSchema, judgeMessageSchema, restateMessageSchema]);
export type FlagMessage = z.infer<typeof flagMessageSchema>;

/** Body of the sheet queue. */
export const sheetMessageSchema = z.object({ teamId: z.string().startsWith('team_') });
export type SheetMessage = z.infer<typeof sheetMessageSchema>;

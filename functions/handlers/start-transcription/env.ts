import * as z from 'zod';

export const environmentSchema = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  TRANSCRIPTION_QUEUE_URL: z.string().min(1),
  /** Jobs that may be queued or running at the same time. */
  MAX_JOBS_IN_FLIGHT: z.coerce.number().int().positive(),
  REDACT_TRANSCRIPTS: z.enum(['true', 'false']).transform((value) => value === 'true'),
});

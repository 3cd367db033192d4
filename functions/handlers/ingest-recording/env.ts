import * as z from 'zod';

export const environmentSchema = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  TRANSCRIPTION_QUEUE_URL: z.string().min(1),
  FLAG_QUEUE_URL: z.string().min(1),
  /** BCP 47. */
  DEFAULT_LANGUAGE: z.string().min(2),
  /** IANA name. */
  DEFAULT_TIME_ZONE: z.string().min(1),
  /** One regular expression with named groups, or several, one a line. Empty: names say nothing. */
  FILE_NAME_PATTERN: z.string().default(''),
});

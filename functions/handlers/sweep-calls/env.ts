import * as z from 'zod';

export const environmentSchema = z.object({
  TABLE_NAME: z.string().min(1),
  TRANSCRIPTION_QUEUE_URL: z.string().min(1),
  FLAG_QUEUE_URL: z.string().min(1),
});

import * as z from 'zod';

export const environmentSchema = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  /** Precision, recall and agreement below which a step is only suggested. */
  PREFILL_BAR: z.coerce.number().min(0).max(1),
});

import * as z from 'zod';

export const environmentSchema = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  /** Precision, recall and agreement below which a step is only suggested. */
  // `z.coerce` would bring coercions of every type into the bundle.
  PREFILL_BAR: z.string().transform(Number).pipe(z.number().min(0).max(1)),
});

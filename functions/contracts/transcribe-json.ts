import * as z from 'zod';

/** Amazon Transcribe's batch output: the part of it that is read. Times are seconds as decimal strings. */
const alternativeSchema = z.object({ confidence: z.string().optional(), content: z.string() });

export const transcribeItemSchema = z.object({
  type: z.enum(['pronunciation', 'punctuation']),
  start_time: z.string().optional(),
  end_time: z.string().optional(),
  alternatives: z.array(alternativeSchema).min(1),
  channel_label: z.string().optional(),
  speaker_label: z.string().optional(),
});

export const transcribeJsonSchema = z.object({
  jobName: z.string().optional(),
  status: z.string().optional(),
  results: z.object({
    language_code: z.string().optional(),
    transcripts: z.array(z.object({ transcript: z.string() })),
    items: z.array(transcribeItemSchema),
    channel_labels: z
      .object({
        number_of_channels: z.number().int(),
        channels: z.array(z.object({ channel_label: z.string(), items: z.array(transcribeItemSchema) })),
      })
      .optional(),
    speaker_labels: z
      .object({
        speakers: z.number().int(),
        channel_label: z.string().optional(),
        segments: z.array(
          z.object({
            start_time: z.string(),
            end_time: z.string(),
            speaker_label: z.string(),
            items: z.array(z.object({ start_time: z.string(), end_time: z.string(), speaker_label: z.string() })),
          }),
        ),
      })
      .optional(),
  }),
});
export type TranscribeJson = z.infer<typeof transcribeJsonSchema>;

import * as z from 'zod';

export const JOB_STATUSES = ['QUEUED', 'IN_PROGRESS', 'COMPLETED', 'FAILED'] as const;
export type JobWireStatus = (typeof JOB_STATUSES)[number];

const s3PlaceSchema = z.object({ bucket: z.string(), key: z.string() });

/** A job as it is stored. Times are ISO 8601, UTC. */
export const jobSchema = z.object({
  name: z.string(),
  status: z.enum(JOB_STATUSES),
  languageCode: z.string(),
  mediaUri: z.string(),
  media: s3PlaceSchema,
  output: s3PlaceSchema,
  separation: z.enum(['channels', 'speaker-labels', 'none']),
  mediaFormat: z.string().optional(),
  mediaSampleRateHz: z.number().optional(),
  /** What the caller sent and expects to read back. */
  settings: z.record(z.string(), z.unknown()).optional(),
  contentRedaction: z.record(z.string(), z.unknown()).optional(),
  tags: z.array(z.object({ Key: z.string(), Value: z.string() })).optional(),
  createdAt: z.string(),
  startedAt: z.string().optional(),
  completedAt: z.string().optional(),
  failureReason: z.string().optional(),
});
export type Job = z.infer<typeof jobSchema>;

export const isInFlight = (job: Job): boolean => job.status === 'QUEUED' || job.status === 'IN_PROGRESS';

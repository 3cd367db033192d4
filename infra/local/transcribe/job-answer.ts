import { LOCAL_REGION } from '../service.ts';
import type { Job } from './job.ts';
import { s3Address } from './s3-uri.ts';

/** AWS JSON 1.1 writes instants as seconds since 1970. */
const seconds = (iso: string | undefined): number | undefined =>
  iso === undefined ? undefined : Date.parse(iso) / 1000;

/** Members that are `undefined` are left out by JSON. */
export type WireObject = Readonly<Record<string, unknown>>;

/**
 * A job as `GetTranscriptionJob` shows it. The local engine redacts nothing, so a job that asked for redaction reports
 * its output as `TranscriptFileUri`, never as the redacted transcript.
 */
export const jobAnswer = (job: Job): WireObject => ({
  TranscriptionJobName: job.name,
  TranscriptionJobStatus: job.status,
  LanguageCode: job.languageCode,
  MediaSampleRateHertz: job.mediaSampleRateHz,
  MediaFormat: job.mediaFormat,
  Media: { MediaFileUri: job.mediaUri },
  Transcript: job.status === 'COMPLETED' ? { TranscriptFileUri: s3Address(job.output, LOCAL_REGION) } : undefined,
  StartTime: seconds(job.startedAt),
  CreationTime: seconds(job.createdAt),
  CompletionTime: seconds(job.completedAt),
  FailureReason: job.failureReason,
  Settings: job.settings,
  ContentRedaction: job.contentRedaction,
  Tags: job.tags,
});

/** A job as a line of `ListTranscriptionJobs`. */
export const jobSummary = (job: Job): WireObject => ({
  TranscriptionJobName: job.name,
  CreationTime: seconds(job.createdAt),
  StartTime: seconds(job.startedAt),
  CompletionTime: seconds(job.completedAt),
  LanguageCode: job.languageCode,
  TranscriptionJobStatus: job.status,
  FailureReason: job.failureReason,
  OutputLocationType: 'CUSTOMER_BUCKET',
  ContentRedaction: job.contentRedaction,
});

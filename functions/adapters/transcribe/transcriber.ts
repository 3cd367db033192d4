import {
  GetTranscriptionJobCommand,
  type LanguageCode,
  ListTranscriptionJobsCommand,
  StartTranscriptionJobCommand,
  TranscribeClient,
  type TranscriptionJobStatus,
  type TranscriptionJobSummary,
} from '@aws-sdk/client-transcribe';
import type { Transcriber } from '../../application/ports/transcriber.ts';
import { JOB_NAME_PREFIX } from '../../contracts/names.ts';
import { canRedact, transcribeLanguage } from './languages.ts';

/** Most speakers told apart in a single channel: an agent and a customer. */
const MAX_SPEAKERS = 2;

const named = (error: unknown, name: string): error is Error => error instanceof Error && error.name === name;

/** Amazon Transcribe's batch jobs. The bucket is where recordings are and output goes. */
export const createTranscriber = (bucketName: string): Transcriber => {
  const client = new TranscribeClient({});
  return {
    start: async (job) => {
      const language = transcribeLanguage(job.language);
      if (language === undefined) return { outcome: 'refused', reason: `unsupported-language: ${job.language}` };
      try {
        await client.send(
          new StartTranscriptionJobCommand({
            TranscriptionJobName: job.jobName,
            LanguageCode: language as LanguageCode,
            Media: { MediaFileUri: `s3://${bucketName}/${job.recordingKey}` },
            OutputBucketName: bucketName,
            OutputKey: job.outputKey,
            Settings:
              job.separation === 'channels'
                ? { ChannelIdentification: true }
                : { ShowSpeakerLabels: true, MaxSpeakerLabels: MAX_SPEAKERS },
            ...(job.redact && canRedact(language)
              ? { ContentRedaction: { RedactionType: 'PII', RedactionOutput: 'redacted' } }
              : {}),
          }),
        );
        return { outcome: 'started' };
      } catch (error) {
        if (named(error, 'ConflictException')) return { outcome: 'exists' };
        if (named(error, 'LimitExceededException')) return { outcome: 'over-quota' };
        if (named(error, 'BadRequestException')) return { outcome: 'refused', reason: error.message };
        throw error;
      }
    },

    status: async (jobName) => {
      try {
        const { TranscriptionJob: job } = await client.send(
          new GetTranscriptionJobCommand({ TranscriptionJobName: jobName }),
        );
        const status: TranscriptionJobStatus | undefined = job?.TranscriptionJobStatus;
        if (status === 'COMPLETED') {
          const uri = job?.Transcript?.RedactedTranscriptFileUri ?? job?.Transcript?.TranscriptFileUri ?? '';
          return { status: 'completed', outputKey: keyOf(uri, bucketName) };
        }
        if (status === 'FAILED') return { status: 'failed', reason: job?.FailureReason ?? 'no reason given' };
        return { status: status === 'QUEUED' ? 'queued' : 'in-progress' };
      } catch (error) {
        // The service answers "the requested job couldn't be found" with either name.
        if (named(error, 'NotFoundException') || named(error, 'BadRequestException')) return { status: 'unknown' };
        throw error;
      }
    },

    countInFlight: async (atMost) => {
      let count = 0;
      for (const Status of ['QUEUED', 'IN_PROGRESS'] as const) {
        let NextToken: string | undefined;
        do {
          const page = await client.send(
            new ListTranscriptionJobsCommand({
              Status,
              JobNameContains: JOB_NAME_PREFIX,
              MaxResults: 100,
              ...(NextToken ? { NextToken } : {}),
            }),
          );
          // The service looks for the prefix anywhere in a name.
          count += (page.TranscriptionJobSummaries ?? []).filter(isOurs).length;
          NextToken = page.NextToken;
        } while (NextToken !== undefined && count < atMost);
      }
      return Math.min(count, atMost);
    },
  };
};

const isOurs = ({ TranscriptionJobName: name = '' }: TranscriptionJobSummary): boolean =>
  name.startsWith(JOB_NAME_PREFIX);

/** `https://s3.REGION.amazonaws.com/BUCKET/KEY` or `s3://BUCKET/KEY` → KEY. */
const keyOf = (uri: string, bucketName: string): string => {
  const path = decodeURIComponent(new URL(uri).pathname).slice(1);
  return path.startsWith(`${bucketName}/`) ? path.slice(bucketName.length + 1) : path;
};

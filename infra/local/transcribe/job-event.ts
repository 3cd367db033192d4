import { randomUUID } from 'node:crypto';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../service.ts';
import type { Job } from './job.ts';

/** What EventBridge delivers when a job has ended. */
export const jobEvent = (job: Job): Record<string, unknown> => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Transcribe Job State Change',
  source: 'aws.transcribe',
  account: LOCAL_ACCOUNT,
  // EventBridge gives whole seconds.
  time: (job.completedAt ?? job.createdAt).replace(/\.\d+Z$/, 'Z'),
  region: LOCAL_REGION,
  resources: [],
  detail: {
    TranscriptionJobName: job.name,
    TranscriptionJobStatus: job.status,
    ...(job.failureReason !== undefined && { FailureReason: job.failureReason }),
  },
});

import { join } from 'node:path';
import * as z from 'zod';
import type { Log } from '../log.ts';
import { answerAwsJson } from '../runtime/aws-json.ts';
import type { LocalService } from '../service.ts';
import { noModelText, type Recogniser } from '../speech/recogniser.ts';
import { isInFlight, type Job } from './job.ts';
import { jobAnswer, type WireObject } from './job-answer.ts';
import { jobEvent } from './job-event.ts';
import { createJobRunner, type JobResult, type Objects } from './job-runner.ts';
import { openJobStore } from './job-store.ts';
import { listJobs } from './list-jobs.ts';
import { badRequest, serviceError } from './service-error.ts';
import { parseStartRequest } from './start-request.ts';

export type TranscribeOptions = {
  /** Where jobs are kept; created when missing. One process at a time. */
  readonly folder: string;
  readonly recogniser: Recogniser;
  readonly objects: Objects;
  /** Delivers an event to the bus; a failure is logged and forgotten, as the real service's events are best effort. */
  readonly emit: (event: Record<string, unknown>) => Promise<void>;
  readonly log: Log;
  /** The account's quota of jobs in flight, from which `LimitExceededException` is answered. Default 250. */
  readonly maxConcurrentJobs?: number;
  /** `drop` loses every completion event, to show that calls finish all the same. Default `emit`. */
  readonly completionEvents?: 'emit' | 'drop';
  readonly now?: () => Date;
};

export type LocalTranscribe = LocalService & {
  readonly setCompletionEvents: (mode: 'emit' | 'drop') => void;
  /** Jobs queued or in progress. */
  readonly jobsInFlight: () => number;
};

const DEFAULT_MAX_CONCURRENT_JOBS = 250;
const NOT_FOUND = "The requested job couldn't be found. Check the job name and try your request again.";

/**
 * Amazon Transcribe's batch API over the local recogniser. Differences from the service: nothing is redacted (a job
 * that asks for it is accepted in the languages that have it, and its output is not marked redacted); output goes to
 * a bucket of the caller's only; languages are not identified. A language without a model is accepted and fails at
 * once with `unsupported-language: …`. Jobs that were in progress when the process died are done again.
 */
export const openTranscribe = async (options: TranscribeOptions): Promise<LocalTranscribe> => {
  const { folder, recogniser, objects, emit, log, now = () => new Date() } = options;
  const limit = options.maxConcurrentJobs ?? DEFAULT_MAX_CONCURRENT_JOBS;
  let completionEvents = options.completionEvents ?? 'emit';
  const store = await openJobStore(join(folder, 'jobs'), log);
  const inFlight = (): readonly Job[] => store.all().filter(isInFlight);

  /** A job of the same name may have been deleted and started anew meanwhile. */
  const isWanted = ({ name, createdAt }: Job): boolean => {
    const stored = store.get(name);
    return stored !== undefined && isInFlight(stored) && stored.createdAt === createdAt;
  };

  const end = async (job: Job, result: JobResult | undefined): Promise<void> => {
    if (!result || !isWanted(job)) return;
    const ended: Job = {
      ...job,
      status: result.status,
      completedAt: now().toISOString(),
      ...(result.status === 'FAILED' && { failureReason: result.reason }),
    };
    await store.save(ended);
    if (completionEvents === 'drop') return;
    try {
      await emit(jobEvent(ended));
    } catch (error) {
      log.warn('completion event was lost', { job: job.name, reason: error instanceof Error ? error.name : 'unknown' });
    }
  };

  const runner = await createJobRunner({
    folder: join(folder, 'media'),
    recogniser,
    objects,
    log,
    isWanted,
    onEnd: end,
  });

  const begin = (job: Job): void => {
    if (recogniser.supports(job.languageCode)) {
      runner.add(job);
      return;
    }
    const reason = `unsupported-language: ${noModelText(job.languageCode, recogniser.languages())}`;
    // After the answer to the caller, who does not expect the event before it.
    setImmediate(() => {
      end(job, { status: 'FAILED', reason }).catch((error: unknown) => {
        log.error('transcription job could not be recorded', { job: job.name, reason: String(error) });
      });
    });
  };

  const found = (body: unknown): Job => {
    const parsed = z.looseObject({ TranscriptionJobName: z.string().min(1).max(200) }).safeParse(body);
    if (!parsed.success) throw badRequest("1 validation error detected: Value at 'transcriptionJobName' is required");
    const job = store.get(parsed.data.TranscriptionJobName);
    if (!job) throw badRequest(NOT_FOUND);
    return job;
  };

  const operations: Readonly<Record<string, (body: unknown) => Promise<WireObject>>> = {
    StartTranscriptionJob: async (body) => {
      const { deferrable, ...job } = parseStartRequest(body, now().toISOString());
      if (store.get(job.name)) {
        throw serviceError('ConflictException', 'The requested job name already exists. Use a different job name.');
      }
      const full = inFlight().length >= limit;
      if (full && !deferrable) {
        throw serviceError('LimitExceededException', `You have ${limit} jobs in progress, which is the quota.`);
      }
      const accepted: Job = full ? { ...job, status: 'QUEUED' } : job;
      await store.save(accepted);
      begin(accepted);
      return { TranscriptionJob: jobAnswer(accepted) };
    },
    GetTranscriptionJob: async (body) => ({ TranscriptionJob: jobAnswer(found(body)) }),
    ListTranscriptionJobs: async (body) => listJobs(body, store.all()),
    DeleteTranscriptionJob: async (body) => {
      const job = found(body);
      runner.drop(job.name);
      await store.remove(job.name);
      return {};
    },
  };

  const resumed = [...inFlight()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  if (resumed.length > 0) log.info('transcription jobs taken up again', { jobs: resumed.length });
  for (const job of resumed) begin(job);

  return {
    handle: (request, response) =>
      answerAwsJson({
        request,
        response,
        contentType: 'application/x-amz-json-1.1',
        perform: (target, body) => {
          const operation = target.replace(/^.*\./, '');
          const perform = operations[operation];
          if (!perform) throw serviceError('UnknownOperationException', `${operation} is not available here.`);
          return perform(body);
        },
      }),
    setCompletionEvents: (mode) => {
      completionEvents = mode;
    },
    jobsInFlight: () => inFlight().length,
    close: async () => runner.stop(),
  };
};

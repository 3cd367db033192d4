import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { type Recogniser, RecogniserClosed } from '../speech/recogniser.ts';
import type { Job } from './job.ts';
import { transcriptJson } from './transcript-json.ts';

export type Objects = {
  readonly get: (bucket: string, key: string) => Promise<Uint8Array | undefined>;
  readonly put: (bucket: string, key: string, bytes: Uint8Array, contentType: string) => Promise<void>;
};

export type JobResult = { readonly status: 'COMPLETED' } | { readonly status: 'FAILED'; readonly reason: string };

type RunnerOptions = {
  /** Recordings being worked on are kept here, so that none is in memory whole. */
  readonly folder: string;
  readonly recogniser: Recogniser;
  readonly objects: Objects;
  readonly log: Log;
  /** False once the job was deleted: nothing may be written for it any more. */
  readonly isWanted: (job: Job) => boolean;
  /** `undefined` result: the recogniser was closed, the job is to be done again at the next start. */
  readonly onEnd: (job: Job, result: JobResult | undefined) => Promise<void>;
};

/**
 * Jobs whose recordings are fetched ahead. One more than the recogniser has threads: when a channel is done, the next
 * job's is waiting.
 */
const JOBS_AT_ONCE = 3;
/** A thread may die of memory or a damaged page; a second try on a fresh one tells an accident from a cause. */
const TRIES = 2;

/** Works through jobs in the order they were added. */
export const createJobRunner = async (options: RunnerOptions) => {
  const { folder, recogniser, objects, log, isWanted, onEnd } = options;
  await mkdir(folder, { recursive: true });
  for (const leftover of await readdir(folder)) await rm(join(folder, leftover), { force: true });
  const waiting: Job[] = [];
  const running = new Set<Promise<void>>();
  let stopped = false;

  const recognise = async (job: Job): Promise<JobResult | undefined> => {
    const file = join(folder, randomUUID());
    try {
      if (!(await fetchMedia(job, file))) {
        return { status: 'FAILED', reason: "The media file that you provided doesn't exist." };
      }
      const recognition = await recogniser.transcribe({
        file,
        languageCode: job.languageCode,
        separation: job.separation,
      });
      if (stopped || !isWanted(job)) return undefined;
      if (recognition.outcome === 'refused') {
        return { status: 'FAILED', reason: `${recognition.kind}: ${recognition.detail}` };
      }
      const output = new TextEncoder().encode(JSON.stringify(transcriptJson(recognition, job)));
      await objects.put(job.output.bucket, job.output.key, output, 'application/json');
      return { status: 'COMPLETED' };
    } finally {
      await rm(file, { force: true });
    }
  };

  /** In a function of its own so that the bytes can be freed before recognition begins. */
  const fetchMedia = async (job: Job, file: string): Promise<boolean> => {
    const bytes = await objects.get(job.media.bucket, job.media.key);
    if (!bytes) return false;
    await writeFile(file, bytes, { mode: 0o600 });
    return true;
  };

  const run = async (job: Job): Promise<void> => {
    const startedAt = performance.now();
    let result: JobResult | undefined = { status: 'FAILED', reason: 'internal-failure: not tried' };
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      try {
        result = await recognise(job);
        break;
      } catch (error) {
        if (error instanceof RecogniserClosed || stopped) {
          result = undefined;
          break;
        }
        const reason = error instanceof Error ? error.message : 'unknown';
        log.error('transcription attempt failed', { job: job.name, attempt, reason });
        result = { status: 'FAILED', reason: `internal-failure: ${reason}` };
      }
    }
    if (stopped) return;
    log.info('transcription job ended', {
      job: job.name,
      status: result?.status ?? 'interrupted',
      wallMs: Math.round(performance.now() - startedAt),
    });
    await onEnd(job, result);
  };

  const fill = (): void => {
    while (!stopped && running.size < JOBS_AT_ONCE) {
      const job = waiting.shift();
      if (!job) return;
      const work: Promise<void> = run(job)
        .catch((error: unknown) => {
          log.error('transcription job could not be recorded', {
            job: job.name,
            reason: error instanceof Error ? error.message : 'unknown',
          });
        })
        .finally(() => {
          running.delete(work);
          fill();
        });
      running.add(work);
    }
  };

  return {
    add: (job: Job): void => {
      waiting.push(job);
      fill();
    },
    /** Forgets a job that has not begun; one that has runs on, and its end finds no job to report to. */
    drop: (name: string): void => {
      const index = waiting.findIndex((job) => job.name === name);
      if (index >= 0) waiting.splice(index, 1);
    },
    /** Nothing is recorded after this: what runs is done again at the next start. */
    stop: (): void => {
      stopped = true;
      waiting.length = 0;
    },
  };
};

import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { type Job, jobSchema } from './job.ts';

export type JobStore = {
  readonly get: (name: string) => Job | undefined;
  readonly all: () => readonly Job[];
  /** On disk when it returns: an answer that a caller got is not forgotten by a crash. */
  readonly save: (job: Job) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
};

/** Names are case-sensitive and up to 200 characters; file systems are not always. */
const fileOf = (name: string): string => `${createHash('sha256').update(name).digest('hex').slice(0, 40)}.json`;

/** One file a job, replaced whole by renaming. A file that cannot be read is set aside and reported, not deleted. */
export const openJobStore = async (folder: string, log: Log): Promise<JobStore> => {
  await mkdir(folder, { recursive: true });
  const jobs = new Map<string, Job>();
  for (const file of await readdir(folder)) {
    const path = join(folder, file);
    if (file.endsWith('.tmp')) await rm(path, { force: true });
    if (!file.endsWith('.json')) continue;
    const job = await readJob(path);
    if (job) jobs.set(job.name, job);
    else {
      await rename(path, `${path}.damaged`);
      log.error('transcription job file is damaged and was set aside', { file: `${file}.damaged` });
    }
  }
  return {
    get: (name) => jobs.get(name),
    all: () => [...jobs.values()],
    save: async (job) => {
      jobs.set(job.name, job);
      await writeWhole(join(folder, fileOf(job.name)), JSON.stringify(job));
    },
    remove: async (name) => {
      jobs.delete(name);
      await rm(join(folder, fileOf(name)), { force: true });
    },
  };
};

const readJob = async (path: string): Promise<Job | undefined> => {
  try {
    return jobSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
};

let writes = 0;

const writeWhole = async (path: string, text: string): Promise<void> => {
  const temporary = `${path}.${process.pid}.${writes++}.tmp`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
};

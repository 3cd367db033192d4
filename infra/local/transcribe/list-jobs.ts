import * as z from 'zod';
import { JOB_STATUSES, type Job } from './job.ts';
import { jobSummary, type WireObject } from './job-answer.ts';
import { badRequest } from './service-error.ts';

const requestSchema = z.looseObject({
  Status: z.enum(JOB_STATUSES).optional(),
  JobNameContains: z
    .string()
    .max(200)
    .regex(/^[0-9a-zA-Z._-]+$/)
    .optional(),
  MaxResults: z.int().min(1).max(100).default(5),
  NextToken: z.string().max(8192).optional(),
});

/** Newest first; a page goes on after the last job of the one before, whatever was added or deleted meanwhile. */
export const listJobs = (body: unknown, jobs: readonly Job[]): WireObject => {
  const parsed = requestSchema.safeParse(body ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badRequest(`1 validation error detected: Value at '${issue?.path.join('.')}' ${issue?.message}`);
  }
  const { Status, JobNameContains, MaxResults, NextToken } = parsed.data;
  const after = NextToken === undefined ? undefined : readToken(NextToken);
  const matching = jobs
    .filter((job) => Status === undefined || job.status === Status)
    .filter((job) => JobNameContains === undefined || job.name.includes(JobNameContains))
    .map((job) => ({ job, place: placeOf(job) }))
    .filter(({ place }) => after === undefined || place < after)
    .sort((a, b) => (a.place < b.place ? 1 : -1));
  const page = matching.slice(0, MaxResults);
  const last = page.at(-1);
  return {
    Status,
    TranscriptionJobSummaries: page.map(({ job }) => jobSummary(job)),
    NextToken: last && matching.length > page.length ? Buffer.from(last.place).toString('base64url') : undefined,
  };
};

/** Sorts by time and tells jobs of one instant apart. */
const placeOf = (job: Job): string => `${job.createdAt} ${job.name}`;

const readToken = (token: string): string => {
  const place = Buffer.from(token, 'base64url').toString('utf8');
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z [0-9a-zA-Z._-]+$/.test(place)) throw badRequest('NextToken is not one of ours.');
  return place;
};

import { GoogleError } from './google-error.ts';

/**
 * Requests a minute. Google's defaults (developers.google.com/workspace/sheets/api/limits): 300 reads and 300 writes
 * for a project, 60 and 60 for one user of it; a whole back end is one user, its service account.
 */
export type QuotaLimits = {
  readonly readsPerMinutePerUser: number;
  readonly writesPerMinutePerUser: number;
  readonly readsPerMinute: number;
  readonly writesPerMinute: number;
};

export const GOOGLE_QUOTAS: QuotaLimits = {
  readsPerMinutePerUser: 60,
  writesPerMinutePerUser: 60,
  readsPerMinute: 300,
  writesPerMinute: 300,
};

export type QuotaKind = 'read' | 'write';

const WINDOW_MS = 60_000;
const PROJECT = '*';

/** Counts requests over the last minute. A batch counts as one, whatever it holds; a refused request counts not. */
export class Quotas {
  limits: QuotaLimits | 'unlimited';
  readonly #now: () => number;
  readonly #times = new Map<string, number[]>();

  constructor(limits: QuotaLimits | 'unlimited', now: () => number) {
    this.limits = limits;
    this.#now = now;
  }

  /** Throws Google's 429 when this request would be one too many. */
  spend(kind: QuotaKind, user: string): void {
    if (this.limits === 'unlimited') return;
    const { limits } = this;
    const perUser = kind === 'read' ? limits.readsPerMinutePerUser : limits.writesPerMinutePerUser;
    const perProject = kind === 'read' ? limits.readsPerMinute : limits.writesPerMinute;
    const now = this.#now();
    const ofUser = this.#recent(`${kind} ${user}`, now);
    const ofProject = this.#recent(`${kind} ${PROJECT}`, now);
    if (ofUser.length >= perUser) throw exceeded(kind, perUser, true);
    if (ofProject.length >= perProject) throw exceeded(kind, perProject, false);
    ofUser.push(now);
    ofProject.push(now);
  }

  #recent(key: string, now: number): number[] {
    const times = (this.#times.get(key) ?? []).filter((time) => now - time < WINDOW_MS);
    this.#times.set(key, times);
    return times;
  }
}

const exceeded = (kind: QuotaKind, limit: number, perUser: boolean): GoogleError => {
  const Kind = kind === 'read' ? 'Read' : 'Write';
  const limitName = `${Kind} requests per minute${perUser ? ' per user' : ''}`;
  return new GoogleError(
    'RESOURCE_EXHAUSTED',
    `Quota exceeded for quota metric '${Kind} requests' and limit '${limitName}' of service 'sheets.googleapis.com' for consumer 'project_number:0'.`,
    {
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'RATE_LIMIT_EXCEEDED',
          domain: 'googleapis.com',
          metadata: {
            consumer: 'projects/0',
            quota_limit: `${Kind}RequestsPerMinute${perUser ? 'PerUser' : 'PerProject'}`,
            quota_limit_value: String(limit),
            quota_location: 'global',
            quota_metric: `sheets.googleapis.com/${kind}_requests`,
            service: 'sheets.googleapis.com',
          },
        },
      ],
    },
  );
};

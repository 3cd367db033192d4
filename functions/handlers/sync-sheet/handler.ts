import type { SQSBatchResponse } from 'aws-lambda';
import { log } from '../../adapters/observability/logger.ts';
import type { SyncOutcome } from '../../application/use-cases/sync-workbook.ts';
import { dependencies } from './dependencies.ts';
import { type SyncRequest, syncEventSchema, syncRequest } from './events.ts';

/** A sync that another delivery must finish. */
class SyncLeftOpenError extends Error {
  readonly kind = 'sync-left-open';

  constructor(teamId: string, outcome: string) {
    super(`sync of ${teamId} is left to the next delivery: ${outcome}`);
    this.name = 'SyncLeftOpenError';
  }
}

const report = (teamId: string, result: SyncOutcome, durationMs: number): void => {
  if (result.outcome === 'synced') {
    const { counts, rounds, writes, edits, contact, zone } = result;
    log.info('SHEET_SYNCED', { teamId, rounds, writes, edits, contact, durationMs, ...counts });
    if (zone === 'unknown') log.warn('TEAM_ZONE_UNKNOWN', { teamId });
  } else log.warn('SHEET_SYNC_SKIPPED', { teamId, durationMs, ...result });
};

/** Syncs one team. Throws when the work must be delivered again. */
const syncTeam = async (teamId: string): Promise<void> => {
  const { syncWorkbook } = await dependencies();
  const startedMs = Date.now();
  const result = await syncWorkbook(teamId);
  report(teamId, result, Date.now() - startedMs);
  // An unknown team or a lost workbook will not come back by trying: the schedule looks again.
  if (result.outcome === 'busy' || result.outcome === 'unfinished') throw new SyncLeftOpenError(teamId, result.outcome);
};

/** Each team once, however many records name it; a team that fails does not hold up the others. */
const syncTeams = async (teamIds: ReadonlySet<string>): Promise<ReadonlySet<string>> => {
  const failed = new Set<string>();
  for (const teamId of teamIds) {
    try {
      await syncTeam(teamId);
    } catch (error) {
      log.error('RECORD_FAILED', error, { teamId });
      failed.add(teamId);
    }
  }
  return failed;
};

const syncRecords = async (requests: readonly SyncRequest[]): Promise<SQSBatchResponse> => {
  const teamIds = new Set(requests.flatMap(({ teamId }) => teamId ?? []));
  const failed = await syncTeams(teamIds);
  const isFailure = ({ teamId, readable }: SyncRequest): boolean =>
    teamId === undefined ? !readable : failed.has(teamId);
  return { batchItemFailures: requests.filter(isFailure).map(({ recordId }) => ({ itemIdentifier: recordId })) };
};

/**
 * Woken by calls that ended (table stream), by requests (sheet queue) and by the clock. All of them mean the same:
 * look at the team's workbook and at the store, and bring them together.
 */
export const handler = async (event: unknown): Promise<SQSBatchResponse | undefined> => {
  const parsed = syncEventSchema.parse(event);
  if ('Records' in parsed) return await syncRecords(parsed.Records.map(syncRequest));
  const { teams } = await dependencies();
  await syncTeams(new Set((await teams.list()).map(({ id }) => id)));
  return undefined;
};

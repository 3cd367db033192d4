import type { Team } from '../../../contracts/team.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Workbook } from '../../ports/workbook.ts';
import type { WorkbookState, WorkbookStateStore } from '../../ports/workbook-state-store.ts';

type Ports = {
  readonly workbook: Pick<Workbook, 'share' | 'watch'>;
  readonly states: Pick<WorkbookStateStore, 'rememberChannel'>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly webhookAddress: string | undefined;
};

const HOUR_MS = 3_600_000;
/** Drive's longest life of a channel on one file. */
const CHANNEL_MS = 24 * HOUR_MS;
/** Renewed well before it ends, so that a few failed attempts go unnoticed. */
const RENEW_BEFORE_MS = 4 * HOUR_MS;
/** How old the time of the last sync may look, and how often these things are looked after. */
const SYNCED_AT_PRECISION_MS = 60_000;

/** People who work in the sheet; agents see their calls elsewhere. */
const editors = (team: Team): readonly string[] =>
  team.members.filter(({ role }) => role !== 'agent').map(({ email }) => email.toLowerCase());

/**
 * What a workbook needs besides its rows: its people may edit it, Drive reports its changes, and the time of the last
 * sync is known. Nothing of it may hold up the rows: a failure is left to the next sync, and told in the outcome.
 */
export const keepInTouch = async (
  ports: Ports,
  work: {
    readonly team: Team;
    readonly spreadsheetId: string;
    readonly state: {
      readonly get: () => WorkbookState;
      readonly save: (next: WorkbookState) => Promise<'saved' | 'stale'>;
    };
  },
): Promise<'done' | 'failed'> => {
  const { team, spreadsheetId, state } = work;
  const before = state.get();
  const nowMs = Date.parse(ports.clock.now());
  const isDue = before.syncedAt === undefined || nowMs - Date.parse(before.syncedAt) >= SYNCED_AT_PRECISION_MS;
  // Also what failed is tried again only then: an address that Google does not know costs a request each time.
  if (!isDue) return 'done';
  let next = before;
  let failed = false;

  for (const email of editors(team)) {
    if (before.sharedWith.includes(email)) continue;
    try {
      await ports.workbook.share(spreadsheetId, email);
      next = { ...next, sharedWith: [...next.sharedWith, email] };
    } catch {
      failed = true;
    }
  }

  const { channel } = before;
  const due = channel === undefined || Date.parse(channel.expiresAt) - nowMs < RENEW_BEFORE_MS;
  if (ports.webhookAddress !== undefined && due) {
    try {
      const id = ports.newId();
      const token = ports.newId();
      // Known before Drive can report to it.
      const until = new Date(nowMs + CHANNEL_MS).toISOString();
      const wanted = { id, token, spreadsheetId, teamId: team.id, expiresAt: until };
      await ports.states.rememberChannel(wanted);
      const expiresAt = await ports.workbook.watch(spreadsheetId, { id, token, address: ports.webhookAddress, until });
      next = { ...next, channel: { ...wanted, expiresAt } };
    } catch {
      failed = true;
    }
  }

  await state.save({ ...next, syncedAt: new Date(nowMs).toISOString() });
  return failed ? 'failed' : 'done';
};

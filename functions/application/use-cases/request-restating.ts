import { DEFAULT_TEAM_ID } from '../../contracts/names.ts';
import { inPortions } from '../in-portions.ts';
import type { CallStore } from '../ports/call-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { TeamStore } from '../ports/team-store.ts';
import type { WorkQueue } from '../ports/work-queue.ts';

type Ports = {
  readonly calls: Pick<CallStore, 'listByTeam'>;
  readonly teams: Pick<TeamStore, 'list'>;
  readonly queue: Pick<WorkQueue, 'requestRestating'>;
  readonly clock: Clock;
};

/** Calls looked at in one page. */
const PAGE = 200;
/** Messages sent at the same time. */
const SENDERS = 16;
/** Whoever decided about a step waits for this, behind a gateway that gives up after 29 s. */
const WORK_MS = 12_000;

/**
 * Asks for the rows of a script's calls to be brought up to date, newest first in every team, for as long as there is
 * time: months that nobody looks at any more keep what they said. A call that is opened later is brought up to date then.
 */
export const makeRequestRestating =
  ({ calls, teams, queue, clock }: Ports) =>
  async (scriptId: string): Promise<{ readonly requested: number }> => {
    const startedAt = Date.parse(clock.now());
    let requested = 0;
    type Place = { readonly teamId: string; readonly cursor?: string };
    const teamIds = new Set([DEFAULT_TEAM_ID, ...(await teams.list()).map(({ id }) => id)]);
    let places: readonly Place[] = [...teamIds].map((teamId) => ({ teamId }));
    while (places.length > 0) {
      const further: Place[] = [];
      for (const { teamId, cursor } of places) {
        if (Date.parse(clock.now()) - startedAt >= WORK_MS) return { requested };
        const page = await calls.listByTeam({ teamId, state: 'flagged', limit: PAGE, ...(cursor ? { cursor } : {}) });
        const judged = page.calls.filter(({ summary }) => summary?.scriptId === scriptId);
        await inPortions(judged, SENDERS, ({ id }) => queue.requestRestating({ callId: id }));
        requested += judged.length;
        if (page.cursor !== undefined) further.push({ teamId, cursor: page.cursor });
      }
      places = further;
    }
    return { requested };
  };

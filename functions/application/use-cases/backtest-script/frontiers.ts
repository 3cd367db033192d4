import type { Call } from '../../../domain/call/call.ts';
import type { CallStore } from '../../ports/call-store.ts';

/** How far a team's calls were looked through, newest first. */
export type Frontier = {
  readonly teamId: string;
  /** The store's own cursor; absent before the first page. */
  readonly cursor?: string;
  /** When the last call that was seen started (ISO 8601); everything that is left is older. */
  readonly reachedAt: string;
};

/** Sorts after every instant: a team that nobody looked at may have the newest call. */
const NOTHING_SEEN = '~';

/** Calls of one team that are taken at once: few teams are read in long strides, many in short ones. */
const SMALLEST_PAGE = 10;
const LARGEST_PAGE = 100;

/** `[team, reached at, cursor of the store]`; the last is missing before the first page. */
const isEntry = (entry: unknown): entry is [string, string, string?] =>
  Array.isArray(entry) &&
  (entry.length === 2 || entry.length === 3) &&
  entry.every((part: unknown) => typeof part === 'string');

const entriesOf = (cursor: string): readonly [string, string, string?][] | undefined => {
  try {
    const stored: unknown = JSON.parse(cursor);
    return Array.isArray(stored) && stored.every(isEntry) ? stored : undefined;
  } catch {
    return undefined;
  }
};

/** Where a back-test goes on. A cursor that is not ours begins at the newest calls; teams it may not name are left out. */
export const readFrontiers = (cursor: string | undefined, teamIds: readonly string[]): readonly Frontier[] => {
  const entries = cursor === undefined ? undefined : entriesOf(cursor);
  if (!entries) return teamIds.map((teamId) => ({ teamId, reachedAt: NOTHING_SEEN }));
  return entries
    .filter(([teamId]) => teamIds.includes(teamId))
    .map(([teamId, reachedAt, inner]) => ({ teamId, reachedAt, ...(inner === undefined ? {} : { cursor: inner }) }));
};

export const writeFrontiers = (frontiers: readonly Frontier[]): string =>
  JSON.stringify(frontiers.map(({ teamId, reachedAt, cursor }) => [teamId, reachedAt, ...(cursor ? [cursor] : [])]));

/**
 * The next calls of the team whose unseen calls are the newest: calls of several teams come nearly in the order of time,
 * without all of them being listed first. Teams that have no more, or only calls before `earliest`, drop out.
 */
export const nextPage = async (
  calls: Pick<CallStore, 'listByTeam'>,
  frontiers: readonly Frontier[],
  { room, earliest }: { readonly room: number; readonly earliest: string },
): Promise<{ readonly calls: readonly Call[]; readonly frontiers: readonly Frontier[] }> => {
  const [newest, ...others] = [...frontiers].sort((one, other) => (one.reachedAt < other.reachedAt ? 1 : -1));
  if (!newest) return { calls: [], frontiers: [] };
  const share = Math.ceil(room / frontiers.length);
  const limit = Math.min(room, Math.max(SMALLEST_PAGE, Math.min(LARGEST_PAGE, share)));
  const page = await calls.listByTeam({
    teamId: newest.teamId,
    limit,
    ...(newest.cursor === undefined ? {} : { cursor: newest.cursor }),
  });
  const reachedAt = page.calls.at(-1)?.occurredAt ?? newest.reachedAt;
  const hasMore = page.cursor !== undefined && (page.calls.length === 0 || reachedAt >= earliest);
  const frontier = { teamId: newest.teamId, reachedAt, ...(page.cursor === undefined ? {} : { cursor: page.cursor }) };
  return { calls: page.calls, frontiers: hasMore ? [frontier, ...others] : others };
};

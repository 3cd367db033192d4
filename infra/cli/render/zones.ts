import type { TeamView } from '../../../functions/contracts/api.ts';

/** By team: when a call happened is said in its team's zone, that is how its people remember it. */
export type Zones = ReadonlyMap<string, string>;

/** Each team's own zone, or the one that is used because its own does not exist. */
export const zonesOf = (teams: readonly TeamView[]): Zones =>
  new Map(teams.map(({ id, timeZone, usedTimeZone }) => [id, usedTimeZone ?? timeZone]));

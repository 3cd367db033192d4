import type { Team } from '../contracts/team.ts';
import { isKnownZone } from '../domain/time/wall-clock.ts';

/** `isOwn` is false where the team names a zone that does not exist: somebody should apply the team again. */
export type TeamZone = { readonly timeZone: string; readonly isOwn: boolean };

/** A zone that every runtime knows. */
const LAST_RESORT = 'UTC';

/**
 * The zone in which a team's dates are read and shown. A team that was stored before anybody looked at zones may name one
 * that does not exist; its calls must not wait for that, so the installation's own counts until the team is applied again.
 */
export const zoneOf = ({ timeZone }: Pick<Team, 'timeZone'>, installations: string): TeamZone => {
  if (isKnownZone(timeZone)) return { timeZone, isOwn: true };
  return { timeZone: isKnownZone(installations) ? installations : LAST_RESORT, isOwn: false };
};

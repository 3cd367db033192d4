import { zoneOffsetMs } from '../../../functions/domain/time/wall-clock.ts';

/** Days of a sheet count from 30 December 1899, without a time zone; instants do have one. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** The instant at which a zone's wall clock shows a sheet's date. */
export const dateOfSerial = (serial: number, timeZone: string): number => {
  const wall = EPOCH_MS + Math.round(serial * DAY_MS);
  const guess = wall - zoneOffsetMs(wall, timeZone);
  // A second look, because the first offset may be the other side's of a clock change.
  return wall - zoneOffsetMs(guess, timeZone);
};

/** A sheet's date for an instant, on the zone's wall clock. */
export const serialOfDate = (instantMs: number, timeZone: string): number =>
  (instantMs + zoneOffsetMs(instantMs, timeZone) - EPOCH_MS) / DAY_MS;

/** Days of a sheet count from 30 December 1899, without a time zone; instants do have one. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** Offset of a zone from UTC at an instant, in milliseconds. */
const offsetAt = (instantMs: number, timeZone: string): number => {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(instantMs)
      .map((part) => [part.type, Number(part.value)]),
  );
  const wall = Date.UTC(parts.year ?? 1970, (parts.month ?? 1) - 1, parts.day, parts.hour, parts.minute, parts.second);
  return wall - Math.floor(instantMs / 1000) * 1000;
};

/** The instant at which a zone's wall clock shows a sheet's date. */
export const dateOfSerial = (serial: number, timeZone: string): number => {
  const wall = EPOCH_MS + Math.round(serial * DAY_MS);
  const guess = wall - offsetAt(wall, timeZone);
  // A second look, because the first offset may be the other side's of a clock change.
  return wall - offsetAt(guess, timeZone);
};

/** A sheet's date for an instant, on the zone's wall clock. */
export const serialOfDate = (instantMs: number, timeZone: string): number =>
  (instantMs + offsetAt(instantMs, timeZone) - EPOCH_MS) / DAY_MS;

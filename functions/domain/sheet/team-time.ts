import { wallClockMs } from '../time/wall-clock.ts';

/** Days from the day zero of spreadsheets (30 December 1899) to the Unix epoch. */
const SHEET_EPOCH_DAYS = 25_569;
const MS_PER_DAY = 86_400_000;

/** A duration as a spreadsheet counts it: a share of a day. */
export const durationSerial = (milliseconds: number): number => Math.round(milliseconds / 1000) / (MS_PER_DAY / 1000);

export type TeamTime = {
  /** Whole days since 30 December 1899, as date cells hold them. */
  readonly date: number;
  /** Share of the day (0..1), to the second. */
  readonly time: number;
};

/** Turns an instant (ISO 8601) into the wall clock of a time zone; `undefined` when it is not an instant. */
export const teamClock =
  (timeZone: string): ((instant: string) => TeamTime | undefined) =>
  (instant) => {
    const epochMs = Date.parse(instant);
    if (Number.isNaN(epochMs)) return undefined;
    const wallMs = wallClockMs(epochMs, timeZone);
    const days = Math.floor(wallMs / MS_PER_DAY);
    return { date: days + SHEET_EPOCH_DAYS, time: (wallMs - days * MS_PER_DAY) / MS_PER_DAY };
  };

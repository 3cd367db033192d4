/** Serial day 0 of spreadsheets, 1899-12-30. The fraction of a serial number is the time of day. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** Days since 1899-12-30, or undefined for a day that the calendar does not have. Month counts from 1. */
export const serialOf = (year: number, month: number, day: number): number | undefined => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round((date.getTime() - EPOCH_MS) / DAY_MS);
};

/** The moment a serial number names, to the nearest millisecond; its UTC fields are the sheet's own clock. */
export const dateOfSerial = (serial: number): Date => new Date(EPOCH_MS + Math.round(serial * DAY_MS));

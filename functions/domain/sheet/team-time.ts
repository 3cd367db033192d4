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
export const teamClock = (timeZone: string): ((instant: string) => TeamTime | undefined) => {
  const wallClock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const epochMs = Date.parse(instant);
    if (Number.isNaN(epochMs)) return undefined;
    const part: Record<string, number> = {};
    for (const { type, value } of wallClock.formatToParts(epochMs)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return {
      date: Date.UTC(year, month - 1, day) / MS_PER_DAY + SHEET_EPOCH_DAYS,
      time: (hour * 3600 + minute * 60 + second) / 86_400,
    };
  };
};

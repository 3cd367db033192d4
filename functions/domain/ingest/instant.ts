import { zoneOffsetMs } from '../time/wall-clock.ts';

/**
 * Reads the dates that telephone systems and spreadsheets write. A date without an offset is local to `timeZone` (an
 * IANA name). Returns an ISO 8601 instant in UTC, or `undefined` when it is no date: a wrong guess would judge a call
 * by the wrong script version, an unknown date only sorts it by arrival.
 *
 * Understood: ISO 8601 with or without offset; `dd/mm/yyyy hh:mm[:ss]` with `/`, `-` or `.`, 24-hour or with
 * `am`/`pm`; `yyyymmddThhmmss[Z]` as in file names; Unix seconds or milliseconds. Day comes before month: the product's
 * places write it so, and `12/31/2026` is refused rather than turned round.
 */
export const parseInstant = (written: string, timeZone: string): string | undefined => {
  const text = written.trim();
  const epoch = /^(\d{10}|\d{13})$/.exec(text);
  if (epoch) return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
  for (const [pattern, order] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    const fields = wallClock(match.groups, order);
    return fields === undefined ? undefined : toInstant(fields, match.groups.offset, timeZone);
  }
  return undefined;
};

/** Whether the text already says an hour: a separate hour column is only added when it does not. */
export const hasTimeOfDay = (written: string): boolean => /[T ]\s*\d{1,2}:?\d{2}|^\d{10,14}$/.test(written.trim());

/** Milliseconds since 1970 of the wall clock read as if it were UTC. */
type WallClockMs = number;

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?`;
const OFFSET = String.raw`\s*(?<offset>Z|[+-]\d{2}:?\d{2})?`;
const HALF_DAY = String.raw`\s*(?<half>[ap])?(?:\.?\s?m\.?)?`;

const PATTERNS: readonly (readonly [RegExp, 'year-first' | 'day-first'])[] = [
  [
    new RegExp(String.raw`^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?:[T ]\s*${CLOCK}${OFFSET})?$`, 'i'),
    'year-first',
  ],
  [
    /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:[T_ -]?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<offset>Z)?)?$/i,
    'year-first',
  ],
  [
    new RegExp(
      String.raw`^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?:,?[T ]\s*${CLOCK}${HALF_DAY})?$`,
      'i',
    ),
    'day-first',
  ],
];

type Groups = Readonly<Record<string, string | undefined>>;

const wallClock = (groups: Groups, order: 'year-first' | 'day-first'): WallClockMs | undefined => {
  const number = (name: string): number => Number(groups[name] ?? 0);
  const [year, month, day, minute, second] = [
    number('year'),
    number('month'),
    number('day'),
    number('minute'),
    number('second'),
  ];
  let hour = number('hour');
  const half = order === 'day-first' ? groups.half?.toLowerCase() : undefined;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  if (year < 1970 || year > 2199 || hour > 23 || minute > 59 || second > 59) return undefined;
  const milliseconds = Math.trunc(Number(`0.${groups.fraction ?? '0'}`) * 1000);
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  const back = new Date(wall);
  const isOnCalendar = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return isOnCalendar ? wall : undefined;
};

const toInstant = (wall: WallClockMs, offset: string | undefined, timeZone: string): string | undefined => {
  const shifted = offset === undefined ? fromZone(wall, timeZone) : fromOffset(wall, offset);
  return shifted === undefined ? undefined : new Date(shifted).toISOString();
};

const fromOffset = (wall: WallClockMs, offset: string): number | undefined => {
  if (offset.toUpperCase() === 'Z') return wall;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(-2));
  if (hours > 14 || minutes > 59) return undefined;
  return wall - (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
};

/**
 * The instant at which a clock in the zone shows `wall`. Of two (clocks went back) the first; where there is none
 * (clocks went forward) the instant after the gap, as a person who wrote down the old time would mean.
 */
const fromZone = (wall: WallClockMs, timeZone: string): number => {
  const dayMs = 86_400_000;
  const before = zoneOffsetMs(wall - dayMs, timeZone);
  const after = zoneOffsetMs(wall + dayMs, timeZone);
  for (const offset of [before, after]) if (zoneOffsetMs(wall - offset, timeZone) === offset) return wall - offset;
  return wall - before;
};

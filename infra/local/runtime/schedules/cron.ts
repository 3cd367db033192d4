import { Temporal } from 'temporal-polyfill';

/** An expression that says nothing we understand. The message names the field. */
export class ScheduleError extends Error {
  constructor(expression: string, what: string) {
    super(`${expression}: ${what}`);
    this.name = 'ScheduleError';
  }
}

/** Finds the first instant after another, both in ms of the epoch; `undefined` when there is none. */
export type NextInstant = (afterMs: number) => number | undefined;

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const LAST_YEAR = 2199;

type Field = {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly names: readonly string[];
};
const FIELDS = {
  minute: { name: 'minutes', first: 0, last: 59, names: [] },
  hour: { name: 'hours', first: 0, last: 23, names: [] },
  day: { name: 'day of month', first: 1, last: 31, names: [] },
  month: { name: 'month', first: 1, last: 12, names: MONTHS },
  weekday: { name: 'day of week', first: 1, last: 7, names: WEEKDAYS },
  year: { name: 'year', first: 1970, last: LAST_YEAR, names: [] },
} as const satisfies Record<string, Field>;

type DayTest = (date: Temporal.PlainDate) => boolean;

const numberIn = (text: string, field: Field, expression: string): number => {
  const named = field.names.indexOf(text.toUpperCase());
  const value = named >= 0 ? named + field.first : Number(/^\d+$/.test(text) ? text : Number.NaN);
  if (!(value >= field.first && value <= field.last))
    throw new ScheduleError(expression, `${field.name} cannot be "${text}" (${field.first}-${field.last})`);
  return value;
};

/** `*`, `a`, `a-b`, `a,b`, `x/step`; ranges of names and weekdays may wrap around (`FRI-MON`). */
const valuesOf = (source: string, field: Field, expression: string): ReadonlySet<number> => {
  const values = new Set<number>();
  for (const part of source.split(',')) {
    const [range = '', step, ...more] = part.split('/');
    const by = step === undefined ? 1 : Number(step);
    if (more.length > 0 || !Number.isInteger(by) || by < 1)
      throw new ScheduleError(expression, `${field.name} cannot be "${part}"`);
    const [low = '', high, ...rest] = range === '*' ? [String(field.first), String(field.last)] : range.split('-');
    if (rest.length > 0) throw new ScheduleError(expression, `${field.name} cannot be "${part}"`);
    const from = numberIn(low, field, expression);
    const alone = step === undefined ? from : field.last;
    const to = high === undefined ? alone : numberIn(high, field, expression);
    if (to < from && field.names.length === 0)
      throw new ScheduleError(expression, `${field.name} cannot be "${part}": it ends before it begins`);
    const size = field.last - field.first + 1;
    const length = (to < from ? to + size : to) - from;
    for (let offset = 0; offset <= length; offset += by)
      values.add(((from - field.first + offset) % size) + field.first);
  }
  return values;
};

/** ISO counts Monday as 1; cron counts Sunday as 1. */
const weekdayOf = (date: Temporal.PlainDate): number => (date.dayOfWeek % 7) + 1;

/** `15W`: the working day nearest to the 15th, never in another month. */
const nearestWorkday = (year: number, month: number, day: number): number => {
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
  const wanted = Math.min(day, daysInMonth);
  const weekday = Temporal.PlainDate.from({ year, month, day: wanted }).dayOfWeek;
  if (weekday === 6) return wanted > 1 ? wanted - 1 : wanted + 2;
  if (weekday === 7) return wanted < daysInMonth ? wanted + 1 : wanted - 2;
  return wanted;
};

const dayOfMonthTest = (source: string, expression: string): DayTest => {
  if (source === 'L') return (date) => date.day === date.daysInMonth;
  const workday = /^(\d+|L)W$/.exec(source)?.[1];
  if (workday !== undefined) {
    const day = workday === 'L' ? 31 : numberIn(workday, FIELDS.day, expression);
    // A month without a 31st has no working day nearest to it; "LW" means its last one.
    return (date) =>
      (workday === 'L' || day <= date.daysInMonth) && date.day === nearestWorkday(date.year, date.month, day);
  }
  const days = valuesOf(source, FIELDS.day, expression);
  return (date) => days.has(date.day);
};

const weekdayTest = (source: string, expression: string): DayTest => {
  const [, nthDay, nth] = /^(\w+)#([1-5])$/.exec(source) ?? [];
  if (nthDay !== undefined) {
    const weekday = numberIn(nthDay, FIELDS.weekday, expression);
    return (date) => weekdayOf(date) === weekday && Math.ceil(date.day / 7) === Number(nth);
  }
  const last = /^(\w*)L$/.exec(source)?.[1];
  if (last !== undefined) {
    const weekday = last === '' ? 7 : numberIn(last, FIELDS.weekday, expression);
    return (date) => weekdayOf(date) === weekday && (last === '' || date.day > date.daysInMonth - 7);
  }
  const weekdays = valuesOf(source, FIELDS.weekday, expression);
  return (date) => weekdays.has(weekdayOf(date));
};

const sorted = (values: ReadonlySet<number>): readonly number[] => [...values].sort((a, b) => a - b);

/**
 * AWS's six-field cron (`minutes hours day-of-month month day-of-week year`) on the clocks of a time zone. A time that
 * spring skips does not happen that day; a time that autumn repeats happens once, the first time.
 *
 * @throws ScheduleError naming the wrong field.
 */
export const parseCron = (fields: string, timeZone: string): NextInstant => {
  const parts = fields.trim().split(/\s+/);
  if (parts.length !== 6) throw new ScheduleError(fields, `cron has six fields, not ${parts.length}`);
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = parts;
  if ((day === '?') === (weekday === '?'))
    throw new ScheduleError(fields, 'exactly one of day of month and day of week must be "?"');
  const minutes = sorted(valuesOf(minute, FIELDS.minute, fields));
  const hours = sorted(valuesOf(hour, FIELDS.hour, fields));
  const months = valuesOf(month, FIELDS.month, fields);
  const years = valuesOf(year, FIELDS.year, fields);
  const isDay = day === '?' ? weekdayTest(weekday, fields) : dayOfMonthTest(day, fields);

  const onDate = (date: Temporal.PlainDate, afterMs: number): number | undefined => {
    let first: number | undefined;
    for (const h of hours)
      for (const m of minutes) {
        const wall = date.toPlainDateTime({ hour: h, minute: m });
        const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
        if (!zoned.toPlainDateTime().equals(wall)) continue;
        const at = zoned.epochMilliseconds;
        if (at > afterMs && (first === undefined || at < first)) first = at;
      }
    return first;
  };

  return (afterMs) => {
    // A day earlier costs nothing and needs no thought about zones whose midnight moves.
    let date = Temporal.Instant.fromEpochMilliseconds(afterMs)
      .toZonedDateTimeISO(timeZone)
      .toPlainDate()
      .subtract({ days: 1 });
    while (date.year <= LAST_YEAR) {
      if (!years.has(date.year)) date = Temporal.PlainDate.from({ year: date.year + 1, month: 1, day: 1 });
      else if (!months.has(date.month)) date = date.with({ day: 1 }).add({ months: 1 });
      else {
        const found = isDay(date) ? onDate(date, afterMs) : undefined;
        if (found !== undefined) return found;
        date = date.add({ days: 1 });
      }
    }
    return undefined;
  };
};

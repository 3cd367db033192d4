import { Temporal } from 'temporal-polyfill';
import { type NextInstant, parseCron, ScheduleError } from './cron.ts';

const UNIT_MS: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

export type Expression =
  | { readonly kind: 'rate'; readonly periodMs: number }
  | { readonly kind: 'cron'; readonly next: NextInstant }
  | { readonly kind: 'at'; readonly atMs: number };

const parseRate = (source: string, expression: string): Expression => {
  const [, count = '', unit = '', plural] = /^(\d+) (minute|hour|day)(s?)$/.exec(source) ?? [];
  const unitMs = UNIT_MS[unit];
  const amount = Number(count);
  if (unitMs === undefined || amount < 1) throw new ScheduleError(expression, 'expected rate(N minutes|hours|days)');
  if ((amount === 1) === (plural === 's')) throw new ScheduleError(expression, 'one is singular, more are plural');
  return { kind: 'rate', periodMs: amount * unitMs };
};

const parseAt = (source: string, expression: string, timeZone: string): Expression => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(source))
    throw new ScheduleError(expression, 'expected at(yyyy-mm-ddThh:mm:ss)');
  try {
    const wall = Temporal.PlainDateTime.from(source, { overflow: 'reject' });
    return { kind: 'at', atMs: wall.toZonedDateTime(timeZone).epochMilliseconds };
  } catch {
    throw new ScheduleError(expression, 'there is no such date and time');
  }
};

const isTimeZone = (name: string): boolean => {
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/**
 * Reads `rate(…)`, `cron(…)` or `at(…)`.
 *
 * @throws ScheduleError.
 */
export const parseExpression = (expression: string, timeZone = 'UTC'): Expression => {
  if (!isTimeZone(timeZone)) throw new ScheduleError(expression, `there is no time zone ${timeZone}`);
  const [, kind, source = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression) ?? [];
  if (kind === 'rate') return parseRate(source, expression);
  if (kind === 'cron') return { kind: 'cron', next: parseCron(source, timeZone) };
  if (kind === 'at') return parseAt(source, expression, timeZone);
  throw new ScheduleError(expression, 'expected rate(…), cron(…) or at(…)');
};

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCron, ScheduleError } from '../../../../../infra/local/runtime/schedules/cron.ts';

const next = (fields: string, after: string, zone = 'UTC'): string | undefined => {
  const at = parseCron(fields, zone)(Date.parse(after));
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 16);
};

describe('cron', () => {
  test.each<[string, string, string, string, string | undefined]>([
    ['every day at eight', '0 8 * * ? *', 'UTC', '2026-11-21T08:00:00Z', '2026-11-22T08:00'],
    ['weekdays', '15 10 ? * MON-FRI *', 'UTC', '2026-11-20T10:15:00Z', '2026-11-23T10:15'],
    ['names wrap around', '0 0 ? * FRI-SUN *', 'UTC', '2026-11-22T00:00:00Z', '2026-11-27T00:00'],
    ['steps', '0/15 * * * ? *', 'UTC', '2026-11-21T08:46:00Z', '2026-11-21T09:00'],
    ['the last day of the month', '0 12 L * ? *', 'UTC', '2028-02-10T00:00:00Z', '2028-02-29T12:00'],
    ['the working day nearest to a Saturday', '0 12 15W * ? *', 'UTC', '2026-08-01T00:00:00Z', '2026-08-14T12:00'],
    [
      'the working day nearest to a first that is a Sunday',
      '0 12 1W * ? *',
      'UTC',
      '2026-11-01T00:00:00Z',
      '2026-11-02T12:00',
    ],
    ['the third Friday', '0 0 ? * 6#3 *', 'UTC', '2026-11-01T00:00:00Z', '2026-11-20T00:00'],
    ['the last Friday', '0 0 ? * 6L *', 'UTC', '2026-11-01T00:00:00Z', '2026-11-27T00:00'],
    ['leap days only', '0 0 29 2 ? *', 'UTC', '2026-01-01T00:00:00Z', '2028-02-29T00:00'],
    ['years', '0 0 1 1 ? 2030', 'UTC', '2026-01-01T00:00:00Z', '2030-01-01T00:00'],
    ['never again', '0 0 1 1 ? 2020', 'UTC', '2026-01-01T00:00:00Z', undefined],
    ['São Paulo', '0 8 * * ? *', 'America/Sao_Paulo', '2026-11-21T00:00:00Z', '2026-11-21T11:00'],
    ['a time that spring skips', '30 2 * * ? *', 'America/New_York', '2026-03-07T12:00:00Z', '2026-03-09T06:30'],
    [
      'a time that autumn repeats, the first time',
      '30 1 * * ? *',
      'America/New_York',
      '2026-11-01T00:00:00Z',
      '2026-11-01T05:30',
    ],
    ['and not the second time', '30 1 * * ? *', 'America/New_York', '2026-11-01T05:30:00Z', '2026-11-02T06:30'],
  ])('finds %s', (_what, fields, zone, after, expected) => expect(next(fields, after, zone)).toBe(expected));

  test.each<[string, string]>([
    ['0 8 * * *', 'six fields'],
    ['0 8 * * * *', 'exactly one'],
    ['0 8 ? * ? *', 'exactly one'],
    ['60 8 * * ? *', 'minutes cannot be "60"'],
    ['0 25 * * ? *', 'hours cannot be "25"'],
    ['0 8 * FOO ? *', 'month cannot be "FOO"'],
    ['0 8 ? * 8 *', 'day of week cannot be "8"'],
    ['0 8 20-10 * ? *', 'ends before it begins'],
    ['0/0 8 * * ? *', 'minutes cannot be'],
  ])('refuses %s', (fields, message) => {
    expect(() => parseCron(fields, 'UTC')).toThrow(ScheduleError);
    expect(() => parseCron(fields, 'UTC')).toThrow(message);
  });

  test('agrees with looking at every minute on the wall clock', () => {
    const zones = ['UTC', 'America/Mexico_City', 'America/New_York', 'Asia/Kathmandu', 'Europe/Lisbon'];
    const field = (low: number, high: number) =>
      fc.oneof(
        fc.constant('*'),
        fc
          .uniqueArray(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: 3 })
          .map((values) => values.join(',')),
        fc
          .tuple(fc.integer({ min: low, max: high }), fc.integer({ min: 1, max: 20 }))
          .map(([from, step]) => `${from}/${step}`),
      );
    const expand = (source: string, low: number, high: number): Set<number> => {
      const values = new Set<number>();
      for (let value = low; value <= high; value += 1) {
        const fits = source.split(',').some((part) => {
          const [from = '', step] = part.split('/');
          if (from === '*') return true;
          return step === undefined
            ? Number(from) === value
            : value >= Number(from) && (value - Number(from)) % Number(step) === 0;
        });
        if (fits) values.add(value);
      }
      return values;
    };
    /** Slow and obvious: the wall clock of every minute, each wall time only the first time it shows. */
    const oracle = (fields: string, zone: string, afterMs: number, untilMs: number): number | undefined => {
      const [m = '', h = '', d = ''] = fields.split(' ');
      const [minutes, hours, days] = [expand(m, 0, 59), expand(h, 0, 23), expand(d, 1, 31)];
      const wall = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
      const shown = new Set<string>();
      const start = Math.floor(afterMs / 60_000) * 60_000 - 4 * 3_600_000;
      for (let at = start; at <= untilMs; at += 60_000) {
        const text = wall.format(at);
        const isFirst = !shown.has(text);
        shown.add(text);
        const [day = 0, hour = 0, minute = 0] = (text.match(/\d+/g) ?? []).map(Number);
        if (at > afterMs && isFirst && minutes.has(minute) && hours.has(hour) && days.has(day)) return at;
      }
      return undefined;
    };
    const starts = ['2026-03-08T00:00:00Z', '2026-11-01T00:00:00Z', '2026-10-25T00:00:00Z', '2026-06-15T13:37:21Z'];
    fc.assert(
      fc.property(
        field(0, 59),
        field(0, 23),
        fc.constantFrom('*', '1,8,25', '1/3'),
        fc.constantFrom(...zones),
        fc.constantFrom(...starts),
        (m, h, d, zone, start) => {
          const fields = `${m} ${h} ${d} * ? *`;
          const afterMs = Date.parse(start);
          const untilMs = afterMs + 36 * 3_600_000;
          const expected = oracle(fields, zone, afterMs, untilMs);
          const found = parseCron(fields, zone)(afterMs);
          expect(found !== undefined && found <= untilMs ? found : undefined).toBe(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { hasTimeOfDay, parseInstant } from '../../../../functions/domain/ingest/instant.ts';

const MEXICO = 'America/Mexico_City';
const SAO_PAULO = 'America/Sao_Paulo';

describe('a date as somebody wrote it', () => {
  it.each([
    ['2020-06-02T00:13:03Z', '2020-06-02T00:13:03.000Z'],
    ['2020-06-02T00:13:03-03:00', '2020-06-02T03:13:03.000Z'],
    ['2020-06-02 00:13:03 +0530', '2020-06-01T18:43:03.000Z'],
    ['2026-11-17T09:31', '2026-11-17T15:31:00.000Z'],
    ['2026-11-17', '2026-11-17T06:00:00.000Z'],
    ['17/11/2026 16:05', '2026-11-17T22:05:00.000Z'],
    ['7/1/2026 6:05:09', '2026-01-07T12:05:09.000Z'],
    ['17-11-2026 04:05 p. m.', '2026-11-17T22:05:00.000Z'],
    ['17.11.2026 12:05 a.m.', '2026-11-17T06:05:00.000Z'],
    ['20261117T093100', '2026-11-17T15:31:00.000Z'],
    ['20261117T093100Z', '2026-11-17T09:31:00.000Z'],
    ['20261117_093100', '2026-11-17T15:31:00.000Z'],
    ['1591056783', '2020-06-02T00:13:03.000Z'],
    ['1591056783250', '2020-06-02T00:13:03.250Z'],
    [' 2020-06-02T00:13:03.5Z ', '2020-06-02T00:13:03.500Z'],
  ])('%s in Mexico City is %s', (written, instant) => {
    expect(parseInstant(written, MEXICO)).toBe(instant);
  });

  it.each([
    'yesterday',
    '',
    '31/02/2026 10:00',
    '12/31/2026 10:00',
    '2026-13-01',
    '2026-11-17T24:01',
    '17/11/26 10:00',
    '17/11/2026 13:05 pm',
    '17/11/2026 0:05 am',
    '20261317',
    '12',
    '2026-11-17T10:00+99:00',
    '0001-01-01',
  ])('%j is refused rather than guessed', (written) => {
    expect(parseInstant(written, MEXICO)).toBeUndefined();
  });

  it('reads a local date in the given zone, not in the machine’s', () => {
    expect(parseInstant('17/11/2026 10:12', SAO_PAULO)).toBe('2026-11-17T13:12:00.000Z');
  });

  it('agrees with Temporal on every wall clock of zones with odd rules', () => {
    const zones = [
      MEXICO,
      SAO_PAULO,
      'America/New_York',
      'Europe/London',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'America/Tijuana',
    ];
    const clock = fc.record({
      year: fc.integer({ min: 1985, max: 2030 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(clock, fc.constantFrom(...zones), (fields, zone) => {
        // A zone that skips a whole day has no such wall clock at all; there the choice of day is anybody's.
        fc.pre(!(zone === 'Pacific/Apia' && fields.year === 2011 && fields.month === 12));
        const expected = Temporal.PlainDateTime.from(fields).toZonedDateTime(zone, { disambiguation: 'compatible' });
        const two = (value: number): string => String(value).padStart(2, '0');
        const written = `${two(fields.day)}/${two(fields.month)}/${fields.year} ${two(fields.hour)}:${two(fields.minute)}`;
        expect(Date.parse(parseInstant(written, zone) ?? '')).toBe(expected.epochMilliseconds);
      }),
      { numRuns: 1500 },
    );
  });

  it('when clocks go back takes the first of two, when they go forward the moment after', () => {
    expect(parseInstant('01/11/2026 01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
    expect(parseInstant('08/03/2026 02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseInstant(text, MEXICO);
        expect(read === undefined || !Number.isNaN(Date.parse(read))).toBe(true);
      }),
    );
  });

  it('knows whether an hour stands in it', () => {
    expect(hasTimeOfDay('17/11/2026 10:12')).toBe(true);
    expect(hasTimeOfDay('2026-11-17T10:12Z')).toBe(true);
    expect(hasTimeOfDay('1591056783')).toBe(true);
    expect(hasTimeOfDay('17/11/2026')).toBe(false);
    expect(hasTimeOfDay('2026-11-17')).toBe(false);
  });
});

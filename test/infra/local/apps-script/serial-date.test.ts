import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfSerial, serialOfDate } from '../../../../infra/local/apps-script/serial-date.ts';
import { readTyped } from '../../../../infra/local/apps-script/typed-value.ts';

const zones = ['UTC', 'America/Mexico_City', 'America/Sao_Paulo', 'Europe/Lisbon'] as const;

describe('dates of a sheet', () => {
  it('come back as the same instant, to the second, outside the hour that a clock change repeats', () => {
    const instant = fc.integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 });
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (seconds, zone) => {
        const back = dateOfSerial(serialOfDate(seconds * 1000, zone), zone) / 1000;
        expect([0, 3600]).toContain(Math.abs(Math.round(back) - seconds));
      }),
    );
  });

  it('count days from the end of 1899 on the zone’s own clock', () => {
    expect(serialOfDate(Date.UTC(2026, 10, 20, 12), 'UTC')).toBe(46_346.5);
    expect(serialOfDate(Date.UTC(2026, 10, 20, 12), 'America/Mexico_City')).toBe(46_346.25);
  });
});

describe('what setValue makes of a text', () => {
  it('is what typing it would make', () => {
    expect(readTyped('=SUM(A1)')).toEqual({ formulaValue: '=SUM(A1)' });
    expect(readTyped("'=SUM(A1)")).toEqual({ stringValue: '=SUM(A1)' });
    expect(readTyped('TRUE')).toEqual({ boolValue: true });
    expect(readTyped('007')).toEqual({ numberValue: 7 });
    expect(readTyped('=')).toEqual({ stringValue: '=' });
    expect(readTyped('')).toEqual({});
  });

  it('never is a formula behind an apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (words) => {
        expect(readTyped(`'${words}`)).toEqual({ stringValue: words });
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../functions/contracts/team.ts';
import * as messages from '../../../functions/i18n/messages/sidebar.ts';
import { workbookPageMessages } from '../../../functions/i18n/messages/workbook.ts';
import { clockTime, dateAndTime, errorShare, folded } from '../../../sheets-addon/src/sidebar/wording.ts';

describe('how the sidebar words things', () => {
  it('tells times as a clock does', () => {
    expect(clockTime(0)).toBe('0:00');
    expect(clockTime(65_900)).toBe('1:05');
    expect(clockTime(3_600_000)).toBe('1:00:00');
    expect(clockTime(-2_000)).toBe('0:00');
  });

  it('tells a mean confidence as a share of words that may be wrong', () => {
    expect(errorShare(0.83, 'en')).toContain('one word in 6');
    expect(errorShare(0.9, 'pt-BR')).toContain('uma palavra em cada 10');
    expect(errorShare(0.995, 'es-MX')).toContain('menos de una palabra de cada 50');
    expect(errorShare(0.3, 'en')).toContain('hardly understood');
    expect(errorShare(2, 'en')).toContain('fewer than one');
  });

  it('tells the time of day of the workbook’s zone', () => {
    expect(dateAndTime('2026-11-20T17:42:00.000Z', 'es-MX', 'America/Mexico_City')).toContain('11:42');
    expect(dateAndTime('2026-11-20T17:42:00.000Z', 'pt-BR', 'America/Sao_Paulo')).toContain('14:42');
    expect(dateAndTime('someday', 'en', 'UTC')).toBe('someday');
  });

  it('finds words without their accents', () => {
    expect(folded('ACLARAÇÃO Ñandú')).toBe('aclaracao nandu');
  });

  it('uses the same placeholders in the three languages', () => {
    const all = [
      ...Object.values(messages).flatMap((each) => Object.entries(each)),
      ...Object.entries(workbookPageMessages),
    ];
    for (const [code, message] of all) {
      const names = LOCALES.map((locale) =>
        [...message[locale].matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort(),
      );
      expect(names[1], code).toEqual(names[0]);
      expect(names[2], code).toEqual(names[0]);
    }
  });
});

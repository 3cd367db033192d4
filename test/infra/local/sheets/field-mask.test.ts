import { describe, expect, it } from 'vitest';
import { applyMask, maskAt, parseFieldMask, project } from '../../../../infra/local/sheets/field-mask.ts';

describe('a field mask', () => {
  it('has three spellings of the same thing', () => {
    const expected = { sheets: { properties: { sheetId: '*', title: '*' }, data: '*' } };
    expect(parseFieldMask('sheets.properties.sheetId,sheets.properties.title,sheets.data')).toEqual(expected);
    expect(parseFieldMask('sheets(properties(sheetId,title), data)')).toEqual(expected);
    expect(parseFieldMask('sheets/properties/sheetId,sheets/properties(title),sheets/data/*')).toEqual(expected);
    expect(parseFieldMask('*')).toBe('*');
    expect(maskAt(parseFieldMask('sheets'), 'sheets', 'data')).toBe('*');
    expect(maskAt(parseFieldMask('sheets.properties'), 'sheets', 'data')).toBeUndefined();
  });

  it.each(['', 'a,', 'a(b', 'a)b', 'a..b', '(a)'])('%j is refused', (text) => {
    expect(() => parseFieldMask(text)).toThrow('Invalid field mask');
  });

  it('projects through lists and sets or drops exactly what it names', () => {
    expect(project({ a: [{ b: 1, c: 2 }, { c: 3 }], d: 4 }, parseFieldMask('a.b'))).toEqual({ a: [{ b: 1 }, {}] });
    const old = { a: { b: 1, c: 2 }, d: 4 };
    expect(applyMask(old, { a: { b: 9 } }, parseFieldMask('a.b,a.c'))).toEqual({ a: { b: 9 }, d: 4 });
    expect(applyMask(old, {}, parseFieldMask('a,d'))).toBeUndefined();
    expect(old).toEqual({ a: { b: 1, c: 2 }, d: 4 });
  });
});

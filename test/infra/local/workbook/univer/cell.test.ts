import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enteredValue, univerCell, univerValue } from '../../../../../infra/local/workbook/univer/cell.ts';
import { formatOf, styleOf } from '../../../../../infra/local/workbook/univer/style.ts';

describe('a cell on its way to the grid and back', () => {
  it('comes back as it went, whatever its words look like', () => {
    const value = fc.oneof(
      fc.string({ minLength: 1 }).map((stringValue) => ({ stringValue })),
      fc.constantFrom('=1+1', '+x', '@a', "'b", '00123', 'TRUE', ' ').map((stringValue) => ({ stringValue })),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((numberValue) => ({ numberValue })),
      fc.boolean().map((boolValue) => ({ boolValue })),
      fc.constant({ formulaValue: '=SUM(A1:A2)' }),
    );
    fc.assert(
      fc.property(value, (userEnteredValue) => {
        expect(enteredValue(univerCell({ userEnteredValue }))).toEqual(userEnteredValue);
      }),
    );
  });

  it('is text for the grid when it is text for the store, also when it looks like a formula', () => {
    expect(univerValue({ userEnteredValue: { stringValue: '=1+1' } })).toEqual({ v: '=1+1', t: 1, f: null, p: null });
  });

  it('empties every part of the cell that was there before', () => {
    expect(univerValue(undefined)).toEqual({ v: null, f: null, p: null, t: null });
    expect(enteredValue(null)).toEqual({});
    expect(enteredValue({ v: '' })).toEqual({});
  });

  it('takes the words of pasted rich text', () => {
    expect(enteredValue({ p: { id: 'x', body: { dataStream: 'dos\rlíneas\r\n' }, documentStyle: {} } })).toEqual({
      stringValue: 'dos\nlíneas',
    });
  });
});

describe('a cell’s looks', () => {
  it('show text columns so that nothing typed there runs', () => {
    expect(styleOf({ numberFormat: { type: 'TEXT', pattern: '@' } })).toEqual({ n: { pattern: '@@@' } });
  });

  it('read colours in both of the API’s spellings', () => {
    expect(styleOf({ backgroundColor: { red: 1 } })).toEqual({ bg: { rgb: '#ff0000' } });
    expect(styleOf({ backgroundColorStyle: { rgbColor: { green: 1, blue: 0.5 } } })).toEqual({
      bg: { rgb: '#00ff80' },
    });
    expect(styleOf({})).toBeUndefined();
  });

  it('say what a person changed, and what they cleared', () => {
    expect(formatOf({ bl: 1, bg: { rgb: '#ffffff' } })).toEqual({
      format: { backgroundColor: { red: 1, green: 1, blue: 1 }, textFormat: { bold: true } },
      fields: ['userEnteredFormat.backgroundColor', 'userEnteredFormat.textFormat.bold'],
    });
    expect(formatOf({ bg: null })).toEqual({ format: {}, fields: ['userEnteredFormat.backgroundColor'] });
  });
});

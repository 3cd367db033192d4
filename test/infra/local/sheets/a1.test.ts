import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnIndex, columnName, findRange, formatA1 } from '../../../../infra/local/sheets/a1.ts';
import { emptyParts, newSheet, newWorkbook } from '../../../../infra/local/sheets/workbook.ts';

const book = newWorkbook('book', {
  properties: { title: 'x', locale: 'en_US', timeZone: 'Etc/GMT', autoRecalc: 'ON_CHANGE' },
  namedRanges: [
    {
      namedRangeId: 'n',
      name: 'agents',
      range: { sheetId: 1, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 },
    },
  ],
  developerMetadata: [],
  permissions: [],
});
const size = { rowCount: 50, columnCount: 30 };
book.sheets = ['Monitoring', "Team d'Or!", 'Q1'].map((title, sheetId) =>
  newSheet(sheetId, emptyParts({ title, gridProperties: size })),
);
const found = (text: string) => {
  const { sheet, block } = findRange(book, text);
  return [sheet.sheetId, block.startRow, block.endRow, block.startColumn, block.endColumn];
};

describe('A1 notation', () => {
  it.each([
    ['A1', [0, 0, 1, 0, 1]],
    ['B2:D4', [0, 1, 4, 1, 4]],
    ['d4:b2', [0, 1, 4, 1, 4]],
    ['$B$2:$D$4', [0, 1, 4, 1, 4]],
    ['A:C', [0, 0, 50, 0, 3]],
    ['2:5', [0, 1, 5, 0, 30]],
    ['A5:A', [0, 4, 50, 0, 1]],
    ['A5:5', [0, 4, 5, 0, 30]],
    ['AA10', [0, 9, 10, 26, 27]],
    ['Monitoring', [0, 0, 50, 0, 30]],
    ["'Team d''Or!'!B1:B", [1, 0, 50, 1, 2]],
    ["'Team d''Or!'", [1, 0, 50, 0, 30]],
    ["'Q1'", [2, 0, 50, 0, 30]],
    ['Q1', [0, 0, 1, 16, 17]],
    ['monitoring!A1', [0, 0, 1, 0, 1]],
    ['agents', [1, 1, 50, 0, 2]],
    ['A1:ZZ9999', [0, 0, 50, 0, 30]],
  ])('%s is understood', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['', 'A', '1', 'Nowhere!A1', 'A1:B2:C3', 'A0', "'open!A1", 'A1:'])('%j is refused', (text) => {
    expect(() => found(text)).toThrow(`Unable to parse range: ${text}`);
  });

  it('outside the grid is refused with its limits', () => {
    expect(() => found('A51')).toThrow('Range (Monitoring!A51) exceeds grid limits. Max rows: 50, max columns: 30');
    expect(() => found('AE1')).toThrow('exceeds grid limits');
  });

  it('is written as it is read, for every block of every tab', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.nat(49), fc.nat(49), fc.nat(29), fc.nat(29), (sheetId, r1, r2, c1, c2) => {
        const block = {
          startRow: Math.min(r1, r2),
          endRow: Math.max(r1, r2) + 1,
          startColumn: Math.min(c1, c2),
          endColumn: Math.max(c1, c2) + 1,
        };
        const sheet = book.sheets[sheetId];
        if (sheet === undefined) throw new Error('no tab');
        expect(findRange(book, formatA1(sheet, block))).toMatchObject({ sheet: { sheetId }, block });
      }),
    );
    fc.assert(fc.property(fc.nat(20_000), (column) => columnIndex(columnName(column)) === column));
  });
});

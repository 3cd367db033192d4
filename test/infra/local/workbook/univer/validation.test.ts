import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedRanges, isClosed } from '../../../../../infra/local/workbook/univer/protection.ts';
import { validationsOf } from '../../../../../infra/local/workbook/univer/validation.ts';

const tick = { condition: { type: 'BOOLEAN' }, strict: true };
const list = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Sí' }, { userEnteredValue: 'No' }] } };
const rules = [undefined, tick, list] as const;

describe('validation rules of a tab', () => {
  it('cover exactly the cells that had them', () => {
    const grid = fc.array(fc.array(fc.nat({ max: 2 }), { maxLength: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(grid, (lines) => {
        const rows = lines.map((line) => ({
          values: line.map((each) => {
            const dataValidation = rules[each];
            return dataValidation ? { dataValidation } : {};
          }),
        }));
        const found = validationsOf(rows);
        const typeAt = (row: number, column: number): string | undefined =>
          found.find(({ ranges }) =>
            (ranges as { startRow: number; endRow: number; startColumn: number }[]).some(
              (range) => range.startRow <= row && row <= range.endRow && range.startColumn === column,
            ),
          )?.type;
        lines.forEach((line, row) => {
          line.forEach((each, column) => {
            expect(typeAt(row, column)).toBe([undefined, 'checkbox', 'list'][each]);
          });
        });
      }),
    );
  });

  it('are one rule for a column of ten thousand ticks', () => {
    const rows = Array.from({ length: 10_000 }, () => ({ values: [{ dataValidation: tick }] }));
    const [rule, ...others] = validationsOf(rows);
    expect(others).toEqual([]);
    expect(rule?.ranges).toEqual([{ startRow: 0, endRow: 9_999, startColumn: 0, endColumn: 0 }]);
  });
});

describe('what is closed to a person', () => {
  const size = { rows: 10, columns: 4, headerRows: 1 };
  const columnA = { range: { startColumnIndex: 0, endColumnIndex: 1, startRowIndex: 1 } };

  it('is open to its editors, whatever the case of their e-mail', () => {
    const editors = { users: ['Ana@Example.com'] };
    expect(closedRanges([{ ...columnA, editors }], 'ana@example.com', size)).toEqual([]);
    expect(isClosed(closedRanges([{ ...columnA, editors }], 'eva@example.com', size), 5, 0)).toBe(true);
  });

  it('includes the server’s columns that only warn, down to the last row', () => {
    const closed = closedRanges([{ ...columnA, warningOnly: true }], 'ana@example.com', size);
    expect(isClosed(closed, 9, 0)).toBe(true);
    expect(isClosed(closed, 0, 0)).toBe(false);
    expect(isClosed(closed, 9, 1)).toBe(false);
  });

  it('leaves the header of such a column open: it may be renamed', () => {
    const closed = closedRanges([{ range: { endColumnIndex: 1 }, warningOnly: true }], 'ana@example.com', size);
    expect(isClosed(closed, 0, 0)).toBe(false);
    expect(isClosed(closed, 1, 0)).toBe(true);
    expect(isClosed(closedRanges([{ range: { endColumnIndex: 1 } }], 'ana@example.com', size), 0, 0)).toBe(true);
  });

  it('leaves out the exceptions inside a protected tab', () => {
    const closed = closedRanges(
      [{ range: {}, unprotectedRanges: [{ startColumnIndex: 2, endColumnIndex: 3 }] }],
      'a@b.c',
      size,
    );
    expect(isClosed(closed, 3, 2)).toBe(false);
    expect(isClosed(closed, 3, 3)).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DimensionEdit, shiftRange, shiftWithin } from '../../../../infra/local/sheets/dimension-edit.ts';

const SIZE = 12;

/** A range as a row of marks, one a line: inserted lines are marked when both their neighbours are. */
const marksAfter = (start: number, end: number, edit: DimensionEdit): boolean[] => {
  const marks = Array.from({ length: SIZE }, (_, at) => at >= start && at < end);
  if (edit.kind === 'removed') return marks.toSpliced(edit.index, edit.count);
  const inside = marks[edit.index - 1] === true && marks[edit.index] === true;
  return marks.toSpliced(edit.index, 0, ...Array<boolean>(edit.count).fill(inside));
};

describe('a range', () => {
  it('covers after insertions and deletions the lines that it covered, and what was put between them', () => {
    fc.assert(
      fc.property(
        fc.nat(SIZE - 1),
        fc.nat(SIZE - 1),
        fc.constantFrom('inserted' as const, 'removed' as const),
        fc.nat(SIZE - 1),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('ROWS' as const, 'COLUMNS' as const),
        (a, b, kind, index, wanted, dimension) => {
          const start = Math.min(a, b);
          const end = Math.max(a, b) + 1;
          const count = kind === 'removed' ? Math.min(wanted, SIZE - index) : wanted;
          const edit: DimensionEdit = { kind, sheetId: 3, dimension, index, count };
          const [from, to] =
            dimension === 'ROWS'
              ? (['startRowIndex', 'endRowIndex'] as const)
              : (['startColumnIndex', 'endColumnIndex'] as const);
          const shifted = shiftRange({ sheetId: 3, [from]: start, [to]: end }, edit);
          const marks = marksAfter(start, end, edit);
          const found = shifted && { start: shifted[from], end: shifted[to] };
          const expected = marks.includes(true)
            ? { start: marks.indexOf(true), end: marks.lastIndexOf(true) + 1 }
            : undefined;
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  const edit = { sheetId: 3, dimension: 'ROWS', index: 2, count: 1 } as const;

  it('stays open where it was open, and the same object on another tab', () => {
    expect(shiftRange({ sheetId: 3, startRowIndex: 1 }, { ...edit, kind: 'inserted' })).toEqual({
      sheetId: 3,
      startRowIndex: 1,
    });
    expect(shiftRange({ sheetId: 3, startRowIndex: 4 }, { ...edit, kind: 'removed' })).toEqual({
      sheetId: 3,
      startRowIndex: 3,
    });
    const elsewhere = { sheetId: 4, startRowIndex: 4 };
    expect(shiftRange(elsewhere, { ...edit, kind: 'removed' })).toBe(elsewhere);
  });

  it('goes with the lines that are moved, and closes up behind lines that leave it', () => {
    const moved = { ...edit, kind: 'moved', to: 6 } as const;
    expect(shiftRange({ sheetId: 3, startRowIndex: 2, endRowIndex: 3 }, moved)).toMatchObject({
      startRowIndex: 6,
      endRowIndex: 7,
    });
    expect(shiftRange({ sheetId: 3, startRowIndex: 1, endRowIndex: 5 }, moved)).toMatchObject({
      startRowIndex: 1,
      endRowIndex: 4,
    });
    expect(shiftRange({ sheetId: 3, startRowIndex: 1, endRowIndex: 9 }, moved)).toMatchObject({
      startRowIndex: 1,
      endRowIndex: 9,
    });
  });

  it('is followed by a chart: its sources and its anchor', () => {
    const chart = {
      chartId: 1,
      spec: {
        basicChart: { series: [{ sourceRange: { sources: [{ sheetId: 3, startRowIndex: 1, endRowIndex: 9 }] } }] },
      },
      position: { overlayPosition: { anchorCell: { sheetId: 3, rowIndex: 5, columnIndex: 1 } } },
    };
    expect(shiftWithin(chart, { ...edit, kind: 'inserted' })).toEqual({
      chartId: 1,
      spec: {
        basicChart: { series: [{ sourceRange: { sources: [{ sheetId: 3, startRowIndex: 1, endRowIndex: 10 }] } }] },
      },
      position: { overlayPosition: { anchorCell: { sheetId: 3, rowIndex: 6, columnIndex: 1 } } },
    });
  });
});

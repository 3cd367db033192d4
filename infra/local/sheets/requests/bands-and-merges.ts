import * as z from 'zod';
import { invalid } from '../google-error.ts';
import type { BandedRange, GridRange, Sheet } from '../workbook.ts';
import { asStored, gridRange, index, optional, requestKind, target } from './wire.ts';

const banding = z.looseObject({ bandedRangeId: optional(index), range: optional(gridRange) });

const addBanding = requestKind(z.strictObject({ bandedRange: banding }), (transaction, { bandedRange }) => {
  const { sheet, block } = target(transaction.book, bandedRange.range ?? {});
  const bandedRangeId = bandedRange.bandedRangeId ?? transaction.freshId();
  for (const other of transaction.book.sheets)
    if (other.parts.bandedRanges.some((band) => band.bandedRangeId === bandedRangeId))
      throw invalid(`A banded range with ID ${bandedRangeId} already exists.`);
  const made = asStored<BandedRange>({ ...bandedRange, bandedRangeId, range: boundedRange(sheet, block) });
  transaction.setSheet(sheet, { bandedRanges: [...sheet.parts.bandedRanges, made] });
  return { bandedRange: made };
});

const boundedRange = (sheet: Sheet, block: ReturnType<typeof target>['block']): GridRange => ({
  sheetId: sheet.sheetId,
  startRowIndex: block.startRow,
  endRowIndex: block.endRow,
  startColumnIndex: block.startColumn,
  endColumnIndex: block.endColumn,
});

const deleteBanding = requestKind(
  z.strictObject({ bandedRangeId: optional(index) }),
  (transaction, { bandedRangeId = 0 }) => {
    for (const sheet of transaction.book.sheets) {
      const { bandedRanges } = sheet.parts;
      if (!bandedRanges.some((band) => band.bandedRangeId === bandedRangeId)) continue;
      transaction.setSheet(sheet, {
        bandedRanges: bandedRanges.filter((band) => band.bandedRangeId !== bandedRangeId),
      });
      return;
    }
    throw invalid(`No banded range with ID: ${bandedRangeId}`);
  },
);

const overlapping = (a: GridRange, b: GridRange): boolean =>
  (a.startRowIndex ?? 0) < (b.endRowIndex ?? Infinity) &&
  (b.startRowIndex ?? 0) < (a.endRowIndex ?? Infinity) &&
  (a.startColumnIndex ?? 0) < (b.endColumnIndex ?? Infinity) &&
  (b.startColumnIndex ?? 0) < (a.endColumnIndex ?? Infinity);

/** Keeps the first value of each merge, as Google does, and empties the cells that it covers. */
const mergeCells = requestKind(
  z.strictObject({ range: gridRange, mergeType: optional(z.enum(['MERGE_ALL', 'MERGE_COLUMNS', 'MERGE_ROWS'])) }),
  (transaction, { range, mergeType = 'MERGE_ALL' }) => {
    const { sheet, block } = target(transaction.book, range);
    const whole = boundedRange(sheet, block);
    const { startRow, endRow, startColumn, endColumn } = block;
    const merges: GridRange[] =
      mergeType === 'MERGE_ALL'
        ? [whole]
        : mergeType === 'MERGE_ROWS'
          ? Array.from({ length: endRow - startRow }, (_, at) => ({
              ...whole,
              startRowIndex: startRow + at,
              endRowIndex: startRow + at + 1,
            }))
          : Array.from({ length: endColumn - startColumn }, (_, at) => ({
              ...whole,
              startColumnIndex: startColumn + at,
              endColumnIndex: startColumn + at + 1,
            }));
    const kept = sheet.parts.merges.filter((merge) => !overlapping(merge, whole));
    transaction.setSheet(sheet, { merges: [...kept, ...merges] });
    transaction.writeBlock(sheet, block, (old, row, column) => {
      const top = mergeType === 'MERGE_ROWS' || row === startRow;
      const left = mergeType === 'MERGE_COLUMNS' || column === startColumn;
      if ((top && left) || old?.value === undefined) return old;
      return old.traits === undefined ? undefined : { traits: old.traits };
    });
  },
);

const unmergeCells = requestKind(z.strictObject({ range: gridRange }), (transaction, { range }) => {
  const { sheet, block } = target(transaction.book, range);
  const whole = boundedRange(sheet, block);
  transaction.setSheet(sheet, { merges: sheet.parts.merges.filter((merge) => !overlapping(merge, whole)) });
});

export const bandAndMergeRequests = { addBanding, deleteBanding, mergeCells, unmergeCells };

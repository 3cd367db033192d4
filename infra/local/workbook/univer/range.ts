import type { sheets_v4 } from '@googleapis/sheets';
import type { IRange } from '@univerjs/core';

export type GridSize = { readonly rows: number; readonly columns: number };

/** A half-open range of the Sheets API (an absent bound is the grid's) as Univer's, whose ends are included. */
export const rangeOf = (range: sheets_v4.Schema$GridRange, { rows, columns }: GridSize): IRange => ({
  startRow: range.startRowIndex ?? 0,
  endRow: Math.min(range.endRowIndex ?? rows, rows) - 1,
  startColumn: range.startColumnIndex ?? 0,
  endColumn: Math.min(range.endColumnIndex ?? columns, columns) - 1,
});

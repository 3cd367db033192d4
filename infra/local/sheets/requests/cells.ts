import * as z from 'zod';
import { blockAt } from '../block.ts';
import { cellWriter } from '../cell-data.ts';
import type { FieldMask } from '../field-mask.ts';
import { invalid } from '../google-error.ts';
import type { Transaction } from '../transaction.ts';
import { assertWithinLimits, gridSize, type Sheet, sheetById } from '../workbook.ts';
import {
  gridCoordinate,
  gridRange,
  json,
  optional,
  requestKind,
  requiredMask,
  rowData,
  sheetId,
  target,
} from './wire.ts';

type Rows = z.output<typeof rowData>;

const widest = (rows: Rows): number => rows.reduce((width, row) => Math.max(width, row.values?.length ?? 0), 0);

const updateCells = requestKind(
  z.strictObject({
    rows: optional(rowData),
    fields: optional(z.string()),
    start: optional(gridCoordinate),
    range: optional(gridRange),
  }),
  (transaction, { rows = [], fields, start, range }) => {
    const mask = requiredMask(fields);
    if ((start === undefined) === (range === undefined)) throw invalid('Exactly one of start and range must be set.');
    if (range !== undefined) {
      // With a range, cells that the rows leave out are emptied of the masked fields.
      const write = cellWriter(mask);
      const { sheet, block } = target(transaction.book, range);
      const height = block.endRow - block.startRow;
      const width = block.endColumn - block.startColumn;
      if (rows.length > height)
        throw invalid(
          `Attempting to write row: ${block.startRow + height}, beyond the last requested row of: ${block.endRow - 1}`,
        );
      if (widest(rows) > width)
        throw invalid(
          `Attempting to write column: ${block.startColumn + width}, beyond the last requested column of: ${block.endColumn - 1}`,
        );
      transaction.writeBlock(sheet, block, (old, row, column) =>
        write(old, rows[row - block.startRow]?.values?.[column - block.startColumn]),
      );
      return;
    }
    const sheet = sheetById(transaction.book, start?.sheetId);
    const at = { row: start?.rowIndex ?? 0, column: start?.columnIndex ?? 0 };
    putRowData(transaction, sheet, at, { rows, mask });
  },
);

/** Writes rows of `CellData` from a top left cell on. Ragged rows leave the rest alone; all must fit the grid. */
export const putRowData = (
  transaction: Transaction,
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
  { rows, mask }: { readonly rows: Rows; readonly mask: FieldMask },
): void => {
  const write = cellWriter(mask);
  const { rowCount, columnCount } = gridSize(sheet);
  if (row >= rowCount) throw invalid(`GridCoordinate.rowIndex[${row}] is after last row in grid[${rowCount - 1}]`);
  if (column >= columnCount)
    throw invalid(`GridCoordinate.columnIndex[${column}] is after last column in grid[${columnCount - 1}]`);
  const block = blockAt(row, column, rows.length, widest(rows));
  if (block.endRow > rowCount)
    throw invalid(`Attempting to write row: ${rowCount}, beyond the last requested row of: ${rowCount - 1}`);
  if (block.endColumn > columnCount)
    throw invalid(
      `Attempting to write column: ${columnCount}, beyond the last requested column of: ${columnCount - 1}`,
    );
  transaction.writeBlock(sheet, block, (old, r, c) => {
    const values = rows[r - row]?.values ?? [];
    return c - column < values.length ? write(old, values[c - column]) : old;
  });
};

const appendCells = requestKind(
  z.strictObject({ sheetId: optional(sheetId), rows: optional(rowData), fields: optional(z.string()) }),
  (transaction, { sheetId: id, rows = [], fields }) => {
    const write = cellWriter(requiredMask(fields));
    const sheet = sheetById(transaction.book, id);
    const start = sheet.grid.valueRows();
    const block = blockAt(start, 0, rows.length, widest(rows));
    const { rowCount, columnCount } = gridSize(sheet);
    if (block.endRow > rowCount) transaction.resize(sheet, 'ROWS', block.endRow - rowCount);
    if (block.endColumn > columnCount) transaction.resize(sheet, 'COLUMNS', block.endColumn - columnCount);
    assertWithinLimits(transaction.book);
    transaction.writeBlock(sheet, block, (old, row, column) => {
      const values = rows[row - start]?.values ?? [];
      return column < values.length ? write(old, values[column]) : old;
    });
  },
);

const repeatCell = requestKind(
  z.strictObject({ range: gridRange, cell: optional(json), fields: optional(z.string()) }),
  (transaction, { range, cell, fields }) => {
    const write = cellWriter(requiredMask(fields));
    const { sheet, block } = target(transaction.book, range);
    transaction.writeBlock(sheet, block, (old) => write(old, cell));
  },
);

export const cellRequests = { updateCells, appendCells, repeatCell };

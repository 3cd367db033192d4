import * as z from 'zod';
import { type Block, blockAt } from '../block.ts';
import { type Cell, type CellTraits, makeCell } from '../cell.ts';
import { invalid } from '../google-error.ts';
import { gridSize, type Sheet, sheetById } from '../workbook.ts';
import { gridCoordinate, gridRange, optional, requestKind, target } from './wire.ts';

const pasteType = z.enum([
  'PASTE_NORMAL',
  'PASTE_VALUES',
  'PASTE_FORMAT',
  'PASTE_NO_BORDERS',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
]);
type PasteType = z.output<typeof pasteType>;

const withTraits = (traits: Partial<CellTraits>): CellTraits | undefined => {
  const kept = Object.fromEntries(Object.entries(traits).filter(([, value]) => value !== undefined));
  return Object.keys(kept).length === 0 ? undefined : kept;
};

/** What a pasted cell becomes, by kind of paste. */
const pasted = (kind: PasteType, from: Cell | undefined, onto: Cell | undefined): Cell | undefined => {
  switch (kind) {
    case 'PASTE_NORMAL':
    case 'PASTE_NO_BORDERS':
      return from;
    case 'PASTE_VALUES':
    case 'PASTE_FORMULA':
      return makeCell(from?.value, onto?.traits);
    case 'PASTE_FORMAT': {
      const { userEnteredFormat: _old, ...rest } = onto?.traits ?? {};
      const format = from?.traits?.userEnteredFormat;
      return makeCell(onto?.value, withTraits(format === undefined ? rest : { ...rest, userEnteredFormat: format }));
    }
    case 'PASTE_DATA_VALIDATION': {
      const { dataValidation: _old, ...rest } = onto?.traits ?? {};
      const rule = from?.traits?.dataValidation;
      return makeCell(onto?.value, withTraits(rule === undefined ? rest : { ...rest, dataValidation: rule }));
    }
  }
};

const cellsOf = (sheet: Sheet, block: Block): (Cell | undefined)[][] =>
  Array.from({ length: block.endRow - block.startRow }, (_, row) =>
    Array.from({ length: block.endColumn - block.startColumn }, (_, column) =>
      sheet.grid.cell(block.startRow + row, block.startColumn + column),
    ),
  );

const assertRoom = (sheet: Sheet, block: Block): void => {
  const { rowCount, columnCount } = gridSize(sheet);
  if (block.endRow > rowCount || block.endColumn > columnCount)
    throw invalid(`The paste exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`);
};

const copyPaste = requestKind(
  z.strictObject({
    source: gridRange,
    destination: gridRange,
    pasteType: optional(pasteType),
    pasteOrientation: optional(z.enum(['NORMAL', 'TRANSPOSE'])),
  }),
  (transaction, { source, destination, pasteType: kind = 'PASTE_NORMAL', pasteOrientation = 'NORMAL' }) => {
    const { book } = transaction;
    const from = target(book, source);
    const onto = target(book, destination);
    const straight = cellsOf(from.sheet, from.block);
    const cells =
      pasteOrientation === 'NORMAL'
        ? straight
        : Array.from({ length: straight[0]?.length ?? 0 }, (_, row) => straight.map((line) => line[row]));
    const height = cells.length;
    const width = cells[0]?.length ?? 0;
    // A destination that is a multiple of the source is filled with copies; a smaller one is outgrown.
    const times = (space: number, size: number): number => Math.max(1, Math.floor(space / size)) * size;
    const { startRow, startColumn, endRow, endColumn } = onto.block;
    const block = blockAt(
      startRow,
      startColumn,
      times(endRow - startRow, height),
      times(endColumn - startColumn, width),
    );
    assertRoom(onto.sheet, block);
    transaction.writeBlock(onto.sheet, block, (old, row, column) =>
      pasted(kind, cells[(row - startRow) % height]?.[(column - startColumn) % width], old),
    );
  },
);

const cutPaste = requestKind(
  z.strictObject({ source: gridRange, destination: gridCoordinate, pasteType: optional(pasteType) }),
  (transaction, { source, destination, pasteType: kind = 'PASTE_NORMAL' }) => {
    const { book } = transaction;
    const from = target(book, source);
    const sheet = sheetById(book, destination.sheetId);
    const cells = cellsOf(from.sheet, from.block);
    const row = destination.rowIndex ?? 0;
    const column = destination.columnIndex ?? 0;
    const block = blockAt(row, column, cells.length, cells[0]?.length ?? 0);
    assertRoom(sheet, block);
    transaction.writeBlock(from.sheet, from.block, () => undefined);
    transaction.writeBlock(sheet, block, (old, r, c) => pasted(kind, cells[r - row]?.[c - column], old));
  },
);

export const pasteRequests = { copyPaste, cutPaste };

import * as z from 'zod';
import type { Cell, CellTraits } from '../cell.ts';
import { applyMask } from '../field-mask.ts';
import { invalid } from '../google-error.ts';
import type { DimensionProperties } from '../grid.ts';
import type { Transaction } from '../transaction.ts';
import { assertWithinLimits, gridSize, type Sheet, sheetById } from '../workbook.ts';
import { dimension, dimensionRange, index, json, lines, optional, requestKind, requiredMask, sheetId } from './wire.ts';

const nameOf = (kind: 'ROWS' | 'COLUMNS'): string => (kind === 'ROWS' ? 'row' : 'column');

const appendDimension = requestKind(
  z.strictObject({ sheetId: optional(sheetId), dimension, length: index.min(1) }),
  (transaction, request) => {
    transaction.resize(sheetById(transaction.book, request.sheetId), request.dimension, request.length);
    assertWithinLimits(transaction.book);
  },
);

const insertDimension = requestKind(
  z.strictObject({ range: dimensionRange, inheritFromBefore: optional(z.boolean()) }),
  (transaction, { range, inheritFromBefore = false }) => {
    const { sheet, start, end, size } = lines(transaction.book, range);
    if (start > size)
      throw invalid(`range.startIndex[${start}] must be less than the grid size (${size}) if inserting after it.`);
    if (inheritFromBefore && start === 0) throw invalid('inheritFromBefore cannot be true if inserting at the start.');
    const edit = { kind: 'inserted', sheetId: sheet.sheetId, dimension: range.dimension, index: start } as const;
    transaction.editDimension(sheet, { ...edit, count: end - start });
    inheritTraits(transaction, sheet, {
      dimension: range.dimension,
      start,
      end,
      from: inheritFromBefore ? start - 1 : end,
    });
  },
);

/** New lines look like their neighbour: its format and validation, not its values or notes. */
const inheritTraits = (
  transaction: Transaction,
  sheet: Sheet,
  { dimension: kind, start, end, from }: { dimension: 'ROWS' | 'COLUMNS'; start: number; end: number; from: number },
): void => {
  const { rowCount, columnCount } = gridSize(sheet);
  const { grid } = sheet;
  if (kind === 'ROWS') {
    if (from >= rowCount) return;
    const width = grid.rows[from]?.length ?? 0;
    const block = { startRow: start, endRow: end, startColumn: 0, endColumn: width };
    transaction.writeBlock(sheet, block, (_old, _row, column) => inherited(grid.cell(from, column)));
    return;
  }
  if (from >= columnCount) return;
  const block = { startRow: 0, endRow: grid.rows.length, startColumn: start, endColumn: end };
  transaction.writeBlock(sheet, block, (_old, row) => inherited(grid.cell(row, from)));
};

/** Traits without what belongs to one cell only, made once for all cells that share them. */
const inheritedTraits = new WeakMap<CellTraits, CellTraits>();

const inherited = (cell: Cell | undefined): Cell | undefined => {
  const traits = cell?.traits;
  if (traits === undefined) return undefined;
  if (traits.note === undefined && traits.textFormatRuns === undefined) return { traits };
  const { note: _note, textFormatRuns: _runs, ...kept } = traits;
  if (Object.keys(kept).length === 0) return undefined;
  const known = inheritedTraits.get(traits) ?? kept;
  inheritedTraits.set(traits, known);
  return { traits: known };
};

const deleteDimension = requestKind(z.strictObject({ range: dimensionRange }), (transaction, { range }) => {
  const { sheet, start, end, size } = lines(transaction.book, range);
  const name = nameOf(range.dimension);
  if (start >= size)
    throw invalid(
      `Cannot delete a ${name} that doesn't exist. Tried to delete ${name} index ${start} but there are only ${size} ${name}s.`,
    );
  const count = Math.min(end, size) - start;
  if (count >= size) throw invalid(`You can't delete all the ${name}s on the sheet.`);
  const { frozenRowCount = 0, frozenColumnCount = 0 } = gridSize(sheet);
  const frozen = range.dimension === 'ROWS' ? frozenRowCount : frozenColumnCount;
  if (frozen > 0 && size - count <= frozen) throw invalid(`You can't delete all the non-frozen ${name}s on the sheet.`);
  const edit = { kind: 'removed', sheetId: sheet.sheetId, dimension: range.dimension, index: start, count } as const;
  transaction.editDimension(sheet, edit);
});

const moveDimension = requestKind(
  z.strictObject({ source: dimensionRange, destinationIndex: optional(index) }),
  (transaction, { source, destinationIndex = 0 }) => {
    const { sheet, start, end, size } = lines(transaction.book, source);
    if (end > size)
      throw invalid(`source.endIndex[${end}] is after the last ${nameOf(source.dimension)} in grid[${size}]`);
    if (destinationIndex > size) throw invalid(`destinationIndex[${destinationIndex}] is beyond the grid (${size}).`);
    if (destinationIndex > start && destinationIndex < end)
      throw invalid('destinationIndex must not be inside the source range.');
    // Google counts the destination before the lines are taken out.
    const to = destinationIndex >= end ? destinationIndex - (end - start) : destinationIndex;
    if (to === start) return;
    transaction.editDimension(sheet, {
      kind: 'moved',
      sheetId: sheet.sheetId,
      dimension: source.dimension,
      index: start,
      count: end - start,
      to,
    });
  },
);

const updateDimensionProperties = requestKind(
  z.strictObject({ range: dimensionRange, properties: optional(json), fields: optional(z.string()) }),
  (transaction, { range, properties, fields }) => {
    const mask = requiredMask(fields);
    const { sheet, start, end, size } = lines(transaction.book, range);
    if (end > size)
      throw invalid(`range.endIndex[${end}] is after the last ${nameOf(range.dimension)} in grid[${size}]`);
    const settable = new Set(['hiddenByUser', 'pixelSize', 'developerMetadata']);
    for (const name of mask === '*' ? [] : Object.keys(mask))
      if (!settable.has(name)) throw invalid(`Invalid field: ${name}`);
    const old = sheet.grid.properties(range.dimension);
    const values = Array.from({ length: end - start }, (_, at) => {
      const next = applyMask(old[start + at], properties, mask) as DimensionProperties | undefined;
      return next?.hiddenByUser === false ? dropHidden(next) : next;
    });
    transaction.setDimensionProperties(sheet, range.dimension, start, values);
  },
);

const dropHidden = ({ hiddenByUser: _, ...rest }: DimensionProperties): DimensionProperties | undefined =>
  Object.keys(rest).length === 0 ? undefined : rest;

/** About seven pixels a character and some air, between Google's smallest and a width that stays readable. */
const PIXELS_A_CHARACTER = 7;
const NARROWEST = 21;
const WIDEST = 600;

const autoResizeDimensions = requestKind(
  z.strictObject({ dimensions: dimensionRange }),
  (transaction, { dimensions }) => {
    const { sheet, start, end, size } = lines(transaction.book, dimensions);
    if (dimensions.dimension === 'ROWS') return;
    const widths = new Map<number, number>();
    const last = Math.min(end, size);
    sheet.grid.forEach(
      { startRow: 0, endRow: gridSize(sheet).rowCount, startColumn: start, endColumn: last },
      (cell, _row, column) => {
        if (cell.value === undefined) return;
        const text = typeof cell.value === 'object' ? cell.value.formula : String(cell.value);
        widths.set(column, Math.max(widths.get(column) ?? 0, text.length));
      },
    );
    const old = sheet.grid.columnProperties;
    const values = Array.from({ length: last - start }, (_, at) => {
      const characters = widths.get(start + at);
      if (characters === undefined) return old[start + at];
      const pixelSize = Math.min(WIDEST, Math.max(NARROWEST, characters * PIXELS_A_CHARACTER + 12));
      return { ...old[start + at], pixelSize };
    });
    transaction.setDimensionProperties(sheet, 'COLUMNS', start, values);
  },
);

export const dimensionRequests = {
  appendDimension,
  insertDimension,
  deleteDimension,
  moveDimension,
  updateDimensionProperties,
  autoResizeDimensions,
};

import type { Dimension } from './block.ts';
import type { Cell } from './cell.ts';
import type { DimensionProperties } from './grid.ts';
import {
  type BookParts,
  emptyParts,
  newSheet,
  type Sheet,
  type SheetParts,
  sheetById,
  type Workbook,
} from './workbook.ts';

/**
 * The smallest changes of a workbook. Every write, whatever request it came from, is a list of these: they are what
 * is applied, undone, written to the journal and replayed, so the four can never disagree.
 */
export type Effect =
  | { readonly type: 'book'; readonly parts: Partial<BookParts> }
  | { readonly type: 'sheet'; readonly sheetId: number; readonly parts: Partial<SheetParts> }
  | { readonly type: 'sheet-added'; readonly sheetId: number; readonly index: number; readonly parts: SheetParts }
  | { readonly type: 'sheet-removed'; readonly sheetId: number }
  | { readonly type: 'sheet-order'; readonly sheetIds: readonly number[] }
  | {
      readonly type: 'cells';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly (Cell | undefined)[])[];
    }
  | {
      readonly type: 'dimension-properties';
      readonly sheetId: number;
      readonly dimension: Dimension;
      readonly index: number;
      readonly values: readonly (DimensionProperties | undefined)[];
    }
  | {
      readonly type: 'inserted' | 'removed';
      readonly sheetId: number;
      readonly dimension: Dimension;
      readonly index: number;
      readonly count: number;
    }
  | {
      readonly type: 'moved';
      readonly sheetId: number;
      readonly dimension: Dimension;
      readonly index: number;
      readonly count: number;
      readonly to: number;
    };

export type Undo = () => void;

/** Applies one effect in place and returns what takes it back. Undos must run in reverse order. */
export const applyEffect = (book: Workbook, effect: Effect): Undo => {
  switch (effect.type) {
    case 'book': {
      const before = book.parts;
      book.parts = { ...before, ...effect.parts };
      return () => {
        book.parts = before;
      };
    }
    case 'sheet': {
      const sheet = sheetById(book, effect.sheetId);
      const before = sheet.parts;
      sheet.parts = { ...before, ...effect.parts };
      return () => {
        sheet.parts = before;
      };
    }
    case 'sheet-added': {
      const sheet = newSheet(effect.sheetId, { ...emptyParts(effect.parts.properties), ...effect.parts });
      return replaceSheets(book, book.sheets.toSpliced(effect.index, 0, sheet));
    }
    case 'sheet-removed':
      return replaceSheets(
        book,
        book.sheets.filter((sheet) => sheet.sheetId !== effect.sheetId),
      );
    case 'sheet-order':
      return replaceSheets(
        book,
        effect.sheetIds.map((sheetId) => sheetById(book, sheetId)),
      );
    case 'cells':
      return putCells(sheetById(book, effect.sheetId), effect);
    case 'dimension-properties': {
      const { grid } = sheetById(book, effect.sheetId);
      const before = effect.values.map((_, at) => grid.properties(effect.dimension)[effect.index + at]);
      grid.setProperties(effect.dimension, effect.index, effect.values);
      return () => grid.setProperties(effect.dimension, effect.index, before);
    }
    case 'inserted': {
      const { grid } = sheetById(book, effect.sheetId);
      grid.insert(effect.dimension, effect.index, effect.count);
      return () => {
        grid.remove(effect.dimension, effect.index, effect.count);
      };
    }
    case 'removed': {
      const { grid } = sheetById(book, effect.sheetId);
      const removed = grid.remove(effect.dimension, effect.index, effect.count);
      return () => grid.restore(effect.dimension, effect.index, effect.count, removed);
    }
    case 'moved': {
      const { grid } = sheetById(book, effect.sheetId);
      grid.move(effect.dimension, effect.index, effect.count, effect.to);
      return () => grid.move(effect.dimension, effect.to, effect.count, effect.index);
    }
  }
};

const replaceSheets = (book: Workbook, sheets: Sheet[]): Undo => {
  const before = book.sheets;
  book.sheets = sheets;
  return () => {
    book.sheets = before;
  };
};

const putCells = ({ grid }: Sheet, effect: Extract<Effect, { type: 'cells' }>): Undo => {
  const before: (Cell | undefined)[][] = [];
  effect.cells.forEach((line, i) => {
    const row = effect.row + i;
    const old: (Cell | undefined)[] = [];
    line.forEach((cell, j) => {
      old.push(grid.cell(row, effect.column + j));
      grid.setCell(row, effect.column + j, cell);
    });
    before.push(old);
  });
  return () => {
    before.forEach((line, i) => {
      line.forEach((cell, j) => {
        grid.setCell(effect.row + i, effect.column + j, cell);
      });
    });
  };
};

/**
 * Drops what a later effect of the same transaction overwrites whole. Five hundred conditional formats added in one
 * request would otherwise journal five hundred growing lists.
 */
export const squash = (effects: readonly Effect[]): readonly Effect[] => {
  const seen = new Set<string>();
  const kept: Effect[] = [];
  for (const effect of effects.toReversed()) {
    if (effect.type !== 'book' && effect.type !== 'sheet') {
      // A tab that is removed and added again under its id is another tab: what was said of the first stays.
      if (effect.type === 'sheet-added' || effect.type === 'sheet-removed') seen.clear();
      kept.push(effect);
      continue;
    }
    const place = effect.type === 'book' ? 'book' : String(effect.sheetId);
    const parts = Object.entries(effect.parts).filter(([part]) => !seen.has(`${place} ${part}`));
    for (const [part] of parts) seen.add(`${place} ${part}`);
    if (parts.length > 0) kept.push({ ...effect, parts: Object.fromEntries(parts) });
  }
  return kept.toReversed();
};

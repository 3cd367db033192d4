import type { Actor } from './actor.ts';
import { type Block, type Dimension, isEmptyBlock } from './block.ts';
import { type Cell, sameCell } from './cell.ts';
import { type DimensionEdit, shiftIndex, shiftRange, shiftWithin } from './dimension-edit.ts';
import { applyEffect, type Effect, type Undo } from './effect.ts';
import type { DimensionProperties } from './grid.ts';
import { cellGuard, guardDimension } from './protection.ts';
import {
  assertWithinLimits,
  type BookParts,
  type Chart,
  type DeveloperMetadata,
  type FilterView,
  type GridRange,
  gridSize,
  type Sheet,
  type SheetParts,
  type Workbook,
} from './workbook.ts';

/** Cells of one tab that a transaction wrote. */
export type ChangedBlock = Block & { readonly sheetId: number };

/**
 * One atomic write. Requests change the workbook only through here: each change is applied at once, so later
 * requests of the batch see it, and everything is taken back by `rollback`. What it did is in `effects`, for the
 * journal, and in `blocks` and `structural`, for those who watch.
 */
export class Transaction {
  readonly book: Workbook;
  readonly actor: Actor;
  readonly nowMs: number;
  readonly effects: Effect[] = [];
  readonly blocks: ChangedBlock[] = [];
  /** Something other than cells changed: tabs, sizes, order of lines, formats of the tab, protection. */
  structural = false;
  readonly #undos: Undo[] = [];

  constructor(book: Workbook, actor: Actor, nowMs: number) {
    this.book = book;
    this.actor = actor;
    this.nowMs = nowMs;
  }

  rollback(): void {
    for (const undo of this.#undos.toReversed()) undo();
    this.#undos.length = 0;
  }

  #do(effect: Effect): void {
    this.#undos.push(applyEffect(this.book, effect));
    this.effects.push(effect);
  }

  /**
   * Writes a rectangle. `next` gets each old cell and returns the new one; returning the old one leaves the cell
   * alone, also where it is protected. Nothing is recorded when nothing changed.
   */
  writeBlock(
    sheet: Sheet,
    block: Block,
    next: (old: Cell | undefined, row: number, column: number) => Cell | undefined,
  ): void {
    if (isEmptyBlock(block)) return;
    const guard = cellGuard(sheet, this.actor);
    const cells: (Cell | undefined)[][] = [];
    let changed = false;
    for (let row = block.startRow; row < block.endRow; row++) {
      const line: (Cell | undefined)[] = [];
      for (let column = block.startColumn; column < block.endColumn; column++) {
        const old = sheet.grid.cell(row, column);
        const cell = next(old, row, column);
        if (!sameCell(old, cell)) {
          guard?.(row, column);
          changed = true;
        }
        line.push(cell);
      }
      cells.push(line);
    }
    if (!changed) return;
    this.#do({ type: 'cells', sheetId: sheet.sheetId, row: block.startRow, column: block.startColumn, cells });
    this.blocks.push({ sheetId: sheet.sheetId, ...block });
  }

  setBook(parts: Partial<BookParts>): void {
    this.setBookQuietly(parts);
    this.structural = true;
  }

  /**
   * Sets what nobody sees on a tab: who may open the file, metadata of a tab or of the book. A sync leaves such a
   * mark with every write, and a page must not read everything again for it.
   */
  setBookQuietly(parts: Partial<BookParts>): void {
    this.#do({ type: 'book', parts });
  }

  setSheet(sheet: Sheet, parts: Partial<SheetParts>): void {
    this.#do({ type: 'sheet', sheetId: sheet.sheetId, parts });
    this.structural = true;
  }

  addSheet(sheetId: number, index: number, parts: SheetParts): void {
    this.#do({ type: 'sheet-added', sheetId, index, parts });
    this.structural = true;
  }

  removeSheet(sheetId: number): void {
    this.#do({ type: 'sheet-removed', sheetId });
    this.structural = true;
  }

  orderSheets(sheetIds: readonly number[]): void {
    this.#do({ type: 'sheet-order', sheetIds });
    this.structural = true;
  }

  setDimensionProperties(
    sheet: Sheet,
    dimension: Dimension,
    index: number,
    values: readonly (DimensionProperties | undefined)[],
  ): void {
    this.#do({ type: 'dimension-properties', sheetId: sheet.sheetId, dimension, index, values });
    this.structural = true;
  }

  /** Changes the declared size of the tab without touching its cells. */
  resize(sheet: Sheet, dimension: Dimension, by: number): void {
    const { properties } = sheet.parts;
    const key = dimension === 'ROWS' ? 'rowCount' : 'columnCount';
    const gridProperties = { ...properties.gridProperties, [key]: gridSize(sheet)[key] + by };
    this.setSheet(sheet, { properties: { ...properties, gridProperties } });
  }

  /** Puts in, takes out or moves lines; whatever points at them (protection, filters, metadata, charts) follows. */
  editDimension(sheet: Sheet, edit: DimensionEdit): void {
    guardDimension(sheet, this.actor, edit);
    const { sheetId, dimension, index, count } = edit;
    if (edit.kind === 'inserted') {
      // Before anything is allocated: a caller may ask for a billion rows.
      this.resize(sheet, dimension, count);
      assertWithinLimits(this.book);
    }
    if (edit.kind === 'moved') this.#do({ type: 'moved', sheetId, dimension, index, count, to: edit.to });
    else this.#do({ type: edit.kind, sheetId, dimension, index, count });
    if (edit.kind === 'removed') this.resize(sheet, dimension, -count);
    this.#shiftParts(sheet, edit);
    this.structural = true;
  }

  #shiftParts(sheet: Sheet, edit: DimensionEdit): void {
    const { parts } = sheet;
    const next: Partial<SheetParts> = {
      protectedRanges: withRange(parts.protectedRanges, edit).map((item) =>
        item.unprotectedRanges === undefined
          ? item
          : { ...item, unprotectedRanges: shiftAll(item.unprotectedRanges, edit) },
      ),
      conditionalFormats: parts.conditionalFormats
        .map((rule) => ({ ...rule, ranges: shiftAll(rule.ranges, edit) }))
        .filter((rule) => rule.ranges.length > 0),
      merges: shiftAll(parts.merges, edit),
      basicFilter: parts.basicFilter === null ? null : (withRange([parts.basicFilter], edit)[0] ?? null),
      filterViews: withRange(parts.filterViews, edit) as readonly FilterView[],
      bandedRanges: withRange(parts.bandedRanges, edit),
      charts: shiftWithin(parts.charts, edit) as readonly Chart[],
    };
    const different = Object.entries(next).filter(
      ([part, value]) => JSON.stringify(value) !== JSON.stringify(parts[part as keyof SheetParts]),
    );
    if (different.length > 0) this.setSheet(sheet, Object.fromEntries(different));
    this.#shiftBook(edit);
  }

  #shiftBook(edit: DimensionEdit): void {
    const { namedRanges, developerMetadata } = this.book.parts;
    const names = withRange(namedRanges, edit);
    if (names.length !== namedRanges.length || names.some((name, at) => name !== namedRanges[at]))
      this.setBook({ namedRanges: names });
    const metadata = developerMetadata.flatMap((item) => shiftMetadata(item, edit));
    if (metadata.length !== developerMetadata.length || metadata.some((item, at) => item !== developerMetadata[at]))
      this.setBook({ developerMetadata: metadata });
  }

  /** An id that nothing in this workbook has. Positive and below 2^31, as Google's are. */
  freshId(): number {
    const taken = new Set<number>();
    for (const sheet of this.book.sheets) {
      taken.add(sheet.sheetId);
      for (const item of sheet.parts.protectedRanges) taken.add(item.protectedRangeId);
      for (const item of sheet.parts.charts) taken.add(item.chartId);
      for (const item of sheet.parts.filterViews) taken.add(item.filterViewId);
      for (const item of sheet.parts.bandedRanges) taken.add(item.bandedRangeId);
    }
    for (const item of this.book.parts.developerMetadata) taken.add(item.metadataId);
    for (;;) {
      const id = 1 + Math.floor(Math.random() * (2 ** 31 - 2));
      if (!taken.has(id)) return id;
    }
  }
}

const shiftAll = (ranges: readonly GridRange[], edit: DimensionEdit): readonly GridRange[] =>
  ranges.flatMap((range) => shiftRange(range, edit) ?? []);

/** Items whose range survives the edit, with the range where it is now; an untouched item stays the same object. */
const withRange = <T extends { readonly range: GridRange }>(items: readonly T[], edit: DimensionEdit): readonly T[] =>
  items.flatMap((item) => {
    const range = shiftRange(item.range, edit);
    if (range === undefined) return [];
    return range === item.range ? item : { ...item, range };
  });

const shiftMetadata = (item: DeveloperMetadata, edit: DimensionEdit): readonly DeveloperMetadata[] => {
  const { location } = item;
  if (location.locationType !== (edit.dimension === 'ROWS' ? 'ROW' : 'COLUMN')) return [item];
  if (location.sheetId !== edit.sheetId) return [item];
  const index = shiftIndex(location.index, edit);
  if (index === undefined) return [];
  return index === location.index ? [item] : [{ ...item, location: { ...location, index } }];
};

import type { Actor } from './actor.ts';
import type { Block } from './block.ts';
import { type Cell, isFormula, type JsonObject } from './cell.ts';
import { formattedValue } from './formatted-value.ts';
import type { DimensionProperties } from './grid.ts';
import { type BookLocale, bookLocale } from './locale.ts';
import { blockWithin, mayEdit } from './protection.ts';
import {
  type BandedRange,
  type BasicFilter,
  type Chart,
  type ConditionalFormatRule,
  type FilterView,
  type GridRange,
  gridSize,
  type ProtectedRange,
  type Sheet,
  type Workbook,
} from './workbook.ts';

/** A cell for a page to draw. */
export type CellView = {
  /** What was entered; absent for a formula and for a cell that has only looks. */
  readonly value?: string | number | boolean;
  readonly formula?: string;
  /** The text to show. */
  readonly text: string;
  /** Google's `CellFormat`. */
  readonly format?: JsonObject;
  readonly note?: string;
  /** Google's `DataValidationRule`. */
  readonly validation?: JsonObject;
};

export type TabSummary = {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly hidden: boolean;
};
export type WorkbookView = {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly revision: number;
  readonly modifiedAtMs: number;
  readonly tabs: readonly TabSummary[];
};

/** Size and hidden flag of a line that has one of its own. */
export type LineView = { readonly index: number } & DimensionProperties;

export type TabView = TabSummary & {
  readonly revision: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  /** Stored rows from the top; each is cut after its last cell. */
  readonly rows: readonly (readonly (CellView | null)[])[];
  readonly rowProperties: readonly LineView[];
  readonly columnProperties: readonly LineView[];
  readonly protectedRanges: readonly (ProtectedRange & { readonly block: Block; readonly mayEdit: boolean })[];
  readonly conditionalFormats: readonly ConditionalFormatRule[];
  readonly merges: readonly GridRange[];
  readonly basicFilter: BasicFilter | null;
  readonly filterViews: readonly FilterView[];
  readonly bandedRanges: readonly BandedRange[];
  readonly charts: readonly Chart[];
  /** Developer metadata pinned to rows and columns of this tab. */
  readonly marks: readonly LineMark[];
};

export type LineMark = {
  readonly key: string;
  readonly value: string;
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly index: number;
};

const marksOf = (book: Workbook, sheetId: number): readonly LineMark[] =>
  book.parts.developerMetadata.flatMap(({ metadataKey, metadataValue, location }): LineMark[] => {
    if (location.locationType !== 'ROW' && location.locationType !== 'COLUMN') return [];
    if (location.sheetId !== sheetId) return [];
    const dimension = location.locationType === 'ROW' ? 'ROWS' : 'COLUMNS';
    return [{ key: metadataKey, value: metadataValue ?? '', dimension, index: location.index }];
  });

const tabSummary = (sheet: Sheet, index: number): TabSummary => ({
  sheetId: sheet.sheetId,
  title: sheet.parts.properties.title,
  index,
  hidden: sheet.parts.properties.hidden === true,
});

export const workbookView = (book: Workbook): WorkbookView => ({
  spreadsheetId: book.spreadsheetId,
  title: book.parts.properties.title,
  locale: book.parts.properties.locale,
  timeZone: book.parts.properties.timeZone,
  revision: book.revision,
  modifiedAtMs: book.modifiedAtMs,
  tabs: book.sheets.map(tabSummary),
});

const cellView = (cell: Cell | undefined, locale: BookLocale): CellView | null => {
  if (cell === undefined) return null;
  const { value, traits } = cell;
  return {
    ...(value === undefined ? {} : isFormula(value) ? { formula: value.formula } : { value }),
    text: formattedValue(cell, locale),
    ...(traits?.userEnteredFormat === undefined ? {} : { format: traits.userEnteredFormat }),
    ...(traits?.note === undefined ? {} : { note: traits.note }),
    ...(traits?.dataValidation === undefined ? {} : { validation: traits.dataValidation }),
  };
};

/** The cells of a rectangle, every row of full width. */
export const cellViews = (book: Workbook, sheet: Sheet, block: Block): readonly (readonly (CellView | null)[])[] => {
  const locale = bookLocale(book.parts.properties.locale);
  const { rowCount, columnCount } = gridSize(sheet);
  const height = Math.max(0, Math.min(block.endRow, rowCount) - block.startRow);
  const width = Math.max(0, Math.min(block.endColumn, columnCount) - block.startColumn);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) =>
      cellView(sheet.grid.cell(block.startRow + row, block.startColumn + column), locale),
    ),
  );
};

const lineViews = (list: readonly (DimensionProperties | undefined)[]): readonly LineView[] =>
  list.flatMap((properties, index) => (properties === undefined ? [] : [{ index, ...properties }]));

export const tabView = (book: Workbook, sheet: Sheet, actor: Actor): TabView => {
  const { parts, grid } = sheet;
  const locale = bookLocale(book.parts.properties.locale);
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0 } = gridSize(sheet);
  return {
    ...tabSummary(sheet, book.sheets.indexOf(sheet)),
    revision: book.revision,
    rowCount,
    columnCount,
    frozenRowCount,
    frozenColumnCount,
    rows: grid.rows.slice(0, grid.usedRows()).map((row) => (row ?? []).map((cell) => cellView(cell, locale))),
    rowProperties: lineViews(grid.rowProperties),
    columnProperties: lineViews(grid.columnProperties),
    protectedRanges: parts.protectedRanges.map((range) => ({
      ...range,
      block: blockWithin(sheet, range.range),
      mayEdit: mayEdit(actor, range),
    })),
    conditionalFormats: parts.conditionalFormats,
    merges: parts.merges,
    basicFilter: parts.basicFilter,
    filterViews: parts.filterViews,
    bandedRanges: parts.bandedRanges,
    charts: parts.charts,
    marks: marksOf(book, sheet.sheetId),
  };
};

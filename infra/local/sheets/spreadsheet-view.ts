import type { FoundRange } from './a1.ts';
import type { Actor } from './actor.ts';
import type { Dimension } from './block.ts';
import { type CellDataField, cellData } from './cell-data.ts';
import { wireMetadata } from './data-filter.ts';
import { type FieldMask, maskAt } from './field-mask.ts';
import { bookLocale } from './locale.ts';
import { wireProtectedRange } from './requests/protected-ranges.ts';
import { wireProperties } from './requests/tabs.ts';
import { type DeveloperMetadata, gridSize, type MetadataLocation, type Sheet, type Workbook } from './workbook.ts';

export type ViewOptions = {
  readonly actor: Actor;
  /** Cells of these ranges, or of every tab with 'all'; undefined for none. */
  readonly data: 'all' | readonly FoundRange[] | undefined;
  /** What the caller will keep of the answer: cells and lines that it drops are not built. */
  readonly mask: FieldMask;
  /** Only these tabs. Undefined for all of them. */
  readonly only: readonly Sheet[] | undefined;
};

/** Default sizes of Google's grid, in pixels. */
const ROW_PIXELS = 21;
const COLUMN_PIXELS = 100;

/** A workbook as the `Spreadsheet` resource of the API. */
export const spreadsheetView = (book: Workbook, { actor, data, mask, only }: ViewOptions): object => {
  const metadata = book.parts.developerMetadata;
  return {
    spreadsheetId: book.spreadsheetId,
    properties: book.parts.properties,
    sheets: book.sheets.flatMap((sheet, at) =>
      only === undefined || only.includes(sheet)
        ? [
            {
              ...tabView(sheet, at, { actor, metadata }),
              ...gridDataOf(book, sheet, { data, mask: maskAt(mask, 'sheets', 'data') ?? '*' }),
            },
          ]
        : [],
    ),
    ...(book.parts.namedRanges.length > 0 ? { namedRanges: book.parts.namedRanges } : {}),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.spreadsheetId}/edit`,
    ...filled('developerMetadata', metadata.filter(at({ locationType: 'SPREADSHEET' })).map(wireMetadata)),
  };
};

const at =
  (place: MetadataLocation) =>
  ({ location }: DeveloperMetadata): boolean =>
    JSON.stringify(location) === JSON.stringify(place);

const filled = (name: string, list: readonly unknown[]): object => (list.length > 0 ? { [name]: list } : {});

/** Everything of a tab but its cells. Empty lists are left out, as Google does. */
const tabView = (
  sheet: Sheet,
  index: number,
  { actor, metadata }: { readonly actor: Actor; readonly metadata: readonly DeveloperMetadata[] },
): object => {
  const { parts } = sheet;
  return {
    properties: wireProperties(sheet, index),
    ...filled(
      'protectedRanges',
      parts.protectedRanges.map((range) => wireProtectedRange(range, actor)),
    ),
    ...filled('conditionalFormats', parts.conditionalFormats),
    ...filled('merges', parts.merges),
    ...(parts.basicFilter === null ? {} : { basicFilter: parts.basicFilter }),
    ...filled('filterViews', parts.filterViews),
    ...filled('bandedRanges', parts.bandedRanges),
    ...filled('charts', parts.charts),
    ...filled(
      'developerMetadata',
      metadata.filter(at({ locationType: 'SHEET', sheetId: sheet.sheetId })).map(wireMetadata),
    ),
  };
};

const gridDataOf = (
  book: Workbook,
  sheet: Sheet,
  { data, mask }: { readonly data: ViewOptions['data']; readonly mask: FieldMask },
): object => {
  if (data === undefined) return {};
  const { rowCount, columnCount } = gridSize(sheet);
  const whole = { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
  const blocks = data === 'all' ? [whole] : data.filter((found) => found.sheet === sheet).map((found) => found.block);
  const locale = bookLocale(book.parts.properties.locale);
  const cellMask = maskAt(mask, 'rowData', 'values');
  const wants = (field: CellDataField): boolean => cellMask === '*' || cellMask?.[field] !== undefined;
  const linesIn = (dimension: Dimension, bounds: readonly [number, number]): object => {
    const name = dimension === 'ROWS' ? 'rowMetadata' : 'columnMetadata';
    return maskAt(mask, name) === undefined ? {} : { [name]: linesOf(book, sheet, dimension, bounds) };
  };
  return {
    data: blocks.map((block) => {
      const lastRow = Math.min(block.endRow, sheet.grid.usedRows());
      const rowData = [];
      for (let row = block.startRow; cellMask !== undefined && row < lastRow; row++) {
        const line = sheet.grid.rows[row] ?? [];
        let last = Math.min(block.endColumn, line.length);
        while (last > block.startColumn && line[last - 1] === undefined) last--;
        const values = [];
        for (let column = block.startColumn; column < last; column++)
          values.push(cellData(line[column], locale, wants));
        rowData.push(values.length > 0 ? { values } : {});
      }
      return {
        ...(block.startRow > 0 ? { startRow: block.startRow } : {}),
        ...(block.startColumn > 0 ? { startColumn: block.startColumn } : {}),
        ...filled('rowData', rowData),
        ...linesIn('ROWS', [block.startRow, block.endRow]),
        ...linesIn('COLUMNS', [block.startColumn, block.endColumn]),
      };
    }),
  };
};

const linesOf = (
  book: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  [start, end]: readonly [number, number],
): readonly object[] => {
  const locationType = dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  const pinned = new Map<number, object[]>();
  for (const item of book.parts.developerMetadata) {
    const { location } = item;
    if (location.locationType !== locationType || location.sheetId !== sheet.sheetId) continue;
    pinned.set(location.index, [...(pinned.get(location.index) ?? []), wireMetadata(item)]);
  }
  const properties = sheet.grid.properties(dimension);
  const usual = { pixelSize: dimension === 'ROWS' ? ROW_PIXELS : COLUMN_PIXELS };
  return Array.from({ length: end - start }, (_, offset) => ({
    ...usual,
    ...properties[start + offset],
    ...filled('developerMetadata', pinned.get(start + offset) ?? []),
  }));
};

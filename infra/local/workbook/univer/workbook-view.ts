import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { COLUMN_METADATA_KEY } from '../../../../functions/domain/sheet/columns.ts';
import type { Spreadsheet } from '../grid-port.ts';
import { univerCell } from './cell.ts';
import { conditionalFormatsOf } from './conditional-format.ts';
import { type ClosedRange, closedRanges } from './protection.ts';
import { type GridSize, rangeOf } from './range.ts';
import { hexOf } from './style.ts';
import { validationsOf } from './validation.ts';

type Tab = NonNullable<Spreadsheet['sheets']>[number];

/** What the page must know of a tab that Univer does not. */
export type TabFacts = {
  readonly sheetId: number;
  readonly title: string;
  /** Column whose cells name the rows; absent on tabs without calls. */
  readonly keyColumn?: number;
  readonly closed: readonly ClosedRange[];
  /** Links by `row:column`. */
  readonly links: Readonly<Record<string, string>>;
};

/** A workbook as one person sees it. */
export type WorkbookView = {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly revision: number;
  readonly data: Partial<IWorkbookData>;
  readonly tabs: readonly TabFacts[];
};

/** Univer's ids of tabs must be truthy strings; the API's first tab is 0. */
export const univerSheetId = (sheetId: number): string => `tab-${sheetId}`;
export const sheetIdOf = (univerId: string): number => Number(univerId.replace(/^tab-/, ''));

const sizeOf = (tab: Tab): GridSize => ({
  rows: tab.properties?.gridProperties?.rowCount ?? 1000,
  columns: tab.properties?.gridProperties?.columnCount ?? 26,
});

/** The grid data comes as blocks with an offset; one map of rows is easier to read from. */
const rowsOf = (tab: Tab): (NonNullable<NonNullable<Tab['data']>[number]['rowData']>[number] | undefined)[] => {
  const rows: NonNullable<NonNullable<Tab['data']>[number]['rowData']>[number][] = [];
  for (const data of tab.data ?? [])
    (data.rowData ?? []).forEach((row, index) => {
      rows[(data.startRow ?? 0) + index] = row;
    });
  return Array.from(rows);
};

const cellsOf = (rows: ReturnType<typeof rowsOf>): Record<number, Record<number, ICellData>> => {
  const cells: Record<number, Record<number, ICellData>> = {};
  rows.forEach((row, rowIndex) => {
    const line: Record<number, ICellData> = {};
    (row?.values ?? []).forEach((cell, column) => {
      if (cell && (cell.userEnteredValue || cell.userEnteredFormat)) line[column] = univerCell(cell);
    });
    if (Object.keys(line).length > 0) cells[rowIndex] = line;
  });
  return cells;
};

const linksOf = (rows: ReturnType<typeof rowsOf>): Record<string, string> => {
  const links: Record<string, string> = {};
  rows.forEach((row, rowIndex) => {
    (row?.values ?? []).forEach((cell, column) => {
      const uri =
        cell?.hyperlink ??
        cell?.userEnteredFormat?.textFormat?.link?.uri ??
        cell?.textFormatRuns?.[0]?.format?.link?.uri;
      const words = cell?.userEnteredValue?.stringValue;
      const target = uri ?? (words && /^https?:\/\/\S+$/.test(words) ? words : undefined);
      if (target && /^https?:/i.test(target)) links[`${rowIndex}:${column}`] = target;
    });
  });
  return links;
};

const dimensions = (
  all: readonly { readonly pixelSize?: number | null; readonly hiddenByUser?: boolean | null }[],
  size: 'w' | 'h',
): Record<number, object> =>
  Object.fromEntries(
    all.flatMap((each, index) => {
      if (!each || (!each.pixelSize && !each.hiddenByUser)) return [];
      return [[index, { ...(each.pixelSize ? { [size]: each.pixelSize } : {}), hd: each.hiddenByUser ? 1 : 0 }]];
    }),
  );

/** Three lines of a bold header. */
const HEADER_HEIGHT = 56;

const headerHeights = (rows: number): Record<number, object> =>
  Object.fromEntries(Array.from({ length: rows }, (_, row) => [row, { h: HEADER_HEIGHT, hd: 0 }]));

/** Google's own size, and a little air that its grid has too. */
const DEFAULT_STYLE: IStyleData = { fs: 10, vt: 2, pd: { l: 4, r: 4, t: 0, b: 0 } };

const worksheetOf = (tab: Tab, rows: ReturnType<typeof rowsOf>): Partial<IWorksheetData> => {
  const properties = tab.properties ?? {};
  const grid = properties.gridProperties ?? {};
  const size = sizeOf(tab);
  const frozenRows = grid.frozenRowCount ?? 0;
  const frozenColumns = grid.frozenColumnCount ?? 0;
  const data = tab.data?.[0];
  const color = hexOf(properties.tabColor, properties.tabColorStyle);
  return {
    id: univerSheetId(properties.sheetId ?? 0),
    name: properties.title ?? '',
    hidden: properties.hidden ? 1 : 0,
    ...(color ? { tabColor: color } : {}),
    rowCount: size.rows,
    columnCount: size.columns,
    defaultColumnWidth: 100,
    defaultRowHeight: 24,
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows > 0 ? frozenRows : -1,
      startColumn: frozenColumns > 0 ? frozenColumns : -1,
    },
    mergeData: (tab.merges ?? []).map((range) => rangeOf(range, size)),
    cellData: cellsOf(rows),
    // Google grows a header to its wrapped words by itself; here it is given its height.
    rowData: { ...headerHeights(frozenRows), ...dimensions(data?.rowMetadata ?? [], 'h') },
    columnData: dimensions(data?.columnMetadata ?? [], 'w'),
    defaultStyle: DEFAULT_STYLE,
    showGridlines: grid.hideGridlines ? 0 : 1,
  };
};

const keyColumnOf = (tab: Tab): number | undefined => {
  for (const data of tab.data ?? []) {
    const index = (data.columnMetadata ?? []).findIndex((column) =>
      (column?.developerMetadata ?? []).some(
        (mark) => mark.metadataKey === COLUMN_METADATA_KEY && mark.metadataValue === 'key',
      ),
    );
    if (index >= 0) return index + (data.startColumn ?? 0);
  }
  return undefined;
};

/** Univer keeps the rules of its plug-ins beside the tabs, each as text. */
const resource = (name: string, byTab: Readonly<Record<string, unknown>>): { name: string; data: string } => ({
  name,
  data: JSON.stringify(byTab),
});

/** Turns a workbook of the store into what Univer opens, and what the page must know beside it. */
export const workbookView = (
  { revision, spreadsheet }: { readonly revision: number; readonly spreadsheet: Spreadsheet },
  email: string,
): WorkbookView => {
  const tabs = (spreadsheet.sheets ?? []).map((tab) => ({ tab, rows: rowsOf(tab), id: tab.properties?.sheetId ?? 0 }));
  const byTab = <Value>(value: (each: (typeof tabs)[number]) => Value): Record<string, Value> =>
    Object.fromEntries(tabs.map((each) => [univerSheetId(each.id), value(each)]));
  const filters = Object.fromEntries(
    tabs.flatMap(({ tab, id }) =>
      tab.basicFilter?.range ? [[univerSheetId(id), { ref: rangeOf(tab.basicFilter.range, sizeOf(tab)) }]] : [],
    ),
  );
  const title = spreadsheet.properties?.title ?? '';
  return {
    spreadsheetId: spreadsheet.spreadsheetId ?? '',
    title,
    revision,
    data: {
      id: spreadsheet.spreadsheetId ?? 'workbook',
      name: title,
      sheetOrder: tabs.map(({ id }) => univerSheetId(id)),
      sheets: byTab(({ tab, rows }) => worksheetOf(tab, rows)),
      resources: [
        resource(
          'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
          byTab(({ tab }) => conditionalFormatsOf(tab.conditionalFormats ?? [], sizeOf(tab))),
        ),
        resource(
          'SHEET_DATA_VALIDATION_PLUGIN',
          byTab(({ rows }) => validationsOf(rows)),
        ),
        resource('SHEET_FILTER_PLUGIN', filters),
      ],
    },
    tabs: tabs.map(({ tab, rows, id }) => {
      const keyColumn = keyColumnOf(tab);
      return {
        sheetId: id,
        title: tab.properties?.title ?? '',
        ...(keyColumn === undefined ? {} : { keyColumn }),
        closed: closedRanges(tab.protectedRanges ?? [], email, {
          ...sizeOf(tab),
          headerRows: tab.properties?.gridProperties?.frozenRowCount ?? 0,
        }),
        links: linksOf(rows),
      };
    }),
  };
};

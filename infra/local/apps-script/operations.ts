import type { sheets_v4 } from '@googleapis/sheets';
import type { GridPort, SheetRequest, Spreadsheet } from '../workbook/grid-port.ts';
import type {
  ColumnMark,
  EnteredCell,
  FetchRequest,
  Operations,
  RangeAddress,
  ReadCell,
  RunContext,
  TabSummary,
} from './protocol.ts';
import { dateOfSerial, serialOfDate } from './serial-date.ts';
import type { ScriptStorage } from './storage.ts';
import { readTyped } from './typed-value.ts';

type Tab = NonNullable<Spreadsheet['sheets']>[number];

/** The same operations, allowed to take their time. */
export type AsyncOperations = {
  readonly [Name in keyof Operations]: (
    ...parameters: Parameters<Operations[Name]>
  ) => ReturnType<Operations[Name]> | Promise<ReturnType<Operations[Name]>>;
};

type OperationOptions = {
  readonly grid: GridPort;
  readonly storage: ScriptStorage;
  readonly context: RunContext;
  readonly identityToken: (email: string) => Promise<string>;
  readonly fetch: (request: FetchRequest) => Promise<ReturnType<Operations['fetch']>>;
};

const findLastUsed = (tab: Tab): { readonly lastRow: number; readonly lastColumn: number } => {
  let lastRow = 0;
  let lastColumn = 0;
  for (const data of tab.data ?? [])
    (data.rowData ?? []).forEach((row, rowIndex) => {
      (row.values ?? []).forEach((cell, column) => {
        if (!cell?.userEnteredValue) return;
        lastRow = Math.max(lastRow, rowIndex + 1);
        lastColumn = Math.max(lastColumn, column + 1);
      });
    });
  return { lastRow, lastColumn };
};

/** A script asks for the last row again and again; a reading of a tab never changes. */
const known = new WeakMap<Tab, ReturnType<typeof findLastUsed>>();
const lastUsed = (tab: Tab): ReturnType<typeof findLastUsed> => {
  const kept = known.get(tab) ?? findLastUsed(tab);
  known.set(tab, kept);
  return kept;
};

const summaryOf = (tab: Tab): TabSummary => ({
  sheetId: tab.properties?.sheetId ?? 0,
  title: tab.properties?.title ?? '',
  maxRows: tab.properties?.gridProperties?.rowCount ?? 0,
  maxColumns: tab.properties?.gridProperties?.columnCount ?? 0,
  ...lastUsed(tab),
});

const marksOf = (tab: Tab): readonly ColumnMark[] => {
  const sheetId = tab.properties?.sheetId ?? 0;
  const of = (
    lines: readonly (sheets_v4.Schema$DimensionProperties | undefined)[],
    place: 'COLUMN' | 'ROW',
  ): readonly ColumnMark[] =>
    lines.flatMap((line, index) =>
      (line?.developerMetadata ?? []).map((mark) => ({
        sheetId,
        key: mark.metadataKey ?? '',
        value: mark.metadataValue ?? '',
        place,
        index,
      })),
    );
  return (tab.data ?? []).flatMap((data) => [
    ...of(data.columnMetadata ?? [], 'COLUMN'),
    ...of(data.rowMetadata ?? [], 'ROW'),
  ]);
};

const DATE_TYPES: readonly string[] = ['DATE', 'TIME', 'DATE_TIME'];

const isDate = (format: sheets_v4.Schema$CellFormat | undefined): boolean =>
  DATE_TYPES.includes(format?.numberFormat?.type ?? '');

/** Numbers of a date's format are dates for a script, on the workbook's clock. */
const readCell = (cell: sheets_v4.Schema$CellData | undefined, timeZone: string): ReadCell => {
  const value = cell?.userEnteredValue;
  const serial = value?.numberValue;
  if (typeof serial === 'number' && isDate(cell?.userEnteredFormat)) return { date: dateOfSerial(serial, timeZone) };
  return value?.stringValue ?? serial ?? value?.boolValue ?? value?.formulaValue ?? '';
};

/** Everything the worker may ask, for one execution of one person. */
export const createOperations = ({
  grid,
  storage,
  context,
  identityToken,
  fetch,
}: OperationOptions): AsyncOperations => {
  const { spreadsheetId, email } = context;
  const writer = { email, through: 'add-on' } as const;
  const read = (): Spreadsheet => {
    const book = grid.read(spreadsheetId);
    if (book === undefined) throw new Error('The workbook no longer exists');
    return book.spreadsheet;
  };
  const zone = (): string => read().properties?.timeZone ?? 'UTC';
  const gridRange = ({ sheetId, row, column, rows, columns }: RangeAddress): sheets_v4.Schema$GridRange => ({
    sheetId,
    startRowIndex: row,
    endRowIndex: row + rows,
    startColumnIndex: column,
    endColumnIndex: column + columns,
  });
  const write = (request: SheetRequest): void => {
    grid.write(spreadsheetId, writer, [request]);
  };
  const typed = (value: EnteredCell): sheets_v4.Schema$ExtendedValue => {
    if (value === null) return {};
    if (typeof value === 'object') return { numberValue: serialOfDate(value.date, zone()) };
    if (typeof value === 'number') return { numberValue: value };
    if (typeof value === 'boolean') return { boolValue: value };
    return readTyped(value);
  };

  return {
    workbook: () => {
      const { properties, sheets } = read();
      return {
        title: properties?.title ?? '',
        locale: properties?.locale ?? 'en_US',
        timeZone: properties?.timeZone ?? 'UTC',
        tabs: (sheets ?? []).map(summaryOf),
      };
    },
    cells: ({ sheetId, row, column, rows, columns }) => {
      const book = read();
      const tab = book.sheets?.find((each) => each.properties?.sheetId === sheetId);
      const lines = tab?.data?.[0]?.rowData ?? [];
      const timeZone = book.properties?.timeZone ?? 'UTC';
      return Array.from({ length: rows }, (_, down) => {
        const line = lines[row + down]?.values ?? [];
        return Array.from({ length: columns }, (__, right) => readCell(line[column + right], timeZone));
      });
    },
    enter: (order) =>
      write({
        updateCells: {
          start: { sheetId: order.sheetId, rowIndex: order.row, columnIndex: order.column },
          fields: 'userEnteredValue',
          rows: order.values.map((line) => ({ values: line.map((value) => ({ userEnteredValue: typed(value) })) })),
        },
      }),
    setNumberFormat: (order) =>
      write({
        repeatCell: {
          range: gridRange(order),
          fields: 'userEnteredFormat.numberFormat',
          cell: {
            userEnteredFormat: {
              numberFormat: order.pattern === '@' ? { type: 'TEXT' } : { type: 'NUMBER', pattern: order.pattern },
            },
          },
        },
      }),
    clearContent: (range) => write({ repeatCell: { range: gridRange(range), fields: 'userEnteredValue', cell: {} } }),
    columnMarks: () => (read().sheets ?? []).flatMap(marksOf),
    fetch,
    identityToken: () => identityToken(email),
    property: (order) => storage.property(order.scope, context, order.key),
    properties: ({ scope }) => storage.properties(scope, context),
    setProperty: (order) => storage.setProperty(order.scope, context, order.key, order.value),
    cached: (order) => storage.cached(order.scope, context, order.key),
    cache: (order) => storage.cache(order.scope, context, order),
    lock: (order) => storage.lock(order.scope, context, order.waitMs),
    unlock: ({ scope }) => storage.unlock(scope, context),
  };
};

import type { sheets_v4 } from '@googleapis/sheets';
import { GoogleError } from '../sheets/google-error.ts';
import type { CellView, LocalSheets, TabView } from '../sheets/local-sheets.ts';
import { type GridPort, GridRefusal, type GridWriter, type Spreadsheet } from './grid-port.ts';

type CellData = sheets_v4.Schema$CellData;

const cellData = (cell: CellView | null): CellData => {
  if (cell === null) return {};
  const { value, formula, text, format, note, validation } = cell;
  const entered = (): sheets_v4.Schema$ExtendedValue | undefined => {
    if (formula !== undefined) return { formulaValue: formula };
    if (typeof value === 'string') return { stringValue: value };
    if (typeof value === 'number') return { numberValue: value };
    return value === undefined ? undefined : { boolValue: value };
  };
  const userEnteredValue = entered();
  return {
    ...(userEnteredValue ? { userEnteredValue, formattedValue: text } : {}),
    ...(format ? { userEnteredFormat: format as sheets_v4.Schema$CellFormat } : {}),
    ...(note === undefined ? {} : { note }),
    ...(validation ? { dataValidation: validation as sheets_v4.Schema$DataValidationRule } : {}),
  };
};

/** Properties of rows or columns, with the marks pinned to them, as a list without holes. */
const linesOf = (tab: TabView, dimension: 'ROWS' | 'COLUMNS'): sheets_v4.Schema$DimensionProperties[] => {
  const properties = dimension === 'ROWS' ? tab.rowProperties : tab.columnProperties;
  const marks = tab.marks.filter((mark) => mark.dimension === dimension);
  const length = Math.max(0, ...[...properties, ...marks].map(({ index }) => index + 1));
  const lines = Array.from({ length }, (): sheets_v4.Schema$DimensionProperties => ({}));
  for (const { index, ...rest } of properties) lines[index] = { ...rest };
  for (const { index, key, value } of marks) {
    const line = lines[index] ?? {};
    lines[index] = {
      ...line,
      developerMetadata: [...(line.developerMetadata ?? []), { metadataKey: key, metadataValue: value }],
    };
  }
  return lines;
};

const sheetOf = (tab: TabView): sheets_v4.Schema$Sheet =>
  ({
    properties: {
      sheetId: tab.sheetId,
      title: tab.title,
      index: tab.index,
      hidden: tab.hidden,
      gridProperties: {
        rowCount: tab.rowCount,
        columnCount: tab.columnCount,
        frozenRowCount: tab.frozenRowCount,
        frozenColumnCount: tab.frozenColumnCount,
      },
    },
    protectedRanges: tab.protectedRanges,
    conditionalFormats: tab.conditionalFormats,
    merges: tab.merges,
    ...(tab.basicFilter === null ? {} : { basicFilter: tab.basicFilter }),
    data: [
      {
        rowData: tab.rows.map((row) => ({ values: row.map(cellData) })),
        rowMetadata: linesOf(tab, 'ROWS'),
        columnMetadata: linesOf(tab, 'COLUMNS'),
      },
    ],
    // The store's parts are the API's own, kept as they came; only their `readonly` differs.
  }) as unknown as sheets_v4.Schema$Sheet;

/** Says a refusal of the store in the port's words; anything else is a fault and stays what it is. */
const refusing = <Value>(act: () => Value): Value => {
  try {
    return act();
  } catch (error) {
    if (error instanceof GoogleError && error.status === 'INVALID_ARGUMENT')
      throw new GridRefusal(/protected/.test(error.message) ? 'protected' : 'invalid', error.message);
    throw error;
  }
};

/** The local Google Sheets as the page and the add-on's host see it. */
export const gridOfSheets = (sheets: LocalSheets): GridPort => {
  const writerOf = (spreadsheetId: string, { email, through }: GridWriter) => ({
    spreadsheetId,
    as: email,
    source: through,
  });
  /** The last reading of each workbook: windows and scripts ask far oftener than anybody writes. */
  const read = new Map<string, { readonly revision: number; readonly spreadsheet: Spreadsheet }>();
  return {
    list: () => sheets.list().map(({ spreadsheetId, title }) => ({ spreadsheetId, title })),
    read: (spreadsheetId) => {
      const book = sheets.list().find((each) => each.spreadsheetId === spreadsheetId);
      if (book === undefined) return undefined;
      const kept = read.get(spreadsheetId);
      if (kept?.revision === book.revision) return kept;
      const spreadsheet: Spreadsheet = {
        spreadsheetId,
        properties: { title: book.title, locale: book.locale, timeZone: book.timeZone },
        sheets: book.tabs.map(({ sheetId }) => sheetOf(sheets.tab(spreadsheetId, sheetId))),
      };
      const fresh = { revision: book.revision, spreadsheet };
      read.set(spreadsheetId, fresh);
      return fresh;
    },
    readBlock: (spreadsheetId, block) => sheets.cells(spreadsheetId, block).map((row) => row.map(cellData)),
    enter: (spreadsheetId, writer, { sheetId, row, column, values }) =>
      refusing(
        () => sheets.write({ ...writerOf(spreadsheetId, writer), sheetId, row, column, values, input: 'RAW' }).revision,
      ),
    write: (spreadsheetId, writer, requests) =>
      refusing(() => sheets.batchUpdate({ ...writerOf(spreadsheetId, writer), requests }).revision),
    sort: (spreadsheetId, { through }, { sheetId, startRow, endRow, startColumn, endColumn }, keys) => {
      const range = {
        sheetId,
        startRowIndex: startRow,
        endRowIndex: endRow,
        startColumnIndex: startColumn,
        endColumnIndex: endColumn,
      };
      const sortSpecs = keys.map(({ column, order }) => ({ dimensionIndex: column, sortOrder: order }));
      // As the owner: a sort moves protected cells too, and changes none of them.
      return refusing(
        () =>
          sheets.batchUpdate({ spreadsheetId, source: through, requests: [{ sortRange: { range, sortSpecs } }] })
            .revision,
      );
    },
    subscribe: (listener) =>
      sheets.subscribe(({ spreadsheetId, revision, changed }) => listener({ spreadsheetId, revision, changed })),
  };
};

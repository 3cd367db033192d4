import type { Ask, EnteredCell, RangeAddress, ReadCell, RunContext, TabSummary } from '../protocol.ts';
import { only } from './refusal.ts';
import type { Screen } from './screen.ts';

type Value = string | number | boolean | Date;

const shown = (cell: ReadCell): Value => (typeof cell === 'object' ? new Date(cell.date) : cell);

const entered = (value: unknown): EnteredCell => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  // Dates of the script's own realm are not instances of ours.
  if (Object.prototype.toString.call(value) === '[object Date]') return { date: (value as Date).getTime() };
  return String(value);
};

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** One-based numbers that a script gives; fractions and zeros are refused as Apps Script refuses them. */
const ordinal = (value: number, name: string): number => {
  if (!Number.isInteger(value) || value < 1) throw new Error(`The starting ${name} of the range is too small.`);
  return value - 1;
};

/** The part of `SpreadsheetApp` that the add-on uses, over the local store. */
export const spreadsheetService = (ask: Ask, context: RunContext, screen: Screen) => {
  const workbook = () => ask('workbook');
  const summary = (sheetId: number): TabSummary => {
    const found = workbook().tabs.find((tab) => tab.sheetId === sheetId);
    if (found === undefined) throw new Error('Sheet not found');
    return found;
  };

  const rangeOf = (address: RangeAddress): object => {
    const { sheetId, row, column, rows, columns } = address;
    const write = (values: readonly (readonly unknown[])[]): void =>
      ask('enter', { ...address, values: values.map((line) => line.map(entered)) });
    const read = (): Value[][] => ask('cells', address).map((line) => line.map(shown));
    const self: object = only('Range', {
      getRow: () => row + 1,
      getColumn: () => column + 1,
      getNumRows: () => rows,
      getNumColumns: () => columns,
      getLastRow: () => row + rows,
      getLastColumn: () => column + columns,
      getSheet: () => sheetOf(sheetId),
      getA1Notation: () => {
        const first = `${letters(column)}${row + 1}`;
        return rows === 1 && columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows}`;
      },
      getValues: read,
      getValue: () => read()[0]?.[0] ?? '',
      setValues: (values: unknown[][]) => {
        if (values.length !== rows)
          throw new Error(
            `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
          );
        if (values.some((line) => line.length !== columns))
          throw new Error('The number of columns in the data does not match the number of columns in the range.');
        write(values);
        return self;
      },
      setValue: (value: unknown) => {
        write(Array.from({ length: rows }, () => Array.from({ length: columns }, () => value)));
        return self;
      },
      setNumberFormat: (pattern: string) => {
        ask('setNumberFormat', { ...address, pattern });
        return self;
      },
      clearContent: () => {
        ask('clearContent', address);
        return self;
      },
    });
    return self;
  };

  const sheetOf = (sheetId: number): object => {
    const cursor = (): RangeAddress => {
      const active = context.active?.sheetId === sheetId ? context.active : { row: 0, column: 0 };
      return { sheetId, row: active.row, column: active.column, rows: 1, columns: 1 };
    };
    return only('Sheet', {
      getName: () => summary(sheetId).title,
      getSheetId: () => sheetId,
      getLastRow: () => summary(sheetId).lastRow,
      getLastColumn: () => summary(sheetId).lastColumn,
      getMaxRows: () => summary(sheetId).maxRows,
      getMaxColumns: () => summary(sheetId).maxColumns,
      getActiveCell: () => rangeOf(cursor()),
      getCurrentCell: () => rangeOf(cursor()),
      getActiveRange: () => rangeOf(cursor()),
      getRange: (row: number, column: number, rows = 1, columns = 1) => {
        if (typeof row !== 'number')
          throw new Error('The local Apps Script host takes getRange(row, column, rows, columns)');
        if (rows < 1 || columns < 1) throw new Error('The number of rows in the range must be at least 1.');
        return rangeOf({ sheetId, row: ordinal(row, 'row'), column: ordinal(column, 'column'), rows, columns });
      },
      createDeveloperMetadataFinder: () => metadataFinder(sheetId),
    });
  };

  const metadataFinder = (sheetId: number): object => {
    let wantedKey: string | undefined;
    let wantedValue: string | undefined;
    const finder: object = only('DeveloperMetadataFinder', {
      withKey: (key: string) => {
        wantedKey = key;
        return finder;
      },
      withValue: (value: string) => {
        wantedValue = value;
        return finder;
      },
      find: () =>
        ask('columnMarks')
          .filter((mark) => mark.sheetId === sheetId)
          .filter((mark) => wantedKey === undefined || mark.key === wantedKey)
          .filter((mark) => wantedValue === undefined || mark.value === wantedValue)
          .map((mark) =>
            only('DeveloperMetadata', {
              getKey: () => mark.key,
              getValue: () => mark.value,
              getLocation: () =>
                only('DeveloperMetadataLocation', {
                  getLocationType: () => mark.place,
                  getColumn: () =>
                    mark.place === 'COLUMN'
                      ? rangeOf({ sheetId, row: 0, column: mark.index, rows: summary(sheetId).maxRows, columns: 1 })
                      : null,
                  getRow: () =>
                    mark.place === 'ROW'
                      ? rangeOf({ sheetId, row: mark.index, column: 0, rows: 1, columns: summary(sheetId).maxColumns })
                      : null,
                }),
            }),
          ),
    });
    return finder;
  };

  const activeSheetId = (): number => context.active?.sheetId ?? workbook().tabs[0]?.sheetId ?? 0;
  const spreadsheet = only('Spreadsheet', {
    getId: () => context.spreadsheetId,
    getName: () => workbook().title,
    getSpreadsheetLocale: () => workbook().locale,
    getSpreadsheetTimeZone: () => workbook().timeZone,
    getSheets: () => workbook().tabs.map((tab) => sheetOf(tab.sheetId)),
    getSheetByName: (name: string) => {
      const found = workbook().tabs.find((tab) => tab.title === name);
      return found === undefined ? null : sheetOf(found.sheetId);
    },
    getActiveSheet: () => sheetOf(activeSheetId()),
    toast: screen.toast,
  });
  return only('SpreadsheetApp', {
    getActiveSpreadsheet: () => spreadsheet,
    getActive: () => spreadsheet,
    getActiveSheet: () => sheetOf(activeSheetId()),
    getUi: () => screen.ui,
    // Writes are not held back here.
    flush: () => undefined,
  });
};

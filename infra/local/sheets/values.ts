import { columnName, type FoundRange, findRange, formatA1 } from './a1.ts';
import { type Block, blockAt } from './block.ts';
import { type Cell, type CellTraits, makeCell } from './cell.ts';
import { assertFits, renderValue } from './cell-data.ts';
import { type NumberFormat, parseEntered } from './entered-value.ts';
import { formattedValue, numberFormatOf } from './formatted-value.ts';
import { invalid } from './google-error.ts';
import { type BookLocale, bookLocale } from './locale.ts';
import type { Transaction } from './transaction.ts';
import { gridSize, type Sheet, type Workbook } from './workbook.ts';

export type ValueInput = 'RAW' | 'USER_ENTERED';
export type ValueRender = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
export type MajorDimension = 'ROWS' | 'COLUMNS';
export type Scalar = string | number | boolean | null;
export type Values = readonly (readonly Scalar[])[];
export type ValueRange = {
  readonly range: string;
  readonly majorDimension: MajorDimension;
  readonly values?: Values;
};

export type ReadOptions = {
  readonly render: ValueRender;
  readonly major: MajorDimension;
  /** Dates as text instead of serial numbers, for UNFORMATTED_VALUE. */
  readonly datesAsText: boolean;
};

export const DEFAULT_READ: ReadOptions = { render: 'FORMATTED_VALUE', major: 'ROWS', datesAsText: false };

const DATES = new Set(['DATE', 'TIME', 'DATE_TIME']);

/** Values of a rectangle, without the empty cells and rows at its ends. */
export const readBlock = (book: Workbook, sheet: Sheet, block: Block, options: ReadOptions): Scalar[][] => {
  const locale = bookLocale(book.parts.properties.locale);
  const show = (cell: Cell | undefined): Scalar =>
    options.datesAsText && options.render === 'UNFORMATTED_VALUE' && DATES.has(numberFormatOf(cell)?.type ?? '')
      ? formattedValue(cell, locale)
      : renderValue(cell, options.render, locale);
  const byRows = options.major === 'ROWS';
  const rows = Math.max(0, Math.min(block.endRow, sheet.grid.rows.length) - block.startRow);
  const columns = block.endColumn - block.startColumn;
  const lines: Scalar[][] = [];
  for (let i = 0; i < (byRows ? rows : columns); i++) {
    const line: Scalar[] = [];
    for (let j = 0; j < (byRows ? columns : rows); j++) {
      const [row, column] = byRows ? [i, j] : [j, i];
      line.push(show(sheet.grid.cell(block.startRow + row, block.startColumn + column)));
    }
    while (line.length > 0 && line.at(-1) === '') line.pop();
    lines.push(line);
  }
  while (lines.length > 0 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
};

export const readFound = (book: Workbook, found: FoundRange, options: ReadOptions): ValueRange => {
  const values = readBlock(book, found.sheet, found.block, options);
  return {
    range: formatA1(found.sheet, found.block),
    majorDimension: options.major,
    ...(values.length > 0 ? { values } : {}),
  };
};

export const readValues = (book: Workbook, range: string, options: ReadOptions): ValueRange =>
  readFound(book, findRange(book, range), options);

/** Turns what came in for one cell into the cell: null leaves it, '' empties it, RAW never parses. */
export const enterValue = (input: ValueInput, locale: BookLocale, nowMs: number) => {
  const formats = new Map<CellTraits | undefined, Map<string, CellTraits>>();
  // One object for all cells that get the same automatic format, as for formats set by hand.
  const withFormat = (traits: CellTraits | undefined, numberFormat: NumberFormat): CellTraits => {
    const forTraits = formats.get(traits) ?? new Map<string, CellTraits>();
    formats.set(traits, forTraits);
    const key = JSON.stringify(numberFormat);
    const made = forTraits.get(key) ?? {
      ...traits,
      userEnteredFormat: { ...traits?.userEnteredFormat, numberFormat },
    };
    forTraits.set(key, made);
    return made;
  };
  return (old: Cell | undefined, value: Scalar | undefined): Cell | undefined => {
    if (value === null || value === undefined) return old;
    if (typeof value === 'string') assertFits(value);
    if (typeof value !== 'string' || input === 'RAW') return makeCell(value, old?.traits);
    const format = numberFormatOf(old);
    const entered = parseEntered(value, { locale, plainText: format?.type === 'TEXT', nowMs });
    const traits =
      entered.numberFormat === undefined || format !== undefined
        ? old?.traits
        : withFormat(old?.traits, entered.numberFormat);
    return makeCell(entered.value, traits);
  };
};

/** Writes rows of scalars with their top left cell at `row`, `column`. Ragged rows leave the rest alone. */
export const writeRows = (
  transaction: Transaction,
  sheet: Sheet,
  at: { readonly row: number; readonly column: number },
  values: Values,
  input: ValueInput,
): Block => {
  const width = values.reduce((widest, line) => Math.max(widest, line.length), 0);
  const block = blockAt(at.row, at.column, values.length, width);
  const locale = bookLocale(transaction.book.parts.properties.locale);
  const enter = enterValue(input, locale, transaction.nowMs);
  transaction.writeBlock(sheet, block, (old, row, column) => enter(old, values[row - at.row]?.[column - at.column]));
  return block;
};

export type UpdateResult = {
  readonly spreadsheetId: string;
  readonly updatedRange: string;
  readonly updatedRows: number;
  readonly updatedColumns: number;
  readonly updatedCells: number;
};

/** Google counts every cell it was given a value for, '' included and null not. */
const resultOf = (book: Workbook, sheet: Sheet, block: Block, values: Values): UpdateResult => {
  const given = values.map((line) => line.filter((value) => value !== null).length);
  const shown = {
    ...block,
    endRow: Math.max(block.endRow, block.startRow + 1),
    endColumn: Math.max(block.endColumn, block.startColumn + 1),
  };
  const columns = new Set(values.flatMap((line) => line.flatMap((value, at) => (value === null ? [] : [at]))));
  return {
    spreadsheetId: book.spreadsheetId,
    updatedRange: formatA1(sheet, shown),
    updatedRows: given.filter((count) => count > 0).length,
    updatedColumns: columns.size,
    updatedCells: given.reduce((sum, count) => sum + count, 0),
  };
};

const asRows = (values: Values, major: MajorDimension): Values => {
  if (major === 'ROWS') return values;
  const length = values.reduce((longest, line) => Math.max(longest, line.length), 0);
  return Array.from({ length }, (_, row) => values.map((line) => line[row] ?? null));
};

/** `values.update`: data that does not fit the range, or the grid, is refused. */
export const putValues = (
  transaction: Transaction,
  range: string,
  values: Values,
  options: { readonly input: ValueInput; readonly major: MajorDimension },
): { readonly result: UpdateResult; readonly found: FoundRange } => {
  const { book } = transaction;
  const found = findRange(book, range);
  const rows = asRows(values, options.major);
  const width = rows.reduce((widest, line) => Math.max(widest, line.length), 0);
  const { sheet, block } = found;
  const { rowCount, columnCount } = gridSize(sheet);
  const lastRow = block.startRow + rows.length;
  const lastColumn = block.startColumn + width;
  if (!found.singleCell) {
    const place = formatA1(sheet, block);
    if (lastRow > block.endRow)
      throw invalid(`Requested writing within range [${place}], but tried writing to row [${block.endRow + 1}]`);
    if (lastColumn > block.endColumn)
      throw invalid(
        `Requested writing within range [${place}], but tried writing to column [${columnName(block.endColumn)}]`,
      );
  }
  if (lastRow > rowCount || lastColumn > columnCount) {
    const wanted = formatA1(sheet, blockAt(block.startRow, block.startColumn, rows.length, width));
    throw invalid(`Range (${wanted}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`);
  }
  const at = { row: block.startRow, column: block.startColumn };
  const written = writeRows(transaction, sheet, at, rows, options.input);
  return { result: resultOf(book, sheet, written, rows), found };
};

/** Empties the values of a range; formats, notes and validation stay. */
export const clearValues = (transaction: Transaction, range: string): string => {
  const { sheet, block } = findRange(transaction.book, range);
  const used = { ...block, endRow: Math.min(block.endRow, sheet.grid.rows.length) };
  transaction.writeBlock(sheet, used, (old) => makeCell(undefined, old?.traits));
  return formatA1(sheet, block);
};

/**
 * The table that `values.append` continues: from the last row with data in the range, grown to every cell that
 * touches it. Undefined when the range holds nothing. [assume: Google does not publish its own rule in full]
 */
const tableIn = ({ sheet, block }: FoundRange): Block | undefined => {
  const { grid } = sheet;
  const filled = (row: number, column: number): boolean => grid.cell(row, column)?.value !== undefined;
  let last: { row: number; column: number } | undefined;
  grid.forEach(block, (cell, row, column) => {
    if (cell.value !== undefined && (last === undefined || row > last.row)) last = { row, column };
  });
  if (last === undefined) return undefined;
  const table = {
    startRow: last.row,
    endRow: last.row + 1,
    startColumn: last.column,
    endColumn: last.column + 1,
  };
  const anyIn = (rows: readonly [number, number], columns: readonly [number, number]): boolean => {
    for (let row = Math.max(0, rows[0]); row < rows[1]; row++)
      for (let column = Math.max(0, columns[0]); column < columns[1]; column++) if (filled(row, column)) return true;
    return false;
  };
  // Each side is grown as far as it goes before the next is looked at: a long table is walked once, not once a row.
  for (let grown = true; grown; ) {
    grown = false;
    const columns = () => [table.startColumn - 1, table.endColumn + 1] as const;
    const rows = () => [table.startRow - 1, table.endRow + 1] as const;
    for (; table.startRow > 0 && anyIn([table.startRow - 1, table.startRow], columns()); grown = true) table.startRow--;
    for (; anyIn([table.endRow, table.endRow + 1], columns()); grown = true) table.endRow++;
    for (; table.startColumn > 0 && anyIn(rows(), [table.startColumn - 1, table.startColumn]); grown = true)
      table.startColumn--;
    for (; anyIn(rows(), [table.endColumn, table.endColumn + 1]); grown = true) table.endColumn++;
  }
  return table;
};

/** `values.append`: writes below the table found in the range, making the tab longer when it must. */
export const appendValues = (
  transaction: Transaction,
  range: string,
  values: Values,
  options: { readonly input: ValueInput; readonly major: MajorDimension; readonly insertRows: boolean },
): { readonly tableRange?: string; readonly updates: UpdateResult } => {
  const { book } = transaction;
  const found = findRange(book, range);
  const { sheet, block } = found;
  const table = tableIn(found);
  const rows = asRows(values, options.major);
  const width = rows.reduce((widest, line) => Math.max(widest, line.length), 0);
  const at = { row: table?.endRow ?? block.startRow, column: table?.startColumn ?? block.startColumn };
  const tableRange = table === undefined ? {} : { tableRange: formatA1(sheet, table) };
  if (at.column + width > gridSize(sheet).columnCount)
    transaction.resize(sheet, 'COLUMNS', at.column + width - gridSize(sheet).columnCount);
  const { rowCount } = gridSize(sheet);
  if (options.insertRows && table !== undefined && at.row < rowCount && rows.length > 0)
    transaction.editDimension(sheet, {
      kind: 'inserted',
      sheetId: sheet.sheetId,
      dimension: 'ROWS',
      index: at.row,
      count: rows.length,
    });
  else if (at.row + rows.length > rowCount) transaction.resize(sheet, 'ROWS', at.row + rows.length - rowCount);
  const written = writeRows(transaction, sheet, at, rows, options.input);
  return { ...tableRange, updates: resultOf(book, sheet, written, rows) };
};

import type { Block } from './block.ts';
import { invalid } from './google-error.ts';
import { gridSize, type Sheet, sheetByTitle, type Workbook } from './workbook.ts';

/** 0 → A, 25 → Z, 26 → AA. */
export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};

/** A → 0, in either case. */
export const columnIndex = (name: string): number => {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
};

type Corner = { readonly column: number | undefined; readonly row: number | undefined };
type Reference = { readonly title: string | undefined; readonly corners: readonly [Corner, Corner?] | undefined };

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/;

const parseCorner = (text: string): Corner | undefined => {
  const match = CORNER.exec(text);
  if (match === null || text === '') return undefined;
  const [, letters, digits] = match;
  if (letters === undefined && digits === undefined) return undefined;
  return {
    column: letters === undefined ? undefined : columnIndex(letters),
    row: digits === undefined ? undefined : Number(digits) - 1,
  };
};

const parseCorners = (text: string): Reference['corners'] => {
  const [first = '', second, ...more] = text.split(':');
  const start = parseCorner(first);
  if (start === undefined || more.length > 0) return undefined;
  if (second === undefined) return start.row === undefined || start.column === undefined ? undefined : [start];
  const end = parseCorner(second);
  return end === undefined ? undefined : [start, end];
};

/** Splits `'Tab''s name'!A1:B2` into the title and the rest. A text without `!` may be either; the caller decides. */
const splitTitle = (text: string): { readonly title: string | undefined; readonly rest: string } => {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted !== null) return { title: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const bang = text.lastIndexOf('!');
  return bang < 0 ? { title: undefined, rest: text } : { title: text.slice(0, bang), rest: text.slice(bang + 1) };
};

/** A range found in a workbook. `openRows`/`openColumns`: that end was not written, so it reaches the grid's end. */
export type FoundRange = {
  readonly sheet: Sheet;
  readonly block: Block;
  readonly openRows: boolean;
  readonly openColumns: boolean;
  /** One cell, written as such: a write may spread from it. */
  readonly singleCell: boolean;
};

const wholeSheet = (sheet: Sheet): FoundRange => ({
  sheet,
  block: { startRow: 0, endRow: gridSize(sheet).rowCount, startColumn: 0, endColumn: gridSize(sheet).columnCount },
  openRows: true,
  openColumns: true,
  singleCell: false,
});

/**
 * Finds `Tab!A1:B2`, `A1`, `A:C`, `Tab`, `2:5`, `A5:A` or a named range. Without a tab the first one is meant.
 * Throws Google's 400 for what cannot be parsed or starts outside the grid; an end beyond the grid is cut to it.
 */
export const findRange = (book: Workbook, text: string): FoundRange => {
  const unparsable = invalid(`Unable to parse range: ${text}`);
  const { title, rest } = splitTitle(text);
  if (title === undefined) {
    const corners = parseCorners(rest);
    const [first] = book.sheets;
    if (corners !== undefined && first !== undefined) return place(first, corners, text);
    const named = book.parts.namedRanges.find((range) => range.name.toLowerCase() === rest.toLowerCase());
    if (named !== undefined) return placeNamed(book, named.range);
    const sheet = sheetByTitle(book, rest);
    if (sheet === undefined || rest === '') throw unparsable;
    return wholeSheet(sheet);
  }
  const sheet = sheetByTitle(book, title);
  if (sheet === undefined) throw unparsable;
  if (rest === '') return wholeSheet(sheet);
  const corners = parseCorners(rest);
  if (corners === undefined) throw unparsable;
  return place(sheet, corners, text);
};

const placeNamed = (book: Workbook, range: Workbook['parts']['namedRanges'][number]['range']): FoundRange => {
  const sheet = book.sheets.find((candidate) => candidate.sheetId === (range.sheetId ?? 0));
  if (sheet === undefined) throw invalid(`No grid with id: ${range.sheetId ?? 0}`);
  const { rowCount, columnCount } = gridSize(sheet);
  const block = {
    startRow: range.startRowIndex ?? 0,
    endRow: Math.min(range.endRowIndex ?? rowCount, rowCount),
    startColumn: range.startColumnIndex ?? 0,
    endColumn: Math.min(range.endColumnIndex ?? columnCount, columnCount),
  };
  return {
    sheet,
    block,
    openRows: range.endRowIndex === undefined,
    openColumns: range.endColumnIndex === undefined,
    singleCell: false,
  };
};

const place = (sheet: Sheet, corners: readonly [Corner, Corner?], text: string): FoundRange => {
  const { rowCount, columnCount } = gridSize(sheet);
  const [start, end = start] = corners;
  // In `A5:A` and `A1:5` one end lacks a row or column: that side is open. `B2:A1` is the same as `A1:B2`.
  const rows = span(start.row, end.row);
  const columns = span(start.column, end.column);
  if (rows.start >= rowCount || columns.start >= columnCount)
    throw invalid(
      `Range (${formatRange(sheet, { startRow: rows.start, endRow: (rows.end ?? rowCount - 1) + 1, startColumn: columns.start, endColumn: (columns.end ?? columnCount - 1) + 1 }, text)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  return {
    sheet,
    block: {
      startRow: rows.start,
      endRow: Math.min((rows.end ?? rowCount - 1) + 1, rowCount),
      startColumn: columns.start,
      endColumn: Math.min((columns.end ?? columnCount - 1) + 1, columnCount),
    },
    openRows: rows.end === undefined,
    openColumns: columns.end === undefined,
    singleCell: corners.length === 1,
  };
};

const span = (start: number | undefined, end: number | undefined): { start: number; end: number | undefined } => {
  if (start === undefined || end === undefined) return { start: start ?? end ?? 0, end: undefined };
  return { start: Math.min(start, end), end: Math.max(start, end) };
};

const formatRange = (sheet: Sheet, block: Block, text: string): string =>
  Number.isSafeInteger(block.endRow) ? formatA1(sheet, block) : text;

const PLAIN_TITLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** `Monitoring!A2:C9`, quoted when the title needs it. */
export const formatA1 = (sheet: Sheet, block: Block): string => {
  const { title } = sheet.parts.properties;
  const plain = PLAIN_TITLE.test(title) && parseCorners(title) === undefined;
  const prefix = plain ? title : `'${title.replaceAll("'", "''")}'`;
  const start = `${columnName(block.startColumn)}${block.startRow + 1}`;
  if (block.endRow - block.startRow <= 1 && block.endColumn - block.startColumn <= 1) return `${prefix}!${start}`;
  return `${prefix}!${start}:${columnName(block.endColumn - 1)}${block.endRow}`;
};

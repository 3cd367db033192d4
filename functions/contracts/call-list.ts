import { parse } from 'csv-parse/sync';
import { placesOf } from '../domain/ingest/field-names.ts';
import type { CallListRow } from '../domain/ingest/sources.ts';

/** A call list of a month of a large centre is a few megabytes. */
export const MAX_CALL_LIST_BYTES = 50_000_000;

export type ParsedCallList =
  | { readonly kind: 'rows'; readonly rows: readonly CallListRow[] }
  /** Not a table: unbalanced quotes and the like. `row` is where it stopped making sense. */
  | { readonly kind: 'unreadable'; readonly row?: number }
  /** A table in which no column names the recording: its header as written. */
  | { readonly kind: 'no-file-column'; readonly header: readonly string[] };

/**
 * Reads a call list as telephone systems and spreadsheets export it: UTF-8, UTF-16 or Windows-1252; comma, semicolon,
 * tab or bar; `sep=` line; quotes with line breaks; short and long rows. Rows are numbered as a spreadsheet shows them:
 * the header is row 1, an empty line counts.
 */
export const parseCallList = (bytes: Uint8Array, list: string): ParsedCallList => {
  if (bytes.length > MAX_CALL_LIST_BYTES) return { kind: 'unreadable' };
  const { body, delimiter, skippedRows } = withDelimiter(decode(bytes));
  const table = parseTable(body, delimiter);
  if (typeof table === 'number') return { kind: 'unreadable', row: table + skippedRows };
  const headerIndex = table.findIndex((record) => !isBlank(record));
  const header = (table[headerIndex] ?? []).map((name) => name.trim());
  if (headerIndex < 0 || !placesOf(header).includes('file')) return { kind: 'no-file-column', header };
  const rows = table.flatMap((record, index): readonly CallListRow[] => {
    if (index <= headerIndex || isBlank(record)) return [];
    const cells = header.map((name, column) => [name, record[column] ?? ''] as const);
    return [{ list, row: index + 1 + skippedRows, cells }];
  });
  return { kind: 'rows', rows };
};

const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell.trim() === '');

/** Excel in Latin America saves "CSV" as Windows-1252 and "Unicode text" as UTF-16 with a mark. */
const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter that the header uses most (decimal commas stand only in rows below it). */
const withDelimiter = (
  content: string,
): { readonly body: string; readonly delimiter: string; readonly skippedRows: number } => {
  const declared = /^sep=(.)\r?\n/i.exec(content);
  if (declared?.[1]) return { body: content.slice(declared[0].length), delimiter: declared[1], skippedRows: 1 };
  const header =
    content
      .trimStart()
      .split(/\r\n|\r|\n/, 1)[0]
      ?.replace(/"[^"]*"/g, '') ?? '';
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return { body: content, delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',', skippedRows: 0 };
};

/** The table, or the row at which it cannot be read. */
const parseTable = (body: string, delimiter: string): readonly (readonly string[])[] | number => {
  let row = 0;
  try {
    return parse(body, {
      delimiter,
      relaxColumnCount: true,
      onRecord: (record: string[]) => {
        row += 1;
        return record;
      },
    });
  } catch {
    return row + 1;
  }
};

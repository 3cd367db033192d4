import { placesOf } from '../domain/ingest/field-names.ts';
import type { CallListRow } from '../domain/ingest/sources.ts';
import { parseDelimited } from './delimited-text.ts';

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
  const parsed = parseDelimited(bytes);
  if (parsed.kind === 'unreadable') return parsed;
  const { table, firstRow } = parsed;
  const headerIndex = table.findIndex((record) => !isBlank(record));
  const header = (table[headerIndex] ?? []).map((name) => name.trim());
  if (headerIndex < 0 || !placesOf(header).includes('file')) return { kind: 'no-file-column', header };
  const rows = table.flatMap((record, index): readonly CallListRow[] => {
    if (index <= headerIndex || isBlank(record)) return [];
    const cells = header.map((name, column) => [name, record[column] ?? ''] as const);
    return [{ list, row: firstRow + index, cells }];
  });
  return { kind: 'rows', rows };
};

const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell.trim() === '');

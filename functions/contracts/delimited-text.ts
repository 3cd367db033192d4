import { parse } from 'csv-parse/sync';
import { decodeText } from './text-encoding.ts';

export type DelimitedTable =
  /** `firstRow` is the number of the first row as a spreadsheet shows it; empty lines are rows. */
  | { readonly kind: 'table'; readonly table: readonly (readonly string[])[]; readonly firstRow: number }
  /** Not a table: unbalanced quotes and the like. `row` is where it stopped making sense. */
  | { readonly kind: 'unreadable'; readonly row: number };

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

/**
 * Reads a table as spreadsheets and telephone systems export it: UTF-8, UTF-16 or Windows-1252; comma, semicolon, tab or
 * bar; `sep=` line; quotes with line breaks; short and long rows.
 */
export const parseDelimited = (bytes: Uint8Array): DelimitedTable => {
  const { body, delimiter, skippedRows } = withDelimiter(decodeText(bytes));
  let row = 0;
  try {
    const table: string[][] = parse(body, {
      delimiter,
      relaxColumnCount: true,
      onRecord: (record: string[]) => {
        row += 1;
        return record;
      },
    });
    return { kind: 'table', table, firstRow: 1 + skippedRows };
  } catch {
    return { kind: 'unreadable', row: row + 1 + skippedRows };
  }
};

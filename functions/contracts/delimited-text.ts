import { parse } from 'csv-parse/sync';

export type DelimitedTable =
  /** `firstRow` is the number of the first row as a spreadsheet shows it; empty lines are rows. */
  | { readonly kind: 'table'; readonly table: readonly (readonly string[])[]; readonly firstRow: number }
  /** Not a table: unbalanced quotes and the like. `row` is where it stopped making sense. */
  | { readonly kind: 'unreadable'; readonly row: number };

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

/**
 * Reads a table as spreadsheets and telephone systems export it: UTF-8, UTF-16 or Windows-1252; comma, semicolon, tab or
 * bar; `sep=` line; quotes with line breaks; short and long rows.
 */
export const parseDelimited = (bytes: Uint8Array): DelimitedTable => {
  const { body, delimiter, skippedRows } = withDelimiter(decode(bytes));
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

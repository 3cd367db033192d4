/**
 * Texts as they stand in a cell: a list has one entry a line, and spaces around an entry are nobody's intention. What would
 * be lost so is written with a backslash: `\n` and `\r` for breaks inside an entry, `\\` for a backslash, and `\.` (nothing)
 * where an entry begins or ends with a space.
 */

/** One entry as a line of a cell. */
export const toLine = (entry: string): string => {
  const inner = entry.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  if (inner === '') return '\\.';
  return `${inner.trimStart() === inner ? '' : '\\.'}${inner}${inner.trimEnd() === inner ? '' : '\\.'}`;
};

const BREAKS: Readonly<Record<string, string>> = { n: '\n', r: '\r', '.': '', '\\': '\\' };

/** The entry that a line stands for. */
export const fromLine = (line: string): string =>
  line.trim().replace(/\\([nr.\\])/g, (_, escaped: string) => BREAKS[escaped] ?? '');

export const toCell = (entries: readonly string[]): string => entries.map(toLine).join('\n');

/** The lines of a cell that say something, still as written. */
export const linesOf = (cell: string): readonly string[] =>
  cell.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');

export const fromCell = (cell: string): readonly string[] => linesOf(cell).map(fromLine);

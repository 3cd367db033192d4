import { fitEndTo, fitTo, printable, widthOf } from './printable.ts';

export type Column<Row> = {
  readonly head: string;
  readonly cell: (row: Row) => string;
  readonly align?: 'right';
  /** Gives way first when the terminal is narrow. */
  readonly flexible?: boolean;
  /** Which end of a cell that is too wide stays in sight; of a path it is the name. */
  readonly keep?: 'end';
};

/** Narrowest that a flexible column becomes, in terminal columns. */
const MIN_FLEXIBLE = 12;
const GAP = '  ';

/** Lines of a table under its heads. Cells are made printable and never wrap. */
export const renderTable = <Row>(rows: readonly Row[], columns: readonly Column<Row>[], width: number): string[] => {
  const cells = rows.map((row) => columns.map((column) => printable(column.cell(row))));
  const widths = columns.map((column, index) =>
    Math.max(widthOf(column.head), ...cells.map((line) => widthOf(line[index] ?? ''))),
  );
  shrink(widths, columns, width - GAP.length * (columns.length - 1));
  const line = (texts: readonly string[]): string =>
    texts
      .map((cell, index) => {
        const target = widths[index] ?? 0;
        const shown = columns[index]?.keep === 'end' ? fitEndTo(cell, target) : fitTo(cell, target);
        const padding = ' '.repeat(Math.max(0, target - widthOf(shown)));
        return columns[index]?.align === 'right' ? padding + shown : shown + padding;
      })
      .join(GAP)
      .trimEnd();
  return [line(columns.map(({ head }) => head)), line(widths.map((size) => '─'.repeat(size))), ...cells.map(line)];
};

/** Takes what is too much from the flexible columns, the widest first. */
const shrink = (widths: number[], columns: readonly { readonly flexible?: boolean }[], available: number): void => {
  let excess = widths.reduce((sum, size) => sum + size, 0) - available;
  while (excess > 0) {
    let widest = -1;
    for (const [index, size] of widths.entries())
      if (columns[index]?.flexible && size > MIN_FLEXIBLE && size > (widths[widest] ?? 0)) widest = index;
    const size = widths[widest];
    if (size === undefined) return;
    widths[widest] = size - 1;
    excess -= 1;
  }
};

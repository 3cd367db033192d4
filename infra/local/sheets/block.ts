/** A rectangle of cells: zero-based, ends excluded, always bounded. */
export type Block = {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
};

export type Dimension = 'ROWS' | 'COLUMNS';

export const blockAt = (startRow: number, startColumn: number, rows: number, columns: number): Block => ({
  startRow,
  endRow: startRow + rows,
  startColumn,
  endColumn: startColumn + columns,
});

export const isEmptyBlock = (block: Block): boolean =>
  block.endRow <= block.startRow || block.endColumn <= block.startColumn;

export const contains = (block: Block, row: number, column: number): boolean =>
  row >= block.startRow && row < block.endRow && column >= block.startColumn && column < block.endColumn;

export const overlap = (a: Block, b: Block): boolean =>
  a.startRow < b.endRow && b.startRow < a.endRow && a.startColumn < b.endColumn && b.startColumn < a.endColumn;

import type { Block, Dimension } from './block.ts';
import type { Cell } from './cell.ts';

/** Hidden flag and size of a row or column. Absent means shown, in the default size. */
export type DimensionProperties = {
  readonly hiddenByUser?: boolean;
  readonly pixelSize?: number;
  readonly [key: string]: unknown;
};
export type Row = (Cell | undefined)[];

/** What a removal took away, enough to put it back. */
export type Removed = { readonly lines: Row[]; readonly properties: (DimensionProperties | undefined)[] };

/**
 * The cells of one tab and the properties of its rows and columns. Sparse: rows and cells after the last used one
 * are not stored. The tab's declared size lives in its properties; this class never needs it.
 */
export class Grid {
  rows: (Row | undefined)[] = [];
  rowProperties: (DimensionProperties | undefined)[] = [];
  columnProperties: (DimensionProperties | undefined)[] = [];

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  setCell(row: number, column: number, cell: Cell | undefined): void {
    const line = this.rows[row];
    if (line === undefined) {
      if (cell === undefined) return;
      while (this.rows.length < row) this.rows.push(undefined);
      const fresh: Row = [];
      while (fresh.length < column) fresh.push(undefined);
      fresh.push(cell);
      this.rows[row] = fresh;
      return;
    }
    if (cell === undefined && column >= line.length) return;
    while (line.length < column) line.push(undefined);
    line[column] = cell;
  }

  /** Calls back for every stored cell inside the block, rows first. */
  forEach(block: Block, visit: (cell: Cell, row: number, column: number) => void): void {
    const lastRow = Math.min(block.endRow, this.rows.length);
    for (let row = block.startRow; row < lastRow; row++) {
      const line = this.rows[row];
      if (line === undefined) continue;
      const lastColumn = Math.min(block.endColumn, line.length);
      for (let column = block.startColumn; column < lastColumn; column++) {
        const cell = line[column];
        if (cell !== undefined) visit(cell, row, column);
      }
    }
  }

  /** Rows from the top that hold anything at all (value, format, note or validation). */
  usedRows(): number {
    let count = this.rows.length;
    while (count > 0 && !this.rows[count - 1]?.some((cell) => cell !== undefined)) count--;
    return count;
  }

  /** Rows from the top that hold a value: where `appendCells` goes on. */
  valueRows(): number {
    let count = this.rows.length;
    while (count > 0 && !this.rows[count - 1]?.some((cell) => cell?.value !== undefined)) count--;
    return count;
  }

  properties(dimension: Dimension): (DimensionProperties | undefined)[] {
    return dimension === 'ROWS' ? this.rowProperties : this.columnProperties;
  }

  insert(dimension: Dimension, index: number, count: number): void {
    insertHoles(this.properties(dimension), index, count);
    if (dimension === 'ROWS') insertHoles(this.rows, index, count);
    else for (const row of this.rows) if (row !== undefined) insertHoles(row, index, count);
  }

  remove(dimension: Dimension, index: number, count: number): Removed {
    const properties = this.properties(dimension).splice(index, count);
    if (dimension === 'ROWS') return { lines: this.rows.splice(index, count).map((row) => row ?? []), properties };
    return { lines: this.rows.map((row) => row?.splice(index, count) ?? []), properties };
  }

  /** Undoes `remove` with the same arguments. */
  restore(dimension: Dimension, index: number, count: number, removed: Removed): void {
    this.insert(dimension, index, count);
    removed.properties.forEach((value, at) => {
      if (value !== undefined) putSparse(this.properties(dimension), index + at, value);
    });
    removed.lines.forEach((line, at) => {
      line.forEach((cell, offset) => {
        if (cell === undefined) return;
        if (dimension === 'ROWS') this.setCell(index + at, offset, cell);
        else this.setCell(at, index + offset, cell);
      });
    });
  }

  /** Moves `count` lines so that the first of them stands at `to` afterwards. */
  move(dimension: Dimension, index: number, count: number, to: number): void {
    const removed = this.remove(dimension, index, count);
    this.restore(dimension, to, count, removed);
  }

  setProperties(dimension: Dimension, index: number, values: readonly (DimensionProperties | undefined)[]): void {
    const list = this.properties(dimension);
    values.forEach((value, at) => {
      putSparse(list, index + at, value);
    });
  }
}

const putSparse = <T>(list: (T | undefined)[], index: number, value: T | undefined): void => {
  while (list.length < index) list.push(undefined);
  list[index] = value;
};

/** `splice` with spread would overflow the stack for tens of thousands of rows. */
const insertHoles = <T>(list: (T | undefined)[], index: number, count: number): void => {
  if (index >= list.length) return;
  const tail = list.splice(index);
  for (let added = 0; added < count; added++) list.push(undefined);
  for (const item of tail) list.push(item);
};

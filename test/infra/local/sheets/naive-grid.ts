/**
 * A tab as anyone would write it first: a full table of values, a list of tags for each row and column, and array
 * operations that say what they do. Slow and obvious, to compare the real one with.
 */
export type NaiveValue = string | number | boolean | '';

export class NaiveGrid {
  table: NaiveValue[][];
  rowTags: string[][];
  columnTags: string[][];

  constructor(rows: number, columns: number) {
    this.table = Array.from({ length: rows }, () => Array<NaiveValue>(columns).fill(''));
    this.rowTags = Array.from({ length: rows }, () => []);
    this.columnTags = Array.from({ length: columns }, () => []);
  }

  get rows(): number {
    return this.rowTags.length;
  }

  get columns(): number {
    return this.columnTags.length;
  }

  insert(dimension: 'ROWS' | 'COLUMNS', index: number, count: number): void {
    for (let added = 0; added < count; added++) {
      if (dimension === 'ROWS') {
        this.table.splice(index, 0, Array<NaiveValue>(this.columns).fill(''));
        this.rowTags.splice(index, 0, []);
      } else {
        for (const row of this.table) row.splice(index, 0, '');
        this.columnTags.splice(index, 0, []);
      }
    }
  }

  remove(dimension: 'ROWS' | 'COLUMNS', index: number, count: number): void {
    if (dimension === 'ROWS') {
      this.table.splice(index, count);
      this.rowTags.splice(index, count);
    } else {
      for (const row of this.table) row.splice(index, count);
      this.columnTags.splice(index, count);
    }
  }

  /** `destination` is counted before anything is taken out. */
  move(dimension: 'ROWS' | 'COLUMNS', index: number, count: number, destination: number): void {
    const moveIn = <T>(list: T[]): T[] => {
      const moved = list.slice(index, index + count);
      const before = list.slice(0, destination).filter((_, at) => at < index || at >= index + count);
      const after = list.slice(destination).filter((_, at) => {
        const place = at + destination;
        return place < index || place >= index + count;
      });
      return [...before, ...moved, ...after];
    };
    if (dimension === 'ROWS') {
      this.table = moveIn(this.table);
      this.rowTags = moveIn(this.rowTags);
    } else {
      this.table = this.table.map(moveIn);
      this.columnTags = moveIn(this.columnTags);
    }
  }

  write(row: number, column: number, values: NaiveValue[][]): void {
    values.forEach((line, i) => {
      line.forEach((value, j) => {
        const target = this.table[row + i];
        if (target !== undefined) target[column + j] = value;
      });
    });
  }

  /** Bubble sort of the rows of a rectangle by one column. Tags stay where they are. */
  sort(block: { row: number; column: number; rows: number; columns: number }, by: number, descending: boolean): void {
    const lines = this.table
      .slice(block.row, block.row + block.rows)
      .map((line) => line.slice(block.column, block.column + block.columns));
    const rank = (value: NaiveValue): number =>
      typeof value === 'number' ? 0 : typeof value === 'boolean' ? 2 : value === '' ? 3 : 1;
    const after = (left: NaiveValue, right: NaiveValue): boolean => {
      if (left === '' || right === '') return left === '' && right !== '';
      const [a, b] = descending ? [right, left] : [left, right];
      if (rank(a) !== rank(b)) return rank(a) > rank(b);
      return a > b;
    };
    for (let pass = 0; pass < lines.length; pass++)
      for (let at = 0; at + 1 < lines.length; at++) {
        const [left, right] = [lines[at] ?? [], lines[at + 1] ?? []];
        if (after(left[by - block.column] ?? '', right[by - block.column] ?? '')) {
          lines[at] = right;
          lines[at + 1] = left;
        }
      }
    this.write(block.row, block.column, lines);
  }
}

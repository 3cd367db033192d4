import type { CellValue } from '../../../functions/domain/sheet/cell.ts';
import type { ColumnId } from '../../../functions/domain/sheet/columns.ts';

/** Columns of the tab as people see it: the product's, and one of their own. */
export type GridColumn = ColumnId | 'mine';

/** A formula that got into a cell: nothing of ours may ever write one. */
export type Formula = { readonly formula: string };

export type GridCells = Readonly<Partial<Record<GridColumn, CellValue | Formula>>>;

/** The Monitoring tab under people's hands. Indexes count the header as row 0; `rows` starts at row 1. */
export type HumanGrid = {
  readonly rows: () => readonly GridCells[];
  readonly setCells: (index: number, cells: GridCells) => void;
  readonly insertRow: (index: number) => void;
  readonly deleteRow: (index: number) => void;
  readonly sort: (column: GridColumn, descending: boolean) => void;
};

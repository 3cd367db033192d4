import { PEOPLE_COLUMN_IDS, type PeopleColumnId } from './columns.ts';
import { NO_PEOPLE_VALUES, type PeopleValues } from './people-cells.ts';

/** How one cell of people's comes out of base (last synced), sheet and store. */
export type CellMerge = 'agreed' | 'from-sheet' | 'from-store' | 'conflict' | 'unknown';

/**
 * The plain three-way rule. `decided`: a person saw this very conflict in the row and typed again, so the sheet holds
 * the answer. Going back to the base is not typing again: it drops one's own edit, and the other side's stands.
 */
export const mergeCell = <Value>(cell: {
  readonly base: Value;
  readonly sheet: Value | undefined;
  readonly store: Value;
  readonly decided: boolean;
}): CellMerge => {
  if (cell.sheet === undefined) return 'unknown';
  if (cell.sheet === cell.store) return 'agreed';
  if (cell.sheet === cell.base) return 'from-store';
  if (cell.store === cell.base || cell.decided) return 'from-sheet';
  return 'conflict';
};

export type RowMerge = {
  /** What the store should hold; `undefined` when it holds that already. */
  readonly toStore: PeopleValues | undefined;
  /** Cells that the sheet should take over from the store, in a row that stands. */
  readonly toSheet: Partial<PeopleValues>;
  /** Last synced values once `toStore` is stored. What is still on its way to the sheet is not in it. */
  readonly base: PeopleValues;
  /** Columns on which sheet and store truly disagree. */
  readonly conflicts: readonly PeopleColumnId[];
};

export type CellMerger = typeof mergeCell;

/** Merges people's columns of one row, column by column. */
export const mergeRow = (
  row: {
    readonly base: PeopleValues | undefined;
    readonly sheet: Partial<PeopleValues>;
    readonly store: PeopleValues;
    readonly decided: boolean;
  },
  mergeOne: CellMerger = mergeCell,
): RowMerge => {
  const old = row.base ?? NO_PEOPLE_VALUES;
  let store = row.store;
  let base = old;
  let toSheet: Partial<PeopleValues> = {};
  const conflicts: PeopleColumnId[] = [];
  for (const id of PEOPLE_COLUMN_IDS) {
    const outcome = mergeOne<string | boolean>({
      base: old[id],
      sheet: row.sheet[id],
      store: row.store[id],
      decided: row.decided,
    });
    if (outcome === 'agreed' || outcome === 'from-sheet') {
      base = { ...base, [id]: row.sheet[id] };
      store = { ...store, [id]: row.sheet[id] };
    } else if (outcome === 'from-store') toSheet = { ...toSheet, [id]: row.store[id] };
    else if (outcome === 'conflict') conflicts.push(id);
  }
  const changed = PEOPLE_COLUMN_IDS.some((id) => store[id] !== row.store[id]);
  return { toStore: changed ? store : undefined, toSheet, base, conflicts };
};

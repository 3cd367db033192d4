import { PEOPLE_COLUMN_IDS, type PeopleColumnId } from './columns.ts';
import type { PeopleValues } from './people-cells.ts';
import type { JournalEntry, SheetRow, SheetSnapshot } from './snapshot.ts';

/** People's cells to put back into a row that a write of ours hit by mistake or too late. */
export type Restore = {
  readonly row: SheetRow;
  readonly expected: Partial<PeopleValues>;
  readonly written: Partial<PeopleValues>;
};

export type Recovery = {
  readonly restores: readonly Restore[];
  /** Nothing is left to restore, but entries stand that must not be read again later. */
  readonly shouldClear: boolean;
};

/** Columns in which the write replaced something that had not been read, and that differs from what was written. */
const overwritten = (entry: JournalEntry): readonly PeopleColumnId[] =>
  PEOPLE_COLUMN_IDS.filter((id) => {
    const found = entry.found.values[id];
    if (entry.written[id] === undefined || found === undefined || found === entry.written[id]) return false;
    return entry.found.key !== entry.intended.key || found !== entry.expected[id];
  });

/**
 * Rows that the write may have hit: those with the key that stood there at that instant. A row of people's own has no
 * key; it is told by the stamp that the write left in it.
 */
const mayBeHit = (entry: JournalEntry, row: SheetRow): boolean =>
  row.key === entry.found.key && (row.key !== '' || row.stamp !== '');

/**
 * Compares what writes overwrote with what they meant to overwrite. A cell that still holds what we wrote gets back
 * what a person had there; a cell that somebody has typed into since is left alone.
 */
export const planRecovery = (snapshot: SheetSnapshot): Recovery => {
  const restores = new Map<number, Restore>();
  let dirty = false;
  // Oldest first: where two writes hit the same row, the first one overwrote the person's text.
  for (const entry of snapshot.journal) {
    const lost = overwritten(entry);
    if (lost.length === 0) continue;
    dirty = true;
    for (const row of snapshot.rows) {
      if (!mayBeHit(entry, row) || restores.has(row.index)) continue;
      const columns = lost.filter((id) => row.people.values[id] === entry.written[id]);
      if (columns.length === 0) continue;
      const pick = (values: Partial<PeopleValues>): Partial<PeopleValues> =>
        Object.fromEntries(columns.map((id) => [id, values[id]]));
      restores.set(row.index, { row, expected: pick(entry.written), written: pick(entry.found.values) });
    }
  }
  return { restores: [...restores.values()], shouldClear: dirty && restores.size === 0 };
};

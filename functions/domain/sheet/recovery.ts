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

/** What one write wiped out of a column of a row, and has not been put back since. */
type Loss = {
  readonly entry: JournalEntry;
  readonly column: PeopleColumnId;
  /** What a person had there. */
  readonly value: string | boolean;
};

const holds = (written: string | boolean | undefined, value: string | boolean): boolean =>
  written === value ||
  (typeof written === 'string' && typeof value === 'string' && value !== '' && written.includes(value));

/** Whether a write has put a lost value back into a row of the key that it was lost from. */
const mends = ({ intended, found, written }: JournalEntry, loss: Loss): boolean =>
  intended.key === loss.entry.found.key &&
  found.key === loss.entry.found.key &&
  holds(written[loss.column], loss.value);

/**
 * What is still lost, oldest first. Where a write wiped out what an earlier mistake of ours had put there, the person's
 * text is the one that the earlier write wiped out.
 */
const standingLosses = (
  journal: readonly JournalEntry[],
): { readonly losses: readonly Loss[]; readonly any: boolean } => {
  let losses: Loss[] = [];
  let any = false;
  for (const entry of journal) {
    losses = losses.filter((loss) => !mends(entry, loss));
    for (const column of overwritten(entry)) {
      any = true;
      const found = entry.found.values[column];
      const root = losses.find(
        (loss) =>
          loss.column === column && loss.entry.found.key === entry.found.key && loss.entry.written[column] === found,
      );
      const value = root?.value ?? found;
      if (value !== undefined) losses.push({ entry, column, value });
    }
  }
  return { losses, any };
};

/**
 * Compares what writes overwrote with what they meant to overwrite. A cell that still holds what we wrote gets back
 * what a person had there. A note that somebody has typed over since, without ever seeing the one that we had wiped
 * out, gets that one added below: nobody chose between the two. `isKept` tells whether a note of a call is safe anyway.
 */
export const planRecovery = (snapshot: SheetSnapshot, isKept: (key: string, note: string) => boolean): Recovery => {
  const restores = new Map<number, Restore>();
  const restore = (row: SheetRow, column: PeopleColumnId, value: string | boolean): void => {
    const other = restores.get(row.index);
    restores.set(row.index, {
      row,
      expected: { ...other?.expected, [column]: row.people.values[column] },
      written: { ...other?.written, [column]: value },
    });
  };
  const isRestored = (row: SheetRow, column: PeopleColumnId): boolean =>
    restores.get(row.index)?.written[column] !== undefined;

  const { losses, any } = standingLosses(snapshot.journal);
  const rowsOf = (entry: JournalEntry) => snapshot.rows.filter((row) => mayBeHit(entry, row));
  for (const { entry, column, value } of losses) {
    const hit = rowsOf(entry).filter((row) => row.people.values[column] === entry.written[column]);
    // Of several rows with that key, the one that carries the write's stamp was hit, unless its stamp was hit since.
    const sure = hit.filter((row) => row.stamp === entry.writtenStamp);
    for (const row of sure.length > 0 ? sure : hit) if (!isRestored(row, column)) restore(row, column, value);
  }

  for (const { entry, value } of losses) {
    const rows = rowsOf(entry);
    const [first] = rows;
    if (typeof value !== 'string' || value === '' || first === undefined) continue;
    const nextNote = (row: SheetRow): string => restores.get(row.index)?.written.note ?? row.people.values.note ?? '';
    if (rows.some((row) => holds(nextNote(row), value)) || isKept(entry.found.key, value)) continue;
    const now = nextNote(first);
    restore(first, 'note', now === '' ? value : `${now}\n${value}`);
  }
  return { restores: [...restores.values()], shouldClear: any && restores.size === 0 };
};

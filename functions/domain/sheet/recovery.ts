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

type Cell = string | boolean;

/** What a write of ours wiped out of one cell, without having read it. */
type Loss = {
  /** Stamp that the row carries now: every write of people's cells leaves one that no other row has. */
  readonly stamp: string;
  readonly column: PeopleColumnId;
  /** What a person had there. */
  readonly value: Cell;
  /** What we left there instead. */
  readonly ours: Cell;
  /** What we left there is some person's too: it was being put back when this person typed. */
  readonly isOursTheirs: boolean;
};

const holds = (cell: Cell | undefined, value: Cell): boolean =>
  cell === value || (typeof cell === 'string' && typeof value === 'string' && value !== '' && cell.includes(value));

/** Two notes that nobody chose between, one below the other. Of two ticks the later one counts. */
const together = (first: Cell | undefined, second: Cell): Cell =>
  typeof first === 'string' && first !== '' && typeof second === 'string' ? `${first}\n${second}` : second;

const isAsIntended = ({ intended, found }: JournalEntry): boolean =>
  found.key === intended.key && found.stamp === intended.stamp;

/**
 * A loss after a later write hit the same row. `undefined` when that write was there to mend the row: it was planned
 * knowing everything that the row had lost.
 */
const followLoss = (loss: Loss, entry: JournalEntry): Loss | undefined => {
  if (loss.stamp !== entry.found.stamp) return loss;
  const written = entry.written[loss.column];
  if (written !== undefined && entry.mends && isAsIntended(entry)) return undefined;
  if (written === undefined) return { ...loss, stamp: entry.writtenStamp };
  const value = loss.isOursTheirs ? together(loss.ours, loss.value) : loss.value;
  return { ...loss, stamp: entry.writtenStamp, value, ours: written, isOursTheirs: false };
};

/** What a write wiped out that was neither read before nor our own mistake. */
const newLosses = (entry: JournalEntry, standing: readonly Loss[]): readonly Loss[] =>
  PEOPLE_COLUMN_IDS.flatMap((column) => {
    const value = entry.found.values[column];
    const ours = entry.written[column];
    if (ours === undefined || value === undefined || ours === value) return [];
    if (isAsIntended(entry) && value === entry.expected[column]) return [];
    const isOurs = standing.some(
      (loss) => loss.stamp === entry.found.stamp && loss.column === column && loss.ours === value,
    );
    const isOursTheirs = entry.mends && isAsIntended(entry);
    return isOurs ? [] : [{ stamp: entry.writtenStamp, column, value, ours, isOursTheirs }];
  });

/** Goes through the journal as it was written, oldest first. */
const standingLosses = (journal: readonly JournalEntry[]): { losses: readonly Loss[]; isDirty: boolean } => {
  let losses: readonly Loss[] = [];
  let isDirty = false;
  for (const entry of journal) {
    const fresh = newLosses(entry, losses);
    isDirty ||= fresh.length > 0;
    losses = [...losses.flatMap((loss) => followLoss(loss, entry) ?? []), ...fresh];
  }
  return { losses, isDirty };
};

/**
 * Compares what writes overwrote with what they meant to overwrite. A cell that still holds what we wrote gets back
 * what a person had there. A note that somebody has typed over since, without ever seeing the one that we had wiped
 * out, gets that one added below: nobody chose between the two. A row that is gone was deleted or pasted over by
 * somebody, with all that was in it.
 */
export const planRecovery = (snapshot: SheetSnapshot): Recovery => {
  const restores = new Map<number, Restore>();
  const nextValue = (row: SheetRow, column: PeopleColumnId): Cell | undefined =>
    restores.get(row.index)?.written[column] ?? row.people.values[column];
  const restore = (row: SheetRow, column: PeopleColumnId, value: Cell): void => {
    const other = restores.get(row.index);
    restores.set(row.index, {
      row,
      expected: { ...other?.expected, [column]: row.people.values[column] },
      written: { ...other?.written, [column]: value },
    });
  };

  const { losses, isDirty } = standingLosses(snapshot.journal);
  const hits = losses.flatMap((loss) =>
    snapshot.rows.filter((row) => row.stamp === loss.stamp).map((row) => ({ ...loss, row })),
  );
  for (const { row, column, value, ours, isOursTheirs } of hits)
    if (nextValue(row, column) === ours && !(isOursTheirs && column === 'note')) restore(row, column, value);
  for (const { row, column, value } of hits) {
    const now = nextValue(row, column);
    if (column !== 'note' || value === '' || holds(now, value)) continue;
    restore(row, column, together(now, value));
  }
  return { restores: [...restores.values()], shouldClear: isDirty && restores.size === 0 };
};

import { NO_PEOPLE_VALUES, type PeopleValues, peopleFingerprint, samePeopleValues } from './people-cells.ts';
import type { SheetRow } from './snapshot.ts';
import { type Mark, parseStamp } from './stamp.ts';

/** Which of several rows with one key is followed, and what the others are told. */
export type Copies = {
  readonly followed: SheetRow;
  /**
   * The followed row was itself marked as a copy (the original was deleted) and nobody has edited it since: its values
   * are old news and must not be taken for an edit.
   */
  readonly followedIsStale: boolean;
  readonly copies: readonly { readonly row: SheetRow; readonly mark: NonNullable<Mark['copy']> }[];
  /** Fingerprint of the first edited copy. */
  readonly editedCopy: string | undefined;
  /** The sheet does not yet show which row is followed: nothing may be taken to the store before it does. */
  readonly settling: boolean;
};

const copyMark = (row: SheetRow): Mark['copy'] => {
  const stamp = parseStamp(row.stamp);
  return stamp?.callId === row.key ? stamp.mark.copy : undefined;
};

const isEdited = (row: SheetRow): boolean => copyMark(row)?.people !== peopleFingerprint(row.people.values);

/**
 * Decides about rows that carry the same key (somebody duplicated or pasted a row, or undid a deletion).
 *
 * The row that the sheet already shows as followed stays so, wherever it is sorted to. Among rows that nobody has been
 * told about, the one that says what was agreed on is followed, else the topmost; where nobody had written anything
 * yet, the one that somebody has written in. What differs from the followed row is kept and shown as an edited copy,
 * until people make them agree or delete one: it may be an edit, or an old row brought back by undoing a deletion, and
 * only they know. The mark of a copy remembers its people's cells, so that an old copy
 * never speaks up later with values that were overtaken.
 */
export const settleCopies = (rows: readonly [SheetRow, ...SheetRow[]], base: PeopleValues): Copies => {
  const unmarked = rows.filter((row) => copyMark(row) === undefined);
  const candidates = unmarked.length > 0 ? unmarked : rows;
  const edited = candidates.filter((row) =>
    unmarked.length > 0 ? !samePeopleValues(row.people.values, base) : isEdited(row),
  );
  // Against something agreed on, a row that differs may be an edit as well as an old row that somebody brought back.
  const isNew = unmarked.length === 0 || samePeopleValues(base, NO_PEOPLE_VALUES);
  const preferred = isNew ? edited[0] : candidates.find((row) => !edited.includes(row));
  const followed = preferred ?? candidates[0] ?? rows[0];

  const copies = rows
    .filter((row) => row !== followed)
    .map((row) => {
      const now = peopleFingerprint(row.people.values);
      const before = copyMark(row)?.people ?? (edited.includes(row) ? peopleFingerprint(base) : now);
      const agrees = samePeopleValues(row.people.values, followed.people.values);
      return { row, mark: agrees ? { people: now, edited: false } : { people: before, edited: before !== now } };
    });
  const firstEdited = copies.find(({ mark }) => mark.edited);
  return {
    followed,
    followedIsStale: unmarked.length === 0 && !isEdited(followed),
    copies,
    editedCopy: firstEdited && peopleFingerprint(firstEdited.row.people.values),
    settling: unmarked.length > 1,
  };
};

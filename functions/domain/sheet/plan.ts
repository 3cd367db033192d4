import type { Call, CallId } from '../call/call.ts';
import { type CallCells, callCellsFingerprint } from './call-cells.ts';
import type { CellValue } from './cell.ts';
import { REWRITTEN_COLUMN_IDS, type ServerColumnId } from './columns.ts';
import { type Copies, settleCopies } from './copies.ts';
import { fingerprint } from './fingerprint.ts';
import { type CellMerger, mergeCell, mergeRow } from './merge.ts';
import { asCells, NO_PEOPLE_VALUES, type PeopleValues } from './people-cells.ts';
import { planRecovery, type Restore } from './recovery.ts';
import type { NewRow, RowUpdate, SheetBatch, SheetRow, SheetSnapshot } from './snapshot.ts';
import {
  blankKeyStamp,
  formatStamp,
  isBlankKeyStamp,
  type Mark,
  parseStamp,
  plainStamp,
  type Stamp,
  sameMark,
  uniqueStamp,
  unknownKeyStamp,
} from './stamp.ts';

/** Sentences of the conflict column, in the team's language. */
export type ConflictTexts = {
  readonly conflict: (values: { readonly sheet: string; readonly store: string }) => string;
  readonly copy: () => string;
  readonly editedCopy: () => string;
  readonly hasEditedCopy: () => string;
  readonly unreadableTick: () => string;
  readonly blankKey: (callId: string) => string;
  readonly unknownKey: () => string;
};

/** A call that the workbook should hold, and how new it is. */
export type CallVersion = { readonly callId: CallId; readonly revision: number };

export type StoredPeople = PeopleValues & { readonly revision: number };

/** A conflict that a row was seen to show: fingerprints of the sheet's and the store's value. */
export type ShownConflict = { readonly sheet: string; readonly store: string };

/** What the last sync left behind. Losing it costs false conflicts at worst, never an edit. */
export type SyncMemory = {
  /** People's values on which sheet and store last agreed. Absent: nobody had written. */
  readonly base: ReadonlyMap<string, PeopleValues>;
  readonly shownConflicts: ReadonlyMap<string, ShownConflict>;
};

export type SyncFacts = {
  readonly snapshot: SheetSnapshot;
  readonly memory: SyncMemory;
  /** Every call that the workbook should hold, in the order of new rows. */
  readonly revisions: readonly CallVersion[];
  /** At least the calls named by `callsToRead`. */
  readonly calls: ReadonlyMap<string, Call>;
  readonly people: ReadonlyMap<string, StoredPeople>;
  /** Names language, time zone, layout: see `Stamp.style`. */
  readonly style: string;
  readonly render: (call: Call) => CallCells;
  readonly texts: ConflictTexts;
};

export type StoreWrite = {
  readonly callId: CallId;
  readonly values: PeopleValues;
  readonly expectedRevision: number;
};

export type SyncCounts = {
  readonly rows: number;
  readonly newRows: number;
  readonly updatedRows: number;
  readonly conflicts: number;
  readonly copies: number;
  readonly blankKeys: number;
  readonly unknownKeys: number;
  readonly restored: number;
};

export type SyncPlan = {
  readonly storeWrites: readonly StoreWrite[];
  /** Memory once every store write has succeeded; a refused one keeps its old base. */
  readonly memory: SyncMemory;
  /** `undefined`: the sheet shows everything that it should. */
  readonly batch: SheetBatch | undefined;
  readonly counts: SyncCounts;
};

/** People's cells rewritten by one request: each costs journal rows, and a second round is cheap. */
const MAX_PEOPLE_UPDATES = 500;

/** Characters of a note that the conflict column repeats; the whole note stands in its own cell. */
const MAX_QUOTED = 400;

const NO_MARK: Mark = {};

type Showing = { readonly mark: Mark; readonly text: string };

const isFresh = (row: SheetRow, revision: CallVersion, style: string): boolean => {
  const stamp = parseStamp(row.stamp);
  // A list that lags behind the item it names is no reason to write the row again.
  return (
    stamp?.callId === revision.callId &&
    stamp.style === style &&
    stamp.revision >= revision.revision &&
    row.cells === stamp.cells
  );
};

const rowsByKey = (rows: readonly SheetRow[]): ReadonlyMap<string, readonly [SheetRow, ...SheetRow[]]> => {
  const found = new Map<string, [SheetRow, ...SheetRow[]]>();
  for (const row of rows) {
    if (row.key === '') continue;
    const same = found.get(row.key);
    if (same) same.push(row);
    else found.set(row.key, [row]);
  }
  return found;
};

/** Calls whose items a plan needs: those without a row, and those of which a row is out of date. */
export const callsToRead = (facts: Pick<SyncFacts, 'snapshot' | 'revisions' | 'style'>): readonly CallId[] => {
  const rows = rowsByKey(facts.snapshot.rows);
  return facts.revisions
    .filter((revision) => !rows.get(revision.callId)?.every((row) => isFresh(row, revision, facts.style)))
    .map(({ callId }) => callId);
};

/** A note inside a sentence for people: long ones are cut, an empty one is a dash. */
const spoken = (note: string | undefined): string =>
  note ? (note.length > MAX_QUOTED ? `${note.slice(0, MAX_QUOTED)}…` : note) : '—';

/** Only the note can be contested: a tick has two values, so two sides that both left the base agree. */
const contested = (sheet: Partial<PeopleValues>, store: PeopleValues): ShownConflict => ({
  sheet: fingerprint(sheet.note ?? ''),
  store: fingerprint(store.note),
});

const emptyServerCells = (): Record<ServerColumnId, CellValue> =>
  Object.fromEntries(REWRITTEN_COLUMN_IDS.map((id) => [id, null])) as Record<ServerColumnId, CellValue>;

/**
 * Decides everything that one sync should do, from what was read: nothing here depends on where a row stands, on the
 * order of events or on what an earlier sync tried. Planning again after any interruption gives what is left to do.
 */
export const planSync = (facts: SyncFacts, mergeOne: CellMerger = mergeCell): SyncPlan => {
  const { snapshot, memory, style, texts } = facts;
  const recovery = planRecovery(snapshot);
  const restores = new Map<number, Restore>(recovery.restores.map((restore) => [restore.row.index, restore]));
  const keyed = rowsByKey(snapshot.rows);

  const storeWrites: StoreWrite[] = [];
  const base = new Map<string, PeopleValues>();
  const shownConflicts = new Map<string, ShownConflict>();
  const updates: RowUpdate[] = [];
  const newRows: NewRow[] = [];
  let peopleUpdates = 0;
  const count = { conflicts: 0, copies: 0, blankKeys: 0, unknownKeys: 0 };

  const journaled = (row: SheetRow, toSheet: Partial<PeopleValues>): Pick<RowUpdate, 'people'> => {
    const restore = restores.get(row.index);
    const written = restore?.written ?? (restores.size > 0 ? {} : toSheet);
    if (Object.keys(written).length === 0 || peopleUpdates >= MAX_PEOPLE_UPDATES) return {};
    peopleUpdates++;
    return { people: { expected: restore?.expected ?? row.people.values, written, mends: restore !== undefined } };
  };

  /** Brings one row up to date: whole when its call's cells are old, else only what changed beside them. */
  const showRow = (row: SheetRow, revision: CallVersion, showing: Showing, toSheet: Partial<PeopleValues>): void => {
    const fresh = isFresh(row, revision, style);
    const old = parseStamp(row.stamp);
    const people = journaled(row, toSheet);
    const told = row.conflict === showing.text;
    if (fresh && old && sameMark(old.mark, showing.mark) && told && people.people === undefined) return;
    const conflict = showing.text === '' ? null : showing.text;
    const update = (cells: Partial<CallCells>, stamp: Stamp): void => {
      updates.push({
        index: row.index,
        key: row.key,
        stamp: row.stamp,
        cells: { ...cells, version: formatStamp(stamp), conflict },
        ...people,
      });
    };
    if (fresh && old) {
      update({}, { ...old, mark: showing.mark });
      return;
    }
    const call = facts.calls.get(revision.callId);
    if (call === undefined) return;
    const cells = facts.render(call);
    update(cells, {
      callId: revision.callId,
      revision: call.revision,
      style,
      cells: callCellsFingerprint(cells),
      mark: showing.mark,
    });
  };

  const addRow = (revision: CallVersion, values: PeopleValues): void => {
    const call = facts.calls.get(revision.callId);
    if (call === undefined) return;
    const cells = facts.render(call);
    const version = formatStamp({
      callId: revision.callId,
      revision: call.revision,
      style,
      cells: callCellsFingerprint(cells),
      mark: NO_MARK,
    });
    newRows.push({ cells: { key: revision.callId, ...cells, version }, people: values });
    // The new values count as agreed when a read has seen them in the sheet, not before: an undone deletion could
    // bring back the old row first.
    const known = memory.base.get(revision.callId);
    if (known) base.set(revision.callId, known);
  };

  const showCopies = ({ copies }: Copies, revision: CallVersion): void => {
    for (const { row, mark } of copies) {
      count.copies++;
      const text = mark.edited ? texts.editedCopy() : texts.copy();
      showRow(row, revision, { mark: { copy: mark }, text }, {});
    }
  };

  const followRow = (revision: CallVersion, rows: readonly [SheetRow, ...SheetRow[]]): void => {
    const { callId } = revision;
    const known = memory.base.get(callId);
    const settled = settleCopies(rows, known ?? NO_PEOPLE_VALUES);
    const row = settled.followed;
    const stored = facts.people.get(callId);
    const store = asCells(stored ?? NO_PEOPLE_VALUES);
    const sheet = row.people.values;
    const old = parseStamp(row.stamp);
    showCopies(settled, revision);

    // What stands in the row is partly ours by mistake, or the sheet does not say yet which row counts: hold still.
    if (settled.settling || rows.some((each) => restores.has(each.index))) {
      if (known) base.set(callId, known);
      const shown = memory.shownConflicts.get(callId);
      if (shown && rows.length === 1) shownConflicts.set(callId, shown);
      const mark = old?.callId === callId ? { ...old.mark } : NO_MARK;
      showRow(row, revision, { mark, text: markTexts(mark, sheet, store, texts) }, {});
      return;
    }

    const now = contested(sheet, store);
    // With a copy about, another value may be another row, and not somebody's answer.
    const seen = rows.length === 1 ? memory.shownConflicts.get(callId) : undefined;
    const mark = old?.callId === callId ? old.mark : NO_MARK;
    const told =
      mark.conflict !== undefined && mark.conflict.sheet === seen?.sheet && mark.conflict.store === seen.store;
    const merged = mergeRow(
      {
        base: settled.followedIsStale ? { ...store, ...sheet } : known,
        sheet,
        store,
        decided: told && seen?.store === now.store && seen.sheet !== now.sheet,
      },
      mergeOne,
    );
    if (merged.toStore) storeWrites.push({ callId, values: merged.toStore, expectedRevision: stored?.revision ?? 0 });
    base.set(callId, merged.base);

    const inConflict = merged.conflicts.length > 0;
    if (inConflict) {
      count.conflicts++;
      // Only what a read has seen in the sheet counts as shown: the person may have typed before our words appeared.
      const isSeen = mark.conflict?.sheet === now.sheet && mark.conflict.store === now.store;
      if (isSeen && rows.length === 1) shownConflicts.set(callId, now);
    }
    const next: Mark = {
      ...(inConflict ? { conflict: now } : {}),
      ...(settled.editedCopy === undefined ? {} : { editedCopy: settled.editedCopy }),
      ...(row.people.unreadable.length > 0 ? { unreadable: true } : {}),
    };
    showRow(row, revision, { mark: next, text: markTexts(next, sheet, store, texts) }, merged.toSheet);
  };

  for (const revision of facts.revisions) {
    const rows = keyed.get(revision.callId);
    if (rows) followRow(revision, rows);
    else addRow(revision, asCells(facts.people.get(revision.callId) ?? NO_PEOPLE_VALUES));
  }

  const known = new Set<string>(facts.revisions.map(({ callId }) => callId));
  for (const row of snapshot.rows) {
    if (known.has(row.key)) continue;
    const people = journaled(row, {});
    const restored = (): void => {
      if (people.people)
        updates.push({ index: row.index, key: row.key, stamp: row.stamp, cells: { version: row.stamp }, ...people });
    };
    const own = parseStamp(row.stamp);
    if (row.key !== '') {
      count.unknownKeys++;
      const stamp = unknownKeyStamp(style);
      if (plainStamp(row.stamp) === stamp) restored();
      else {
        const foreign = own !== undefined && own.callId !== row.key;
        const cells = { ...(foreign ? emptyServerCells() : {}), version: stamp, conflict: texts.unknownKey() };
        updates.push({ index: row.index, key: row.key, stamp: row.stamp, cells, ...people });
      }
      continue;
    }
    if (isBlankKeyStamp(row.stamp)) count.blankKeys++;
    if (own === undefined) {
      if (plainStamp(row.stamp) !== row.stamp && !isBlankKeyStamp(row.stamp) && people.people === undefined)
        updates.push({ index: row.index, key: '', stamp: row.stamp, cells: { version: null } });
      else restored();
      continue;
    }
    // A stamp without a key: either the key was erased, or a write of ours hit a row of people's own.
    const erased = known.has(own.callId) && !keyed.has(own.callId) && people.people === undefined;
    if (erased) count.blankKeys++;
    const cells = erased
      ? { version: blankKeyStamp(own.callId), conflict: texts.blankKey(own.callId) }
      : { ...emptyServerCells(), version: null };
    updates.push({ index: row.index, key: '', stamp: row.stamp, cells, ...people });
  }

  const batch = nextBatch({
    snapshot,
    updates,
    newRows,
    isMending: restores.size > 0,
    shouldClear: recovery.shouldClear,
  });
  return {
    storeWrites,
    memory: { base, shownConflicts },
    batch,
    counts: {
      ...count,
      rows: snapshot.rows.length,
      newRows: newRows.length,
      updatedRows: updates.length,
      restored: restores.size,
    },
  };
};

/**
 * What to write first. Writes of people's cells go alone, each with a stamp of its own, and nothing else is written
 * while one of them has to be mended: so the journal tells for certain which row was hit.
 */
const nextBatch = (work: {
  readonly snapshot: SheetSnapshot;
  readonly updates: readonly RowUpdate[];
  readonly newRows: readonly NewRow[];
  readonly isMending: boolean;
  readonly shouldClear: boolean;
}): SheetBatch | undefined => {
  const { snapshot, isMending, shouldClear } = work;
  const { fence, nextRow } = snapshot;
  const withPeople = work.updates.flatMap((update, number) => {
    if (update.people === undefined) return [];
    const version = uniqueStamp(String(update.cells.version ?? ''), `${fence}.${number}`);
    return [{ ...update, cells: { ...update.cells, version } }];
  });
  const journal = shouldClear ? 'clear' : isMending ? 'append' : 'restart';
  if (withPeople.length > 0) return { fence, updates: withPeople, newRows: { at: nextRow, rows: [] }, journal };
  if (work.updates.length + work.newRows.length === 0 && !shouldClear) return undefined;
  return { fence, updates: work.updates, newRows: { at: nextRow, rows: work.newRows }, journal };
};

/** The conflict column's text for a mark. */
const markTexts = (mark: Mark, sheet: Partial<PeopleValues>, store: PeopleValues, texts: ConflictTexts): string =>
  [
    ...(mark.conflict ? [texts.conflict({ sheet: spoken(sheet.note), store: spoken(store.note) })] : []),
    ...(mark.editedCopy === undefined ? [] : [texts.hasEditedCopy()]),
    ...(mark.unreadable ? [texts.unreadableTick()] : []),
  ].join(' ');

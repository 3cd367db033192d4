import type { CellValue } from './cell.ts';
import type { ServerColumnId } from './columns.ts';
import type { PeopleReading, PeopleValues } from './people-cells.ts';

/** A row as one read found it. Positions are true only for the instant of that read. */
export type SheetRow = {
  /** Zero-based, the header included. */
  readonly index: number;
  /** Trimmed; empty when the cell is. */
  readonly key: string;
  /** The hidden version cell, as it stands. */
  readonly stamp: string;
  readonly people: PeopleReading;
  /** Fingerprint of the call's cells as they stand. */
  readonly cells: string;
  /** Text of the conflict column. */
  readonly conflict: string;
};

/**
 * What a write of people's cells overwrote, kept in a hidden tab by the very request that wrote: people sort, insert
 * and type between our reading and our writing, and only the sheet knows what stood there at that instant.
 */
export type JournalEntry = {
  readonly intended: { readonly key: string; readonly stamp: string };
  /** The stamp that the same request put into the row. */
  readonly writtenStamp: string;
  readonly expected: Partial<PeopleValues>;
  readonly written: Partial<PeopleValues>;
  /** What was written had been wiped out by us before: a person's own values, which may stand nowhere else. */
  readonly mends: boolean;
  readonly found: { readonly key: string; readonly stamp: string; readonly values: Partial<PeopleValues> };
};

/** Everything that a plan needs to know about the tab, read at one instant. */
export type SheetSnapshot = {
  /** Grows with every request of ours; a request planned on an older number is refused by the workbook. */
  readonly fence: number;
  /** Rows with a key, a stamp or anything in people's columns, top to bottom. */
  readonly rows: readonly SheetRow[];
  /** Zero-based index of the first row below everything that was read. */
  readonly nextRow: number;
  readonly journal: readonly JournalEntry[];
};

/** Values for server columns of one row; `null` empties a cell. */
export type ServerCells = Readonly<Partial<Record<ServerColumnId, CellValue>>>;

export type RowUpdate = {
  readonly index: number;
  /** The row that the planner meant, to see afterwards whether it was hit. */
  readonly key: string;
  readonly stamp: string;
  readonly cells: ServerCells & { readonly version: CellValue };
  /** People's cells, journaled by the same request. */
  readonly people?: Pick<JournalEntry, 'expected' | 'written' | 'mends'>;
};

export type NewRow = { readonly cells: ServerCells; readonly people: PeopleValues };

/**
 * One step of writing. Updates hit rows by position, so they carry nothing that cannot be mended; new rows are
 * inserted, never written over what might stand there by now.
 */
export type SheetBatch = {
  readonly fence: number;
  readonly updates: readonly RowUpdate[];
  readonly newRows: { readonly at: number; readonly rows: readonly NewRow[] };
  /** What to do with the journal: go on below its entries, start over above inert ones, or empty it. */
  readonly journal: 'append' | 'restart' | 'clear';
};

import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Log } from '../log.ts';
import type { Actor } from './actor.ts';
import { applyEffect, squash } from './effect.ts';
import { decodeEffect, type EncodedEffect, encodeEffect } from './effect-encoding.ts';
import { notFound } from './google-error.ts';
import { CorruptDataFolder, Journal, syncFolder } from './journal.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { type ChangedBlock, Transaction } from './transaction.ts';
import { assertWithinLimits, type BookParts, newWorkbook, type Workbook } from './workbook.ts';

/** Where a change came from: the API, the page a person types in, or the add-on's server side. */
export type ChangeSource = 'api' | 'page' | 'add-on';

/** What everyone who watches a workbook is told after a write. Contents are read back, never sent along. */
export type WorkbookChange = {
  readonly spreadsheetId: string;
  readonly revision: number;
  readonly source: ChangeSource;
  /** Who wrote. */
  readonly by: string;
  /**
   * `structure`: read the workbook again. Else the rectangles that were written; none when only things changed that
   * nobody sees on a tab (a sync's mark, who may open the file).
   */
  readonly changed: 'structure' | readonly ChangedBlock[];
};

type JournalEntry = {
  readonly revision: number;
  readonly atMs: number;
  readonly by: string;
  readonly source: ChangeSource;
  readonly effects: readonly EncodedEffect[];
};

type Stored = { readonly book: Workbook; readonly folder: string; readonly journal: Journal; snapshotBytes: number };

/** A journal below this is not worth a snapshot. Above it, one is taken when the journal outgrows the snapshot. */
const SNAPSHOT_JOURNAL_BYTES = 4 * 1024 * 1024;
const SNAPSHOT = 'snapshot.log';
const JOURNAL = 'journal.log';

type StoreOptions = {
  readonly folder: string;
  readonly log: Log;
  readonly now: () => number;
  readonly onChange: (change: WorkbookChange) => void;
};

/**
 * Every workbook of one machine, in memory and on disk. A folder a workbook: a snapshot, and a journal of what
 * happened since. A write returns after its journal line is on disk; a crash at any moment leaves either all of
 * it or nothing.
 */
export class BookStore {
  readonly #folder: string;
  readonly #log: Log;
  readonly #now: () => number;
  readonly #onChange: (change: WorkbookChange) => void;
  readonly #books = new Map<string, Stored>();

  constructor({ folder, log, now, onChange }: StoreOptions) {
    this.#folder = folder;
    this.#log = log;
    this.#now = now;
    this.#onChange = onChange;
    fs.mkdirSync(folder, { recursive: true });
    for (const entry of fs.readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) this.#load(path.join(folder, entry.name));
  }

  #load(folder: string): void {
    const file = path.join(folder, SNAPSHOT);
    const journalFile = path.join(folder, JOURNAL);
    if (!fs.existsSync(file)) {
      if (fs.existsSync(journalFile))
        throw new CorruptDataFolder(file, 'it is missing, and a journal stands beside it');
      return; // A workbook whose creation was cut before it was acknowledged.
    }
    const { book, bytes } = readSnapshot(file);
    const { journal, records } = Journal.open(journalFile, this.#log);
    for (const record of records as readonly JournalEntry[]) {
      if (record.revision <= book.revision) continue; // Already in the snapshot: the crash came before the reset.
      if (record.revision !== book.revision + 1)
        throw new CorruptDataFolder(journalFile, `revision ${book.revision + 1} is missing`);
      for (const effect of record.effects) applyEffect(book, decodeEffect(effect));
      book.revision = record.revision;
      book.modifiedAtMs = record.atMs;
    }
    this.#books.set(book.spreadsheetId, { book, folder, journal, snapshotBytes: bytes });
  }

  list(): readonly Workbook[] {
    return [...this.#books.values()].map(({ book }) => book);
  }

  /** Throws Google's 404 when there is no such workbook. */
  book(spreadsheetId: string): Workbook {
    return this.#stored(spreadsheetId).book;
  }

  #stored(spreadsheetId: string): Stored {
    const stored = this.#books.get(spreadsheetId);
    if (stored === undefined) throw notFound();
    return stored;
  }

  /** Makes a workbook; `fill` puts its tabs in. It exists, durably, when this returns. */
  create(parts: BookParts, actor: Actor, fill: (transaction: Transaction) => void): Workbook {
    const spreadsheetId = randomBytes(33).toString('base64url');
    const book = newWorkbook(spreadsheetId, parts);
    const transaction = new Transaction(book, actor, this.#now());
    fill(transaction);
    assertWithinLimits(book);
    book.revision = 1;
    book.modifiedAtMs = transaction.nowMs;
    const folder = path.join(this.#folder, spreadsheetId);
    fs.mkdirSync(folder);
    const snapshotBytes = writeSnapshot(path.join(folder, SNAPSHOT), book);
    syncFolder(this.#folder);
    const { journal } = Journal.open(path.join(folder, JOURNAL), this.#log);
    this.#books.set(spreadsheetId, { book, folder, journal, snapshotBytes });
    this.#onChange({ spreadsheetId, revision: 1, source: 'api', by: actor.email, changed: 'structure' });
    return book;
  }

  /**
   * Runs a write: all of it happens, on disk too, or, when it throws, none of it. A write that changes nothing
   * leaves no trace and tells no one.
   */
  transact<T>(spreadsheetId: string, actor: Actor, source: ChangeSource, write: (transaction: Transaction) => T): T {
    const stored = this.#stored(spreadsheetId);
    const { book, journal } = stored;
    const transaction = new Transaction(book, actor, this.#now());
    let result: T;
    try {
      result = write(transaction);
      if (transaction.effects.length === 0) return result;
      assertWithinLimits(book);
      journal.append({
        revision: book.revision + 1,
        atMs: transaction.nowMs,
        by: actor.email,
        source,
        effects: squash(transaction.effects).map(encodeEffect),
      } satisfies JournalEntry);
    } catch (error) {
      transaction.rollback();
      throw error;
    }
    book.revision++;
    book.modifiedAtMs = transaction.nowMs;
    this.#compact(stored);
    const changed = transaction.structural ? 'structure' : transaction.blocks;
    this.#onChange({ spreadsheetId, revision: book.revision, source, by: actor.email, changed });
    return result;
  }

  #compact(stored: Stored): void {
    const { book, folder, journal } = stored;
    if (journal.bytes < SNAPSHOT_JOURNAL_BYTES + stored.snapshotBytes) return;
    try {
      stored.snapshotBytes = writeSnapshot(path.join(folder, SNAPSHOT), book);
      journal.reset();
    } catch (error) {
      // The write itself is safe in the journal; the next one tries again.
      this.#log.error('sheets: snapshot failed', { kind: error instanceof Error ? error.name : 'unknown' });
    }
  }

  close(): void {
    for (const { journal } of this.#books.values()) journal.close();
    this.#books.clear();
  }
}

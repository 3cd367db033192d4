import type { Log } from '../log.ts';
import type { Item } from './attribute-values.ts';
import { batchOf, type ItemChange, type UserIdentity } from './changes.ts';
import { engine } from './dynalite.ts';
import { tableNotFound } from './fault.ts';
import { itemKey, sequenceKey, TABLES, tableKey, within } from './keys.ts';
import type { LevelStore, Operation } from './level-store.ts';
import type { StoredTable } from './table-definition.ts';

export type CommitOptions = { readonly identity?: UserIdentity; readonly alongside?: readonly Operation[] };

/** Tables, their items and one writer at a time: what every operation works on. */
export type Database = {
  readonly store: LevelStore;
  readonly log: Log;
  readonly now: () => number;
  readonly tables: () => readonly StoredTable[];
  readonly findTable: (name: string) => StoredTable | undefined;
  /** Throws `ResourceNotFoundException`. */
  readonly table: (name: string) => StoredTable;
  readonly saveTable: (table: StoredTable, alongside?: readonly Operation[]) => Promise<void>;
  readonly item: (table: StoredTable, key: Item) => Promise<Item | undefined>;
  /** Runs alone: nobody else writes until `work` settles. Not reentrant. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Writes changes as one batch; call it inside `exclusive`. */
  readonly commit: (changes: readonly ItemChange[], options?: CommitOptions) => Promise<void>;
  readonly lastSequence: (table: string) => bigint;
  /** Called after each commit that left records, with the table's name. Returns a function that stops it. */
  readonly onStream: (listener: (table: string) => void) => () => void;
  readonly close: () => Promise<void>;
};

/** Reads the tables of a store and their last sequence numbers. */
export const openDatabase = async (store: LevelStore, log: Log, now: () => number): Promise<Database> => {
  const tables = new Map<string, StoredTable>();
  const sequences = new Map<string, bigint>();
  const listeners = new Set<(table: string) => void>();
  let tail: Promise<unknown> = Promise.resolve();

  for await (const [, table] of store.entries<StoredTable>(within(TABLES))) {
    tables.set(table.TableName, table);
    sequences.set(table.TableName, BigInt((await store.get<string>(sequenceKey(table.TableName))) ?? '0'));
  }

  const lastSequence = (table: string): bigint => sequences.get(table) ?? 0n;
  /** The write is done: a listener that fails must not make it look undone. */
  const tell = (listener: (table: string) => void, table: string): void => {
    try {
      listener(table);
    } catch (error) {
      log.error('stream listener failed', { table, kind: error instanceof Error ? error.name : 'unknown' });
    }
  };

  return {
    store,
    log,
    now,
    tables: () => [...tables.values()].toSorted((left, right) => (left.TableName < right.TableName ? -1 : 1)),
    findTable: (name) => tables.get(name),
    table: (name) => {
      const table = tables.get(name);
      if (table === undefined) throw tableNotFound(name);
      return table;
    },
    saveTable: async (table, alongside = []) => {
      await store.write([{ type: 'put', key: tableKey(table.TableName), value: table }, ...alongside]);
      tables.set(table.TableName, table);
    },
    item: (table, key) => store.get<Item>(itemKey(table, key)),
    exclusive: (work) => {
      const turn = tail.then(work);
      tail = turn.catch(() => undefined);
      return turn;
    },
    commit: async (changes, { identity, alongside = [] } = {}) => {
      const batch = batchOf(changes, lastSequence, { nowMs: now(), ...(identity && { identity }) });
      await store.write([...batch.operations, ...alongside]);
      for (const [table, sequence] of batch.sequences) sequences.set(table, sequence);
      for (const table of batch.sequences.keys()) {
        for (const listener of listeners) tell(listener, table);
      }
    },
    lastSequence,
    onStream: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await tail;
      await store.close();
    },
  };
};

/** Key of an item as dynalite encodes it: equal for equal keys of one table. */
export const identityOf = (table: StoredTable, key: Item): string =>
  `${table.TableName}/${engine.createKey(key, table)}`;

import type { Log } from '../log.ts';
import type { LocalService } from '../service.ts';
import type { StreamRecord } from './changes.ts';
import { openDatabase } from './database.ts';
import { serve } from './http.ts';
import { openLevelStore } from './level-store.ts';
import { loadCheckpoint, readStream, saveCheckpoint, trimStream } from './streams.ts';
import type { TableDefinition } from './table-definition.ts';
import { ensureTable } from './tables.ts';
import { sweepExpired } from './time-to-live.ts';
import { forgetTokens } from './transactions.ts';

export type { StreamRecord } from './changes.ts';
export { DataFolderError, type DataFolderErrorCode } from './folder-error.ts';
export type { TableDefinition } from './table-definition.ts';

export type LocalDynamoDb = LocalService & {
  /** Creates the table of a template, or brings it to its definition. Rejects with a clear error on what is not implemented. */
  readonly ensureTable: (definition: TableDefinition) => Promise<void>;
  /** Up to `limit` records after a sequence number, oldest first. */
  readonly readStream: (table: string, afterSequence: string, limit: number) => Promise<StreamRecord[]>;
  /** Called with a table's name after each commit that left records. Returns a function that stops it. */
  readonly onStream: (listener: (table: string) => void) => () => void;
  /** Sequence number up to which a consumer has read, durable; `'0'` when none. Records wait for a consumer that asked. */
  readonly loadCheckpoint: (consumer: string, table: string) => Promise<string>;
  readonly saveCheckpoint: (consumer: string, table: string, sequence: string) => Promise<void>;
  /** Deletes records older than 24 h that every known consumer has read (30 days when not). Happens by itself too. Returns how many. */
  readonly trimStream: (table: string) => Promise<number>;
  /** Deletes expired items now instead of at the next sweep. Returns how many. */
  readonly sweepExpired: () => Promise<number>;
};

type Options = {
  /** LevelDB's own folder; made when absent. */
  readonly folder: string;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Time between two sweeps of expired items. */
  readonly ttlSweepMs?: number;
};

const DEFAULT_TTL_SWEEP_MS = 5_000;
/** Old stream records and transaction tokens are looked for this often. */
const HOUSEKEEPING_MS = 5 * 60_000;

/**
 * DynamoDB's JSON API over a folder. Rejects with a `DataFolderError` whose `code` is `corrupt-data-folder`,
 * `data-folder-in-use` or `data-folder-not-writable`.
 */
export const openDynamoDb = async (options: Options): Promise<LocalDynamoDb> => {
  const { folder, log, now = Date.now, ttlSweepMs = DEFAULT_TTL_SWEEP_MS } = options;
  const store = await openLevelStore(folder);
  const database = await openDatabase(store, log, now).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });

  const trimAll = async (): Promise<void> => {
    for (const { TableName } of database.tables()) {
      const records = await trimStream(database, TableName);
      if (records > 0) log.debug('stream trimmed', { table: TableName, records });
    }
    await database.exclusive(() => forgetTokens(database));
  };

  const running = new Set<Promise<unknown>>();
  /** Runs a job at once and then again and again, never beside itself; a failure is logged and the next turn tries again. */
  const every = (periodMs: number, name: string, job: () => Promise<unknown>): NodeJS.Timeout => {
    let busy = false;
    const run = (): void => {
      if (busy) return;
      busy = true;
      const turn = job()
        .catch((error: unknown) =>
          log.error(`${name} failed`, { kind: error instanceof Error ? error.name : 'unknown' }),
        )
        .finally(() => {
          busy = false;
          running.delete(turn);
        });
      running.add(turn);
    };
    run();
    return setInterval(run, periodMs).unref();
  };
  const timers = [
    every(ttlSweepMs, 'sweep of expired items', async () => {
      const items = await sweepExpired(database);
      if (items > 0) log.debug('expired items deleted', { items });
    }),
    every(HOUSEKEEPING_MS, 'housekeeping', trimAll),
  ];

  return {
    handle: serve(database),
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
      await database.close();
    },
    ensureTable: (definition) => ensureTable(database, definition),
    readStream: (table, afterSequence, limit) => readStream(database, table, afterSequence, limit),
    onStream: database.onStream,
    loadCheckpoint: (consumer, table) => loadCheckpoint(database, consumer, table),
    saveCheckpoint: (consumer, table, sequence) => saveCheckpoint(database, consumer, table, sequence),
    trimStream: (table) => trimStream(database, table),
    sweepExpired: () => sweepExpired(database),
  };
};

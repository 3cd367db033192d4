import { DatabaseSync } from 'node:sqlite';
import { CloudError } from '../failure.ts';

/**
 * What the local cloud must not forget: object heads, queue messages, invocations on their way, schedules' last
 * instants. One SQLite file, so that "the object is stored" and "its events are queued" are one transaction.
 *
 * A commit survives `kill -9`; it is not forced to the disk's platters, so a power cut may lose the last moments.
 */
export type State = {
  readonly db: DatabaseSync;
  /** All or nothing. Nested calls join the outer transaction. `work` must not await. */
  readonly transaction: <T>(work: () => T) => T;
  /** Runs after the running transaction has committed, at once when there is none. Dropped on rollback. */
  readonly afterCommit: (work: () => void) => void;
  readonly close: () => void;
};

const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_NOT_A_DATABASE = 26;

/** SQLite's own result code, when the error is SQLite's. */
const sqliteCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;

const explain = (error: unknown, file: string): unknown => {
  const code = sqliteCode(error);
  if (code === SQLITE_BUSY)
    return new CloudError('data-folder-in-use', `Another server uses ${file}.`, { cause: error });
  if (code === SQLITE_CORRUPT || code === SQLITE_NOT_A_DATABASE)
    return new CloudError('corrupt-data-folder', `${file} is damaged.`, { cause: error });
  return error;
};

/**
 * Opens (or makes) the state file and holds it exclusively until closed; the lock ends with the process, however it
 * ends.
 *
 * @throws CloudError `data-folder-in-use`, `corrupt-data-folder`.
 */
export const openState = (file: string): State => {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file);
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    // Takes the exclusive lock. A damaged file is looked at before anything is written into it.
    db.exec('BEGIN IMMEDIATE');
    const [check] = Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {});
    if (check !== 'ok') throw new CloudError('corrupt-data-folder', `${file} is damaged: ${String(check)}.`);
    db.exec('CREATE TABLE IF NOT EXISTS opened (id INTEGER PRIMARY KEY, at TEXT NOT NULL)');
    db.exec(`INSERT OR REPLACE INTO opened VALUES (1, '${new Date().toISOString()}'); COMMIT`);
  } catch (error) {
    db?.close();
    throw explain(error, file);
  }
  const database = db;
  let depth = 0;
  let followUps: (() => void)[] = [];
  return {
    db: database,
    transaction: (work) => {
      if (depth > 0) return work();
      database.exec('BEGIN IMMEDIATE');
      depth += 1;
      try {
        const result = work();
        database.exec('COMMIT');
        depth = 0;
        for (const followUp of followUps.splice(0)) followUp();
        return result;
      } catch (error) {
        if (depth > 0) database.exec('ROLLBACK');
        followUps = [];
        throw error;
      } finally {
        depth = 0;
      }
    },
    afterCommit: (work) => {
      if (depth > 0) followUps.push(work);
      else work();
    },
    close: () => database.close(),
  };
};

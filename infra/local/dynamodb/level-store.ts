import { mkdir } from 'node:fs/promises';
import { loadLevel } from './dynalite.ts';
import { checkBeforeOpening, checkTables, manifestOf } from './folder-check.ts';
import { codeOf, DataFolderError } from './folder-error.ts';

export type Operation =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string };

export type KeyRange = {
  readonly gt?: string;
  readonly gte?: string;
  readonly lt?: string;
  readonly lte?: string;
  readonly reverse?: boolean;
  readonly limit?: number;
};

/** Ordered keys to JSON values. `write` is atomic: after a crash all of its operations are there, or none. */
export type LevelStore = {
  readonly get: <T>(key: string) => Promise<T | undefined>;
  readonly entries: <T>(range: KeyRange) => AsyncGenerator<readonly [key: string, value: T]>;
  readonly write: (operations: readonly Operation[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

type LevelHandle = {
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly get: (key: string) => Promise<string | undefined>;
  readonly batch: (operations: readonly object[]) => Promise<void>;
  readonly iterator: (range: KeyRange) => AsyncIterable<[string, string]>;
  readonly keys: (options: object) => {
    readonly nextv: (count: number) => Promise<string[]>;
    close: () => Promise<void>;
  };
};
type LevelModule = { readonly Level: new (folder: string, options: object) => LevelHandle };

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC']);

const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (!NOT_WRITABLE.has(codeOf(error))) throw error;
    throw new DataFolderError('data-folder-not-writable', `Cannot write to ${folder} (${codeOf(error)})`, error);
  }
};

/** LevelDB wraps the reason: its own error says only that the database is not open. */
const openError = async (folder: string, error: unknown): Promise<unknown> => {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const said = reason instanceof Error ? reason.message : String(reason);
  if (codeOf(reason) === 'LEVEL_LOCKED') {
    return new DataFolderError('data-folder-in-use', `${folder} is in use by another process`, error);
  }
  if (/permission denied|read-only file system|no space left/i.test(said)) {
    return new DataFolderError('data-folder-not-writable', `Cannot write to ${folder}: ${said}`, error);
  }
  const file = said.includes(folder) ? folder : await manifestOf(folder);
  return new DataFolderError('corrupt-data-folder', `${file} is damaged: ${said}`, error);
};

/** Keys asked for at once while the folder is read through. */
const READ_THROUGH = 1000;

/** Reads every block once (some 70 MB in 50 ms), so that damage shows at the start and not in the middle of a day. */
const readThrough = async (level: LevelHandle): Promise<void> => {
  const keys = level.keys({ fillCache: false });
  try {
    while ((await keys.nextv(READ_THROUGH)).length > 0);
  } finally {
    await keys.close();
  }
};

/**
 * Opens, or creates, the store of a folder. One process at a time.
 * Writes reach the operating system before they are acknowledged (a killed process loses nothing), not the disk's platter.
 */
export const openLevelStore = async (folder: string): Promise<LevelStore> => {
  await makeFolder(folder);
  const tables = await checkBeforeOpening(folder);
  const { Level } = loadLevel() as LevelModule;
  const level = new Level(folder, { keyEncoding: 'utf8', valueEncoding: 'utf8' });
  try {
    await level.open();
  } catch (error) {
    throw await openError(folder, error);
  }
  const readError = (error: unknown): unknown =>
    codeOf(error) === 'LEVEL_CORRUPTION'
      ? new DataFolderError(
          'corrupt-data-folder',
          `A table file (*.ldb) in ${folder} is damaged: ${String(error)}`,
          error,
        )
      : error;
  try {
    await checkTables(folder, tables);
    await readThrough(level);
  } catch (error) {
    await level.close();
    throw readError(error);
  }

  const decode = <T>(key: string, text: string): T => {
    try {
      return JSON.parse(text) as T;
    } catch (error) {
      const place = key.split('~').slice(0, 2).join('~');
      throw new DataFolderError(
        'corrupt-data-folder',
        `${folder} is damaged: a value under ${place} is not JSON`,
        error,
      );
    }
  };

  return {
    get: async <T>(key: string) => {
      const text = await level.get(key).catch((error: unknown) => {
        throw readError(error);
      });
      return text === undefined ? undefined : decode<T>(key, text);
    },
    entries: async function* <T>(range: KeyRange) {
      try {
        for await (const [key, text] of level.iterator(range)) yield [key, decode<T>(key, text)] as const;
      } catch (error) {
        throw readError(error);
      }
    },
    write: async (operations) => {
      if (operations.length === 0) return;
      await level.batch(
        operations.map((operation) =>
          operation.type === 'put' ? { ...operation, value: JSON.stringify(operation.value) } : operation,
        ),
      );
    },
    close: () => level.close(),
  };
};

import { mkdir } from 'node:fs/promises';
import { loadLevel } from './dynalite.ts';

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

export type DataFolderErrorCode = 'corrupt-data-folder' | 'data-folder-in-use' | 'data-folder-not-writable';

/** The folder cannot be used; `code` says why and the message names the file or the folder. */
export class DataFolderError extends Error {
  readonly code: DataFolderErrorCode;

  constructor(code: DataFolderErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'DataFolderError';
    this.code = code;
  }
}

type LevelHandle = {
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly get: (key: string) => Promise<string | undefined>;
  readonly batch: (operations: readonly object[]) => Promise<void>;
  readonly iterator: (range: KeyRange) => AsyncIterable<[string, string]>;
};
type LevelModule = { readonly Level: new (folder: string, options: object) => LevelHandle };

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (!NOT_WRITABLE.has(codeOf(error))) throw error;
    throw new DataFolderError('data-folder-not-writable', `Cannot write to ${folder} (${codeOf(error)})`, error);
  }
};

/** LevelDB wraps the reason: its own error says only that the database is not open. */
const openError = (folder: string, error: unknown): unknown => {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const said = reason instanceof Error ? reason.message : String(reason);
  if (codeOf(reason) === 'LEVEL_LOCKED') {
    return new DataFolderError('data-folder-in-use', `${folder} is in use by another process`, error);
  }
  if (/permission denied|read-only file system|no space left/i.test(said)) {
    return new DataFolderError('data-folder-not-writable', `Cannot write to ${folder}: ${said}`, error);
  }
  return new DataFolderError('corrupt-data-folder', `${folder} cannot be read: ${said}`, error);
};

/**
 * Opens, or creates, the store of a folder. One process at a time.
 * Writes reach the operating system before they are acknowledged (a killed process loses nothing), not the disk's platter.
 */
export const openLevelStore = async (folder: string): Promise<LevelStore> => {
  await makeFolder(folder);
  const { Level } = loadLevel() as LevelModule;
  const level = new Level(folder, { keyEncoding: 'utf8', valueEncoding: 'utf8' });
  try {
    await level.open();
  } catch (error) {
    throw openError(folder, error);
  }

  const corrupt = (what: string, cause: unknown): DataFolderError =>
    new DataFolderError('corrupt-data-folder', `${folder} is damaged: ${what}`, cause);
  const readError = (error: unknown): unknown =>
    codeOf(error) === 'LEVEL_CORRUPTION' || /corruption/i.test(String(error)) ? corrupt(String(error), error) : error;
  const decode = <T>(key: string, text: string): T => {
    try {
      return JSON.parse(text) as T;
    } catch (error) {
      throw corrupt(`the value of a key that begins with ${key.slice(0, 24)} is not JSON`, error);
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

import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, DataFolderError } from './folder-error.ts';
import { findDamage } from './log-check.ts';

/** Last eight bytes of a complete table file of LevelDB. */
const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex');

const isLog = (name: string): boolean => name.endsWith('.log');
const isTable = (name: string): boolean => name.endsWith('.ldb');

const corrupt = (file: string, what: string): DataFolderError =>
  new DataFolderError(
    'corrupt-data-folder',
    `${file} is damaged: ${what}. Restore the folder from a copy or start with another one.`,
  );

/** A file that another process removed meanwhile has nothing to say. */
const unlessGone = async <T>(reading: Promise<T>): Promise<T | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/**
 * Looks for damage that LevelDB would step over in silence: a write log with bad checksums, a missing log, or a missing
 * CURRENT, for which it would begin an empty database over the old one. Returns the table files that are there.
 */
export const checkBeforeOpening = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder);
  const tables = names.filter(isTable);
  const logs = names.filter(isLog);
  const started = tables.length > 0 || logs.length > 0;
  if (started && !names.includes('CURRENT')) throw corrupt(join(folder, 'CURRENT'), 'the file is missing');
  if (tables.length > 0 && logs.length === 0) throw corrupt(join(folder, '*.log'), 'the write log is missing');
  for (const name of logs) {
    const file = join(folder, name);
    const bytes = await unlessGone(readFile(file));
    const at = bytes && findDamage(bytes);
    if (at !== undefined) throw corrupt(file, `the record at byte ${at} fails its checksum`);
  }
  return tables;
};

const lastBytes = async (file: string): Promise<Buffer> => {
  const { size } = await stat(file);
  const handle = await open(file, 'r');
  try {
    const tail = Buffer.alloc(TABLE_MAGIC.length);
    await handle.read(tail, 0, tail.length, Math.max(0, size - tail.length));
    return tail;
  } finally {
    await handle.close();
  }
};

/**
 * Looks at table files that were there before LevelDB opened the folder. It removes the unfinished ones that a killed
 * process left, so those that still are must be complete.
 */
export const checkTables = async (folder: string, names: readonly string[]): Promise<void> => {
  for (const name of names) {
    const file = join(folder, name);
    const tail = await unlessGone(lastBytes(file));
    if (tail !== undefined && !tail.equals(TABLE_MAGIC)) throw corrupt(file, 'it is not complete');
  }
};

/** The file that describes all others; LevelDB's own messages about it do not say its name. */
export const manifestOf = async (folder: string): Promise<string> => {
  const current = await readFile(join(folder, 'CURRENT'), 'utf8').catch(() => '');
  const name = current.trim();
  return join(folder, /^MANIFEST-\d+$/.test(name) ? name : 'CURRENT');
};

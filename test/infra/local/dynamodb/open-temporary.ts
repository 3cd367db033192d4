import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../../../infra/local/dynamodb/database.ts';
import { openLevelStore } from '../../../../infra/local/dynamodb/level-store.ts';
import { silentLog } from '../../../../infra/local/log.ts';

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'monitoria-dynamodb-'));

/** A database in a folder of its own, gone with `remove`. */
export const openTemporary = async (): Promise<{ database: Database; folder: string; remove: () => Promise<void> }> => {
  const folder = await temporaryFolder();
  const database = await openDatabase(await openLevelStore(folder), silentLog, () => Date.UTC(2026, 0, 15, 12));
  return {
    database,
    folder,
    remove: async () => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

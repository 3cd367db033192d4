import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../infra/local/dynamodb/database.ts';
import { openLevelStore } from '../../../infra/local/dynamodb/level-store.ts';
import { silentLog } from '../../../infra/local/log.ts';
import { audit } from './audit.ts';
import { temporaryFolder } from './local-server.ts';

const KILLS = 6;
const writer = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));

/** Lets a writer work until it has acknowledged `rounds` more rounds, then kills it without warning. Gives the last one acknowledged. */
const writeAndKill = (folder: string, rounds: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let complaint = '';
    let lines = 0;
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk;
    });
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
      lines = said.split('\n').length - 1;
      if (lines >= rounds) child.kill('SIGKILL');
    });
    child.on('exit', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(Number(said.split('\n').at(-2)));
      else reject(new Error(`The writer ended by itself: ${complaint}`));
    });
  });

it('keeps items, indexes, expiries and stream together through kills in the middle of writes', async () => {
  const folder = await temporaryFolder();
  try {
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      acknowledged = await writeAndKill(folder, 60 + kill * 37);
      const store = await openLevelStore(folder);
      const database = await openDatabase(store, silentLog, Date.now);
      expect(await audit(database, 'calls')).toEqual([]);
      const table = database.table('calls');
      const read = async (pk: string, sk: string) =>
        Number((await database.item(table, { pk: { S: pk }, sk: { S: sk } }))?.n?.N);
      const written = await read('journal', 'last');
      expect(written).toBeGreaterThanOrEqual(acknowledged);
      // The counter is the write after the journal's: at most one behind for each kill.
      expect(written - (await read('counter', 'one'))).toBeLessThanOrEqual(kill + 1);
      await database.close();
    }
    expect(acknowledged).toBeGreaterThan(KILLS * 60);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

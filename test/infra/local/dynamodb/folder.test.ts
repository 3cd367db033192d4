import { copyFile, mkdir, readdir, readFile, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDynamoDb, openDynamoDb } from '../../../../infra/local/dynamodb/dynamodb.ts';
import { openLevelStore } from '../../../../infra/local/dynamodb/level-store.ts';
import { findDamage } from '../../../../infra/local/dynamodb/log-check.ts';
import { silentLog } from '../../../../infra/local/log.ts';
import { temporaryFolder } from './open-temporary.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const openIn = (where: string): Promise<LocalDynamoDb> => openDynamoDb({ folder: where, log: silentLog });

/** A closed store with a table file and a write log. */
const fill = async (): Promise<void> => {
  for (const round of [0, 1]) {
    const store = await openLevelStore(folder);
    for (let n = 0; n < 60; n += 1) {
      await store.write([{ type: 'put', key: `item~calls~${round}${n}`, value: { text: { S: `${n}`.repeat(500) } } }]);
    }
    await store.close();
  }
};
const fileNamed = async (pattern: RegExp): Promise<string> => {
  const name = (await readdir(folder)).find((candidate) => pattern.test(candidate));
  if (name === undefined) throw new Error(`No file like ${pattern}`);
  return join(folder, name);
};
const overwrite = async (file: string, from: number, bytes: number): Promise<void> => {
  const content = await readFile(file);
  content.fill(0x41, from, Math.min(content.length, from + bytes));
  await writeFile(file, content);
};

describe('a damaged folder', () => {
  beforeEach(fill);

  const damages: readonly (readonly [string, RegExp, (file: string) => Promise<void>])[] = [
    ['garbage in the write log', /\.log$/, (file) => overwrite(file, 0, 1e6)],
    ['a few wrong bytes in the write log', /\.log$/, (file) => overwrite(file, 900, 4)],
    ['no write log', /\.log$/, unlink],
    ['garbage in a table file', /\.ldb$/, (file) => overwrite(file, 0, 1e6)],
    ['a table file cut in half', /\.ldb$/, (file) => truncate(file, 300)],
    ['a few wrong bytes in a table file', /\.ldb$/, (file) => overwrite(file, 100, 40)],
    ['no table file', /\.ldb$/, unlink],
    ['garbage in the manifest', /^MANIFEST/, (file) => overwrite(file, 0, 1e6)],
    ['no manifest', /^MANIFEST/, unlink],
    ['garbage in CURRENT', /^CURRENT$/, (file) => overwrite(file, 0, 1e6)],
    ['no CURRENT', /^CURRENT$/, unlink],
  ];

  it.each(damages)('is refused: %s', async (_name, pattern, damage) => {
    await damage(await fileNamed(pattern));
    await expect(openIn(folder)).rejects.toMatchObject({
      code: 'corrupt-data-folder',
      message: expect.stringContaining(folder),
    });
  });

  it('names the file', async () => {
    const log = await fileNamed(/\.log$/);
    await overwrite(log, 900, 4);
    await expect(openIn(folder)).rejects.toThrow(`${log} is damaged: the record at byte 553 fails its checksum`);
  });

  it('is not one whose last write was cut short by a kill', async () => {
    const log = await fileNamed(/\.log$/);
    await truncate(log, (await readFile(log)).length - 100);
    await (await openIn(folder)).close();
  });
});

describe('a folder', () => {
  it('in use is refused', async () => {
    const first = await openIn(folder);
    await expect(openIn(folder)).rejects.toMatchObject({ code: 'data-folder-in-use' });
    await first.close();
    await (await openIn(folder)).close();
  });

  it('that cannot be made is refused', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(openIn(join(folder, 'file', 'inside'))).rejects.toMatchObject({ code: 'data-folder-not-writable' });
    await expect(openIn(join(folder, 'file'))).rejects.toMatchObject({ code: 'data-folder-not-writable' });
  });

  it('keeps tables, checkpoints and sequence numbers', async () => {
    const first = await openIn(folder);
    await first.ensureTable({
      TableName: 'calls',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    });
    await first.saveCheckpoint('sync-sheet', 'calls', '41');
    await first.close();
    const copy = join(folder, 'copy');
    await mkdir(copy);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.isFile()) await copyFile(join(folder, entry.name), join(copy, entry.name));
    }
    const second = await openIn(copy);
    expect(await second.loadCheckpoint('sync-sheet', 'calls')).toBe('41');
    await second.close();
  });
});

describe('findDamage', () => {
  it('accepts an empty log and zeros, and points at a wrong byte of a real one', async () => {
    expect(findDamage(Buffer.alloc(0))).toBeUndefined();
    expect(findDamage(Buffer.alloc(40_000))).toBeUndefined();
    await fill();
    const log = await readFile(await fileNamed(/\.log$/));
    expect(findDamage(log)).toBeUndefined();
    for (const at of [0, 4, 6, 7, 5_000, 20_000]) {
      const damaged = Buffer.from(log);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
      expect(findDamage(damaged)).toBeLessThanOrEqual(at);
    }
  });
});

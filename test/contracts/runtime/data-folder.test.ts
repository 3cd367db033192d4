import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startFixture, temporaryFolder } from './fixture-cloud.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => folder.remove());

const failureOf = async (start: Promise<{ stop: () => Promise<void> }>) =>
  start.then(
    async (cloud) => {
      await cloud.stop();
      throw new Error('it started');
    },
    (error: Error & { code?: string }) => error,
  );

test('a second server on the same folder is told which process has it, and the first goes on', async () => {
  const first = await startFixture(join(folder.path, 'data'));
  try {
    const error = await failureOf(startFixture(join(folder.path, 'data')));
    expect(error.code).toBe('data-folder-in-use');
    expect(error.message).toContain(String(process.pid));
    expect((await fetch(`${first.origin}/api/echo/x`)).status).toBe(200);
  } finally {
    await first.stop();
  }
  const again = await startFixture(join(folder.path, 'data'));
  await again.stop();
});

test('a damaged state file is said to be damaged', async () => {
  await writeFile(
    join(folder.path, 'state.db'),
    'this is no database, and it is long enough to be looked at '.repeat(9),
  );
  expect((await failureOf(startFixture(folder.path))).code).toBe('corrupt-data-folder');
});

test('a folder that is a file, or is read-only, is said to be not writable', async () => {
  await writeFile(join(folder.path, 'file'), '');
  expect((await failureOf(startFixture(join(folder.path, 'file')))).code).toBe('data-folder-not-writable');
  if (process.getuid?.() === 0) {
    console.warn('skipped: root writes everywhere, so a read-only folder cannot be shown');
    return;
  }
  await mkdir(join(folder.path, 'locked'));
  await chmod(join(folder.path, 'locked'), 0o500);
  expect((await failureOf(startFixture(join(folder.path, 'locked')))).code).toBe('data-folder-not-writable');
});

test('a port in use is named, and the data folder is free again afterwards', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
  );
  try {
    const error = await failureOf(startFixture(folder.path, { port }));
    expect([error.code, error.message]).toEqual(['port-in-use', expect.stringContaining(String(port))]);
  } finally {
    other.close();
  }
  const cloud = await startFixture(folder.path);
  await cloud.stop();
});

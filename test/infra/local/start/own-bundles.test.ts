import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyBundles } from '../../../../infra/local/start/own-bundles.ts';

describe('the bundles that a server began with', () => {
  let built: string;

  beforeEach(async () => {
    built = await mkdtemp(join(tmpdir(), 'monitoria-built-'));
    await mkdir(join(built, 'api'));
    await writeFile(join(built, 'api/index.mjs'), 'first');
    await writeFile(join(built, 'api/later-1.mjs'), 'loaded when it is needed');
  });
  afterEach(() => rm(built, { recursive: true, force: true }));

  it('stay whole when somebody builds again', async () => {
    const { folder, remove } = await copyBundles(built);
    await rm(join(built, 'api'), { recursive: true });
    expect(await readFile(join(folder, 'api/index.mjs'), 'utf8')).toBe('first');
    expect(await readFile(join(folder, 'api/later-1.mjs'), 'utf8')).toBe('loaded when it is needed');
    await remove();
  });

  it('go when the server stops, and the built ones stay', async () => {
    const { folder, remove } = await copyBundles(built);
    await remove();
    expect(existsSync(folder)).toBe(false);
    expect(existsSync(join(built, 'api/index.mjs'))).toBe(true);
  });
});

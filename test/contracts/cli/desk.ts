import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { aFolder } from './command-line.ts';
import { type ProductServer, startProduct } from './product-server.ts';

/** The product that the test at hand talks to. */
export let product: ProductServer;
/** The folder of the test at hand: empty at its beginning. */
export let folder: Awaited<ReturnType<typeof aFolder>>;

/** Gives every test of a file a product and a folder of its own, gone after it. */
export const setUpDesk = (): void => {
  beforeEach(async () => {
    product = await startProduct();
    folder = await aFolder();
  });
  afterEach(async () => {
    await product.close();
    await folder[Symbol.asyncDispose]();
  });
};

/** Writes a file into the folder; answers with its path. */
export const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder.path, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
};

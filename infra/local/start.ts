import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localeOf, text } from '../../functions/i18n/catalogue.ts';
import { START_MESSAGES } from '../../functions/i18n/messages/start.ts';
import { BUNDLES_FOLDER, bundleFunctions, bundlesAreFresh } from '../aws/bundle.ts';
import { loadDemo } from './demo/load-demo.ts';
import { createLog } from './log.ts';
import { failureText } from './start/failure-text.ts';
import { openBrowser } from './start/open-browser.ts';
import { readOptions, type StartOptions } from './start/options.ts';
import { createProgress } from './start/progress.ts';
import { startSystem } from './start/system.ts';
import { waitForWorkbooks } from './start/wait-for-workbooks.ts';

/** `npm start`: the whole system on this machine, ending with the workbook's address. */

// A variable that is set to nothing says nothing.
const locale = localeOf(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG);
const SNAPSHOT = fileURLToPath(new URL('../aws/snapshot/monitoria.template.json', import.meta.url));

/** A folder that no server has used yet. */
const isNew = (dataFolder: string): boolean => !existsSync(join(dataFolder, 'state.db'));

const run = async (options: StartOptions): Promise<void> => {
  const { json, logLevel } = options;
  const progress = createProgress({ stream: process.stdout, json });
  const log = createLog({ level: logLevel, json });
  const dataFolder = resolve(options.dataFolder);
  const demoWanted = options.demo && isNew(dataFolder);

  if (!(await bundlesAreFresh())) {
    progress.step(text(START_MESSAGES.building, locale));
    await bundleFunctions();
  }
  progress.step(text(START_MESSAGES.starting, locale));
  const system = await startSystem({
    template: JSON.parse(await readFile(SNAPSHOT, 'utf8')),
    bundlesFolder: BUNDLES_FOLDER,
    dataFolder,
    port: options.port,
    log,
    model: options.model,
  });
  const { origin } = system.cloud;

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    progress.step(text(START_MESSAGES.stopping, locale));
    await system.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());

  if (demoWanted) {
    await loadDemo({
      url: origin,
      log,
      onProgress: ({ done, total }) => progress.step(text(START_MESSAGES.loadingDemo, locale, { done, total })),
    });
    await waitForWorkbooks({
      origin,
      issuer: system.cloud.issuer,
      onProgress: ({ done, total }) =>
        progress.step(
          total === 0
            ? text(START_MESSAGES.preparingWorkbooks, locale)
            : text(START_MESSAGES.recognising, locale, { done, total }),
        ),
    });
  }
  if (json) process.stdout.write(`${JSON.stringify({ kind: 'ready', url: origin, dataFolder })}\n`);
  else {
    progress.done(text(START_MESSAGES.ready, locale, { url: origin }));
    process.stdout.write(`  ${text(START_MESSAGES.stopHint, locale, { folder: options.dataFolder })}\n`);
  }
  if (options.openBrowser) openBrowser(origin);
};

const browserWanted = process.stdout.isTTY === true && process.env.CI === undefined;
const read = readOptions(process.argv.slice(2), { browserWanted });
if (read.kind === 'help') process.stdout.write(`${text(START_MESSAGES.help, locale)}\n`);
else if (read.kind === 'bad') {
  process.stderr.write(`${text(START_MESSAGES.badOption, locale, read)}\n`);
  process.exitCode = 2;
} else
  try {
    await run(read.options);
  } catch (error) {
    process.stderr.write(`\n${failureText(error, read.options, locale)}\n`);
    process.exit(1);
  }

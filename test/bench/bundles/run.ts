import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BUNDLES_FOLDER, bundleFunctions } from '../../../infra/aws/bundle.ts';
import { copyBundles } from '../../../infra/local/start/own-bundles.ts';

/**
 * What each function's bundle weighs, and how long its module takes to evaluate in a fresh process without a code cache.
 * DESIGN: at most 150 KB without SDK, 600 KB with; 80 ms.
 *
 * Other work on the machine only ever adds time, so the least of the runs is nearest to what the module costs, and the
 * median shows how disturbed the measurement was. Evaluation hardly waits for anything, so on a busy machine the processor
 * time of the main thread tells more. Runs of all bundles take turns, so that a disturbance hits them alike.
 */
const RUNS = 21;
const KILOBYTE = 1024;

const run = promisify(execFile);

type Evaluation = { readonly wallMs: number; readonly processorMs: number };

/** Runs in the fresh process: `FILE` stands for what is imported. */
const PROGRAM = `
  const before = process.threadCpuUsage(), startedAt = performance.now();
  await import(FILE);
  const wallMs = performance.now() - startedAt, { user, system } = process.threadCpuUsage(before);
  console.log(JSON.stringify({ wallMs, processorMs: (user + system) / 1000 }));
`;

const evaluate = async (file: string): Promise<Evaluation> => {
  const code = PROGRAM.replace('FILE', JSON.stringify(file));
  const { stdout } = await run(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], {
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  return JSON.parse(stdout) as Evaluation;
};

const leastAndMedian = (times: readonly number[]): readonly [number, number] => {
  const sorted = times.toSorted((a, b) => a - b).map((ms) => Math.round(ms * 10) / 10);
  return [sorted[0] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
};

const summary = (runs: readonly Evaluation[]) => {
  const [evalMs, medianMs] = leastAndMedian(runs.map(({ wallMs }) => wallMs));
  const [processorMs, processorMedianMs] = leastAndMedian(runs.map(({ processorMs: ms }) => ms));
  return { evalMs, medianMs, processorMs, processorMedianMs };
};

const empty = { name: 'an empty module', file: 'data:text/javascript,export{}', bytes: 0, startBytes: 0 };
const built = await bundleFunctions();
// Others may build while this measures.
const { folder, remove } = await copyBundles(BUNDLES_FOLDER);
const functions = built.map((bundle) => ({ ...bundle, file: join(folder, bundle.name, 'index.mjs') }));
const measured = [...functions, empty].map((bundle) => ({ ...bundle, runs: [] as Evaluation[] }));
for (let round = 0; round < RUNS; round += 1) for (const { file, runs } of measured) runs.push(await evaluate(file));
await remove();

const bundles = measured.map(({ name, bytes, startBytes, runs }) => ({ name, bytes, startBytes, ...summary(runs) }));
const kilobytes = (bytes: number): string => `${Math.round(bytes / KILOBYTE)} KB`.padStart(9);
const milliseconds = (ms: number): string => `${ms.toFixed(1)} ms`.padStart(10);
const HEADINGS = ['whole', 'at start'].map((heading) => heading.padStart(9)).join('');
const TIMES = ['least', 'median', 'processor', 'median'].map((heading) => heading.padStart(10)).join('');
console.log(`${' '.repeat(20)}${HEADINGS}${TIMES}   (${RUNS} fresh processes each)`);
for (const { name, bytes, startBytes, ...times } of bundles)
  console.log(
    name.padEnd(20) +
      [bytes, startBytes].map(kilobytes).join('') +
      [times.evalMs, times.medianMs, times.processorMs, times.processorMedianMs].map(milliseconds).join(''),
  );
console.log(JSON.stringify({ bundles }));

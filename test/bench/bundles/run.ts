import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundleFunctions } from '../../../infra/aws/bundle.ts';

/**
 * What each function's bundle weighs, and how long its module takes to evaluate in a fresh process without a code cache.
 * DESIGN: at most 150 KB without SDK, 600 KB with; 80 ms.
 *
 * Other work on the machine only ever adds time, so the least of the runs is what the module costs, and the median
 * shows how disturbed the measurement was. Runs of all bundles take turns, so that a disturbance hits them alike.
 */
const RUNS = 21;
const KILOBYTE = 1024;

const run = promisify(execFile);

const evaluate = async (file: string): Promise<number> => {
  const code = `const t=performance.now();await import(${JSON.stringify(file)});console.log(performance.now()-t)`;
  const { stdout } = await run(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], {
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  return Number(stdout);
};

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

const summary = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  return { evalMs: rounded(sorted[0] ?? 0), medianMs: rounded(sorted[Math.floor(sorted.length / 2)] ?? 0) };
};

const empty = { name: 'an empty module', file: 'data:text/javascript,export{}', bytes: 0, startBytes: 0 };
const measured = [...(await bundleFunctions()), empty].map((bundle) => ({ ...bundle, times: [] as number[] }));
for (let round = 0; round < RUNS; round += 1) for (const { file, times } of measured) times.push(await evaluate(file));

const bundles = measured.map(({ name, bytes, startBytes, times }) => ({ name, bytes, startBytes, ...summary(times) }));
const kilobytes = (bytes: number): string => `${Math.round(bytes / KILOBYTE)} KB`.padStart(8);
const milliseconds = (ms: number): string => `${ms.toFixed(1)} ms`.padStart(10);
console.log(`${' '.repeat(20)}   whole  at start     least    median   (${RUNS} fresh processes each)`);
for (const { name, bytes, startBytes, evalMs, medianMs } of bundles)
  console.log(
    name.padEnd(20) + kilobytes(bytes) + kilobytes(startBytes) + milliseconds(evalMs) + milliseconds(medianMs),
  );
console.log(JSON.stringify({ bundles }));

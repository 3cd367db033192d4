import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundleFunctions } from '../../../infra/aws/bundle.ts';

/**
 * Size of each function's bundle, and how long its module takes to evaluate in a fresh process: median of runs, less
 * what an empty module takes. DESIGN: at most 150 KB without SDK, 600 KB with; 80 ms.
 */
const RUNS = 11;

const run = promisify(execFile);

const evaluate = async (file: string): Promise<number> => {
  const code = `const t=performance.now();await import(${JSON.stringify(file)});console.log(performance.now()-t)`;
  const { stdout } = await run(process.execPath, ['--no-warnings', '--input-type=module', '-e', code]);
  return Number(stdout);
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const medianOf = async (file: string): Promise<number> => {
  const times: number[] = [];
  for (let index = 0; index < RUNS; index += 1) times.push(await evaluate(file));
  return median(times);
};

const empty = await medianOf('data:text/javascript,export{}');
const bundles = [];
for (const { name, file, bytes } of await bundleFunctions()) {
  const evalMs = Math.round((await medianOf(file)) * 10) / 10;
  bundles.push({ name, bytes, evalMs });
  console.log(
    `${name.padEnd(22)} ${String(Math.round(bytes / 1024)).padStart(5)} KB ${evalMs.toFixed(1).padStart(7)} ms`,
  );
}
console.log(`an empty module: ${empty.toFixed(1)} ms; ${RUNS} fresh processes each, medians`);
console.log(JSON.stringify({ bundles }));

import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * The whole test command: the checks that a person runs before committing, then every vitest project. Ends with the real
 * counts, alone on a line; a check or a project that dies without counts is one failure.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const reports = `${root}dist/test-reports`;

const run = (command: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
};

const counts = { passed: 0, failed: 0 };

const check = async (name: string, command: string, args: readonly string[]): Promise<void> => {
  console.log(`\n— ${name}`);
  if ((await run(command, args)) === 0) counts.passed += 1;
  else counts.failed += 1;
};

const project = async (name: string): Promise<void> => {
  console.log(`\n— tests: ${name}`);
  const file = `${reports}/${name}.json`;
  const code = await run('vitest', [
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Report,
    () => undefined,
  );
  counts.passed += report?.numPassedTests ?? 0;
  counts.failed += report?.numFailedTests ?? 0;
  // A file that could not be loaded, or a runner that died, has no failed test of its own.
  if (code !== 0 && !report?.numFailedTests) counts.failed += 1;
};

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
await check('format and lint', 'biome', ['check', '.']);
await check('types', 'tsc', ['-p', '.']);
await check('types of the domain, without a platform', 'tsc', ['-p', 'functions/domain']);
await check('types of the add-on', 'tsc', ['-p', 'sheets-addon']);
for (const name of ['unit', 'contract', 'simulation', 'browser']) await project(name);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

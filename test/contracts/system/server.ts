import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const execute = promisify(execFile);

export type Server = {
  readonly url: string;
  readonly dataFolder: string;
  readonly processId: number | undefined;
  /** What the server said while it started, line by line. */
  readonly said: readonly string[];
  /** `kill -9`: nothing is put in order. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** What the server wrote to standard error up to now: its log. */
  readonly log: () => string;
  /** Peak resident memory of the process in MB, as the system counts it. */
  readonly peakMegabytes: () => Promise<number>;
};

/** A folder that goes away with the test. */
export const temporaryFolder = async (): Promise<string> => mkdtemp(join(tmpdir(), 'monitoria-test-'));

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/** The system as `npm start` runs it, in a process of its own. Resolves when it says that it is ready. */
export const startServer = async (dataFolder: string, ...args: readonly string[]): Promise<Server> => {
  const child = spawn(
    process.execPath,
    ['infra/local/start.ts', '--data', dataFolder, '--port', '0', '--no-open', '--json', '--demo', 'none', ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LANG: 'en_US.UTF-8' } },
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    const message = JSON.parse(line) as { kind: string; url?: string };
    if (message.kind !== 'ready' || message.url === undefined) continue;
    child.stdout.resume();
    return {
      url: message.url,
      dataFolder,
      processId: child.pid,
      said,
      log: () => errors,
      kill: async () => {
        child.kill('SIGKILL');
        await ended(child);
      },
      stop: async () => {
        child.kill('SIGTERM');
        await ended(child);
      },
      peakMegabytes: async () => {
        const { readFile } = await import('node:fs/promises');
        const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
        return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
      },
    };
  }
  throw new Error(`the server ended with ${child.exitCode}: ${errors.slice(-2000)}`);
};

/**
 * A start that must not succeed: how it ended and what it said. A server that runs after all is killed and told of.
 * `--demo` and the data folder are the caller's business.
 */
export const failedStart = async (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CliResult> => {
  const child = spawn(process.execPath, ['infra/local/start.ts', '--no-open', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: '', LANG: 'en_US.UTF-8', ...environment },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    if (/"kind":"ready"|The workbook is at/.test(stdout)) child.kill('SIGKILL');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  await once(child, 'close');
  return { code: child.exitCode ?? -1, stdout, stderr };
};

export type CliResult = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** The command line tool against a server, as a person runs it. */
export const cli = async (server: Server, ...args: readonly string[]): Promise<CliResult> => {
  try {
    const { stdout, stderr } = await execute(process.execPath, ['infra/cli/main.ts', '--url', server.url, ...args], {
      cwd: root,
      env: { ...process.env, LANG: 'en_US.UTF-8' },
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
};

/** What the tool prints with `--json`, one object a line. Throws when it fails: no rows is another thing than no answer. */
export const cliJson = async <Row>(server: Server, ...args: readonly string[]): Promise<readonly Row[]> => {
  const { code, stdout, stderr } = await cli(server, '--json', ...args);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
};

/** Asks again until the answer is there. Throws with what it saw last. */
export const eventually = async <Value>(
  ask: () => Promise<Value | undefined>,
  { withinMs, what, everyMs = 250 }: { withinMs: number; what: string; everyMs?: number },
): Promise<Value> => {
  const until = Date.now() + withinMs;
  let last: unknown;
  while (Date.now() < until) {
    try {
      const value = await ask();
      if (value !== undefined) return value;
    } catch (error) {
      last = error;
    }
    await pause(everyMs);
  }
  throw new Error(`not within ${withinMs} ms: ${what}${last === undefined ? '' : ` (${String(last)})`}`);
};

export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 3 });

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog, type Log, silentLog } from '../../../../../infra/local/log.ts';
import {
  createWorkerPool,
  FunctionError,
  ThrottledError,
  type WorkerPool,
} from '../../../../../infra/local/runtime/functions/worker-pool.ts';

let folder: string;
let pools: WorkerPool[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'monitoria-pool-'));
});
afterEach(async () => {
  for (const pool of pools) await pool.close();
  pools = [];
  rmSync(folder, { recursive: true });
});

type PoolOptions = { timeoutMs?: number; concurrency?: number; environment?: Record<string, string>; log?: Log };

const poolOf = (source: string, options: PoolOptions = {}): WorkerPool => {
  const file = join(folder, 'index.mjs');
  writeFileSync(file, source);
  const { timeoutMs = 5000, concurrency = 1, environment = {}, log = silentLog } = options;
  const base = { logicalId: 'Fn', label: 'fn', name: 'Fn', arn: 'arn:fn', file, exportName: 'handler' };
  const pool = createWorkerPool({ ...base, timeoutMs, environment, concurrency }, log);
  pools.push(pool);
  return pool;
};
const failureOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FunctionError)) throw new Error(`no function error: ${String(error)}`);
  return error.failure;
};

describe('a function', () => {
  test('stays warm between events, and sees its own environment only', async () => {
    process.env.MONITORIA_SECRET = 'of the shell';
    const pool = poolOf(
      `let count = 0;
       export const handler = async (event) => ({ count: ++count, event, own: process.env.OWN, shell: process.env.MONITORIA_SECRET });`,
      { environment: { OWN: 'mine' } },
    );
    expect(await pool.invoke({ a: 1 })).toEqual({ count: 1, event: { a: 1 }, own: 'mine' });
    expect(await pool.invoke({ a: 2 })).toMatchObject({ count: 2 });
    delete process.env.MONITORIA_SECRET;
  });

  test('answers what JSON keeps: dates as texts, no undefined, null for nothing', async () => {
    const pool = poolOf(
      `export const handler = async (event) => event.nothing ? undefined : { at: new Date(0), gone: undefined };`,
    );
    expect(await pool.invoke({})).toEqual({ at: '1970-01-01T00:00:00.000Z' });
    expect(await pool.invoke({ nothing: true })).toBeNull();
  });

  test('gets Lambda’s context', async () => {
    const pool = poolOf(
      `export const handler = async (_event, context) => ({ ...context, left: context.getRemainingTimeInMillis() });`,
      { timeoutMs: 2000 },
    );
    const context = (await pool.invoke({}, { requestId: 'r-1' })) as { left: number };
    expect(context).toMatchObject({ awsRequestId: 'r-1', functionName: 'Fn', invokedFunctionArn: 'arn:fn' });
    expect(context.left).toBeGreaterThan(500);
    expect(context.left).toBeLessThanOrEqual(2000);
  });

  test('that throws names its error; one that hangs is ended in time; both can go on afterwards', async () => {
    const pool = poolOf(
      `let count = 0;
       export const handler = async (event) => {
         count += 1;
         if (event === 'throw') throw new RangeError('no');
         if (event === 'hang') for (;;);
         if (event === 'exit') process.exit(3);
         return count;
       };`,
      { timeoutMs: 300 },
    );
    expect(await failureOf(pool.invoke('throw'))).toMatchObject({ errorType: 'RangeError', errorMessage: 'no' });
    expect(await pool.invoke('ok')).toBe(2);
    const [hung, waited] = [failureOf(pool.invoke('hang')), pool.invoke('ok')];
    expect((await hung).errorMessage).toBe('Task timed out after 0.30 seconds');
    expect(await waited).toBe(1);
    expect(await failureOf(pool.invoke('exit'))).toMatchObject({ errorType: 'Runtime.ExitError' });
    expect(await pool.invoke('ok')).toBe(1);
  });

  test.each([
    ['throws while it loads', 'throw new SyntaxError("at the top")', 'SyntaxError'],
    ['exports nothing of that name', 'export const other = 1;', 'Error'],
  ])('that %s fails each event', async (_what, source, errorType) => {
    const pool = poolOf(source);
    expect(await failureOf(pool.invoke({}))).toMatchObject({ errorType });
    expect(await failureOf(pool.invoke({}))).toMatchObject({ errorType });
  });

  test('runs as many events at a time as it may, and none when it may none', async () => {
    const source = `export const handler = async () => { const from = Date.now(); await new Promise((r) => setTimeout(r, 150)); return [from, Date.now()]; };`;
    const overlaps = async (concurrency: number): Promise<boolean> => {
      const pool = poolOf(source, { concurrency });
      await Promise.all(Array.from({ length: concurrency }, () => pool.invoke({})));
      const spans = (await Promise.all([pool.invoke({}), pool.invoke({})])) as [number, number][];
      const [[, firstEnd] = [0, 0], [secondStart] = [0, 0]] = spans.sort(([a], [b]) => a - b);
      return secondStart < firstEnd;
    };
    expect([await overlaps(1), await overlaps(2)]).toEqual([false, true]);
    await expect(poolOf(source, { concurrency: 0 }).invoke({})).rejects.toBeInstanceOf(ThrottledError);
  });

  test('writes to the log line by line, at its level, under its name', async () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', json: true, write: (line) => lines.push(line) });
    const pool = poolOf(
      `export const handler = async () => {
         console.log('plain\\nsecond');
         console.error('bad');
         console.log(JSON.stringify({ level: 'DEBUG', message: 'hidden' }));
         console.log(JSON.stringify({ level: 'WARN', message: 'CODE', count: 2, whole: { a: 1 }, stack: 'x\\ny', service: 's' }));
       };`,
      { log },
    );
    await pool.invoke({});
    await expect.poll(() => lines.length).toBe(4);
    const read = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .map(({ time: _time, ...rest }) => rest);
    expect(read).toEqual(
      expect.arrayContaining([
        { level: 'info', message: 'fn: plain' },
        { level: 'info', message: 'fn: second' },
        { level: 'warn', message: 'fn: bad' },
        { level: 'warn', message: 'fn: CODE', count: 2 },
      ]),
    );
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { silentLog } from '../../../../../infra/local/log.ts';
import { openQueues, type QueueDefinition } from '../../../../../infra/local/objects/queues/queue-store.ts';
import {
  type AsyncInvocations,
  type AsyncPolicy,
  createAsyncInvocations,
  DEFAULT_ASYNC_POLICY,
} from '../../../../../infra/local/runtime/functions/async-invocations.ts';
import { openState, type State } from '../../../../../infra/local/runtime/state/state.ts';
import { fakeFunction } from './fake-function.ts';

const failures: QueueDefinition = {
  name: 'failures',
  arn: 'arn:failures',
  url: '',
  visibilityTimeoutSeconds: 1,
  delaySeconds: 0,
  retentionSeconds: 1000,
  maximumMessageBytes: 100_000,
  receiveWaitSeconds: 0,
  fifo: false,
  contentBasedDeduplication: false,
};

let folder: string;
let state: State;
let opened: AsyncInvocations[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'monitoria-async-'));
  state = openState(join(folder, 'state.db'));
});
afterEach(async () => {
  for (const one of opened) await one.close();
  opened = [];
  state.close();
  rmSync(folder, { recursive: true });
});

const open = (invoke: (event: never) => unknown, policy: Partial<AsyncPolicy> = {}, retryDelaysMs = [10]) => {
  const fn = fakeFunction(invoke);
  const queues = openQueues(state, [failures]);
  const invocations = createAsyncInvocations({
    state,
    queues,
    functions: { all: [fn], find: () => fn, close: async () => {} },
    policyOf: () => ({ ...DEFAULT_ASYNC_POLICY, onFailureArn: failures.arn, ...policy }),
    log: silentLog,
    retryDelaysMs,
  });
  opened.push(invocations);
  const waiting = () => Number(state.db.prepare('SELECT count(*) AS n FROM async_invocations').get()?.n);
  const reports = () => queues.receive(failures, 10, 0).map(({ body }) => JSON.parse(body) as Report);
  const accept = (payload: unknown, mergeKey?: string) =>
    invocations.accept({ functionArn: 'arn:fn', payload, ...(mergeKey !== undefined && { mergeKey }) });
  return { ...invocations, accept, waiting, reports };
};
type Report = { requestContext: { condition: string; approximateInvokeCount: number }; requestPayload: unknown };

describe('an event that nobody waits for', () => {
  test('is kept until a start, then delivered once', async () => {
    const seen: unknown[] = [];
    const first = open((event) => void seen.push(event));
    first.accept({ a: 1 });
    expect(seen).toEqual([]);
    const second = open((event) => void seen.push(event));
    second.start();
    await expect.poll(second.waiting).toBe(0);
    expect(seen).toEqual([{ a: 1 }]);
  });

  test('is forgotten with the transaction that sent it', () => {
    const { accept, waiting } = open(() => {});
    expect(() =>
      state.transaction(() => {
        accept({});
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(waiting()).toBe(0);
  });

  test('is tried as often as its policy says, then reported with its payload', async () => {
    let calls = 0;
    const { accept, start, waiting, reports } = open(() => {
      calls += 1;
      throw new Error('no');
    });
    start();
    accept({ a: 1 });
    await expect.poll(waiting).toBe(0);
    expect(calls).toBe(3);
    expect(reports()).toMatchObject([
      { requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 }, requestPayload: { a: 1 } },
    ]);
  });

  test('is given up early when the next try would come too late', async () => {
    const { accept, start, waiting, reports } = open(
      () => {
        throw new Error('no');
      },
      { maximumAgeSeconds: 60 },
      [120_000],
    );
    start();
    accept({});
    await expect.poll(waiting).toBe(0);
    expect(reports()).toMatchObject([{ requestContext: { condition: 'EventAgeExceeded', approximateInvokeCount: 1 } }]);
  });

  test('merges with one of its schedule that waits, not with one that runs', async () => {
    const release: (() => void)[] = [];
    let calls = 0;
    const { accept, start, waiting } = open(() => {
      calls += 1;
      return new Promise<void>((resolve) => release.push(resolve));
    });
    start();
    accept({ n: 1 }, 'sweep');
    await expect.poll(() => calls).toBe(1);
    for (let n = 2; n < 6; n += 1) accept({ n }, 'sweep');
    expect(waiting()).toBe(2);
    release.shift()?.();
    await expect.poll(() => calls).toBe(2);
    release.shift()?.();
    await expect.poll(waiting).toBe(0);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { silentLog } from '../../../../../infra/local/log.ts';
import {
  openQueues,
  type QueueDefinition,
  type QueueStore,
} from '../../../../../infra/local/objects/queues/queue-store.ts';
import {
  createQueueMapping,
  type Mapping,
  type QueueMappingOptions,
} from '../../../../../infra/local/runtime/mappings/queue-mapping.ts';
import { openState, type State } from '../../../../../infra/local/runtime/state/state.ts';
import { fakeFunction } from '../functions/fake-function.ts';

const queue: QueueDefinition = {
  name: 'work',
  arn: 'arn:work',
  url: 'work',
  visibilityTimeoutSeconds: 1,
  delaySeconds: 0,
  retentionSeconds: 1000,
  maximumMessageBytes: 1000,
  receiveWaitSeconds: 0,
  fifo: false,
  contentBasedDeduplication: false,
};

type Batch = { Records: { messageId: string; body: string; attributes: { ApproximateReceiveCount: string } }[] };
let folder: string;
let state: State;
let queues: QueueStore;
let mapping: Mapping | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'monitoria-mapping-'));
  state = openState(join(folder, 'state.db'));
  queues = openQueues(state, [queue]);
});
afterEach(async () => {
  await mapping?.close();
  state.close();
  rmSync(folder, { recursive: true });
});

const start = (
  invoke: (event: Batch) => unknown,
  options: Partial<QueueMappingOptions> = {},
  on: { readonly queues: QueueStore; readonly now?: () => number } = { queues },
): void => {
  const defaults = { batchSize: 10, windowSeconds: 0, filter: () => true, reportsFailures: true, concurrency: 1 };
  mapping = createQueueMapping({ queue, log: silentLog, fn: fakeFunction(invoke), ...defaults, ...options, ...on });
  mapping.start();
};
const send = (count: number): void => {
  for (let index = 0; index < count; index += 1) queues.send(queue, { body: `m${index}` });
};
const isEmpty = () =>
  expect.poll(() => queues.counts(queue), { timeout: 5000 }).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
const bodies = ({ Records }: Batch): string[] => Records.map(({ body }) => body);

describe('a queue mapping', () => {
  test('waits for the window or a full batch, whichever is first', async () => {
    const batches: number[] = [];
    const patient = { ...queue, visibilityTimeoutSeconds: 10 };
    start(({ Records }) => void batches.push(Records.length), { queue: patient, batchSize: 25, windowSeconds: 1 });
    send(30);
    await isEmpty();
    expect(batches).toEqual([25, 5]);
  });

  test('keeps what failed, deletes what did not, and brings the failed back', async () => {
    const seen: string[][] = [];
    start((batch) => {
      seen.push(bodies(batch));
      const [poison] = batch.Records.filter(
        ({ body, attributes }) => body === 'm1' && attributes.ApproximateReceiveCount === '1',
      );
      return { batchItemFailures: poison ? [{ itemIdentifier: poison.messageId }] : [] };
    });
    send(3);
    await isEmpty();
    expect(seen.flat().sort()).toEqual(['m0', 'm1', 'm1', 'm2']);
  });

  test('without partial failures, an exception brings the whole batch back and an answer deletes it whole', async () => {
    let calls = 0;
    start(
      () => {
        calls += 1;
        if (calls === 1) throw new Error('first time');
        return { batchItemFailures: [{ itemIdentifier: 'ignored' }] };
      },
      { reportsFailures: false },
    );
    queues.send(queue, { body: 'a' });
    await isEmpty();
    expect(calls).toBe(2);
  });

  test('does not overlook what shows itself while it looks', async () => {
    const began = Date.now();
    let clock = began;
    const store = openQueues(state, [queue], () => clock);
    store.send(queue, { body: 'held' });
    store.receive(queue, 1);
    // Whoever held the message lets go of it just after the mapping has looked, and before it decides how long to wait.
    const visibleAfterLook: QueueStore = {
      ...store,
      receive: (...asked) => {
        const found = store.receive(...asked);
        clock = began + queue.visibilityTimeoutSeconds * 1000 + 1;
        return found;
      },
    };
    const seen: string[] = [];
    start((batch) => void seen.push(...bodies(batch)), {}, { queues: visibleAfterLook, now: () => clock });
    await expect.poll(() => seen, { timeout: 2000 }).toEqual(['held']);
  });

  test('never has more batches with the function than it may', async () => {
    let [now, most] = [0, 0];
    const invoke = async (): Promise<void> => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 10));
      now -= 1;
    };
    start(invoke, { batchSize: 1, concurrency: 2 });
    send(20);
    await isEmpty();
    expect(most).toBe(2);
  });

  test('ends its batch before it closes, and takes no more', async () => {
    let ended = 0;
    start(
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        ended += 1;
      },
      { batchSize: 1 },
    );
    send(3);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await mapping?.close();
    expect(ended).toBe(1);
    expect(queues.counts(queue).visible).toBe(2);
  });
});

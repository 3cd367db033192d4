import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openQueues, type QueueDefinition } from '../../../../../infra/local/objects/queues/queue-store.ts';
import { openState, type State } from '../../../../../infra/local/runtime/state/state.ts';

const define = (name: string, more: Partial<QueueDefinition> = {}): QueueDefinition => ({
  name,
  arn: `arn:${name}`,
  url: name,
  visibilityTimeoutSeconds: 10,
  delaySeconds: 0,
  retentionSeconds: 1_000_000,
  maximumMessageBytes: 1000,
  receiveWaitSeconds: 0,
  fifo: false,
  contentBasedDeduplication: false,
  ...more,
});
const dead = define('dead');
const work = define('work', { redrive: { deadLetterArn: dead.arn, maxReceiveCount: 3 } });
const ordered = define('ordered.fifo', { fifo: true, contentBasedDeduplication: true });

let folder: string;
let state: State;
let nowMs = 1_000_000;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'monitoria-queues-'));
  state = openState(join(folder, 'state.db'));
});
afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true });
});
const open = () => openQueues(state, [work, dead, ordered], () => nowMs);

describe('a durable queue', () => {
  test('forgets a send whose transaction fails, and tells nobody of it', () => {
    const queues = open();
    let arrivals = 0;
    queues.onArrival(work, () => {
      arrivals += 1;
    });
    expect(() =>
      state.transaction(() => {
        queues.send(work, { body: 'x' });
        throw new Error('no');
      }),
    ).toThrow('no');
    expect([queues.counts(work).visible, arrivals]).toEqual([0, 0]);
    queues.send(work, { body: 'x' });
    expect([queues.counts(work).visible, arrivals]).toEqual([1, 1]);
  });

  test('drops what is older than its retention', () => {
    const queues = openQueues(state, [define('short', { retentionSeconds: 60 })], () => nowMs);
    const [short = work] = queues.definitions;
    queues.send(short, { body: 'old' });
    nowMs += 61_000;
    queues.send(short, { body: 'new' });
    expect(queues.receive(short, 10).map(({ body }) => body)).toEqual(['new']);
  });

  test('a FIFO queue remembers a duplicate for five minutes', () => {
    const queues = open();
    const send = () => queues.send(ordered, { body: 'same', groupId: 'g' }).id;
    const first = send();
    expect(send()).toBe(first);
    nowMs += 5 * 60_000 + 1;
    expect(send()).not.toBe(first);
  });

  test('does what a list of messages would do, whatever happens in whatever order', () => {
    type Model = { body: string; visibleAt: number; receives: number; queue: string; receipt?: string };
    const step = fc.oneof(
      fc.record({ do: fc.constant('send' as const), delay: fc.nat(15) }),
      fc.record({ do: fc.constant('receive' as const), limit: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ do: fc.constant('remove' as const), which: fc.nat(5) }),
      fc.record({ do: fc.constant('visibility' as const), which: fc.nat(5), seconds: fc.nat(12) }),
      fc.record({ do: fc.constant('wait' as const), seconds: fc.nat(12) }),
      fc.record({ do: fc.constant('restart' as const) }),
      fc.record({ do: fc.constant('redrive' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        state.db.exec('DROP TABLE IF EXISTS queue_messages; DROP TABLE IF EXISTS queue_deduplication');
        let queues = open();
        let model: Model[] = [];
        let sent = 0;
        const held: { receipt: string; body: string }[] = [];
        const isVisible = (one: Model): boolean => one.queue === 'work' && one.visibleAt <= nowMs;
        for (const action of steps) {
          if (action.do === 'send') {
            const body = `m${sent++}`;
            queues.send(work, { body, delaySeconds: action.delay });
            model.push({ body, visibleAt: nowMs + action.delay * 1000, receives: 0, queue: 'work' });
          } else if (action.do === 'receive') {
            for (const one of model.filter(isVisible)) if (one.receives >= 3) one.queue = 'dead?';
            const received = queues.receive(work, action.limit);
            const candidates = model.filter((one) => one.queue === 'work' && one.visibleAt <= nowMs);
            expect(received).toHaveLength(Math.min(action.limit, candidates.length));
            for (const message of received) {
              const one = candidates.find(({ body }) => body === message.body);
              expect(one).toBeDefined();
              if (!one) return;
              one.receives += 1;
              expect(message.receiveCount).toBe(one.receives);
              one.visibleAt = nowMs + 10_000;
              one.receipt = message.receiptHandle;
              held.push({ receipt: message.receiptHandle, body: message.body });
            }
            // Overdue messages move when a receiver comes past them; the ones it did not reach may wait.
            const inDead = new Set(queues.receive(dead, 10, 0).map(({ body }) => body));
            for (const one of model) if (one.queue === 'dead?') one.queue = inDead.has(one.body) ? 'dead' : 'work';
          } else if (action.do === 'remove' || action.do === 'visibility') {
            const handle = held[action.which];
            if (!handle) continue;
            const one = model.find(({ receipt }) => receipt === handle.receipt);
            if (action.do === 'remove') {
              expect(queues.remove(work, handle.receipt)).toBe(one !== undefined);
              model = model.filter((other) => other !== one);
            } else {
              const changes = one !== undefined && one.visibleAt > nowMs;
              expect(queues.changeVisibility(work, handle.receipt, action.seconds)).toBe(changes);
              if (changes) one.visibleAt = nowMs + action.seconds * 1000;
            }
          } else if (action.do === 'wait') nowMs += action.seconds * 1000;
          else if (action.do === 'restart') {
            queues = open();
            queues.releaseInFlight(work);
            for (const one of model)
              if (one.queue === 'work' && one.receipt && one.visibleAt > nowMs) one.visibleAt = nowMs;
          } else {
            const moved = model.filter(({ queue }) => queue === 'dead');
            expect(queues.redrive(dead)).toBe(moved.length);
            for (const one of moved)
              Object.assign(one, { queue: 'work', receives: 0, visibleAt: nowMs, receipt: undefined });
          }
          const counts = queues.counts(work);
          expect(counts.visible + counts.inFlight + counts.delayed).toBe(
            model.filter(({ queue }) => queue === 'work').length,
          );
          expect(counts.visible).toBe(model.filter(isVisible).length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

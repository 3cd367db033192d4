import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { silentLog } from '../../../../../infra/local/log.ts';
import { openQueues, type QueueDefinition } from '../../../../../infra/local/objects/queues/queue-store.ts';
import {
  createStreamMapping,
  type StreamMappingOptions,
} from '../../../../../infra/local/runtime/mappings/stream-mapping.ts';
import type { LocalTables, StreamRecord } from '../../../../../infra/local/runtime/mappings/tables-port.ts';
import { openState, type State } from '../../../../../infra/local/runtime/state/state.ts';
import { fakeFunction } from '../functions/fake-function.ts';

const givenUp: QueueDefinition = {
  name: 'given-up',
  arn: 'arn:given-up',
  url: '',
  visibilityTimeoutSeconds: 1,
  delaySeconds: 0,
  retentionSeconds: 1000,
  maximumMessageBytes: 100_000,
  receiveWaitSeconds: 0,
  fifo: false,
  contentBasedDeduplication: false,
};

/** A stream in memory that outlives its reader. */
const createTables = () => {
  const records: StreamRecord[] = [];
  const checkpoints = new Map<string, string>();
  const listeners = new Set<(table: string) => void>();
  const tables: LocalTables = {
    ensureTable: async () => {},
    readStream: async (_table, after, limit) =>
      records.filter(({ dynamodb }) => Number(dynamodb.SequenceNumber) > Number(after)).slice(0, limit),
    onStream: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    loadCheckpoint: async (consumer) => checkpoints.get(consumer) ?? '0',
    saveCheckpoint: async (consumer, _table, sequence) => void checkpoints.set(consumer, sequence),
  };
  const add = (count: number, atMs = Date.now()): void => {
    for (let index = 0; index < count; index += 1)
      records.push({
        eventID: 'e',
        eventName: 'INSERT',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: 'us-east-1',
        dynamodb: {
          SequenceNumber: String(records.length + 1),
          ApproximateCreationDateTime: atMs / 1000,
          Keys: {},
          SizeBytes: 1,
          StreamViewType: 'KEYS_ONLY',
        },
      });
    for (const listener of listeners) listener('things');
  };
  return { tables, add, position: () => Number(checkpoints.get('mapping') ?? 0) };
};

type Batch = { Records: { dynamodb: { SequenceNumber: string } }[] };
let folder: string;
let state: State;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'monitoria-stream-'));
  state = openState(join(folder, 'state.db'));
});
afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true });
});

const numbers = ({ Records }: Batch): number[] => Records.map(({ dynamodb }) => Number(dynamodb.SequenceNumber));
const mappingOver = (
  tables: LocalTables,
  invoke: (event: Batch) => unknown,
  options: Partial<StreamMappingOptions> = {},
) => {
  const queues = openQueues(state, [givenUp]);
  const mapping = createStreamMapping({
    consumer: 'mapping',
    table: 'things',
    streamArn: 'arn:stream',
    fn: fakeFunction(invoke),
    batchSize: 4,
    windowSeconds: 0,
    filter: () => true,
    reportsFailures: true,
    startingPosition: 'TRIM_HORIZON',
    bisects: true,
    onFailure: givenUp,
    tables,
    queues,
    state,
    log: silentLog,
    ...options,
  });
  mapping.start();
  const reports = () => queues.receive(givenUp, 10, 0).map(({ body }) => JSON.parse(body) as Report);
  return { close: mapping.close, reports };
};
type Report = {
  requestContext: { condition: string };
  DDBStreamBatchInfo: { startSequenceNumber: string; batchSize: number };
};

describe('a stream mapping', () => {
  test('goes on after a restart where the last finished batch ended', async () => {
    const { tables, add, position } = createTables();
    const seen: number[] = [];
    const first = mappingOver(tables, (batch) => void seen.push(...numbers(batch)));
    add(6);
    await expect.poll(position).toBe(6);
    await first.close();
    add(3);
    const second = mappingOver(tables, (batch) => void seen.push(...numbers(batch)));
    await expect.poll(position).toBe(9);
    await second.close();
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('from LATEST skips what was there before the first start, and nothing after it', async () => {
    const { tables, add, position } = createTables();
    const seen: number[] = [];
    const open = () =>
      mappingOver(tables, (batch) => void seen.push(...numbers(batch)), { startingPosition: 'LATEST' });
    const empty = open();
    await new Promise((resolve) => setTimeout(resolve, 30));
    await empty.close();
    add(2);
    const later = open();
    await expect.poll(position).toBe(2);
    await later.close();
    expect(seen).toEqual([1, 2]);

    const other = createTables();
    other.add(5);
    state.db.exec('DELETE FROM stream_consumers');
    const late = mappingOver(other.tables, (batch) => void seen.push(...numbers(batch)), {
      startingPosition: 'LATEST',
    });
    await expect.poll(other.position).toBe(5);
    other.add(1);
    await expect.poll(other.position).toBe(6);
    await late.close();
    expect(seen).toEqual([1, 2, 6]);
  });

  test('begins again at the first record that was reported, not before it', async () => {
    const { tables, add, position } = createTables();
    const seen: number[][] = [];
    const mapping = mappingOver(tables, (batch) => {
      seen.push(numbers(batch));
      return seen.length === 1 ? { batchItemFailures: [{ itemIdentifier: '3' }] } : {};
    });
    add(4);
    await expect.poll(position).toBe(4);
    await mapping.close();
    expect(seen.at(0)).toEqual([1, 2, 3, 4]);
    expect(seen.at(1)).toEqual([3, 4]);
  });

  test('gives up what is too old without trying it', async () => {
    const { tables, add, position } = createTables();
    const seen: number[] = [];
    add(2, Date.now() - 120_000);
    add(1);
    const mapping = mappingOver(tables, (batch) => void seen.push(...numbers(batch)), { maximumRecordAgeSeconds: 60 });
    await expect.poll(position).toBe(3);
    await mapping.close();
    expect(seen).toEqual([3]);
    expect(mapping.reports().map(({ requestContext }) => requestContext.condition)).toEqual(['RecordAgeExceeded']);
  });

  test('does everything but the poison, in order, whichever records are poison', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 2 }), async (poison) => {
        state.db.exec('DROP TABLE IF EXISTS queue_messages; DROP TABLE IF EXISTS stream_consumers');
        const { tables, add, position } = createTables();
        const done: number[] = [];
        const mapping = mappingOver(
          tables,
          (batch) => {
            if (numbers(batch).some((one) => poison.includes(one))) throw new Error('poison');
            done.push(...numbers(batch));
          },
          { maximumRetryAttempts: 0 },
        );
        add(12);
        await expect.poll(position, { timeout: 10_000 }).toBe(12);
        await mapping.close();
        const expected = Array.from({ length: 12 }, (_, index) => index + 1).filter((one) => !poison.includes(one));
        // A failed batch gives up at once here: with no retries, splitting never gets its turn.
        expect(done).toEqual(
          expected.filter((one) => !poison.some((bad) => Math.ceil(bad / 4) === Math.ceil(one / 4))),
        );
        expect(
          mapping.reports().every(({ requestContext }) => requestContext.condition === 'RetryAttemptsExhausted'),
        ).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  test('with retries to spare, splits until the poison is alone', async () => {
    const { tables, add, position } = createTables();
    const done: number[] = [];
    const mapping = mappingOver(
      tables,
      (batch) => {
        if (numbers(batch).includes(3)) throw new Error('poison');
        done.push(...numbers(batch));
      },
      { maximumRetryAttempts: 1 },
    );
    add(4);
    await expect.poll(position, { timeout: 10_000 }).toBe(4);
    await mapping.close();
    expect(done).toEqual([1, 2, 4]);
    expect(mapping.reports()).toMatchObject([{ DDBStreamBatchInfo: { startSequenceNumber: '3', batchSize: 1 } }]);
  });
});

import { randomUUID } from 'node:crypto';
import type { Log } from '../../log.ts';
import type { QueueDefinition, QueueStore } from '../../objects/queues/queue-store.ts';
import type { RunningFunction } from '../functions/functions.ts';
import { FunctionError } from '../functions/worker-pool.ts';
import type { State } from '../state/state.ts';
import { type BatchOutcome, readBatchResponse } from './batch-response.ts';
import type { Filter } from './filter.ts';
import type { Mapping } from './queue-mapping.ts';
import type { LocalTables, StreamRecord } from './tables-port.ts';

export type StreamMappingOptions = {
  /** Name of the consumer in its durable checkpoint: the mapping's logical id. */
  readonly consumer: string;
  readonly table: string;
  readonly streamArn: string;
  readonly fn: RunningFunction;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly filter: Filter;
  readonly reportsFailures: boolean;
  readonly startingPosition: 'LATEST' | 'TRIM_HORIZON';
  /** Without end when undefined. */
  readonly maximumRetryAttempts?: number;
  readonly maximumRecordAgeSeconds?: number;
  readonly bisects: boolean;
  readonly onFailure?: QueueDefinition;
};

type StreamMappingRequest = StreamMappingOptions & {
  readonly tables: LocalTables;
  readonly queues: QueueStore;
  readonly state: State;
  readonly log: Log;
  readonly now?: () => number;
};

type GiveUpCondition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

const FIRST_BACKOFF_MS = 200;
const LONGEST_BACKOFF_MS = 60_000;
const SKIP_PAGE = 1000;
const SHARD_ID = 'shardId-00000000000000000000-00000000';

const sequenceOf = (record: StreamRecord): string => record.dynamodb.SequenceNumber;
const arrivalMs = (record: StreamRecord): number => record.dynamodb.ApproximateCreationDateTime * 1000;

/**
 * Feeds a function from a table's stream, in order: one batch at a time, retried until it passes or is given up, its
 * position stored. A restart goes on where the last finished batch ended.
 */
export const createStreamMapping = (request: StreamMappingRequest): Mapping => {
  const { tables, queues, state, fn, table, consumer, filter, log, now = Date.now } = request;
  state.db.exec('CREATE TABLE IF NOT EXISTS stream_consumers (consumer TEXT PRIMARY KEY)');
  const begun = state.db.prepare('SELECT 1 FROM stream_consumers WHERE consumer = ?');
  const begin = state.db.prepare('INSERT OR IGNORE INTO stream_consumers VALUES (?)');
  const closing = new AbortController();
  const isOpen = (): boolean => !closing.signal.aborted;
  let wake = (): void => {};
  let running: Promise<void> = Promise.resolve();

  /** Ends early when something arrives (if asked to) or the mapping closes. */
  const pause = (ms: number, endsOnArrival: boolean): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => finish(), ms);
      const finish = (): void => {
        clearTimeout(timer);
        closing.signal.removeEventListener('abort', finish);
        wake = () => {};
        resolve();
      };
      closing.signal.addEventListener('abort', finish, { once: true });
      if (endsOnArrival) wake = finish;
      if (closing.signal.aborted) finish();
    });

  /** The first start decides the position, once; afterwards the checkpoint does. */
  const findPosition = async (): Promise<string> => {
    let position = await tables.loadCheckpoint(consumer, table);
    if (begun.get(consumer)) return position;
    if (request.startingPosition === 'LATEST')
      for (;;) {
        const page = await tables.readStream(table, position, SKIP_PAGE);
        const last = page.at(-1);
        if (!last) break;
        position = sequenceOf(last);
      }
    await tables.saveCheckpoint(consumer, table, position);
    begin.run(consumer);
    return position;
  };

  const readBatch = async (position: string): Promise<readonly StreamRecord[]> => {
    const read = () => tables.readStream(table, position, request.batchSize);
    const batch = await read();
    if (batch.length === 0 || batch.length >= request.batchSize || request.windowSeconds === 0) return batch;
    await pause(request.windowSeconds * 1000, false);
    return read();
  };

  const sendGivenUp = (records: readonly StreamRecord[], condition: GiveUpCondition, attempts: number): void => {
    const [first, last] = [records[0], records.at(-1)];
    log.error(`${fn.fn.label}: gave up stream records`, { table, records: records.length, condition, attempts });
    if (!request.onFailure || !first || !last) return;
    const report = {
      requestContext: {
        requestId: randomUUID(),
        functionArn: fn.fn.arn,
        condition,
        approximateInvokeCount: attempts,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: new Date(now()).toISOString(),
      DDBStreamBatchInfo: {
        shardId: SHARD_ID,
        startSequenceNumber: sequenceOf(first),
        endSequenceNumber: sequenceOf(last),
        approximateArrivalOfFirstRecord: new Date(arrivalMs(first)).toISOString(),
        approximateArrivalOfLastRecord: new Date(arrivalMs(last)).toISOString(),
        batchSize: records.length,
        streamArn: request.streamArn,
      },
    };
    queues.send(request.onFailure, { body: JSON.stringify(report) });
  };

  const invoke = async (records: readonly StreamRecord[]): Promise<BatchOutcome> => {
    try {
      const response = await fn.pool.invoke({
        Records: records.map((record) => ({ ...record, eventSourceARN: request.streamArn })),
      });
      if (!request.reportsFailures) return { kind: 'all done' };
      return readBatchResponse(response, new Set(records.map(sequenceOf)));
    } catch (error) {
      return { kind: 'all failed', why: error instanceof FunctionError ? error.failure.errorType : String(error) };
    }
  };

  /** What is left to do after an outcome: a stream's order makes everything after the first failure unfinished. */
  const unfinished = (records: readonly StreamRecord[], outcome: BatchOutcome): readonly StreamRecord[] => {
    if (outcome.kind === 'all done') return [];
    if (outcome.kind === 'all failed') return records;
    const first = records.findIndex((record) => outcome.identifiers.has(sequenceOf(record)));
    return records.slice(first);
  };

  const isTooOld = (record: StreamRecord): boolean =>
    request.maximumRecordAgeSeconds !== undefined && now() - arrivalMs(record) > request.maximumRecordAgeSeconds * 1000;

  /** Works through records in order until all are done or given up; `false` when closed in the middle. */
  const work = async (batch: readonly StreamRecord[]): Promise<boolean> => {
    const parts: { readonly records: readonly StreamRecord[]; readonly attempts: number }[] = [
      { records: batch, attempts: 0 },
    ];
    for (let part = parts.shift(); part; part = parts.shift()) {
      const old = part.records.filter(isTooOld);
      if (old.length > 0) sendGivenUp(old, 'RecordAgeExceeded', part.attempts);
      const records = part.records.filter((record) => !isTooOld(record));
      if (records.length === 0) continue;
      if (!isOpen()) return false;
      const outcome = await invoke(records);
      if (!isOpen() && outcome.kind === 'all failed') return false;
      const left = unfinished(records, outcome);
      if (left.length === 0) continue;
      // Records behind a finished one are a batch of their own that has been tried once.
      const attempts = left.length < records.length ? 1 : part.attempts + 1;
      log.warn(`${fn.fn.label}: a stream batch failed`, {
        table,
        records: records.length,
        left: left.length,
        attempt: attempts,
        why: outcome.kind === 'all failed' ? outcome.why : 'reported',
      });
      if (request.maximumRetryAttempts !== undefined && attempts > request.maximumRetryAttempts) {
        sendGivenUp(left, 'RetryAttemptsExhausted', attempts);
        continue;
      }
      const half = Math.ceil(left.length / 2);
      // Splitting costs no attempt, as deployed: it ends by itself.
      if (request.bisects && outcome.kind === 'all failed' && left.length > 1)
        parts.unshift(
          { records: left.slice(0, half), attempts: part.attempts },
          { records: left.slice(half), attempts: part.attempts },
        );
      else parts.unshift({ records: left, attempts });
      await pause(Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempts - 1)), false);
    }
    return true;
  };

  const run = async (): Promise<void> => {
    let position = await findPosition();
    while (isOpen()) {
      const batch = await readBatch(position);
      const last = batch.at(-1);
      if (!last) {
        await pause(LONGEST_BACKOFF_MS, true);
        continue;
      }
      const wanted = batch.filter((record) => filter(record));
      if (wanted.length > 0 && !(await work(wanted))) return;
      position = sequenceOf(last);
      await tables.saveCheckpoint(consumer, table, position);
    }
  };

  /** The loop must not end while the server lives: what breaks it is logged and it begins again. */
  const keepRunning = async (): Promise<void> => {
    while (isOpen()) {
      await run().catch((error: unknown) =>
        log.error(`${fn.fn.label}: the stream reader failed`, { error: String(error) }),
      );
      if (isOpen()) await pause(1000, false);
    }
  };

  let stopListening = (): void => {};
  return {
    start: () => {
      stopListening = tables.onStream((changed) => {
        if (changed === table) wake();
      });
      running = keepRunning();
    },
    close: async () => {
      closing.abort();
      stopListening();
      await running;
    },
  };
};

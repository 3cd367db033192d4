import { randomUUID } from 'node:crypto';
import type { Log } from '../../log.ts';
import type { QueueStore } from '../../objects/queues/queue-store.ts';
import type { State } from '../state/state.ts';
import type { Functions, RunningFunction } from './functions.ts';
import { FunctionError } from './worker-pool.ts';

/** How Lambda treats asynchronous events of one function (`AWS::Lambda::EventInvokeConfig`). */
export type AsyncPolicy = {
  readonly maximumRetryAttempts: number;
  readonly maximumAgeSeconds: number;
  /** Queue that gets an event given up, with what went wrong around it. */
  readonly onFailureArn?: string;
};

/** Lambda's defaults. */
export const DEFAULT_ASYNC_POLICY: AsyncPolicy = { maximumRetryAttempts: 2, maximumAgeSeconds: 6 * 60 * 60 };
/** Lambda waits one minute before the first retry of a failed event and two before the second. */
const DEFAULT_RETRY_DELAYS_MS: readonly number[] = [60_000, 120_000];

export type AsyncRequest = {
  readonly functionArn: string;
  readonly payload: unknown;
  /**
   * Requests with the same key merge while the first has not started: a schedule faster than its function would
   * otherwise pile up on a machine that runs one copy.
   */
  readonly mergeKey?: string;
};

/** Events for functions that nobody waits for: kept until the function has taken them. */
export type AsyncInvocations = {
  /** Durable when it returns (with the running transaction, if there is one). */
  readonly accept: (request: AsyncRequest) => void;
  readonly start: () => void;
  /** Resolves when nothing is running any more. What has not started stays for the next start. */
  readonly close: () => Promise<void>;
};

type Row = {
  readonly id: string;
  readonly function_arn: string;
  readonly payload: string;
  readonly attempts: number;
  readonly created_at: number;
};

type AsyncInvocationsRequest = {
  readonly state: State;
  readonly functions: Functions;
  readonly queues: QueueStore;
  readonly policyOf: (functionArn: string) => AsyncPolicy;
  readonly log: Log;
  readonly now?: () => number;
  readonly retryDelaysMs?: readonly number[];
};

const schema = `
CREATE TABLE IF NOT EXISTS async_invocations (
  id TEXT PRIMARY KEY,
  function_arn TEXT NOT NULL,
  payload TEXT NOT NULL,
  merge_key TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS async_invocations_due ON async_invocations (function_arn, due_at);`;

/** The record that Lambda sends to an on-failure destination. */
const failureRecord = (row: Row, fn: RunningFunction, condition: string, error: unknown) => ({
  version: '1.0',
  timestamp: new Date().toISOString(),
  requestContext: {
    requestId: row.id,
    functionArn: `${fn.fn.arn}:$LATEST`,
    condition,
    approximateInvokeCount: row.attempts + 1,
  },
  requestPayload: JSON.parse(row.payload) as unknown,
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  responsePayload: error instanceof FunctionError ? error.failure : { errorMessage: String(error) },
});

export const createAsyncInvocations = (request: AsyncInvocationsRequest): AsyncInvocations => {
  const { state, functions, queues, policyOf, log, now = Date.now } = request;
  const retryDelaysMs = request.retryDelaysMs ?? DEFAULT_RETRY_DELAYS_MS;
  state.db.exec(schema);
  const sql = {
    insert: state.db.prepare('INSERT INTO async_invocations VALUES (?, ?, ?, ?, 0, ?, ?)'),
    waiting: state.db.prepare(
      'SELECT id FROM async_invocations WHERE function_arn = ? AND merge_key = ? AND attempts = 0',
    ),
    due: state.db.prepare('SELECT * FROM async_invocations WHERE function_arn = ? AND due_at <= ? ORDER BY due_at'),
    next: state.db.prepare('SELECT min(due_at) AS at FROM async_invocations WHERE due_at > ?'),
    retry: state.db.prepare('UPDATE async_invocations SET attempts = attempts + 1, due_at = ? WHERE id = ?'),
    remove: state.db.prepare('DELETE FROM async_invocations WHERE id = ?'),
  };
  const running = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let started = false;

  const giveUp = (row: Row, fn: RunningFunction, condition: string, error: unknown): void =>
    state.transaction(() => {
      sql.remove.run(row.id);
      const { onFailureArn } = policyOf(fn.fn.arn);
      const destination = onFailureArn === undefined ? undefined : queues.byArn(onFailureArn);
      const deadLetters = fn.deadLetterArn === undefined ? undefined : queues.byArn(fn.deadLetterArn);
      if (destination) queues.send(destination, { body: JSON.stringify(failureRecord(row, fn, condition, error)) });
      if (deadLetters) queues.send(deadLetters, { body: row.payload });
      log.error(`${fn.fn.label}: gave up an event`, { requestId: row.id, condition, attempts: row.attempts + 1 });
    });

  const run = async (row: Row, fn: RunningFunction): Promise<void> => {
    const { maximumRetryAttempts, maximumAgeSeconds } = policyOf(row.function_arn);
    try {
      await fn.pool.invoke(JSON.parse(row.payload), { requestId: row.id });
      sql.remove.run(row.id);
    } catch (error) {
      if (!started) return;
      const dueAt = now() + (retryDelaysMs[Math.min(row.attempts, retryDelaysMs.length - 1)] ?? 0);
      log.warn(`${fn.fn.label}: an event failed`, {
        requestId: row.id,
        attempt: row.attempts + 1,
        error: error instanceof FunctionError ? error.failure.errorType : String(error),
      });
      if (row.attempts >= maximumRetryAttempts) giveUp(row, fn, 'RetriesExhausted', error);
      else if (dueAt > row.created_at + maximumAgeSeconds * 1000) giveUp(row, fn, 'EventAgeExceeded', error);
      else sql.retry.run(dueAt, row.id);
    }
  };

  const pump = (): void => {
    if (!started) return;
    clearTimeout(timer);
    for (const fn of functions.all) {
      let free = fn.pool.concurrency - [...running.keys()].filter((key) => key.startsWith(`${fn.fn.arn} `)).length;
      if (fn.pool.concurrency === 0) free = 1;
      for (const row of sql.due.all(fn.fn.arn, now()) as Row[]) {
        const key = `${fn.fn.arn} ${row.id}`;
        if (free <= 0) break;
        if (running.has(key)) continue;
        free -= 1;
        const done = run(row, fn).finally(() => {
          running.delete(key);
          pump();
        });
        running.set(key, done);
      }
    }
    const next = sql.next.get(now())?.at;
    if (typeof next === 'number') timer = setTimeout(pump, Math.min(next - now(), 60_000));
  };

  const isRunning = (arn: string, id: unknown): boolean => running.has(`${arn} ${String(id)}`);

  return {
    accept: ({ functionArn, payload, mergeKey }) =>
      state.transaction(() => {
        const waiting = mergeKey === undefined ? [] : sql.waiting.all(functionArn, mergeKey);
        if (waiting.some(({ id }) => !isRunning(functionArn, id))) return;
        sql.insert.run(randomUUID(), functionArn, JSON.stringify(payload), mergeKey ?? null, now(), now());
        state.afterCommit(pump);
      }),
    start: () => {
      started = true;
      pump();
    },
    close: async () => {
      started = false;
      clearTimeout(timer);
      await Promise.allSettled(running.values());
    },
  };
};

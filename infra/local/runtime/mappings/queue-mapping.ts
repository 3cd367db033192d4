import type { Log } from '../../log.ts';
import { md5, md5OfAttributes } from '../../objects/queues/digests.ts';
import { systemAttributes } from '../../objects/queues/queue-service.ts';
import type { QueueDefinition, QueueStore, ReceivedMessage } from '../../objects/queues/queue-store.ts';
import { LOCAL_REGION } from '../../service.ts';
import type { RunningFunction } from '../functions/functions.ts';
import { FunctionError } from '../functions/worker-pool.ts';
import { type BatchOutcome, readBatchResponse } from './batch-response.ts';
import type { Filter } from './filter.ts';

/** Something that moves work from a source to a function until it is closed. */
export type Mapping = {
  readonly start: () => void;
  /** Stops taking more and resolves when nothing is with the function any more. */
  readonly close: () => Promise<void>;
};

export type QueueMappingOptions = {
  readonly queue: QueueDefinition;
  readonly fn: RunningFunction;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly filter: Filter;
  readonly reportsFailures: boolean;
  /** Batches with the function at the same time. */
  readonly concurrency: number;
};

type QueueMappingRequest = QueueMappingOptions & {
  readonly queues: QueueStore;
  readonly log: Log;
  readonly now?: () => number;
};

/** One `receive` takes ten messages at most, so a larger batch takes several. */
const RECEIVE_LIMIT = 10;
const LONGEST_WAIT_MS = 20_000;

const toRecord = (queue: QueueDefinition, message: ReceivedMessage) => {
  const attributesDigest = md5OfAttributes(message.attributes);
  return {
    messageId: message.id,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        {
          dataType: DataType,
          ...(StringValue !== undefined && { stringValue: StringValue }),
          ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
        },
      ]),
    ),
    md5OfBody: md5(message.body),
    ...(attributesDigest !== undefined && { md5OfMessageAttributes: attributesDigest }),
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: LOCAL_REGION,
  };
};

/**
 * Feeds a function from a queue as Lambda's pollers do: batches by size and window, filtered messages deleted unseen,
 * successes deleted, failures left to show themselves again after their visibility time-out and, too often failed, to
 * the queue's own redrive policy.
 */
export const createQueueMapping = (request: QueueMappingRequest): Mapping => {
  const { queue, queues, fn, filter, log, now = Date.now } = request;
  const inFlight = new Set<Promise<void>>();
  let open = false;
  let timer: NodeJS.Timeout | undefined;
  let gathered: ReceivedMessage[] = [];
  let gatheringSince = 0;
  let lookedAt = 0;

  const outcomeOf = async (messages: readonly ReceivedMessage[]): Promise<BatchOutcome> => {
    const records = messages.map((message) => toRecord(queue, message));
    const response = await fn.pool.invoke({ Records: records });
    if (!request.reportsFailures) return { kind: 'all done' };
    return readBatchResponse(response, new Set(messages.map(({ id }) => id)));
  };

  const settle = (messages: readonly ReceivedMessage[], outcome: BatchOutcome): void => {
    if (outcome.kind === 'all failed') {
      log.warn(`${fn.fn.label}: a batch failed`, { messages: messages.length, why: outcome.why });
      return;
    }
    const failed = outcome.kind === 'some failed' ? outcome.identifiers : new Set<string>();
    for (const { id, receiptHandle } of messages) if (!failed.has(id)) queues.remove(queue, receiptHandle);
    if (failed.size > 0)
      log.warn(`${fn.fn.label}: part of a batch failed`, { messages: messages.length, failed: failed.size });
  };

  const work = async (messages: readonly ReceivedMessage[]): Promise<void> => {
    try {
      const outcome = await outcomeOf(messages);
      if (open || outcome.kind !== 'all failed') settle(messages, outcome);
    } catch (error) {
      if (!open) return;
      const why = error instanceof FunctionError ? error.failure.errorType : String(error);
      settle(messages, { kind: 'all failed', why });
    }
  };

  const dispatch = (): void => {
    const batch = gathered;
    gathered = [];
    const done = work(batch).finally(() => {
      inFlight.delete(done);
      poll();
    });
    inFlight.add(done);
  };

  const gather = (): void => {
    lookedAt = now();
    while (gathered.length < request.batchSize) {
      const received = queues.receive(queue, Math.min(RECEIVE_LIMIT, request.batchSize - gathered.length));
      if (received.length === 0) return;
      if (gathered.length === 0) gatheringSince = now();
      for (const message of received) {
        if (filter(toRecord(queue, message))) gathered.push(message);
        else queues.remove(queue, message.receiptHandle);
      }
    }
  };

  /** Nothing more to do now: when to look again without being called. */
  const waitMs = (): number => {
    const windowEnds = gathered.length > 0 ? gatheringSince + request.windowSeconds * 1000 - now() : LONGEST_WAIT_MS;
    const nextVisible = (queues.nextVisibleAt(queue, lookedAt) ?? Number.POSITIVE_INFINITY) - now();
    return Math.max(5, Math.min(LONGEST_WAIT_MS, windowEnds, nextVisible));
  };

  const poll = (): void => {
    clearTimeout(timer);
    if (!open) return;
    while (inFlight.size < request.concurrency) {
      gather();
      if (gathered.length === 0) break;
      const windowIsOver = now() - gatheringSince >= request.windowSeconds * 1000;
      if (gathered.length < request.batchSize && !windowIsOver) break;
      dispatch();
    }
    if (inFlight.size < request.concurrency) timer = setTimeout(poll, waitMs());
  };

  let stopListening = (): void => {};
  return {
    start: () => {
      open = true;
      stopListening = queues.onArrival(queue, () => setImmediate(poll));
      poll();
    },
    close: async () => {
      open = false;
      clearTimeout(timer);
      stopListening();
      await Promise.all(inFlight);
    },
  };
};

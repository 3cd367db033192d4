import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { AwsJsonError, answerAwsJson } from '../../runtime/aws-json.ts';
import type { LocalService } from '../../service.ts';
import { md5, md5OfAttributes } from './digests.ts';
import type { NewMessage, QueueDefinition, QueueStore, ReceivedMessage } from './queue-store.ts';

const MAX_BATCH = 10;
const MAX_BATCH_BYTES = 1_048_576;
const MAX_WAIT_SECONDS = 20;

const attributesSchema = z.record(
  z.string(),
  z.object({ DataType: z.string(), StringValue: z.string().optional(), BinaryValue: z.string().optional() }),
);
const messageSchema = z.object({
  MessageBody: z.string().min(1),
  DelaySeconds: z.int().min(0).max(900).optional(),
  MessageAttributes: attributesSchema.nullish(),
  MessageGroupId: z.string().optional(),
  MessageDeduplicationId: z.string().optional(),
});
const onQueue = z.object({ QueueUrl: z.string() });
const visibility = z.int().min(0).max(43_200);

/** What each action accepts. The rest of SQS answers `UnsupportedOperation`. */
const requests = {
  SendMessage: onQueue.extend(messageSchema.shape),
  SendMessageBatch: onQueue.extend({
    Entries: z
      .array(messageSchema.extend({ Id: z.string() }))
      .min(1)
      .max(MAX_BATCH),
  }),
  ReceiveMessage: onQueue.extend({
    MaxNumberOfMessages: z.int().min(1).max(MAX_BATCH).default(1),
    VisibilityTimeout: visibility.optional(),
    WaitTimeSeconds: z.int().min(0).max(MAX_WAIT_SECONDS).optional(),
  }),
  DeleteMessage: onQueue.extend({ ReceiptHandle: z.string() }),
  DeleteMessageBatch: onQueue.extend({
    Entries: z
      .array(z.object({ Id: z.string(), ReceiptHandle: z.string() }))
      .min(1)
      .max(MAX_BATCH),
  }),
  ChangeMessageVisibility: onQueue.extend({ ReceiptHandle: z.string(), VisibilityTimeout: visibility }),
  ChangeMessageVisibilityBatch: onQueue.extend({
    Entries: z.array(z.object({ Id: z.string(), ReceiptHandle: z.string(), VisibilityTimeout: visibility })).min(1),
  }),
  GetQueueUrl: z.object({ QueueName: z.string() }),
  GetQueueAttributes: onQueue,
  ListQueues: z.object({ QueueNamePrefix: z.string().optional() }),
  ListDeadLetterSourceQueues: onQueue,
  PurgeQueue: onQueue,
  StartMessageMoveTask: z.object({ SourceArn: z.string(), DestinationArn: z.string().optional() }),
} as const;
type Action = keyof typeof requests;

type BatchEntry = { readonly Id: string };
type BatchFailure = {
  readonly Id: string;
  readonly SenderFault: boolean;
  readonly Code: string;
  readonly Message: string;
};

const fail = (code: string, message: string): AwsJsonError =>
  new AwsJsonError({ status: 400, type: `com.amazonaws.sqs#${code}`, code, message });

const toNewMessage = (queue: QueueDefinition, entry: z.output<typeof messageSchema>): NewMessage => {
  if (Buffer.byteLength(entry.MessageBody) > queue.maximumMessageBytes)
    throw fail('InvalidParameterValue', `The message is longer than ${queue.maximumMessageBytes} bytes.`);
  if (queue.fifo && !entry.MessageGroupId) throw fail('MissingParameter', 'A FIFO queue needs MessageGroupId.');
  if (queue.fifo && !entry.MessageDeduplicationId && !queue.contentBasedDeduplication)
    throw fail('InvalidParameterValue', 'The queue needs MessageDeduplicationId or ContentBasedDeduplication.');
  return {
    body: entry.MessageBody,
    ...(entry.DelaySeconds !== undefined && !queue.fifo && { delaySeconds: entry.DelaySeconds }),
    ...(entry.MessageAttributes && { attributes: dropUndefined(entry.MessageAttributes) }),
    ...(entry.MessageGroupId !== undefined && { groupId: entry.MessageGroupId }),
    ...(entry.MessageDeduplicationId !== undefined && { deduplicationId: entry.MessageDeduplicationId }),
  };
};

const dropUndefined = <T>(value: T): T & NonNullable<NewMessage['attributes']> => JSON.parse(JSON.stringify(value));

const toWire = (message: ReceivedMessage) => ({
  MessageId: message.id,
  ReceiptHandle: message.receiptHandle,
  Body: message.body,
  MD5OfBody: md5(message.body),
  MessageAttributes: message.attributes,
  MD5OfMessageAttributes: md5OfAttributes(message.attributes),
  Attributes: systemAttributes(message),
});

/** The attributes that SQS itself gives a received message, as texts. */
export const systemAttributes = (message: ReceivedMessage): Record<string, string> => ({
  ApproximateReceiveCount: String(message.receiveCount),
  SentTimestamp: String(message.sentAtMs),
  SenderId: 'local',
  ApproximateFirstReceiveTimestamp: String(message.firstReceivedAtMs),
  ...(message.groupId !== undefined && { MessageGroupId: message.groupId }),
  ...(message.deduplicationId !== undefined && { MessageDeduplicationId: message.deduplicationId }),
  ...(message.sequenceNumber !== undefined && { SequenceNumber: message.sequenceNumber }),
  ...(message.deadLetterSourceArn !== undefined && { DeadLetterQueueSourceArn: message.deadLetterSourceArn }),
});

/** SQS's JSON protocol (`X-Amz-Target: AmazonSQS.…`) over the durable queues of the template. */
export const createQueueService = (queues: QueueStore): LocalService => {
  const closing = new AbortController();

  const queueAt = (url: string): QueueDefinition => {
    const queue = queues.byName(url.split('/').at(-1) ?? '');
    if (!queue) throw fail('QueueDoesNotExist', 'The specified queue does not exist.');
    return queue;
  };
  const queueOf = (arn: string): QueueDefinition => {
    const queue = queues.byArn(arn);
    if (!queue) throw fail('ResourceNotFoundException', 'The specified queue does not exist.');
    return queue;
  };

  const sendOne = (queue: QueueDefinition, entry: z.output<typeof messageSchema>) => {
    const message = toNewMessage(queue, entry);
    const { id, sequenceNumber } = queues.send(queue, message);
    return {
      MessageId: id,
      MD5OfMessageBody: md5(message.body),
      MD5OfMessageAttributes: md5OfAttributes(message.attributes ?? {}),
      SequenceNumber: sequenceNumber,
    };
  };

  /** Each entry succeeds or fails on its own. */
  const eachEntry = <E extends BatchEntry, R extends object>(entries: readonly E[], handle: (entry: E) => R) => {
    const Successful: (R & BatchEntry)[] = [];
    const Failed: BatchFailure[] = [];
    for (const entry of entries) {
      try {
        Successful.push({ Id: entry.Id, ...handle(entry) });
      } catch (error) {
        if (!(error instanceof AwsJsonError)) throw error;
        Failed.push({ Id: entry.Id, SenderFault: true, Code: error.code, Message: error.message });
      }
    }
    return { Successful, Failed };
  };

  const removeOne = (queue: QueueDefinition, receiptHandle: string) => {
    // Deleting a message that somebody else has received meanwhile succeeds without deleting, as in SQS.
    queues.remove(queue, receiptHandle);
    return {};
  };

  const changeOne = (queue: QueueDefinition, receiptHandle: string, seconds: number) => {
    if (!queues.changeVisibility(queue, receiptHandle, seconds))
      throw fail('MessageNotInflight', 'The message is not in flight.');
    return {};
  };

  const receive = async (input: z.output<(typeof requests)['ReceiveMessage']>, gone: AbortSignal) => {
    const queue = queueAt(input.QueueUrl);
    const waitUntil = Date.now() + (input.WaitTimeSeconds ?? queue.receiveWaitSeconds) * 1000;
    const signal = AbortSignal.any([gone, closing.signal]);
    for (;;) {
      const lookedAt = Date.now();
      const messages = queues.receive(queue, input.MaxNumberOfMessages, input.VisibilityTimeout);
      const left = waitUntil - Date.now();
      if (messages.length > 0 || left <= 0 || signal.aborted) return { Messages: messages.map(toWire) };
      await arrival(queue, lookedAt, left, signal);
    }
  };

  const arrival = async (
    queue: QueueDefinition,
    lookedAt: number,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<void> => {
    const next = queues.nextVisibleAt(queue, lookedAt);
    const wait = Math.max(1, Math.min(timeoutMs, next === undefined ? timeoutMs : next - Date.now()));
    const arrived = new AbortController();
    const stop = queues.onArrival(queue, () => arrived.abort());
    await sleep(wait, undefined, { signal: AbortSignal.any([signal, arrived.signal]) }).catch(() => {});
    stop();
  };

  const attributesOf = (queue: QueueDefinition) => {
    const { visible, inFlight, delayed } = queues.counts(queue);
    return {
      QueueArn: queue.arn,
      ApproximateNumberOfMessages: String(visible),
      ApproximateNumberOfMessagesNotVisible: String(inFlight),
      ApproximateNumberOfMessagesDelayed: String(delayed),
      VisibilityTimeout: String(queue.visibilityTimeoutSeconds),
      DelaySeconds: String(queue.delaySeconds),
      MessageRetentionPeriod: String(queue.retentionSeconds),
      MaximumMessageSize: String(queue.maximumMessageBytes),
      ReceiveMessageWaitTimeSeconds: String(queue.receiveWaitSeconds),
      ...(queue.fifo && { FifoQueue: 'true', ContentBasedDeduplication: String(queue.contentBasedDeduplication) }),
      ...(queue.redrive && {
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: queue.redrive.deadLetterArn,
          maxReceiveCount: queue.redrive.maxReceiveCount,
        }),
      }),
    };
  };

  const sendBatch = (input: z.output<(typeof requests)['SendMessageBatch']>) => {
    const queue = queueAt(input.QueueUrl);
    const bytes = input.Entries.reduce((sum, { MessageBody }) => sum + Buffer.byteLength(MessageBody), 0);
    if (bytes > MAX_BATCH_BYTES)
      throw fail('BatchRequestTooLong', `The batch is longer than ${MAX_BATCH_BYTES} bytes.`);
    if (new Set(input.Entries.map(({ Id }) => Id)).size < input.Entries.length)
      throw fail('BatchEntryIdsNotDistinct', 'Two entries have the same Id.');
    return eachEntry(input.Entries, (entry) => sendOne(queue, entry));
  };

  const actions: { [A in Action]: (input: z.output<(typeof requests)[A]>, gone: AbortSignal) => unknown } = {
    SendMessage: (input) => sendOne(queueAt(input.QueueUrl), input),
    SendMessageBatch: sendBatch,
    ReceiveMessage: receive,
    DeleteMessage: (input) => removeOne(queueAt(input.QueueUrl), input.ReceiptHandle),
    DeleteMessageBatch: (input) =>
      eachEntry(input.Entries, (entry) => removeOne(queueAt(input.QueueUrl), entry.ReceiptHandle)),
    ChangeMessageVisibility: (input) =>
      changeOne(queueAt(input.QueueUrl), input.ReceiptHandle, input.VisibilityTimeout),
    ChangeMessageVisibilityBatch: (input) =>
      eachEntry(input.Entries, (entry) =>
        changeOne(queueAt(input.QueueUrl), entry.ReceiptHandle, entry.VisibilityTimeout),
      ),
    GetQueueUrl: (input) => ({ QueueUrl: queueAt(input.QueueName).url }),
    GetQueueAttributes: (input) => ({ Attributes: attributesOf(queueAt(input.QueueUrl)) }),
    ListQueues: (input) => ({
      QueueUrls: queues.definitions
        .filter(({ name }) => name.startsWith(input.QueueNamePrefix ?? ''))
        .map(({ url }) => url),
    }),
    ListDeadLetterSourceQueues: (input) => {
      const { arn } = queueAt(input.QueueUrl);
      return {
        queueUrls: queues.definitions.filter(({ redrive }) => redrive?.deadLetterArn === arn).map(({ url }) => url),
      };
    },
    PurgeQueue: (input) => {
      queues.purge(queueAt(input.QueueUrl));
      return {};
    },
    StartMessageMoveTask: (input) => {
      const destination = input.DestinationArn === undefined ? undefined : queueOf(input.DestinationArn);
      const moved = queues.redrive(queueOf(input.SourceArn), destination);
      // SQS moves in the background and reports through ListMessageMoveTasks; here it is over when the call returns.
      return { TaskHandle: `moved-${moved}` };
    },
  };

  const perform = (target: string, input: unknown, gone: AbortSignal): unknown => {
    const name = target.slice(target.indexOf('.') + 1);
    if (!Object.hasOwn(actions, name)) throw fail('UnsupportedOperation', `${name} is not implemented locally.`);
    const action = name as Action;
    const parsed = requests[action].safeParse(input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw fail('InvalidParameterValue', `${issue?.path.join('.')}: ${issue?.message}`);
    }
    return (actions[action] as (input: unknown, gone: AbortSignal) => unknown)(parsed.data, gone);
  };

  return {
    handle: (request: IncomingMessage, response: ServerResponse) =>
      answerAwsJson({ request, response, perform, contentType: 'application/x-amz-json-1.0' }),
    close: async () => closing.abort(),
  };
};

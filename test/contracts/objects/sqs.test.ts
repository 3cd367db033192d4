import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  SendMessageBatchCommand,
  SendMessageCommand,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startObjects } from './objects-fixture.ts';

let local: Awaited<ReturnType<typeof startObjects>>;
beforeAll(async () => {
  local = await startObjects();
});
afterAll(async () => local?.stop());
beforeEach(async () => {
  for (const name of ['plain', 'work', 'dead', 'ordered.fifo'])
    await local.sqs.send(new PurgeQueueCommand({ QueueUrl: local.queueUrl(name) }));
});

const send = (name: string, MessageBody: string, more: object = {}) =>
  local.sqs.send(new SendMessageCommand({ QueueUrl: local.queueUrl(name), MessageBody, ...more }));
const receive = async (name: string, more: Partial<ReceiveMessageCommandInput> = {}) =>
  (
    await local.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: local.queueUrl(name),
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
        ...more,
      }),
    )
  ).Messages ?? [];
const bodies = (messages: { Body?: string | undefined }[]) => messages.map(({ Body }) => Body);

describe('a queue as the SDK uses it', () => {
  test('gives a message with its attributes, hides it, and forgets it when deleted', async () => {
    await send('plain', 'olá 🎧', { MessageAttributes: { kind: { DataType: 'String', StringValue: 'call' } } });
    const [message] = await receive('plain');
    expect(message).toMatchObject({ Body: 'olá 🎧', MessageAttributes: { kind: { StringValue: 'call' } } });
    expect(message?.Attributes?.ApproximateReceiveCount).toBe('1');
    expect(await receive('plain')).toEqual([]);
    const handle = { QueueUrl: local.queueUrl('plain'), ReceiptHandle: message?.ReceiptHandle };
    await local.sqs.send(new ChangeMessageVisibilityCommand({ ...handle, VisibilityTimeout: 0 }));
    const [again] = await receive('plain');
    expect(again?.Attributes?.ApproximateReceiveCount).toBe('2');
    await local.sqs.send(new DeleteMessageCommand({ ...handle, ReceiptHandle: again?.ReceiptHandle }));
    const { Attributes } = await local.sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: local.queueUrl('plain'), AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' });
  });

  test('a long poll ends when a message arrives, and a delayed one waits', async () => {
    const startedAt = Date.now();
    setTimeout(() => void send('plain', 'late'), 200);
    expect(bodies(await receive('plain', { WaitTimeSeconds: 10 }))).toEqual(['late']);
    expect(Date.now() - startedAt).toBeLessThan(5000);
    await send('plain', 'delayed', { DelaySeconds: 1 });
    expect(await receive('plain')).toEqual([]);
    expect(bodies(await receive('plain', { WaitTimeSeconds: 5 }))).toEqual(['delayed']);
  });

  test('batches succeed and fail entry by entry', async () => {
    const QueueUrl = local.queueUrl('ordered.fifo');
    const Entries = [
      { Id: 'a', MessageBody: '1', MessageGroupId: 'g', MessageDeduplicationId: '1' },
      { Id: 'b', MessageBody: '2' },
    ];
    const sent = await local.sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    expect([sent.Successful?.map(({ Id }) => Id), sent.Failed?.map(({ Id }) => Id)]).toEqual([['a'], ['b']]);
    const [message] = await receive('ordered.fifo');
    const done = await local.sqs.send(
      new DeleteMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'x', ReceiptHandle: message?.ReceiptHandle }] }),
    );
    expect(done.Successful).toHaveLength(1);
  });

  test('names, wrong names, what is not implemented', async () => {
    expect((await local.sqs.send(new ListQueuesCommand({ QueueNamePrefix: 'd' }))).QueueUrls).toEqual([
      local.queueUrl('dead'),
    ]);
    const { QueueUrl } = await local.sqs.send(new GetQueueUrlCommand({ QueueName: 'plain' }));
    expect(QueueUrl).toBe(local.queueUrl('plain'));
    await expect(send('nowhere', 'x')).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
    await expect(send('plain', 'x'.repeat(1_048_577))).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });
});

test('a message received too often moves to the dead letters, and back to where it came from', async () => {
  await send('work', 'poison');
  expect(bodies(await receive('work'))).toEqual(['poison']);
  expect(bodies(await receive('work'))).toEqual(['poison']);
  expect(await receive('work')).toEqual([]);
  const [dead] = await receive('dead', { VisibilityTimeout: 0 });
  expect(dead).toMatchObject({
    Body: 'poison',
    Attributes: { DeadLetterQueueSourceArn: 'arn:aws:sqs:us-east-1:000000000000:work' },
  });
  await local.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: 'arn:aws:sqs:us-east-1:000000000000:dead' }));
  expect(bodies(await receive('work'))).toEqual(['poison']);
  expect(await receive('dead')).toEqual([]);
});

test('a FIFO queue keeps each group in order, one receiver at a time, and drops duplicates', async () => {
  const put = (body: string, group: string) =>
    send('ordered.fifo', body, { MessageGroupId: group, MessageDeduplicationId: body });
  for (const [body, group] of [
    ['a1', 'a'],
    ['a2', 'a'],
    ['b1', 'b'],
    ['a1', 'a'],
  ] as const)
    await put(body, group);
  const [first] = await receive('ordered.fifo', { MaxNumberOfMessages: 1 });
  expect(first?.Body).toBe('a1');
  expect(bodies(await receive('ordered.fifo'))).toEqual(['b1']);
  await local.sqs.send(
    new DeleteMessageCommand({ QueueUrl: local.queueUrl('ordered.fifo'), ReceiptHandle: first?.ReceiptHandle }),
  );
  expect(bodies(await receive('ordered.fifo'))).toEqual(['a2']);
});

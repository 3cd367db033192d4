import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { type Clients, clientsOf, eventually, startFixture, temporaryFolder } from './fixture-cloud.ts';

let cloud: Cloud;
let clients: Clients;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  cloud = await startFixture(folder.path);
  clients = clientsOf(cloud.origin);
});
afterAll(async () => {
  await cloud?.stop();
  await folder?.remove();
});

const putNote = (name: string, text: string) =>
  clients.s3.send(new PutObjectCommand({ Bucket: String(cloud.outputs.Bucket), Key: `inbox/${name}`, Body: text }));

const item = async (name: string) =>
  (await clients.dynamodb.send(new GetItemCommand({ TableName: 'Things', Key: { pk: { S: `inbox/${name}` } } }))).Item;

const depth = async (queue: string): Promise<number> => {
  const { Attributes } = await clients.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: clients.queueUrl(queue), AttributeNames: ['All'] }),
  );
  return Number(Attributes?.ApproximateNumberOfMessages) + Number(Attributes?.ApproximateNumberOfMessagesNotVisible);
};

/** The next message whose body fits; the others stay for other tests. */
const messageWhere = <T>(queue: string, fits: (body: T) => boolean): Promise<T> =>
  eventually(async () => {
    const QueueUrl = clients.queueUrl(queue);
    const { Messages = [] } = await clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 1 }),
    );
    for (const { Body = '', ReceiptHandle } of Messages) {
      const body = JSON.parse(Body) as T;
      if (!fits(body)) continue;
      await clients.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      return body;
    }
    return undefined;
  });

type Seen = {
  readonly from: string;
  readonly key?: string;
  readonly greeting?: string;
  readonly event?: { kind: string; amount?: number; text?: string };
};

describe('an object travels through the whole template', () => {
  test('put, rule, queue, function, table, stream, function', async () => {
    await putNote('olá 🎧.txt', 'good');
    const stored = await eventually(() => item('olá 🎧.txt'));
    expect(stored.text).toEqual({ S: 'good' });
    expect(stored.left).toEqual({ BOOL: true });
    expect(stored.greeting).toEqual({ S: 'hello-test-tested' });
    const seen = await messageWhere<Seen>('Seen', ({ key }) => key === 'inbox/olá 🎧.txt');
    expect(seen).toEqual({ from: 'stream', key: 'inbox/olá 🎧.txt', greeting: 'hello-test-tested' });
  });

  test('a message that the mapping filters out is deleted without the function seeing it', async () => {
    await putNote('quiet.ignored', 'good');
    await eventually(async () => ((await depth('Work')) === 0 ? true : undefined));
    expect(await item('quiet.ignored')).toBeUndefined();
  });

  test('what fails by report, by exception or by hanging ends in the dead letters, and nothing else does', async () => {
    await Promise.all([
      putNote('bad-1', 'fail'),
      putNote('good-1', 'fine'),
      putNote('bad-2', 'crash'),
      putNote('bad-3', 'hang'),
    ]);
    await eventually(() => item('good-1'), 30_000);
    await eventually(
      async () => ((await depth('Dead')) >= 3 && (await depth('Work')) === 0 ? true : undefined),
      40_000,
    );
    expect(await item('bad-1')).toBeUndefined();

    await putNote('bad-1', 'mended');
    await putNote('bad-2', 'mended');
    await putNote('bad-3', 'mended');
    await clients.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: 'arn:aws:sqs:us-east-1:000000000000:Dead' }));
    await eventually(
      async () => ((await depth('Dead')) === 0 && (await depth('Work')) === 0 ? true : undefined),
      20_000,
    );
    expect(await item('bad-1')).toMatchObject({ text: { S: 'mended' } });
  }, 90_000);
});

describe('a stream batch that keeps failing', () => {
  test('is split until only the bad record is given up, and the record goes to the failure queue', async () => {
    const put = (pk: string, kind: string) =>
      clients.dynamodb.send(new PutItemCommand({ TableName: 'Things', Item: { pk: { S: pk }, kind: { S: kind } } }));
    for (const [pk, kind] of [
      ['s1', 'note'],
      ['s2', 'poison'],
      ['s3', 'note'],
      ['s4', 'unwatched'],
    ] as const)
      await put(pk, kind);
    await messageWhere<Seen>('Seen', ({ key }) => key === 's1');
    await messageWhere<Seen>('Seen', ({ key }) => key === 's3');
    const report = await messageWhere<{
      requestContext: { condition: string };
      DDBStreamBatchInfo: { batchSize: number };
    }>('GivenUp', (body) => 'DDBStreamBatchInfo' in body);
    expect(report.requestContext.condition).toBe('RetryAttemptsExhausted');
    expect(report.DDBStreamBatchInfo.batchSize).toBe(1);
  }, 30_000);
});

describe('events of one’s own', () => {
  const put = (amount: number, bus = 'own') =>
    clients.events.send(
      new PutEventsCommand({
        Entries: [
          { EventBusName: bus, Source: 'shop', DetailType: 'Paid', Detail: JSON.stringify({ amount, who: 'A "B"' }) },
        ],
      }),
    );

  test('reach a function through pattern and transformer', async () => {
    await put(50);
    await put(250);
    const seen = await messageWhere<Seen>('Seen', ({ from }) => from === 'event');
    expect(seen.event).toEqual({ kind: 'amount', amount: 250, text: 'A "B" paid 250' });
  });

  test('are refused for an unknown bus and for a source that belongs to AWS', async () => {
    const unknown = await put(250, 'nobody');
    expect(unknown.FailedEntryCount).toBe(1);
    const foreign = await clients.events.send(
      new PutEventsCommand({ Entries: [{ Source: 'aws.s3', DetailType: 'x', Detail: '{}' }] }),
    );
    expect(foreign.Entries?.[0]?.ErrorCode).toBe('NotAuthorizedForSourceException');
  });

  test.each([666, 999])('are tried again and then given up when the function throws or exits (%i)', async (amount) => {
    await put(amount);
    const report = await messageWhere<{
      requestContext: { condition: string; approximateInvokeCount: number };
      requestPayload: { amount: number };
    }>('GivenUp', (body) => body.requestPayload?.amount === amount);
    expect(report.requestContext).toMatchObject({ condition: 'RetriesExhausted', approximateInvokeCount: 2 });
  });
});

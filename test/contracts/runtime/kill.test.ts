import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { type Clients, clientsOf, eventually, startFixture, temporaryFolder } from './fixture-cloud.ts';

const BUCKET = 'inbox';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let child: ChildProcess | undefined;
let cloud: Cloud | undefined;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await cloud?.stop();
  await folder.remove();
});

const startChild = async (): Promise<Clients> => {
  const script = new URL('./killable-server.ts', import.meta.url).pathname;
  child = spawn(process.execPath, [script, folder.path], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('the child has no output');
  const [origin] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return clientsOf(origin);
};

/** No warning, no clean-up: as when the power button is held. */
const kill = async (): Promise<void> => {
  const dying = child;
  child = undefined;
  if (!dying) throw new Error('nothing to kill');
  dying.kill('SIGKILL');
  await once(dying, 'exit');
};

const restart = async (): Promise<Clients> => {
  cloud = await startFixture(folder.path);
  return clientsOf(cloud.origin);
};

test('an object, a message and a received message that were acknowledged are there after kill -9', async () => {
  const before = await startChild();
  await before.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'kept', Body: 'words' }));
  const QueueUrl = before.queueUrl('Seen');
  await before.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'in flight' }));
  await before.sqs.send(new ReceiveMessageCommand({ QueueUrl }));
  await before.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'waiting' }));
  await kill();

  const after = await restart();
  const { Body } = await after.s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'kept' }));
  expect(await Body?.transformToString()).toBe('words');
  const { Messages = [] } = await after.sqs.send(
    new ReceiveMessageCommand({ QueueUrl: after.queueUrl('Seen'), MaxNumberOfMessages: 10 }),
  );
  expect(Messages.map((message) => message.Body).sort()).toEqual(['in flight', 'waiting']);
});

test('every acknowledged object is worked on exactly as if nothing had happened, killed three times in the middle', async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const clients = await startChild();
    let writing = true;
    const writers = [0, 1, 2, 3].map(async (writer) => {
      for (let index = 0; writing; index += 1) {
        const Key = `inbox/${round}-${writer}-${index}`;
        try {
          await clients.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'fine' }));
          acknowledged.push(Key);
        } catch {
          return;
        }
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 400 + 300 * round));
    await kill();
    writing = false;
    await Promise.all(writers);
  }
  expect(acknowledged.length).toBeGreaterThan(20);

  const { dynamodb, s3 } = await restart();
  for (const key of acknowledged) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }));
    expect(await Body?.transformToString()).toBe('fine');
    await eventually(
      async () => (await dynamodb.send(new GetItemCommand({ TableName: 'Things', Key: { pk: { S: key } } }))).Item,
      60_000,
    );
  }
}, 120_000);

test('an event for a function that was accepted is delivered after kill -9', async () => {
  const before = await startChild();
  const Detail = JSON.stringify({ amount: 777, who: 'x' });
  await before.events.send(
    new PutEventsCommand({ Entries: [{ EventBusName: 'own', Source: 'shop', DetailType: 'Paid', Detail }] }),
  );
  await kill();
  const after = await restart();
  const found = await eventually(async () => {
    const { Messages = [] } = await after.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: after.queueUrl('Seen'), MaxNumberOfMessages: 10 }),
    );
    return Messages.find(({ Body = '' }) => Body.includes('777'));
  });
  expect(found).toBeDefined();
});

test('a stop in the middle of work loses nothing either', async () => {
  cloud = await startFixture(folder.path);
  const first = clientsOf(cloud.origin);
  for (let index = 0; index < 20; index += 1)
    await first.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: `inbox/s${index}`, Body: 'fine' }));
  await cloud.stop();
  const { dynamodb } = await restart();
  for (let index = 0; index < 20; index += 1)
    await eventually(
      async () =>
        (await dynamodb.send(new GetItemCommand({ TableName: 'Things', Key: { pk: { S: `inbox/s${index}` } } }))).Item,
    );
});

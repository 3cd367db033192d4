import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StreamRecord } from '../../../infra/local/dynamodb/dynamodb.ts';
import { callsTable, type RunningDynamoDb, startDynamoDb } from './local-server.ts';

const TableName = 'calls';
let local: RunningDynamoDb;

beforeEach(async () => {
  local = await startDynamoDb();
  await local.service.ensureTable(callsTable(TableName));
});
afterEach(() => local.stop());

const put = (sk: string, more: object = {}) =>
  local.documents.send(new PutCommand({ TableName, Item: { pk: 'p', sk, ...more } }));
const remove = (sk: string) => local.documents.send(new DeleteCommand({ TableName, Key: { pk: 'p', sk } }));
const records = (after = '0', limit = 1000) => local.service.readStream(TableName, after, limit);
const said = (all: readonly StreamRecord[]) => all.map(({ eventName, dynamodb }) => [eventName, dynamodb.Keys.sk?.S]);

/** There is no streams client among the dependencies: its protocol is DynamoDB's own. */
const streams = async <T>(operation: string, request: object): Promise<T> => {
  const answer = await fetch(local.url, {
    method: 'POST',
    headers: { 'x-amz-target': `DynamoDBStreams_20120810.${operation}`, 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify(request),
  });
  const body = (await answer.json()) as T & { readonly __type?: string; readonly message?: string };
  if (!answer.ok) throw new Error(`${body.__type}: ${body.message}`);
  return body;
};

describe('a stream', () => {
  it('has one record a write, in order, in the shape of a Lambda event', async () => {
    await put('a', { n: 1 });
    await put('a', { n: 2 });
    await remove('a');
    const all = await records();
    expect(said(all)).toEqual([
      ['INSERT', 'a'],
      ['MODIFY', 'a'],
      ['REMOVE', 'a'],
    ]);
    expect(all[1]).toEqual({
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventName: 'MODIFY',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'us-east-1',
      dynamodb: {
        ApproximateCreationDateTime: local.clock.nowMs / 1000,
        Keys: { pk: { S: 'p' }, sk: { S: 'a' } },
        NewImage: { pk: { S: 'p' }, sk: { S: 'a' }, n: { N: '2' } },
        OldImage: { pk: { S: 'p' }, sk: { S: 'a' }, n: { N: '1' } },
        SequenceNumber: '000000000000000000002',
        SizeBytes: 24,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    });
    expect(all[0]?.dynamodb).not.toHaveProperty('OldImage');
    expect(all[2]?.dynamodb).not.toHaveProperty('NewImage');
  });

  it('says nothing of a write that changes nothing', async () => {
    await put('a', { n: 1, tags: new Set(['x', 'y']) });
    await put('a', { tags: new Set(['y', 'x']), n: 1 });
    await remove('missing');
    await put('b', { n: 1 });
    expect(said(await records())).toEqual([
      ['INSERT', 'a'],
      ['INSERT', 'b'],
    ]);
  });

  it('has the records of a transaction and of a batch, and tells listeners once for each', async () => {
    const told: string[] = [];
    const stop = local.service.onStream((table) => told.push(table));
    await local.documents.send(
      new TransactWriteCommand({
        TransactItems: ['a', 'b', 'c'].map((sk) => ({ Put: { TableName, Item: { pk: 'p', sk } } })),
      }),
    );
    await local.client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [TableName]: ['d', 'e'].map((sk) => ({ PutRequest: { Item: { pk: { S: 'p' }, sk: { S: sk } } } })),
        },
      }),
    );
    stop();
    await put('f');
    expect(told).toEqual([TableName, TableName]);
    expect(said(await records()).map(([, sk]) => sk)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(said(await records('2', 3)).map(([, sk]) => sk)).toEqual(['c', 'd', 'e']);
  });

  it('is trimmed after a day, but not before a known consumer has read', async () => {
    await put('old1');
    await put('old2');
    local.clock.nowMs += 25 * 3_600_000;
    await put('new');
    await local.service.saveCheckpoint('sync-sheet', TableName, '1');
    expect(await local.service.trimStream(TableName)).toBe(1);
    expect(said(await records()).map(([, sk]) => sk)).toEqual(['old2', 'new']);
    await local.service.saveCheckpoint('sync-sheet', TableName, '3');
    expect(await local.service.trimStream(TableName)).toBe(1);
    expect(said(await records()).map(([, sk]) => sk)).toEqual(['new']);
    expect(await local.service.loadCheckpoint('sync-sheet', TableName)).toBe('3');
  });

  it('waits for a consumer that asked and has not read yet, but not for ever', async () => {
    expect(await local.service.loadCheckpoint('slow', TableName)).toBe('0');
    await put('a');
    local.clock.nowMs += 29 * 24 * 3_600_000;
    expect(await local.service.trimStream(TableName)).toBe(0);
    local.clock.nowMs += 2 * 24 * 3_600_000;
    expect(await local.service.trimStream(TableName)).toBe(1);
  });
});

type Described = { readonly StreamDescription: { readonly Shards: readonly { readonly ShardId: string }[] } };
type Page = { readonly Records: readonly StreamRecord[]; readonly NextShardIterator: string };

describe('the streams API', () => {
  it('lists, describes and reads', async () => {
    for (const sk of ['a', 'b', 'c']) await put(sk);
    const listed = await streams<{ Streams: { StreamArn: string }[] }>('ListStreams', { TableName });
    const StreamArn = listed.Streams[0]?.StreamArn;
    const described = await streams<Described>('DescribeStream', { StreamArn });
    const ShardId = described.StreamDescription.Shards[0]?.ShardId;
    const iterator = async (more: object) =>
      (await streams<{ ShardIterator: string }>('GetShardIterator', { StreamArn, ShardId, ...more })).ShardIterator;
    const read = async (ShardIterator: string, Limit = 10) => {
      const answer = await streams<Page>('GetRecords', { ShardIterator, Limit });
      return { next: answer.NextShardIterator, sks: said(answer.Records).map(([, sk]) => sk) };
    };
    const first = await read(await iterator({ ShardIteratorType: 'TRIM_HORIZON' }), 2);
    expect(first.sks).toEqual(['a', 'b']);
    const latest = await iterator({ ShardIteratorType: 'LATEST' });
    await put('d');
    expect((await read(first.next)).sks).toEqual(['c', 'd']);
    expect((await read(latest)).sks).toEqual(['d']);
    const SequenceNumber = '000000000000000000002';
    expect((await read(await iterator({ ShardIteratorType: 'AT_SEQUENCE_NUMBER', SequenceNumber }))).sks).toEqual([
      'b',
      'c',
      'd',
    ]);
    expect((await read(await iterator({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }))).sks).toEqual([
      'c',
      'd',
    ]);
    local.clock.nowMs += 16 * 60_000;
    await expect(read(latest)).rejects.toThrow('ExpiredIteratorException');
    await expect(read('nonsense')).rejects.toThrow('Invalid ShardIterator');
    await expect(streams('DescribeStream', { StreamArn: `${StreamArn}x` })).rejects.toThrow(
      'ResourceNotFoundException',
    );
  });
});

describe('the sweep of expired items', () => {
  const nowSeconds = () => Math.floor(local.clock.nowMs / 1000);
  const present = async (sk: string) =>
    (await local.documents.send(new GetCommand({ TableName, Key: { pk: 'p', sk } }))).Item !== undefined;

  it('deletes what is due, with a record that says who did it', async () => {
    await put('due', { expiresAt: nowSeconds() - 1, team: 't', at: '1' });
    await put('later', { expiresAt: nowSeconds() + 60 });
    await put('ancient', { expiresAt: nowSeconds() - 6 * 365 * 86_400 });
    await put('text', { expiresAt: String(nowSeconds() - 1) });
    await put('extended', { expiresAt: nowSeconds() - 1 });
    await put('extended', { expiresAt: nowSeconds() + 60 });
    expect(await local.service.sweepExpired()).toBe(1);
    expect(await Promise.all(['due', 'later', 'ancient', 'text', 'extended'].map(present))).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
    const last = (await records()).at(-1);
    expect(last).toMatchObject({
      eventName: 'REMOVE',
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
      dynamodb: { Keys: { sk: { S: 'due' } } },
    });
    local.clock.nowMs += 61_000;
    expect(await local.service.sweepExpired()).toBe(2);
  });

  it('finds items that were there before the time to live was switched on', async () => {
    const { TimeToLiveSpecification: _ttl, ...without } = callsTable('late');
    await local.service.ensureTable(without);
    for (let n = 0; n < 150; n += 1) {
      await local.documents.send(
        new PutCommand({ TableName: 'late', Item: { pk: 'p', sk: String(n), expiresAt: nowSeconds() - 1 - n } }),
      );
    }
    expect(await local.service.sweepExpired()).toBe(0);
    await local.service.ensureTable(callsTable('late'));
    expect(await local.service.sweepExpired()).toBe(150);
  });
});

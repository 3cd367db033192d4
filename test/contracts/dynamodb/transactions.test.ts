import { rm } from 'node:fs/promises';
import {
  TransactGetItemsCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callsTable, type RunningDynamoDb, startDynamoDb, temporaryFolder } from './local-server.ts';

const TableName = 'calls';
let local: RunningDynamoDb;
let round = 0;

beforeAll(async () => {
  local = await startDynamoDb();
  await local.service.ensureTable(callsTable(TableName));
});
afterAll(() => local.stop());
beforeEach(() => {
  round += 1;
});

const key = (sk: string) => ({ pk: `round${round}`, sk });
const read = async (sk: string) => (await local.documents.send(new GetCommand({ TableName, Key: key(sk) }))).Item;
const put = (sk: string, more: object = {}) =>
  local.documents.send(new PutCommand({ TableName, Item: { ...key(sk), ...more } }));
const transact = (TransactItems: TransactWriteCommandInput['TransactItems'], more: object = {}) =>
  local.documents.send(new TransactWriteCommand({ TransactItems, ...more }));

describe('a transaction', () => {
  it('does all of its actions', async () => {
    await put('updated', { n: 1 });
    await put('deleted');
    await put('checked', { open: true });
    await transact([
      { Put: { TableName, Item: key('new'), ConditionExpression: 'attribute_not_exists(pk)' } },
      {
        Update: {
          TableName,
          Key: key('updated'),
          UpdateExpression: 'SET n = n + :one',
          ExpressionAttributeValues: { ':one': 1 },
        },
      },
      { Delete: { TableName, Key: key('deleted') } },
      {
        ConditionCheck: {
          TableName,
          Key: key('checked'),
          ConditionExpression: '#o = :t',
          ExpressionAttributeNames: { '#o': 'open' },
          ExpressionAttributeValues: { ':t': true },
        },
      },
    ]);
    expect(await Promise.all(['new', 'updated', 'deleted', 'checked'].map(read))).toEqual([
      key('new'),
      { ...key('updated'), n: 2 },
      undefined,
      { ...key('checked'), open: true },
    ]);
  });

  it('does none of them when one fails, and gives a reason for each, with the item when asked', async () => {
    await put('taken', { owner: 'first' });
    const failure = await transact([
      { Put: { TableName, Item: key('innocent') } },
      {
        Put: {
          TableName,
          Item: key('taken'),
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
      {
        Update: {
          TableName,
          Key: key('taken2'),
          UpdateExpression: 'SET n = lacking + :one',
          ExpressionAttributeValues: { ':one': 1 },
        },
      },
    ]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TransactionCanceledException);
    expect(failure).toMatchObject({
      message: expect.stringContaining('[None, ConditionalCheckFailed, ValidationError]'),
      CancellationReasons: [
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', Item: { owner: { S: 'first' } } },
        { Code: 'ValidationError' },
      ],
    });
    expect(await read('innocent')).toBeUndefined();
    expect(await read('taken')).toEqual({ ...key('taken'), owner: 'first' });
  });

  it('refuses two actions on one item, an empty list, more than 100 items and more than 4 MB', async () => {
    const puts = (count: number, more: object = {}): TransactWriteCommandInput['TransactItems'] =>
      Array.from({ length: count }, (_, n) => ({ Put: { TableName, Item: { ...key(`many${n}`), ...more } } }));
    await expect(
      transact([{ Put: { TableName, Item: key('twice') } }, { Delete: { TableName, Key: key('twice') } }]),
    ).rejects.toThrow('multiple operations on one item');
    await expect(transact([])).rejects.toThrow('between 1 and 100');
    await expect(transact(puts(101))).rejects.toThrow('between 1 and 100');
    await transact(puts(100));
    await expect(transact(puts(12, { text: 'x'.repeat(380_000) }))).rejects.toThrow('cannot exceed 4 MB');
    expect(await read('many3')).toEqual(key('many3'));
  });

  it('refuses parameters it would not honour', async () => {
    const action = { Put: { TableName, Item: { pk: { S: 'a' }, sk: { S: 'b' } }, ReturnValues: 'ALL_OLD' } };
    await expect(
      local.client.send(new TransactWriteItemsCommand({ TransactItems: [action as TransactWriteItem] })),
    ).resolves.toBeDefined(); // the client drops what the API does not have
    const answer = await fetch(local.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'DynamoDB_20120810.TransactWriteItems' },
      body: JSON.stringify({ TransactItems: [action] }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ message: 'Put in a transaction cannot have ReturnValues' });
  });

  it('consumes twice on the table and once on indexes', async () => {
    const { ConsumedCapacity } = await transact(
      [
        { Put: { TableName, Item: { ...key('a'), team: 't', at: '1' } } },
        { Put: { TableName, Item: { ...key('b'), text: 'x'.repeat(1_500) } } },
        { ConditionCheck: { TableName, Key: key('c'), ConditionExpression: 'attribute_not_exists(pk)' } },
      ],
      { ReturnConsumedCapacity: 'INDEXES' },
    );
    expect(ConsumedCapacity).toEqual([
      {
        TableName,
        CapacityUnits: 9,
        WriteCapacityUnits: 9,
        Table: { CapacityUnits: 8, WriteCapacityUnits: 8 },
        GlobalSecondaryIndexes: { byTeam: { CapacityUnits: 1, WriteCapacityUnits: 1 } },
      },
    ]);
  });
});

describe('a request token', () => {
  const counted = (ClientRequestToken: string, by = 1) =>
    transact(
      [
        {
          Update: {
            TableName,
            Key: key('counter'),
            UpdateExpression: 'ADD n :by',
            ExpressionAttributeValues: { ':by': by },
          },
        },
      ],
      { ClientRequestToken, ReturnConsumedCapacity: 'TOTAL' },
    );

  it('makes a repeated call do nothing, for ten minutes', async () => {
    const token = `token-${round}`;
    const first = await counted(token);
    const second = await counted(token);
    expect(first.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 2, WriteCapacityUnits: 2 }]);
    expect(second.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 2, ReadCapacityUnits: 2 }]);
    expect(await read('counter')).toMatchObject({ n: 1 });
    await expect(counted(token, 5)).rejects.toMatchObject({ name: 'IdempotentParameterMismatchException' });
    local.clock.nowMs += 10 * 60_000 + 1;
    await counted(token, 5);
    expect(await read('counter')).toMatchObject({ n: 6 });
  });

  it('is still known after a restart', async () => {
    const folder = await temporaryFolder();
    const add = {
      ClientRequestToken: 'before-the-crash',
      TransactItems: [
        {
          Update: {
            TableName,
            Key: { pk: 'p', sk: 's' },
            UpdateExpression: 'ADD n :one',
            ExpressionAttributeValues: { ':one': 1 },
          },
        },
      ],
    };
    for (let start = 0; start < 2; start += 1) {
      const restarted = await startDynamoDb(folder);
      await restarted.service.ensureTable(callsTable(TableName));
      await restarted.documents.send(new TransactWriteCommand(add));
      const { Item } = await restarted.documents.send(new GetCommand({ TableName, Key: { pk: 'p', sk: 's' } }));
      expect(Item).toMatchObject({ n: 1 });
      await restarted.stop();
    }
    await rm(folder, { recursive: true });
  });

  it('is not used up by a transaction that was cancelled', async () => {
    const token = `token-${round}`;
    const guarded = () =>
      transact([{ Put: { TableName, Item: key('late'), ConditionExpression: 'attribute_not_exists(blocked)' } }], {
        ClientRequestToken: token,
      });
    await put('late', { blocked: true });
    await expect(guarded()).rejects.toBeInstanceOf(TransactionCanceledException);
    await put('late', {});
    await guarded();
  });
});

describe('a transactional read', () => {
  it('gives items in the order asked, absent ones as absent', async () => {
    await put('there', { n: 1, m: 2 });
    const get = (sk: string) => ({
      Get: { TableName, Key: { pk: { S: `round${round}` }, sk: { S: sk } }, ProjectionExpression: 'n' },
    });
    const { Responses, ConsumedCapacity } = await local.client.send(
      new TransactGetItemsCommand({ TransactItems: ['none', 'there'].map(get), ReturnConsumedCapacity: 'TOTAL' }),
    );
    expect(Responses).toEqual([{}, { Item: { n: { N: '1' } } }]);
    expect(ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 4, ReadCapacityUnits: 4 }]);
    await expect(
      local.client.send(new TransactGetItemsCommand({ TransactItems: ['there', 'there'].map(get) })),
    ).rejects.toThrow('multiple operations on one item');
  });
});

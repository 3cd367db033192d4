import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ExecuteStatementCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  paginateQuery,
  paginateScan,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callsTable, type RunningDynamoDb, startDynamoDb } from './local-server.ts';

const TableName = 'calls';
let local: RunningDynamoDb;
const send: RunningDynamoDb['documents']['send'] = ((command: never) => local.documents.send(command)) as never;

beforeAll(async () => {
  local = await startDynamoDb();
  await local.service.ensureTable(callsTable(TableName));
});
afterAll(() => local.stop());

describe('a table', () => {
  it('is described with its indexes and stream', async () => {
    const { Table } = await send(new DescribeTableCommand({ TableName }));
    expect(Table).toMatchObject({
      TableStatus: 'ACTIVE',
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
    expect(Table?.GlobalSecondaryIndexes?.map((index) => [index.IndexName, index.IndexStatus])).toEqual([
      ['byTeam', 'ACTIVE'],
      ['byState', 'ACTIVE'],
    ]);
    expect(Table?.LatestStreamArn).toMatch(/^arn:aws:dynamodb:us-east-1:000000000000:table\/calls\/stream\/2026-/);
  });

  it('can be created, listed and refused a second time', async () => {
    const command = new CreateTableCommand({
      TableName: 'other',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'N' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    });
    await send(command);
    expect((await send(new ListTablesCommand({}))).TableNames).toEqual(['calls', 'other']);
    expect(await send(new ListTablesCommand({ Limit: 1 }))).toMatchObject({
      TableNames: ['calls'],
      LastEvaluatedTableName: 'calls',
    });
    await expect(send(command)).rejects.toMatchObject({ name: 'ResourceInUseException' });
  });

  it('is refused when it asks for what is not honoured here', async () => {
    const base = {
      TableName: 'refused',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
    };
    await expect(
      send(new CreateTableCommand({ ...base, BillingMode: 'PAY_PER_REQUEST', Tags: [{ Key: 'a', Value: 'b' }] })),
    ).rejects.toThrow('CreateTable: Tags is not supported by the local DynamoDB');
    await expect(
      send(new CreateTableCommand({ ...base, ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 } })),
    ).rejects.toThrow('only PAY_PER_REQUEST');
  });

  it('has a time to live that can be switched', async () => {
    const read = async () => (await send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription;
    const write = (Enabled: boolean) =>
      send(
        new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled } }),
      );
    expect(await read()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
    await write(false);
    expect(await read()).toEqual({ TimeToLiveStatus: 'DISABLED' });
    await write(true);
    expect(await read()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
    await expect(write(true)).rejects.toThrow('already enabled');
  });

  it('answers an unknown operation with its name, and an unknown table as not found', async () => {
    await expect(send(new ExecuteStatementCommand({ Statement: 'SELECT * FROM calls' }))).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message: expect.stringContaining('ExecuteStatement'),
    });
    await expect(send(new GetCommand({ TableName: 'nothing', Key: { pk: 'a' } }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});

describe('an item', () => {
  it('keeps every kind of value', async () => {
    const Item = {
      pk: 'kinds',
      sk: '1',
      empty: '',
      no: false,
      nothing: null,
      bytes: new Uint8Array([0, 255]),
      words: new Set(['á', 'b']),
      list: [1, 'two', { three: [3] }],
      map: { deep: { er: 'é 😀' } },
    };
    await send(new PutCommand({ TableName, Item }));
    expect((await send(new GetCommand({ TableName, Key: { pk: 'kinds', sk: '1' } }))).Item).toEqual(Item);
  });

  it('keeps 38 digits of a number', async () => {
    const N = '12345678901234567890.123456789012345678';
    await send(new PutItemCommand({ TableName, Item: { pk: { S: 'digits' }, sk: { S: '1' }, n: { N } } }));
    const { Item } = await send(new GetItemCommand({ TableName, Key: { pk: { S: 'digits' }, sk: { S: '1' } } }));
    expect(Item?.n).toEqual({ N });
  });

  it('is refused above 400 KB of UTF-8, not of characters', async () => {
    const put = (characters: number) =>
      send(new PutCommand({ TableName, Item: { pk: 'big', sk: '1', text: 'é'.repeat(characters) } }));
    await put(204_000);
    await expect(put(205_000)).rejects.toThrow('Item size has exceeded the maximum allowed size');
  });

  it('is refused when an index key is empty or of another type', async () => {
    const put = (team: unknown) => send(new PutCommand({ TableName, Item: { pk: 'bad', sk: '1', team, at: 'x' } }));
    await expect(put('')).rejects.toThrow('IndexName: byTeam, IndexKey: team');
    await expect(put(3)).rejects.toThrow('Type mismatch for Index Key team');
    const update = new UpdateCommand({
      TableName,
      Key: { pk: 'bad', sk: '1' },
      UpdateExpression: 'SET team = :t',
      ExpressionAttributeValues: { ':t': '' },
    });
    await expect(send(update)).rejects.toThrow('IndexName: byTeam, IndexKey: team');
  });

  it('is returned by a failed condition when asked', async () => {
    await send(new PutCommand({ TableName, Item: { pk: 'cond', sk: '1', revision: 4 } }));
    const command = {
      TableName,
      Item: { pk: 'cond', sk: '1', revision: 9 },
      ConditionExpression: 'attribute_not_exists(pk)',
    };
    const silent = await send(new PutCommand(command)).catch((error: unknown) => error);
    expect(silent).toBeInstanceOf(ConditionalCheckFailedException);
    expect(silent).not.toHaveProperty('Item.revision');
    await expect(
      send(new PutCommand({ ...command, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })),
    ).rejects.toMatchObject({ name: 'ConditionalCheckFailedException', Item: { revision: { N: '4' } } });
    const remove = new DeleteCommand({
      TableName,
      Key: { pk: 'cond', sk: '1' },
      ConditionExpression: 'revision = :r',
      ExpressionAttributeValues: { ':r': 5 },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    await expect(send(remove)).rejects.toMatchObject({ Item: { revision: { N: '4' } } });
  });

  it('takes the update expressions of the service', async () => {
    const Key = { pk: 'update', sk: '1' };
    await send(
      new PutCommand({
        TableName,
        Item: { ...Key, n: 1, parts: ['a', 'b', 'c', 'd'], map: { x: 1 }, tags: new Set(['p', 'q']), gone: 1 },
      }),
    );
    const { Attributes } = await send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression:
          'SET #m.y = :v, fresh = if_not_exists(fresh, :zero) + :one, was = n REMOVE parts[0], parts[2], gone ADD n :one, tags :more DELETE absent :more',
        ExpressionAttributeNames: { '#m': 'map' },
        ExpressionAttributeValues: { ':v': 'new', ':zero': 0, ':one': 1, ':more': new Set(['r']) },
        ReturnValues: 'ALL_NEW',
      }),
    );
    expect(Attributes).toEqual({
      ...Key,
      n: 2,
      was: 1,
      fresh: 1,
      parts: ['b', 'd'],
      map: { x: 1, y: 'new' },
      tags: new Set(['p', 'q', 'r']),
    });
  });

  it('compares lists and maps by content', async () => {
    const Key = { pk: 'deep', sk: '1' };
    await send(new PutCommand({ TableName, Item: { ...Key, map: { a: [1, { b: 2 }] } } }));
    const set = (map: unknown) =>
      send(
        new UpdateCommand({
          TableName,
          Key,
          UpdateExpression: 'SET seen = :t',
          ConditionExpression: '#m = :m',
          ExpressionAttributeNames: { '#m': 'map' },
          ExpressionAttributeValues: { ':t': true, ':m': map },
        }),
      );
    await set({ a: [1, { b: 2 }] });
    await expect(set({ a: [1, { b: 3 }] })).rejects.toBeInstanceOf(ConditionalCheckFailedException);
  });

  it('is refused with parameters that would have no effect', async () => {
    const put = new PutItemCommand({
      TableName,
      Item: { pk: { S: 'a' }, sk: { S: 'b' } },
      Expected: { pk: { Exists: false } },
    });
    await expect(send(put)).rejects.toThrow('the legacy Expected is not supported by the local DynamoDB');
  });
});

describe('batches', () => {
  it('write and read many items', async () => {
    const item = (n: number) => ({ pk: { S: 'batch' }, sk: { S: String(n).padStart(3, '0') } });
    const written = await send(
      new BatchWriteItemCommand({
        RequestItems: { [TableName]: Array.from({ length: 25 }, (_, n) => ({ PutRequest: { Item: item(n) } })) },
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    expect(written).toMatchObject({ UnprocessedItems: {}, ConsumedCapacity: [{ TableName, CapacityUnits: 25 }] });
    const read = await send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [0, 7, 99].map(item) } } }));
    expect(read.Responses?.[TableName]?.map((found) => found.sk?.S).toSorted()).toEqual(['000', '007']);
    await expect(
      send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [1, 1].map(item) } } })),
    ).rejects.toThrow('duplicates');
  });
});

describe('queries', () => {
  const put = (pk: string, sk: string, more: object = {}) =>
    send(new PutCommand({ TableName, Item: { pk, sk, ...more } }));

  beforeAll(async () => {
    for (let n = 0; n < 30; n += 1) {
      const at = `2026-01-${String(n + 1).padStart(2, '0')}`;
      await put(`q${n}`, 'meta', { team: 'team_a', at, score: n, label: `call ${n}`, state: n % 2 ? 'odd' : 'even' });
    }
  });

  it('read an index by range, backwards, filtered, in pages', async () => {
    const page = await send(
      new QueryCommand({
        TableName,
        IndexName: 'byTeam',
        KeyConditionExpression: 'team = :t AND #at BETWEEN :from AND :to',
        FilterExpression: 'score <> :skip',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':t': 'team_a', ':from': '2026-01-05', ':to': '2026-01-12', ':skip': 10 },
        ScanIndexForward: false,
        Limit: 4,
        ReturnConsumedCapacity: 'INDEXES',
      }),
    );
    expect(page.Items?.map(({ score }) => score)).toEqual([11, 9, 8]);
    expect(page).toMatchObject({
      Count: 3,
      ScannedCount: 4,
      LastEvaluatedKey: { pk: 'q8', sk: 'meta', team: 'team_a', at: '2026-01-09' },
      ConsumedCapacity: {
        CapacityUnits: 0.5,
        Table: { CapacityUnits: 0 },
        GlobalSecondaryIndexes: { byTeam: { CapacityUnits: 0.5 } },
      },
    });
  });

  it('give every item once over pages of an index whose keys are all equal', async () => {
    // `ab`+`c` and `a`+`bc` have one place in dynalite's own index: they would overwrite one another.
    await put('ab', 'c', { team: 'team_same', at: 'now' });
    await put('a', 'bc', { team: 'team_same', at: 'now' });
    for (let n = 0; n < 21; n += 1) await put(`same${n}`, 'x', { team: 'team_same', at: 'now' });
    for (const ScanIndexForward of [true, false]) {
      const seen: string[] = [];
      const pages = paginateQuery(
        { client: local.documents, pageSize: 4 },
        {
          TableName,
          IndexName: 'byTeam',
          KeyConditionExpression: 'team = :t',
          ExpressionAttributeValues: { ':t': 'team_same' },
          ScanIndexForward,
        },
      );
      for await (const { Items } of pages) seen.push(...(Items ?? []).map(({ pk, sk }) => `${pk}|${sk}`));
      expect(seen).toHaveLength(23);
      expect(new Set(seen).size).toBe(23);
    }
  });

  it('hold only what an index projects, and refuse to filter by the rest', async () => {
    const state = (more: object) =>
      send(
        new QueryCommand({
          TableName,
          IndexName: 'byState',
          KeyConditionExpression: '#s = :s',
          ExpressionAttributeNames: { '#s': 'state' },
          ExpressionAttributeValues: { ':s': 'odd' },
          ...more,
        }),
      );
    const { Items } = await state({});
    expect(Items).toHaveLength(15);
    expect(Object.keys(Items?.[0] ?? {}).toSorted()).toEqual(['label', 'pk', 'sk', 'state']);
    await expect(state({ ProjectionExpression: 'score' })).rejects.toThrow('byState does not project score');
    expect(await state({ Select: 'COUNT' })).toMatchObject({ Count: 15 });
  });

  it('stop at a megabyte', async () => {
    for (let n = 0; n < 4; n += 1) await put('heavy', String(n), { text: 'x'.repeat(300_000) });
    const heavy = (more: object) =>
      send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :p',
          ExpressionAttributeValues: { ':p': 'heavy' },
          ...more,
        }),
      );
    const first = await heavy({});
    expect(first.Items).toHaveLength(3);
    const second = await heavy({ ExclusiveStartKey: first.LastEvaluatedKey });
    expect(second.Items?.map(({ sk }) => sk)).toEqual(['3']);
    expect(second.LastEvaluatedKey).toBeUndefined();
  });

  it('scan segments that together are the table', async () => {
    const scan = async (more: object): Promise<readonly unknown[]> => {
      const found: unknown[] = [];
      for await (const page of paginateScan(
        { client: local.documents },
        { TableName, ProjectionExpression: 'pk, sk', ...more },
      )) {
        found.push(...(page.Items ?? []));
      }
      return found.map((key) => JSON.stringify(key)).toSorted();
    };
    const whole = await scan({});
    const segments = await Promise.all([0, 1, 2].map((Segment) => scan({ Segment, TotalSegments: 3 })));
    expect(whole.length).toBeGreaterThan(50);
    expect(segments.every((segment) => segment.length > 0)).toBe(true);
    expect(segments.flat().toSorted()).toEqual(whole);
  });
});

describe('consumed capacity', () => {
  const Key = { pk: 'units', sk: '1' };
  const put = async (item: object) =>
    (await send(new PutCommand({ TableName, Item: { ...Key, ...item }, ReturnConsumedCapacity: 'INDEXES' })))
      .ConsumedCapacity;

  it('counts the table and each index that a write touches', async () => {
    const units = (table: number, indexes: Record<string, number>) => ({
      TableName,
      CapacityUnits: table + Object.values(indexes).reduce((sum, n) => sum + n, 0),
      Table: { CapacityUnits: table },
      ...(Object.keys(indexes).length > 0 && {
        GlobalSecondaryIndexes: Object.fromEntries(
          Object.entries(indexes).map(([name, CapacityUnits]) => [name, { CapacityUnits }]),
        ),
      }),
    });
    expect(await put({})).toEqual(units(1, {}));
    expect(await put({ team: 't', at: '1', state: 's' })).toEqual(units(1, { byTeam: 1, byState: 1 }));
    // `other` is in the full index only; the narrow one does not change.
    expect(await put({ team: 't', at: '1', state: 's', other: 1 })).toEqual(units(1, { byTeam: 1 }));
    expect(await put({ team: 't', at: '1', state: 's', other: 1 })).toEqual(units(1, {}));
    // A moved entry is deleted and written.
    expect(await put({ team: 't', at: '2', state: 's', other: 1 })).toEqual(units(1, { byTeam: 2 }));
    expect(await put({ text: 'x'.repeat(2_000) })).toEqual(units(2, { byTeam: 1, byState: 1 }));
  });

  it('counts reads by four kilobytes, half when eventually consistent', async () => {
    await put({ text: 'x'.repeat(5_000) });
    const get = async (ConsistentRead: boolean) =>
      (await send(new GetCommand({ TableName, Key, ConsistentRead, ReturnConsumedCapacity: 'TOTAL' })))
        .ConsumedCapacity;
    expect(await get(true)).toEqual({ TableName, CapacityUnits: 2 });
    expect(await get(false)).toEqual({ TableName, CapacityUnits: 1 });
  });
});

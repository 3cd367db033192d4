import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../../infra/local/dynamodb/database.ts';
import { query } from '../../../../infra/local/dynamodb/reads.ts';
import type { TableDefinition } from '../../../../infra/local/dynamodb/table-definition.ts';
import { ensureTable } from '../../../../infra/local/dynamodb/tables.ts';
import { putItem } from '../../../../infra/local/dynamodb/writes.ts';
import { openTemporary } from './open-temporary.ts';

const TableName = 'calls';
const attribute = (AttributeName: string, AttributeType: 'S' | 'N' = 'S') => ({ AttributeName, AttributeType });
const index = (IndexName: string, by: string, ProjectionType: 'ALL' | 'KEYS_ONLY' = 'ALL') => ({
  IndexName,
  KeySchema: [{ AttributeName: by, KeyType: 'HASH' as const }],
  Projection: { ProjectionType },
});
const base: TableDefinition = {
  TableName,
  AttributeDefinitions: [attribute('pk')],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
};
const indexed = (team: 'S' | 'N', ...GlobalSecondaryIndexes: ReturnType<typeof index>[]): TableDefinition => ({
  ...base,
  AttributeDefinitions: [attribute('pk'), attribute('team', team)],
  GlobalSecondaryIndexes,
});

type Template = {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: TableDefinition }>>;
};

let database: Database;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ database, remove } = await openTemporary());
});
afterEach(() => remove());

const put = (pk: string, team: object | undefined) =>
  putItem(database, { TableName, Item: { pk: { S: pk }, n: { N: '1' }, ...(team && { team }) } });
const byTeam = async (IndexName: string, team: object) => {
  const answer = await query(database, {
    TableName,
    IndexName,
    KeyConditionExpression: 'team = :t',
    ExpressionAttributeValues: { ':t': team },
  });
  return (answer as { readonly Items: readonly Record<string, unknown>[] }).Items;
};

describe('ensureTable', () => {
  it('keeps the data of a table that did not change', async () => {
    await ensureTable(database, base);
    await put('a', undefined);
    const before = database.table(TableName);
    await ensureTable(database, base);
    expect(database.table(TableName)).toEqual(before);
    expect(await database.item(before, { pk: { S: 'a' } })).toMatchObject({ n: { N: '1' } });
  });

  it('takes the tables of the deployed template as they are', async () => {
    const file = new URL('../../../../infra/aws/snapshot/monitoria.template.json', import.meta.url);
    const template: Template = JSON.parse(await readFile(file, 'utf8'));
    const tables = Object.values(template.Resources).filter(({ Type }) => Type.startsWith('AWS::DynamoDB::'));
    expect(tables.length).toBeGreaterThan(0);
    for (const { Properties } of tables) await ensureTable(database, { ...Properties, TableName });
    expect(database.table(TableName).stream?.viewType).toBe('NEW_AND_OLD_IMAGES');
  });

  it('fills an index that is added, and leaves out items that do not fit it', async () => {
    await ensureTable(database, base);
    for (let n = 0; n < 1_203; n += 1) await put(`p${n}`, n % 3 === 0 ? { S: 'team_a' } : undefined);
    await put('numeric', { N: '5' });
    await ensureTable(database, indexed('S', index('byTeam', 'team')));
    expect(await byTeam('byTeam', { S: 'team_a' })).toHaveLength(401);
    await put('new', { S: 'team_a' });
    expect(await byTeam('byTeam', { S: 'team_a' })).toHaveLength(402);
  });

  it('rebuilds an index whose projection or key type changed, and drops one that is gone', async () => {
    await ensureTable(database, indexed('S', index('byTeam', 'team'), index('again', 'team')));
    await put('a', { S: 'team_a' });
    await ensureTable(database, indexed('S', index('byTeam', 'team', 'KEYS_ONLY')));
    expect((await byTeam('byTeam', { S: 'team_a' }))[0]).toEqual({ pk: { S: 'a' }, team: { S: 'team_a' } });
    await expect(byTeam('again', { S: 'team_a' })).rejects.toThrow('does not have the specified index: again');
    await ensureTable(database, indexed('N', index('byTeam', 'team')));
    expect(await byTeam('byTeam', { N: '1' })).toEqual([]);
    await put('b', { N: '1' });
    expect(await byTeam('byTeam', { N: '1' })).toHaveLength(1);
  });

  it('refuses another primary key, by code and in words', async () => {
    await ensureTable(database, base);
    const changed: TableDefinition = { ...base, AttributeDefinitions: [attribute('pk', 'N')] };
    await expect(ensureTable(database, changed)).rejects.toMatchObject({
      code: 'table-key-schema-changed',
      message: expect.stringContaining('Table calls exists with another key schema'),
    });
  });

  it.each([
    [{ LocalSecondaryIndexes: [] }, 'Table calls: table: Unrecognized key: "LocalSecondaryIndexes"'],
    [{ BillingMode: 'PROVISIONED' }, 'BillingMode: only PAY_PER_REQUEST'],
    [{ AttributeDefinitions: [] }, 'key attribute pk is missing from AttributeDefinitions'],
    [
      { AttributeDefinitions: [attribute('pk'), attribute('idle')] },
      'AttributeDefinitions has idle, which no key uses',
    ],
    [{ TimeToLiveSpecification: { Enabled: true } }, 'TimeToLiveSpecification: needs AttributeName when enabled'],
    [{ StreamSpecification: { StreamViewType: 'SOME' } }, 'StreamSpecification.StreamViewType'],
    [{ Replicas: [{ Region: 'a' }, { Region: 'b' }] }, 'Replicas: one region only'],
  ])('refuses %j and names what is wrong', async (more, message) => {
    await expect(ensureTable(database, { ...base, ...(more as object) })).rejects.toThrow(message);
  });
});

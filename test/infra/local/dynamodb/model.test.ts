import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../infra/local/dynamodb/database.ts';
import { Fault } from '../../../../infra/local/dynamodb/fault.ts';
import { runOperation } from '../../../../infra/local/dynamodb/operations.ts';
import { ensureTable } from '../../../../infra/local/dynamodb/tables.ts';
import { audit } from '../../../contracts/dynamodb/audit.ts';
import { callsTable } from '../../../contracts/dynamodb/local-server.ts';
import { openTemporary } from './open-temporary.ts';

const TableName = 'calls';

/** The plain picture of a table: numbers and words under a name. */
type Row = { readonly n?: number; readonly team?: string; readonly at?: string };
type Model = Map<string, Row>;

type Condition = 'none' | 'absent' | 'present' | 'n is 1' | 'n above 1 or absent' | 'team is not a';
type Change =
  | { readonly kind: 'put'; readonly row: Row }
  | { readonly kind: 'delete' }
  | { readonly kind: 'add'; readonly by: number }
  | { readonly kind: 'move'; readonly team: string }
  | { readonly kind: 'forget team' };
type Step = { readonly key: string; readonly change: Change; readonly condition: Condition };
type Command = { readonly kind: 'single' | 'transaction'; readonly steps: readonly Step[] };

const KEYS = ['k1', 'k2', 'k3', 'k4'];
const row = fc.record(
  { n: fc.integer({ min: 0, max: 3 }), team: fc.constantFrom('a', 'b'), at: fc.constantFrom('1', '2') },
  { requiredKeys: [] },
);
const change: fc.Arbitrary<Change> = fc.oneof(
  row.map((given): Change => ({ kind: 'put', row: given })),
  fc.constant<Change>({ kind: 'delete' }),
  fc.integer({ min: -1, max: 2 }).map((by): Change => ({ kind: 'add', by })),
  fc.constantFrom('a', 'b', 'c').map((team): Change => ({ kind: 'move', team })),
  fc.constant<Change>({ kind: 'forget team' }),
);
const condition = fc.constantFrom<Condition>(
  'none',
  'none',
  'absent',
  'present',
  'n is 1',
  'n above 1 or absent',
  'team is not a',
);
const step = fc.record({ key: fc.constantFrom(...KEYS), change, condition });
const command: fc.Arbitrary<Command> = fc.oneof(
  step.map((only): Command => ({ kind: 'single', steps: [only] })),
  fc
    .uniqueArray(step, { minLength: 1, maxLength: 4, selector: ({ key }) => key })
    .map((steps): Command => ({ kind: 'transaction', steps })),
);

const meets = (condition: Condition, found: Row | undefined): boolean => {
  switch (condition) {
    case 'none':
      return true;
    case 'absent':
      return found === undefined;
    case 'present':
      return found !== undefined;
    case 'n is 1':
      return found?.n === 1;
    case 'n above 1 or absent':
      return found?.n === undefined || found.n > 1;
    case 'team is not a':
      return found?.team !== 'a';
  }
};

const changed = (change: Change, found: Row | undefined): Row | undefined => {
  switch (change.kind) {
    case 'put':
      return change.row;
    case 'delete':
      return undefined;
    case 'add':
      return { ...found, n: (found?.n ?? 0) + change.by };
    case 'move':
      return { ...found, team: change.team };
    case 'forget team': {
      const { team: _team, ...rest } = found ?? {};
      return rest;
    }
  }
};

/** What should happen: `undefined` when all of it was done, otherwise which steps failed. */
const applyToModel = (model: Model, { steps }: Command): readonly boolean[] | undefined => {
  const failed = steps.map(({ key, condition }) => !meets(condition, model.get(key)));
  if (failed.includes(true)) return failed;
  for (const { key, change } of steps) {
    const after = changed(change, model.get(key));
    if (after === undefined) model.delete(key);
    else model.set(key, after);
  }
  return undefined;
};

const EXPRESSIONS: Readonly<Record<Condition, readonly [string, object]>> = {
  none: ['', {}],
  absent: ['attribute_not_exists(pk)', {}],
  present: ['attribute_exists(pk)', {}],
  'n is 1': ['n = :c', { ':c': { N: '1.0' } }],
  'n above 1 or absent': ['n > :c OR attribute_not_exists(n)', { ':c': { N: '1' } }],
  'team is not a': ['NOT team = :c', { ':c': { S: 'a' } }],
};

const keyOf = (key: string) => ({ pk: { S: key }, sk: { S: 'meta' } });
const itemOf = (key: string, { n, team, at }: Row) => ({
  ...keyOf(key),
  ...(n !== undefined && { n: { N: String(n) } }),
  ...(team !== undefined && { team: { S: team } }),
  ...(at !== undefined && { at: { S: at } }),
});

const actionOf = ({
  key,
  change,
  condition,
}: Step): { readonly name: 'Put' | 'Update' | 'Delete'; request: object } => {
  const [ConditionExpression, values] = EXPRESSIONS[condition];
  const withValues = (more: object) => {
    const ExpressionAttributeValues = { ...values, ...more };
    return {
      TableName,
      ...(ConditionExpression !== '' && { ConditionExpression, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
      ...(Object.keys(ExpressionAttributeValues).length > 0 && { ExpressionAttributeValues }),
    };
  };
  const update = (UpdateExpression: string, more: object) => ({
    name: 'Update' as const,
    request: { ...withValues(more), Key: keyOf(key), UpdateExpression },
  });
  switch (change.kind) {
    case 'put':
      return { name: 'Put', request: { ...withValues({}), Item: itemOf(key, change.row) } };
    case 'delete':
      return { name: 'Delete', request: { ...withValues({}), Key: keyOf(key) } };
    case 'add':
      return update('ADD n :by', { ':by': { N: String(change.by) } });
    case 'move':
      return update('SET team = :team', { ':team': { S: change.team } });
    case 'forget team':
      return update('REMOVE team', {});
  }
};

/** Which steps failed, as the model says it; the item that comes back must be the one that is stored. */
const applyToDatabase = async (
  database: Database,
  model: Model,
  { kind, steps }: Command,
): Promise<readonly boolean[] | undefined> => {
  const actions = steps.map(actionOf);
  const stored = steps.map(({ key }) => model.get(key) && itemOf(key, model.get(key) ?? {}));
  try {
    if (kind === 'transaction') {
      const TransactItems = actions.map(({ name, request }) => ({ [name]: request }));
      await runOperation(database, 'DynamoDB_20120810.TransactWriteItems', { TransactItems });
    } else {
      for (const { name, request } of actions) {
        await runOperation(database, `DynamoDB_20120810.${name}Item`, { ...request });
      }
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (kind === 'single') {
      expect(error.kind).toBe('ConditionalCheckFailedException');
      expect(error.body.Item).toEqual(stored[0]);
      return [true];
    }
    expect(error.kind).toBe('TransactionCanceledException');
    const reasons = error.body.CancellationReasons as readonly { readonly Code: string; readonly Item?: unknown }[];
    for (const [at, { Code, Item }] of reasons.entries()) {
      if (Code === 'ConditionalCheckFailed') expect(Item).toEqual(stored[at]);
    }
    return reasons.map(({ Code }) => Code === 'ConditionalCheckFailed');
  }
};

const itemsOf = async (database: Database, target: string, request: object): Promise<readonly unknown[]> => {
  const answer = await runOperation(database, `DynamoDB_20120810.${target}`, { TableName, ...request });
  return (answer as { readonly Items: readonly unknown[] }).Items;
};

const inOrder = (items: readonly unknown[]): readonly unknown[] =>
  items.toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));

describe('conditional writes and transactions', () => {
  it('do what a plain map of items would do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 25 }), async (commands) => {
        const { database, remove } = await openTemporary();
        try {
          await ensureTable(database, callsTable(TableName));
          const model: Model = new Map();
          for (const each of commands) {
            const failures = await applyToDatabase(database, model, each);
            expect(failures).toEqual(applyToModel(model, each));
          }
          const expected = [...model].map(([key, value]) => itemOf(key, value));
          expect(inOrder(await itemsOf(database, 'Scan', {}))).toEqual(inOrder(expected));
          for (const team of ['a', 'b', 'c']) {
            const found = await itemsOf(database, 'Query', {
              IndexName: 'byTeam',
              KeyConditionExpression: 'team = :t',
              ExpressionAttributeValues: { ':t': { S: team } },
            });
            const inTeam = [...model].filter(([, value]) => value.team === team && value.at !== undefined);
            expect(inOrder(found)).toEqual(inOrder(inTeam.map(([key, value]) => itemOf(key, value))));
          }
          expect(await audit(database, TableName)).toEqual([]);
        } finally {
          await remove();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are found out by the audit when an index or the stream is not what it should be', async () => {
    const { database, remove } = await openTemporary();
    await ensureTable(database, callsTable(TableName));
    const put = actionOf({ key: 'k1', change: { kind: 'put', row: { team: 'a', at: '1' } }, condition: 'none' });
    await runOperation(database, 'DynamoDB_20120810.PutItem', { ...put.request });
    expect(await audit(database, TableName)).toEqual([]);
    await database.store.write([{ type: 'put', key: `index~${TableName}~byTeam~x`, value: { pk: { S: 'k9' } } }]);
    expect(await audit(database, TableName)).toEqual([expect.stringContaining('byTeam has 2 entries')]);
    await database.store.write([{ type: 'del', key: `stream~${TableName}~000000000000000000001` }]);
    expect(await audit(database, TableName)).toHaveLength(3);
    await remove();
  });
});

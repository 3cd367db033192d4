import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../infra/local/dynamodb/database.ts';
import { query } from '../../../../infra/local/dynamodb/reads.ts';
import { ensureTable } from '../../../../infra/local/dynamodb/tables.ts';
import { putItem } from '../../../../infra/local/dynamodb/writes.ts';
import { openTemporary } from './open-temporary.ts';

type Kind = 'S' | 'N';
type Value = { readonly S: string } | { readonly N: string };
type Range = { readonly operator: string; readonly low: string; readonly high: string };

const OPERATORS = ['=', '<', '<=', '>', '>=', 'BETWEEN'];

const compareBytes = (left: string, right: string): number => Buffer.compare(Buffer.from(left), Buffer.from(right));
const COMPARE: Readonly<Record<Kind, (left: string, right: string) => number>> = {
  S: compareBytes,
  N: (left, right) => Number(left) - Number(right),
};

const inRange = (kind: Kind, value: string, { operator, low, high }: Range): boolean => {
  const [toLow, toHigh] = [COMPARE[kind](value, low), COMPARE[kind](value, high)];
  switch (operator) {
    case '=':
      return toLow === 0;
    case '<':
      return toLow < 0;
    case '<=':
      return toLow <= 0;
    case '>':
      return toLow > 0;
    case '>=':
      return toLow >= 0;
    case 'BETWEEN':
      return toLow >= 0 && toHigh <= 0;
    default:
      return value.startsWith(low);
  }
};

const value = (kind: Kind, text: string): Value => (kind === 'S' ? { S: text } : { N: text });

const condition = (kind: Kind, { operator, low, high }: Range) => {
  const values: Record<string, Value> = { ':p': { S: 'p' }, ':low': value(kind, low) };
  if (operator === 'begins_with') return { text: 'begins_with(#k, :low)', values };
  if (operator !== 'BETWEEN') return { text: `#k ${operator} :low`, values };
  return { text: '#k BETWEEN :low AND :high', values: { ...values, ':high': value(kind, high) } };
};

type Page = { readonly Items: readonly { readonly key: Value }[]; readonly LastEvaluatedKey?: object };

/** All pages of a query, by table or by the index whose keys are the same. */
const readAll = async (
  database: Database,
  options: { kind: Kind; range: Range; limit: number; forward: boolean; IndexName: string | undefined },
): Promise<readonly string[]> => {
  const { text, values } = condition(options.kind, options.range);
  const found: string[] = [];
  let start: object | undefined;
  do {
    const page = (await query(database, {
      TableName: 'ranges',
      IndexName: options.IndexName,
      KeyConditionExpression: `${options.IndexName === undefined ? 'pk' : 'again'} = :p AND ${text}`,
      ExpressionAttributeNames: { '#k': 'key' },
      ExpressionAttributeValues: values,
      ScanIndexForward: options.forward,
      Limit: options.limit,
      ExclusiveStartKey: start,
    })) as Page;
    found.push(...page.Items.map(({ key }) => ('S' in key ? key.S : key.N)));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return found;
};

const number = fc.oneof(
  fc.integer({ min: -120, max: 120 }).map(String),
  fc
    .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 4 }))
    .map(([n, places]) => String(n / 10 ** places)),
  fc.constantFrom('0', '1000', '-1000', '12345678.5', '-0.0001', '0.0002'),
);
// A few letters, so that prefixes and equal beginnings are common; ~ and / are what the encoding itself uses.
const word = fc.string({ unit: fc.constantFrom('a', 'b', '/', '~', 'é', '😀', ' '), minLength: 1, maxLength: 4 });

describe.each([
  ['numbers', 'N', number, OPERATORS],
  ['words', 'S', word, [...OPERATORS, 'begins_with']],
] as const)('a query over a range of %s', (_name, kind, arbitrary, operators) => {
  it('gives what sorting and filtering would, in pages, both ways, by table and by index', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(arbitrary, { maxLength: 25 }),
        fc.array(
          fc.record({
            operator: fc.constantFrom(...operators),
            bounds: fc.tuple(arbitrary, arbitrary),
            limit: fc.integer({ min: 1, max: 6 }),
            forward: fc.boolean(),
            IndexName: fc.constantFrom(undefined, 'byAgain'),
          }),
          { minLength: 4, maxLength: 8 },
        ),
        async (stored, queries) => {
          const { database, remove } = await openTemporary();
          try {
            await ensureTable(database, {
              TableName: 'ranges',
              AttributeDefinitions: [
                { AttributeName: 'pk', AttributeType: 'S' },
                { AttributeName: 'again', AttributeType: 'S' },
                { AttributeName: 'key', AttributeType: kind },
              ],
              KeySchema: [
                { AttributeName: 'pk', KeyType: 'HASH' },
                { AttributeName: 'key', KeyType: 'RANGE' },
              ],
              GlobalSecondaryIndexes: [
                {
                  IndexName: 'byAgain',
                  KeySchema: [
                    { AttributeName: 'again', KeyType: 'HASH' },
                    { AttributeName: 'key', KeyType: 'RANGE' },
                  ],
                  Projection: { ProjectionType: 'KEYS_ONLY' },
                },
              ],
            });
            for (const text of stored) {
              const Item = { pk: { S: 'p' }, again: { S: 'p' }, key: value(kind, text) };
              await putItem(database, { TableName: 'ranges', Item });
              await putItem(database, { TableName: 'ranges', Item: { ...Item, pk: { S: 'q' }, again: { S: 'q' } } });
            }
            for (const { operator, bounds, ...options } of queries) {
              const [low = '', high = ''] = bounds.toSorted(COMPARE[kind]);
              const range = { operator, low, high };
              const expected = stored.filter((text) => inRange(kind, text, range)).toSorted(COMPARE[kind]);
              expect(await readAll(database, { kind, range, ...options })).toEqual(
                options.forward ? expected : expected.toReversed(),
              );
            }
          } finally {
            await remove();
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

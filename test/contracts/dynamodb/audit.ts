import type { Item } from '../../../infra/local/dynamodb/attribute-values.ts';
import type { StreamRecord } from '../../../infra/local/dynamodb/changes.ts';
import { indexEntry } from '../../../infra/local/dynamodb/changes.ts';
import type { Database } from '../../../infra/local/dynamodb/database.ts';
import { indexPrefix, itemPrefix, streamPrefix, ttlPrefix, within } from '../../../infra/local/dynamodb/keys.ts';

const all = async <T>(database: Database, prefix: string): Promise<T[]> => {
  const found: T[] = [];
  for await (const [, value] of database.store.entries<T>(within(prefix))) found.push(value);
  return found;
};

/** One text for equal items, whatever the order of their attributes. */
const canonical = (item: unknown): string =>
  JSON.stringify(item, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );

const sorted = (items: readonly unknown[]): string[] => items.map(canonical).toSorted();

/**
 * Everything that is wrong with a table, in words: index entries that no item explains or that are missing, and a stream
 * that does not tell, record by record, how the items came to be. The table's stream must never have been trimmed.
 */
export const audit = async (database: Database, name: string): Promise<readonly string[]> => {
  const table = database.table(name);
  const problems: string[] = [];
  const items = await all<Item>(database, itemPrefix(name));

  for (const index of table.GlobalSecondaryIndexes) {
    const expected = items.map((item) => indexEntry(table, index, item)).filter((entry) => entry !== undefined);
    const actual = await all<Item>(database, indexPrefix(name, index.IndexName));
    if (sorted(expected).join('\n') !== sorted(actual).join('\n')) {
      problems.push(`${index.IndexName} has ${actual.length} entries that differ from the ${expected.length} expected`);
    }
  }

  const dated = items.filter((item) => table.ttlAttribute !== undefined && item[table.ttlAttribute]?.N !== undefined);
  const expiries = await all(database, ttlPrefix(name));
  if (expiries.length !== dated.length) problems.push(`${expiries.length} expiries for ${dated.length} items`);

  const replayed = new Map<string, Item>();
  let last = 0n;
  for (const { eventName, dynamodb } of await all<StreamRecord>(database, streamPrefix(name))) {
    const at = `record ${dynamodb.SequenceNumber}`;
    if (BigInt(dynamodb.SequenceNumber) !== last + 1n) problems.push(`${at} follows ${last}`);
    last = BigInt(dynamodb.SequenceNumber);
    const key = canonical(dynamodb.Keys);
    const before = replayed.get(key);
    if (canonical(before) !== canonical(dynamodb.OldImage))
      problems.push(`${at} has another old image than it follows`);
    if ((eventName === 'INSERT') !== (before === undefined)) problems.push(`${at} is ${eventName}`);
    if (eventName === 'REMOVE') replayed.delete(key);
    else if (dynamodb.NewImage !== undefined) replayed.set(key, dynamodb.NewImage);
  }
  if (last !== database.lastSequence(name))
    problems.push(`last record ${last}, counter ${database.lastSequence(name)}`);
  if (sorted([...replayed.values()]).join('\n') !== sorted(items).join('\n')) {
    problems.push('the stream replayed gives other items than the table has');
  }
  return problems;
};

import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Item } from './attribute-values.ts';
import { expiryKey, indexEntry, keyOf } from './changes.ts';
import type { Database } from './database.ts';
import { engine, type IndexSchema } from './dynalite.ts';
import { indexPrefix, indexSuffix, itemPrefix, ttlPrefix, within } from './keys.ts';
import type { Operation } from './level-store.ts';
import {
  indexesOf,
  parseTableDefinition,
  type StoredTable,
  type TableDefinition,
  ttlAttributeOf,
} from './table-definition.ts';

const BACKFILL_BATCH = 500;

/** Runs `operations` over every item of a table, in batches of a bounded size. */
const overItems = async (
  database: Database,
  table: StoredTable,
  operationsFor: (item: Item) => readonly Operation[],
): Promise<void> => {
  let waiting: Operation[] = [];
  for await (const [, item] of database.store.entries<Item>(within(itemPrefix(table.TableName)))) {
    waiting.push(...operationsFor(item));
    if (waiting.length >= BACKFILL_BATCH) {
      await database.store.write(waiting);
      waiting = [];
    }
  }
  await database.store.write(waiting);
};

const clear = async (database: Database, prefix: string): Promise<void> => {
  let waiting: Operation[] = [];
  for await (const [key] of database.store.entries(within(prefix))) {
    waiting.push({ type: 'del', key });
    if (waiting.length >= BACKFILL_BATCH) {
      await database.store.write(waiting);
      waiting = [];
    }
  }
  await database.store.write(waiting);
};

/** Items whose index keys have another type than the index wants stay out of it, as on the service. */
const fits = (table: StoredTable, item: Item): boolean => {
  const problem = engine.validateItem(item, table);
  return problem === undefined || problem === null;
};

const fillIndex = async (database: Database, table: StoredTable, index: IndexSchema): Promise<void> => {
  const prefix = indexPrefix(table.TableName, index.IndexName);
  await clear(database, prefix);
  await overItems(database, table, (item) => {
    const entry = indexEntry(table, index, item);
    if (entry === undefined || !fits(table, item)) return [];
    return [{ type: 'put', key: prefix + indexSuffix(table, index, item), value: entry }];
  });
  database.log.info('index filled', { table: table.TableName, index: index.IndexName });
};

const fillExpiries = async (database: Database, table: StoredTable): Promise<void> => {
  await clear(database, ttlPrefix(table.TableName));
  await overItems(database, table, (item) => {
    const key = expiryKey(table, item);
    return key === undefined ? [] : [{ type: 'put', key, value: keyOf(table, item) }];
  });
};

const keyTypes = (table: Pick<StoredTable, 'KeySchema' | 'AttributeDefinitions'>): readonly unknown[] =>
  table.KeySchema.map(({ AttributeName, KeyType }) => ({
    AttributeName,
    KeyType,
    type: table.AttributeDefinitions.find((definition) => definition.AttributeName === AttributeName)?.AttributeType,
  }));

/** The key of an index with its attributes' types: when it changes, the index is filled again. */
const indexShape = (table: StoredTable, index: IndexSchema): unknown => [
  index.Projection,
  keyTypes({ KeySchema: index.KeySchema, AttributeDefinitions: table.AttributeDefinitions }),
];

/** A template changed the key of a table that has data: the service would replace the table, which here loses it silently. */
class KeySchemaChanged extends Error {
  readonly code = 'table-key-schema-changed';
}

type Parsed = ReturnType<typeof parseTableDefinition>;

const streamFor = (database: Database, parsed: Parsed, existing: StoredTable | undefined): StoredTable['stream'] => {
  const viewType = parsed.StreamSpecification?.StreamViewType;
  if (viewType === undefined) return undefined;
  if (existing?.stream?.viewType === viewType) return existing.stream;
  return { viewType, label: new Date(database.now()).toISOString().replace('Z', '') };
};

const desiredTable = (database: Database, parsed: Parsed, existing: StoredTable | undefined): StoredTable => {
  const stream = streamFor(database, parsed, existing);
  const ttlAttribute = ttlAttributeOf(parsed);
  return {
    TableName: parsed.TableName,
    AttributeDefinitions: parsed.AttributeDefinitions,
    KeySchema: parsed.KeySchema,
    GlobalSecondaryIndexes: indexesOf(parsed),
    tableId: existing?.tableId ?? randomUUID(),
    createdAtMs: existing?.createdAtMs ?? database.now(),
    ...(stream && { stream }),
    ...(ttlAttribute !== undefined && { ttlAttribute }),
  };
};

/** Brings a stored table to what is wanted. The table is saved last: a crash in between is repaired by the next call. */
const migrate = async (database: Database, existing: StoredTable, wanted: StoredTable): Promise<void> => {
  if (!isDeepStrictEqual(keyTypes(existing), keyTypes(wanted))) {
    throw new KeySchemaChanged(
      `Table ${wanted.TableName} exists with another key schema: ${JSON.stringify(keyTypes(existing))}, wanted ${JSON.stringify(keyTypes(wanted))}. Start with another data folder or restore the key.`,
    );
  }
  const unchanged = (index: IndexSchema): boolean => {
    const old = existing.GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === index.IndexName);
    return old !== undefined && isDeepStrictEqual(indexShape(existing, old), indexShape(wanted, index));
  };
  const kept = wanted.GlobalSecondaryIndexes.filter(unchanged);
  const added = wanted.GlobalSecondaryIndexes.filter((index) => !unchanged(index));
  const dropped = existing.GlobalSecondaryIndexes.filter(
    ({ IndexName }) => !wanted.GlobalSecondaryIndexes.some((index) => index.IndexName === IndexName),
  );
  if (added.length > 0 || dropped.length > 0) {
    await database.saveTable({ ...existing, GlobalSecondaryIndexes: kept });
  }
  for (const index of dropped) await clear(database, indexPrefix(wanted.TableName, index.IndexName));
  for (const index of added) await fillIndex(database, wanted, index);
  if (existing.ttlAttribute !== wanted.ttlAttribute) await fillExpiries(database, wanted);
  await database.saveTable(wanted);
};

/**
 * Creates a table or brings it to its definition: indexes are added (and filled), rebuilt or dropped, stream and time to
 * live switched. Rejects with a clear error on a property that is not implemented, and with `code`
 * `table-key-schema-changed` when the stored table has another primary key.
 */
export const ensureTable = async (database: Database, definition: TableDefinition): Promise<void> => {
  const parsed = parseTableDefinition(definition);
  await database.exclusive(async () => {
    const existing = database.findTable(parsed.TableName);
    const wanted = desiredTable(database, parsed, existing);
    if (existing === undefined) await database.saveTable(wanted);
    else if (!isDeepStrictEqual(existing, wanted)) await migrate(database, existing, wanted);
  });
};

/** Switches the time to live of a table; call it inside `exclusive`. */
export const setTimeToLive = async (
  database: Database,
  table: StoredTable,
  attribute: string | undefined,
): Promise<void> => {
  const { ttlAttribute: _old, ...rest } = table;
  const wanted: StoredTable = attribute === undefined ? rest : { ...rest, ttlAttribute: attribute };
  await fillExpiries(database, wanted);
  await database.saveTable(wanted);
};

import { Readable } from 'node:stream';
import { type Item, itemBytes, pick } from './attribute-values.ts';
import { addUp, type Consumption, consumedCapacity, readUnits, wantsCapacity } from './capacity.ts';
import { satisfies } from './conditions.ts';
import { type Database, identityOf } from './database.ts';
import {
  type ActionStore,
  type CheckedRequest,
  engine,
  type IndexSchema,
  type PlannedRange,
  planQuery,
  planScan,
  rejectInvalid,
  runAction,
} from './dynalite.ts';
import { validationFault } from './fault.ts';
import { indexPrefix, indexSuffix, itemPrefix } from './keys.ts';
import type { KeyRange } from './level-store.ts';
import { MAX_BATCH_GET_BYTES, MAX_ITEM_BYTES, MAX_PAGE_BYTES } from './limits.ts';
import { checkRequest, type RawRequest } from './requests.ts';
import type { StoredTable } from './table-definition.ts';

const projected = (request: Pick<CheckedRequest, '_projection'>, item: Item): Item =>
  request._projection === undefined ? item : engine.mapPaths(request._projection.paths, item);

const bytesOf = (item: Item | undefined): number => (item === undefined ? 0 : itemBytes(item));

const tableConsumption = (table: string, tableUnits: number): Consumption => ({ table, tableUnits, indexUnits: {} });

export const getItem = async (database: Database, raw: RawRequest): Promise<unknown> => {
  const request = checkRequest('GetItem', raw);
  const table = database.table(request.TableName);
  const key = request.Key ?? {};
  rejectInvalid(engine.validateKey(key, table));
  rejectInvalid(engine.validateKeyPaths(request._projection?.nestedPaths, table));
  const item = await database.item(table, key);
  const units = readUnits(bytesOf(item), request.ConsistentRead === true);
  return {
    Item: item && projected(request, item),
    ConsumedCapacity: consumedCapacity(tableConsumption(table.TableName, units), request.ReturnConsumedCapacity),
  };
};

type BatchTable = Pick<CheckedRequest, '_projection' | 'ConsistentRead'> & { readonly Keys: readonly Item[] };

/** Up to 100 items by key; what does not fit in 16 MB comes back as unprocessed. */
export const batchGetItem = async (database: Database, raw: RawRequest): Promise<unknown> => {
  const request = checkRequest('BatchGetItem', raw);
  const asked = Object.entries(request.RequestItems ?? {}) as [string, BatchTable][];
  const original = (raw.RequestItems ?? {}) as Readonly<Record<string, RawRequest>>;
  const responses: Record<string, Item[]> = {};
  const unprocessed: Record<string, RawRequest> = {};
  const consumptions: Consumption[] = [];
  let bytes = 0;
  for (const [name, { Keys, ConsistentRead, _projection }] of asked) {
    const table = database.table(name);
    for (const key of Keys) rejectInvalid(engine.validateKey(key, table));
    rejectInvalid(engine.validateKeyPaths(_projection?.nestedPaths, table));
    const seen = new Set(Keys.map((key) => identityOf(table, key)));
    if (seen.size !== Keys.length) throw validationFault('Provided list of item keys contains duplicates');
    const found: Item[] = [];
    const left: Item[] = [];
    for (const key of Keys) {
      const item = bytes > MAX_BATCH_GET_BYTES ? undefined : await database.item(table, key);
      bytes += bytesOf(item);
      if (bytes > MAX_BATCH_GET_BYTES) {
        left.push(key);
        continue;
      }
      consumptions.push(tableConsumption(name, readUnits(bytesOf(item), ConsistentRead === true)));
      if (item !== undefined) found.push(projected(_projection === undefined ? {} : { _projection }, item));
    }
    responses[name] = found;
    if (left.length > 0) unprocessed[name] = { ...original[name], Keys: left };
  }
  const wanted = request.ReturnConsumedCapacity;
  return {
    Responses: responses,
    UnprocessedKeys: unprocessed,
    ...(wantsCapacity(wanted) && {
      ConsumedCapacity: addUp(consumptions).map((entry) => consumedCapacity(entry, wanted)),
    }),
  };
};

/** dynalite checks a query or scan and works out its range of keys; the reading is ours, so it is handed nothing to read. */
const planRange = (action: typeof planQuery, table: StoredTable, request: CheckedRequest): Promise<PlannedRange> =>
  new Promise((resolve, reject) => {
    const listening = {
      createValueStream: (range: PlannedRange) => {
        resolve({ ...range });
        return Readable.from([]);
      },
    };
    const store: ActionStore = {
      options: { maxItemSize: MAX_ITEM_BYTES },
      getTable: (_name, ...rest) => (rest.at(-1) as (error: unknown, table: StoredTable) => void)(null, table),
      getItemDb: () => listening,
      getIndexDb: () => listening,
    };
    runAction(action, store, request).catch(reject);
  });

const indexNamed = (table: StoredTable, name: string | undefined): IndexSchema | undefined =>
  table.GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === name);

/** A planned range in our key space. A page on an index starts after an entry, whose place dynalite knows in part only. */
const absoluteRange = (
  table: StoredTable,
  index: IndexSchema | undefined,
  planned: PlannedRange,
  startKey: Item | undefined,
): KeyRange => {
  const prefix = index === undefined ? itemPrefix(table.TableName) : indexPrefix(table.TableName, index.IndexName);
  const start =
    index !== undefined && startKey !== undefined
      ? { short: engine.createIndexKey(startKey, table, index.KeySchema), whole: indexSuffix(table, index, startKey) }
      : undefined;
  const place = (bound: string): string => prefix + (bound === start?.short ? start.whole : bound);
  return {
    ...(planned.gt !== undefined
      ? { gt: place(planned.gt) }
      : { gte: planned.gte === undefined ? prefix : place(planned.gte) }),
    ...(planned.lt !== undefined
      ? { lt: place(planned.lt) }
      : planned.lte !== undefined
        ? { lte: place(planned.lte) }
        : { lt: `${prefix}~` }),
    reverse: planned.reverse === true,
  };
};

type Page = { readonly items: readonly Item[]; readonly bytes: number; readonly more: boolean };

/** Items until the limit or one megabyte, whichever comes first. `more` as on the service: also when the limit is met exactly. */
const readPage = async (database: Database, range: KeyRange, limit: number | undefined): Promise<Page> => {
  const items: Item[] = [];
  let bytes = 0;
  for await (const [, item] of database.store.entries<Item>({ ...range, ...(limit !== undefined && { limit }) })) {
    const size = itemBytes(item);
    if (items.length > 0 && bytes + size > MAX_PAGE_BYTES) return { items, bytes, more: true };
    items.push(item);
    bytes += size;
    if (items.length === limit) return { items, bytes, more: true };
  }
  return { items, bytes, more: false };
};

/** Throws for what dynalite lets pass: attributes that the index does not hold would look absent. */
const checkSelection = (table: StoredTable, index: IndexSchema | undefined, request: CheckedRequest): void => {
  const { Select, IndexName, _projection, _filter } = request;
  if (Select === 'ALL_PROJECTED_ATTRIBUTES' && IndexName === undefined) {
    throw validationFault('ALL_PROJECTED_ATTRIBUTES can be used only when querying using an IndexName');
  }
  if (Select === 'SPECIFIC_ATTRIBUTES' && _projection === undefined) {
    throw validationFault('Must specify the ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES');
  }
  if (Select !== undefined && Select !== 'SPECIFIC_ATTRIBUTES' && _projection !== undefined) {
    throw validationFault(`Cannot specify the ProjectionExpression when choosing to get ${Select}`);
  }
  if (index === undefined || index.Projection.ProjectionType === 'ALL') return;
  const held = new Set([
    ...[...table.KeySchema, ...index.KeySchema].map(({ AttributeName }) => AttributeName),
    ...(index.Projection.NonKeyAttributes ?? []),
  ]);
  const named = [...(_projection?.paths ?? []).map(([head]) => String(head)), ...Object.keys(_filter?.pathHeads ?? {})];
  const missing = named.find((attribute) => !held.has(attribute));
  if (missing !== undefined) {
    throw validationFault(
      `One or more parameter values were invalid: Global secondary index ${index.IndexName} does not project ${missing}`,
    );
  }
};

const startKeyNames = (table: StoredTable, index: IndexSchema | undefined): readonly string[] => [
  ...new Set([...table.KeySchema, ...(index?.KeySchema ?? [])].map(({ AttributeName }) => AttributeName)),
];

const readRange = async (database: Database, action: typeof planQuery, request: CheckedRequest): Promise<unknown> => {
  const table = database.table(request.TableName);
  const planned = await planRange(action, table, request);
  const index = indexNamed(table, request.IndexName);
  checkSelection(table, index, request);
  const range = absoluteRange(table, index, planned, request.ExclusiveStartKey);
  const page = await readPage(database, range, request.Limit);
  const matching = page.items.filter((item) => satisfies(request._filter, item));
  const last = page.items.at(-1);
  const units = readUnits(page.bytes, request.ConsistentRead === true);
  return {
    ...(request.Select !== 'COUNT' && { Items: matching.map((item) => projected(request, item)) }),
    Count: matching.length,
    ScannedCount: page.items.length,
    ...(page.more && last !== undefined && { LastEvaluatedKey: pick(last, startKeyNames(table, index)) }),
    ConsumedCapacity: consumedCapacity(
      index === undefined
        ? tableConsumption(table.TableName, units)
        : { table: table.TableName, tableUnits: 0, indexUnits: { [index.IndexName]: units } },
      request.ReturnConsumedCapacity,
    ),
  };
};

export const query = async (database: Database, raw: RawRequest): Promise<unknown> =>
  readRange(database, planQuery, checkRequest('Query', raw));

export const scan = async (database: Database, raw: RawRequest): Promise<unknown> =>
  readRange(database, planScan, checkRequest('Scan', raw));

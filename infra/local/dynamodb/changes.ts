import { randomBytes } from 'node:crypto';
import { LOCAL_REGION } from '../service.ts';
import { type AttributeValue, type Item, itemBytes, pick, sameItem } from './attribute-values.ts';
import { type Consumption, writeUnits } from './capacity.ts';
import { engine, type IndexSchema, rejectInvalid } from './dynalite.ts';
import { validationFault } from './fault.ts';
import { formatSequence, indexPrefix, indexSuffix, itemKey, sequenceKey, streamKey, ttlKey } from './keys.ts';
import type { Operation } from './level-store.ts';
import { MAX_HASH_KEY_BYTES, MAX_ITEM_BYTES, MAX_RANGE_KEY_BYTES } from './limits.ts';
import type { StoredTable, StreamViewType } from './table-definition.ts';

/** One item before and after a write. Neither: a delete of nothing. Equal: nothing changes and no record is written. */
export type ItemChange = {
  readonly table: StoredTable;
  readonly key: Item;
  readonly before?: Item;
  readonly after?: Item;
};

/** Who deleted, when it was not a caller: the sweep of expired items. */
export type UserIdentity = { readonly type: 'Service'; readonly principalId: 'dynamodb.amazonaws.com' };

/** A stream record in the shape of a Lambda event. Times are epoch seconds. */
export type StreamRecord = {
  readonly eventID: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly eventVersion: '1.1';
  readonly eventSource: 'aws:dynamodb';
  readonly awsRegion: string;
  readonly dynamodb: {
    readonly ApproximateCreationDateTime: number;
    readonly Keys: Item;
    readonly NewImage?: Item;
    readonly OldImage?: Item;
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: StreamViewType;
  };
  readonly userIdentity?: UserIdentity;
};

const attributeNames = (keys: readonly { readonly AttributeName: string }[]): readonly string[] =>
  keys.map((key) => key.AttributeName);

export const keyOf = (table: StoredTable, item: Item): Item => pick(item, attributeNames(table.KeySchema));

/** The part of an item that an index holds; `undefined` when the item lacks one of the index's keys. */
export const indexEntry = (table: StoredTable, index: IndexSchema, item: Item | undefined): Item | undefined => {
  const indexKeys = attributeNames(index.KeySchema);
  if (item === undefined || indexKeys.some((name) => item[name] === undefined)) return undefined;
  if (index.Projection.ProjectionType === 'ALL') return item;
  return pick(item, [
    ...new Set([...indexKeys, ...attributeNames(table.KeySchema), ...(index.Projection.NonKeyAttributes ?? [])]),
  ]);
};

const keyBytes = (value: AttributeValue): number =>
  value.B === undefined ? Buffer.byteLength(value.S ?? '') : Buffer.byteLength(value.B, 'base64');

/** Throws a validation fault for an item that the table or one of its indexes cannot hold. */
export const checkItem = (table: StoredTable, item: Item): void => {
  rejectInvalid(engine.validateItem(item, table));
  if (itemBytes(item) > MAX_ITEM_BYTES) throw validationFault('Item size has exceeded the maximum allowed size');
  for (const index of table.GlobalSecondaryIndexes) {
    for (const [position, { AttributeName }] of index.KeySchema.entries()) {
      const value = item[AttributeName];
      if (value === undefined) continue;
      const where = `IndexName: ${index.IndexName}, IndexKey: ${AttributeName}`;
      if (value.S === '' || value.B === '') {
        throw validationFault(
          `One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty ${value.S === '' ? 'string' : 'binary'} value. ${where}`,
        );
      }
      const limit = position === 0 ? MAX_HASH_KEY_BYTES : MAX_RANGE_KEY_BYTES;
      if (keyBytes(value) > limit) {
        throw validationFault(`One or more parameter values were invalid: key longer than ${limit} bytes. ${where}`);
      }
    }
  }
};

type IndexChange = { readonly operations: readonly Operation[]; readonly units: number };

const entryUnits = (...entries: readonly (Item | undefined)[]): number =>
  writeUnits(Math.max(...entries.map((entry) => (entry === undefined ? 0 : itemBytes(entry)))));

/** What a change does to one index: nothing, one write, or, when the entry moves, two. */
const indexChange = ({ table, before, after }: ItemChange, index: IndexSchema): IndexChange => {
  const [old, fresh] = [indexEntry(table, index, before), indexEntry(table, index, after)];
  const place = (item: Item): string => indexPrefix(table.TableName, index.IndexName) + indexSuffix(table, index, item);
  if (sameItem(old, fresh)) return { operations: [], units: 0 };
  const [from, to] = [old && place(old), fresh && place(fresh)];
  const operations: Operation[] = [];
  if (from !== undefined && from !== to) operations.push({ type: 'del', key: from });
  if (to !== undefined) operations.push({ type: 'put', key: to, value: fresh });
  const moved = from !== undefined && to !== undefined && from !== to;
  return { operations, units: moved ? entryUnits(old) + entryUnits(fresh) : entryUnits(old, fresh) };
};

/** Seconds of an item's time to live, when the table has one and the item carries it as a number. */
export const expirySeconds = (table: StoredTable, item: Item | undefined): number | undefined => {
  const value = table.ttlAttribute === undefined ? undefined : item?.[table.ttlAttribute]?.N;
  const seconds = value === undefined ? Number.NaN : Number(value);
  return Number.isFinite(seconds) && seconds >= 0 && seconds < 1e12 ? seconds : undefined;
};

/** The place of an item in the order of expiry: a sweep reads only what is due. */
export const expiryKey = (table: StoredTable, item: Item | undefined): string | undefined => {
  const seconds = expirySeconds(table, item);
  if (item === undefined || seconds === undefined) return undefined;
  return ttlKey(table.TableName, seconds, engine.createKey(item, table));
};

/** Units that a change consumes: the larger of the two sizes on the table, and each index that it touches. */
export const consumptionOf = (change: ItemChange): Consumption => {
  const bytes = [change.before, change.after].map((item) => (item === undefined ? 0 : itemBytes(item)));
  const touched = change.table.GlobalSecondaryIndexes.map(
    (index) => [index.IndexName, indexChange(change, index).units] as const,
  ).filter(([, units]) => units > 0);
  return {
    table: change.table.TableName,
    tableUnits: writeUnits(Math.max(...bytes)),
    indexUnits: Object.fromEntries(touched),
  };
};

type RecordContext = { readonly nowMs: number; readonly identity?: UserIdentity };

const streamRecord = (
  change: ItemChange,
  viewType: StreamViewType,
  sequence: string,
  context: RecordContext,
): StreamRecord => {
  const { table, before, after, key } = change;
  const showsNew = viewType === 'NEW_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES';
  const showsOld = viewType === 'OLD_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES';
  const images = {
    ...(showsNew && after !== undefined && { NewImage: after }),
    ...(showsOld && before !== undefined && { OldImage: before }),
  };
  const Keys = keyOf(table, key);
  return {
    eventID: randomBytes(16).toString('hex'),
    eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: LOCAL_REGION,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(context.nowMs / 1000),
      Keys,
      ...images,
      SequenceNumber: sequence,
      SizeBytes: [Keys, ...Object.values(images)].reduce((bytes, image) => bytes + itemBytes(image), 0),
      StreamViewType: viewType,
    },
    ...(context.identity && { userIdentity: context.identity }),
  };
};

export type Batch = {
  readonly operations: readonly Operation[];
  /** Last sequence number of each table that has new records. */
  readonly sequences: ReadonlyMap<string, bigint>;
};

/**
 * Everything that changes of items writes: items, index entries, places in the order of expiry, stream records in order,
 * and the sequence they end with. Written as one batch, it is all there after a crash, or none of it.
 */
export const batchOf = (
  changes: readonly ItemChange[],
  lastSequence: (table: string) => bigint,
  context: RecordContext,
): Batch => {
  const operations: Operation[] = [];
  const sequences = new Map<string, bigint>();
  for (const change of changes) {
    const { table, key, before, after } = change;
    if (sameItem(before, after)) continue;
    const place = itemKey(table, key);
    operations.push(after === undefined ? { type: 'del', key: place } : { type: 'put', key: place, value: after });
    for (const index of table.GlobalSecondaryIndexes) operations.push(...indexChange(change, index).operations);
    const [oldExpiry, newExpiry] = [expiryKey(table, before), expiryKey(table, after)];
    if (oldExpiry !== newExpiry) {
      if (oldExpiry !== undefined) operations.push({ type: 'del', key: oldExpiry });
      if (newExpiry !== undefined) operations.push({ type: 'put', key: newExpiry, value: keyOf(table, key) });
    }
    if (table.stream !== undefined) {
      const sequence = (sequences.get(table.TableName) ?? lastSequence(table.TableName)) + 1n;
      sequences.set(table.TableName, sequence);
      const record = streamRecord(change, table.stream.viewType, formatSequence(sequence), context);
      operations.push({ type: 'put', key: streamKey(table.TableName, String(sequence)), value: record });
    }
  }
  for (const [table, sequence] of sequences) {
    operations.push({ type: 'put', key: sequenceKey(table), value: String(sequence) });
  }
  return { operations, sequences };
};

import type { StreamRecord } from './changes.ts';
import type { Database } from './database.ts';
import { dataFault, tableNotFound, validationFault } from './fault.ts';
import {
  checkpointKey,
  checkpointPrefix,
  formatSequence,
  streamKey,
  streamPrefix,
  trimmedKey,
  within,
} from './keys.ts';
import type { Operation } from './level-store.ts';
import { ITERATOR_LIFE_MS, STREAM_LIFE_MS, UNREAD_STREAM_LIFE_MS } from './limits.ts';
import { type RawRequest, refuseUnknown } from './requests.ts';
import { type StoredTable, streamArn } from './table-definition.ts';

/** A stream here has one shard that never closes. */
const SHARD_ID = 'shardId-00000000000000000000-00000000';
const BEGINNING = '0';
const MAX_RECORDS = 1000;
/** Trimming deletes in batches of this many records. */
const TRIM_BATCH = 1000;

/** Records after a sequence number, oldest first. */
export const readStream = async (
  database: Database,
  table: string,
  afterSequence: string,
  limit: number,
): Promise<StreamRecord[]> => {
  const records: StreamRecord[] = [];
  const range = { gt: streamKey(table, afterSequence), lt: `${streamPrefix(table)}~`, limit };
  for await (const [, record] of database.store.entries<StreamRecord>(range)) records.push(record);
  return records;
};

/** `0` when the consumer has not read yet. Asking makes the consumer known: trimming waits for it from then on. */
export const loadCheckpoint = async (database: Database, consumer: string, table: string): Promise<string> => {
  const saved = await database.store.get<string>(checkpointKey(table, consumer));
  if (saved === undefined) await saveCheckpoint(database, consumer, table, BEGINNING);
  return saved ?? BEGINNING;
};

export const saveCheckpoint = (database: Database, consumer: string, table: string, sequence: string): Promise<void> =>
  database.store.write([{ type: 'put', key: checkpointKey(table, consumer), value: sequence }]);

const slowestConsumer = async (database: Database, table: string): Promise<bigint | undefined> => {
  let slowest: bigint | undefined;
  for await (const [, sequence] of database.store.entries<string>(within(checkpointPrefix(table)))) {
    const position = BigInt(sequence);
    if (slowest === undefined || position < slowest) slowest = position;
  }
  return slowest;
};

/**
 * Deletes records older than a day. Unlike the service, keeps those that a known consumer has not read for thirty: a
 * laptop may have been shut for longer than a day. Returns how many records went.
 */
export const trimStream = async (database: Database, table: string): Promise<number> => {
  const oldestReadSeconds = (database.now() - STREAM_LIFE_MS) / 1000;
  const oldestUnreadSeconds = (database.now() - UNREAD_STREAM_LIFE_MS) / 1000;
  const slowest = await slowestConsumer(database, table);
  let trimmed = 0;
  let batch: Operation[] = [];
  let last: string | undefined;
  const flush = async (): Promise<void> => {
    if (last === undefined) return;
    await database.store.write([...batch, { type: 'put', key: trimmedKey(table), value: last }]);
    trimmed += batch.length;
    batch = [];
  };
  for await (const [key, record] of database.store.entries<StreamRecord>(within(streamPrefix(table)))) {
    const { ApproximateCreationDateTime, SequenceNumber } = record.dynamodb;
    const unread = slowest !== undefined && BigInt(SequenceNumber) > slowest;
    if (ApproximateCreationDateTime >= (unread ? oldestUnreadSeconds : oldestReadSeconds)) break;
    batch.push({ type: 'del', key });
    last = SequenceNumber;
    if (batch.length === TRIM_BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return trimmed;
};

const arnOf = (database: Database, arn: unknown): { readonly table: StoredTable; readonly arn: string } => {
  const table = database.tables().find((candidate) => streamArn(candidate) === arn);
  if (table === undefined || typeof arn !== 'string') {
    throw dataFault('ResourceNotFoundException', `Requested resource not found: Stream: ${String(arn)} not found`);
  }
  return { table, arn };
};

const limitOf = (raw: RawRequest, most: number): number => {
  const limit = raw.Limit ?? most;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > most) {
    throw validationFault(`1 validation error detected: Value at 'limit' must be between 1 and ${most}`);
  }
  return limit;
};

export const listStreams = async (database: Database, raw: RawRequest): Promise<unknown> => {
  refuseUnknown(raw, ['TableName', 'Limit', 'ExclusiveStartStreamArn'], 'ListStreams');
  const limit = limitOf(raw, 100);
  if (typeof raw.TableName === 'string' && database.findTable(raw.TableName) === undefined) {
    throw tableNotFound(raw.TableName);
  }
  const streams = database
    .tables()
    .filter((table) => table.stream !== undefined && (raw.TableName ?? table.TableName) === table.TableName)
    .map((table) => ({
      StreamArn: streamArn(table) ?? '',
      TableName: table.TableName,
      StreamLabel: table.stream?.label,
    }));
  const start = raw.ExclusiveStartStreamArn;
  const from = start ? streams.findIndex(({ StreamArn }) => StreamArn === start) + 1 : 0;
  const page = streams.slice(from, from + limit);
  return {
    Streams: page,
    ...(from + limit < streams.length && { LastEvaluatedStreamArn: page.at(-1)?.StreamArn }),
  };
};

export const describeStream = async (database: Database, raw: RawRequest): Promise<unknown> => {
  refuseUnknown(raw, ['StreamArn', 'Limit', 'ExclusiveStartShardId'], 'DescribeStream');
  limitOf(raw, 100);
  const { table, arn } = arnOf(database, raw.StreamArn);
  const first = BigInt((await database.store.get<string>(trimmedKey(table.TableName))) ?? BEGINNING) + 1n;
  const shard = { ShardId: SHARD_ID, SequenceNumberRange: { StartingSequenceNumber: formatSequence(first) } };
  return {
    StreamDescription: {
      StreamArn: arn,
      StreamLabel: table.stream?.label,
      StreamStatus: 'ENABLED',
      StreamViewType: table.stream?.viewType,
      CreationRequestDateTime: Date.parse(`${table.stream?.label}Z`) / 1000,
      TableName: table.TableName,
      KeySchema: table.KeySchema,
      Shards: raw.ExclusiveStartShardId === SHARD_ID ? [] : [shard],
    },
  };
};

type Iterator = { readonly arn: string; readonly after: string; readonly issuedAtMs: number };

const encodeIterator = (iterator: Iterator): string => Buffer.from(JSON.stringify(iterator)).toString('base64url');

const decodeIterator = (token: unknown): Iterator => {
  try {
    const iterator: Iterator = JSON.parse(Buffer.from(String(token), 'base64url').toString());
    if (typeof iterator.arn === 'string' && /^\d+$/.test(iterator.after) && Number.isFinite(iterator.issuedAtMs)) {
      return iterator;
    }
  } catch {
    // Said below, as for an iterator of a wrong shape.
  }
  throw validationFault('Invalid ShardIterator');
};

const refuseTrimmed = async (database: Database, table: string, sequence: bigint): Promise<void> => {
  const trimmed = BigInt((await database.store.get<string>(trimmedKey(table))) ?? BEGINNING);
  if (sequence <= trimmed) {
    throw dataFault('TrimmedDataAccessException', 'The records asked for are older than 24 hours and were deleted');
  }
};

const startAfter = async (database: Database, table: string, raw: RawRequest): Promise<string> => {
  const type = raw.ShardIteratorType;
  if (type === 'TRIM_HORIZON') return BEGINNING;
  if (type === 'LATEST') return String(database.lastSequence(table));
  if (type !== 'AT_SEQUENCE_NUMBER' && type !== 'AFTER_SEQUENCE_NUMBER') {
    throw validationFault(`1 validation error detected: Value at 'shardIteratorType' is not a type of iterator`);
  }
  if (typeof raw.SequenceNumber !== 'string' || !/^\d{1,40}$/.test(raw.SequenceNumber)) {
    throw validationFault(`${type} needs SequenceNumber`);
  }
  const sequence = BigInt(raw.SequenceNumber);
  await refuseTrimmed(database, table, sequence);
  return String(type === 'AT_SEQUENCE_NUMBER' && sequence > 0n ? sequence - 1n : sequence);
};

export const getShardIterator = async (database: Database, raw: RawRequest): Promise<unknown> => {
  const known = ['StreamArn', 'ShardId', 'ShardIteratorType', 'SequenceNumber'];
  refuseUnknown(raw, known, 'GetShardIterator');
  const { table, arn } = arnOf(database, raw.StreamArn);
  if (raw.ShardId !== SHARD_ID) {
    throw dataFault('ResourceNotFoundException', `Requested resource not found: Shard ${String(raw.ShardId)}`);
  }
  const after = await startAfter(database, table.TableName, raw);
  return { ShardIterator: encodeIterator({ arn, after, issuedAtMs: database.now() }) };
};

/** The streams API writes the identity's fields in capitals, the Lambda event does not. */
const asApiRecord = ({ userIdentity, ...record }: StreamRecord): RawRequest => ({
  ...record,
  ...(userIdentity && { userIdentity: { Type: userIdentity.type, PrincipalId: userIdentity.principalId } }),
});

export const getRecords = async (database: Database, raw: RawRequest): Promise<unknown> => {
  refuseUnknown(raw, ['ShardIterator', 'Limit'], 'GetRecords');
  const limit = limitOf(raw, MAX_RECORDS);
  const { arn, after, issuedAtMs } = decodeIterator(raw.ShardIterator);
  if (database.now() - issuedAtMs > ITERATOR_LIFE_MS) {
    throw dataFault('ExpiredIteratorException', 'The shard iterator is older than 15 minutes');
  }
  const { table } = arnOf(database, arn);
  const records = await readStream(database, table.TableName, after, limit);
  const next = records.at(-1)?.dynamodb.SequenceNumber ?? after;
  return {
    Records: records.map(asApiRecord),
    NextShardIterator: encodeIterator({ arn, after: next, issuedAtMs: database.now() }),
  };
};

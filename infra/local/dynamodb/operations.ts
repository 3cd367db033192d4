import type { Database } from './database.ts';
import { dataFault, unknownOperation, validationFault } from './fault.ts';
import { batchGetItem, getItem, query, scan } from './reads.ts';
import { isRecord, type RawRequest, refuseUnknown } from './requests.ts';
import { describeStream, getRecords, getShardIterator, listStreams } from './streams.ts';
import { describeTable, parseTableDefinition } from './table-definition.ts';
import { ensureTable } from './tables.ts';
import { describeTimeToLive, updateTimeToLive } from './time-to-live.ts';
import { transactGetItems, transactWriteItems } from './transactions.ts';
import { batchWriteItem, deleteItem, putItem, updateItem } from './writes.ts';

type OperationHandler = (database: Database, request: RawRequest) => Promise<unknown>;

/** The API's `StreamEnabled` has no place in a template, where the presence of the specification says it. */
const asTemplateProperties = (raw: RawRequest): RawRequest => {
  const stream = raw.StreamSpecification;
  const { StreamSpecification: _stream, ...rest } = raw;
  if (!isRecord(stream) || stream.StreamEnabled === false) return rest;
  const { StreamEnabled: _enabled, ...specification } = stream;
  return { ...rest, StreamSpecification: specification };
};

const createTable: OperationHandler = async (database, raw) => {
  if (raw.BillingMode !== 'PAY_PER_REQUEST') {
    throw validationFault(
      'BillingMode: only PAY_PER_REQUEST is supported by the local DynamoDB, where nothing throttles',
    );
  }
  refuseUnknown(
    raw,
    ['TableName', 'AttributeDefinitions', 'KeySchema', 'GlobalSecondaryIndexes', 'BillingMode', 'StreamSpecification'],
    'CreateTable',
  );
  let definition: ReturnType<typeof parseTableDefinition>;
  try {
    definition = parseTableDefinition(asTemplateProperties(raw));
  } catch (error) {
    throw validationFault(error instanceof Error ? error.message : String(error));
  }
  if (database.findTable(definition.TableName) !== undefined) {
    throw dataFault('ResourceInUseException', `Table already exists: ${definition.TableName}`);
  }
  await ensureTable(database, definition);
  return { TableDescription: describeTable(database.table(definition.TableName)) };
};

const describe: OperationHandler = async (database, raw) => {
  refuseUnknown(raw, ['TableName'], 'DescribeTable');
  return { Table: describeTable(database.table(String(raw.TableName))) };
};

const listTables: OperationHandler = async (database, raw) => {
  refuseUnknown(raw, ['Limit', 'ExclusiveStartTableName'], 'ListTables');
  const limit = raw.Limit ?? 100;
  if (typeof limit !== 'number' || limit < 1 || limit > 100) {
    throw validationFault("1 validation error detected: Value at 'limit' must be between 1 and 100");
  }
  const start = typeof raw.ExclusiveStartTableName === 'string' ? raw.ExclusiveStartTableName : '';
  const names = database
    .tables()
    .map(({ TableName }) => TableName)
    .filter((name) => name > start);
  const page = names.slice(0, limit);
  return { TableNames: page, ...(page.length < names.length && { LastEvaluatedTableName: page.at(-1) }) };
};

const OPERATIONS: Readonly<Record<string, OperationHandler>> = {
  'DynamoDB_20120810.GetItem': getItem,
  'DynamoDB_20120810.PutItem': putItem,
  'DynamoDB_20120810.UpdateItem': updateItem,
  'DynamoDB_20120810.DeleteItem': deleteItem,
  'DynamoDB_20120810.Query': query,
  'DynamoDB_20120810.Scan': scan,
  'DynamoDB_20120810.BatchGetItem': batchGetItem,
  'DynamoDB_20120810.BatchWriteItem': batchWriteItem,
  'DynamoDB_20120810.TransactWriteItems': transactWriteItems,
  'DynamoDB_20120810.TransactGetItems': transactGetItems,
  'DynamoDB_20120810.CreateTable': createTable,
  'DynamoDB_20120810.DescribeTable': describe,
  'DynamoDB_20120810.ListTables': listTables,
  'DynamoDB_20120810.UpdateTimeToLive': updateTimeToLive,
  'DynamoDB_20120810.DescribeTimeToLive': describeTimeToLive,
  'DynamoDBStreams_20120810.ListStreams': listStreams,
  'DynamoDBStreams_20120810.DescribeStream': describeStream,
  'DynamoDBStreams_20120810.GetShardIterator': getShardIterator,
  'DynamoDBStreams_20120810.GetRecords': getRecords,
};

/** Runs the operation that an `X-Amz-Target` names. Throws a `Fault` for everything that the service answers with an error. */
export const runOperation = (database: Database, target: string, request: RawRequest): Promise<unknown> => {
  const operation = Object.hasOwn(OPERATIONS, target) ? OPERATIONS[target] : undefined;
  if (operation === undefined) throw unknownOperation(target);
  return operation(database, request);
};

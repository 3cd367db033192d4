import type { LocalDynamoDb } from '../../dynamodb/dynamodb.ts';

export type { StreamRecord } from '../../dynamodb/dynamodb.ts';

/** The part of the local DynamoDB that the runtime needs. A table's stream has one shard. */
export type LocalTables = Pick<
  LocalDynamoDb,
  'ensureTable' | 'readStream' | 'onStream' | 'loadCheckpoint' | 'saveCheckpoint'
>;

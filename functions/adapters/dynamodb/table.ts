import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';

/** The one table and its client. Keys, TTL and index attributes never leave this folder. */
export type StoreTable = { readonly client: DynamoDBDocumentClient; readonly name: string };

export type Item = Record<string, unknown>;

export type Key = { readonly pk: string; readonly sk: string };

export const openTable = (name: string): StoreTable => ({
  name,
  client: DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  }),
});

/** DynamoDB's limit for one BatchGetItem. */
const BATCH_GET_LIMIT = 100;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Reads any number of items; keys that the service leaves unprocessed are asked for again, with back-off. A key that is
 * asked for twice is read once: the service refuses a batch that repeats one.
 */
export const getItems = async (table: StoreTable, wanted: readonly Key[]): Promise<readonly Item[]> => {
  const keys = [...new Map(wanted.map((key) => [`${key.pk}\n${key.sk}`, key])).values()];
  const items: Item[] = [];
  for (let from = 0; from < keys.length; from += BATCH_GET_LIMIT) {
    let pending: Record<string, unknown>[] = keys.slice(from, from + BATCH_GET_LIMIT).map((key) => ({ ...key }));
    for (let attempt = 0; pending.length > 0; attempt += 1) {
      if (attempt > 0) await pause(Math.min(2 ** attempt * 50, 2_000));
      const answer = await table.client.send(
        new BatchGetCommand({ RequestItems: { [table.name]: { Keys: pending, ConsistentRead: true } } }),
      );
      items.push(...((answer.Responses?.[table.name] ?? []) as Item[]));
      pending = (answer.UnprocessedKeys?.[table.name]?.Keys ?? []) as Record<string, unknown>[];
    }
  }
  return items;
};

/** Reads every item of a query, over as many pages (of a megabyte each) as it takes. */
export const queryAll = async (
  table: StoreTable,
  query: Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({ TableName: table.name, ...query, ...(from ? { ExclusiveStartKey: from } : {}) }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
};

/** True for the failure of a condition: an outcome, which callers turn into a word of the domain. */
export const isConditionFailure = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/**
 * Why a transaction was cancelled: a condition did not hold (an outcome), or another writer was at its items (worth
 * another try). `undefined` for every other failure.
 */
export const transactionFailure = (error: unknown): 'condition' | 'conflict' | undefined => {
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const reasons = new Set(error.CancellationReasons?.map(({ Code }) => Code));
  if (reasons.has('ConditionalCheckFailed')) return 'condition';
  return reasons.has('TransactionConflict') ? 'conflict' : undefined;
};

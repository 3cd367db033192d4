import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CallStore, KnownObject } from '../../application/ports/call-store.ts';
import { callIdSchema } from '../../contracts/call-record.ts';
import { TABLE } from '../../contracts/table.ts';
import { type Call, type CallId, isFinal } from '../../domain/call/call.ts';
import { callIdOfItem, callKey, readTeamSort, teamSort, toCall, toCallItem } from './call-item.ts';
import { readItem } from './stored-item.ts';
import { getItems, isConditionFailure, type Key, queryAll, type StoreTable } from './table.ts';

const objectKey = (key: string): Key => ({ pk: `OBJECT#${key}`, sk: 'OBJECT' });
const externalKey = (externalId: string): Key => ({ pk: `EXTERNAL#${externalId}`, sk: 'EXTERNAL' });

const knownObjectSchema = z.object({ key: z.string(), etag: z.string(), callId: callIdSchema });

/** The team index's key of the last call of a page. Whatever else it holds, the service would refuse it. */
const cursorSchema = z.strictObject({
  pk: z.string().min(1).max(100),
  sk: z.literal('CALL'),
  [TABLE.teamIndex.partitionKey]: z.string(),
  [TABLE.teamIndex.sortKey]: z.string().min(1).max(100),
});

const encodeCursor = (key: Record<string, unknown>): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** `undefined` for a cursor that is not ours, or another team's. */
const decodeCursor = (cursor: string, teamId: string): Record<string, string> | undefined => {
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return parsed.success && parsed.data[TABLE.teamIndex.partitionKey] === teamId ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

const teamQuery = (teamId: string) => ({
  IndexName: TABLE.teamIndex.name,
  KeyConditionExpression: '#team = :team',
  ExpressionAttributeNames: { '#team': TABLE.teamIndex.partitionKey },
  ExpressionAttributeValues: { ':team': teamId },
});

/** Calls in DynamoDB. A state change costs one write unit for the item and one for the team index, one more to leave the open index. */
export const createCallStore = (table: StoreTable): CallStore => {
  const { client, name: TableName } = table;

  const getMany = async (ids: readonly CallId[]): Promise<readonly Call[]> =>
    (await getItems(table, ids.map(callKey))).map(toCall);

  return {
    get: async (id) => {
      const { Item: item } = await client.send(new GetCommand({ TableName, Key: callKey(id), ConsistentRead: true }));
      return item ? toCall(item) : undefined;
    },

    getMany,

    create: async (call) => {
      try {
        await client.send(
          new PutCommand({ TableName, Item: toCallItem(call), ConditionExpression: 'attribute_not_exists(pk)' }),
        );
        return 'created';
      } catch (error) {
        if (isConditionFailure(error)) return 'exists';
        throw error;
      }
    },

    save: async (call) => {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: toCallItem({ ...call, revision: call.revision + 1 }),
            ConditionExpression: 'revision = :read',
            ExpressionAttributeValues: { ':read': call.revision },
          }),
        );
        return 'saved';
      } catch (error) {
        if (isConditionFailure(error)) return 'stale';
        throw error;
      }
    },

    listByTeam: async ({ teamId, state, limit, cursor }) => {
      const start = cursor === undefined ? undefined : decodeCursor(cursor, teamId);
      const ofTeam = teamQuery(teamId);
      const page = await client.send(
        new QueryCommand({
          TableName,
          ...ofTeam,
          ScanIndexForward: false,
          Limit: limit,
          ...(start ? { ExclusiveStartKey: start } : {}),
          ...(state
            ? {
                FilterExpression: '#state = :state',
                ExpressionAttributeNames: { ...ofTeam.ExpressionAttributeNames, '#state': 'state' },
                ExpressionAttributeValues: { ...ofTeam.ExpressionAttributeValues, ':state': state },
              }
            : {}),
        }),
      );
      const found = await getMany((page.Items ?? []).map(callIdOfItem));
      const calls = found
        // The index may lag behind: what a call is now decides.
        .filter((call) => state === undefined || call.state === state)
        .sort((a, b) => (teamSort(a) < teamSort(b) ? 1 : -1));
      return { calls, ...(page.LastEvaluatedKey ? { cursor: encodeCursor(page.LastEvaluatedKey) } : {}) };
    },

    listRevisions: async (teamId) =>
      (await queryAll(table, teamQuery(teamId))).map((item) => ({
        ...readTeamSort(String(item[TABLE.teamIndex.sortKey])),
        revision: Number(item.revision),
      })),

    listOpen: async () => {
      const page = await client.send(
        new QueryCommand({
          TableName,
          IndexName: TABLE.openIndex.name,
          KeyConditionExpression: '#open = :open',
          ExpressionAttributeNames: { '#open': TABLE.openIndex.partitionKey },
          ExpressionAttributeValues: { ':open': 'OPEN' },
          Limit: 500,
        }),
      );
      const calls = await getMany((page.Items ?? []).map(callIdOfItem));
      return calls
        .filter((call) => !isFinal(call.state))
        .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0));
    },

    findObject: async (key) => {
      const { Item: item } = await client.send(
        new GetCommand({ TableName, Key: objectKey(key), ConsistentRead: true }),
      );
      return item ? readItem(knownObjectSchema, item, 'pointer from an object to its call') : undefined;
    },

    rememberObject: async (object: KnownObject) => {
      await client.send(new PutCommand({ TableName, Item: { ...objectKey(object.key), ...object } }));
    },

    claimExternalId: async (externalId, callId) => {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { ...externalKey(externalId), callId },
            ConditionExpression: 'attribute_not_exists(pk) OR callId = :callId',
            ExpressionAttributeValues: { ':callId': callId },
          }),
        );
        return 'claimed';
      } catch (error) {
        if (isConditionFailure(error)) return 'taken';
        throw error;
      }
    },
  };
};

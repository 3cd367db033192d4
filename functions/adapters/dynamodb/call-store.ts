import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CallRevision, CallStore, KnownObject } from '../../application/ports/call-store.ts';
import { callIdSchema, callRecordSchema } from '../../contracts/call-record.ts';
import { TABLE } from '../../contracts/table.ts';
import { type Call, type CallId, isFinal } from '../../domain/call/call.ts';
import { readItem } from './stored-item.ts';
import { getItems, type Item, isConditionFailure, type Key, type StoreTable } from './table.ts';

const callKey = (id: CallId): Key => ({ pk: `CALL#${id}`, sk: 'CALL' });
const objectKey = (key: string): Key => ({ pk: `OBJECT#${key}`, sk: 'OBJECT' });
const externalKey = (externalId: string): Key => ({ pk: `EXTERNAL#${externalId}`, sk: 'EXTERNAL' });

/** Sorts a team's calls by time; the id makes it unique. */
const teamSort = (call: Call): string => `${call.occurredAt}#${call.id}`;

/** The open index is sparse: only calls on their way carry its key. */
const toItem = (call: Call): Item => ({
  ...callKey(call.id),
  [TABLE.teamIndex.partitionKey]: call.teamId,
  [TABLE.teamIndex.sortKey]: teamSort(call),
  ...(isFinal(call.state) ? {} : { [TABLE.openIndex.partitionKey]: 'OPEN' }),
  ...call,
});

const toCall = (item: Item): Call => readItem(callRecordSchema, item, `call ${String(item.id ?? item.pk)}`);

const knownObjectSchema = z.object({ key: z.string(), etag: z.string(), callId: callIdSchema });

const cursorSchema = z.record(z.string(), z.string());

const encodeCursor = (key: Record<string, unknown>): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** `undefined` for a cursor that is not ours. */
export const decodeCursor = (cursor: string): Record<string, string> | undefined => {
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

/** Calls in DynamoDB. A state change costs one write unit for the item and one for the team index. */
export const createCallStore = (table: StoreTable): CallStore => {
  const { client, name: TableName } = table;

  const getMany = async (ids: readonly CallId[]): Promise<readonly Call[]> =>
    (await getItems(table, ids.map(callKey))).map(toCall);

  const queryTeam = (teamId: string, extra: Partial<ConstructorParameters<typeof QueryCommand>[0]>) =>
    client.send(
      new QueryCommand({
        TableName,
        IndexName: TABLE.teamIndex.name,
        KeyConditionExpression: '#team = :team',
        ...extra,
        ExpressionAttributeNames: { '#team': TABLE.teamIndex.partitionKey, ...extra.ExpressionAttributeNames },
        ExpressionAttributeValues: { ':team': teamId, ...extra.ExpressionAttributeValues },
      }),
    );

  return {
    get: async (id) => {
      const { Item: item } = await client.send(new GetCommand({ TableName, Key: callKey(id), ConsistentRead: true }));
      return item ? toCall(item) : undefined;
    },

    getMany,

    create: async (call) => {
      try {
        await client.send(
          new PutCommand({ TableName, Item: toItem(call), ConditionExpression: 'attribute_not_exists(pk)' }),
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
            Item: toItem({ ...call, revision: call.revision + 1 }),
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
      const start = cursor === undefined ? undefined : decodeCursor(cursor);
      const page = await queryTeam(teamId, {
        ScanIndexForward: false,
        Limit: limit,
        ...(start ? { ExclusiveStartKey: start } : {}),
        ...(state
          ? {
              FilterExpression: '#state = :state',
              ExpressionAttributeNames: { '#state': 'state' },
              ExpressionAttributeValues: { ':state': state },
            }
          : {}),
      });
      const ids = (page.Items ?? []).map((item) => String(item.pk).slice('CALL#'.length) as CallId);
      const calls = [...(await getMany(ids))].sort((a, b) => (teamSort(a) < teamSort(b) ? 1 : -1));
      return { calls, ...(page.LastEvaluatedKey ? { cursor: encodeCursor(page.LastEvaluatedKey) } : {}) };
    },

    listRevisions: async (teamId) => {
      const revisions: CallRevision[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await queryTeam(teamId, from ? { ExclusiveStartKey: from } : {});
        for (const item of page.Items ?? []) {
          const [occurredAt = '', callId = ''] = String(item[TABLE.teamIndex.sortKey]).split('#');
          revisions.push({ callId: callId as CallId, occurredAt, revision: Number(item.revision) });
        }
        from = page.LastEvaluatedKey;
      } while (from);
      return revisions;
    },

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
      const calls = await getMany((page.Items ?? []).map((item) => String(item.pk).slice('CALL#'.length) as CallId));
      return [...calls].sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
    },

    findObject: async (key) => {
      const { Item: item } = await client.send(
        new GetCommand({ TableName, Key: objectKey(key), ConsistentRead: true }),
      );
      return item ? readItem(knownObjectSchema, item, `object ${objectKey(key).sk}`) : undefined;
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

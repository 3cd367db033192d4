import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { PeopleStore, StoredPeopleColumns } from '../../application/ports/people-store.ts';
import { callIdSchema } from '../../contracts/call-record.ts';
import type { CallId } from '../../domain/call/call.ts';
import { readItem } from './stored-item.ts';
import { getItems, type Item, isConditionFailure, type Key, type StoreTable } from './table.ts';

const peopleKey = (id: CallId): Key => ({ pk: `CALL#${id}`, sk: 'PEOPLE' });

const peopleSchema = z.object({
  callId: callIdSchema,
  reviewed: z.boolean(),
  note: z.string(),
  revision: z.number().int(),
});

const toColumns = (item: Item): StoredPeopleColumns =>
  readItem(peopleSchema, item, `people's columns ${String(item.pk)}`);

/** People's columns in DynamoDB: an item beside the call's, so that neither writer disturbs the other. */
export const createPeopleStore = (table: StoreTable): PeopleStore => {
  const { client, name: TableName } = table;
  return {
    get: async (callId) => {
      const { Item: item } = await client.send(
        new GetCommand({ TableName, Key: peopleKey(callId), ConsistentRead: true }),
      );
      return item ? toColumns(item) : undefined;
    },

    getMany: async (ids) => (await getItems(table, ids.map(peopleKey))).map(toColumns),

    save: async ({ callId, columns, expectedRevision }) => {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { ...peopleKey(callId), callId, ...columns, revision: expectedRevision + 1 },
            ...(expectedRevision === 0
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'revision = :expected',
                  ExpressionAttributeValues: { ':expected': expectedRevision },
                }),
          }),
        );
        return 'saved';
      } catch (error) {
        if (isConditionFailure(error)) return 'stale';
        throw error;
      }
    },
  };
};

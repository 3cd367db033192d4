import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { TeamStore } from '../../application/ports/team-store.ts';
import { type Team, teamSchema } from '../../contracts/team.ts';
import { readItem } from './stored-item.ts';
import { type Item, isConditionFailure, type Key, queryAll, type StoreTable } from './table.ts';

const teamKey = (teamId: string): Key => ({ pk: 'TEAMS', sk: teamId });

const toTeam = (item: Item): Team => readItem(teamSchema, item, `team ${String(item.sk)}`);

/** Teams in DynamoDB: tens of small items in one partition. */
export const createTeamStore = (table: StoreTable): TeamStore => {
  const { client, name: TableName } = table;

  const get = async (teamId: string): Promise<Team | undefined> => {
    const { Item: item } = await client.send(new GetCommand({ TableName, Key: teamKey(teamId), ConsistentRead: true }));
    return item ? toTeam(item) : undefined;
  };

  return {
    get,

    list: async () =>
      (
        await queryAll(table, {
          KeyConditionExpression: 'pk = :teams',
          ExpressionAttributeValues: { ':teams': 'TEAMS' },
          ConsistentRead: true,
        })
      ).map(toTeam),

    put: async (team) => {
      for (;;) {
        const stored = (await get(team.id))?.spreadsheetId;
        const spreadsheetId = team.spreadsheetId ?? stored;
        try {
          await client.send(
            new PutCommand({
              TableName,
              Item: { ...teamKey(team.id), ...team, ...(spreadsheetId === undefined ? {} : { spreadsheetId }) },
              // A spreadsheet that was created since the look above must not be forgotten: look again.
              ...(stored === undefined
                ? { ConditionExpression: 'attribute_not_exists(spreadsheetId)' }
                : {
                    ConditionExpression: 'spreadsheetId = :stored',
                    ExpressionAttributeValues: { ':stored': stored },
                  }),
            }),
          );
          return;
        } catch (error) {
          if (!isConditionFailure(error)) throw error;
        }
      }
    },

    claimSpreadsheet: async (teamId, spreadsheetId) => {
      try {
        await client.send(
          new UpdateCommand({
            TableName,
            Key: teamKey(teamId),
            UpdateExpression: 'SET spreadsheetId = :mine',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(spreadsheetId)',
            ExpressionAttributeValues: { ':mine': spreadsheetId },
          }),
        );
        return spreadsheetId;
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
        const stored = (await get(teamId))?.spreadsheetId;
        if (stored === undefined) throw new Error(`team ${teamId} is gone while its spreadsheet was created`);
        return stored;
      }
    },
  };
};

import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { TeamStore } from '../../application/ports/team-store.ts';
import { type Team, teamSchema } from '../../contracts/team.ts';
import { readItem } from './stored-item.ts';
import { type Item, isConditionFailure, type Key, type StoreTable } from './table.ts';

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

    list: async () => {
      const teams: Team[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'pk = :teams',
            ExpressionAttributeValues: { ':teams': 'TEAMS' },
            ConsistentRead: true,
            ...(from ? { ExclusiveStartKey: from } : {}),
          }),
        );
        teams.push(...(page.Items ?? []).map(toTeam));
        from = page.LastEvaluatedKey;
      } while (from);
      return teams;
    },

    put: async (team) => {
      const stored = await get(team.id);
      const spreadsheetId = team.spreadsheetId ?? stored?.spreadsheetId;
      await client.send(
        new PutCommand({
          TableName,
          Item: { ...teamKey(team.id), ...team, ...(spreadsheetId === undefined ? {} : { spreadsheetId }) },
          // A spreadsheet that was created meanwhile must not be forgotten.
          ConditionExpression: 'attribute_not_exists(spreadsheetId) OR spreadsheetId = :kept',
          ExpressionAttributeValues: { ':kept': spreadsheetId ?? '' },
        }),
      );
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

/**
 * Writes transactions until it is killed, and says the number of each one on stdout after it was acknowledged.
 * Run with a folder as its argument.
 */
import { openDatabase } from '../../../infra/local/dynamodb/database.ts';
import { openLevelStore } from '../../../infra/local/dynamodb/level-store.ts';
import { ensureTable } from '../../../infra/local/dynamodb/tables.ts';
import { transactWriteItems } from '../../../infra/local/dynamodb/transactions.ts';
import { deleteItem, updateItem } from '../../../infra/local/dynamodb/writes.ts';
import { silentLog } from '../../../infra/local/log.ts';
import { callsTable } from './local-server.ts';

const TableName = 'calls';
const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: crash-writer FOLDER');

const database = await openDatabase(await openLevelStore(folder), silentLog, Date.now);
await ensureTable(database, callsTable(TableName));

const journal = { pk: { S: 'journal' }, sk: { S: 'last' } };
const start = Number((await database.item(database.table(TableName), journal))?.n?.N ?? 0);

/** Each round moves some calls between places of the indexes, makes one that expires, and deletes one. */
const round = async (n: number): Promise<void> => {
  const at = String(n).padStart(9, '0');
  const call = (which: number) => ({ pk: { S: `call_${which % 40}` }, sk: { S: 'meta' } });
  await transactWriteItems(database, {
    ClientRequestToken: `crash-${n}`,
    TransactItems: [
      { Put: { TableName, Item: { ...journal, n: { N: String(n) }, team: { S: 'journal' }, at: { S: at } } } },
      {
        Put: {
          TableName,
          Item: {
            ...call(n),
            team: { S: `team_${n % 3}` },
            at: { S: at },
            state: { S: `s${n % 5}` },
            n: { N: `${n}` },
          },
        },
      },
      {
        Update: {
          TableName,
          Key: call(n * 7 + 1),
          UpdateExpression: 'SET label = :l, expiresAt = :e, filling = :f',
          ExpressionAttributeValues: {
            ':l': { S: at },
            ':e': { N: String(9e9 + n) },
            ':f': { S: 'x'.repeat(n % 900) },
          },
        },
      },
    ],
  });
  await updateItem(database, {
    TableName,
    Key: { pk: { S: 'counter' }, sk: { S: 'one' } },
    UpdateExpression: 'ADD n :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
  });
  await deleteItem(database, { TableName, Key: call(n * 3) });
};

for (let n = start + 1; ; n += 1) {
  await round(n);
  process.stdout.write(`${n}\n`);
}

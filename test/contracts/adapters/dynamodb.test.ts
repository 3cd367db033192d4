import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCallStore } from '../../../functions/adapters/dynamodb/call-store.ts';
import { createCorrectionStore } from '../../../functions/adapters/dynamodb/correction-store.ts';
import { createLease } from '../../../functions/adapters/dynamodb/lease.ts';
import { createPeopleStore } from '../../../functions/adapters/dynamodb/people-store.ts';
import { createScriptStore } from '../../../functions/adapters/dynamodb/script-store.ts';
import type { StoreTable } from '../../../functions/adapters/dynamodb/table.ts';
import { createTeamStore } from '../../../functions/adapters/dynamodb/team-store.ts';
import { aCall } from '../../builders/call.ts';
import { describeCallStoreContract } from '../ports/call-store.ts';
import { describeCorrectionStoreContract } from '../ports/correction-store.ts';
import { describeLeaseContract } from '../ports/lease.ts';
import { describePeopleStoreContract } from '../ports/people-store.ts';
import { describeScriptStoreContract } from '../ports/script-store.ts';
import { describeTeamStoreContract } from '../ports/team-store.ts';
import { type LocalServices, startLocalServices } from './local-services.ts';

let local: LocalServices;
beforeAll(async () => {
  local = await startLocalServices();
});
afterAll(() => local.stop());

const DYNAMODB = 'DynamoDB';
let holders = 0;

describeCallStoreContract(DYNAMODB, async () => createCallStore(await local.newTable()));
describeCorrectionStoreContract(DYNAMODB, async () => createCorrectionStore(await local.newTable()));
describePeopleStoreContract(DYNAMODB, async () => createPeopleStore(await local.newTable()));
describeTeamStoreContract(DYNAMODB, async () => createTeamStore(await local.newTable()));
describeScriptStoreContract(DYNAMODB, async () => createScriptStore(await local.newTable()));
describeLeaseContract(DYNAMODB, async (clock) =>
  createLease({
    table: await local.newTable(),
    clock,
    newHolder: () => {
      holders += 1;
      return `holder-${holders}`;
    },
  }),
);

describe('what only a database does', () => {
  it('two instances of a store see each other', async () => {
    const table = await local.newTable();
    const [one, other] = [createCallStore(table), createCallStore(table)];
    await one.create(aCall());
    expect(await other.create(aCall())).toBe('exists');
    await other.save(aCall({ state: 'flagged' }));
    expect(await one.save(aCall({ state: 'failed' }))).toBe('stale');
  });

  it('an index that lags behind a call neither lists it as open nor in a state that it has left', async () => {
    const table = await local.newTable();
    const calls = createCallStore(table);
    const call = aCall();
    await calls.create(call);
    await calls.save({ ...call, state: 'flagged' });
    // An index that has not yet heard of the change still leads from the old state to the item.
    const client = {
      send: async (command: object) =>
        command instanceof QueryCommand
          ? { Items: [{ pk: `CALL#${call.id}`, sk: 'CALL' }] }
          : table.client.send(command as GetCommand),
    };
    const lagging = createCallStore({ ...table, client: client as unknown as StoreTable['client'] });
    expect(await lagging.listOpen()).toEqual([]);
    expect((await lagging.listByTeam({ teamId: call.teamId, state: 'received', limit: 10 })).calls).toEqual([]);
    expect((await lagging.listByTeam({ teamId: call.teamId, state: 'flagged', limit: 10 })).calls).toHaveLength(1);
  });

  it('a stored call that cannot be read is named, with the fields and without their values', async () => {
    const table = await local.newTable();
    const calls = createCallStore(table);
    const call = aCall();
    await calls.create(call);
    const key = { pk: `CALL#${call.id}`, sk: 'CALL', teamSort: `x#${call.id}`, teamId: 'team_a' };
    const put = (Item: object) =>
      table.client.send(new PutCommand({ TableName: table.name, Item: { ...key, ...Item } }));
    await put({ state: 'dreaming' });
    await expect(calls.get(call.id)).rejects.toThrow(`stored call ${call.id} is not readable: details1`);
    await put({ state: 'dreaming', details1: new Uint8Array([1, 2, 3]) });
    await expect(calls.get(call.id)).rejects.toThrow(`stored call ${call.id} is not readable: details1`);
  });

  it('a publication that meets another transaction is tried again', async () => {
    const table = await local.newTable();
    const scripts = createScriptStore(table);
    let conflicts = 2;
    table.client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName !== 'TransactWriteItemsCommand' && commandName !== 'TransactWriteCommand') return next(args);
          if (conflicts === 0) return next(args);
          conflicts -= 1;
          throw new TransactionCanceledException({
            $metadata: {},
            message: 'Transaction cancelled',
            CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }, { Code: 'None' }],
          });
        },
      { step: 'initialize' },
    );
    const published = await scripts.publish({
      id: 'soporte',
      language: 'es-MX',
      service: 'soporte',
      version: 1,
      order: 'none',
      steps: [],
      effectiveFrom: '2026-01-01T00:00:00.000Z',
      publishedAt: '2026-01-01T00:00:00.000Z',
      publishedBy: 'ana@example.com',
    });
    expect(published).toBe('published');
    expect(conflicts).toBe(0);
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { createWorkbook } from '../../../functions/adapters/google-sheets/workbook.ts';
import { makeSyncWorkbook } from '../../../functions/application/use-cases/sync-workbook.ts';
import type { Team } from '../../../functions/contracts/team.ts';
import { startSheets } from '../../contracts/sync-sheet/sheets-server.ts';
import { callOf } from '../../simulation/sheet/call-builder.ts';
import { MemoryStores } from '../../simulation/sheet/stores.ts';

/**
 * Counts the requests that a workbook costs: built from nothing, looked at with nothing new, and with one edit and one
 * changed call. Budgets: 1 write for 500 rows, 25 requests for 10,000. Times are of this machine, with the local API.
 */
const TEAM: Team = {
  id: 'team_bench',
  name: 'Bench',
  locale: 'pt-BR',
  timeZone: 'America/Sao_Paulo',
  services: [],
  members: [],
};

const measure = async (rows: number) => {
  const server = await startSheets();
  try {
    const stores = new MemoryStores();
    for (let number = 1; number <= rows; number++) stores.calls.set(callOf(number).id, callOf(number));
    let team = TEAM;
    const sync = makeSyncWorkbook({
      teams: {
        get: async () => team,
        claimSpreadsheet: async (_id, spreadsheetId) => {
          team = { ...team, spreadsheetId };
          return spreadsheetId;
        },
      },
      calls: stores.callStore,
      people: stores.peopleStore,
      states: stores.states,
      workbook: createWorkbook(server.google),
      lease: { acquire: async () => async () => {} },
      clock: { now: () => new Date().toISOString() },
      pause,
      newId: () => crypto.randomUUID(),
      webhookAddress: undefined,
      callLink: undefined,
    });
    const step = async () => {
      server.sheets.counters.reset();
      const startedMs = performance.now();
      const { outcome } = await sync(TEAM.id);
      const { reads, writes } = server.sheets.counters.read();
      return { outcome, reads, writes, ms: Math.round(performance.now() - startedMs) };
    };
    const built = await step();
    const idle = await step();
    const changed = callOf(1);
    stores.calls.set(changed.id, { ...changed, revision: 2, facts: { agentName: 'Another' } });
    stores.people.set(changed.id, { callId: changed.id, reviewed: true, note: 'from the sidebar', revision: 1 });
    return { rows, built, idle, oneChange: await step() };
  } finally {
    await server.close();
  }
};

const results = [];
for (const rows of [500, 10_000]) {
  const result = await measure(rows);
  console.log(`${rows} rows: ${JSON.stringify(result)}`);
  results.push(result);
}
const [small, large] = results;
const isWithin =
  (small?.built.writes ?? Number.POSITIVE_INFINITY) <= 3 &&
  (large?.built.reads ?? Number.POSITIVE_INFINITY) + (large?.built.writes ?? 0) <= 25;
console.log(JSON.stringify({ results, budget: { requestsFor10000: 25 }, isWithin }));

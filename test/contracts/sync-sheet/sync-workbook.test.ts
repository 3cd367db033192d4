import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorkbook } from '../../../functions/adapters/google-sheets/workbook.ts';
import { makeSyncWorkbook, type SyncOutcome } from '../../../functions/application/use-cases/sync-workbook.ts';
import type { Team } from '../../../functions/contracts/team.ts';
import { COLUMN_IDS } from '../../../functions/domain/sheet/columns.ts';
import { columnMessages } from '../../../functions/i18n/messages/sheet.ts';
import { callOf } from '../../simulation/sheet/call-builder.ts';
import type { HumanGrid } from '../../simulation/sheet/human-grid.ts';
import { MemoryStores } from '../../simulation/sheet/stores.ts';
import { openGrid } from './grid.ts';
import { type SheetsServer, startSheets } from './sheets-server.ts';

const BASE: Team = {
  id: 'team_ventas',
  name: 'Ventas',
  locale: 'es-MX',
  timeZone: 'America/Mexico_City',
  services: ['ventas'],
  members: [
    { email: 'ana@example.com', name: 'Ana', role: 'monitor' },
    { email: 'luis@example.com', name: 'Luis', role: 'agent' },
  ],
};

describe('a team’s workbook, through Google’s client and the local Sheets API', () => {
  let server: SheetsServer;
  let stores: MemoryStores;
  let team: Team;
  let act: (operation: string) => void;
  let webhook: string | undefined;

  beforeEach(async () => {
    act = () => {};
    webhook = undefined;
    server = await startSheets({ beforeRequest: (operation) => act(operation) });
    stores = new MemoryStores();
    team = BASE;
  });
  afterEach(() => server.close());

  const sync = (): Promise<SyncOutcome> =>
    makeSyncWorkbook({
      teams: {
        get: async () => team,
        claimSpreadsheet: async (_id, spreadsheetId) => {
          team = { ...team, spreadsheetId: team.spreadsheetId ?? spreadsheetId };
          return team.spreadsheetId ?? spreadsheetId;
        },
      },
      calls: stores.callStore,
      people: stores.peopleStore,
      states: stores.states,
      workbook: createWorkbook(server.google),
      lease: { acquire: async () => async () => {} },
      clock: { now: () => new Date().toISOString() },
      pause: async () => {},
      newId: () => crypto.randomUUID(),
      webhookAddress: webhook,
      callLink: 'http://127.0.0.1/w/{spreadsheetId}#call={callId}',
      defaultTimeZone: 'America/Sao_Paulo',
    })(team.id);

  const add = (...numbers: number[]): void => {
    for (const number of numbers) stores.calls.set(callOf(number).id, callOf(number));
  };
  const tab = () => {
    const spreadsheetId = team.spreadsheetId ?? '';
    const found = server.sheets.workbook(spreadsheetId).tabs.find(({ hidden }) => !hidden);
    return server.sheets.tab(spreadsheetId, found?.sheetId ?? 0);
  };
  const grid = (): HumanGrid => openGrid(server.sheets, team.spreadsheetId ?? '', tab().sheetId);
  const rowOf = (number: number) =>
    grid()
      .rows()
      .findIndex((row) => row.key === callOf(number).id);
  const noteOf = (number: number) => grid().rows()[rowOf(number)]?.note;

  test('is made with its tab, headers, marks, colours and protection when the team has none', async () => {
    add(1, 2);
    expect(await sync()).toMatchObject({ outcome: 'synced', created: true });
    const made = tab();
    expect(made.title).toBe('Monitoreo');
    expect(made.rows[0]?.map((cell) => cell?.text)).toEqual(COLUMN_IDS.map((id) => columnMessages[id]['es-MX']));
    expect(made).toMatchObject({ frozenRowCount: 1, frozenColumnCount: 5 });
    expect(made.columnProperties.find(({ index }) => index === 1)).toMatchObject({ hiddenByUser: true });
    expect(made.marks.filter(({ key }) => key === 'monitoria.column')).toHaveLength(18);
    expect(made.conditionalFormats.length).toBeGreaterThanOrEqual(8);
    expect(made.basicFilter).not.toBeNull();
    expect(made.protectedRanges).toHaveLength(16);
    const reviewed = made.rows[1]?.[COLUMN_IDS.indexOf('reviewed')];
    expect(reviewed?.validation).toMatchObject({ condition: { type: 'BOOLEAN' } });
    expect(server.sheets.workbook(team.spreadsheetId ?? '')).toMatchObject({
      locale: 'es_MX',
      timeZone: 'America/Mexico_City',
    });
  });

  test('shows a call in its row: local date and hour, duration, adherence with n, flags and state in words', async () => {
    add(1);
    await sync();
    const header = tab().rows[0]?.map((cell) => cell?.text) ?? [];
    const texts = Object.fromEntries((tab().rows[1] ?? []).map((cell, column) => [header[column], cell?.text]));
    expect(texts).toMatchObject({
      Clave: callOf(1).id,
      'Fecha de la llamada': '01/10/2026',
      Hora: '06:01',
      'Asesor(a)': 'Agent 1',
      Servicio: '=SERVICE()',
      Duración: '0:01:01',
      'Versión del guion': 'sales v2',
      n: '9',
      Alertas: '⚠ Falta: Greeting',
      Estado: 'Lista',
    });
  });

  test('shows the installation’s hours while the team’s zone does not exist, and says so until it does', async () => {
    const textsOf = () => {
      const header = tab().rows[0]?.map((cell) => cell?.text) ?? [];
      return Object.fromEntries((tab().rows[1] ?? []).map((cell, column) => [header[column], cell?.text]));
    };
    team = { ...BASE, timeZone: 'Mars/Olympus' };
    add(1);
    expect(await sync()).toMatchObject({ outcome: 'synced', created: true, zone: 'unknown' });
    expect(server.sheets.workbook(team.spreadsheetId ?? '').timeZone).toBe('America/Sao_Paulo');
    expect(textsOf()).toMatchObject({
      Hora: '09:01',
      Pendientes: expect.stringContaining(
        'La zona horaria del equipo no existe: fecha y hora son de America/Sao_Paulo',
      ),
    });
    expect(await sync()).toMatchObject({ outcome: 'synced', writes: 0, zone: 'unknown' });

    team = { ...team, timeZone: 'America/Mexico_City' };
    expect(await sync()).toMatchObject({ outcome: 'synced', zone: 'own' });
    expect(textsOf().Hora).toBe('06:01');
    expect(textsOf().Pendientes).not.toContain('zona horaria');
  });

  test('is left alone by a second sync with nothing new: one read, no write', async () => {
    add(1, 2, 3);
    await sync();
    server.sheets.counters.reset();
    expect(await sync()).toMatchObject({ outcome: 'synced', rounds: 1, writes: 0, edits: 0 });
    expect(server.sheets.counters.read()).toMatchObject({ reads: 1, writes: 0 });
  });

  test('takes a tick and a note to the store, wherever people have sorted the row to', async () => {
    add(1, 2, 3);
    await sync();
    grid().setCells(rowOf(2) + 1, { reviewed: true, note: '=1+1 dijo el cliente' });
    grid().sort('key', true);
    await sync();
    expect(stores.people.get(callOf(2).id)).toMatchObject({ reviewed: true, note: '=1+1 dijo el cliente' });
    expect(noteOf(2)).toBe('=1+1 dijo el cliente');
    expect(stores.people.size).toBe(1);
  });

  test('shows what the sidebar wrote, and keeps an edit that was typed in that very moment', async () => {
    add(1, 2, 3);
    await sync();
    stores.people.set(callOf(1).id, { callId: callOf(1).id, reviewed: true, note: 'from the sidebar', revision: 1 });
    let typed = false;
    act = (operation) => {
      if (typed || !operation.includes(':batchUpdate')) return;
      typed = true;
      grid().setCells(rowOf(2) + 1, { note: 'typed meanwhile' });
      grid().sort('key', true);
    };
    await sync();
    expect(noteOf(1)).toBe('from the sidebar');
    expect(noteOf(2)).toBe('typed meanwhile');
    expect(stores.note(callOf(2).id)).toBe('typed meanwhile');
    expect(stores.people.has(callOf(3).id)).toBe(false);
  });

  test('shows a true conflict and takes the answer that a person types', async () => {
    add(1);
    await sync();
    grid().setCells(1, { note: 'mine' });
    stores.people.set(callOf(1).id, { callId: callOf(1).id, reviewed: false, note: 'theirs', revision: 1 });
    await sync();
    expect(grid().rows()[0]?.conflict).toMatch(/mine.*theirs/);
    expect(noteOf(1)).toBe('mine');
    expect(stores.note(callOf(1).id)).toBe('theirs');
    grid().setCells(1, { note: 'both of us' });
    await sync();
    expect(stores.note(callOf(1).id)).toBe('both of us');
    expect(grid().rows()[0]?.conflict).toBeUndefined();
  });

  test('knows its columns when people renamed, moved and added some, and leaves theirs alone', async () => {
    add(1);
    await sync();
    const { sheetId } = tab();
    const spreadsheetId = team.spreadsheetId ?? '';
    const writer = { spreadsheetId, source: 'page' as const };
    const noteAfterInsert = COLUMN_IDS.indexOf('note') + 1;
    server.sheets.batchUpdate({
      ...writer,
      requests: [
        {
          insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 4, endIndex: 5 } },
        },
        {
          moveDimension: {
            source: { sheetId, dimension: 'COLUMNS', startIndex: noteAfterInsert, endIndex: noteAfterInsert + 1 },
            destinationIndex: 2,
          },
        },
      ],
    });
    server.sheets.write({
      ...writer,
      sheetId,
      row: 0,
      column: 2,
      values: [['Comentarios del turno', null, null, 'Mi columna']],
      input: 'RAW',
    });
    server.sheets.write({ ...writer, sheetId, row: 1, column: 2, values: [['hola', null, null, 'mía']], input: 'RAW' });
    stores.calls.set(callOf(1).id, { ...callOf(1), revision: 2, facts: { agentName: 'Rosa', service: 's' } });
    add(2);
    await sync();
    expect(stores.note(callOf(1).id)).toBe('hola');
    const rows = tab().rows.map((row) => row.map((cell) => cell?.text));
    expect(rows[0]?.[2]).toBe('Comentarios del turno');
    expect(rows[1]?.[5]).toBe('mía');
    expect(rows[1]).toContain('Rosa');
    expect(rows[2]?.[5] ?? '').toBe('');
    expect(rows[2]?.[0]).toBe(callOf(2).id);
  });

  test('gets deleted columns back, without taking their emptiness for an edit', async () => {
    add(1, 2);
    await sync();
    grid().setCells(rowOf(1) + 1, { note: 'keep me' });
    await sync();
    const { sheetId } = tab();
    server.sheets.remove({
      spreadsheetId: team.spreadsheetId ?? '',
      source: 'page',
      sheetId,
      dimension: 'COLUMNS',
      index: 14,
      count: 2,
    });
    await sync();
    expect(stores.note(callOf(1).id)).toBe('keep me');
    const header = tab().rows[0]?.map((cell) => cell?.text) ?? [];
    const row = tab().rows.find((cells) => cells[0]?.text === callOf(1).id);
    expect(row?.[header.indexOf('Nota')]?.text).toBe('keep me');
    expect(row?.[header.indexOf('Enlace')]?.text).toMatch(/#call=call_/);
  });

  test('survives 429, 503 and answers that get lost, without doubling a row', async () => {
    add(1, 2, 3);
    await sync();
    add(4, 5);
    server.sheets.faults.plan({ operation: '*', times: 2, outcome: { kind: 'error', code: 503 } });
    server.sheets.faults.plan({ operation: '*', times: 2, outcome: { kind: 'error', code: 429 } });
    server.sheets.faults.plan({ operation: 'spreadsheets.batchUpdate', times: 2, outcome: { kind: 'lost-response' } });
    expect(await sync()).toMatchObject({ outcome: 'synced' });
    expect(
      grid()
        .rows()
        .map((row) => row.key),
    ).toEqual([1, 2, 3, 4, 5].map((number) => callOf(number).id));
  });

  test('is shared with the people who work in it, and Drive is asked to tell of changes, once', async () => {
    const told: string[] = [];
    const hook = createServer((request, response) => {
      told.push(
        `${request.headers['x-goog-resource-state']} ${request.headers['x-goog-channel-token'] ? 'with' : 'no'} token`,
      );
      response.end();
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    try {
      webhook = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hooks/drive`;
      expect(await sync()).toMatchObject({ contact: 'done' });
      const stored = await stores.states.load(team.spreadsheetId ?? '');
      expect(stored?.state.sharedWith).toEqual(['ana@example.com']);
      expect(stored?.state.channel).toMatchObject({ teamId: team.id, spreadsheetId: team.spreadsheetId });
      add(1);
      await sync();
      await expect.poll(() => told, { timeout: 5_000 }).toEqual(['sync with token', 'update with token']);
    } finally {
      hook.closeAllConnections();
      hook.close();
    }
  });

  test('is given up as gone when somebody deleted the spreadsheet', async () => {
    team = { ...team, spreadsheetId: 'never-was-there' };
    expect(await sync()).toEqual({ outcome: 'workbook-gone' });
  });
});

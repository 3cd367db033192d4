import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppsScriptHost, openAppsScript } from '../../../../infra/local/apps-script/apps-script-host.ts';
import { silentLog } from '../../../../infra/local/log.ts';
import { type LocalSheets, openSheets } from '../../../../infra/local/sheets/local-sheets.ts';
import { gridOfSheets } from '../../../../infra/local/workbook/sheets-grid.ts';

let folder: string;
let sheets: LocalSheets;
let spreadsheetId: string;
let server: Server;
let address: string;
const hosts: AppsScriptHost[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'monitoria-host-'));
  sheets = await openSheets({ folder, log: silentLog, token: 'owner', quotas: 'unlimited' });
  spreadsheetId = sheets.create({ properties: { title: 'Prueba', locale: 'pt_BR', timeZone: 'America/Sao_Paulo' } });
  server = createServer((request, response) => {
    response.writeHead(request.url === '/no' ? 418 : 200).end(`${request.method} ${request.headers.authorization}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
  server.close();
  await sheets.close();
  await rm(folder, { recursive: true, force: true });
});

const openHost = async (
  code: string,
  extra: { folder?: string; runLimitMs?: number } = {},
): Promise<AppsScriptHost> => {
  const host = await openAppsScript({
    addon: {
      code,
      sidebar: '<p>',
      manifest: JSON.stringify({ timeZone: 'America/Sao_Paulo', urlFetchWhitelist: [address] }),
    },
    grid: gridOfSheets(sheets),
    scriptProperties: { API_URL: address },
    identityToken: async (email) => `token-of-${email}`,
    log: silentLog,
    ...extra,
  });
  hosts.push(host);
  return host;
};

const run = async (
  code: string,
  {
    mode = 'full',
    parameters = [] as readonly unknown[],
    functionName = 'f',
    host = undefined as AppsScriptHost | undefined,
  } = {},
) =>
  (host ?? (await openHost(code))).run({
    functionName,
    parameters,
    mode: mode as 'full' | 'simple-trigger',
    context: { spreadsheetId, email: 'ana@example.com', locale: 'pt_BR', active: { sheetId: 0, row: 2, column: 1 } },
  });

describe('the host of the add-on', () => {
  it('runs a function of the bundle with its parameters and gives back what JSON can say', async () => {
    const outcome = await run('function f(a) { return { sum: a.x + 1, when: new Date(0), nothing: undefined }; }', {
      parameters: [{ x: 41 }],
    });
    expect(outcome).toMatchObject({ ok: true, value: { sum: 42, when: '1970-01-01T00:00:00.000Z' } });
  });

  it('starts every execution afresh', async () => {
    const host = await openHost('var n = 0; function f() { n += 1; return n; }');
    expect(await run('', { host })).toMatchObject({ value: 1 });
    expect(await run('', { host })).toMatchObject({ value: 1 });
  });

  it('finds only functions that the bundle declares, and no private ones', async () => {
    const host = await openHost('function f() {} function hidden_() { return 1; } var g = 3;');
    for (const functionName of ['hidden_', 'g', 'toString', 'UrlFetchApp', 'constructor', 'f; f', '__proto__'])
      expect(await run('', { host, functionName }), functionName).toMatchObject({
        ok: false,
        message: `Script function not found: ${functionName}`,
      });
  });

  it('refuses code made of strings, as Apps Script does not but a page of ours must', async () => {
    expect(await run('function f() { return new Function("return 1")(); }')).toMatchObject({ ok: false });
  });

  it('stops what takes too long, and goes on with the next', async () => {
    const host = await openHost('function f(forever) { while (forever) {} return "done"; }', { runLimitMs: 400 });
    expect(await run('', { host, parameters: [true] })).toMatchObject({
      ok: false,
      message: 'Exceeded maximum execution time',
    });
    expect(await run('', { host, parameters: [false] })).toMatchObject({ ok: true, value: 'done' });
  });

  it('names what it does not have', async () => {
    expect(await run('function f() { SpreadsheetApp.getActive().getFormUrl(); }')).toMatchObject({
      ok: false,
      message: 'Spreadsheet.getFormUrl is not available in the local Apps Script host',
    });
  });
});

describe('a sheet seen from a script', () => {
  it('is read and written as typed text is, and an apostrophe keeps words as words', async () => {
    const outcome = await run(`function f() {
      var sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange(1, 1, 2, 3).setValues([['=1+1', "'=1+1", '007'], [true, 2.5, '']]);
      return sheet.getRange(1, 1, 2, 3).getValues();
    }`);
    expect(outcome).toMatchObject({
      ok: true,
      value: [
        ['=1+1', '=1+1', 7],
        [true, 2.5, ''],
      ],
    });
    const [first] = sheets.tab(spreadsheetId, 0).rows;
    expect(first?.[0]?.formula).toBe('=1+1');
    expect(first?.[1]?.value).toBe('=1+1');
    expect(first?.[2]?.value).toBe(7);
  });

  it('knows where the person is', async () => {
    const code = `function f() { var cell = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getActiveCell();
      return [cell.getRow(), cell.getColumn(), cell.getA1Notation(), Session.getActiveUser().getEmail(), Session.getActiveUserLocale()]; }`;
    expect(await run(code)).toMatchObject({ value: [3, 2, 'B3', 'ana@example.com', 'pt_BR'] });
  });

  it('gives dates in the workbook’s zone back as the same day and hour', async () => {
    const code = `function f() { var range = SpreadsheetApp.getActiveSheet().getRange(1, 1);
      range.setValue(new Date(Date.UTC(2026, 10, 20, 15, 30))); return range.getValue(); }`;
    sheets.batchUpdate({
      spreadsheetId,
      source: 'api',
      requests: [
        {
          repeatCell: {
            range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
            cell: { userEnteredFormat: { numberFormat: { type: 'DATE_TIME' } } },
            fields: 'userEnteredFormat',
          },
        },
      ],
    });
    expect(await run(code)).toMatchObject({ value: '2026-11-20T15:30:00.000Z' });
    expect(sheets.tab(spreadsheetId, 0).rows[0]?.[0]?.text).toContain('20/11/2026 12:30');
  });

  it('refuses a closed range with the store’s own words', async () => {
    sheets.batchUpdate({
      spreadsheetId,
      source: 'api',
      requests: [{ addProtectedRange: { protectedRange: { range: { sheetId: 0, endColumnIndex: 1 } } } }],
    });
    const outcome = await run('function f() { SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue("x"); }');
    expect(outcome).toMatchObject({ ok: false });
    expect(outcome.ok ? '' : outcome.message).toContain('protected cell');
  });

  it('refuses data of another size than the range', async () => {
    const outcome = await run(
      'function f() { SpreadsheetApp.getActiveSheet().getRange(1, 1, 2, 1).setValues([[1]]); }',
    );
    expect(outcome.ok ? '' : outcome.message).toContain('does not match the number of rows');
  });
});

describe('the network seen from a script', () => {
  const fetching = (url: string): string =>
    `function f() { var r = UrlFetchApp.fetch('${url}', { method: 'post', payload: '{}', muteHttpExceptions: true,
      headers: { Authorization: 'Bearer ' + ScriptApp.getIdentityToken() } }); return [r.getResponseCode(), r.getContentText()]; }`;

  it('carries the person’s identity', async () => {
    expect(await run(fetching(address))).toMatchObject({ value: [200, 'POST Bearer token-of-ana@example.com'] });
  });

  it('ends at the addresses of the manifest', async () => {
    const outcome = await run(fetching('http://127.0.0.1:9/'));
    expect(outcome.ok ? '' : outcome.message).toContain('urlFetchWhitelist');
  });

  it('is closed to simple triggers, and so is the identity', async () => {
    const outcome = await run(fetching(address), { mode: 'simple-trigger' });
    expect(outcome.ok ? '' : outcome.message).toContain(
      'You do not have permission to call ScriptApp.getIdentityToken',
    );
    const other = await run(`function f() { UrlFetchApp.fetch('${address}'); }`, { mode: 'simple-trigger' });
    expect(other.ok ? '' : other.message).toContain('You do not have permission to call UrlFetchApp.fetch');
  });

  it('throws on an error status unless told not to', async () => {
    const outcome = await run(`function f() { UrlFetchApp.fetch('${address}no'); }`);
    expect(outcome.ok ? '' : outcome.message).toContain('returned code 418');
  });
});

describe('what a script keeps', () => {
  it('outlives the execution and the host, each document and person its own', async () => {
    const code = `function put() { PropertiesService.getDocumentProperties().setProperty('k', 'v'); }
      function f() { return [PropertiesService.getDocumentProperties().getProperty('k'), PropertiesService.getUserProperties().getProperty('k'),
        PropertiesService.getScriptProperties().getProperty('API_URL')]; }`;
    const host = await openHost(code, { folder });
    await run('', { host, functionName: 'put' });
    expect(await run('', { host })).toMatchObject({ value: ['v', null, address] });
    await host.close();
    expect(await run('', { host: await openHost(code, { folder }) })).toMatchObject({ value: ['v', null, address] });
  });

  it('is limited as in Apps Script', async () => {
    const long = `'x'.repeat(10000)`;
    expect(
      await run(`function f() { PropertiesService.getUserProperties().setProperty('k', ${long}); }`),
    ).toMatchObject({
      ok: false,
      message: 'Argument too large: value',
    });
    expect(await run(`function f() { CacheService.getUserCache().put('k', 'x'.repeat(200000)); }`)).toMatchObject({
      ok: false,
      message: 'Argument too large: value',
    });
  });

  it('holds a lock against other executions until the holder ends', async () => {
    const host = await openHost(`function f(wait, hold) { var lock = LockService.getDocumentLock();
      var got = lock.tryLock(wait); if (got) Utilities.sleep(hold); return got; }`);
    const first = run('', { host, parameters: [5_000, 1_500] });
    const isTaken = async () => {
      const outcome = await run('', { host, parameters: [0, 0] });
      return outcome.ok && outcome.value === false;
    };
    await expect.poll(isTaken, { timeout: 5_000, interval: 5 }).toBe(true);
    expect(await run('', { host, parameters: [50, 0] })).toMatchObject({ value: false });
    expect(await run('', { host, parameters: [5_000, 0] })).toMatchObject({ value: true });
    expect(await first).toMatchObject({ value: true });
  });
});

describe('what a script shows', () => {
  it('is collected for the page', async () => {
    const outcome = await run(`function f() {
      SpreadsheetApp.getUi().createAddonMenu().addItem('Abrir', 'f').addSeparator().addToUi();
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Monitoria'));
      SpreadsheetApp.getActive().toast('Listo');
    }`);
    expect(outcome.effects).toEqual([
      { kind: 'menu', title: '', items: [{ label: 'Abrir', functionName: 'f' }, { separator: true }] },
      { kind: 'sidebar', file: 'Sidebar', title: 'Monitoria' },
      { kind: 'toast', title: '', message: 'Listo', seconds: 5 },
    ]);
  });
});

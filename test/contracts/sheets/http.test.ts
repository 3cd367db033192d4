import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { auth, sheets } from '@googleapis/sheets';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GOOGLE_QUOTAS } from '../../../infra/local/sheets/quotas.ts';
import { type Loopback, MONITOR_TOKEN, newBook, refusal, SERVICE_TOKEN, startLoopback } from './loopback.ts';

let loopback: Loopback;
let id: string;
let nowMs: number;
beforeEach(async () => {
  nowMs = Date.UTC(2026, 10, 21, 12);
  loopback = await startLoopback({ now: () => nowMs, quotas: 'unlimited' });
  id = await newBook(loopback.api);
});
afterEach(() => loopback.close());

const put = (value: string, api = loopback.api) =>
  api.spreadsheets.values.update({
    spreadsheetId: id,
    range: 'A1',
    valueInputOption: 'RAW',
    requestBody: { values: [[value]] },
  });
const read = async () =>
  (await loopback.impatient.spreadsheets.values.get({ spreadsheetId: id, range: 'A1' })).data.values?.[0]?.[0];
const insertRow = {
  requests: [{ insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } }],
};

describe('who may ask', () => {
  it('is decided by a known bearer token', async () => {
    const client = new auth.OAuth2();
    client.setCredentials({ access_token: 'stolen' });
    const stranger = sheets({ version: 'v4', rootUrl: loopback.url, auth: client, retry: false });
    expect(await refusal(put('x', stranger))).toMatchObject({ http: 401, status: 'UNAUTHENTICATED' });
    const bare = await fetch(`${loopback.url}v4/spreadsheets/${id}`);
    expect(bare.status).toBe(401);
    expect(await refusal(loopback.api.spreadsheets.get({ spreadsheetId: 'nobody' }))).toMatchObject({
      http: 404,
      status: 'NOT_FOUND',
      message: 'Requested entity was not found.',
    });
  });
});

describe('quotas', () => {
  it('are Google’s, refill with the minute, and count a batch once', async () => {
    loopback.local.quotas.limits = GOOGLE_QUOTAS;
    for (let sent = 0; sent < 60; sent++) await put(`${sent}`, loopback.impatient);
    const refused = await refusal(put('one too many', loopback.impatient));
    expect(refused).toMatchObject({
      http: 429,
      code: 429,
      status: 'RESOURCE_EXHAUSTED',
      message:
        "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:0'.",
      details: [{ reason: 'RATE_LIMIT_EXCEEDED', metadata: { quota_limit: 'WriteRequestsPerMinutePerUser' } }],
    });
    expect(await read()).toBe('59');
    await put('another user', loopback.monitor);
    nowMs += 60_000;
    await put('next minute', loopback.impatient);
    expect(await read()).toBe('next minute');
  });

  it('hold for the project too, whoever the user is', async () => {
    loopback.local.quotas.limits = { ...GOOGLE_QUOTAS, readsPerMinute: 3 };
    for (const quotaUser of ['a', 'b', 'c'])
      await loopback.impatient.spreadsheets.get({ spreadsheetId: id, quotaUser });
    expect(await refusal(loopback.impatient.spreadsheets.get({ spreadsheetId: id, quotaUser: 'd' }))).toMatchObject({
      http: 429,
      message: expect.stringContaining("limit 'Read requests per minute' of"),
    });
  });
});

describe('faults', () => {
  it('are met by a client that retries, and seen by one that does not', async () => {
    const { faults } = loopback.local;
    faults.plan({ operation: 'values.update', times: 2, outcome: { kind: 'error', code: 503 } });
    await put('after two refusals');
    expect(await read()).toBe('after two refusals');
    faults.plan({ operation: 'spreadsheets.batchUpdate', outcome: { kind: 'error', code: 429 } });
    const refused = await refusal(
      loopback.impatient.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: insertRow }),
    );
    expect(refused).toMatchObject({ http: 429, status: 'RESOURCE_EXHAUSTED' });
    expect(await read()).toBe('after two refusals');
    expect(faults.pending).toEqual([]);
  });

  it('lose the answer of a request that was carried out', async () => {
    loopback.local.faults.plan({ operation: 'spreadsheets.*', outcome: { kind: 'lost-response' } });
    await expect(
      loopback.impatient.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: insertRow }),
    ).rejects.toMatchObject({ response: undefined });
    expect(loopback.local.tab(id, 0).rowCount).toBe(101);
    loopback.local.faults.plan({ operation: 'spreadsheets.*', outcome: { kind: 'lost-response' } });
    await loopback.api.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: insertRow });
    // The client tried again without knowing: an insertion is not to be retried blindly.
    expect(loopback.local.tab(id, 0).rowCount).toBe(103);
  });

  it('are switched over HTTP by the service token only, with counters beside them', async () => {
    const steer = (path: string, token: string, init: RequestInit = {}) =>
      fetch(`${loopback.url}${path}`, { ...init, headers: { authorization: `Bearer ${token}` } });
    const body = JSON.stringify({ faults: [{ operation: 'values.get', outcome: { kind: 'delay', ms: 60 } }] });
    expect((await steer('_faults', MONITOR_TOKEN, { method: 'POST', body })).status).toBe(403);
    expect((await steer('_faults', SERVICE_TOKEN, { method: 'POST', body: '{"faults":[{"times":0}]}' })).status).toBe(
      400,
    );
    const planned = await steer('_faults', SERVICE_TOKEN, { method: 'POST', body });
    expect(await planned.json()).toEqual({ pending: [{ operation: 'values.get', left: 1, kind: 'delay' }] });
    const startedMs = performance.now();
    await read();
    expect(performance.now() - startedMs).toBeGreaterThan(55);
    await loopback.api.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: insertRow });
    expect(await (await steer('_counters', SERVICE_TOKEN)).json()).toMatchObject({
      reads: 1,
      writes: 2,
      refused: 1,
      operations: { 'spreadsheets.create': 1, 'values.get': 1, 'spreadsheets.batchUpdate': 1 },
      batchRequests: { insertDimension: 1 },
    });
    await steer('_counters', SERVICE_TOKEN, { method: 'DELETE' });
    expect(loopback.local.counters.read()).toMatchObject({ reads: 0, writes: 0, operations: {} });
  });
});

describe('reading a workbook', () => {
  it('returns what the field mask names, and cells only when asked', async () => {
    await put('x');
    const get = async (params: object) => (await loopback.api.spreadsheets.get({ spreadsheetId: id, ...params })).data;
    expect((await get({})).sheets?.[0]?.data).toBeUndefined();
    expect(await get({ fields: 'spreadsheetId,properties(title,locale),sheets.properties.title' })).toEqual({
      spreadsheetId: id,
      properties: { title: 'Equipe Norte', locale: 'pt_BR' },
      sheets: [{ properties: { title: 'Monitoria' } }],
    });
    const masked = await get({ fields: 'sheets/data/rowData/values/userEnteredValue', ranges: ['A1:B2'] });
    expect(masked).toEqual({
      sheets: [{ data: [{ rowData: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }] }] }],
    });
    expect((await get({ includeGridData: true, ranges: ['B1:C3'] })).sheets?.[0]?.data?.[0]).toEqual({
      startColumn: 1,
      rowData: [{}],
      rowMetadata: Array(3).fill({ pixelSize: 21 }),
      columnMetadata: Array(2).fill({ pixelSize: 100 }),
    });
  });
});

describe('Drive', () => {
  it('shares a workbook and lists who has it', async () => {
    const { driveApi } = loopback;
    const share = (role: string) =>
      driveApi.permissions.create({
        fileId: id,
        requestBody: { type: 'user', role, emailAddress: 'ana@example.com' },
      });
    const first = await share('reader');
    const second = await share('writer');
    expect(second.data.id).toBe(first.data.id);
    const { data } = await driveApi.permissions.list({ fileId: id, fields: 'permissions(role,emailAddress)' });
    expect(data.permissions).toEqual([
      { role: 'owner', emailAddress: 'monitoria@local.iam.gserviceaccount.com' },
      { role: 'writer', emailAddress: 'ana@example.com' },
    ]);
    await driveApi.permissions.delete({ fileId: id, permissionId: first.data.id ?? '' });
    expect((await driveApi.permissions.list({ fileId: id })).data.permissions).toHaveLength(1);
    expect((await driveApi.files.get({ fileId: id })).data).toMatchObject({ id, name: 'Equipe Norte' });
  });
});

type Notification = {
  readonly state: unknown;
  readonly token: unknown;
  readonly number: number;
  readonly changed: unknown;
};

describe('watching', () => {
  let heard: Notification[];
  let answers: number[];
  let listener: http.Server;
  let address: string;
  beforeEach(async () => {
    heard = [];
    answers = [];
    listener = http.createServer((request, response) => {
      const status = answers.shift() ?? 200;
      if (status === 200)
        heard.push({
          state: request.headers['x-goog-resource-state'],
          token: request.headers['x-goog-channel-token'],
          number: Number(request.headers['x-goog-message-number']),
          changed: request.headers['x-goog-changed'],
        });
      response.writeHead(status).end();
    });
    await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/notify`;
  });
  afterEach(() => {
    listener.closeAllConnections();
    listener.close();
  });
  const watch = (requestBody: object = {}) =>
    loopback.driveApi.files.watch({
      fileId: id,
      requestBody: { id: 'channel-1', type: 'web_hook', address, token: 'secret', ...requestBody },
    });
  const until = async (count: number) => {
    for (let waited = 0; heard.length < count && waited < 5_000; waited += 20) await sleep(20);
    expect(heard.length).toBe(count);
  };

  it('tells first that it is there, then once for changes close together, by anyone', async () => {
    const { data } = await watch();
    expect(data).toMatchObject({
      kind: 'api#channel',
      id: 'channel-1',
      token: 'secret',
      expiration: String(nowMs + 3_600_000),
    });
    await until(1);
    expect(heard[0]).toEqual({ state: 'sync', token: 'secret', number: 1, changed: undefined });
    await put('one');
    loopback.local.write({
      spreadsheetId: id,
      sheetId: 0,
      row: 0,
      column: 0,
      values: [['two']],
      input: 'RAW',
      source: 'page',
    });
    await until(2);
    expect(heard[1]).toEqual({ state: 'update', token: 'secret', number: 2, changed: 'content' });
    await sleep(400);
    await put('three');
    await until(3);
  });

  it('tries again when the listener is in trouble', async () => {
    await watch();
    await until(1);
    answers = [503];
    await put('one');
    await until(2);
  });

  it('ends when stopped, when it expires, and never leaves this machine', async () => {
    const { data } = await watch({ expiration: String(nowMs + 1_000) });
    expect(await refusal(watch())).toMatchObject({ http: 400, message: 'Channel id channel-1 not unique' });
    expect(await refusal(watch({ id: 'far', address: 'https://example.com/x' }))).toMatchObject({ http: 400 });
    await until(1);
    nowMs += 2_000;
    await put('too late');
    await watch({ id: 'channel-2' });
    await until(2);
    await loopback.driveApi.channels.stop({ requestBody: { id: 'channel-2', resourceId: data.resourceId ?? '' } });
    await put('stopped');
    await sleep(500);
    expect(heard).toHaveLength(2);
    expect(
      await refusal(
        loopback.driveApi.channels.stop({ requestBody: { id: 'channel-2', resourceId: data.resourceId ?? '' } }),
      ),
    ).toMatchObject({ http: 404 });
  });

  it('outlives a restart, and what was not told before it is told after it', async () => {
    await watch();
    await until(1);
    await put('unheard');
    await loopback.close();
    loopback = await startLoopback({ folder: loopback.folder, now: () => nowMs });
    await until(2);
    expect(heard[1]).toMatchObject({ state: 'update', number: 2 });
  });
});

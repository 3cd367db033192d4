import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { drive, auth as driveAuth } from '@googleapis/drive';
import { sheets, type sheets_v4, auth as sheetsAuth } from '@googleapis/sheets';
import { afterAll } from 'vitest';
import { silentLog } from '../../../infra/local/log.ts';
import { type LocalSheets, type OpenSheetsOptions, openSheets } from '../../../infra/local/sheets/local-sheets.ts';

export const SERVICE_TOKEN = 'service-token';
export const MONITOR_TOKEN = 'monitor-token';
export const MONITOR_EMAIL = 'mariana@example.com';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the tests of the file are. */
export const temporaryFolder = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'monitoria-sheets-test-'));
  folders.push(folder);
  return folder;
};

/** Retries as notes/sheets.md advises, quick enough for a test. */
const retryConfig = {
  retry: 6,
  noResponseRetries: 3,
  retryDelay: 20,
  httpMethodsToRetry: ['GET', 'PUT', 'POST'],
  statusCodesToRetry: [
    [429, 429],
    [500, 599],
  ],
  retryBackoff: (_error: unknown, ms: number) => new Promise<void>((done) => setTimeout(done, Math.min(ms, 50))),
};

/** A client with a token preset asks no one for another. Each package carries its own auth library. */
const withToken = <C extends { setCredentials: (credentials: { access_token: string }) => void }>(
  client: C,
  token: string,
): C => {
  client.setCredentials({ access_token: token });
  return client;
};

export type Loopback = {
  readonly local: LocalSheets;
  readonly url: string;
  readonly folder: string;
  readonly api: sheets_v4.Sheets;
  /** The same API as a person without the owner's rights. */
  readonly monitor: sheets_v4.Sheets;
  /** The owner's API without retries: sees each refusal. */
  readonly impatient: sheets_v4.Sheets;
  readonly driveApi: ReturnType<typeof drive>;
  readonly close: () => Promise<void>;
};

/** The local sheets behind a real HTTP server, with the real client pointed at it. */
export const startLoopback = async (options: Partial<OpenSheetsOptions> = {}): Promise<Loopback> => {
  const folder = options.folder ?? temporaryFolder();
  const local = await openSheets({
    log: silentLog,
    token: SERVICE_TOKEN,
    people: new Map([[MONITOR_TOKEN, MONITOR_EMAIL]]),
    quotas: 'unlimited',
    ...options,
    folder,
  });
  const server = http.createServer((request, response) => void local.handle(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const rootUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/google/`;
  const client = (token: string, retry: boolean) =>
    sheets({
      version: 'v4',
      rootUrl,
      auth: withToken(new sheetsAuth.OAuth2(), token),
      ...(retry ? { retryConfig } : { retry: false }),
    });
  return {
    local,
    url: rootUrl,
    folder,
    api: client(SERVICE_TOKEN, true),
    monitor: client(MONITOR_TOKEN, false),
    impatient: client(SERVICE_TOKEN, false),
    driveApi: drive({ version: 'v3', rootUrl, auth: withToken(new driveAuth.OAuth2(), SERVICE_TOKEN), retry: false }),
    close: async () => {
      await local.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};

/** A workbook in Portuguese with one tab, *Monitoria*, of 100 × 10. */
export const newBook = async (api: sheets_v4.Sheets, properties: object = {}): Promise<string> => {
  const created = await api.spreadsheets.create({
    requestBody: {
      properties: { title: 'Equipe Norte', locale: 'pt_BR', timeZone: 'America/Sao_Paulo', ...properties },
      sheets: [{ properties: { title: 'Monitoria', gridProperties: { rowCount: 100, columnCount: 10 } } }],
    },
  });
  return created.data.spreadsheetId ?? '';
};

/** What the API refused, in Google's own words. */
export const refusal = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    const { response } = error as {
      response?: {
        status: number;
        data: { error: { code: number; status: string; message: string; details?: object[] } };
      };
    };
    if (response === undefined) throw error;
    return { http: response.status, ...response.data.error };
  }
  throw new Error('The API accepted what it should have refused.');
};

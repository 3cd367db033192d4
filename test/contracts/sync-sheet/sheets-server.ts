import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createGoogleClient, type GoogleClient } from '../../../functions/adapters/google-sheets/client.ts';
import { silentLog } from '../../../infra/local/log.ts';
import { type LocalSheets, openSheets } from '../../../infra/local/sheets/local-sheets.ts';

export const TOKEN = 'token-of-the-service-account';

export type SheetsServer = {
  readonly sheets: LocalSheets;
  readonly rootUrl: string;
  /** A client of Google's own making, pointed here; pauses between retries are cut short. */
  readonly google: GoogleClient;
  readonly close: () => Promise<void>;
};

/**
 * The local Sheets API on a loopback port. `beforeRequest` runs when a request has arrived and before it is carried
 * out: the moment in which people act.
 */
export const startSheets = async ({
  beforeRequest = () => {},
}: {
  readonly beforeRequest?: (operation: string) => void;
} = {}): Promise<SheetsServer> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'monitoria-sheets-'));
  const sheets = await openSheets({ folder, log: silentLog, token: TOKEN, quotas: 'unlimited' });
  const server = createServer((request, response) => {
    beforeRequest(request.url ?? '');
    void sheets.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const rootUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/google/`;
  return {
    sheets,
    rootUrl,
    google: createGoogleClient(
      { credentials: { type: 'access_token', token: TOKEN }, sheetsRootUrl: rootUrl, driveRootUrl: rootUrl },
      { nowMs: unhurriedClock(), pause: async () => {}, random: () => 0 },
    ),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sheets.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** A clock on which every look is two seconds later: the pace never has to wait. */
const unhurriedClock = (): (() => number) => {
  let now = 0;
  return () => {
    now += 2_000;
    return now;
  };
};

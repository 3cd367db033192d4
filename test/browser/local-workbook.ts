import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TICK_VALIDATION } from '../../functions/adapters/google-sheets/column-format.ts';
import type { Place } from '../../functions/adapters/google-sheets/place.ts';
import { preparationRequests } from '../../functions/adapters/google-sheets/preparation.ts';
import { teamStyle } from '../../functions/application/use-cases/sync-workbook/texts.ts';
import type { CallDetail } from '../../functions/contracts/api.ts';
import { COLUMN_IDS, type ColumnId } from '../../functions/domain/sheet/columns.ts';
import { openAppsScript } from '../../infra/local/apps-script/apps-script-host.ts';
import { identityTokens } from '../../infra/local/apps-script/identity.ts';
import { silentLog } from '../../infra/local/log.ts';
import { type LocalSheets, openSheets } from '../../infra/local/sheets/local-sheets.ts';
import { openWorkbookPage } from '../../infra/local/workbook/page-service.ts';
import { gridOfSheets } from '../../infra/local/workbook/sheets-grid.ts';
import { buildAddon } from '../../sheets-addon/build.ts';
import { allCalls, domainCall } from './call-fixtures.ts';
import { type FakeApi, startFakeApi, TEAM } from './fake-api.ts';

const DIST = join(import.meta.dirname, '../../dist');

export type LocalWorkbook = {
  readonly url: string;
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly sheets: LocalSheets;
  readonly api: FakeApi;
  /** Zero-based position of a column in a new workbook. */
  readonly column: (id: ColumnId) => number;
  /** Value of a cell in the store; `null` for an empty one. */
  readonly cell: (row: number, id: ColumnId) => string | number | boolean | null;
  /** Zero-based row of a call in the store. */
  readonly rowOf: (call: CallDetail) => number;
  /** Writes as the sync does: as the owner, through the API. */
  readonly writeAsServer: (row: number, id: ColumnId, value: string | number | boolean) => void;
  readonly close: () => Promise<void>;
};

const column = (id: ColumnId): number => COLUMN_IDS.indexOf(id);

/** A workbook made by the sync's own requests and filled with rows that its own rendering made. */
const fillWorkbook = (sheets: LocalSheets): { spreadsheetId: string; sheetId: number } => {
  const style = teamStyle(TEAM, { linkTo: () => undefined, linkStyle: 'none' });
  const spreadsheetId = sheets.create({
    properties: { title: style.layout.title, locale: 'es_MX', timeZone: TEAM.timeZone },
  });
  const place: Place = { kind: 'workbook-place', tab: undefined, journal: undefined, takenSheetIds: [0] };
  const write = (requests: readonly object[]) => sheets.batchUpdate({ spreadsheetId, source: 'api', requests });
  write(preparationRequests(place, COLUMN_IDS, style.layout));
  write([{ deleteSheet: { sheetId: 0 } }]);
  const sheetId = sheets.workbook(spreadsheetId).tabs[0]?.sheetId ?? 0;
  const rows = allCalls.map((detail) => {
    const cells = style.render(domainCall(detail));
    const values: Readonly<Record<string, string | number | boolean | null>> = {
      ...cells,
      key: detail.call.id,
      version: '1',
      reviewed: false,
      note: '',
    };
    return {
      values: COLUMN_IDS.map((id) => {
        const value = values[id] ?? null;
        const entered =
          typeof value === 'string'
            ? { stringValue: value }
            : typeof value === 'number'
              ? { numberValue: value }
              : { boolValue: value };
        return {
          ...(value === null || value === '' ? {} : { userEnteredValue: entered }),
          ...(id === 'reviewed' ? { dataValidation: TICK_VALIDATION } : {}),
        };
      }),
    };
  });
  write([
    {
      updateCells: {
        start: { sheetId, rowIndex: 1, columnIndex: 0 },
        fields: 'userEnteredValue,dataValidation',
        rows,
      },
    },
  ]);
  return { spreadsheetId, sheetId };
};

/** The page, the host, the sheets and an API on loopback, with a team's morning in the workbook. */
export const startLocalWorkbook = async (): Promise<LocalWorkbook> => {
  const folder = await mkdtemp(join(tmpdir(), 'monitoria-page-'));
  const api = await startFakeApi();
  const sheets = await openSheets({
    folder: join(folder, 'sheets'),
    log: silentLog,
    token: 'owner',
    quotas: 'unlimited',
  });
  const { spreadsheetId, sheetId } = fillWorkbook(sheets);
  api.setSpreadsheet(spreadsheetId);
  const identityToken = identityTokens(api.issuerUrl);
  const grid = gridOfSheets(sheets);
  const appsScript = await openAppsScript({
    addon: await buildAddon(api.url),
    grid,
    scriptProperties: { API_URL: api.url },
    identityToken,
    log: silentLog,
  });
  const page = await openWorkbookPage({
    grid,
    appsScript,
    dist: DIST,
    apiBaseUrl: api.url,
    identityToken,
    operatorEmail: 'admin@ribera.example',
    log: silentLog,
  });
  const server = createServer((request, response) => void page.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const keys = () => sheets.tab(spreadsheetId, sheetId).rows.map((row) => row[0]?.value);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spreadsheetId,
    sheetId,
    sheets,
    api,
    column,
    cell: (row, id) => sheets.tab(spreadsheetId, sheetId).rows[row]?.[column(id)]?.value ?? null,
    rowOf: ({ call }) => keys().indexOf(call.id),
    writeAsServer: (row, id, value) => {
      sheets.write({ spreadsheetId, source: 'api', sheetId, row, column: column(id), values: [[value]], input: 'RAW' });
    },
    close: async () => {
      await page.close();
      await appsScript.close();
      await new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      });
      await sheets.close();
      await api.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

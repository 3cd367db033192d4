import { auth, sheets, type sheets_v4 } from '@googleapis/sheets';
import type { CallView } from '../../../functions/contracts/api.ts';
import { LOCAL_ADMIN, LOCAL_GOOGLE_TOKEN } from '../../../infra/local/service.ts';
import { ask, tokenFor } from './person.ts';
import { cliJson, eventually, type Server } from './server.ts';

/** A row as people see it, by header. */
export type Row = Readonly<Record<string, string>>;

/** A person's hands in the Monitoring tab, through Google's own client: what they do with the mouse is named after it. */
export type SheetHands = {
  readonly rows: () => Promise<readonly Row[]>;
  /** The cell of a call's row, as it is stored: `formulaValue` when it computes. */
  readonly stored: (callId: string, header: string) => Promise<sheets_v4.Schema$ExtendedValue>;
  /** Types values into a column, at the rows where the calls stand now. All of them arrive at once, as a paste does. */
  readonly type: (header: string, values: ReadonlyMap<string, string | boolean>) => Promise<void>;
  readonly sort: (header: string, order: 'ASCENDING' | 'DESCENDING') => Promise<void>;
  /** Inserts empty rows below the header. */
  readonly insertRows: (count: number) => Promise<void>;
  /** Copies the call's whole row to a new row at the end of the tab. */
  readonly duplicate: (callId: string) => Promise<void>;
  readonly deleteRow: (index: number) => Promise<void>;
  /** Counters and faults of the local Sheets. */
  readonly steer: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;
};

/** Hands have an allowance of their own: what they ask for is not taken from the sync. */
const HANDS = { quotaUser: 'a-person' } as const;

export const openHands = async (server: Server, team: string): Promise<SheetHands> => {
  const { spreadsheetId } = await eventually(
    async () => {
      const books = await cliJson<{ teamId: string; spreadsheetId?: string }>(server, 'sheets', 'list');
      const book = books.find(({ teamId }) => teamId === team);
      return book?.spreadsheetId === undefined ? undefined : { spreadsheetId: book.spreadsheetId };
    },
    { withinMs: 60_000, what: `the workbook of ${team}` },
  );
  const client = new auth.OAuth2();
  client.setCredentials({ access_token: LOCAL_GOOGLE_TOKEN });
  const api = sheets({ version: 'v4', auth: client, rootUrl: `${server.url}/` });
  const { data: book } = await api.spreadsheets.get({ ...HANDS, spreadsheetId, fields: 'sheets.properties' });
  const tab = book.sheets?.find(({ properties }) => properties?.title === 'Monitoring')?.properties;
  const sheetId = tab?.sheetId ?? -1;

  const grid = async (): Promise<readonly (readonly string[])[]> => {
    const { data } = await api.spreadsheets.values.get({ ...HANDS, spreadsheetId, range: 'Monitoring' });
    return (data.values ?? []).map((row) => row.map(String));
  };
  const batch = (...requests: sheets_v4.Schema$Request[]) =>
    api.spreadsheets.batchUpdate({ ...HANDS, spreadsheetId, requestBody: { requests } });
  const place = async (): Promise<{ rowOf: (callId: string) => number; columnOf: (header: string) => number }> => {
    const [header = [], ...body] = await grid();
    const key = header.indexOf('Key');
    return {
      rowOf: (callId) => {
        const row = body.findIndex((cells) => cells[key] === callId);
        if (row < 0) throw new Error(`no row of ${callId}`);
        return row + 1;
      },
      columnOf: (name) => header.indexOf(name),
    };
  };
  const columns = (await grid())[0]?.length ?? 0;

  return {
    rows: async () => {
      const [header = [], ...body] = await grid();
      return body
        .filter((cells) => cells.some((cell) => cell !== ''))
        .map((cells) => Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''])));
    },
    stored: async (callId, header) => {
      const { rowOf, columnOf } = await place();
      const a1 = `Monitoring!R${rowOf(callId) + 1}C${columnOf(header) + 1}`;
      const { data } = await api.spreadsheets.get({
        ...HANDS,
        spreadsheetId,
        ranges: [a1Of(a1)],
        includeGridData: true,
        fields: 'sheets.data.rowData.values.userEnteredValue',
      });
      return data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.userEnteredValue ?? {};
    },
    type: async (header, values) => {
      const { rowOf, columnOf } = await place();
      await batch(
        ...[...values].map(([callId, value]) => ({
          updateCells: {
            start: { sheetId, rowIndex: rowOf(callId), columnIndex: columnOf(header) },
            fields: 'userEnteredValue',
            rows: [
              {
                values: [
                  { userEnteredValue: typeof value === 'boolean' ? { boolValue: value } : { stringValue: value } },
                ],
              },
            ],
          },
        })),
      );
    },
    sort: async (header, sortOrder) => {
      const { columnOf } = await place();
      await batch({
        sortRange: {
          range: { sheetId, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: columns },
          sortSpecs: [{ dimensionIndex: columnOf(header), sortOrder }],
        },
      });
    },
    insertRows: async (count) => {
      const range = { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 1 + count };
      await batch({ insertDimension: { range, inheritFromBefore: false } });
    },
    duplicate: async (callId) => {
      const { rowOf } = await place();
      const from = rowOf(callId);
      const to = (await grid()).length;
      const rowAt = (index: number) => ({
        sheetId,
        startRowIndex: index,
        endRowIndex: index + 1,
        startColumnIndex: 0,
        endColumnIndex: columns,
      });
      await batch(
        { insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: to, endIndex: to + 1 } } },
        { copyPaste: { source: rowAt(from), destination: rowAt(to), pasteType: 'PASTE_NORMAL' } },
      );
    },
    deleteRow: async (index) => {
      await batch({
        deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: index, endIndex: index + 1 } },
      });
    },
    steer: async (method, path, body) => {
      const answer = await fetch(`${server.url}/google/_${path}`, {
        method,
        headers: { authorization: `Bearer ${LOCAL_GOOGLE_TOKEN}` },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      if (!answer.ok) throw new Error(`${method} _${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
  };
};

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** `Tab!R3C2` as `Tab!B3`. */
const a1Of = (text: string): string =>
  text.replace(/R(\d+)C(\d+)$/, (_all, row: string, column: string) => `${letters(Number(column) - 1)}${row}`);

export type People = { readonly reviewed: boolean; readonly note: string };

/** People's columns as the store holds them, by call. */
export const storedPeople = async (server: Server, team: string): Promise<ReadonlyMap<string, People>> => {
  const token = await tokenFor(server, LOCAL_ADMIN);
  const { body } = await ask(server, 'GET', `/calls?team=${team}&limit=200`, { token });
  const { calls } = body as { calls: readonly CallView[] };
  return new Map(calls.map(({ id, people }) => [id, people ?? { reviewed: false, note: '' }]));
};

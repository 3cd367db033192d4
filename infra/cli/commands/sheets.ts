import { stringify } from 'csv-stringify/sync';
import * as z from 'zod';
import { type workbookSchema, workbooksResponseSchema } from '../../../functions/contracts/api.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import { LOCAL_GOOGLE_TOKEN } from '../../local/service.ts';
import type { CliContext } from '../context.ts';
import { CliFailure, EXIT, type ExitCode } from '../failure.ts';
import { whenText } from '../render/amounts.ts';
import { guardCell } from '../render/formula-guard.ts';
import { renderTable } from '../render/table.ts';

type Workbook = z.infer<typeof workbookSchema>;

export const listSheets = async ({ client, emit, say, locale, terminal }: CliContext): Promise<ExitCode> => {
  const { workbooks } = await client.get('/workbooks', workbooksResponseSchema);
  for (const workbook of workbooks) emit(workbook);
  const lines = renderTable(
    workbooks,
    [
      { head: text(messages.headTeam, locale), cell: ({ teamName }) => teamName, flexible: true },
      { head: text(messages.headWorkbook, locale), cell: ({ spreadsheetId }) => spreadsheetId ?? '–' },
      {
        head: text(messages.headSynced, locale),
        cell: ({ syncedAt }) =>
          syncedAt === undefined ? text(messages.neverSynced, locale) : whenText(syncedAt, locale),
      },
      { head: text(messages.headAddress, locale), cell: ({ url }) => url ?? '' },
    ],
    terminal.columns,
  );
  for (const line of lines) say(line);
  return EXIT.ok;
};

export type ExportOptions = { readonly workbook: string; readonly tab: string; readonly csv: boolean };

/** Prints a tab as people see it: formatted values, the header first. */
export const exportSheet = async (context: CliContext, { workbook, tab, csv }: ExportOptions): Promise<ExitCode> => {
  const { client, emit, terminal, json, locale } = context;
  const { workbooks } = await client.get('/workbooks', workbooksResponseSchema);
  const wanted = findWorkbook(workbooks, workbook, context);
  const rows = await readTab(context, wanted, tab);
  if (json) {
    const [header = [], ...body] = rows;
    for (const row of body) emit(Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
  } else if (csv) terminal.stdout(toCsv(rows));
  else for (const line of tabTable(rows, terminal.columns)) context.say(line);
  if (rows.length === 0) context.remark(text(messages.emptyFile, locale));
  return EXIT.ok;
};

const findWorkbook = (
  workbooks: readonly Workbook[],
  named: string,
  { locale }: CliContext,
): Workbook & { readonly spreadsheetId: string } => {
  const found = workbooks.find(({ teamId, teamName, spreadsheetId }) =>
    [teamId, teamName, spreadsheetId].includes(named),
  );
  if (!found) {
    const names = workbooks.map(({ teamName }) => teamName).join(', ') || '–';
    throw new CliFailure({ kind: 'not-found', message: text(messages.noSuchWorkbook, locale, { name: named, names }) });
  }
  const { spreadsheetId } = found;
  if (spreadsheetId === undefined)
    throw new CliFailure({
      kind: 'not-found',
      message: text(messages.workbookNotYet, locale, { team: found.teamName }),
    });
  return { ...found, spreadsheetId };
};

const valuesSchema = z.object({ values: z.array(z.array(z.union([z.string(), z.number(), z.boolean()]))).optional() });
const tabsSchema = z.object({ sheets: z.array(z.object({ properties: z.object({ title: z.string() }) })).optional() });

const readTab = async (
  { env, signal, locale }: CliContext,
  { apiRoot, spreadsheetId }: { readonly apiRoot: string; readonly spreadsheetId: string },
  tab: string,
): Promise<readonly (readonly string[])[]> => {
  const root = `${apiRoot.replace(/\/+$/, '')}/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}`;
  const token = isLoopback(apiRoot) ? LOCAL_GOOGLE_TOKEN : env.GOOGLE_ACCESS_TOKEN;
  if (token === undefined)
    throw new CliFailure({
      kind: 'no-token',
      message: text(messages.googleTokenMissing, locale),
      exitCode: EXIT.usage,
    });
  const ask = async (path: string): Promise<unknown> => {
    const address = new URL(`${root}${path}`);
    address.searchParams.set('quotaUser', QUOTA_USER);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(60_000)]);
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` }, signal: limit });
    if (!response.ok)
      throw new CliFailure({
        kind: 'sheets',
        message: text(messages.sheetsRefused, locale, { status: response.status }),
      });
    return response.json();
  };
  const tabs = tabsSchema.parse(await ask(`?fields=sheets.properties.title`)).sheets ?? [];
  const names = tabs.map(({ properties }) => properties.title);
  if (!names.includes(tab))
    throw new CliFailure({
      kind: 'not-found',
      message: text(messages.noSuchTab, locale, { name: tab, names: names.join(', ') }),
    });
  // Inside a quoted tab name a quote is doubled.
  const range = encodeURIComponent(`'${tab.replaceAll("'", "''")}'`);
  const { values = [] } = valuesSchema.parse(await ask(`/values/${range}?valueRenderOption=FORMATTED_VALUE`));
  return values.map((row) => row.map(String));
};

/** Whoever reads often from a terminal uses up an allowance of their own, not that of the sync (both are one account). */
const QUOTA_USER = 'monitoria-cli';

const isLoopback = (address: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);

const toCsv = (rows: readonly (readonly string[])[]): string => {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  // The API leaves trailing empty cells out; readers of CSV expect as many cells in every row.
  return stringify(rows.map((row) => Array.from({ length: columns }, (_, column) => guardCell(row[column] ?? ''))));
};

const tabTable = (rows: readonly (readonly string[])[], width: number): readonly string[] => {
  const [header = [], ...body] = rows;
  return renderTable(
    body,
    header.map((head, column) => ({ head, cell: (row: readonly string[]) => row[column] ?? '', flexible: true })),
    width,
  );
};

import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type FoundRange, findRange } from '../a1.ts';
import type { Actor } from '../actor.ts';
import type { BookStore } from '../book-store.ts';
import { matchRanges } from '../data-filter.ts';
import { maskAt, parseFieldMask } from '../field-mask.ts';
import { bookLocale } from '../locale.ts';
import { runBatch } from '../requests/batch.ts';
import { putRowData } from '../requests/cells.ts';
import { addTab, checkedBookProperties, sheetProperties } from '../requests/tabs.ts';
import { index, json, optional, parseWire, rowData } from '../requests/wire.ts';
import { spreadsheetView } from '../spreadsheet-view.ts';
import type { BookParts, Workbook } from '../workbook.ts';
import { BOOK, type Call, type Operation, path } from './operation.ts';
import { byFilterBody } from './value-options.ts';

const NEW_BOOK = { title: 'Untitled spreadsheet', locale: 'en_US', timeZone: 'Etc/GMT', autoRecalc: 'ON_CHANGE' };

const gridData = z.strictObject({
  startRow: optional(index),
  startColumn: optional(index),
  rowData: optional(rowData),
});
const createBody = z.strictObject({
  properties: optional(json),
  sheets: optional(
    z.array(z.strictObject({ properties: optional(sheetProperties), data: optional(z.array(gridData)) })),
  ),
});

/** Makes a workbook from a `Spreadsheet` body: its properties, its tabs and their cells. Anything else is refused. */
export const createWorkbook = (store: BookStore, actor: Actor, wire: unknown): Workbook => {
  const body = parseWire(createBody, wire, '');
  const properties = checkedBookProperties(body.properties ?? {}, NEW_BOOK);
  const owner = { id: randomUUID(), type: 'user', role: 'owner', emailAddress: actor.email };
  const parts: BookParts = { properties, namedRanges: [], developerMetadata: [], permissions: [owner] };
  const tabs = body.sheets?.length
    ? body.sheets
    : [{ properties: { title: bookLocale(properties.locale).firstTab }, data: [] }];
  return store.create(parts, actor, (transaction) => {
    for (const [at, tab] of tabs.entries()) {
      const sheet = addTab(transaction, tab.properties ?? {}, at === 0 ? 0 : undefined);
      for (const { startRow = 0, startColumn = 0, rowData: rows = [] } of tab.data ?? [])
        putRowData(transaction, sheet, { row: startRow, column: startColumn }, { rows, mask: '*' });
    }
  });
};

const viewOf = (
  book: Workbook,
  { actor, query }: Call,
  {
    ranges,
    includeGridData,
  }: { readonly ranges: readonly FoundRange[] | undefined; readonly includeGridData: boolean },
): object => {
  // A field mask decides by itself whether cells are wanted, as Google says of includeGridData.
  const fields = query.get('fields');
  const masked = fields !== null && fields !== '';
  const mask = masked ? parseFieldMask(fields) : '*';
  const wanted = masked ? maskAt(mask, 'sheets', 'data') !== undefined : includeGridData;
  return spreadsheetView(book, {
    actor,
    data: wanted ? (ranges ?? 'all') : undefined,
    mask,
    only: ranges?.map((found) => found.sheet),
  });
};

const foundRanges = (book: Workbook, texts: readonly string[]): readonly FoundRange[] | undefined =>
  texts.length === 0 ? undefined : texts.map((text) => findRange(book, text));

const batchBody = z.looseObject({
  requests: z.unknown(),
  includeSpreadsheetInResponse: optional(z.boolean()),
  responseRanges: optional(z.array(z.string())),
  responseIncludeGridData: optional(z.boolean()),
});

const batchUpdate: Operation['run'] = ({ store, counters }, call) => {
  const body = parseWire(batchBody, call.body, '');
  const replies = store.transact(call.id, call.actor, 'api', (transaction) =>
    runBatch(transaction, body.requests, (kind) => counters.countBatchRequest(kind)),
  );
  const answer = { spreadsheetId: call.id, replies };
  if (body.includeSpreadsheetInResponse !== true) return answer;
  const book = store.book(call.id);
  const ranges = foundRanges(book, body.responseRanges ?? []);
  const includeGridData = body.responseIncludeGridData === true;
  return {
    ...answer,
    updatedSpreadsheet: viewOf(book, { ...call, query: new URLSearchParams() }, { ranges, includeGridData }),
  };
};

/** `spreadsheets.*`: whole workbooks and their batches. */
export const spreadsheetOperations: readonly Operation[] = [
  {
    name: 'spreadsheets.create',
    method: 'POST',
    path: path('/v4/spreadsheets'),
    quota: 'write',
    run: ({ store }, call) =>
      viewOf(createWorkbook(store, call.actor, call.body), call, { ranges: undefined, includeGridData: false }),
  },
  {
    name: 'spreadsheets.get',
    method: 'GET',
    path: path(BOOK),
    quota: 'read',
    run: ({ store }, call) => {
      const book = store.book(call.id);
      const ranges = foundRanges(book, call.query.getAll('ranges'));
      return viewOf(book, call, { ranges, includeGridData: call.query.get('includeGridData') === 'true' });
    },
  },
  {
    name: 'spreadsheets.batchUpdate',
    method: 'POST',
    path: path(`${BOOK}:batchUpdate`),
    quota: 'write',
    run: batchUpdate,
  },
  {
    name: 'spreadsheets.getByDataFilter',
    method: 'POST',
    path: path(`${BOOK}:getByDataFilter`),
    quota: 'read',
    run: ({ store }, call) => {
      const body = parseWire(byFilterBody, call.body, '');
      const book = store.book(call.id);
      const ranges = body.dataFilters?.flatMap((filter) => matchRanges(book, filter));
      return viewOf(book, call, { ranges, includeGridData: body.includeGridData === true });
    },
  },
];

import * as z from 'zod';
import { type FoundRange, findRange, formatA1 } from '../a1.ts';
import { matchRanges } from '../data-filter.ts';
import { GoogleError, invalid } from '../google-error.ts';
import { optional, parseWire } from '../requests/wire.ts';
import {
  appendValues,
  clearValues,
  putValues,
  type ReadOptions,
  readFound,
  readValues,
  type UpdateResult,
} from '../values.ts';
import type { Workbook } from '../workbook.ts';
import { BOOK, type Call, type Operation, path, write } from './operation.ts';
import {
  byFilterBody,
  inputOption,
  majorOf,
  oneOf,
  queryReadOptions,
  readOptions,
  valueRange,
} from './value-options.ts';

type Echo = { readonly wanted: boolean; readonly options: ReadOptions };

const withEcho = (
  book: Workbook,
  { result, found }: { readonly result: UpdateResult; readonly found: FoundRange },
  echo: Echo,
): object => (echo.wanted ? { ...result, updatedData: readFound(book, found, echo.options) } : result);

const queryEcho = (query: URLSearchParams): Echo => ({
  wanted: query.get('includeValuesInResponse') === 'true',
  options: readOptions({
    majorDimension: null,
    valueRenderOption: query.get('responseValueRenderOption'),
    dateTimeRenderOption: query.get('responseDateTimeRenderOption'),
  }),
});

const valuesBatchBody = z.strictObject({
  valueInputOption: optional(z.string()),
  data: optional(z.array(valueRange)),
  includeValuesInResponse: optional(z.boolean()),
  responseValueRenderOption: optional(z.string()),
  responseDateTimeRenderOption: optional(z.string()),
});

const valuesBatchUpdate: Operation['run'] = ({ store }, { id, actor, body: wire }) => {
  const body = parseWire(valuesBatchBody, wire, '');
  const input = inputOption(body.valueInputOption);
  const echo = {
    wanted: body.includeValuesInResponse === true,
    options: readOptions({
      majorDimension: null,
      valueRenderOption: body.responseValueRenderOption,
      dateTimeRenderOption: body.responseDateTimeRenderOption,
    }),
  };
  const written = store.transact(id, actor, 'api', (transaction) =>
    (body.data ?? []).map((item, at) => {
      try {
        if (item.range === undefined) throw invalid('range must be set.');
        return putValues(transaction, item.range, item.values ?? [], { input, major: majorOf(item.majorDimension) });
      } catch (error) {
        throw error instanceof GoogleError ? error.within(`Invalid data[${at}]`) : error;
      }
    }),
  );
  const results = written.map(({ result }) => result);
  const sum = (pick: (result: UpdateResult) => number): number =>
    results.reduce((total, result) => total + pick(result), 0);
  return {
    spreadsheetId: id,
    totalUpdatedRows: sum((result) => result.updatedRows),
    totalUpdatedColumns: sum((result) => result.updatedColumns),
    totalUpdatedCells: sum((result) => result.updatedCells),
    totalUpdatedSheets: new Set(written.map(({ found }) => found.sheet)).size,
    responses: written.map((item) => withEcho(store.book(id), item, echo)),
  };
};

/** The body may name the range too; it must be the same one. */
const valuesOf = (book: Workbook, call: Call) => {
  const body = parseWire(valueRange, call.body, '');
  const place = (text: string): string => {
    const { sheet, block } = findRange(book, text);
    return formatA1(sheet, block);
  };
  if (body.range !== undefined && body.range !== call.rest && place(body.range) !== place(call.rest))
    throw invalid(`Requested writing within range [${call.rest}], but tried writing to range [${body.range}]`);
  return { values: body.values ?? [], major: majorOf(body.majorDimension) };
};

const batchGetByDataFilter: Operation['run'] = ({ store }, { id, body: wire }) => {
  const body = parseWire(byFilterBody, wire, '');
  const book = store.book(id);
  const options = readOptions({
    majorDimension: body.majorDimension,
    valueRenderOption: body.valueRenderOption,
    dateTimeRenderOption: body.dateTimeRenderOption,
  });
  const filters = body.dataFilters ?? [];
  const matched = new Map<string, { readonly found: FoundRange; readonly filters: object[] }>();
  filters.forEach((filter, at) => {
    const asSent = (wire as { readonly dataFilters?: readonly object[] }).dataFilters?.[at] ?? {};
    for (const found of matchRanges(book, filter)) {
      const key = formatA1(found.sheet, found.block);
      const known = matched.get(key) ?? { found, filters: [] };
      known.filters.push(asSent);
      matched.set(key, known);
    }
  });
  return {
    spreadsheetId: id,
    valueRanges: [...matched.values()].map((item) => ({
      valueRange: readFound(book, item.found, options),
      dataFilters: item.filters,
    })),
  };
};

/** `spreadsheets.values.*`. Paths that end in a verb stand before the ones that would swallow it. */
export const valueOperations: readonly Operation[] = [
  {
    name: 'values.batchGet',
    method: 'GET',
    path: path(`${BOOK}/values:batchGet`),
    quota: 'read',
    run: ({ store }, { id, query }) => {
      const book = store.book(id);
      const options = queryReadOptions(query);
      return {
        spreadsheetId: id,
        valueRanges: query.getAll('ranges').map((range) => readValues(book, range, options)),
      };
    },
  },
  {
    name: 'values.batchGetByDataFilter',
    method: 'POST',
    path: path(`${BOOK}/values:batchGetByDataFilter`),
    quota: 'read',
    run: batchGetByDataFilter,
  },
  {
    name: 'values.batchUpdate',
    method: 'POST',
    path: path(`${BOOK}/values:batchUpdate`),
    quota: 'write',
    run: valuesBatchUpdate,
  },
  {
    name: 'values.batchClear',
    method: 'POST',
    path: path(`${BOOK}/values:batchClear`),
    quota: 'write',
    run: (backend, call) => {
      const { ranges = [] } = parseWire(z.strictObject({ ranges: optional(z.array(z.string())) }), call.body, '');
      return write(backend, call, (transaction) => ({
        spreadsheetId: call.id,
        clearedRanges: ranges.map((range) => clearValues(transaction, range)),
      }));
    },
  },
  {
    name: 'values.append',
    method: 'POST',
    path: path(`${BOOK}/values/([^/]+):append`),
    quota: 'write',
    run: (backend, call) => {
      const input = inputOption(call.query.get('valueInputOption'));
      const words = ['OVERWRITE', 'INSERT_ROWS'] as const;
      const insertRows =
        oneOf('insert_data_option', call.query.get('insertDataOption'), words, 'OVERWRITE') === 'INSERT_ROWS';
      const { values, major } = valuesOf(backend.store.book(call.id), call);
      return write(backend, call, (transaction) => {
        const answer = appendValues(transaction, call.rest, values, { input, major, insertRows });
        const echo = queryEcho(call.query);
        if (!echo.wanted) return { spreadsheetId: call.id, ...answer };
        const updatedData = readValues(transaction.book, answer.updates.updatedRange, echo.options);
        return { spreadsheetId: call.id, ...answer, updates: { ...answer.updates, updatedData } };
      });
    },
  },
  {
    name: 'values.clear',
    method: 'POST',
    path: path(`${BOOK}/values/([^/]+):clear`),
    quota: 'write',
    run: (backend, call) =>
      write(backend, call, (transaction) => ({
        spreadsheetId: call.id,
        clearedRange: clearValues(transaction, call.rest),
      })),
  },
  {
    name: 'values.get',
    method: 'GET',
    path: path(`${BOOK}/values/([^/]+)`),
    quota: 'read',
    run: ({ store }, { id, rest, query }) => readValues(store.book(id), rest, queryReadOptions(query)),
  },
  {
    name: 'values.update',
    method: 'PUT',
    path: path(`${BOOK}/values/([^/]+)`),
    quota: 'write',
    run: (backend, call) => {
      const input = inputOption(call.query.get('valueInputOption'));
      const { values, major } = valuesOf(backend.store.book(call.id), call);
      return write(backend, call, (transaction) =>
        withEcho(transaction.book, putValues(transaction, call.rest, values, { input, major }), queryEcho(call.query)),
      );
    },
  },
];

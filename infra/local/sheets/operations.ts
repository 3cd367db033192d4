import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type FoundRange, findRange, formatA1 } from './a1.ts';
import type { Actor } from './actor.ts';
import type { BookStore } from './book-store.ts';
import type { Counters } from './counters.ts';
import { dataFilters, matchMetadata, matchRanges, wireMetadata } from './data-filter.ts';
import { maskAt, parseFieldMask } from './field-mask.ts';
import { GoogleError, invalid, notFound } from './google-error.ts';
import { bookLocale } from './locale.ts';
import type { QuotaKind } from './quotas.ts';
import { runBatch } from './requests/batch.ts';
import { putRowData } from './requests/cells.ts';
import { addTab, checkedBookProperties, sheetProperties } from './requests/tabs.ts';
import { index, json, optional, parseWire, rowData } from './requests/wire.ts';
import { spreadsheetView } from './spreadsheet-view.ts';
import type { Transaction } from './transaction.ts';
import {
  appendValues,
  clearValues,
  DEFAULT_READ,
  putValues,
  type ReadOptions,
  readFound,
  readValues,
  type UpdateResult,
  type ValueInput,
} from './values.ts';
import type { Watches } from './watch.ts';
import type { BookParts, Workbook } from './workbook.ts';

/** One request, taken apart. */
export type Call = {
  readonly actor: Actor;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Path parameters, decoded. */
  readonly id: string;
  readonly rest: string;
};
export type Backend = { readonly store: BookStore; readonly watches: Watches; readonly counters: Counters };

export type Operation = {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Matched on the path as sent, still encoded. Group 1 is the file, group 2 what else the path names. */
  readonly path: RegExp;
  /** Which Sheets quota it spends; Drive's is so much larger that it is not counted. */
  readonly quota: QuotaKind | 'none';
  /** Undefined: an answer without a body. */
  readonly run: (backend: Backend, call: Call) => object | undefined;
};

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const valueRange = z.strictObject({
  range: optional(z.string()),
  majorDimension: optional(z.enum(['ROWS', 'COLUMNS', 'DIMENSION_UNSPECIFIED'])),
  values: optional(z.array(z.array(scalar))),
});
const RENDERS = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] as const;

const oneOf = <T extends string>(
  name: string,
  value: string | null | undefined,
  allowed: readonly T[],
  usual: T,
): T => {
  if (value === null || value === undefined || value === '') return usual;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw invalid(`Invalid value at '${name}', "${value}"`);
  return found;
};

type ReadWords = Readonly<
  Record<'majorDimension' | 'valueRenderOption' | 'dateTimeRenderOption', string | null | undefined>
>;

const readOptions = (words: ReadWords): ReadOptions => ({
  major: majorOf(words.majorDimension),
  render: oneOf('value_render_option', words.valueRenderOption, RENDERS, DEFAULT_READ.render),
  datesAsText:
    oneOf(
      'date_time_render_option',
      words.dateTimeRenderOption,
      ['SERIAL_NUMBER', 'FORMATTED_STRING'] as const,
      'SERIAL_NUMBER',
    ) === 'FORMATTED_STRING',
});

const queryReadOptions = (query: URLSearchParams): ReadOptions =>
  readOptions({
    majorDimension: query.get('majorDimension'),
    valueRenderOption: query.get('valueRenderOption'),
    dateTimeRenderOption: query.get('dateTimeRenderOption'),
  });

const majorOf = (word: string | null | undefined): 'ROWS' | 'COLUMNS' =>
  oneOf('major_dimension', word, ['ROWS', 'COLUMNS', 'DIMENSION_UNSPECIFIED'] as const, 'ROWS') === 'COLUMNS'
    ? 'COLUMNS'
    : 'ROWS';

const inputOption = (word: string | null | undefined): ValueInput => {
  if (word === 'RAW' || word === 'USER_ENTERED') return word;
  if (word === null || word === undefined || word === '' || word === 'INPUT_VALUE_OPTION_UNSPECIFIED')
    throw invalid("'valueInputOption' is required but not specified");
  throw invalid(`Invalid value at 'value_input_option', "${word}"`);
};

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

const byFilterBody = z.looseObject({
  dataFilters: optional(dataFilters),
  includeGridData: optional(z.boolean()),
  majorDimension: optional(z.string()),
  valueRenderOption: optional(z.string()),
  dateTimeRenderOption: optional(z.string()),
});

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

const searchMetadata: Operation['run'] = ({ store }, { id, body: wire }) => {
  const body = parseWire(z.strictObject({ dataFilters: optional(dataFilters) }), wire, '');
  const book = store.book(id);
  const matched = new Map<number, { readonly metadata: object; readonly filters: object[] }>();
  (body.dataFilters ?? []).forEach((filter, at) => {
    const asSent = (wire as { readonly dataFilters?: readonly object[] }).dataFilters?.[at] ?? {};
    for (const item of matchMetadata(book, filter)) {
      const known = matched.get(item.metadataId) ?? { metadata: wireMetadata(item), filters: [] };
      known.filters.push(asSent);
      matched.set(item.metadataId, known);
    }
  });
  const found = [...matched.values()];
  if (found.length === 0) return {};
  return {
    matchedDeveloperMetadata: found.map((item) => ({ developerMetadata: item.metadata, dataFilters: item.filters })),
  };
};

const permissionBody = z.looseObject({
  type: z.enum(['user', 'group', 'domain', 'anyone']),
  role: z.enum(['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader']),
  emailAddress: optional(z.string()),
  domain: optional(z.string()),
});

const wirePermission = (permission: object): object => ({ kind: 'drive#permission', ...permission });

const createPermission: Operation['run'] = ({ store }, { id, actor, body }) => {
  const wire = parseWire(permissionBody, body, '');
  if ((wire.type === 'user' || wire.type === 'group') && wire.emailAddress === undefined)
    throw invalid('The emailAddress field is required for user and group permissions.');
  if (wire.role === 'owner') throw invalid('Ownership cannot be given away in the local workbook.');
  const given = {
    type: wire.type,
    role: wire.role,
    ...(wire.emailAddress === undefined ? {} : { emailAddress: wire.emailAddress }),
    ...(wire.domain === undefined ? {} : { domain: wire.domain }),
  };
  return store.transact(id, actor, 'api', (transaction) => {
    const { permissions } = transaction.book.parts;
    // Drive keeps one permission a person: sharing again changes the role.
    const old = permissions.find(
      (other) =>
        other.type === given.type &&
        other.emailAddress?.toLowerCase() === given.emailAddress?.toLowerCase() &&
        other.domain === given.domain,
    );
    const made = { id: old?.id ?? randomUUID(), ...given };
    transaction.setBookQuietly({ permissions: [...permissions.filter((other) => other !== old), made] });
    return wirePermission(made);
  });
};

const deletePermission: Operation['run'] = ({ store }, { id, actor, rest }) => {
  store.transact(id, actor, 'api', (transaction) => {
    const { permissions } = transaction.book.parts;
    const gone = permissions.find((other) => other.id === rest);
    if (gone === undefined) throw notFound(`Permission not found: ${rest}.`);
    if (gone.role === 'owner') throw invalid('The owner of a file cannot be removed.');
    transaction.setBookQuietly({ permissions: permissions.filter((other) => other !== gone) });
  });
  return undefined;
};

const write = (backend: Backend, call: Call, act: (transaction: Transaction) => object): object =>
  backend.store.transact(call.id, call.actor, 'api', act);

const BOOK = '/v4/spreadsheets/([A-Za-z0-9_-]+)';
const FILE = '/drive/v3/files/([A-Za-z0-9_-]+)';
const path = (text: string): RegExp => new RegExp(`^${text}$`);

/** Everything that is answered. Paths that end in a verb stand before the ones that would swallow it. */
export const OPERATIONS: readonly Operation[] = [
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
  {
    name: 'developerMetadata.search',
    method: 'POST',
    path: path(`${BOOK}/developerMetadata:search`),
    quota: 'read',
    run: searchMetadata,
  },
  {
    name: 'developerMetadata.get',
    method: 'GET',
    path: path(`${BOOK}/developerMetadata/(\\d+)`),
    quota: 'read',
    run: ({ store }, { id, rest }) => {
      const found = store.book(id).parts.developerMetadata.find((item) => item.metadataId === Number(rest));
      if (found === undefined) throw notFound();
      return wireMetadata(found);
    },
  },
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
  {
    name: 'drive.files.get',
    method: 'GET',
    path: path(FILE),
    quota: 'none',
    run: ({ store }, { id }) => {
      const book = store.book(id);
      return {
        kind: 'drive#file',
        id,
        name: book.parts.properties.title,
        mimeType: 'application/vnd.google-apps.spreadsheet',
        version: String(book.revision),
        modifiedTime: new Date(book.modifiedAtMs).toISOString(),
      };
    },
  },
  {
    name: 'drive.permissions.list',
    method: 'GET',
    path: path(`${FILE}/permissions`),
    quota: 'none',
    run: ({ store }, { id }) => ({
      kind: 'drive#permissionList',
      permissions: store.book(id).parts.permissions.map(wirePermission),
    }),
  },
  {
    name: 'drive.permissions.create',
    method: 'POST',
    path: path(`${FILE}/permissions`),
    quota: 'none',
    run: createPermission,
  },
  {
    name: 'drive.permissions.delete',
    method: 'DELETE',
    path: path(`${FILE}/permissions/([^/]+)`),
    quota: 'none',
    run: deletePermission,
  },
  {
    name: 'drive.files.watch',
    method: 'POST',
    path: path(`${FILE}/watch`),
    quota: 'none',
    run: ({ store, watches }, { id, body }) => {
      store.book(id);
      return watches.watch(id, body);
    },
  },
  {
    name: 'drive.channels.stop',
    method: 'POST',
    path: path('/drive/v3/channels/stop'),
    quota: 'none',
    run: ({ watches }, { body }) => {
      watches.stop(body);
      return undefined;
    },
  },
];

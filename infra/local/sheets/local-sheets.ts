import fs from 'node:fs';
import path from 'node:path';
import type { Log } from '../log.ts';
import type { LocalService } from '../service.ts';
import { columnName } from './a1.ts';
import { type Actor, OWNER, person } from './actor.ts';
import { blockAt, type Dimension } from './block.ts';
import { BookStore, type ChangeSource, type WorkbookChange } from './book-store.ts';
import { Counters } from './counters.ts';
import { violates } from './data-validation.ts';
import { Faults } from './faults.ts';
import { invalid } from './google-error.ts';
import { makeHandler } from './http.ts';
import { createWorkbook } from './operations/spreadsheets.ts';
import { GOOGLE_QUOTAS, type QuotaLimits, Quotas } from './quotas.ts';
import { runBatch } from './requests/batch.ts';
import type { Transaction } from './transaction.ts';
import { type Scalar, type ValueInput, type Values, writeRows } from './values.ts';
import { Watches } from './watch.ts';
import { gridSize, sheetById } from './workbook.ts';
import { type CellView, cellViews, type TabView, tabView, type WorkbookView, workbookView } from './workbook-view.ts';

export type { ChangeSource, WorkbookChange } from './book-store.ts';
export type { ChangedBlock } from './transaction.ts';
export type { Scalar, ValueInput, Values } from './values.ts';
export type { CellView, TabSummary, TabView, WorkbookView } from './workbook-view.ts';

/** Who writes, and through what. */
export type Writer = {
  readonly spreadsheetId: string;
  /** E-mail of the person. Protected ranges are enforced against it. Absent: the owner. */
  readonly as?: string;
  readonly source: ChangeSource;
};
export type CellWrite = Writer & {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  /** Rows of values; null leaves a cell as it is, '' empties it. */
  readonly values: Values;
  readonly input: ValueInput;
};
export type SortRequest = Writer & {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
  /** Column to sort by, counted from the tab's first one. */
  readonly by: number;
  readonly descending?: boolean;
};
export type LinesRequest = Writer & {
  readonly sheetId: number;
  readonly dimension: Dimension;
  readonly index: number;
  readonly count: number;
};

/** The workbook's state after a write. */
export type Written = { readonly revision: number };

/**
 * The local Google Sheets: answers the API over HTTP, and gives the workbook page and the Apps Script host the same
 * workbooks in process. Every method throws GoogleError (`status`, `message`) for what Google would refuse.
 * Rows and columns are zero-based.
 */
export type LocalSheets = LocalService & {
  readonly list: () => readonly WorkbookView[];
  readonly workbook: (spreadsheetId: string) => WorkbookView;
  /** A tab with its cells. `as` decides what `mayEdit` says of protected ranges. */
  readonly tab: (spreadsheetId: string, sheetId: number, as?: string) => TabView;
  /** Cells of one rectangle, every row of full width: what to read after a change. */
  readonly cells: (
    spreadsheetId: string,
    block: {
      readonly sheetId: number;
      readonly startRow: number;
      readonly endRow: number;
      readonly startColumn: number;
      readonly endColumn: number;
    },
  ) => readonly (readonly (CellView | null)[])[];
  /** Makes a workbook from the API's `Spreadsheet` body; returns its id. */
  readonly create: (body: object) => string;
  /** Writes as a person types or pastes: strict validation and protection apply. */
  readonly write: (request: CellWrite) => Written;
  readonly sort: (request: SortRequest) => Written;
  readonly insert: (request: LinesRequest) => Written;
  readonly remove: (request: LinesRequest) => Written;
  /** Moves lines; `destination` counts before they are taken out, as the API does. */
  readonly move: (request: LinesRequest & { readonly destination: number }) => Written;
  /** Any `batchUpdate` requests, in process. */
  readonly batchUpdate: (
    request: Writer & { readonly requests: readonly object[] },
  ) => Written & { readonly replies: readonly object[] };
  /** Calls back after every write, in order. Returns what ends it. */
  readonly subscribe: (listener: (change: WorkbookChange) => void) => () => void;
  readonly faults: Faults;
  readonly quotas: Quotas;
  readonly counters: Counters;
};

export type OpenSheetsOptions = {
  /** Where workbooks and channels are kept. Made when missing. */
  readonly folder: string;
  readonly log: Log;
  /** Bearer token of the service account, which owns every workbook. */
  readonly token: string;
  /** Further bearer tokens, each with the e-mail of the person it stands for. */
  readonly people?: ReadonlyMap<string, string>;
  readonly now?: () => number;
  /** Google's real limits unless told otherwise. */
  readonly quotas?: QuotaLimits | 'unlimited';
};

/** Opens the stored workbooks. Throws CorruptDataFolder when one of them is damaged. */
export const openSheets = async ({
  folder,
  log,
  token,
  people = new Map(),
  now = Date.now,
  quotas: limits = GOOGLE_QUOTAS,
}: OpenSheetsOptions): Promise<LocalSheets> => {
  fs.mkdirSync(folder, { recursive: true });
  const listeners = new Set<(change: WorkbookChange) => void>();
  const onChange = (change: WorkbookChange): void => {
    watches.changed(change.spreadsheetId);
    for (const listener of listeners) {
      try {
        listener(change);
      } catch (error) {
        // A watcher that fails must not undo a write that is already on disk.
        log.error('sheets: a listener failed', { kind: error instanceof Error ? error.name : 'unknown' });
      }
    }
  };
  const store = new BookStore({ folder: path.join(folder, 'books'), log, now, onChange });
  const watches = new Watches({
    file: path.join(folder, 'channels.json'),
    now,
    log,
    revisionOf: (spreadsheetId) => store.book(spreadsheetId).revision,
  });
  const faults = new Faults();
  const quotas = new Quotas(limits, now);
  const counters = new Counters();
  const actors = new Map<string, Actor>([[token, OWNER]]);
  for (const [personToken, email] of people) actors.set(personToken, person(email));

  const actorOf = (email: string | undefined): Actor => (email === undefined ? OWNER : person(email));
  const transact = <T>({ spreadsheetId, as, source }: Writer, act: (transaction: Transaction) => T) => {
    const result = store.transact(spreadsheetId, actorOf(as), source, act);
    return { result, revision: store.book(spreadsheetId).revision };
  };
  const batch = (writer: Writer, requests: readonly object[]) => {
    const { result, revision } = transact(writer, (transaction) => runBatch(transaction, requests));
    return { replies: result, revision };
  };
  const lines = ({ sheetId, dimension, index, count }: LinesRequest) => ({
    sheetId,
    dimension,
    startIndex: index,
    endIndex: index + count,
  });
  const revisionOf = ({ revision }: Written): Written => ({ revision });

  return {
    handle: makeHandler({ store, watches, counters, faults, quotas, log, actors }),
    close: async () => {
      await watches.close();
      store.close();
      listeners.clear();
    },
    list: () => store.list().map(workbookView),
    workbook: (spreadsheetId) => workbookView(store.book(spreadsheetId)),
    tab: (spreadsheetId, sheetId, as) => {
      const book = store.book(spreadsheetId);
      return tabView(book, sheetById(book, sheetId), actorOf(as));
    },
    cells: (spreadsheetId, block) => {
      const book = store.book(spreadsheetId);
      return cellViews(book, sheetById(book, block.sheetId), block);
    },
    create: (body) => createWorkbook(store, OWNER, body).spreadsheetId,
    write: (request) => revisionOf(transact(request, (transaction) => enter(transaction, request))),
    sort: ({ by, descending = false, ...request }) =>
      revisionOf(
        batch(request, [
          {
            sortRange: {
              range: {
                sheetId: request.sheetId,
                startRowIndex: request.startRow,
                endRowIndex: request.endRow,
                startColumnIndex: request.startColumn,
                endColumnIndex: request.endColumn,
              },
              sortSpecs: [{ dimensionIndex: by, sortOrder: descending ? 'DESCENDING' : 'ASCENDING' }],
            },
          },
        ]),
      ),
    insert: (request) => revisionOf(batch(request, [{ insertDimension: { range: lines(request) } }])),
    remove: (request) => revisionOf(batch(request, [{ deleteDimension: { range: lines(request) } }])),
    move: (request) =>
      revisionOf(
        batch(request, [{ moveDimension: { source: lines(request), destinationIndex: request.destination } }]),
      ),
    batchUpdate: ({ requests, ...writer }) => batch(writer, requests),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    faults,
    quotas,
    counters,
  };
};

/** What a person may type: it must fit the grid and obey the strict rules of the cells it lands in. */
const enter = (transaction: Transaction, { sheetId, row, column, values, input }: CellWrite): void => {
  const { book } = transaction;
  const sheet = sheetById(book, sheetId);
  const width = values.reduce((widest, line) => Math.max(widest, line.length), 0);
  const block = blockAt(row, column, values.length, width);
  const { rowCount, columnCount } = gridSize(sheet);
  if (block.endRow > rowCount || block.endColumn > columnCount)
    throw invalid(`The cells exceed grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`);
  writeRows(transaction, sheet, { row, column }, values, input);
  sheet.grid.forEach(block, (cell, r, c) => {
    const given: Scalar | undefined = values[r - row]?.[c - column];
    if (given === null || given === undefined) return;
    if (violates(book, cell.traits?.dataValidation, cell.value))
      throw invalid(
        `The data you entered in cell ${columnName(c)}${r + 1} violates the data validation rules set on this cell.`,
      );
  });
};

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OWNER } from '../../../../infra/local/sheets/actor.ts';
import { applyEffect, squash } from '../../../../infra/local/sheets/effect.ts';
import { decodeEffect, encodeEffect } from '../../../../infra/local/sheets/effect-encoding.ts';
import { runBatch } from '../../../../infra/local/sheets/requests/batch.ts';
import { Transaction } from '../../../../infra/local/sheets/transaction.ts';
import { DEFAULT_READ, readBlock, writeRows } from '../../../../infra/local/sheets/values.ts';
import {
  emptyParts,
  gridSize,
  newSheet,
  newWorkbook,
  type Sheet,
  type Workbook,
} from '../../../../infra/local/sheets/workbook.ts';
import { NaiveGrid, type NaiveValue } from './naive-grid.ts';

const START = { rowCount: 6, columnCount: 4 };

const newBook = (): Workbook => {
  const book = newWorkbook('book', {
    properties: { title: 'x', locale: 'en_US', timeZone: 'Etc/GMT', autoRecalc: 'ON_CHANGE' },
    namedRanges: [],
    developerMetadata: [],
    permissions: [],
  });
  book.sheets = [newSheet(0, emptyParts({ title: 'Tab', gridProperties: START }))];
  return book;
};

const tabOf = (book: Workbook): Sheet => {
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error('no tab');
  return sheet;
};

/** Every choice is a share of what is possible, so that any sequence of operations makes sense on any grid. */
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const pick = (part: number, choices: number): number => Math.floor(part * choices);
const dimension = fc.constantFrom('ROWS' as const, 'COLUMNS' as const);
const value: fc.Arbitrary<NaiveValue> = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('a', 'b', 'c', 'call_1'),
  fc.boolean(),
  fc.constant('' as const),
);
const operation = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), dimension, at: share, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('remove' as const), dimension, at: share, count: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('move' as const), dimension, at: share, count: share, to: share }),
  fc.record({
    kind: fc.constant('write' as const),
    row: share,
    column: share,
    values: fc.array(fc.array(value, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('sort' as const),
    row: share,
    column: share,
    rows: share,
    columns: share,
    by: share,
    descending: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('tag' as const), dimension, at: share, name: fc.constantFrom('x', 'y', 'z') }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

const sizeOf = (naive: NaiveGrid, kind: 'ROWS' | 'COLUMNS'): number => (kind === 'ROWS' ? naive.rows : naive.columns);
const lines = (kind: 'ROWS' | 'COLUMNS', startIndex: number, count: number) => ({
  sheetId: 0,
  dimension: kind,
  startIndex,
  endIndex: startIndex + count,
});
const entered = (given: NaiveValue) =>
  typeof given === 'number'
    ? { numberValue: given }
    : typeof given === 'boolean'
      ? { boolValue: given }
      : { stringValue: given };

/** Does it to the naive grid and returns the request that should do the same; undefined when nothing can be done. */
const perform = (naive: NaiveGrid, todo: Operation): object | undefined => {
  switch (todo.kind) {
    case 'insert': {
      const at = pick(todo.at, sizeOf(naive, todo.dimension) + 1);
      naive.insert(todo.dimension, at, todo.count);
      return { insertDimension: { range: lines(todo.dimension, at, todo.count) } };
    }
    case 'remove': {
      const size = sizeOf(naive, todo.dimension);
      const at = pick(todo.at, size);
      const count = Math.min(todo.count, size - at);
      if (count >= size) return undefined;
      naive.remove(todo.dimension, at, count);
      return { deleteDimension: { range: lines(todo.dimension, at, count) } };
    }
    case 'move': {
      const size = sizeOf(naive, todo.dimension);
      const at = pick(todo.at, size);
      const count = 1 + pick(todo.count, size - at);
      const destination = pick(todo.to, size + 1);
      if (destination > at && destination < at + count) return undefined;
      naive.move(todo.dimension, at, count, destination);
      return { moveDimension: { source: lines(todo.dimension, at, count), destinationIndex: destination } };
    }
    case 'write': {
      const row = pick(todo.row, naive.rows);
      const column = pick(todo.column, naive.columns);
      const fitting = todo.values.slice(0, naive.rows - row).map((line) => line.slice(0, naive.columns - column));
      naive.write(row, column, fitting);
      return {
        updateCells: {
          start: { sheetId: 0, rowIndex: row, columnIndex: column },
          rows: fitting.map((line) => ({ values: line.map((given) => ({ userEnteredValue: entered(given) })) })),
          fields: 'userEnteredValue',
        },
      };
    }
    case 'sort': {
      const row = pick(todo.row, naive.rows);
      const column = pick(todo.column, naive.columns);
      const rows = 1 + pick(todo.rows, naive.rows - row);
      const columns = 1 + pick(todo.columns, naive.columns - column);
      const by = column + pick(todo.by, columns);
      naive.sort({ row, column, rows, columns }, by, todo.descending);
      const range = {
        sheetId: 0,
        startRowIndex: row,
        endRowIndex: row + rows,
        startColumnIndex: column,
        endColumnIndex: column + columns,
      };
      const sortOrder = todo.descending ? 'DESCENDING' : 'ASCENDING';
      return { sortRange: { range, sortSpecs: [{ dimensionIndex: by, sortOrder }] } };
    }
    case 'tag': {
      const at = pick(todo.at, sizeOf(naive, todo.dimension));
      (todo.dimension === 'ROWS' ? naive.rowTags : naive.columnTags)[at]?.push(todo.name);
      const location = { dimensionRange: lines(todo.dimension, at, 1) };
      return {
        createDeveloperMetadata: { developerMetadata: { metadataKey: todo.name, visibility: 'DOCUMENT', location } },
      };
    }
  }
};

/** Both grids with a different text in every cell: wherever one ends up wrong, it shows. */
const filledBook = (): { book: Workbook; naive: NaiveGrid } => {
  const book = newBook();
  const naive = new NaiveGrid(START.rowCount, START.columnCount);
  const values = Array.from({ length: START.rowCount }, (_, row) =>
    Array.from({ length: START.columnCount }, (_, column) => `r${row}c${column}`),
  );
  naive.write(0, 0, values);
  writeRows(new Transaction(book, OWNER, 0), tabOf(book), { row: 0, column: 0 }, values, 'RAW');
  return { book, naive };
};

const observe = (book: Workbook) => {
  const sheet = tabOf(book);
  const { rowCount, columnCount } = gridSize(sheet);
  const block = { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
  const stored = readBlock(book, sheet, block, { ...DEFAULT_READ, render: 'UNFORMATTED_VALUE' });
  const tagsOf = (locationType: 'ROW' | 'COLUMN', length: number) =>
    Array.from({ length }, (_, index) =>
      book.parts.developerMetadata
        .filter(({ location }) => location.locationType === locationType && location.index === index)
        .map((item) => item.metadataKey)
        .toSorted(),
    );
  return {
    table: Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (_, column) => stored[row]?.[column] ?? ''),
    ),
    rowTags: tagsOf('ROW', rowCount),
    columnTags: tagsOf('COLUMN', columnCount),
  };
};

const observeNaive = (naive: NaiveGrid) => ({
  table: naive.table,
  rowTags: naive.rowTags.map((tags) => tags.toSorted()),
  columnTags: naive.columnTags.map((tags) => tags.toSorted()),
});

it('values and metadata are where a naive grid has them, after any writes, sorts, insertions, deletions and moves', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 20, size: 'max' }), (operations) => {
      const { book, naive } = filledBook();
      const replayed = filledBook().book;
      for (const todo of operations) {
        const request = perform(naive, todo);
        if (request === undefined) continue;
        const transaction = new Transaction(book, OWNER, 0);
        runBatch(transaction, [request]);
        expect(observe(book)).toEqual(observeNaive(naive));
        // What the journal would say, read back, builds the same workbook.
        for (const effect of JSON.parse(JSON.stringify(squash(transaction.effects).map(encodeEffect))))
          applyEffect(replayed, decodeEffect(effect));
      }
      expect(observe(replayed)).toEqual(observe(book));
    }),
    { numRuns: 400 },
  );
});

it('a batch that fails at its end leaves everything as it was, whatever came before', () => {
  fc.assert(
    fc.property(
      fc.array(operation, { maxLength: 8 }),
      fc.array(operation, { minLength: 1, maxLength: 8 }),
      (first, then) => {
        const { book, naive } = filledBook();
        const requestsOf = (operations: Operation[]) => operations.flatMap((todo) => perform(naive, todo) ?? []);
        const kept = requestsOf(first);
        if (kept.length > 0) runBatch(new Transaction(book, OWNER, 0), kept);
        const before = {
          seen: observe(book),
          parts: structuredClone(book.parts),
          tab: structuredClone(tabOf(book).parts),
        };
        const transaction = new Transaction(book, OWNER, 0);
        expect(() => runBatch(transaction, [...requestsOf(then), { deleteSheet: { sheetId: 999 } }])).toThrow(
          'No grid with id',
        );
        transaction.rollback();
        expect({ seen: observe(book), parts: book.parts, tab: tabOf(book).parts }).toEqual(before);
      },
    ),
    { numRuns: 300 },
  );
});

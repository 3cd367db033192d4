import type { sheets_v4 } from '@googleapis/sheets';
import type { CellValue } from '../../domain/sheet/cell.ts';
import { COLUMN_IDS, type ColumnId, PEOPLE_COLUMN_IDS } from '../../domain/sheet/columns.ts';
import type { NewRow, RowUpdate, SheetBatch } from '../../domain/sheet/snapshot.ts';
import { writeCell } from './cell-data.ts';
import { columnFormat, TICK_VALIDATION } from './column-format.ts';
import { fenceRequests, nextFence } from './fence.ts';
import { JOURNAL_COLUMNS, JOURNAL_WIDTH, journalCells, writesPeople } from './journal.ts';
import type { Place } from './place.ts';

type Request = sheets_v4.Schema$Request;
type Tab = NonNullable<Place['tab']>;
type Positions = Readonly<Record<ColumnId, number>>;

/** Google advises 2 MB a request; a little is left for what is not counted. */
const MAX_REQUEST_BYTES = 1_800_000;

/** Blank rows added at the end when a tab has no more: one is needed below new rows, to take formats from. */
const SPARE_ROWS = 50;

type RowCells = ReadonlyMap<number, CellValue | undefined>;

/** Splits positions into stretches of neighbours. */
const stretches = (positions: Iterable<number>): readonly (readonly [number, ...number[]])[] => {
  const found: [number, ...number[]][] = [];
  for (const position of [...positions].sort((left, right) => left - right)) {
    const last = found.at(-1);
    if (last && last.at(-1) === position - 1) last.push(position);
    else found.push([position]);
  }
  return found;
};

/** Writes rows that follow one another and fill the same columns: one request for each stretch of columns. */
const writeRows = (sheetId: number, rowIndex: number, rows: readonly [RowCells, ...RowCells[]]): readonly Request[] =>
  stretches(rows[0].keys()).map((columns) => ({
    updateCells: {
      start: { sheetId, rowIndex, columnIndex: columns[0] },
      fields: 'userEnteredValue',
      rows: rows.map((row) => ({ values: columns.map((column) => writeCell(row.get(column))) })),
    },
  }));

const cellsOf = (values: Readonly<Partial<Record<ColumnId, CellValue>>>, positions: Positions): RowCells =>
  new Map(COLUMN_IDS.filter((id) => values[id] !== undefined).map((id) => [positions[id], values[id]]));

const sameColumns = (left: RowCells, right: RowCells): boolean =>
  left.size === right.size && [...left.keys()].every((column) => right.has(column));

const updateRequests = (tab: Tab, positions: Positions, updates: readonly RowUpdate[]): readonly Request[] => {
  const runs: { start: number; rows: [RowCells, ...RowCells[]] }[] = [];
  for (const update of [...updates].sort((left, right) => left.index - right.index)) {
    const cells = cellsOf({ ...update.cells, ...update.people?.written }, positions);
    const run = runs.at(-1);
    if (run && run.start + run.rows.length === update.index && sameColumns(run.rows[0], cells)) run.rows.push(cells);
    else runs.push({ start: update.index, rows: [cells] });
  }
  return runs.flatMap(({ start, rows }) => writeRows(tab.sheetId, start, rows));
};

const range = (sheetId: number, rows: readonly [number, number], columns: readonly [number, number]) => ({
  sheetId,
  startRowIndex: rows[0],
  endRowIndex: rows[1],
  startColumnIndex: columns[0],
  endColumnIndex: columns[1],
});

/** Copies what people's writes are about to overwrite into the journal, row by row of the journal. */
const journalRequests = (
  place: Place,
  positions: Positions,
  { updates, journal: mode }: SheetBatch,
): readonly Request[] => {
  const { tab, journal } = place;
  if (tab === undefined || journal === undefined) return [];
  const { sheetId } = journal;
  const clear: readonly Request[] =
    mode === 'clear' && journal.entries > 0
      ? [
          {
            updateCells: {
              range: range(sheetId, [0, journal.entries], [0, JOURNAL_WIDTH]),
              fields: 'userEnteredValue',
            },
          },
        ]
      : [];
  const writes = updates.filter(writesPeople).sort((left, right) => left.index - right.index);
  if (writes.length === 0) return clear;

  const first = mode === 'append' ? journal.entries : 0;
  const missingRows = first + writes.length - journal.rowCount;
  const grow: readonly Request[] =
    missingRows > 0 ? [{ appendDimension: { sheetId, dimension: 'ROWS', length: missingRows + SPARE_ROWS } }] : [];
  const copies = stretches(writes.map(({ index }) => index)).flatMap((rows) => {
    const at = first + writes.findIndex(({ index }) => index === rows[0]);
    return (['key', 'version', ...PEOPLE_COLUMN_IDS] as const).map((id) => ({
      copyPaste: {
        source: range(tab.sheetId, [rows[0], rows[0] + rows.length], [positions[id], positions[id] + 1]),
        destination: range(sheetId, [at, at + rows.length], [JOURNAL_COLUMNS[id], JOURNAL_COLUMNS[id] + 1]),
        pasteType: 'PASTE_VALUES',
      },
    }));
  });
  const ours = writes.map(journalCells);
  const column = (columnIndex: number, rows: readonly (readonly sheets_v4.Schema$CellData[])[]): Request => ({
    updateCells: {
      start: { sheetId, rowIndex: first, columnIndex },
      fields: 'userEnteredValue',
      rows: rows.map((values) => ({ values: [...values] })),
    },
  });
  return [
    ...clear,
    ...grow,
    ...copies,
    column(
      JOURNAL_COLUMNS.meaning,
      ours.map(({ meaning }) => [meaning]),
    ),
    column(
      JOURNAL_COLUMNS.expectedNote,
      ours.map(({ notes }) => notes),
    ),
  ];
};

/** Inserts rows and fills them: whatever has moved to that place by now is pushed down, never written over. */
const insertRequests = (tab: Tab, positions: Positions, at: number, rows: readonly NewRow[]): readonly Request[] => {
  const [first, ...rest] = rows.map(({ cells, people }) =>
    cellsOf({ ...Object.fromEntries(COLUMN_IDS.map((id) => [id, null])), ...cells, ...people }, positions),
  );
  if (first === undefined) return [];
  const end = at + rows.length;
  const inRows = (position: number) => range(tab.sheetId, [at, end], [position, position + 1]);
  return [
    {
      insertDimension: {
        range: { sheetId: tab.sheetId, dimension: 'ROWS', startIndex: at, endIndex: end },
        // The row above may be the header: the blank row below has the columns' formats.
        inheritFromBefore: false,
      },
    },
    ...writeRows(tab.sheetId, at, [first, ...rest]),
    ...COLUMN_IDS.map((id) => ({
      repeatCell: { range: inRows(positions[id]), cell: columnFormat(id), fields: 'userEnteredFormat' },
    })),
    { setDataValidation: { range: inRows(positions.reviewed), rule: TICK_VALIDATION } },
  ];
};

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Cuts a list so that no part is much larger than one request may be. */
const parts = <Item>(items: readonly Item[], size: (item: Item) => number): readonly (readonly Item[])[] => {
  const cut: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const bytes = size(item);
    if (bytes > room || cut.length === 0) {
      cut.push([]);
      room = MAX_REQUEST_BYTES;
    }
    cut.at(-1)?.push(item);
    room -= bytes;
  }
  return cut;
};

const isWhole = (positions: Partial<Record<ColumnId, number>>): positions is Positions =>
  COLUMN_IDS.every((id) => positions[id] !== undefined);

/**
 * A batch as the bodies of `spreadsheets.batchUpdate`, to be sent in order; each is atomic and fenced. Updates come
 * before new rows, which are inserted below everything and so move nothing that an update names.
 */
export const batchRequests = (place: Place, batch: SheetBatch): readonly (readonly Request[])[] => {
  const { tab } = place;
  if (tab === undefined || !isWhole(tab.positions)) throw new Error('A batch needs a tab with all its columns.');
  const { positions } = tab;
  // A cell costs some 45 bytes of JSON around its value.
  const size = ({ cells, people }: { cells: object; people?: object }): number =>
    bytesOf(cells) + 2 * bytesOf(people ?? {}) + 45 * Object.keys(cells).length;

  const writesWithPeople = batch.updates.filter(writesPeople);
  const others = batch.updates.filter((update) => !writesPeople(update));
  const bodies: Request[][] = [];
  // People's writes and their journal entries stay in one request: later ones would overwrite the journal.
  if (writesWithPeople.length > 0 || batch.journal === 'clear')
    bodies.push([...journalRequests(place, positions, batch), ...updateRequests(tab, positions, writesWithPeople)]);
  for (const part of parts(others, size)) bodies.push([...updateRequests(tab, positions, part)]);
  let { at } = batch.newRows;
  let grid = tab.rowCount;
  for (const part of parts(batch.newRows.rows, size)) {
    const grow: readonly Request[] =
      at < grid ? [] : [{ appendDimension: { sheetId: tab.sheetId, dimension: 'ROWS', length: SPARE_ROWS } }];
    bodies.push([...grow, ...insertRequests(tab, positions, at, part)]);
    grid += part.length + (grow.length > 0 ? SPARE_ROWS : 0);
    at += part.length;
  }
  let fence = batch.fence;
  return mergeSmall(bodies.filter((body) => body.length > 0)).map((body) => {
    fence = nextFence(fence);
    return [...fenceRequests(tab.sheetId, fence, tab.fences), ...body];
  });
};

/** Joins neighbouring bodies while they fit: most syncs are one request. */
const mergeSmall = (bodies: readonly (readonly Request[])[]): readonly (readonly Request[])[] => {
  const merged: { requests: Request[]; bytes: number }[] = [];
  for (const body of bodies) {
    const bytes = bytesOf(body);
    const last = merged.at(-1);
    if (last && last.bytes + bytes <= MAX_REQUEST_BYTES) {
      last.requests.push(...body);
      last.bytes += bytes;
    } else merged.push({ requests: [...body], bytes });
  }
  return merged.map(({ requests }) => requests);
};

import type { sheets_v4 } from '@googleapis/sheets';
import type { Locale } from '../../../functions/contracts/team.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { workbookPageMessages } from '../../../functions/i18n/messages/workbook.ts';
import { type GridPort, GridRefusal, type GridWriter, type PlainValue, type SheetRequest } from './grid-port.ts';
import type { CellEdit, Edit, EditOutcome } from './page-protocol.ts';
import { isClosed } from './univer/protection.ts';
import { formatOf, styleOf } from './univer/style.ts';
import type { TabFacts } from './univer/workbook-view.ts';

/** Where the rows of a workbook are: a number that grows when they move, and what is known of each tab. */
export type Layout = {
  readonly number: number;
  readonly tab: (sheetId: number) => Pick<TabFacts, 'keyColumn' | 'closed'> | undefined;
};

type EditOptions = {
  readonly grid: GridPort;
  readonly spreadsheetId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly layout: () => Layout;
};

const refused = (kind: Extract<EditOutcome, { ok: false }>['kind'], message: string): EditOutcome => ({
  ok: false,
  kind,
  message,
});

/** Enough rows for any tab; the store answers with what is there. */
const ALL_ROWS = 10_000_000;

/** Key of each row, from the top. The first row of a key is the call's: a duplicated row is the second. */
const keysOf = (
  grid: GridPort,
  spreadsheetId: string,
  sheetId: number,
  column: number,
): readonly (string | undefined)[] =>
  grid
    .readBlock(spreadsheetId, { sheetId, startRow: 0, endRow: ALL_ROWS, startColumn: column, endColumn: column + 1 })
    .map((line) => line[0]?.userEnteredValue?.stringValue ?? undefined);

const requestOf = (sheetId: number, row: number, edit: CellEdit): SheetRequest => {
  const fields = [...(edit.value === undefined ? [] : ['userEnteredValue']), ...(edit.formatFields ?? [])];
  const cell: sheets_v4.Schema$CellData = {
    ...(edit.value === undefined ? {} : { userEnteredValue: edit.value as sheets_v4.Schema$ExtendedValue }),
    ...(edit.format === undefined ? {} : { userEnteredFormat: edit.format as sheets_v4.Schema$CellFormat }),
  };
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: edit.column },
      rows: [{ values: [cell] }],
      fields: fields.join(','),
    },
  };
};

const readPath = (format: object, path: string): unknown =>
  path
    .replace(/^userEnteredFormat\./, '')
    .split('.')
    .reduce<unknown>((part, name) => (part as Readonly<Record<string, unknown>> | undefined)?.[name], format);

/**
 * The edit as this very cell takes it. Univer ticks a box by writing 1 or 0, and says a cell's looks again with every
 * word typed into it: ticks become true or false, looks that are the cell's already are left out.
 */
const suited = (edit: CellEdit, cell: sheets_v4.Schema$CellData | undefined): CellEdit => {
  const { formatFields, format, ...rest } = edit;
  const looks = formatOf(styleOf(cell?.userEnteredFormat) ?? {}).format;
  const changed = (formatFields ?? []).filter(
    (field) => JSON.stringify(readPath(looks, field)) !== JSON.stringify(readPath(format ?? {}, field)),
  );
  const number = edit.value?.numberValue;
  const tick = cell?.dataValidation?.condition?.type === 'BOOLEAN' && (number === 0 || number === 1);
  return {
    ...rest,
    ...(tick ? { value: { boolValue: number === 1 } } : {}),
    ...(changed.length > 0 ? { format: format ?? {}, formatFields: changed } : {}),
  };
};

type Placed = { readonly row: number; readonly edit: CellEdit };

const plainValue = ({ value }: CellEdit): PlainValue =>
  value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? '';

/** Cells that are not written in a rectangle may be this many times those that are. */
const SPARSE = 4;

/** The smallest rectangle of plain values over the edits; `undefined` when they are formulas, looks, or far apart. */
const rectangleOf = (cells: readonly Placed[]) => {
  if (cells.some(({ edit }) => edit.formatFields !== undefined || edit.value?.formulaValue !== undefined))
    return undefined;
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ edit }) => edit.column);
  const least = (all: readonly number[]): number => all.reduce((left, right) => Math.min(left, right));
  const most = (all: readonly number[]): number => all.reduce((left, right) => Math.max(left, right));
  const [row, column] = [least(rows), least(columns)];
  const [height, width] = [most(rows) - row + 1, most(columns) - column + 1];
  if (height * width > SPARSE * cells.length) return undefined;
  const values = Array.from({ length: height }, () => Array.from({ length: width }, (): PlainValue => null));
  for (const each of cells) {
    const line = values[each.row - row];
    if (line) line[each.edit.column - column] = plainValue(each.edit);
  }
  return { row, column, values };
};

/**
 * Writes what a person did in the page. An edit of a cell belongs to the row the person saw, named by its key: when
 * rows moved on the way here, it follows them; when the row is gone, it is refused rather than put on another call.
 */
export const applyEdit = (edit: Edit, { grid, spreadsheetId, email, locale, layout }: EditOptions): EditOutcome => {
  const writer: GridWriter = { email, through: 'page' };
  const { number, tab } = layout();
  const done = (revision: number): EditOutcome => ({ ok: true, revision, layout: layout().number });
  try {
    if (edit.kind === 'cells') {
      const facts = tab(edit.sheetId);
      const column = facts?.keyColumn;
      let keys: readonly (string | undefined)[] | undefined;
      const placed: Placed[] = [];
      for (const cell of edit.cells) {
        if (cell.value === undefined && cell.formatFields === undefined) continue;
        let row = cell.row;
        if (cell.key !== undefined && column !== undefined) {
          keys ??= keysOf(grid, spreadsheetId, edit.sheetId, column);
          if (keys[row] !== cell.key) row = keys.indexOf(cell.key);
          if (row < 0) return refused('row-gone', text(workbookPageMessages.rowGone, locale));
        }
        if (cell.value !== undefined && isClosed(facts?.closed ?? [], row, cell.column))
          return refused('protected', text(workbookPageMessages.protectedCell, locale));
        const block = { startRow: row, endRow: row + 1, startColumn: cell.column, endColumn: cell.column + 1 };
        const [[now] = []] = grid.readBlock(spreadsheetId, { sheetId: edit.sheetId, ...block });
        placed.push({ row, edit: suited(cell, now) });
      }
      const { sheetId } = edit;
      const real = placed.filter((each) => each.edit.value !== undefined || each.edit.formatFields !== undefined);
      if (real.length === 0) return done(0);
      const rectangle = rectangleOf(real);
      if (rectangle) return done(grid.enter(spreadsheetId, writer, { sheetId, ...rectangle }));
      return done(
        grid.write(
          spreadsheetId,
          writer,
          real.map((each) => requestOf(sheetId, each.row, each.edit)),
        ),
      );
    }
    if (edit.layout !== number) return refused('changed', text(workbookPageMessages.changedMeanwhile, locale));
    if (edit.kind === 'sort') {
      const { sheetId, startRow, endRow, startColumn, endColumn, keys } = edit;
      return done(grid.sort(spreadsheetId, writer, { sheetId, startRow, endRow, startColumn, endColumn }, keys));
    }
    return done(grid.write(spreadsheetId, writer, [edit.request as SheetRequest]));
  } catch (error) {
    if (!(error instanceof GridRefusal)) throw error;
    return error.kind === 'protected'
      ? refused('protected', text(workbookPageMessages.protectedCell, locale))
      : refused('invalid', text(workbookPageMessages.notPossible, locale));
  }
};

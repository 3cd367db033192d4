import {
  type ICellData,
  ICommandService,
  type IDataValidationRule,
  type ILocales,
  IUndoRedoService,
  type IWorkbookData,
  type Nullable,
} from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import { defaultTheme } from '@univerjs/themes';
import type { Locale } from '../../../../functions/contracts/team.ts';
import type { WorkbookEvent } from '../page-protocol.ts';
import { isClosed } from '../univer/protection.ts';
import { sheetIdOf, type TabFacts, univerSheetId, type WorkbookView } from '../univer/workbook-view.ts';
import { createUniver } from './create-univer.ts';
import { loadGridLocale } from './grid-locale.ts';
import { type Draft, translateMutation } from './mutation-edits.ts';

export type Selected = { readonly sheetId: number; readonly row: number; readonly column: number };

type GridOptions = {
  readonly container: HTMLElement;
  readonly locale: Locale;
  readonly onEdits: (edits: readonly Draft[]) => void;
  /** A person did something that the store cannot take. */
  readonly onImpossible: () => void;
  readonly onProtected: () => void;
  readonly onSelect: (selected: Selected) => void;
  /** The person has left the cell they were typing in. */
  readonly onEditEnd: (overwritten: boolean) => void;
};

type CellsEvent = Extract<WorkbookEvent, { kind: 'cells' }>;
type CellMatrix = { [row: number]: { [column: number]: Nullable<ICellData> } };

/** Applied as if it came from a colleague: past protection, and not on the person's undo list. */
const FROM_SERVER = { fromCollab: true } as const;

const EMPTY: ICellData = { v: null, f: null, p: null, t: null };

const VALIDATIONS = 'SHEET_DATA_VALIDATION_PLUGIN';
const FILTERS = 'SHEET_FILTER_PLUGIN';

const resourceOf = ({ data }: WorkbookView, name: string): string =>
  data.resources?.find((each) => each.name === name)?.data ?? '{}';

/**
 * Everything of a workbook but its cells and its validations, which grow with every new row; when it differs, the
 * workbook is drawn again.
 */
const frameOf = ({ data }: WorkbookView): string =>
  JSON.stringify({
    order: data.sheetOrder,
    resources: data.resources?.filter(({ name }) => name !== VALIDATIONS),
    tabs: Object.values(data.sheets ?? {}).map(({ cellData: _cells, ...frame }) => frame),
  });

const sameValue = (left: Nullable<ICellData>, right: Nullable<ICellData>): boolean =>
  (left?.f ?? '') === (right?.f ?? '') &&
  // A formula's result is Univer's own business.
  ((left?.f ?? '') !== '' || ((left?.v ?? '') === (right?.v ?? '') && !left?.p));

/**
 * The grid. Univer is only a view: what it shows comes from the store, what people do in it goes to the store. Nothing
 * else in the page knows Univer.
 */
export const createWorkbookGrid = async (options: GridOptions) => {
  const { container, locale } = options;
  const { type, words } = await loadGridLocale(locale);
  const { univer, api } = createUniver(
    { theme: defaultTheme, locale: type, locales: { [type]: words } as unknown as ILocales },
    [
      UniverSheetsCorePreset({
        container,
        ribbonType: 'simple',
        // Ids and folios are numbers kept as text on purpose.
        sheets: { protectedRangeShadow: 'none', disableForceStringMark: true, disableForceStringAlert: true },
        disableTextFormatMark: true,
        disableTextFormatAlert: true,
        footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
      }),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsFilterPreset(),
      UniverSheetsSortPreset(),
      UniverSheetsNotePreset(),
    ],
  );
  const commands = univer.__getInjector().get(ICommandService);
  const undo = univer.__getInjector().get(IUndoRedoService);

  /** From here on every key works: some parts of the grid start a little after its first picture. */
  const steady = new Promise<void>((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === api.Enum.LifecycleStages.Steady) resolve();
    });
  });

  let shown: WorkbookView | undefined;
  let editing: Selected | undefined;
  /** What arrived for the cell being typed in: applied if the person gives up, dropped if they confirm. */
  let held: ICellData | undefined;

  const facts = (sheetId: number): TabFacts | undefined => shown?.tabs.find((tab) => tab.sheetId === sheetId);
  const sheetOf = (univerId: string) => api.getActiveWorkbook()?.getSheetBySheetId(univerId)?.getSheet();

  const keyOf = (univerId: string, row: number): string | undefined => {
    const column = facts(sheetIdOf(univerId))?.keyColumn;
    if (column === undefined) return undefined;
    const key = sheetOf(univerId)?.getCellRaw(row, column)?.v;
    return typeof key === 'string' && key !== '' && row > 0 ? key : undefined;
  };

  const write = (univerId: string, cellValue: CellMatrix): void => {
    if (shown === undefined || Object.keys(cellValue).length === 0) return;
    commands.syncExecuteCommand(
      'sheet.mutation.set-range-values',
      { unitId: shown.spreadsheetId, subUnitId: univerId, cellValue },
      FROM_SERVER,
    );
  };

  const isEditing = (univerId: string, row: number, column: number): boolean =>
    editing !== undefined &&
    univerSheetId(editing.sheetId) === univerId &&
    editing.row === row &&
    editing.column === column;

  const put = (matrix: CellMatrix, row: number, column: number, cell: ICellData): void => {
    matrix[row] ??= {};
    matrix[row][column] = cell;
  };

  /** Cells of a tab that differ from what the store holds. */
  const differences = (univerId: string, next: WorkbookView): CellMatrix => {
    const matrix: CellMatrix = {};
    const sheet = sheetOf(univerId);
    const wanted: CellMatrix = next.data.sheets?.[univerId]?.cellData ?? {};
    const before: CellMatrix = shown?.data.sheets?.[univerId]?.cellData ?? {};
    sheet?.getCellMatrix().forValue((row, column, cell) => {
      if (wanted[row]?.[column] === undefined && !sameValue(cell, null)) put(matrix, row, column, { ...EMPTY });
    });
    for (const [rowName, line] of Object.entries(wanted)) {
      const row = Number(rowName);
      for (const [columnName, cell] of Object.entries(line ?? {})) {
        const column = Number(columnName);
        const looks = JSON.stringify(cell?.s) !== JSON.stringify(before[row]?.[column]?.s);
        if (cell && (looks || !sameValue(sheet?.getCellRaw(row, column), cell))) put(matrix, row, column, cell);
      }
    }
    return matrix;
  };

  const open = (view: WorkbookView): void => {
    const book = api.getActiveWorkbook();
    const at = book?.getActiveSheet();
    const scroll = at?.getScrollState();
    const range = book?.getActiveRange()?.getRange();
    // A person's filter is theirs; it outlives a redraw.
    const filter = book?.save().resources?.find((each) => each.name === FILTERS);
    if (book) api.disposeUnit(book.getId());
    const resources = (view.data.resources ?? []).map((each) => (filter && each.name === filter.name ? filter : each));
    // Univer works in the object it is given; ours stays what the server said.
    const opened = api.createWorkbook(structuredClone({ ...view.data, resources }) as Partial<IWorkbookData>);
    shown = view;
    const sheet = at && opened.getSheetBySheetId(at.getSheetId());
    if (!sheet) return;
    opened.setActiveSheet(sheet);
    if (range && range.endRow < sheet.getMaxRows() && range.endColumn < sheet.getMaxColumns())
      sheet.getRange(range.startRow, range.startColumn, 1, 1).activate();
    if (scroll) sheet.scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
  };

  /** Tick boxes and lists of new rows, without drawing the whole workbook again. */
  const showValidations = (before: WorkbookView, next: WorkbookView): void => {
    type ByTab = Readonly<Record<string, readonly IDataValidationRule[]>>;
    if (resourceOf(before, VALIDATIONS) === resourceOf(next, VALIDATIONS)) return;
    const old = JSON.parse(resourceOf(before, VALIDATIONS)) as ByTab;
    for (const [subUnitId, rule] of Object.entries(JSON.parse(resourceOf(next, VALIDATIONS)) as ByTab)) {
      if (JSON.stringify(rule) === JSON.stringify(old[subUnitId])) continue;
      const where = { unitId: next.spreadsheetId, subUnitId };
      const ruleId = (old[subUnitId] ?? []).map(({ uid }) => uid);
      if (ruleId.length > 0)
        commands.syncExecuteCommand('data-validation.mutation.removeRule', { ...where, ruleId }, FROM_SERVER);
      if (rule.length > 0)
        commands.syncExecuteCommand('data-validation.mutation.addRule', { ...where, rule }, FROM_SERVER);
    }
  };

  /** Shows the store's workbook. `drawn`: its shape is ours already, only cells may differ. */
  const show = (next: WorkbookView, drawn: boolean): void => {
    if (shown === undefined || (!drawn && frameOf(shown) !== frameOf(next))) {
      open(next);
      return;
    }
    let moved = false;
    for (const univerId of next.data.sheetOrder ?? []) {
      const matrix = differences(univerId, next);
      const keyColumn = facts(sheetIdOf(univerId))?.keyColumn;
      moved ||= Object.values(matrix).some((line) => keyColumn !== undefined && keyColumn in line);
      write(univerId, matrix);
    }
    showValidations(shown, next);
    shown = next;
    // An undo remembers rows by number; on moved rows it would write into another call.
    if (moved) undo.clearUndoRedo(next.spreadsheetId);
  };

  const applyCells = ({ blocks }: CellsEvent): void => {
    let moved = false;
    for (const { sheetId, row, column, cells } of blocks) {
      const univerId = univerSheetId(sheetId);
      const matrix: CellMatrix = {};
      const keyColumn = facts(sheetId)?.keyColumn;
      cells.forEach((line, rowOffset) => {
        line.forEach((cell, columnOffset) => {
          const at = { row: row + rowOffset, column: column + columnOffset };
          const now = sheetOf(univerId)?.getCellRaw(at.row, at.column);
          if (at.column === keyColumn && !sameValue(now, cell)) moved = true;
          if (isEditing(univerId, at.row, at.column)) held = cell;
          else put(matrix, at.row, at.column, cell);
        });
      });
      write(univerId, matrix);
    }
    if (moved && shown) undo.clearUndoRedo(shown.spreadsheetId);
  };

  /** Whether an event may put other calls into the rows that the person sees. */
  const movesRows = ({ blocks }: CellsEvent): boolean =>
    blocks.some(({ sheetId, column, cells }) => {
      const keyColumn = facts(sheetId)?.keyColumn;
      const width = cells[0]?.length ?? 0;
      return keyColumn !== undefined && column <= keyColumn && keyColumn < column + width;
    });

  commands.onMutationExecutedForCollab((info, how) => {
    // Colleagues' changes, and what Univer works out by itself, are nothing the person did.
    if (how?.fromCollab || how?.onlyLocal || how?.fromFormula) return;
    const translation = translateMutation({ id: info.id, params: info.params }, keyOf);
    if (translation.kind === 'edits') options.onEdits(translation.edits);
    if (translation.kind === 'refused') options.onImpossible();
  });

  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const tab = facts(sheetIdOf(event.worksheet.getSheetId()));
    if (tab === undefined || !isClosed(tab.closed, event.row, event.column)) return;
    event.cancel = true;
    options.onProtected();
  });
  api.addEvent(api.Event.SheetEditStarted, (event) => {
    editing = { sheetId: sheetIdOf(event.worksheet.getSheetId()), row: event.row, column: event.column };
    held = undefined;
  });
  api.addEvent(api.Event.SheetEditEnded, (event) => {
    const was = editing;
    const waiting = held;
    editing = undefined;
    held = undefined;
    if (was && waiting && !event.isConfirm) write(univerSheetId(was.sheetId), { [was.row]: { [was.column]: waiting } });
    options.onEditEnd(event.isConfirm && waiting !== undefined);
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (event.id !== 'sheet.command.sort-range') return;
    event.cancel = true;
    const { subUnitId, range, orderRules, hasTitle } = event.params as {
      subUnitId: string;
      range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
      orderRules: { type: 'asc' | 'desc'; colIndex: number }[];
      hasTitle?: boolean;
    };
    const sheet = sheetOf(subUnitId);
    const sheetId = sheetIdOf(subUnitId);
    // Rows of calls are sorted whole: a column on its own would put words beside the wrong call.
    const whole = facts(sheetId)?.keyColumn !== undefined;
    const lastRow = sheet?.getCellMatrix().getDataRange().endRow ?? range.endRow;
    options.onEdits([
      {
        kind: 'sort',
        sheetId,
        startRow: whole ? 1 : range.startRow + (hasTitle ? 1 : 0),
        endRow: (whole ? lastRow : range.endRow) + 1,
        startColumn: whole ? 0 : range.startColumn,
        endColumn: whole ? (sheet?.getColumnCount() ?? range.endColumn + 1) : range.endColumn + 1,
        keys: orderRules.map(({ type: direction, colIndex }) => ({
          column: colIndex,
          order: direction === 'asc' ? 'ASCENDING' : 'DESCENDING',
        })),
      },
    ]);
  });

  const selected = (): Selected | undefined => {
    const book = api.getActiveWorkbook();
    const range = book?.getActiveRange()?.getRange();
    if (!book || !range) return undefined;
    return { sheetId: sheetIdOf(book.getActiveSheet().getSheetId()), row: range.startRow, column: range.startColumn };
  };
  const tellSelection = (): void => {
    const now = selected();
    if (now) options.onSelect(now);
  };
  // By mouse, by keyboard, and by the page itself: all of them end in this operation.
  commands.onCommandExecuted(({ id }) => {
    if (id === 'sheet.operation.set-selections') tellSelection();
  });
  api.addEvent(api.Event.ActiveSheetChanged, tellSelection);

  /** Selects the first row whose key passes, wherever it is; false when no tab has one. */
  const selectRow = (wanted: (key: unknown) => boolean): boolean => {
    const book = api.getActiveWorkbook();
    for (const { sheetId, keyColumn } of shown?.tabs ?? []) {
      const univerId = univerSheetId(sheetId);
      const cells: CellMatrix = shown?.data.sheets?.[univerId]?.cellData ?? {};
      const sheet = book?.getSheetBySheetId(univerId);
      if (keyColumn === undefined || !sheet) continue;
      const row = Object.keys(cells)
        .map(Number)
        .find((each) => each > 0 && wanted(cells[each]?.[keyColumn]?.v));
      if (row === undefined) continue;
      book?.setActiveSheet(sheet);
      sheet.getRange(row, keyColumn, 1, 1).activate();
      if (row > 20) sheet.scrollToCell(row - 3, 0);
      return true;
    }
    return false;
  };

  return {
    api,
    steady,
    show,
    applyCells,
    movesRows,
    selected,
    selectCall: (callId: string): boolean => selectRow((key) => key === callId),
    selectFirstCall: (): boolean => selectRow((key) => typeof key === 'string' && key !== ''),
    isEditing: (): boolean => editing !== undefined,
    linkAt: ({ sheetId, row, column }: Selected): string | undefined => facts(sheetId)?.links[`${row}:${column}`],
  };
};

export type WorkbookGrid = Awaited<ReturnType<typeof createWorkbookGrid>>;

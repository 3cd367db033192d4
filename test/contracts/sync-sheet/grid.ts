import type { CellValue } from '../../../functions/domain/sheet/cell.ts';
import { COLUMN_IDS, HEADER_ROWS } from '../../../functions/domain/sheet/columns.ts';
import type { LocalSheets } from '../../../infra/local/sheets/local-sheets.ts';
import type { Formula, GridCells, GridColumn, HumanGrid } from '../../simulation/sheet/human-grid.ts';

const COLUMNS: readonly GridColumn[] = [...COLUMN_IDS, 'mine'];

type Wire = { readonly userEnteredValue?: object };

const wireCell = (value: CellValue | Formula | undefined): Wire => {
  if (value === null || value === undefined || value === '') return {};
  if (typeof value === 'object') return { userEnteredValue: { formulaValue: value.formula } };
  if (typeof value === 'string') return { userEnteredValue: { stringValue: value } };
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { boolValue: value } };
};

/** The Monitoring tab of a stored workbook under people's hands, columns in the order of a new workbook. */
export const openGrid = (sheets: LocalSheets, spreadsheetId: string, sheetId: number): HumanGrid => {
  const writer = { spreadsheetId, source: 'page' as const };
  const size = () => sheets.tab(spreadsheetId, sheetId);
  const batch = (...requests: readonly object[]): void => void sheets.batchUpdate({ ...writer, requests });
  const ensure = (rows: number): void => {
    const { rowCount, columnCount } = size();
    if (rowCount < rows) batch({ appendDimension: { sheetId, dimension: 'ROWS', length: rows - rowCount } });
    if (columnCount < COLUMNS.length)
      batch({ appendDimension: { sheetId, dimension: 'COLUMNS', length: COLUMNS.length - columnCount } });
  };
  const rows = (): readonly GridCells[] => {
    const tab = size();
    const cells = sheets.cells(spreadsheetId, {
      sheetId,
      startRow: HEADER_ROWS,
      endRow: tab.rowCount,
      startColumn: 0,
      endColumn: Math.min(COLUMNS.length, tab.columnCount),
    });
    const found = cells.map((line) =>
      Object.fromEntries(
        COLUMNS.flatMap((id, column): (readonly [GridColumn, CellValue | Formula])[] => {
          const cell = line[column];
          if (cell?.formula !== undefined) return [[id, { formula: cell.formula }]];
          return cell?.value === undefined ? [] : [[id, cell.value]];
        }),
      ),
    );
    while (found.length > 0 && Object.keys(found.at(-1) ?? {}).length === 0) found.pop();
    return found;
  };
  return {
    rows,
    setCells: (index, cells) => {
      ensure(index + 1);
      for (const [id, value] of Object.entries(cells))
        batch({
          updateCells: {
            start: { sheetId, rowIndex: index, columnIndex: COLUMNS.indexOf(id as GridColumn) },
            fields: 'userEnteredValue',
            rows: [{ values: [wireCell(value)] }],
          },
        });
    },
    insertRow: (index) => {
      ensure(index + 1);
      batch({
        insertDimension: {
          range: { sheetId, dimension: 'ROWS', startIndex: index, endIndex: index + 1 },
          inheritFromBefore: false,
        },
      });
    },
    deleteRow: (index) =>
      batch({
        deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: index, endIndex: index + 1 } },
      }),
    sort: (column, descending) => {
      ensure(2);
      batch({
        sortRange: {
          range: { sheetId, startRowIndex: HEADER_ROWS, startColumnIndex: 0, endColumnIndex: COLUMNS.length },
          sortSpecs: [{ dimensionIndex: COLUMNS.indexOf(column), sortOrder: descending ? 'DESCENDING' : 'ASCENDING' }],
        },
      });
    },
  };
};

import { invalid } from './google-error.ts';
import { Grid } from './grid.ts';

/** A range as Google writes it: half-open, an absent bound means "to the end of the grid". */
export type GridRange = {
  readonly sheetId?: number | undefined;
  readonly startRowIndex?: number | undefined;
  readonly endRowIndex?: number | undefined;
  readonly startColumnIndex?: number | undefined;
  readonly endColumnIndex?: number | undefined;
};

export type BookProperties = {
  readonly title: string;
  /** Google's spelling: `pt_BR`, `es_MX`, `en_US`. */
  readonly locale: string;
  readonly timeZone: string;
  readonly autoRecalc: string;
  readonly [key: string]: unknown;
};

export type GridProperties = {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRowCount?: number;
  readonly frozenColumnCount?: number;
  readonly hideGridlines?: boolean;
  readonly [key: string]: unknown;
};

export type SheetProperties = {
  readonly title: string;
  readonly hidden?: boolean;
  readonly gridProperties: GridProperties;
  readonly [key: string]: unknown;
};

export type ProtectedRange = {
  readonly protectedRangeId: number;
  readonly range: GridRange;
  readonly description?: string | undefined;
  readonly warningOnly?: boolean | undefined;
  readonly unprotectedRanges?: readonly GridRange[] | undefined;
  readonly editors?:
    | { readonly users?: readonly string[] | undefined; readonly domainUsersCanEdit?: boolean | undefined }
    | undefined;
};

export type ConditionalFormatRule = { readonly ranges: readonly GridRange[]; readonly [key: string]: unknown };
export type BasicFilter = { readonly range: GridRange; readonly [key: string]: unknown };
export type FilterView = { readonly filterViewId: number; readonly range: GridRange; readonly [key: string]: unknown };
export type BandedRange = {
  readonly bandedRangeId: number;
  readonly range: GridRange;
  readonly [key: string]: unknown;
};
export type Chart = { readonly chartId: number; readonly [key: string]: unknown };
export type NamedRange = { readonly namedRangeId: string; readonly name: string; readonly range: GridRange };

export type MetadataLocation =
  | { readonly locationType: 'SPREADSHEET' }
  | { readonly locationType: 'SHEET'; readonly sheetId: number }
  | {
      readonly locationType: 'ROW' | 'COLUMN';
      readonly sheetId: number;
      /** Zero-based row or column that the metadata is pinned to. */
      readonly index: number;
    };
export type DeveloperMetadata = {
  readonly metadataId: number;
  readonly metadataKey: string;
  readonly metadataValue?: string | undefined;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly location: MetadataLocation;
};

export type Permission = {
  readonly id: string;
  readonly type: string;
  readonly role: string;
  readonly emailAddress?: string | undefined;
  readonly domain?: string | undefined;
};

/** Everything of a tab but its cells. Parts are replaced whole, so old ones may be kept for undo. */
export type SheetParts = {
  readonly properties: SheetProperties;
  readonly protectedRanges: readonly ProtectedRange[];
  readonly conditionalFormats: readonly ConditionalFormatRule[];
  readonly merges: readonly GridRange[];
  readonly basicFilter: BasicFilter | null;
  readonly filterViews: readonly FilterView[];
  readonly bandedRanges: readonly BandedRange[];
  readonly charts: readonly Chart[];
};

/** Everything of a workbook but its tabs. */
export type BookParts = {
  readonly properties: BookProperties;
  readonly namedRanges: readonly NamedRange[];
  readonly developerMetadata: readonly DeveloperMetadata[];
  readonly permissions: readonly Permission[];
};

export type Sheet = { readonly sheetId: number; parts: SheetParts; readonly grid: Grid };
export type Workbook = {
  readonly spreadsheetId: string;
  /** Grows by one with every transaction that changed something. */
  revision: number;
  modifiedAtMs: number;
  parts: BookParts;
  /** In the order of the tabs. */
  sheets: Sheet[];
};

/** Google's limits on one workbook and one cell (developers.google.com, "File size limits"). */
export const MAX_CELLS = 10_000_000;
export const MAX_COLUMNS = 18_278;
export const MAX_CELL_CHARACTERS = 50_000;
export const DEFAULT_GRID = { rowCount: 1000, columnCount: 26 } as const;

export const emptyParts = (properties: SheetProperties): SheetParts => ({
  properties,
  protectedRanges: [],
  conditionalFormats: [],
  merges: [],
  basicFilter: null,
  filterViews: [],
  bandedRanges: [],
  charts: [],
});

export const newSheet = (sheetId: number, parts: SheetParts): Sheet => ({ sheetId, parts, grid: new Grid() });

export const newWorkbook = (spreadsheetId: string, parts: BookParts): Workbook => ({
  spreadsheetId,
  revision: 0,
  modifiedAtMs: 0,
  parts,
  sheets: [],
});

export const gridSize = (sheet: Sheet): GridProperties => sheet.parts.properties.gridProperties;

/** The tab with this id; an absent id is Google's default, 0. */
export const sheetById = (book: Workbook, sheetId: number | undefined): Sheet => {
  const sheet = book.sheets.find((candidate) => candidate.sheetId === (sheetId ?? 0));
  if (sheet === undefined) throw invalid(`No grid with id: ${sheetId ?? 0}`);
  return sheet;
};

export const sheetByTitle = (book: Workbook, title: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.parts.properties.title === title) ??
  book.sheets.find((sheet) => sheet.parts.properties.title.toLowerCase() === title.toLowerCase());

/** Refuses a workbook that has grown past Google's limits. */
export const assertWithinLimits = (book: Workbook): void => {
  let cells = 0;
  for (const sheet of book.sheets) {
    const { rowCount, columnCount } = gridSize(sheet);
    if (columnCount > MAX_COLUMNS)
      throw invalid(`This action would increase the number of columns above the limit of ${MAX_COLUMNS} columns.`);
    cells += rowCount * columnCount;
  }
  if (cells > MAX_CELLS)
    throw invalid(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
};

import type { sheets_v4 } from '@googleapis/sheets';

export type Spreadsheet = sheets_v4.Schema$Spreadsheet;
export type SheetRequest = sheets_v4.Schema$Request;

/** Zero-based, ends excluded. */
export type Block = {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
};

export type GridChange = {
  readonly spreadsheetId: string;
  readonly revision: number;
  /** `structure`: anything but the contents of cells; read the workbook again. */
  readonly changed: 'structure' | readonly Block[];
};

/** Whose hand it is, and through what: the store checks protection by the e-mail. */
export type GridWriter = { readonly email: string; readonly through: 'page' | 'add-on' };

export type PlainValue = string | number | boolean | null;

export type SortKey = { readonly column: number; readonly order: 'ASCENDING' | 'DESCENDING' };

/**
 * The store of workbooks, as the page and the add-on's host use it. Shapes are those of the Sheets API v4, so that what
 * a page shows is what the API would answer. Writes are atomic and throw `GridRefusal` when the store says no
 * (protected cells, outside the grid, too long a text); nothing was written then.
 */
export type GridPort = {
  readonly list: () => readonly { readonly spreadsheetId: string; readonly title: string }[];
  /** The whole workbook with its cells; `undefined` when there is none of that id. */
  readonly read: (
    spreadsheetId: string,
  ) => { readonly revision: number; readonly spreadsheet: Spreadsheet } | undefined;
  /** Cells of one block, row by row; rows and cells after the last used one may be missing. */
  readonly readBlock: (spreadsheetId: string, block: Block) => readonly (readonly sheets_v4.Schema$CellData[])[];
  /**
   * Enters a rectangle of plain values as a person does: strict validation applies, text is never parsed, `null` leaves
   * a cell as it is and `''` empties it. Returns the revision after it.
   */
  readonly enter: (
    spreadsheetId: string,
    writer: GridWriter,
    block: {
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly PlainValue[])[];
    },
  ) => number;
  /** One atomic batch. Returns the revision after it. */
  readonly write: (spreadsheetId: string, writer: GridWriter, requests: readonly SheetRequest[]) => number;
  /** Sorts whole rows of a block as a filter view does: also through columns that the person may not edit. */
  readonly sort: (spreadsheetId: string, writer: GridWriter, block: Block, keys: readonly SortKey[]) => number;
  /** Tells of every write after it happened; returns how to stop. */
  readonly subscribe: (listener: (change: GridChange) => void) => () => void;
};

/** The store refused a write; the message is the store's own, in English. */
export class GridRefusal extends Error {
  readonly kind: 'protected' | 'invalid';

  constructor(kind: 'protected' | 'invalid', message: string) {
    super(message);
    this.name = 'GridRefusal';
    this.kind = kind;
  }
}

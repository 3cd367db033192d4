import type { ScriptColumn } from './columns.ts';

/** What is wrong with a script's sheet before it is a script; each code has a text in the catalogue. */
export const SHEET_PROBLEMS = [
  'no-header',
  'column-missing',
  'column-twice',
  'column-misspelt',
  'no-steps',
  'row-without-script',
  'differs-above',
  'unknown-value',
  'bad-number',
  'ambiguous-number',
  'bad-window',
  'bad-slot',
  'bad-condition',
  'line-twice',
] as const;
export type SheetProblemCode = (typeof SHEET_PROBLEMS)[number];

/** A cell as a person finds it. */
export type CellPlace = {
  /** As a spreadsheet counts: the header is row 1, empty rows count. */
  readonly row: number;
  /** From 0; columns that the sheet does not have come after all others. */
  readonly position: number;
  /** Title of the column as written; absent when the sheet does not have it. */
  readonly title?: string;
  readonly column?: ScriptColumn;
};

export type SheetProblem = {
  readonly code: SheetProblemCode;
  readonly place: CellPlace;
  /** The offending value as written. */
  readonly found?: string;
  /** What it was taken for or stands against: another title, the value of the row above. */
  readonly other?: string;
  readonly otherRow?: number;
};

/** JSON as it came over the wire, for parts that the workbook stores without reading (formats, chart specs). */
export type JsonObject = { readonly [key: string]: unknown };

/** A formula as typed, with its `=`. It is kept and shown, never evaluated here. */
export type Formula = { readonly formula: string };
export type CellValue = string | number | boolean | Formula;

/**
 * All of a cell but its value. Shared by reference between cells (a validation over ten thousand rows is one
 * object), so it is never changed in place.
 */
export type CellTraits = {
  readonly userEnteredFormat?: JsonObject;
  readonly note?: string;
  readonly dataValidation?: JsonObject;
  readonly textFormatRuns?: readonly JsonObject[];
};

/** Never changed in place: a write puts a new cell, so that undo and the journal may keep the old one. */
export type Cell = { readonly value?: CellValue; readonly traits?: CellTraits };

export const isFormula = (value: CellValue | undefined): value is Formula => typeof value === 'object';

/** A cell, or undefined when nothing is left in it. Empty text is no value, as in Google Sheets. */
export const makeCell = (value: CellValue | undefined, traits: CellTraits | undefined): Cell | undefined => {
  const kept = value === '' ? undefined : value;
  if (kept === undefined) return traits === undefined ? undefined : { traits };
  return traits === undefined ? { value: kept } : { value: kept, traits };
};

export const sameValue = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  a === b || (isFormula(a) && isFormula(b) && a.formula === b.formula);

export const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a === b || (a?.traits === b?.traits && sameValue(a?.value, b?.value));

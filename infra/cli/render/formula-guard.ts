/** Whoever opens the file in a spreadsheet must not run what a customer said: `=`, `+`, `-`, `@`, tab, return. */
const STARTS_A_FORMULA = /^'*[=+\-@\t\r]/;
/** A plain negative number computes nothing and stays a number. */
const PLAIN_NUMBER = /^-?\d+(?:[.,]\d+)*\s?%?$/;

/** The cell with an apostrophe before what a spreadsheet would compute; one that begins so itself gets one more. */
export const guardCell = (cell: string): string =>
  STARTS_A_FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;

/** The cell as it was before it was guarded. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && STARTS_A_FORMULA.test(cell) ? cell.slice(1) : cell;

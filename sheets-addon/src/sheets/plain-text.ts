/**
 * Writes words as words. `setValue` reads what it is given as if somebody had typed it, so `=IMPORTDATA(...)` said by a
 * customer would run and `00123` would lose its zeros. A leading apostrophe is Sheets' own mark for "this is text"; it
 * is not part of the value.
 */
export const setPlainText = (range: GoogleAppsScript.Spreadsheet.Range, words: string): void => {
  range.setNumberFormat('@');
  if (words === '') range.clearContent();
  else range.setValue(`'${words}`);
};

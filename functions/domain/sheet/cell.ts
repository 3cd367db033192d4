/** What a cell can hold on its way in or out; `null` is an empty cell. Formulas cannot be expressed, on purpose. */
export type CellValue = string | number | boolean | null;

/** Google refuses longer cells (50,000 characters); a little is left for the mark of a cut. */
const MAX_CELL_CHARACTERS = 49_000;

/**
 * The text that a cell keeps of a text: line ends as Sheets keeps them, and cut where a cell would overflow. Both sides
 * of a comparison go through it, so that the sheet's habits never look like somebody's edit.
 */
export const cellText = (value: string): string => {
  const text = value.replace(/\r\n?/g, '\n');
  return text.length <= MAX_CELL_CHARACTERS ? text : `${text.slice(0, MAX_CELL_CHARACTERS)} […]`;
};

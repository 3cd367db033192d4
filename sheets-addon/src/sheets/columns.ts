import { findColumns, type HeaderAliases } from '../../../functions/domain/sheet/column-finder.ts';
import {
  COLUMN_IDS,
  COLUMN_METADATA_KEY,
  HEADER_ROWS,
  type PeopleColumnId,
} from '../../../functions/domain/sheet/columns.ts';
import { columnAliases, columnMessages } from '../../../functions/i18n/messages/sheet.ts';

/** One-based column numbers, as Apps Script counts; absent when the tab lacks the column. */
export type Columns = Readonly<Partial<Record<'key' | PeopleColumnId, number>>>;

/** Headers by which each column is known, in every language: a workbook keeps the language it was made in. */
const ALIASES = Object.fromEntries(
  COLUMN_IDS.map((id) => [id, [...Object.values(columnMessages[id]), ...columnAliases[id]]]),
) as unknown as HeaderAliases;

/**
 * Where the product's columns of a tab are: by the back end's marks first, which survive a renamed header and a moved
 * column, then by header. A tab without a key column holds no calls.
 */
export const columnsOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet): Columns => {
  const marks = sheet
    .createDeveloperMetadataFinder()
    .withKey(COLUMN_METADATA_KEY)
    .find()
    .flatMap((mark) => {
      const column = mark.getLocation().getColumn()?.getColumn();
      return column === undefined ? [] : [{ id: mark.getValue() ?? '', position: column - 1 }];
    });
  const width = sheet.getLastColumn();
  const header = width === 0 ? [] : (sheet.getRange(HEADER_ROWS, 1, 1, width).getValues()[0] ?? []);
  const { key, reviewed, note } = findColumns({ marks, header: header.map(String), aliases: ALIASES }).positions;
  return {
    ...(key === undefined ? {} : { key: key + 1 }),
    ...(reviewed === undefined ? {} : { reviewed: reviewed + 1 }),
    ...(note === undefined ? {} : { note: note + 1 }),
  };
};

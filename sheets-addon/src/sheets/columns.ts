/** The columns of the Monitoring tab that the add-on works with. */
export type ColumnRole = 'key' | 'reviewed' | 'note';

/** Where the back end marks a column; it survives a renamed header and a moved column. */
export const COLUMN_METADATA_KEY = 'monitoria.column';

/**
 * Headers by which a column is known when its mark was lost (a copied tab, a hand-made workbook): every language,
 * because a workbook keeps the language it was made in.
 */
const HEADERS: Readonly<Record<ColumnRole, readonly string[]>> = {
  key: ['key', 'clave', 'chave', 'llave'],
  reviewed: ['reviewed', 'revisado', 'revisada'],
  note: ['note', 'nota', 'observación', 'observacion', 'observação', 'observacao', 'comentario', 'comentário'],
};

/** One-based column numbers, as Apps Script counts. */
export type Columns = Readonly<Partial<Record<ColumnRole, number>>>;

const ROLES = Object.keys(HEADERS) as ColumnRole[];

const byMetadata = (sheet: GoogleAppsScript.Spreadsheet.Sheet): Columns => {
  const found: Partial<Record<ColumnRole, number>> = {};
  for (const mark of sheet.createDeveloperMetadataFinder().withKey(COLUMN_METADATA_KEY).find()) {
    const role = ROLES.find((candidate) => candidate === mark.getValue());
    const column = mark.getLocation().getColumn()?.getColumn();
    if (role !== undefined && column !== undefined && found[role] === undefined) found[role] = column;
  }
  return found;
};

/** Finds columns by the words of a header row. */
export const columnsOfHeader = (header: readonly unknown[]): Columns => {
  const found: Partial<Record<ColumnRole, number>> = {};
  header.forEach((cell, index) => {
    const words = String(cell).trim().toLowerCase();
    const role = ROLES.find((candidate) => HEADERS[candidate].includes(words));
    if (role !== undefined && found[role] === undefined) found[role] = index + 1;
  });
  return found;
};

/** Columns by their mark first, then by header; a tab without a key column holds no calls. */
export const findColumns = (sheet: GoogleAppsScript.Spreadsheet.Sheet): Columns => {
  const marked = byMetadata(sheet);
  if (ROLES.every((role) => marked[role] !== undefined)) return marked;
  const width = sheet.getLastColumn();
  if (width === 0) return marked;
  const header = sheet.getRange(1, 1, 1, width).getValues()[0] ?? [];
  return { ...columnsOfHeader(header), ...marked };
};

import { fromLine } from './cell-text.ts';
import {
  SCRIPT_COLUMNS,
  SCRIPT_FIELDS,
  type ScriptColumn,
  type SheetVocabulary,
  STEP_COLUMNS,
  STEP_FIELDS,
  WHOLE_SCRIPT_COLUMNS,
  type WholeScriptColumn,
} from './columns.ts';
import { type Header, readHeader } from './header.ts';
import type { CellPlace, SheetProblem } from './problem.ts';
import { type ReadCell, readChoice, readStepCell } from './step-cells.ts';

/** One script of a sheet: fields as a script file has them, not yet checked against its schema. */
export type SheetScript = {
  readonly content: Readonly<Record<string, unknown>>;
  /** The cell of a path inside the script (`steps`, 3, `phrases`, 0); that of its id for the whole of it. */
  readonly locate: (path: readonly PropertyKey[]) => CellPlace;
};

export type ReadSheet = {
  readonly scripts: readonly SheetScript[];
  readonly problems: readonly SheetProblem[];
  /** Titles of columns that are somebody's own: nothing in them was read. */
  readonly ignored: readonly string[];
};

type SheetRow = { readonly number: number; readonly cellOf: (column: ScriptColumn) => string };

/** A script while its rows are read. */
type Draft = {
  readonly id: string;
  readonly firstRow: number;
  /** What was said of the whole script, and in which row first. */
  readonly said: Map<WholeScriptColumn, { readonly text: string; readonly row: number }>;
  readonly fields: Record<string, unknown>;
  readonly steps: { readonly row: number; readonly fields: Record<string, unknown> }[];
};

/** What is gathered on the way down the sheet. */
type Reading = {
  readonly header: Header;
  readonly vocabulary: SheetVocabulary;
  readonly drafts: Draft[];
  readonly problems: SheetProblem[];
};

/**
 * Scripts from the rows of a sheet: the first row that says something names the columns. `firstRow` is the number of the
 * first of the rows given. A row without a script's id belongs to the script above; rows of one id (and version) are one
 * script, wherever they stand. All problems are told; a cell that has one is left out of its script.
 */
export const readScriptRows = (
  rows: readonly (readonly string[])[],
  vocabulary: SheetVocabulary,
  firstRow = 1,
): ReadSheet => {
  const start = rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const header = readHeader(rows[start] ?? [], firstRow + Math.max(0, start), vocabulary);
  const { ignored } = header;
  const reading: Reading = { header, vocabulary, drafts: [], problems: [...header.problems] };
  const { drafts, problems } = reading;
  if (header.isNone) return { scripts: [], problems, ignored };
  let above: Draft | undefined;
  for (const row of rowsBelow(rows.slice(start + 1), header)) {
    above = scriptOf(row, above, reading);
    for (const column of WHOLE_SCRIPT_COLUMNS) readWhole(column, row, above, reading);
    readStep(row, above, reading);
  }
  if (drafts.every(({ steps }) => steps.length === 0))
    problems.push({ code: 'no-steps', place: { row: header.row, position: 0 } });
  return { scripts: drafts.map((draft) => finished(draft, header)), problems, ignored };
};

const rowsBelow = (rows: readonly (readonly string[])[], header: Header): readonly SheetRow[] =>
  rows.flatMap((cells, index): SheetRow[] => {
    const number = header.row + 1 + index;
    const cellOf = (column: ScriptColumn): string =>
      header.has(column) ? (cells[header.placeOf(column, number).position] ?? '') : '';
    return SCRIPT_COLUMNS.every((column) => cellOf(column).trim() === '') ? [] : [{ number, cellOf }];
  });

/** The script that a row belongs to: one that is there, or a new one. */
const scriptOf = (row: SheetRow, above: Draft | undefined, { header, drafts, problems }: Reading): Draft => {
  const id = row.cellOf('script').trim();
  const version = row.cellOf('version').trim();
  if (id === '' && above !== undefined) return above;
  const isSame = (draft: Draft): boolean =>
    draft.id === id && (version === '' || draft.said.get('version')?.text === version);
  const known = above !== undefined && isSame(above) ? above : drafts.findLast(isSame);
  if (known !== undefined) return known;
  if (id === '' && header.has('script'))
    problems.push({ code: 'row-without-script', place: header.placeOf('script', row.number) });
  const draft: Draft = { id, firstRow: row.number, said: new Map(), fields: {}, steps: [] };
  drafts.push(draft);
  return draft;
};

const readWhole = (column: WholeScriptColumn, row: SheetRow, draft: Draft, reading: Reading): void => {
  const text = row.cellOf(column).trim();
  if (text === '') return;
  const place = reading.header.placeOf(column, row.number);
  const before = draft.said.get(column);
  if (before !== undefined) {
    if (before.text !== text)
      reading.problems.push({ code: 'differs-above', place, found: text, other: before.text, otherRow: before.row });
    return;
  }
  draft.said.set(column, { text, row: row.number });
  const read = readWholeCell(column, text, reading.vocabulary);
  keep(read, { fields: draft.fields, field: SCRIPT_FIELDS[column], place, problems: reading.problems });
};

const readWholeCell = (column: WholeScriptColumn, text: string, vocabulary: SheetVocabulary): ReadCell => {
  if (column === 'order') return readChoice('order', text, vocabulary);
  if (column !== 'version') return { value: fromLine(text) };
  return /^\d{1,9}$/.test(text) ? { value: Number(text) } : { problems: [{ code: 'bad-number', found: text }] };
};

const readStep = (row: SheetRow, draft: Draft, { header, vocabulary, problems }: Reading): void => {
  const said = STEP_COLUMNS.filter((column) => row.cellOf(column).trim() !== '');
  // A row may say the script's own facts only, with its steps below.
  if (said.length === 0) return;
  const fields: Record<string, unknown> = {};
  for (const column of said) {
    const read = readStepCell(column, row.cellOf(column), vocabulary);
    keep(read, { fields, field: STEP_FIELDS[column], place: header.placeOf(column, row.number), problems });
  }
  draft.steps.push({ row: row.number, fields });
};

type Kept = {
  readonly fields: Record<string, unknown>;
  readonly field: string;
  readonly place: CellPlace;
  readonly problems: SheetProblem[];
};

const keep = (read: ReadCell, { fields, field, place, problems }: Kept): void => {
  if ('problems' in read) problems.push(...read.problems.map((problem) => ({ ...problem, place })));
  else fields[field] = read.value;
};

const columnOf = <Column extends string>(
  fields: Readonly<Record<Column, string>>,
  columns: readonly Column[],
  field: PropertyKey | undefined,
  otherwise: Column,
): Column => columns.find((column) => fields[column] === field) ?? otherwise;

const finished = ({ fields, firstRow, said, steps }: Draft, header: Header): SheetScript => ({
  content: { ...fields, steps: steps.map((step) => step.fields) },
  locate: ([field, index, stepField]) => {
    if (field === 'steps') {
      const step = typeof index === 'number' ? steps[index] : undefined;
      return header.placeOf(columnOf(STEP_FIELDS, STEP_COLUMNS, stepField, 'step'), step?.row ?? firstRow);
    }
    const column = columnOf(SCRIPT_FIELDS, WHOLE_SCRIPT_COLUMNS, field, 'script');
    return header.placeOf(column, said.get(column)?.row ?? firstRow);
  },
});

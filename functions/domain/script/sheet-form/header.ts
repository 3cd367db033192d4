import { oneEditApart } from '../../adherence/letters.ts';
import { foldSheetWord, NEEDED_COLUMNS, SCRIPT_COLUMNS, type ScriptColumn, type SheetVocabulary } from './columns.ts';
import type { CellPlace, SheetProblem } from './problem.ts';

/** Where the columns of a script stand in a sheet. */
export type Header = {
  readonly row: number;
  /** The place of a column in a row; one that the sheet does not have is placed in the header. */
  readonly placeOf: (column: ScriptColumn, row: number) => CellPlace;
  readonly has: (column: ScriptColumn) => boolean;
  /** No title is that of a column of a script. */
  readonly isNone: boolean;
  readonly problems: readonly SheetProblem[];
  /** Titles of columns that are somebody's own. */
  readonly ignored: readonly string[];
};

/** Shorter words are too easily one letter apart. */
const SHORTEST_MISSPELT = 5;

/** Reads the titles of the columns, in any language and order. */
export const readHeader = (cells: readonly string[], row: number, vocabulary: SheetVocabulary): Header => {
  const positions = new Map<ScriptColumn, number>();
  const problems: SheetProblem[] = [];
  const ignored: string[] = [];
  for (const [position, cell] of cells.entries()) {
    const title = cell.trim();
    const folded = foldSheetWord(title);
    const column = vocabulary.headers.get(folded);
    const place = { row, position, title };
    if (title === '') continue;
    if (column === undefined) {
      const near = folded.length < SHORTEST_MISSPELT ? undefined : meant(folded, vocabulary);
      if (near === undefined) ignored.push(title);
      else problems.push({ code: 'column-misspelt', place: { ...place, column: near } });
      continue;
    }
    const before = positions.get(column);
    if (before === undefined) positions.set(column, position);
    else problems.push({ code: 'column-twice', place, other: (cells[before] ?? '').trim() });
  }
  const misspelt = new Set(problems.map(({ place }) => place.column));
  const placeOf = (column: ScriptColumn, inRow: number): CellPlace => {
    const position = positions.get(column);
    return position === undefined
      ? { row, position: cells.length + SCRIPT_COLUMNS.indexOf(column), column }
      : { row: inRow, position, title: (cells[position] ?? '').trim(), column };
  };
  const missing = NEEDED_COLUMNS.filter((column) => !positions.has(column) && !misspelt.has(column));
  if (positions.size === 0) {
    const found = cells.filter((cell) => cell.trim() !== '').join(', ');
    problems.push({ code: 'no-header', place: { row, position: 0 }, ...(found === '' ? {} : { found }) });
  } else for (const column of missing) problems.push({ code: 'column-missing', place: placeOf(column, row) });
  return { row, placeOf, has: (column) => positions.has(column), isNone: positions.size === 0, problems, ignored };
};

const meant = (folded: string, { headers }: SheetVocabulary): ScriptColumn | undefined =>
  [...headers].find(([known]) => known.length >= SHORTEST_MISSPELT && oneEditApart(known, folded))?.[1];

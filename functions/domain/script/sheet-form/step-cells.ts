import { fromCell, fromLine, linesOf } from './cell-text.ts';
import { foldSheetWord, type SheetChoice, type SheetVocabulary, type StepColumn } from './columns.ts';
import { readNumber } from './numbers.ts';
import type { SheetProblemCode } from './problem.ts';
import { readWindow } from './window-cell.ts';

/** What a cell says, or what is wrong with which part of it. */
export type ReadCell =
  | { readonly value: unknown }
  | { readonly problems: readonly { readonly code: SheetProblemCode; readonly found: string }[] };

const wrong = (code: SheetProblemCode, found: string): ReadCell => ({ problems: [{ code, found }] });

export const readChoice = (choice: SheetChoice, cell: string, { choices }: SheetVocabulary): ReadCell => {
  const value = choices[choice].get(foldSheetWord(cell));
  return value === undefined ? wrong('unknown-value', cell.trim()) : { value };
};

/** A line `name=value`. */
type Pair = { readonly name: string; readonly value: unknown };

const readPairs = (cell: string, problem: SheetProblemCode, read: (line: string) => Pair | undefined): ReadCell => {
  const problems: { code: SheetProblemCode; found: string }[] = [];
  const pairs = new Map<string, unknown>();
  for (const line of linesOf(cell)) {
    const pair = read(line);
    if (pair === undefined) problems.push({ code: problem, found: line.trim() });
    else if (pairs.has(pair.name)) problems.push({ code: 'line-twice', found: line.trim() });
    else pairs.set(pair.name, pair.value);
  }
  return problems.length > 0 ? { problems } : { value: Object.fromEntries(pairs) };
};

/** `monto=dinero`: the type is what stands after the last sign. */
const slotOf = (line: string, { choices }: SheetVocabulary): Pair | undefined => {
  const at = line.includes('=') ? line.lastIndexOf('=') : line.lastIndexOf(':');
  const type = choices.slotType.get(foldSheetWord(line.slice(at + 1)));
  return at < 0 || type === undefined ? undefined : { name: fromLine(line.slice(0, at)), value: type };
};

/** `después del paso=solucion`: what it waits for is what stands before the first sign. */
const conditionOf = (line: string, { choices }: SheetVocabulary): Pair | undefined => {
  const at = line.search(/[=:]/);
  const name = choices.condition.get(foldSheetWord(line.slice(0, Math.max(0, at))));
  return name === undefined ? undefined : { name, value: fromLine(line.slice(at + 1)) };
};

/** A cell of a step that says something. */
export const readStepCell = (column: StepColumn, cell: string, vocabulary: SheetVocabulary): ReadCell => {
  switch (column) {
    case 'step':
    case 'title':
      return { value: fromLine(cell) };
    case 'phrases':
    case 'excluded':
      return { value: fromCell(cell) };
    case 'kind':
    case 'intent':
    case 'speaker':
    case 'class':
      return readChoice(column, cell, vocabulary);
    case 'slots':
      return readPairs(cell, 'bad-slot', (line) => slotOf(line, vocabulary));
    case 'condition':
      return readPairs(cell, 'bad-condition', (line) => conditionOf(line, vocabulary));
    case 'window': {
      const value = readWindow(cell, vocabulary);
      return value === undefined ? wrong('bad-window', cell.trim()) : { value };
    }
    case 'weight': {
      const weight = readNumber(cell.trim());
      return 'problem' in weight ? wrong(weight.problem, cell.trim()) : weight;
    }
  }
};

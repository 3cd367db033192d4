import type { Locale } from '../../contracts/team.ts';
import type { ScriptColumn, SheetChoice } from '../../domain/script/sheet-form/columns.ts';
import { NEEDED_COLUMNS } from '../../domain/script/sheet-form/columns.ts';
import type { CellPlace, SheetProblem, SheetProblemCode } from '../../domain/script/sheet-form/problem.ts';
import { defineMessages, fillIn, type Message } from '../catalogue.ts';
import { quotedBefore } from './script-problems.ts';
import { scriptSheetWords } from './script-sheet.ts';

/** What is wrong with a cell, a row or the header of a script's sheet. The place is said beside it. */
export const SHEET_PROBLEM_TEXTS = defineMessages({
  'no-header': {
    en: 'the first row names no column of a script; it needs: {needed}',
    'es-MX': 'la primera fila no nombra ninguna columna de un guion; necesita: {needed}',
    'pt-BR': 'a primeira linha não nomeia nenhuma coluna de um roteiro; precisa de: {needed}',
  },
  'column-missing': {
    en: 'the column is missing',
    'es-MX': 'falta la columna',
    'pt-BR': 'a coluna está faltando',
  },
  'column-twice': {
    en: 'the column “{other}” says the same already',
    'es-MX': 'la columna «{other}» ya dice lo mismo',
    'pt-BR': 'a coluna “{other}” já diz o mesmo',
  },
  'column-misspelt': {
    en: 'is no column of a script; did you mean “{meant}”?',
    'es-MX': 'no es columna de un guion; ¿quisiste decir «{meant}»?',
    'pt-BR': 'não é coluna de um roteiro; você quis dizer “{meant}”?',
  },
  'no-steps': {
    en: 'there is no step below the header',
    'es-MX': 'no hay ningún paso debajo del encabezado',
    'pt-BR': 'não há nenhum passo abaixo do cabeçalho',
  },
  'row-without-script': {
    en: 'no script is named here or above',
    'es-MX': 'ni aquí ni arriba se nombra un guion',
    'pt-BR': 'nenhum roteiro é nomeado aqui nem acima',
  },
  'differs-above': {
    en: 'row {otherRow} says “{other}” of the same script',
    'es-MX': 'la fila {otherRow} dice «{other}» del mismo guion',
    'pt-BR': 'a linha {otherRow} diz “{other}” do mesmo roteiro',
  },
  'unknown-value': {
    en: 'must be one of: {values}',
    'es-MX': 'debe ser uno de: {values}',
    'pt-BR': 'deve ser um de: {values}',
  },
  'bad-number': {
    en: 'must be a number such as 2 or 1.5',
    'es-MX': 'debe ser un número como 2 o 1.5',
    'pt-BR': 'deve ser um número como 2 ou 1,5',
  },
  'ambiguous-number': {
    en: 'can be read in two ways: write thousands without a separator, fractions with other than three digits',
    'es-MX': 'se puede leer de dos formas: escribe los miles sin separador y los decimales sin que sean tres cifras',
    'pt-BR': 'pode ser lido de duas formas: escreva milhares sem separador e decimais sem que sejam três algarismos',
  },
  'bad-window': {
    en: 'must be like “{first} 30 {seconds}” or “{last} 20 {percent}” (more than 0, at most 100 %)',
    'es-MX': 'debe ser como «{first} 30 {seconds}» o «{last} 20 {percent}» (más de 0, a lo más 100 %)',
    'pt-BR': 'deve ser como “{first} 30 {seconds}” ou “{last} 20 {percent}” (mais de 0, no máximo 100 %)',
  },
  'bad-slot': {
    en: 'a line must be name=type, with a type of: {values}',
    'es-MX': 'cada línea debe ser nombre=tipo, con un tipo de: {values}',
    'pt-BR': 'cada linha deve ser nome=tipo, com um tipo de: {values}',
  },
  'bad-condition': {
    en: 'a line must be what=value, with one of: {values}',
    'es-MX': 'cada línea debe ser qué=valor, con uno de: {values}',
    'pt-BR': 'cada linha deve ser o quê=valor, com um de: {values}',
  },
  'line-twice': {
    en: 'another line of the cell says this already',
    'es-MX': 'otra línea de la celda ya lo dice',
    'pt-BR': 'outra linha da célula já diz isso',
  },
} satisfies Record<SheetProblemCode, Message>);

/** The list that a column's words are from. */
const CHOICE_OF: Readonly<Partial<Record<ScriptColumn, SheetChoice>>> = {
  kind: 'kind',
  intent: 'intent',
  order: 'order',
  speaker: 'speaker',
  class: 'class',
  slots: 'slotType',
  condition: 'condition',
};

/** What is wrong, with the offending value, and what may stand there, in the reader's language. */
export const sheetProblemText = ({ code, place, found, other, otherRow }: SheetProblem, locale: Locale): string => {
  const { headers, choices } = scriptSheetWords(locale);
  const choice = place.column === undefined ? undefined : CHOICE_OF[place.column];
  const problem = fillIn(SHEET_PROBLEM_TEXTS[code], locale, {
    needed: NEEDED_COLUMNS.map((column) => headers[column]).join(', '),
    meant: place.column === undefined ? '' : headers[place.column],
    values: choice === undefined ? '' : Object.values(choices[choice]).join(', '),
    first: choices.anchor.first,
    last: choices.anchor.last,
    seconds: choices.unit.seconds,
    percent: choices.unit.percent,
    other: other ?? '',
    otherRow: otherRow ?? '',
  });
  return found === undefined ? problem : quotedBefore(found, problem, locale);
};

/** The column's title as the sheet has it; in the reader's language when the sheet lacks it. Empty for a whole row. */
export const columnTitle = ({ title, column }: CellPlace, locale: Locale): string =>
  title ?? (column === undefined ? '' : scriptSheetWords(locale).headers[column]);

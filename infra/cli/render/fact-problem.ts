import type { Locale } from '../../../functions/contracts/team.ts';
import type { FactProblem, FactProblemKind } from '../../../functions/domain/ingest/fact-problem.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import { fitTo, printable } from './printable.ts';

type ValueText = (locale: Locale, parameters: { readonly value: string }) => string;

const WORDS: { readonly [Kind in FactProblemKind]: ValueText } = {
  'bad-date': (locale, parameters) => text(messages.problemBadDate, locale, parameters),
  'bad-language': (locale, parameters) => text(messages.problemBadLanguage, locale, parameters),
  'bad-direction': (locale, parameters) => text(messages.problemBadDirection, locale, parameters),
  'bad-channel': (locale, parameters) => text(messages.problemBadChannel, locale, parameters),
  'bad-value': (locale, parameters) => text(messages.problemBadValue, locale, parameters),
  'bad-pattern': (locale, parameters) => text(messages.problemBadPattern, locale, parameters),
  unreadable: (locale) => text(messages.problemUnreadable, locale),
  'no-file-column': (locale, parameters) => text(messages.problemNoFileColumn, locale, parameters),
  'duplicate-row': (locale, parameters) => text(messages.problemDuplicateRow, locale, parameters),
  'row-without-file': (locale, parameters) =>
    parameters.value === ''
      ? text(messages.problemRowNamesNoFile, locale)
      : text(messages.problemRowWithoutFile, locale, parameters),
  'file-without-row': (locale, parameters) => text(messages.problemFileWithoutRow, locale, parameters),
};

/** A wrong value is shown so that it is found again, not in full. */
const SHOWN_COLUMNS = 80;

/** `calls.csv, row 3, column "fecha": "31/02/2026" is not a date; it stays unknown`. */
export const factProblemText = (problem: FactProblem, locale: Locale): string => {
  const said = WORDS[problem.kind](locale, { value: fitTo(printable(problem.value ?? ''), SHOWN_COLUMNS) });
  const place = placeText(problem, locale);
  return place === '' ? said : `${place}: ${said}`;
};

const placeText = ({ file, row, column }: FactProblem, locale: Locale): string => {
  if (file === undefined) return '';
  const shown = printable(file);
  if (row !== undefined && column !== undefined)
    return text(messages.placeFileRowColumn, locale, { file: shown, row, column: printable(column) });
  if (row !== undefined) return text(messages.placeFileRow, locale, { file: shown, row });
  if (column !== undefined) return text(messages.placeFileField, locale, { file: shown, column: printable(column) });
  return shown;
};

import { readFile } from 'node:fs/promises';
import type { Locale } from '../../functions/contracts/team.ts';
import { text } from '../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../functions/i18n/messages/cli.ts';
import { CliFailure, EXIT } from './failure.ts';
import { bytesText } from './render/amounts.ts';
import { printable } from './render/printable.ts';

/** A place in a text file. */
export type LinePlace = {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** `[0].steps[2].window`; empty for the whole file. */
  readonly field: string;
};

/** A place in a table, as a spreadsheet shows it. */
export type TablePlace = {
  /** 1-based: the header is row 1. */
  readonly row: number;
  readonly column: number;
  /** Title of the column; empty for the whole row. */
  readonly title: string;
};

/** Something wrong in a file that a person wrote, where they will find it. */
export type LocatedProblem = (LinePlace | TablePlace) & { readonly message: string };

/** A parsed file that can still say on which line a field stands. */
export type LocatedFile<Item> = {
  readonly items: readonly Item[];
  /** Where a path inside an item stands; the nearest thing around it when it is not there. */
  readonly locate: (itemIndex: number, path: readonly PropertyKey[]) => LinePlace | TablePlace;
};

/** Scripts and teams are written by hand: kilobytes. */
const MAX_BYTES = 10_000_000;

/** A problem as a person reads it: file, place, what is wrong. Values in it come from anywhere. */
const problemLine = (file: string, problem: LocatedProblem, locale: Locale): string =>
  printable(placed(file, problem, locale));

/** Something that an author should know though nothing is wrong, as a person reads it. */
export const warningLine = (file: string, problem: LocatedProblem, locale: Locale): string =>
  problemLine(file, { ...problem, message: text(messages.warning, locale, { message: problem.message }) }, locale);

const placed = (file: string, problem: LocatedProblem, locale: Locale): string => {
  const { message } = problem;
  if ('row' in problem) {
    const { row, title: column } = problem;
    const place =
      column === ''
        ? text(messages.placeFileRow, locale, { file, row })
        : text(messages.placeFileRowColumn, locale, { file, row, column });
    return `${place}: ${message}`;
  }
  const { line, field } = problem;
  return field === ''
    ? text(messages.atLine, locale, { file, line, message })
    : text(messages.atLineField, locale, { file, line, field, message });
};

const down = (problem: LocatedProblem): number => ('row' in problem ? problem.row : problem.line);

/** Problems of a file as a person reads them, from its top down. */
export const problemLines = (file: string, problems: readonly LocatedProblem[], locale: Locale): readonly string[] =>
  [...problems]
    .sort((one, other) => down(one) - down(other) || one.column - other.column)
    .map((problem) => problemLine(file, problem, locale));

/** The failure that shows problems of a file. */
export const fileFailure = (path: string, problems: readonly LocatedProblem[], locale: Locale): CliFailure => {
  const details = problemLines(path, problems, locale);
  return new CliFailure({
    kind: 'invalid-file',
    message:
      problems.length === 1
        ? text(messages.fileError, locale, { file: path })
        : text(messages.fileErrors, locale, { file: path, n: problems.length }),
    exitCode: EXIT.usage,
    details,
  });
};

/** Bytes of a file that a person wrote; refuses what is too large to be one. */
export const readSmallFile = async (path: string, locale: Locale): Promise<Uint8Array> => {
  const failure = (message: string): CliFailure =>
    new CliFailure({ kind: 'unreadable-file', message, exitCode: EXIT.usage });
  try {
    const bytes = await readFile(path);
    if (bytes.length > MAX_BYTES) {
      const sizes = { path, size: bytesText(bytes.length, locale), limit: bytesText(MAX_BYTES, locale) };
      throw failure(text(messages.fileTooBigToRead, locale, sizes));
    }
    return bytes;
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') throw failure(text(messages.noSuchPath, locale, { path }));
    throw failure(text(messages.notReadable, locale, { path, detail: code }));
  }
};

/** `[0].steps[2].window`. */
export const fieldText = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

/** Reads `scripts[0].steps[2].phrases` back into its parts. */
export const fieldPath = (field: string): readonly (string | number)[] =>
  [...field.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? (name ?? '') : Number(index),
  );

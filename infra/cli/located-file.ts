import { readFile } from 'node:fs/promises';
import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import type * as z from 'zod';
import type { Locale } from '../../functions/contracts/team.ts';
import { text } from '../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../functions/i18n/messages/cli.ts';
import { CliFailure, EXIT } from './failure.ts';
import { bytesText } from './render/amounts.ts';
import { issueText } from './render/issue.ts';
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

type ReadOptions<Schema extends z.ZodType> = { readonly schema: Schema; readonly locale: Locale };

/** Scripts and teams are written by hand: kilobytes. */
const MAX_BYTES = 10_000_000;

/**
 * Reads a YAML or JSON file that holds one item or a list, checks it against the schema, and answers with all of its
 * errors at once: file, line, field and what is expected, in the person's language (exit code 2).
 */
export const readLocatedFile = async <Schema extends z.ZodType>(
  path: string,
  { schema, locale }: ReadOptions<Schema>,
): Promise<LocatedFile<z.infer<Schema>>> => {
  const lines = new LineCounter();
  const content = new TextDecoder().decode(await readSmallFile(path, locale));
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      ...at(error.pos[0]),
      field: '',
      message: syntaxText(error, locale),
    }));
    throw fileFailure(path, problems, locale);
  }
  // Aliases are a way to write megabytes in a line: nobody writes a script that needs a hundred.
  const parsed: unknown = document.toJS({ maxAliasCount: 100 });
  const isList = Array.isArray(parsed);
  const list: readonly unknown[] = isList ? parsed : parsed === null || parsed === undefined ? [] : [parsed];
  if (list.length === 0)
    throw fileFailure(path, [{ line: 1, column: 1, field: '', message: text(messages.emptyFile, locale) }], locale);

  const locate: LocatedFile<unknown>['locate'] = (itemIndex, inner) => {
    const whole = isList ? [itemIndex, ...inner] : [...inner];
    return { ...at(offsetOf(document.contents, whole)), field: fieldText(whole) };
  };
  const problems: LocatedProblem[] = [];
  const items: z.infer<Schema>[] = [];
  for (const [index, value] of list.entries()) {
    const checked = schema.safeParse(value);
    if (checked.success) items.push(checked.data);
    else
      for (const issue of checked.error.issues)
        for (const path of pathsOf(issue))
          problems.push({ ...locate(index, path), message: issueText(issue, value, locale) });
  }
  if (problems.length > 0) throw fileFailure(path, problems, locale);
  return { items, locate };
};

/** A problem as a person reads it: file, place, what is wrong. Values in it come from anywhere. */
export const problemLine = (file: string, problem: LocatedProblem, locale: Locale): string =>
  printable(placed(file, problem, locale));

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

/** The failure that shows problems of a file, from its top down. */
export const fileFailure = (path: string, problems: readonly LocatedProblem[], locale: Locale): CliFailure => {
  const details = [...problems]
    .sort((one, other) => down(one) - down(other) || one.column - other.column)
    .map((problem) => problemLine(path, problem, locale));
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

/** An unknown key is shown where it stands, not where its map begins. */
const pathsOf = (issue: z.core.$ZodIssue): readonly (readonly PropertyKey[])[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

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

/** Where the path stands in the text; a missing field stands where its surroundings begin. */
const offsetOf = (root: Node | null, path: readonly PropertyKey[]): number => {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === part);
      if (!pair || !isPair(pair)) return offset;
      offset = nodeOffset(pair.key) ?? offset;
      node = pair.value;
    } else if (isSequence(node) && typeof part === 'number') {
      const item = node.items[part];
      offset = nodeOffset(item) ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
};

const isSequence = (node: unknown): node is { readonly items: readonly unknown[] } =>
  typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items) && !isMap(node);

const nodeOffset = (node: unknown): number | undefined =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range[0] : undefined;

const syntaxText = (error: YAMLError, locale: Locale): string => {
  switch (error.code) {
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return text(messages.syntaxIndentation, locale);
    case 'DUPLICATE_KEY':
      return text(messages.syntaxDuplicateKey, locale);
    case 'TAB_AS_INDENT':
      return text(messages.syntaxTab, locale);
    case 'MISSING_CHAR':
      return text(/quote/i.test(error.message) ? messages.syntaxMissingQuote : messages.syntaxUnexpected, locale);
    case 'UNEXPECTED_TOKEN':
      return text(messages.syntaxUnexpected, locale);
    default:
      return text(messages.syntaxError, locale, { detail: error.message });
  }
};

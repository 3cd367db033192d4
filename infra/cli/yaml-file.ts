import {
  type Alias,
  type Document,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type * as z from 'zod';
import type { Locale } from '../../functions/contracts/team.ts';
import { decodeText } from '../../functions/contracts/text-encoding.ts';
import { text } from '../../functions/i18n/catalogue.ts';
import { type FieldProblem, fieldProblems } from '../../functions/i18n/issue-text.ts';
import { cliMessages as messages } from '../../functions/i18n/messages/cli.ts';
import { fieldText, fileFailure, type LinePlace, type LocatedFile, readSmallFile } from './located-file.ts';

/** Looks at one item of a file, as parsed: what it is once checked, or all that is wrong with it. */
export type ItemCheck<Item> = (
  value: unknown,
) => { readonly item: Item } | { readonly problems: readonly FieldProblem[] };

export type CheckedFile<Item> = {
  /** Items without problems. */
  readonly items: readonly Item[];
  readonly problems: readonly (LinePlace & { readonly message: string })[];
  /** Where a path inside an item of the file, right or wrong, stands. */
  readonly locate: (itemIndex: number, path: readonly PropertyKey[]) => LinePlace;
};

/** Aliases are a way to write megabytes in a line: nobody writes a script that needs a hundred. */
const MOST_ALIASES = 100;

/**
 * Reads YAML or JSON that holds one item or a list, and checks each item by itself. A file that is neither has no items;
 * one item with a key that stands twice says nothing certain and is left out, and the others are read.
 */
export const checkYaml = <Item>(bytes: Uint8Array, check: ItemCheck<Item>, locale: Locale): CheckedFile<Item> => {
  const lines = new LineCounter();
  const document = parseDocument(decodeText(bytes), { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number, field = ''): LinePlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col), field };
  };
  const nothing = (problems: CheckedFile<Item>['problems']): CheckedFile<Item> => ({
    items: [],
    problems,
    locate: () => placeAt(0),
  });

  const syntax = document.errors.map((error) => ({ ...placeAt(error.pos[0]), message: syntaxText(error, locale) }));
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return nothing(syntax);
  const alias = deadAlias(document);
  if (alias) return nothing([{ ...placeAt(nodeOffset(alias) ?? 0), message: text(messages.syntaxAlias, locale) }]);
  const parsed = resolvedValue(document);
  if (parsed === TOO_MUCH) return nothing([{ ...placeAt(0), message: text(messages.syntaxTooManyAliases, locale) }]);

  const { value: whole } = parsed;
  const isList = Array.isArray(whole);
  const list: readonly unknown[] = isList ? whole : whole === null || whole === undefined ? [] : [whole];
  if (list.length === 0) return nothing([{ ...placeAt(0), message: text(messages.emptyFile, locale) }]);
  const locate = (itemIndex: number, inner: readonly PropertyKey[]): LinePlace => {
    const path = isList ? [itemIndex, ...inner] : inner;
    return placeAt(offsetOf(document.contents, path), fieldText(path));
  };
  const isTold = (itemIndex: number): boolean => {
    const node = isList && isSequence(document.contents) ? document.contents.items[itemIndex] : document.contents;
    const [from = 0, , to = 0] = rangeOf(node) ?? [];
    return document.errors.some(({ pos: [at] }) => at >= from && at < to);
  };
  const items: Item[] = [];
  const problems = [...syntax];
  for (const [index, value] of list.entries()) {
    const checked = check(value);
    if ('problems' in checked)
      for (const { path, message } of checked.problems) problems.push({ ...locate(index, path), message });
    else if (!isTold(index)) items.push(checked.item);
  }
  return { items, problems, locate };
};

/** Checks by a schema alone. */
export const schemaCheck =
  <Schema extends z.ZodType>(schema: Schema, locale: Locale): ItemCheck<z.infer<Schema>> =>
  (value) => {
    const checked = schema.safeParse(value);
    if (checked.success) return { item: checked.data };
    return { problems: checked.error.issues.flatMap((issue) => fieldProblems(issue, value, locale)) };
  };

/**
 * Reads a YAML or JSON file that holds one item or a list, checks it against the schema, and answers with all of its
 * errors at once: file, line, field and what is expected, in the person's language (exit code 2).
 */
export const readLocatedFile = async <Schema extends z.ZodType>(
  path: string,
  { schema, locale }: { readonly schema: Schema; readonly locale: Locale },
): Promise<LocatedFile<z.infer<Schema>>> => {
  const file = checkYaml(await readSmallFile(path, locale), schemaCheck(schema, locale), locale);
  if (file.problems.length > 0) throw fileFailure(path, file.problems, locale);
  return file;
};

const TOO_MUCH = Symbol('more aliases than a person writes');

const resolvedValue = (document: Document): { readonly value: unknown } | typeof TOO_MUCH => {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch (error) {
    // The only thing that it refuses once every alias is known to lead somewhere.
    if (error instanceof ReferenceError) return TOO_MUCH;
    throw error;
  }
};

/** The first alias that leads nowhere: somebody wrote a text that begins with an asterisk. */
const deadAlias = (document: Document): Alias | undefined => {
  let dead: Alias | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      dead = alias;
      return visit.BREAK;
    },
  });
  return dead;
};

/** Where the path stands in the text; a missing field stands where its surroundings begin. */
const offsetOf = (root: Node | null, path: readonly PropertyKey[]): number => {
  let node: unknown = root;
  let offset = nodeOffset(root) ?? 0;
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

/** Where a node begins, where its value ends and where whatever belongs to it ends. */
const rangeOf = (node: unknown): readonly number[] | undefined =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range : undefined;

const nodeOffset = (node: unknown): number | undefined => rangeOf(node)?.[0];

const syntaxText = (error: YAMLError, locale: Locale): string => {
  switch (error.code) {
    case 'BAD_INDENT':
      return text(messages.syntaxIndentation, locale);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return text(messages.syntaxColon, locale);
    case 'DUPLICATE_KEY':
      return text(messages.syntaxDuplicateKey, locale);
    case 'TAB_AS_INDENT':
      return text(messages.syntaxTab, locale);
    case 'MULTIPLE_DOCS':
      return text(messages.syntaxSeveralDocuments, locale);
    case 'MISSING_CHAR':
      return /quote/i.test(error.message) ? text(messages.syntaxMissingQuote, locale) : unexpected(locale);
    case 'UNEXPECTED_TOKEN':
      return unexpected(locale);
    default:
      return text(messages.syntaxError, locale, { detail: error.code });
  }
};

const unexpected = (locale: Locale): string => text(messages.syntaxUnexpected, locale, { sign: '{' });

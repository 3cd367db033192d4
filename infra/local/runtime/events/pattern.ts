/** Says whether an event fits a pattern. */
export type Matcher = (event: unknown) => boolean;

/** The pattern uses something that is wrong, or that the local runtime does not do. `path` leads there. */
export class PatternError extends Error {
  readonly path: string;

  constructor(path: string, what: string) {
    super(`${path}: ${what}`);
    this.name = 'PatternError';
    this.path = path;
  }
}

type Leaf = { readonly present: boolean; readonly value: unknown };
/** One entry of a pattern's list, against one value of the event. */
type LeafMatcher = (leaf: Leaf) => boolean;
type CompileLeaf = (argument: unknown, path: string) => LeafMatcher;
type TextTest = (text: string) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields and matchers come from outside: `constructor` is a name like any other. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const isScalar = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const onText =
  (test: TextTest): LeafMatcher =>
  ({ present, value }) =>
    present && typeof value === 'string' && test(value);

const text = (value: unknown, path: string): string => {
  if (typeof value !== 'string' || value === '') throw new PatternError(path, 'expected a text');
  return value;
};

const ignoringCase = (argument: unknown, path: string): string | undefined => {
  if (!isObject(argument)) return undefined;
  const keys = Object.keys(argument);
  if (keys.length !== 1 || keys[0] !== 'equals-ignore-case')
    throw new PatternError(path, 'only equals-ignore-case may be inside');
  return text(argument['equals-ignore-case'], path).toLowerCase();
};

const prefixTest = (argument: unknown, path: string): TextTest => {
  const folded = ignoringCase(argument, path);
  if (folded !== undefined) return (value) => value.toLowerCase().startsWith(folded);
  const prefix = text(argument, path);
  return (value) => value.startsWith(prefix);
};

const suffixTest = (argument: unknown, path: string): TextTest => {
  const folded = ignoringCase(argument, path);
  if (folded !== undefined) return (value) => value.toLowerCase().endsWith(folded);
  const suffix = text(argument, path);
  return (value) => value.endsWith(suffix);
};

const equalsIgnoringCase = (argument: unknown, path: string): TextTest => {
  const folded = text(argument, path).toLowerCase();
  return (value) => value.toLowerCase() === folded;
};

/** `*` stands for any run of characters, `\*` and `\\` for themselves. Linear: no backtracking over the whole text. */
const wildcardTest = (argument: unknown, path: string): TextTest => {
  const source = text(argument, path);
  const parts = [''];
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] ?? '';
    const last = parts.length - 1;
    if (char === '\\') {
      const escaped = source[at + 1];
      if (escaped !== '*' && escaped !== '\\') throw new PatternError(path, 'a backslash escapes only * and itself');
      parts[last] += escaped;
      at += 1;
    } else if (char === '*') {
      if (source[at - 1] === '*' && parts[last] === '') throw new PatternError(path, 'two * in a row');
      parts.push('');
    } else parts[last] += char;
  }
  const [first = '', ...rest] = parts;
  const end = rest.pop();
  return (value) => {
    if (end === undefined) return value === first;
    if (value.length < first.length + end.length || !value.startsWith(first) || !value.endsWith(end)) return false;
    let from = first.length;
    const limit = value.length - end.length;
    for (const part of rest) {
      const at = value.indexOf(part, from);
      if (at < 0 || at + part.length > limit) return false;
      from = at + part.length;
    }
    return true;
  };
};

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '=': (value, bound) => value === bound,
};

const numeric: CompileLeaf = (argument, path) => {
  if (!Array.isArray(argument) || argument.length === 0 || argument.length % 2 === 1 || argument.length > 4)
    throw new PatternError(path, 'expected one or two comparisons');
  const tests: ((value: number) => boolean)[] = [];
  for (let at = 0; at < argument.length; at += 2) {
    const compare = own(COMPARISONS, String(argument[at]));
    const bound: unknown = argument[at + 1];
    if (!compare || typeof bound !== 'number') throw new PatternError(path, 'expected a comparison and a number');
    tests.push((value) => compare(value, bound));
  }
  return ({ present, value }) => present && typeof value === 'number' && tests.every((test) => test(value));
};

const TEXT_TESTS: Readonly<Record<string, (argument: unknown, path: string) => TextTest>> = {
  prefix: prefixTest,
  suffix: suffixTest,
  'equals-ignore-case': equalsIgnoringCase,
  wildcard: wildcardTest,
};

/** Anything-but needs a value: what is absent is not "anything". */
const anythingBut: CompileLeaf = (argument, path) => {
  if (isObject(argument)) {
    const [kind = '', ...others] = Object.keys(argument);
    const compile = own(TEXT_TESTS, kind);
    if (!compile || others.length > 0) throw new PatternError(path, `anything-but ${kind} is not understood`);
    const choices = Array.isArray(argument[kind]) ? (argument[kind] as unknown[]) : [argument[kind]];
    const tests = choices.map((choice) => compile(choice, `${path}.${kind}`));
    return ({ present, value }) => present && !(typeof value === 'string' && tests.some((test) => test(value)));
  }
  const excluded: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  if (excluded.length === 0 || !excluded.every((value) => isScalar(value)))
    throw new PatternError(path, 'expected texts or numbers');
  return ({ present, value }) => present && !excluded.includes(value);
};

const exists: CompileLeaf = (argument, path) => {
  if (typeof argument !== 'boolean') throw new PatternError(path, 'expected true or false');
  return ({ present }) => present === argument;
};

const LEAVES: Readonly<Record<string, CompileLeaf>> = {
  ...Object.fromEntries(
    Object.entries(TEXT_TESTS).map(([kind, compile]): [string, CompileLeaf] => [
      kind,
      (argument, path) => onText(compile(argument, path)),
    ]),
  ),
  'anything-but': anythingBut,
  exists,
  numeric,
};

const compileLeaf: CompileLeaf = (entry, path) => {
  if (isScalar(entry)) return ({ present, value }) => present && value === entry;
  if (!isObject(entry)) throw new PatternError(path, 'a list inside a list');
  const [kind = '', ...others] = Object.keys(entry);
  const compile = own(LEAVES, kind);
  if (!compile || others.length > 0)
    throw new PatternError(path, `the matcher ${[kind, ...others].join(', ')} is not implemented`);
  return compile(entry[kind], `${path}.${kind}`);
};

/** Lists in the event count by what they hold; objects and empty lists are no leaf, so nothing is "present" there. */
const leavesOf = (value: unknown): readonly Leaf[] => {
  const values = (Array.isArray(value) ? value.flat(Infinity) : [value]).filter(
    (one) => one !== undefined && !isObject(one),
  );
  return values.length === 0
    ? [{ present: false, value: undefined }]
    : values.map((one) => ({ present: true, value: one }));
};

/** `undefined` stands for a field that is not there: a pattern of `exists: false` further down may still match. */
const branchesOf = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) return [isObject(value) ? value : undefined];
  const objects = value.flat(Infinity).filter((one) => isObject(one));
  return objects.length === 0 ? [undefined] : objects;
};

const compileList = (entries: readonly unknown[], path: string): Matcher => {
  if (entries.length === 0) throw new PatternError(path, 'an empty list matches nothing');
  const matchers = entries.map((entry, index) => compileLeaf(entry, `${path}[${index}]`));
  return (value) => {
    const leaves = leavesOf(value);
    return matchers.some((matches) => leaves.some((leaf) => matches(leaf)));
  };
};

const compileOr = (alternatives: unknown, path: string): Matcher => {
  if (!Array.isArray(alternatives) || alternatives.length < 2) throw new PatternError(path, '$or needs two or more');
  const matchers = alternatives.map((alternative, index) => compilePattern(alternative, `${path}[${index}]`));
  return (event) => matchers.some((matches) => matches(event));
};

/**
 * Compiles an EventBridge pattern: every named field must match one entry of its list. Understands exact values,
 * prefix, suffix, wildcard, anything-but, numeric, exists, equals-ignore-case and `$or`; not cidr.
 *
 * @throws PatternError with the path of what is wrong or not implemented.
 */
export const compilePattern = (pattern: unknown, path = '$'): Matcher => {
  if (!isObject(pattern)) throw new PatternError(path, 'expected an object');
  const fields = Object.entries(pattern).map(([key, expected]): Matcher => {
    const place = `${path}.${key}`;
    if (key === '$or') return compileOr(expected, place);
    if (Array.isArray(expected)) {
      const matches = compileList(expected, place);
      return (event) => matches(isObject(event) ? own(event, key) : undefined);
    }
    const matches = compilePattern(expected, place);
    return (event) => branchesOf(isObject(event) ? own(event, key) : undefined).some((branch) => matches(branch));
  });
  if (fields.length === 0) throw new PatternError(path, 'an empty pattern');
  return (event) => fields.every((matches) => matches(event));
};

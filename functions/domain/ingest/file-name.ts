import type { FactProblem } from './fact-problem.ts';
import { shownValue } from './fact-problem.ts';
import { placesOf } from './field-names.ts';
import { readFacts, type SourceFacts } from './read-facts.ts';
import { factsSaidBy } from './sources.ts';

/** A pattern that an operator wrote for the names of recordings, checked and compiled. */
export type FileNamePattern = { readonly source: string; readonly expression: RegExp };

/** Longest pattern and name that are matched, in characters: with the checks below, matching stays in milliseconds. */
const MAX_PATTERN = 500;
const MAX_NAME = 255;
/** Unbounded repetitions in one pattern; of those, how many may repeat "anything" (they overlap with everything). */
const MAX_REPETITIONS = 10;
const MAX_WILD_REPETITIONS = 2;

/**
 * Compiles patterns with named groups, e.g. `(?<startedAt>\d{8}T\d{6}Z)_(?<agentId>[^_]+)_(?<service>[^_.]+)`. A
 * pattern that does not compile, names no fact, or could take exponential time is a problem and is left out.
 */
export const compileFileNamePatterns = (
  patterns: readonly string[],
): { readonly patterns: readonly FileNamePattern[]; readonly problems: readonly FactProblem[] } => {
  const compiled: FileNamePattern[] = [];
  const problems: FactProblem[] = [];
  for (const source of patterns) {
    const expression = isTame(source) ? compile(source) : undefined;
    if (expression && namesAFact(source)) compiled.push({ source, expression });
    else problems.push({ source: 'file-name', kind: 'bad-pattern', value: shownValue(source) });
  }
  return { patterns: compiled, problems };
};

/** Facts from the first pattern that the name (without folder, with its extension) fits. */
export const factsFromFileName = (
  name: string,
  { patterns, timeZone }: { readonly patterns: readonly FileNamePattern[]; readonly timeZone: string },
): SourceFacts => {
  const nothing: SourceFacts = { source: 'file-name', facts: {}, problems: [] };
  if (name.length > MAX_NAME) return nothing;
  for (const { expression } of patterns) {
    const groups = expression.exec(name)?.groups;
    if (groups)
      return readFacts(factsSaidBy(Object.entries(groups), { file: name }), { source: 'file-name', timeZone });
  }
  return nothing;
};

const compile = (source: string): RegExp | undefined => {
  try {
    return new RegExp(source, 'u');
  } catch {
    return undefined;
  }
};

const namesAFact = (source: string): boolean => {
  const groups = [...source.matchAll(/\(\?<([A-Za-z_]\w*)>/g)].map(([, name]) => name ?? '');
  return placesOf(groups).some((place) => place !== undefined);
};

/**
 * Refuses what backtracks without end: a repeated group that itself repeats or branches (`(a+)+`, `(a|ab)*`), back
 * references, and more overlapping wildcards than a name needs. Stricter than necessary, on purpose.
 */
const isTame = (source: string): boolean => {
  if (source.length > MAX_PATTERN || /\\[1-9]|\\k</.test(source)) return false;
  const pieces = source.match(/\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|:|<\w+>)|\{\d*,?\d*\}|[\s\S]/gu) ?? [];
  const open: { varies: boolean }[] = [];
  let repetitions = 0;
  let wildRepetitions = 0;
  let previous = '';
  let closed: { varies: boolean } | undefined;
  for (const piece of pieces) {
    const repeats = piece === '+' || piece === '*' || /^\{\d*,\d*\}$/.test(piece);
    if (repeats) {
      if (closed?.varies) return false;
      repetitions += 1;
      if (/^(\.|\\[SDWsw])$/.test(previous) || /^\[\^?\\[sSwWdD]+\]$/.test(previous)) wildRepetitions += 1;
      for (const group of open) group.varies = true;
    }
    if (piece === '|') for (const group of open) group.varies = true;
    if (piece.startsWith('(')) open.push({ varies: false });
    closed = piece === ')' ? open.pop() : undefined;
    previous = piece;
  }
  return repetitions <= MAX_REPETITIONS && wildRepetitions <= MAX_WILD_REPETITIONS;
};

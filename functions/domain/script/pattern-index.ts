import type { Language } from '../adherence/languages/language.ts';
import type { Marks } from '../adherence/marks.ts';
import { makeTriggers, type Triggers } from '../adherence/triggers.ts';
import { makeVocabulary, type Vocabulary, wordsOf } from '../adherence/vocabulary.ts';
import { type CompiledPattern, compilePattern, type Draft } from './compiled-pattern.ts';

export type Numbering = { readonly sets: string[][]; readonly setOf: (words: readonly string[]) => number };

/** Equal sets of words have one number. */
export const makeNumbering = (): Numbering => {
  const sets: string[][] = [];
  const known = new Map<string, number>();
  return {
    sets,
    setOf: (words) => {
      const key = [...words].sort().join(' ');
      const before = known.get(key);
      if (before !== undefined) return before;
      sets.push([...words]);
      known.set(key, sets.length - 1);
      return sets.length - 1;
    },
  };
};

export type PatternIndex = {
  readonly patterns: readonly CompiledPattern[];
  readonly triggers: Triggers;
  readonly vocabulary: Vocabulary;
};

/** Patterns over one vocabulary, found by the words that make the engine look for them. `names` are the company's, `marks` name times. */
export const indexOf = (
  drafts: readonly Draft[],
  language: Language | undefined,
  numbering: Numbering,
  names: readonly string[],
  marks?: Marks,
): PatternIndex => {
  const light = new Set(wordsOf(language?.light));
  const negators = new Set(wordsOf(language?.negators));
  const patterns = drafts.flatMap((draft) => compilePattern(draft, numbering.setOf, light, negators) ?? []);
  const vocabulary = makeVocabulary(numbering.sets, language, names, marks);
  return { patterns, triggers: makeTriggers(patterns, vocabulary), vocabulary };
};

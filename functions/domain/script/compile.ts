import { brandOf, fillsOf } from '../adherence/fill.ts';
import type { Language } from '../adherence/languages/language.ts';
import { languageOf } from '../adherence/lexicon.ts';
import { type ElementKind, type Pattern, parsePattern } from '../adherence/pattern.ts';
import { patternOfPhrase } from '../adherence/phrase-pattern.ts';
import { makeVocabulary, type Vocabulary } from '../adherence/vocabulary.ts';
import { foldWords } from '../transcript/spelling.ts';
import type { Script, ScriptStep } from './script.ts';

export type CompiledElement = {
  readonly kind: ElementKind;
  /** Index of its set of words in the vocabulary; -1 for numbers and free words. */
  readonly set: number;
  readonly weight: number;
  readonly optional: boolean;
  readonly reach: number;
};

export type CompiledPattern = {
  readonly step: number;
  readonly source: 'phrase' | 'bank';
  /** The phrasing as a person reads it. */
  readonly phrasing: string;
  readonly elements: readonly CompiledElement[];
  /** The element whose words make the engine look closer; it cannot be left out. */
  readonly anchor: number;
  /** Sum of the weights of what must be said. */
  readonly total: number;
  /** Weight that may be missing. */
  readonly budget: number;
  readonly alone: boolean;
  /** Sets of words that must not come just before (after) it; -1 when anything may. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Says "no" itself, so a "no" before it does not deny it. */
  readonly denies: boolean;
};

export type CompiledStep = { readonly step: ScriptStep; readonly patterns: readonly CompiledPattern[] };

/** A script made ready for judging: build once, judge any number of calls. */
export type CompiledScript = {
  readonly script: Script;
  readonly language: Language | undefined;
  readonly steps: readonly CompiledStep[];
  readonly vocabulary: Vocabulary;
  /** For each set of words: patterns it is the anchor of. */
  readonly triggers: readonly (readonly CompiledPattern[])[];
  readonly brand: readonly string[];
};

const LIGHT_WEIGHT = 0.3;

/** The phrasing a person reads for a pattern line: its first choices. */
export const readable = (pattern: Pattern): string =>
  pattern.elements
    .filter((element) => !element.optional && element.kind !== 'not')
    .map((element) =>
      element.kind === 'number' || element.kind === 'code'
        ? '{number}'
        : element.kind === 'any'
          ? '{…}'
          : (element.words[0] ?? ''),
    )
    .join(' ');

/** Prepares a script: its phrases, and the banks of its steps' intents, as patterns over one vocabulary. */
export const compileScript = (script: Script): CompiledScript => {
  const language = languageOf(script.language);
  const light = new Set((language?.light ?? '').split(/\s+/));
  const brand = brandOf(script, language);
  const fills = fillsOf(script, language);

  const sets: string[][] = [];
  const setIndex = new Map<string, number>();
  const setOf = (words: readonly string[]): number => {
    const key = words.join(' ');
    const before = setIndex.get(key);
    if (before !== undefined) return before;
    sets.push([...words]);
    setIndex.set(key, sets.length - 1);
    return sets.length - 1;
  };
  const negators = new Set((language?.negators ?? '').split(/\s+/));

  const compilePattern = (
    pattern: Pattern,
    step: number,
    source: 'phrase' | 'bank',
    phrasing: string,
  ): CompiledPattern | undefined => {
    const elements = pattern.elements.map((element): CompiledElement => {
      const isLight = element.kind === 'words' && element.words.every((word) => light.has(word));
      return {
        kind: element.kind,
        set: element.kind === 'words' || element.kind === 'not' ? setOf(element.words) : -1,
        weight: element.kind === 'not' ? 0 : isLight || element.kind === 'any' ? LIGHT_WEIGHT : 1,
        optional: element.optional,
        reach: element.reach,
      };
    });
    let anchor = -1;
    let longest = 0;
    for (const [index, element] of elements.entries()) {
      const written = pattern.elements[index];
      if (element.kind !== 'words' || element.optional || written === undefined) continue;
      if (written.words.length === 0) return undefined;
      const shortest = Math.min(...written.words.map((word) => word.length));
      const letters = shortest + (element.weight === 1 ? 100 : 0) + (written.fromScript ? 200 : 0);
      if (letters > longest) {
        longest = letters;
        anchor = index;
      }
    }
    if (anchor < 0) return undefined;
    const total = elements.reduce((sum, element) => sum + (element.optional ? 0 : element.weight), 0);
    const budget =
      source === 'phrase' ? total * (total > 2.5 ? 0.38 : 0.2) : total >= 3.6 ? 1 : total >= 1.6 ? LIGHT_WEIGHT : 0;
    return {
      step,
      source,
      phrasing,
      elements,
      anchor,
      total,
      budget,
      alone: pattern.alone,
      notBefore: pattern.notBefore.length === 0 ? -1 : setOf(pattern.notBefore),
      notAfter: pattern.notAfter.length === 0 ? -1 : setOf(pattern.notAfter),
      denies: pattern.elements.some(
        (element) => element.kind === 'words' && element.words.some((word) => negators.has(word)),
      ),
    };
  };

  const steps = script.steps.map((step, index): CompiledStep => {
    const patterns: CompiledPattern[] = [];
    for (const phrase of step.phrases) {
      const compiled = compilePattern(patternOfPhrase(phrase, language), index, 'phrase', phrase);
      if (compiled !== undefined) patterns.push(compiled);
    }
    const excluded = new Set((step.excludedPhrases ?? []).map((phrase) => foldWords(phrase).join(' ')));
    const bank = step.intent === undefined ? undefined : language?.bank[step.intent];
    for (const line of (bank ?? '').split('\n')) {
      if (line.trim() === '') continue;
      const pattern = parsePattern(line, language?.classes ?? {}, fills[index]);
      const phrasing = readable(pattern);
      if (excluded.has(foldWords(phrasing).join(' '))) continue;
      const compiled = compilePattern(pattern, index, 'bank', phrasing);
      if (compiled !== undefined) patterns.push(compiled);
    }
    return { step, patterns };
  });

  const triggers: CompiledPattern[][] = sets.map(() => []);
  for (const { patterns } of steps) {
    for (const pattern of patterns) {
      const set = pattern.elements[pattern.anchor]?.set ?? -1;
      triggers[set]?.push(pattern);
    }
  }
  return { script, language, steps, vocabulary: makeVocabulary(sets, language), triggers, brand };
};

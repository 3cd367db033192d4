import type { Language } from '../adherence/languages/language.ts';
import { matchesIn } from '../adherence/matches.ts';
import { parsePattern } from '../adherence/pattern.ts';
import { patternOfPhrase } from '../adherence/phrase-pattern.ts';
import { readable } from '../adherence/phrasings.ts';
import { streamOfText } from '../adherence/stream.ts';
import { splitWords } from '../transcript/spelling.ts';
import type { Draft } from './compiled-pattern.ts';
import { indexOf, makeNumbering, type PatternIndex } from './pattern-index.ts';
import type { ScriptStep } from './script.ts';

/** The lines of a bank. */
export const linesOf = (bank: string | undefined): string[] =>
  (bank ?? '').split('\n').filter((line) => line.trim() !== '');

/** Families of forbidden speech, ready to be recognised in an author's phrases; made once a language. */
const families = new Map<string, { readonly names: readonly string[]; readonly index: PatternIndex }>();

const familiesOf = (language: Language): { readonly names: readonly string[]; readonly index: PatternIndex } => {
  const known = families.get(language.code);
  if (known !== undefined) return known;
  const names = Object.keys(language.forbidden);
  const drafts = names.flatMap((name, step) =>
    linesOf(language.forbidden[name]).map((line): Draft => {
      const pattern = parsePattern(line, language.classes);
      return { step, source: 'bank', phrasing: readable(pattern), pattern };
    }),
  );
  const made = { names, index: indexOf(drafts, language, makeNumbering(), []) };
  families.set(language.code, made);
  return made;
};

/** Which families of forbidden speech a phrase belongs to. */
const familiesIn = (phrase: string, language: Language): ReadonlySet<string> => {
  const { names, index } = familiesOf(language);
  const stream = streamOfText(phrase, index.vocabulary);
  const found = new Set<string>();
  for (const match of matchesIn(stream, index.triggers)) found.add(names[match.pattern.step] ?? '');
  return found;
};

/** A phrase of a few words ("no sé") is too common to stand for more than itself. */
const SHORT_PHRASE_WORDS = 5;

/** Not to know or not to be able is no fault when an alternative follows. */
const isForgivable = (family: string): boolean => family === 'dontknow' || family === 'refusal';

/** Patterns of a forbidden step: its phrases, and what else people say when they mean the same. */
export const forbiddenDrafts = (step: ScriptStep, index: number, language: Language | undefined): Draft[] => {
  const drafts: Draft[] = [];
  const meant = new Set<string>();
  for (const phrase of step.phrases) {
    const pattern = patternOfPhrase(phrase, language);
    const short = splitWords(phrase).length <= SHORT_PHRASE_WORDS;
    const found = language === undefined ? new Set<string>() : familiesIn(phrase, language);
    const onHold = short && found.has('hold') && !found.has('secret');
    for (const family of found) if (short || (family !== 'dontknow' && family !== 'hold')) meant.add(family);
    if (found.size > 0 && !onHold && splitWords(phrase).length <= 3) continue;
    const forgivable = [...found].some(isForgivable);
    drafts.push({
      step: index,
      source: 'phrase',
      phrasing: phrase,
      pattern: { ...pattern, alone: onHold },
      forgivable,
    });
  }
  for (const family of meant) {
    for (const line of linesOf(language?.forbidden[family])) {
      const pattern = parsePattern(line, language?.classes ?? {});
      drafts.push({
        step: index,
        source: 'bank',
        phrasing: readable(pattern),
        pattern: family === 'hold' ? { ...pattern, alone: true } : pattern,
        forgivable: isForgivable(family),
      });
    }
  }
  return drafts;
};

import type { Intent, Script } from '../script/script.ts';
import { foldWords } from '../transcript/spelling.ts';
import { brandOf, fillsOf } from './fill.ts';
import { languageOf } from './lexicon.ts';
import { type Pattern, parsePattern } from './pattern.ts';

/** One line of a bank as an author sees it. Excluding its `text` in a step excludes the whole line there. */
export type Phrasing = { readonly text: string; readonly examples: readonly string[] };

/** Examples that are spelled out for one line; lines with classes of verbs stand for hundreds. */
const MOST_EXAMPLES = 8;

const wordOf = (element: Pattern['elements'][number], choice: number): string => {
  if (element.kind === 'number' || element.kind === 'code') return '{number}';
  if (element.kind === 'any') return '{…}';
  const whole = element.words.filter((word) => !word.endsWith('*'));
  return whole[choice % Math.max(1, whole.length)] ?? '';
};

/** A pattern in plain words: the first choice everywhere, optional words left out. */
export const readable = (pattern: Pattern): string =>
  pattern.elements
    .filter((element) => !element.optional && element.kind !== 'not')
    .map((element) => wordOf(element, 0))
    .join(' ');

const examplesOf = (pattern: Pattern): string[] => {
  const said = pattern.elements.filter((element) => element.kind !== 'not');
  const examples = new Set<string>();
  for (let choice = 0; choice < MOST_EXAMPLES * 2 && examples.size < MOST_EXAMPLES; choice++) {
    const withOptional = choice % 2 === 1;
    const words = said
      .filter((element) => withOptional || !element.optional)
      .map((element, index) => wordOf(element, choice + index * (choice >> 1)));
    examples.add(words.filter((word) => word !== '').join(' '));
  }
  return [...examples];
};

/** The bank's phrasings of an intent in a language, as a script's steps would use them; empty for other languages. */
export const phrasingsOf = (intent: Intent, language: string, script?: Script, step = -1): readonly Phrasing[] => {
  const known = languageOf(language);
  const bank = known?.bank[intent];
  if (known === undefined || bank === undefined) return [];
  const fill = script === undefined ? {} : fillsOf(script, known, brandOf(script, known))[step];
  return bank
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const pattern = parsePattern(line, known.classes, fill ?? {});
      if (
        pattern.elements.some((element) => element.kind === 'words' && !element.optional && element.words.length === 0)
      )
        return [];
      return [{ text: readable(pattern), examples: examplesOf(pattern) }];
    });
};

/** Whether an excluded phrase is a line of the bank: compared by its words. */
export const isInBank = (phrase: string, phrasings: readonly Phrasing[]): boolean => {
  const wanted = foldWords(phrase).join(' ');
  return phrasings.some(({ text }) => foldWords(text).join(' ') === wanted);
};

import { foldWords } from '../transcript/spelling.ts';
import type { Language } from './languages/language.ts';
import type { Pattern, PatternElement } from './pattern.ts';
import { wordsOf } from './vocabulary.ts';

/**
 * A script's own phrase as a pattern: its words in order, with free slots. Where little words are all there is beside a slot
 * ("this is {agent}"), the slot must be filled.
 */
export const patternOfPhrase = (phrase: string, language: Language | undefined): Pattern => {
  const fillers = new Set(wordsOf(language?.fillers));
  const elements: PatternElement[] = [];
  for (const piece of phrase.split(/(\{[^{}]*\})/)) {
    if (piece.startsWith('{')) {
      elements.push({ kind: 'any', words: [], optional: true, reach: 4, fromScript: false });
      continue;
    }
    for (const word of foldWords(piece)) {
      if (fillers.has(word)) continue;
      elements.push({
        kind: /^\d+$/.test(word) ? 'number' : 'words',
        words: [word],
        optional: false,
        reach: 3,
        fromScript: false,
      });
    }
  }
  const light = new Set(wordsOf(language?.light));
  const says = elements.some(({ kind, words }) => kind === 'number' || words.some((word) => !light.has(word)));
  if (!says)
    for (const [at, element] of elements.entries())
      if (element.kind === 'any') elements[at] = { ...element, optional: false };
  return { elements, alone: false, atEnd: false, weakness: 0, notBefore: [], notAfter: [] };
};

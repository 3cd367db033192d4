/**
 * How words are compared: lower case, no accents, no punctuation. Recognisers write the same word in many ways
 * (`Qué`, `que`, `e-mail`, `I'd`), so everything that is matched passes through here, scripts and calls alike.
 */

const MARKS = /[\u0300-\u036f]/g;
const PLAIN = /^[a-z\d]+$/;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** A word without case, accents or punctuation; empty when nothing speakable is left (`[noise]`, `…`). */
export const foldWord = (raw: string): string => {
  if (PLAIN.test(raw)) return raw;
  if (raw.startsWith('[') || raw.startsWith('<')) return '';
  return raw.normalize('NFD').replace(MARKS, '').toLowerCase().replace(NOT_WORD, '');
};

/** The words of a text as written, cut at white space (and at slashes, which nobody speaks). */
export const splitWords = (text: string): string[] => text.split(/[\s/]+/u).filter((word) => word !== '');

/** The folded words of a text; words that fold to nothing are left out. */
export const foldWords = (text: string): string[] =>
  splitWords(text)
    .map(foldWord)
    .filter((word) => word !== '');

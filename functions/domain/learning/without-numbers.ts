import { languageOf } from '../adherence/lexicon.ts';
import { foldWord, splitWords } from '../transcript/spelling.ts';

/** What stands for a number that was taken out; in a script it is a slot. */
const PLACE = '{number}';

/** So many number words one after the other are somebody's number, not "one moment". */
const SPOKEN_RUN = 3;

/**
 * A text without the numbers in it: words with digits, and numbers spoken as words, become `{number}`. Account numbers,
 * telephones and dates are what a phrasing must not carry from a call into a script.
 */
export const withoutNumbers = (text: string, language: string): string => {
  const lexicon = languageOf(language);
  const values = new Set((lexicon?.numbers ?? '').split(/\s+/).map((entry) => entry.split('=')[0] ?? ''));
  const words = splitWords(text.replace(/[{}]/g, ' '));
  const isSpoken = words.map((word) => values.has(foldWord(word)) && foldWord(word) !== '');
  const isNumber = words.map((word) => /\p{N}/u.test(word));
  for (let start = 0; start < words.length; start += 1) {
    if (!isSpoken[start]) continue;
    let end = start;
    let spoken = 0;
    while (
      end < words.length &&
      (isSpoken[end] || (foldWord(words[end] ?? '') === lexicon?.numberJoiner && isSpoken[end + 1]))
    ) {
      if (isSpoken[end]) spoken += 1;
      end += 1;
    }
    if (spoken >= SPOKEN_RUN) isNumber.fill(true, start, end);
    start = end;
  }
  const kept: string[] = [];
  for (const [at, word] of words.entries())
    if (!isNumber[at]) kept.push(word);
    else if (at === 0 || !isNumber[at - 1]) kept.push(PLACE);
  return kept.join(' ');
};

import { oneEditApart } from './letters.ts';
import { hashOf, hashWithout, makeSieve, type Sieve } from './sieve.ts';

/** Adds a value to the list under a key, once. */
export const add = <Value>(index: Map<string, Value[]>, key: string, value: Value): void => {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
};

/** The beginning of a word up to `end`, and that with a letter left out, where `mayBe` lets them pass. */
const keysOf = (word: string, end: number, mayBe: Sieve): string[] => {
  const keys = mayBe(hashOf(0, end)) ? [word.slice(0, end)] : [];
  for (let left = 0; left < end; left++)
    if (mayBe(hashWithout(left, end))) keys.push(word.slice(0, left) + word.slice(left + 1, end));
  return keys;
};

/** Adds to `found` the sets of the words that are an edit away from the letters before `end` of the word taken up. */
export type NearWords = (word: string, end: number, found: number[]) => void;

/** Two words an edit apart are the same, or become so, when each loses a letter at most. */
export const makeNearWords = (
  setsOf: ReadonlyMap<string, readonly number[]>,
  words: readonly string[],
  sameLength: boolean,
): NearWords => {
  const byShorter = new Map<string, string[]>();
  for (const word of words) for (const key of keysOf(word, word.length, () => true)) add(byShorter, key, word);
  const mayBe = makeSieve(byShorter.keys());
  return (heard, end, found) => {
    for (const key of keysOf(heard, end, mayBe))
      for (const word of byShorter.get(key) ?? []) {
        if ((sameLength && word.length !== end) || !oneEditApart(word, heard.slice(0, end))) continue;
        for (const set of setsOf.get(word) ?? []) if (!found.includes(set)) found.push(set);
      }
  };
};

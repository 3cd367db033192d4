/**
 * A new word is asked about by its pieces, dozens of them: by their hashes, those that no list has are told before a string
 * is made.
 */

/** Base of the polynomials (modulo 2^32) that hashes are; odd, so that no letter is lost. */
const BASE = 0x01000193;
/** Spreads a hash over its upper bits. */
const SPREAD = 0x85ebca6b;
/** Places for each key: one piece in so many passes by accident. */
const PLACES_PER_KEY = 16;

const powers = [1];
/** Hashes of the beginnings of the word taken up, by their length. */
const beginnings = [0];

/** From now on pieces are this word's. */
export const takeUp = (word: string): void => {
  for (let at = 0; at < word.length; at++) {
    powers[at + 1] = Math.imul(powers[at] as number, BASE);
    beginnings[at + 1] = (Math.imul(beginnings[at] as number, BASE) + word.charCodeAt(at)) | 0;
  }
};

/** Hash of the letters from `start` to before `end`. */
export const hashOf = (start: number, end: number): number =>
  ((beginnings[end] as number) - Math.imul(beginnings[start] as number, powers[end - start] as number)) | 0;

/** Hash of the letters before `end`, the one at `left` left out. */
export const hashWithout = (left: number, end: number): number =>
  (Math.imul(beginnings[left] as number, powers[end - 1 - left] as number) + hashOf(left + 1, end)) | 0;

/** Whether a piece of such a hash may be among the keys; false means that it is not. */
export type Sieve = (hash: number) => boolean;

export const makeSieve = (keys: Iterable<string>): Sieve => {
  const all = [...keys];
  const shift = Math.clz32(all.length * PLACES_PER_KEY + 1);
  /** A bit a place, so that all of them stay at hand. */
  const marked = new Int32Array(Math.max(1, 2 ** (27 - shift)));
  const placeOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), SPREAD) >>> shift;
  for (const key of all) {
    takeUp(key);
    const place = placeOf(hashOf(0, key.length));
    marked[place >>> 5] = (marked[place >>> 5] as number) | (1 << (place & 31));
  }
  return (hash) => {
    const place = placeOf(hash);
    return ((marked[place >>> 5] as number) & (1 << (place & 31))) !== 0;
  };
};

import { foldWord } from '../transcript/spelling.ts';
import type { Language } from './languages/language.ts';

/**
 * What a recognised word can be, for one script: which sets of words (of the patterns' elements) it belongs to, exactly or
 * as a misspelling. Sets are bits, so that asking costs one load.
 */
export type Reading = {
  readonly folded: string;
  /** Sets it belongs to as written. */
  readonly exact: Uint32Array;
  /** Sets it belongs to if it was misrecognised by a letter or two, or spelled by ear. */
  readonly close: Uint32Array;
  readonly known: boolean;
  readonly filler: boolean;
  readonly light: boolean;
  readonly negator: boolean;
  /** Value as a number, -1 when it is none. */
  readonly value: number;
  /** `un`, `uma`, `one`: a number only beside another or before a unit. */
  readonly article: boolean;
  /** Two words run together (`muybien`): their readings. */
  /** The company's name, or what a recogniser made of it. */
  readonly brand: boolean;
  readonly parts: readonly [Reading, Reading] | undefined;
  /** Could be the first (second) piece of a known word cut in two. */
  readonly opensWord: boolean;
  readonly closesWord: boolean;
  /** Sets it belongs to, either way. */
  readonly sets: readonly number[];
};

/** Words shorter than this are too like each other to be corrected. */
const SHORTEST_CORRECTED = 3;
/** Words shorter than this are not looked for in two pieces. */
const SHORTEST_CUT = 5;
/** Remembered readings; speech repeats itself, so nearly every word is found here. Cleared when full. */
const MEMORY = 40_000;

/** How a word sounds in careless Spanish, Portuguese or English spelling: letters that recognisers confuse are one. */
export const soundOf = (folded: string): string =>
  folded
    .replaceAll('qu', 'k')
    .replaceAll('ll', 'y')
    .replaceAll(/c(?=[ei])/g, 's')
    .replaceAll('ss', 's')
    .replaceAll('ch', 'x')
    .replaceAll(/[cq]/g, 'k')
    .replaceAll('z', 's')
    .replaceAll('v', 'b')
    .replaceAll('h', '')
    .replaceAll('rr', 'r')
    .replaceAll('m', 'n');

/** Whether two words differ by one letter inserted, deleted, replaced or exchanged with its neighbour. */
export const oneEditApart = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let oneEnd = one.length;
  let otherEnd = other.length;
  while (oneEnd > start && otherEnd > start && one[oneEnd - 1] === other[otherEnd - 1]) {
    oneEnd--;
    otherEnd--;
  }
  const removed = oneEnd - start;
  const added = otherEnd - start;
  if (removed <= 1 && added <= 1) return true;
  return removed === 2 && added === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
};

const add = (index: Map<string, number[]>, key: string, value: number) => {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
};

const withoutOne = (word: string): string[] => {
  const shorter: string[] = [];
  for (let at = 0; at < word.length; at++) shorter.push(word.slice(0, at) + word.slice(at + 1));
  return shorter;
};

/** Whether a word may be a name misheard: the same first letter, and a third of its letters wrong at most. */
const isNearName = (folded: string, names: readonly string[]): boolean =>
  folded.length >= 5 &&
  names.some(
    (name) => name.length >= 5 && name[0] === folded[0] && letterDistance(name, folded) <= Math.floor(name.length / 3),
  );

/** Letters to insert, delete or replace to turn one word into the other. */
const letterDistance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
};

export type Vocabulary = {
  readonly setCount: number;
  /** The reading of a word as recognised. */
  readonly read: (raw: string) => Reading;
  /** The reading of two pieces as one word, when that is a known word. */
  readonly join: (first: Reading, second: Reading) => Reading | undefined;
};

/** Builds the vocabulary of all sets of words that a script's patterns use. */
export const makeVocabulary = (
  sets: readonly (readonly string[])[],
  language: Language | undefined,
  names: readonly string[] = [],
): Vocabulary => {
  const stride = (sets.length + 31) >>> 5 || 1;
  const exact = new Map<string, number[]>();
  const endings = new Map<string, number[]>();
  const bySound = new Map<string, number[]>();
  const byShorter = new Map<string, string[]>();
  const openings = new Set<string>();
  const closings = new Set<string>();
  const longestEnding = { letters: 0 };
  const light = new Set((language?.light ?? '').split(/\s+/));
  const fillers = new Set((language?.fillers ?? '').split(/\s+/));
  const negators = new Set((language?.negators ?? '').split(/\s+/));
  const numbers = new Map(
    (language?.numbers ?? '')
      .split(/\s+/)
      .filter((pair) => pair !== '')
      .map((pair) => [pair.split('=')[0] ?? '', Number(pair.split('=')[1])] as const),
  );

  for (const [set, words] of sets.entries()) {
    for (const word of words) {
      if (word.endsWith('*')) {
        const stem = word.slice(0, -1);
        add(endings, stem, set);
        longestEnding.letters = Math.max(longestEnding.letters, stem.length);
        continue;
      }
      add(exact, word, set);
    }
  }
  for (const word of exact.keys()) {
    if (word.length >= 4) {
      const sound = soundOf(word);
      for (const set of exact.get(word) ?? []) add(bySound, sound, set);
    }
    if (word.length >= SHORTEST_CORRECTED) {
      for (const key of [word, ...withoutOne(word)]) {
        const list = byShorter.get(key);
        if (list === undefined) byShorter.set(key, [word]);
        else list.push(word);
      }
      for (let cut = 2; word.length >= SHORTEST_CUT && cut <= word.length - 2; cut++) {
        openings.add(word.slice(0, cut));
        closings.add(word.slice(cut));
      }
    }
  }

  const setsOf = (folded: string): number[] => {
    const found = [...(exact.get(folded) ?? [])];
    for (let length = Math.min(folded.length, longestEnding.letters); length >= 3; length--) {
      for (const set of endings.get(folded.slice(0, length)) ?? []) if (!found.includes(set)) found.push(set);
    }
    return found;
  };

  const closeSetsOf = (folded: string): number[] => {
    const found = folded.length >= 4 ? [...(bySound.get(soundOf(folded)) ?? [])] : [];
    if (folded.length < SHORTEST_CORRECTED || folded.length > 24) return found;
    for (const key of [folded, ...withoutOne(folded)]) {
      for (const word of byShorter.get(key) ?? []) {
        if (!oneEditApart(word, folded)) continue;
        for (const set of exact.get(word) ?? []) if (!found.includes(set)) found.push(set);
      }
    }
    return found;
  };

  const bits = (list: readonly number[]): Uint32Array => {
    const mask = new Uint32Array(stride);
    for (const set of list) mask[set >>> 5] = (mask[set >>> 5] ?? 0) | (1 << (set & 31));
    return mask;
  };

  const make = (folded: string, depth: number): Reading => {
    const digits = /^\d+$/.test(folded);
    const value = digits ? Number(folded) : (numbers.get(folded) ?? -1);
    const found = setsOf(folded);
    const known = found.length > 0 || light.has(folded) || value >= 0 || fillers.has(folded);
    const near = known ? [] : closeSetsOf(folded);
    let parts: readonly [Reading, Reading] | undefined;
    if (
      !known &&
      (near.length === 0 || folded.length >= 5) &&
      depth === 0 &&
      folded.length >= 4 &&
      folded.length <= 30
    ) {
      for (let cut = 2; cut <= folded.length - 2 && parts === undefined; cut++) {
        const first = folded.slice(0, cut);
        const second = folded.slice(cut);
        if ((exact.has(first) || light.has(first)) && (exact.has(second) || light.has(second)))
          parts = [make(first, 1), make(second, 1)];
      }
    }
    return {
      folded,
      exact: bits(found),
      close: bits(near),
      known,
      filler: fillers.has(folded) && found.length === 0,
      light: light.has(folded),
      negator: negators.has(folded),
      value,
      article: value === 1 && !digits,
      brand: names.includes(folded) || (!known && isNearName(folded, names)),
      parts,
      opensWord: openings.has(folded),
      closesWord: closings.has(folded),
      sets: [...found, ...near],
    };
  };

  let memory = new Map<string, Reading>();
  const read = (raw: string): Reading => {
    const before = memory.get(raw);
    if (before !== undefined) return before;
    if (memory.size >= MEMORY) memory = new Map();
    const reading = make(foldWord(raw), 0);
    memory.set(raw, reading);
    return reading;
  };
  return {
    setCount: sets.length,
    read,
    join: (first, second) => {
      if (!first.opensWord || !second.closesWord) return undefined;
      if (first.known && second.known) return undefined;
      const whole = first.folded + second.folded;
      return exact.has(whole) ? make(whole, 1) : undefined;
    },
  };
};

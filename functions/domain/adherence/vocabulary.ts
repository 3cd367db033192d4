import { foldWord } from '../transcript/spelling.ts';
import type { Language } from './languages/language.ts';
import { letterDistance, oneEditApart, soundOf } from './letters.ts';
import type { Marks } from './marks.ts';
import { add, makeNearWords } from './near-words.ts';
import {
  ARTICLE,
  BRAND,
  CLOCK,
  CLOSES_WORD,
  CONSONANT,
  digitsOf,
  EMPTY,
  FILLER,
  KNOWN,
  LETTER,
  LIGHT,
  mayComplete,
  NAME,
  NEAR_NEGATOR,
  NEGATOR,
  NUMERAL,
  OPENS_WORD,
  REDACTED,
  type ReadingTable,
  RUN_TOGETHER,
  SHORT,
  TIME,
  UNIT,
  withDigits,
} from './reading-table.ts';
import { hashOf, makeSieve, takeUp } from './sieve.ts';

/**
 * What recognised words can be, for one script: which sets of words (of the patterns' elements) each belongs to, exactly or
 * misheard. Every word met gets a number, its *reading*; what is asked of it millions of times lies in typed arrays.
 */
export type Vocabulary = {
  readonly setCount: number;
  /** Words of 32 bits for each reading in `ReadingTable.sets`. */
  readonly stride: number;
  /** The reading of a word as recognised. Valid until `generation` changes. */
  readonly read: (raw: string) => number;
  /** The reading of two pieces as one known word, -1 when they are none. */
  readonly join: (first: number, second: number) => number;
  readonly folded: (reading: number) => string;
  /** Sets a reading belongs to, either way. */
  readonly setsOf: (reading: number) => readonly number[];
  /** Arrays may be replaced as they grow: take them anew for every call. */
  readonly table: () => ReadingTable;
  /** Forgets readings when too many were met; numbers from before are void then. Call between two calls. */
  readonly tidy: () => void;
  readonly generation: () => number;
};

/** Words shorter than this are too like each other to be corrected. */
const SHORTEST_CORRECTED = 3;
const LONGEST_CORRECTED = 24;
/** Short names are a letter away from too many words. */
const SHORTEST_NAME_CORRECTED = 6;
/** Two little words run together are taken for that from this length on. */
const SHORTEST_OF_LITTLE = 6;
/** Stems shorter than this are not corrected. */
const SHORTEST_STEM = 5;
/** Each half of a run-together word that a stem seems to know. */
const LONG_PART = 4;
/** Words shorter than this are not looked for in two pieces. */
const SHORTEST_CUT = 5;
/** Readings remembered; speech repeats itself, so nearly every word is found. */
const MEMORY = 60_000;
/** Pairs of pieces remembered, a power of two. */
const JOINS = 4096;
/** Longer "words" are noise; only so many letters of them are looked at. */
const LONGEST_WORD = 60;
/** From this length on a word is not `SHORT`. */
const LONG_ENOUGH = 5;

/** The words of a language's list, which it may lack. */
export const wordsOf = (list: string | undefined): string[] => (list ?? '').split(/\s+/).filter((word) => word !== '');

/** Whether a word may be a name misheard: the same first letter, and a third of its letters wrong at most. */
const isNearName = (folded: string, names: readonly string[]): boolean =>
  folded.length >= 5 &&
  names.some(
    (name) => name.length >= 5 && name[0] === folded[0] && letterDistance(name, folded) <= Math.floor(name.length / 3),
  );

/** Builds the vocabulary of all sets of words that a script's patterns use; `names` are the company's, `times` what names times. */
export const makeVocabulary = (
  sets: readonly (readonly string[])[],
  language: Language | undefined,
  names: readonly string[] = [],
  times: Pick<Marks, 'time' | 'unit' | 'clock'> = { time: -1, unit: -1, clock: -1 },
): Vocabulary => {
  const stride = (sets.length + 31) >>> 5 || 1;
  const exact = new Map<string, number[]>();
  const endings = new Map<string, number[]>();
  const bySound = new Map<string, number[]>();
  const corrected: string[] = [];
  /** Flags that a word has by being in one of the language's lists. */
  const listed = new Map<string, number>();
  const list = (words: Iterable<string>, flags: number) => {
    for (const word of words) listed.set(word, (listed.get(word) ?? 0) | flags);
  };
  const light = new Set(wordsOf(language?.light));
  const negators = wordsOf(language?.negators);
  const firstNames = new Set(wordsOf(language?.classes.firstname));
  list(light, LIGHT | KNOWN);
  list(wordsOf(language?.common), KNOWN);
  list(wordsOf(language?.fillers), FILLER | KNOWN);
  list(negators, NEGATOR);
  list(wordsOf(language?.classes.nearnegator), NEAR_NEGATOR);
  list(firstNames, NAME);
  list(names, BRAND);
  const numbers = new Map(
    wordsOf(language?.numbers).map((pair) => [pair.split('=')[0] ?? '', Number(pair.split('=')[1])] as const),
  );
  let longestEnding = 0;

  for (const [set, words] of sets.entries()) {
    for (const word of words) {
      if (!word.endsWith('*')) {
        add(exact, word, set);
        continue;
      }
      add(endings, word.slice(0, -1), set);
      longestEnding = Math.max(longestEnding, word.length - 1);
    }
  }
  for (const [word, members] of exact) {
    if (firstNames.has(word) && word.length < SHORTEST_NAME_CORRECTED) continue;
    if (word.length >= 4) for (const set of members) add(bySound, soundOf(word), set);
    if (word.length < SHORTEST_CORRECTED) continue;
    corrected.push(word);
    for (let cut = 2; word.length >= SHORTEST_CUT && cut <= word.length - 2; cut++) {
      list([word.slice(0, cut)], OPENS_WORD);
      list([word.slice(cut)], CLOSES_WORD);
    }
  }

  const stems = [...endings.keys()].filter((stem) => stem.length >= SHORTEST_STEM);
  const longestStem = Math.max(0, ...stems.map((stem) => stem.length));
  const nearWords = makeNearWords(exact, corrected, false);
  const nearStems = makeNearWords(endings, stems, true);
  const mayEnd = makeSieve(endings.keys());
  const mayBePart = makeSieve([...exact.keys(), ...light, ...numbers.keys()]);
  const isPart = (word: string): boolean => exact.has(word) || light.has(word) || numbers.has(word);

  const exactSetsOf = (folded: string): number[] => {
    const found = [...(exact.get(folded) ?? [])];
    for (let length = Math.min(folded.length, longestEnding); length >= 3; length--) {
      if (!mayEnd(hashOf(0, length))) continue;
      for (const set of endings.get(folded.slice(0, length)) ?? []) if (!found.includes(set)) found.push(set);
    }
    return found;
  };

  const closeSetsOf = (folded: string): number[] => {
    const found = folded.length >= 4 ? [...(bySound.get(soundOf(folded)) ?? [])] : [];
    if (folded.length < SHORTEST_CORRECTED || folded.length > LONGEST_CORRECTED) return found;
    nearWords(folded, folded.length, found);
    // The beginning of the word may be a stem misheard (`aguordar`).
    for (let length = SHORTEST_STEM; length <= Math.min(longestStem, folded.length - 1); length++)
      nearStems(folded, length, found);
    return found;
  };

  /**
   * What a word that is none is by sounding like a denial. One of any (`nunka`) is that, if nothing else that the script knows;
   * one of the first, that stands before verbs, may be (`nu`).
   */
  const denialIn = (folded: string, near: readonly number[]): number => {
    const isNear = (negator: string | undefined) => negator !== undefined && oneEditApart(negator, folded);
    const isSure =
      folded.length > 2 &&
      negators.some(
        (negator) =>
          negator.length > 2 && isNear(negator) && near.every((set) => exact.get(negator)?.includes(set) === true),
      );
    return (folded.length > 1 && isNear(negators[0]) ? NEAR_NEGATOR : 0) | (isSure ? NEGATOR : 0);
  };

  const opensWithNegator = (folded: string): boolean => negators.some((negator) => folded.startsWith(negator));

  /** Where a run-together word falls into two that are known, -1 when nowhere. */
  const cutOf = (folded: string, least: number): number => {
    if (folded.length > LONGEST_CORRECTED) return -1;
    // `en24`, `24horas`: letters and digits.
    const digits = /^(?:\p{L}{1,8}(?=\d+$)|\d+(?=\p{L}{2,9}$))/u.exec(folded)?.[0];
    if (digits !== undefined) return digits.length;
    if (folded.length < 4) return -1;
    // The longest first word: `quemeu` is `quem eu`, not `que meu`.
    for (let cut = folded.length - least; cut >= least; cut--) {
      if (!mayBePart(hashOf(0, cut)) || !mayBePart(hashOf(cut, folded.length))) continue;
      const first = folded.slice(0, cut);
      const second = folded.slice(cut);
      // Two little words ("pra", "do") are more often a name ("Prado") than run together; a denial ("nome diga") is not.
      const little = light.has(first) && light.has(second) && !negators.includes(first) && !numbers.has(second);
      if (little && folded.length < SHORTEST_OF_LITTLE) continue;
      if (isPart(first) && isPart(second)) return cut;
    }
    return -1;
  };

  let memory = new Map<string, number>();
  let foldedOf: string[] = [];
  let setLists: number[][] = [];
  /** Pairs of pieces asked for last: both, and what they are together. */
  const joins = new Int32Array(JOINS * 3).fill(-1);
  let generation = 0;
  let table: { -readonly [Key in keyof ReadingTable]: ReadingTable[Key] };
  const empty = (capacity: number) => ({
    sets: new Uint32Array(capacity * stride),
    flags: new Int32Array(capacity),
    value: new Float64Array(capacity),
    firstPart: new Int32Array(capacity),
    secondPart: new Int32Array(capacity),
  });
  table = empty(1024);

  const grow = () => {
    const bigger = empty(table.flags.length * 2);
    for (const key of Object.keys(table) as (keyof ReadingTable)[]) bigger[key].set(table[key]);
    table = bigger;
  };

  const make = (folded: string, whole: boolean, redacted: boolean): number => {
    const reading = foldedOf.length;
    if (reading >= table.flags.length) grow();
    // With a letter behind it (`4471b`) it is the number of a case, or misheard.
    const digits = /^(\d+|\d{3,}\p{L})$/u.test(folded);
    const value = digits ? Number.parseInt(folded, 10) : (numbers.get(folded) ?? -1);
    takeUp(folded);
    const found = exactSetsOf(folded);
    const own = listed.get(folded) ?? 0;
    const known = found.length > 0 || value >= 0 || (own & KNOWN) !== 0;
    const near = known ? [] : closeSetsOf(folded);
    foldedOf.push(folded);
    const sets = known ? found : near;
    setLists.push(sets);
    for (const set of sets) {
      const at = reading * stride + (set >>> 5);
      table.sets[at] = (table.sets[at] as number) | (1 << (set & 31));
    }
    table.value[reading] = value;
    // What only a stem knows may still be two words: `tenga*` and `tengabonita`.
    const least = known ? LONG_PART : 2;
    const mayFall = known
      ? value < 0 && own === 0 && !exact.has(folded)
      : near.length === 0 || folded.length >= 5 || opensWithNegator(folded);
    const cut = whole && mayFall ? cutOf(folded, least) : -1;
    const flags =
      own |
      (folded === '' && !redacted ? EMPTY : 0) |
      (known ? KNOWN : 0) |
      (known ? 0 : denialIn(folded, near)) |
      (value === 1 && !digits ? ARTICLE : 0) |
      (!known && isNearName(folded, names) ? BRAND : 0) |
      (folded.length === 1 && !'aeiouy'.includes(folded) && !digits ? CONSONANT : 0) |
      (redacted ? REDACTED : 0) |
      (cut > 0 ? RUN_TOGETHER : 0) |
      (folded.length === 1 && value < 0 ? LETTER : 0) |
      (value >= 0 ? NUMERAL : 0) |
      (folded.length < LONG_ENOUGH ? SHORT : 0) |
      (sets.includes(times.time) ? TIME : 0) |
      (sets.includes(times.unit) ? UNIT : 0) |
      (known && sets.includes(times.clock) ? CLOCK : 0);
    table.flags[reading] = withDigits(flags, digitsOf(value, folded));
    if (cut > 0) {
      const first = read(folded.slice(0, cut));
      const second = read(folded.slice(cut));
      // Reading them may have put a larger table in place.
      table.firstPart[reading] = first;
      table.secondPart[reading] = second;
    }
    return reading;
  };

  const read = (raw: string): number => {
    const before = memory.get(raw);
    if (before !== undefined) return before;
    const redacted = raw.startsWith('[') && /^\[[A-Z_]{2,}\]/.test(raw);
    const folded = redacted ? '' : foldWord(raw.length > LONGEST_WORD ? raw.slice(0, LONGEST_WORD) : raw);
    let reading = redacted ? undefined : memory.get(folded);
    if (reading === undefined) {
      reading = make(folded, true, redacted);
      if (!redacted) memory.set(folded, reading);
    }
    if (raw !== folded) memory.set(raw, reading);
    return reading;
  };

  return {
    setCount: sets.length,
    stride,
    read,
    join: (first, second) => {
      if (!mayComplete(table.flags[second] ?? 0, table.flags[first] ?? 0)) return -1;
      const place = ((first * 31 + second) & (JOINS - 1)) * 3;
      if (joins[place] !== first || joins[place + 1] !== second) {
        const whole = (foldedOf[first] ?? '') + (foldedOf[second] ?? '');
        joins.set([first, second, exact.has(whole) ? read(whole) : -1], place);
      }
      return joins[place + 2] as number;
    },
    folded: (reading) => foldedOf[reading] ?? '',
    setsOf: (reading) => setLists[reading] ?? [],
    table: () => table,
    tidy: () => {
      if (foldedOf.length < MEMORY) return;
      memory = new Map();
      foldedOf = [];
      setLists = [];
      joins.fill(-1);
      table = empty(1024);
      generation++;
    },
    generation: () => generation,
  };
};

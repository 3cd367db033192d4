import { foldWords } from '../transcript/spelling.ts';
import { NUMBER } from './element-kind.ts';
import {
  CONSONANT,
  countOfDigits,
  EMPTY,
  FILLER,
  KNOWN,
  kindsIn,
  LETTER,
  mayComplete,
  NUMERAL,
  type ReadingTable,
  RUN_TOGETHER,
  withDigits,
} from './reading-table.ts';
import { AGENT, CUSTOMER, type Speech } from './speech.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * One side of a call as comparable units, *tokens*: fillers left out, cut words joined, run-together words cut, numbers of
 * several words and letters read out one by one gathered. Arrays are reused from call to call.
 */
export type Stream = {
  count: number;
  reading: Int32Array;
  turn: Int32Array;
  /** First and last word of the speech that a token came from. */
  firstWord: Int32Array;
  lastWord: Int32Array;
  /** The token that letters read out one by one (`c p f`) were last gathered in. */
  spelled: number;
  /** What a token is: flags, kinds and digits of `reading-table.ts`, these last of all the words of a number together. */
  flags: Int32Array;
  /** By turn: which of the speaker's that spoke, counted from 0; and how many there are. */
  ordinal: Int32Array;
  ordinals: number;
  /** By turn: 1 where it answers somebody, and what it says does not go on from the speaker's turn before. */
  fresh: Uint8Array;
  vocabulary: Vocabulary;
  table: ReadingTable;
  readonly stride: number;
  /** For each token the next that names a time; `timed` once somebody asked (times.ts). */
  times: Int32Array;
  timed: boolean;
};

/** Whose words a step is looked for in. */
export const BY_AGENT = 0;
export const BY_CUSTOMER = 1;
export const BY_ANYONE = 2;

/** Up to so many words of the other side ("ah, tá bom") do not interrupt a sentence. */
const BACKCHANNEL_WORDS = 3;

export const emptyStream = (vocabulary: Vocabulary): Stream => ({
  count: 0,
  reading: new Int32Array(0),
  turn: new Int32Array(0),
  firstWord: new Int32Array(0),
  lastWord: new Int32Array(0),
  flags: new Int32Array(0),
  ordinal: new Int32Array(0),
  ordinals: 0,
  spelled: -1,
  fresh: new Uint8Array(0),
  vocabulary,
  table: vocabulary.table(),
  stride: vocabulary.stride,
  times: new Int32Array(0),
  timed: false,
});

/** Makes room for so many tokens, and turns: these are fewer. */
const makeRoom = (stream: Stream, tokens: number) => {
  if (tokens <= stream.reading.length) return;
  const length = tokens * 2;
  for (const key of ['reading', 'flags', 'turn', 'firstWord', 'lastWord', 'ordinal', 'times'] as const)
    stream[key] = new Int32Array(length);
  stream.fresh = new Uint8Array(length);
};

const hears = (by: number, speaker: number): boolean =>
  by === BY_ANYONE ||
  (by === BY_CUSTOMER ? speaker === CUSTOMER || speaker > CUSTOMER : speaker === AGENT || speaker > CUSTOMER);

/** Whether a turn says more than a few words; noises and hesitation are none. */
const interrupts = (speech: Speech, turn: number, flags: Int32Array): boolean => {
  const end = speech.firstWord[turn + 1] as number;
  let left = BACKCHANNEL_WORDS;
  for (let word = speech.firstWord[turn] as number; word < end; word++)
    if (((flags[speech.reading[word] as number] as number) & (EMPTY | FILLER)) === 0 && --left < 0) return true;
  return false;
};

/** Whether a word may belong to the token before it, by the flags of both; nearly none does. */
const mayExtend = (flag: number, before: number): boolean =>
  (flag & LETTER) !== 0 || (flag & before & NUMERAL) !== 0 || mayComplete(flag, before);

/** Fills a stream with one side's words. */
export const fillStream = (stream: Stream, speech: Speech, by: number): Stream => {
  stream.table = stream.vocabulary.table();
  stream.timed = false;
  stream.spelled = -1;
  stream.count = 0;
  stream.ordinals = 0;
  // A word run together becomes two tokens.
  makeRoom(stream, speech.words * 2 + speech.turns + 1);
  let fresh = 1;
  for (let turn = 0; turn < speech.turns; turn++) {
    if (!hears(by, speech.speaker[turn] as number)) {
      if (fresh === 0 && interrupts(speech, turn, stream.table.flags)) fresh = 1;
      continue;
    }
    const first = stream.count;
    addTurn(stream, speech, turn);
    if (stream.count === first) continue;
    stream.ordinal[turn] = stream.ordinals++;
    stream.fresh[turn] = fresh;
    fresh = 0;
  }
  return stream;
};

const addTurn = (stream: Stream, { reading: readings, firstWord }: Speech, turn: number) => {
  const first = stream.count;
  const end = firstWord[turn + 1] as number;
  let { flags, firstPart, secondPart } = stream.table;
  let before = 0;
  for (let word = firstWord[turn] as number; word < end; word++) {
    const reading = readings[word] as number;
    const flag = flags[reading] as number;
    if ((flag & (EMPTY | FILLER)) !== 0) continue;
    if ((flag & RUN_TOGETHER) !== 0) {
      const part = firstPart[reading] as number;
      const rest = secondPart[reading] as number;
      append(stream, part, flags[part] as number, turn, word);
      before = flags[rest] as number;
      append(stream, rest, before, turn, word);
    } else if (stream.count > first && mayExtend(flag, before) && extendsLast(stream, reading, flag, word)) {
      before = flagsAt(stream, stream.count - 1);
      ({ flags, firstPart, secondPart } = stream.table);
    } else {
      append(stream, reading, flag, turn, word);
      before = flag;
    }
  }
};

const append = (stream: Stream, heard: number, flag: number, own: number, word: number) => {
  const { reading, flags, turn, firstWord, lastWord, count } = stream;
  stream.count = count + 1;
  reading[count] = heard;
  flags[count] = flag;
  turn[count] = own;
  firstWord[count] = word;
  lastWord[count] = word;
};

/** Takes a word into the token before it, where both are one: letters spelled out, a number's words, a word cut in two. */
const extendsLast = (stream: Stream, heard: number, flag: number, word: number): boolean => {
  const { vocabulary, reading, flags } = stream;
  const last = stream.count - 1;
  const before = reading[last] as number;
  const flagBefore = flags[last] as number;
  if ((flag & LETTER) !== 0 && (stream.spelled === last || (flagBefore & CONSONANT) !== 0)) {
    reading[last] = vocabulary.read(vocabulary.folded(before) + vocabulary.folded(heard));
    stream.spelled = last;
  } else if ((flag & flagBefore & NUMERAL) !== 0) {
    flags[last] = withDigits(flagBefore, countOfDigits(flagBefore) + countOfDigits(flag));
    stream.lastWord[last] = word;
    return true;
  } else {
    const joined = vocabulary.join(before, heard);
    if (joined < 0) return false;
    reading[last] = joined;
  }
  stream.table = vocabulary.table();
  flags[last] = stream.table.flags[reading[last] as number] as number;
  stream.lastWord[last] = word;
  return true;
};

/** Which elements without words the token at a position may be: bits of `element-kind.ts`. */
export const kindsAt = ({ flags }: Stream, at: number): number => kindsIn(flags[at] as number);

/** Digits of the number at a position, however spoken; 0 for words. */
export const digitsAt = ({ flags }: Stream, at: number): number => countOfDigits(flags[at] as number);

/** Whether a token is a number by itself (`un` in `un momento` is not). */
export const isNumeric = (stream: Stream, at: number): boolean => (kindsAt(stream, at) & (1 << NUMBER)) !== 0;

/** Which of the speaker's turns a token is in, counted from 0. */
export const ordinalAt = ({ ordinal, turn }: Stream, at: number): number => ordinal[turn[at] as number] as number;

/** What the token at a position is: flags of `reading-table.ts`. */
export const flagsAt = ({ flags }: Stream, at: number): number => flags[at] as number;

/** Whether a reading belongs to a set of words (-1: none), also misheard if `loosely`. */
export const isReadingIn = ({ stride, table }: Stream, reading: number, set: number, loosely: boolean): boolean => {
  if (set < 0) return false;
  const bits = table.sets[reading * stride + (set >>> 5)] as number;
  return (bits & (1 << (set & 31))) !== 0 && (loosely || ((table.flags[reading] as number) & KNOWN) !== 0);
};

/** Whether the token at a position belongs to a set of words, also misheard if `loosely`. */
export const isIn = (stream: Stream, at: number, set: number, loosely: boolean): boolean =>
  at >= 0 && at < stream.count && isReadingIn(stream, stream.reading[at] as number, set, loosely);

/** A text as a stream, as if the agent had said it in one turn: scripts' phrases are read like calls. */
export const streamOfText = (text: string, vocabulary: Vocabulary): Stream => {
  const words = foldWords(text);
  const speech: Speech = {
    turns: 1,
    words: words.length,
    speaker: Uint8Array.of(AGENT),
    firstWord: Int32Array.of(0, words.length),
    reading: Int32Array.from(words, (word) => vocabulary.read(word)),
    startMs: new Int32Array(words.length),
    endMs: new Int32Array(words.length),
    confidence: new Uint8Array(words.length),
    source: new Int32Array(words.length),
    textOf: (word) => words[word] ?? '',
  };
  return fillStream(emptyStream(vocabulary), speech, BY_AGENT);
};

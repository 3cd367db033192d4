import { foldWords } from '../transcript/spelling.ts';
import { NUMBER } from './element-kind.ts';
import {
  CLOSES_WORD,
  CONSONANT,
  EMPTY,
  FILLER,
  kindsOf,
  LETTER,
  NUMERAL,
  OPENS_WORD,
  type ReadingTable,
  RUN_TOGETHER,
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
  /** Digits of a number, however spoken; 0 for words. */
  digits: Int32Array;
  flags: Uint8Array;
  /** Which of the speaker's turns that spoke, counted from 0; and how many there are. */
  ordinal: Int32Array;
  ordinals: number;
  vocabulary: Vocabulary;
  table: ReadingTable;
  /** Of the table, kept at hand: they are looked at most. */
  exact: Uint32Array;
  close: Uint32Array;
  readonly stride: number;
  /** Which elements without words a token may be: bits of `element-kind.ts`. */
  kinds: Uint8Array;
  /** For each token the next that names a time; filled by whoever asks first (context.ts). */
  times: Int32Array | undefined;
};

/** Letters read out one by one (`c p f`). */
export const SPELLED = 1;
/** The turn answers somebody: what it says does not go on from the speaker's turn before. */
export const FRESH = 2;

/** Whose words a step is looked for in. */
export const BY_AGENT = 0;
export const BY_CUSTOMER = 1;
export const BY_ANYONE = 2;

/** Up to so many words of the other side ("ah, tá bom") do not interrupt a sentence. */
const BACKCHANNEL_WORDS = 3;

export const emptyStream = (vocabulary: Vocabulary): Stream => ({
  count: 0,
  reading: new Int32Array(2048),
  turn: new Int32Array(2048),
  firstWord: new Int32Array(2048),
  lastWord: new Int32Array(2048),
  digits: new Int32Array(2048),
  flags: new Uint8Array(2048),
  ordinal: new Int32Array(2048),
  ordinals: 0,
  vocabulary,
  table: vocabulary.table(),
  exact: vocabulary.table().exact,
  close: vocabulary.table().close,
  stride: vocabulary.stride,
  kinds: new Uint8Array(2048),
  times: undefined,
});

/** Makes room for so many tokens. */
const makeRoom = (stream: Stream, tokens: number) => {
  if (tokens <= stream.reading.length) return;
  const length = tokens * 2;
  for (const key of ['reading', 'turn', 'firstWord', 'lastWord', 'digits', 'ordinal'] as const)
    stream[key] = new Int32Array(length);
  stream.flags = new Uint8Array(length);
  stream.kinds = new Uint8Array(length);
};

const hears = (by: number, speaker: number): boolean =>
  by === BY_ANYONE ||
  (by === BY_CUSTOMER ? speaker === CUSTOMER || speaker > CUSTOMER : speaker === AGENT || speaker > CUSTOMER);

/** Whether a turn says more than a few words; noises and hesitation are none. */
const interrupts = (speech: Speech, turn: number, flags: Uint16Array): boolean => {
  const end = speech.firstWord[turn + 1] as number;
  let left = BACKCHANNEL_WORDS;
  for (let word = speech.firstWord[turn] as number; word < end; word++)
    if (((flags[speech.reading[word] as number] as number) & (EMPTY | FILLER)) === 0 && --left < 0) return true;
  return false;
};

/** Fills a stream with one side's words. */
export const fillStream = (stream: Stream, speech: Speech, by: number): Stream => {
  stream.table = stream.vocabulary.table();
  stream.count = 0;
  stream.times = undefined;
  // A word run together becomes two tokens.
  makeRoom(stream, speech.words * 2);
  let ordinal = -1;
  let fresh = true;
  for (let turn = 0; turn < speech.turns; turn++) {
    if (!hears(by, speech.speaker[turn] as number)) {
      fresh ||= interrupts(speech, turn, stream.table.flags);
      continue;
    }
    const first = stream.count;
    addTurn(stream, speech, turn, ordinal + 1, fresh ? FRESH : 0);
    if (stream.count === first) continue;
    ordinal++;
    fresh = false;
  }
  stream.ordinals = ordinal + 1;
  stream.exact = stream.table.exact;
  stream.close = stream.table.close;
  return stream;
};

/** Only such words may belong to the token before them. */
const MAY_EXTEND = LETTER | NUMERAL | CLOSES_WORD;

const addTurn = (stream: Stream, speech: Speech, turn: number, ordinal: number, fresh: number) => {
  const first = stream.count;
  const end = speech.firstWord[turn + 1] as number;
  const { reading: readings } = speech;
  for (let word = speech.firstWord[turn] as number; word < end; word++) {
    const reading = readings[word] as number;
    const flag = stream.table.flags[reading] as number;
    if ((flag & (EMPTY | FILLER)) !== 0) continue;
    if ((flag & RUN_TOGETHER) !== 0)
      for (const part of stream.vocabulary.parts(reading) ?? []) append(stream, part, turn, word, ordinal, fresh);
    else if ((flag & MAY_EXTEND) === 0 || stream.count === first || !extendsLast(stream, reading, flag, word))
      append(stream, reading, turn, word, ordinal, fresh);
  }
};

const append = (stream: Stream, reading: number, turn: number, word: number, ordinal: number, fresh: number) => {
  const at = stream.count++;
  stream.reading[at] = reading;
  stream.turn[at] = turn;
  stream.firstWord[at] = word;
  stream.lastWord[at] = word;
  stream.digits[at] = stream.table.digits[reading] as number;
  stream.kinds[at] = stream.table.kinds[reading] as number;
  stream.flags[at] = fresh;
  stream.ordinal[at] = ordinal;
};

/** Takes a word into the token before it, where both are one: letters spelled out, a number's words, a word cut in two. */
const extendsLast = (stream: Stream, reading: number, flag: number, word: number): boolean => {
  const { vocabulary, table } = stream;
  const last = stream.count - 1;
  const before = stream.reading[last] as number;
  const flagBefore = table.flags[before] as number;
  if ((flag & LETTER) !== 0 && (((stream.flags[last] as number) & SPELLED) !== 0 || (flagBefore & CONSONANT) !== 0)) {
    stream.reading[last] = vocabulary.read(vocabulary.folded(before) + vocabulary.folded(reading));
    stream.flags[last] = (stream.flags[last] as number) | SPELLED;
  } else if ((flag & flagBefore & NUMERAL) !== 0) {
    stream.digits[last] = (stream.digits[last] as number) + (table.digits[reading] as number);
  } else {
    const joined = (flagBefore & OPENS_WORD) === 0 ? -1 : vocabulary.join(before, reading);
    if (joined < 0) return false;
    stream.reading[last] = joined;
    stream.digits[last] = vocabulary.table().digits[joined] as number;
  }
  stream.table = vocabulary.table();
  stream.lastWord[last] = word;
  stream.kinds[last] = kindsOf(stream.table, stream.reading[last] as number, stream.digits[last] as number);
  return true;
};

/** Whether a token is a number by itself (`un` in `un momento` is not). */
export const isNumeric = (stream: Stream, at: number): boolean => ((stream.kinds[at] as number) & (1 << NUMBER)) !== 0;

/** What the word at a position is: flags of `reading-table.ts`. */
export const flagsAt = ({ table, reading }: Stream, at: number): number => table.flags[reading[at] as number] as number;

/** Whether a reading belongs to a set of words (-1: none), also misheard if `loosely`. */
export const isReadingIn = (
  { stride, exact, close }: Stream,
  reading: number,
  set: number,
  loosely: boolean,
): boolean => {
  if (set < 0) return false;
  const index = reading * stride + (set >>> 5);
  const bits = (exact[index] as number) | (loosely ? (close[index] as number) : 0);
  return (bits & (1 << (set & 31))) !== 0;
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

import { foldWords } from '../transcript/spelling.ts';
import { ANY, CODE, NUMBER } from './element-kind.ts';
import { AGENT, CUSTOMER, type Speech } from './speech.ts';
import {
  ARTICLE,
  BRAND,
  CONSONANT,
  EMPTY,
  FILLER,
  KNOWN,
  REDACTED,
  type ReadingTable,
  RUN_TOGETHER,
  type Vocabulary,
} from './vocabulary.ts';

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
  /** 1 for tokens that name a time; filled by whoever asks first (context.ts). */
  times: Uint8Array | undefined;
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

const widen = (stream: Stream) => {
  const length = stream.reading.length * 2;
  for (const key of ['reading', 'turn', 'firstWord', 'lastWord', 'digits', 'ordinal'] as const) {
    const wider = new Int32Array(length);
    wider.set(stream[key]);
    stream[key] = wider;
  }
  stream.kinds = new Uint8Array(length);
  const flags = new Uint8Array(length);
  flags.set(stream.flags);
  stream.flags = flags;
};

/** How many digits a number word stands for when a code is read out: `cuatro` one, `cincuenta` two, `4471` four. */
const digitsOf = (value: number, letters: number, isDigits: boolean): number =>
  value < 0 ? 0 : isDigits ? letters : value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4;

const hears = (by: number, speaker: number): boolean =>
  by === BY_ANYONE ||
  (by === BY_CUSTOMER ? speaker === CUSTOMER || speaker > CUSTOMER : speaker === AGENT || speaker > CUSTOMER);

/** Words that say something: not noises, not hesitation. */
const contentWords = (speech: Speech, start: number, end: number, flags: Uint16Array): number => {
  let count = 0;
  for (let word = start; word < end; word++)
    if (((flags[speech.reading[word] as number] as number) & (EMPTY | FILLER)) === 0) count++;
  return count;
};

/** Fills a stream with one side's words. */
export const fillStream = (stream: Stream, speech: Speech, by: number): Stream => {
  const { vocabulary } = stream;
  stream.table = vocabulary.table();
  let { flags, value, letters } = stream.table;
  stream.count = 0;
  stream.times = undefined;
  let ordinal = -1;
  let fresh = true;
  for (let turn = 0; turn < speech.turns; turn++) {
    const start = speech.firstWord[turn] as number;
    const end = speech.firstWord[turn + 1] as number;
    if (!hears(by, speech.speaker[turn] as number)) {
      if (contentWords(speech, start, end, flags) > BACKCHANNEL_WORDS) fresh = true;
      continue;
    }
    let inTurn = false;
    for (let word = start; word < end; word++) {
      const reading = speech.reading[word] as number;
      const flag = flags[reading] as number;
      if ((flag & (EMPTY | FILLER)) !== 0) continue;
      if (!inTurn) ordinal++;
      const last = inTurn ? stream.count - 1 : -1;
      inTurn = true;
      if (stream.count + 2 > stream.reading.length) widen(stream);
      if ((flag & RUN_TOGETHER) !== 0) {
        for (const part of vocabulary.parts(reading) ?? [])
          append(stream, part, turn, word, ordinal, fresh, value, letters);
        ({ flags, value, letters } = stream.table);
        continue;
      }
      if (last >= 0) {
        const before = stream.reading[last] as number;
        const isLetter = letters[reading] === 1;
        if (
          isLetter &&
          (((stream.flags[last] as number) & SPELLED) !== 0 || ((flags[before] as number) & CONSONANT) !== 0)
        ) {
          const spelled = vocabulary.read(vocabulary.folded(before) + vocabulary.folded(reading));
          stream.table = vocabulary.table();
          ({ flags, value, letters } = stream.table);
          stream.reading[last] = spelled;
          stream.lastWord[last] = word;
          stream.flags[last] = (stream.flags[last] as number) | SPELLED;
          continue;
        }
        if ((value[reading] as number) >= 0 && (value[before] as number) >= 0) {
          stream.digits[last] = (stream.digits[last] as number) + countDigits(reading, value, letters);
          stream.lastWord[last] = word;
          continue;
        }
        const joined = vocabulary.join(before, reading);
        if (joined >= 0) {
          stream.table = vocabulary.table();
          ({ flags, value, letters } = stream.table);
          stream.reading[last] = joined;
          stream.digits[last] = countDigits(joined, value, letters);
          stream.lastWord[last] = word;
          continue;
        }
      }
      append(stream, reading, turn, word, ordinal, fresh, value, letters);
    }
    if (inTurn) fresh = false;
  }
  stream.ordinals = ordinal + 1;
  stream.table = vocabulary.table();
  stream.exact = stream.table.exact;
  stream.close = stream.table.close;
  for (let at = 0; at < stream.count; at++) stream.kinds[at] = kindsOf(stream, at);
  return stream;
};

/** A number, a code of three digits or more, a word that nobody knows (a name). */
const kindsOf = (stream: Stream, at: number): number => {
  const flag = stream.table.flags[stream.reading[at] as number] as number;
  const code = (stream.digits[at] as number) >= 3 || (flag & REDACTED) !== 0;
  return (isNumeric(stream, at) ? 1 << NUMBER : 0) | (code ? 1 << CODE : 0) | (flag & (KNOWN | BRAND) ? 0 : 1 << ANY);
};

const countDigits = (reading: number, value: Float64Array, letters: Uint16Array): number => {
  const worth = value[reading] as number;
  // A number word is longer than its digits: `cinco` is five letters and one digit, `45123` five and five.
  return digitsOf(worth, letters[reading] as number, worth >= 10 ** ((letters[reading] as number) - 1));
};

const append = (
  stream: Stream,
  reading: number,
  turn: number,
  word: number,
  ordinal: number,
  fresh: boolean,
  value: Float64Array,
  letters: Uint16Array,
) => {
  const at = stream.count++;
  stream.reading[at] = reading;
  stream.turn[at] = turn;
  stream.firstWord[at] = word;
  stream.lastWord[at] = word;
  stream.digits[at] = countDigits(reading, value, letters);
  stream.flags[at] = fresh ? FRESH : 0;
  stream.ordinal[at] = ordinal;
};

/** Whether a token is a number by itself (`un` in `un momento` is not). */
export const isNumeric = (stream: Stream, at: number): boolean => {
  const reading = stream.reading[at] as number;
  const flag = stream.table.flags[reading] as number;
  if ((flag & REDACTED) !== 0) return true;
  return (stream.table.value[reading] as number) >= 0 && ((flag & ARTICLE) === 0 || (stream.digits[at] as number) > 1);
};

/** Whether the token at a position belongs to a set of words, also misheard if `loosely`. */
export const isIn = (stream: Stream, at: number, set: number, loosely: boolean): boolean => {
  if (set < 0 || at < 0 || at >= stream.count) return false;
  const { exact, close } = stream.table;
  const index = (stream.reading[at] as number) * stream.vocabulary.stride + (set >>> 5);
  const bits = (exact[index] as number) | (loosely ? (close[index] as number) : 0);
  return (bits & (1 << (set & 31))) !== 0;
};

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
    textOf: (word) => words[word] ?? '',
  };
  return fillStream(emptyStream(vocabulary), speech, BY_AGENT);
};

import { fromUtf8 } from './utf8.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Readings of words that are still bytes: a word met before is found by its hash, without a string being made. Two
 * independent 32-bit hashes stand for a word, so that two words meet by accident once in 10^19.
 */
export type ByteWords = {
  readonly readingOf: (source: Source, start: number, end: number) => number;
  /** Readings of so many words together, each from its start to before its end, and their numbers, good until the next words. */
  readonly readingsOf: (
    source: Source,
    starts: Int32Array,
    ends: Int32Array,
    count: number,
    readings: Int32Array,
    numbers: Int32Array,
  ) => void;
  /** A word as text, by its number (0 when it has none) and its bytes. */
  readonly textOf: (number: number, source: Source, start: number, end: number) => string;
};

/** Bytes that words are in, one by one and four at a time. */
export type Source = { readonly bytes: Uint8Array; readonly view: DataView };

const FNV_PRIME = 0x01000193;
const FNV_BASIS = 0x811c9dc5 | 0;
const OTHER_PRIME = 0x85ebca6b | 0;
const OTHER_BASIS = 0x9747b28c | 0;

/** Slots of the table, of which half are used at most; a power of two. A slot is the number of a word, 0 where it is free. */
const SLOTS = 1 << 17;
/** Of a word: both hashes and the reading. Words are numbered as they are met, so those that are said most lie together. */
const WORD_LENGTH = 3;
/** Words of a call that get a number. */
const MOST_NUMBERED = SLOTS / 4;
/** Longer "words" are noise and not remembered. */
const LONGEST = 64;

export const makeByteWords = (vocabulary: Vocabulary): ByteWords => {
  const slots = new Uint16Array(SLOTS);
  const words = new Int32Array((SLOTS / 2) * WORD_LENGTH);
  let texts = [''];
  let generation = vocabulary.generation();
  /** Hashes of the words asked for. */
  let firsts = new Int32Array(1024);
  let seconds = new Int32Array(1024);
  const hash = ({ bytes, view }: Source, start: number, end: number, index: number) => {
    let first = FNV_BASIS ^ (end - start);
    let second = OTHER_BASIS;
    let at = start;
    for (; at + 4 <= end; at += 4) {
      const four = view.getInt32(at);
      first = Math.imul(first ^ four, FNV_PRIME);
      second = Math.imul((second << 5) ^ (second >>> 2) ^ four, OTHER_PRIME);
    }
    let tail = 0;
    for (; at < end; at++) tail = (tail << 8) | (bytes[at] as number);
    firsts[index] = Math.imul(first ^ tail, FNV_PRIME);
    seconds[index] = Math.imul((second << 5) ^ (second >>> 2) ^ tail, OTHER_PRIME);
  };
  const slotOf = (first: number): number => (first ^ (first >>> 15)) & (SLOTS - 1);
  const forget = () => {
    slots.fill(0);
    texts = [''];
    generation = vocabulary.generation();
  };
  /** The number of the word whose hashes stand at `index`, which is read when it is new. */
  const numberOf = (source: Source, start: number, end: number, index: number): number => {
    const first = firsts[index] as number;
    const second = seconds[index] as number;
    let slot = slotOf(first);
    for (let number = slots[slot] as number; number > 0; number = slots[slot] as number) {
      if (words[number * WORD_LENGTH] === first && words[number * WORD_LENGTH + 1] === second) return number;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (texts.length * 2 >= SLOTS) {
      forget();
      slot = slotOf(first);
    }
    const number = texts.length;
    const text = fromUtf8(source.bytes, start, end);
    texts.push(text);
    slots[slot] = number;
    words.set([first, second, vocabulary.read(text)], number * WORD_LENGTH);
    return number;
  };
  const isLong = (start: number, end: number): boolean => end - start > LONGEST;
  const readLong = ({ bytes }: Source, start: number, end: number) =>
    vocabulary.read(fromUtf8(bytes, start, Math.min(end, start + LONGEST)));
  const find = (source: Source, start: number, end: number): number => {
    if (generation !== vocabulary.generation()) forget();
    hash(source, start, end, 0);
    return numberOf(source, start, end, 0);
  };
  return {
    readingOf: (source, start, end) =>
      isLong(start, end) ? readLong(source, start, end) : (words[find(source, start, end) * WORD_LENGTH + 2] as number),
    readingsOf: (source, starts, ends, count, readings, numbers) => {
      // All are hashed before any is looked up: so the look-ups, which wait for memory, wait together.
      if (generation !== vocabulary.generation() || (texts.length + count) * 2 > SLOTS) forget();
      if (count > firsts.length) {
        firsts = new Int32Array(count * 2);
        seconds = new Int32Array(count * 2);
      }
      for (let index = 0; index < count; index++) {
        const start = starts[index] as number;
        const end = ends[index] as number;
        if (!isLong(start, end)) hash(source, start, end, index);
      }
      for (let index = 0; index < count; index++) {
        const start = starts[index] as number;
        const end = ends[index] as number;
        // More words than the table holds are no speech: what has no number is made anew when it is quoted.
        const number = isLong(start, end) || index > MOST_NUMBERED ? 0 : numberOf(source, start, end, index);
        numbers[index] = number;
        readings[index] = number > 0 ? (words[number * WORD_LENGTH + 2] as number) : readLong(source, start, end);
      }
    },
    textOf: (number, source, start, end) =>
      number > 0 ? (texts[number] as string) : fromUtf8(source.bytes, start, end),
  };
};

import { fromUtf8 } from './utf8.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Readings of words that are still bytes: a word met before is found by its hash, without a string being made. Two
 * independent 32-bit hashes stand for a word, so that two words meet by accident once in 10^19.
 */
export type ByteWords = {
  readonly readingOf: (bytes: Uint8Array, start: number, end: number) => number;
};

const FNV_PRIME = 0x01000193;
const FNV_BASIS = 0x811c9dc5 | 0;
const OTHER_PRIME = 0x85ebca6b | 0;
const OTHER_BASIS = 0x9747b28c | 0;

/** Slots of the table; a power of two, at least twice the readings a vocabulary remembers. */
const SLOTS = 1 << 17;
/** Longer "words" are noise and not remembered. */
const LONGEST = 64;

export const makeByteWords = (vocabulary: Vocabulary): ByteWords => {
  let firsts = new Int32Array(SLOTS);
  let seconds = new Int32Array(SLOTS);
  let readings = new Int32Array(SLOTS).fill(-1);
  let used = 0;
  let generation = vocabulary.generation();
  const forget = () => {
    firsts = new Int32Array(SLOTS);
    seconds = new Int32Array(SLOTS);
    readings = new Int32Array(SLOTS).fill(-1);
    used = 0;
    generation = vocabulary.generation();
  };
  return {
    readingOf: (bytes, start, end) => {
      if (end - start > LONGEST) return vocabulary.read(fromUtf8(bytes, start, start + LONGEST));
      if (generation !== vocabulary.generation() || used * 2 > SLOTS) forget();
      let first = FNV_BASIS;
      let second = OTHER_BASIS;
      for (let at = start; at < end; at++) {
        const byte = bytes[at] as number;
        first = Math.imul(first ^ byte, FNV_PRIME);
        second = Math.imul((second << 5) ^ (second >>> 2) ^ byte, OTHER_PRIME);
      }
      let slot = (first ^ (first >>> 15)) & (SLOTS - 1);
      while ((readings[slot] as number) >= 0) {
        if (firsts[slot] === first && seconds[slot] === second) return readings[slot] as number;
        slot = (slot + 1) & (SLOTS - 1);
      }
      const reading = vocabulary.read(fromUtf8(bytes, start, end));
      firsts[slot] = first;
      seconds[slot] = second;
      readings[slot] = reading;
      used++;
      return reading;
    },
  };
};

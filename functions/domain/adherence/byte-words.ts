import { fromUtf8 } from './utf8.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Readings of words that are still bytes: a word met before is found by its hash, without a string being made. Two
 * independent 32-bit hashes stand for a word, so that two words meet by accident once in 10^19.
 */
export type ByteWords = {
  readonly readingOf: (bytes: Uint8Array, start: number, end: number) => number;
  /** The word as text. */
  readonly textOf: (bytes: Uint8Array, start: number, end: number) => string;
};

const FNV_PRIME = 0x01000193;
const FNV_BASIS = 0x811c9dc5 | 0;
const OTHER_PRIME = 0x85ebca6b | 0;
const OTHER_BASIS = 0x9747b28c | 0;

/** Slots of the table; a power of two, at least twice the readings a vocabulary remembers. */
const SLOTS = 1 << 17;
/** A slot is both hashes and the reading, which is -1 where the slot is free: side by side, to be fetched together. */
const SLOT_LENGTH = 3;
/** Longer "words" are noise and not remembered. */
const LONGEST = 64;

const hashOf = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = FNV_BASIS;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), FNV_PRIME);
  return hash;
};

const otherHashOf = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = OTHER_BASIS;
  for (let at = start; at < end; at++)
    hash = Math.imul((hash << 5) ^ (hash >>> 2) ^ (bytes[at] as number), OTHER_PRIME);
  return hash;
};

export const makeByteWords = (vocabulary: Vocabulary): ByteWords => {
  const slots = new Int32Array(SLOTS * SLOT_LENGTH).fill(-1);
  /** Texts that were asked for, by slot. */
  const texts = new Map<number, string>();
  let used = 0;
  let generation = vocabulary.generation();
  /** The slot of a word by its hashes, or a free one for it. */
  const slotOf = (first: number, second: number): number => {
    let slot = ((first ^ (first >>> 15)) & (SLOTS - 1)) * SLOT_LENGTH;
    while ((slots[slot + 2] as number) >= 0 && (slots[slot] !== first || slots[slot + 1] !== second))
      slot = slot + SLOT_LENGTH === slots.length ? 0 : slot + SLOT_LENGTH;
    return slot;
  };
  return {
    readingOf: (bytes, start, end) => {
      if (end - start > LONGEST) return vocabulary.read(fromUtf8(bytes, start, start + LONGEST));
      if (generation !== vocabulary.generation() || used * 2 > SLOTS) {
        slots.fill(-1);
        texts.clear();
        used = 0;
        generation = vocabulary.generation();
      }
      const first = hashOf(bytes, start, end);
      const second = otherHashOf(bytes, start, end);
      const slot = slotOf(first, second);
      const known = slots[slot + 2] as number;
      if (known >= 0) return known;
      slots[slot] = first;
      slots[slot + 1] = second;
      used++;
      const reading = vocabulary.read(fromUtf8(bytes, start, end));
      slots[slot + 2] = reading;
      return reading;
    },
    textOf: (bytes, start, end) => {
      if (end - start > LONGEST) return fromUtf8(bytes, start, end);
      const slot = slotOf(hashOf(bytes, start, end), otherHashOf(bytes, start, end));
      const known = texts.get(slot);
      if (known !== undefined) return known;
      const text = fromUtf8(bytes, start, end);
      // A free slot may yet become another word's.
      if ((slots[slot + 2] as number) >= 0) texts.set(slot, text);
      return text;
    },
  };
};

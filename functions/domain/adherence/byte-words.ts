import { fromUtf8 } from './utf8.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Readings of words that are still bytes: a word met before is found by its hash, without a string being made. Two
 * independent 32-bit hashes stand for a word, so that two words meet by accident once in 10^19.
 */
export type ByteWords = {
  readonly readingOf: (source: Source, start: number, end: number) => number;
  /** The word as text. */
  readonly textOf: (source: Source, start: number, end: number) => string;
};

/** Bytes that words are in, one by one and four at a time. */
export type Source = { readonly bytes: Uint8Array; readonly view: DataView };

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

/** The last one to three bytes of a word, as one number. */
const tailOf = ({ bytes }: Source, at: number, end: number): number => {
  let tail = 0;
  for (let rest = at; rest < end; rest++) tail = (tail << 8) | (bytes[rest] as number);
  return tail;
};

const hashOf = (source: Source, start: number, end: number): number => {
  let hash = FNV_BASIS ^ (end - start);
  let at = start;
  for (; at + 4 <= end; at += 4) hash = Math.imul(hash ^ source.view.getInt32(at), FNV_PRIME);
  return Math.imul(hash ^ tailOf(source, at, end), FNV_PRIME);
};

const otherHashOf = (source: Source, start: number, end: number): number => {
  let hash = OTHER_BASIS;
  let at = start;
  for (; at + 4 <= end; at += 4) hash = Math.imul((hash << 5) ^ (hash >>> 2) ^ source.view.getInt32(at), OTHER_PRIME);
  return Math.imul((hash << 5) ^ (hash >>> 2) ^ tailOf(source, at, end), OTHER_PRIME);
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
    readingOf: (source, start, end) => {
      if (end - start > LONGEST) return vocabulary.read(fromUtf8(source.bytes, start, start + LONGEST));
      if (generation !== vocabulary.generation() || used * 2 > SLOTS) {
        slots.fill(-1);
        texts.clear();
        used = 0;
        generation = vocabulary.generation();
      }
      const first = hashOf(source, start, end);
      const second = otherHashOf(source, start, end);
      const slot = slotOf(first, second);
      const known = slots[slot + 2] as number;
      if (known >= 0) return known;
      slots[slot] = first;
      slots[slot + 1] = second;
      used++;
      const reading = vocabulary.read(fromUtf8(source.bytes, start, end));
      slots[slot + 2] = reading;
      return reading;
    },
    textOf: (source, start, end) => {
      if (end - start > LONGEST) return fromUtf8(source.bytes, start, end);
      const slot = slotOf(hashOf(source, start, end), otherHashOf(source, start, end));
      const known = texts.get(slot);
      if (known !== undefined) return known;
      const text = fromUtf8(source.bytes, start, end);
      // A free slot may yet become another word's.
      if ((slots[slot + 2] as number) >= 0) texts.set(slot, text);
      return text;
    },
  };
};

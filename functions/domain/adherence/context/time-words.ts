import type { Marks } from '../marks.ts';
import { ARTICLE } from '../reading-table.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What a word can be in a time to come, as bits: a time by itself, a unit, what stands before an hour, an article ("un día"). */
export const NAMES_TIME = 1;
export const TIME_UNIT = 2;
export const BEFORE_HOUR = 4;
export const COUNTABLE = 8;

/** What readings can be in a time: found out once a reading, for every word of every call is asked. */
export type TimeWords = { readonly of: (reading: number) => number };

export const makeTimeWords = (vocabulary: Vocabulary, { deadline, unit, units, clock }: Marks): TimeWords => {
  let bits = new Uint8Array(1024);
  let known = 0;
  let generation = vocabulary.generation();

  const bitsOf = (reading: number): number => {
    const { exact, flags } = vocabulary.table();
    const sets = vocabulary.setsOf(reading);
    const isClock =
      clock >= 0 && (((exact[reading * vocabulary.stride + (clock >>> 5)] as number) >>> (clock & 31)) & 1) === 1;
    return (
      (sets.includes(deadline) || sets.includes(units) ? NAMES_TIME : 0) |
      (sets.includes(unit) ? TIME_UNIT : 0) |
      (isClock ? BEFORE_HOUR : 0) |
      (((flags[reading] as number) & ARTICLE) === 0 ? 0 : COUNTABLE)
    );
  };

  /** Readings are numbered as they are met, and void when the vocabulary forgets. */
  const learn = (reading: number) => {
    if (generation !== vocabulary.generation()) known = 0;
    generation = vocabulary.generation();
    if (reading >= bits.length) {
      const wider = new Uint8Array(reading * 2);
      wider.set(bits);
      bits = wider;
    }
    for (; known <= reading; known++) bits[known] = bitsOf(known);
  };

  return {
    of: (reading) => {
      if (reading >= known || generation !== vocabulary.generation()) learn(reading);
      return bits[reading] as number;
    },
  };
};

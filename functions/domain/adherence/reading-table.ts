import { ANY, CODE, KINDS, NUMBER } from './element-kind.ts';

/** What is known of the words met so far, by reading. */
export type ReadingTable = {
  /** Bit sets: what the word is as written or, when it is not `KNOWN`, what it is if misheard. */
  readonly sets: Uint32Array;
  /** What the reading is, which elements without words it may be, its digits: all that a token is asked for, together. */
  readonly flags: Int32Array;
  /** Value as a number, -1 when it is none. */
  readonly value: Float64Array;
  /** Of two words run together (`RUN_TOGETHER`): their readings. */
  readonly firstPart: Int32Array;
  readonly secondPart: Int32Array;
};

/** What a reading is, in `ReadingTable.flags`. */
export const EMPTY = 1;
export const KNOWN = 2;
export const FILLER = 4;
export const LIGHT = 8;
export const NEGATOR = 16;
/** `un`, `uma`, `one`: a number only beside another or before a unit. */
export const ARTICLE = 32;
export const BRAND = 64;
export const CONSONANT = 128;
/** Taken out by redaction (`[PII]`): it may have been any name or number. */
export const REDACTED = 256;
export const OPENS_WORD = 512;
export const CLOSES_WORD = 1024;
export const RUN_TOGETHER = 2048;
/** A common first name. */
export const NAME = 4096;
/** A single letter that is no number. */
export const LETTER = 8192;
/** Has a value as a number. */
export const NUMERAL = 16384;

/** Short words are a letter away from many others. */
export const SHORT = 32768;
/** What times are named with (`marks.ts`): a day, a unit, what stands before an hour. */
export const TIME = 65536;
export const UNIT = 131072;
export const CLOCK = 262144;
/** Unknown, and a letter away from a denial: one where only an auxiliary or a pronoun is beside it (`nu será`, `is mot`). */
export const NEAR_NEGATOR = 524288;
/** Above the flags: bits of `element-kind.ts`, and above these digits that a number stands for when a code is read out. */
const KINDS_FROM = 20;
const DIGITS_FROM = 25;
const MOST_DIGITS = 0x7f;

/** How many digits a number word stands for: `cuatro` one, `cincuenta` two, `4471` four. */
export const digitsOf = (value: number, written: string): number => {
  if (value < 0) return 0;
  // As written: a code may begin with zeros (`00091`).
  if (/^\d/.test(written)) return written.length;
  return value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4;
};

/** What a token of such flags and so many digits may be: a number, a code of three or more, a name (or a word nobody knows). */
const kindsOf = (flags: number, digits: number): number => {
  const redacted = (flags & REDACTED) !== 0;
  const isNumber = redacted || ((flags & NUMERAL) !== 0 && ((flags & ARTICLE) === 0 || digits > 1));
  const isName = (flags & NAME) !== 0 || (flags & (KNOWN | BRAND)) === 0;
  return (isNumber ? 1 << NUMBER : 0) | (redacted || digits >= 3 ? 1 << CODE : 0) | (isName ? 1 << ANY : 0);
};

export const kindsIn = (flags: number): number => (flags >>> KINDS_FROM) & ((1 << KINDS) - 1);

export const countOfDigits = (flags: number): number => flags >>> DIGITS_FROM;

/** Flags with so many digits, and what something with so many may be. */
export const withDigits = (flags: number, digits: number): number => {
  const own = flags & ((1 << KINDS_FROM) - 1);
  return own | (kindsOf(own, digits) << KINDS_FROM) | (Math.min(MOST_DIGITS, digits) << DIGITS_FROM);
};

/** Whether a word may be the end of one cut in two, and the word before it the beginning, by the flags of both. */
export const mayComplete = (flags: number, before: number): boolean =>
  (flags & CLOSES_WORD) !== 0 && (before & OPENS_WORD) !== 0 && (flags & before & KNOWN) === 0;

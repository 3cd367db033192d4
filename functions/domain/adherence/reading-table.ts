import { ANY, CODE, NUMBER } from './element-kind.ts';

/** What is known of the words met so far, by reading. */
export type ReadingTable = {
  /** Bit sets: what the word is as written, and what it is if misheard. */
  readonly exact: Uint32Array;
  readonly close: Uint32Array;
  readonly flags: Uint16Array;
  /** Value as a number, -1 when it is none. */
  readonly value: Float64Array;
  readonly letters: Uint16Array;
  /** Digits that a number stands for when a code is read out; 0 for words. */
  readonly digits: Uint16Array;
  /** Which elements without words it may be: bits of `element-kind.ts`. */
  readonly kinds: Uint8Array;
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

/** How many digits a number word stands for: `cuatro` one, `cincuenta` two, `4471` four. */
export const digitsOf = (value: number, written: string): number => {
  if (value < 0) return 0;
  // As written: a code may begin with zeros (`00091`).
  if (/^\d/.test(written)) return written.length;
  return value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4;
};

/** What a token of a reading and so many digits may be: a number, a code of three or more, a name (or a word nobody knows). */
export const kindsOf = ({ flags, value }: ReadingTable, reading: number, digits: number): number => {
  const flag = flags[reading] as number;
  const redacted = (flag & REDACTED) !== 0;
  const isNumber = redacted || ((value[reading] as number) >= 0 && ((flag & ARTICLE) === 0 || digits > 1));
  const isName = (flag & NAME) !== 0 || (flag & (KNOWN | BRAND)) === 0;
  return (isNumber ? 1 << NUMBER : 0) | (redacted || digits >= 3 ? 1 << CODE : 0) | (isName ? 1 << ANY : 0);
};

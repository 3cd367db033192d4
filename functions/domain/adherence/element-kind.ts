import type { ElementKind } from './pattern.ts';

/** Kinds of pattern elements as numbers, for typed arrays. */
export const WORDS = 0;
export const NUMBER = 1;
export const CODE = 2;
export const ANY = 3;
export const NOT = 4;
export const KINDS = 5;

export const KIND_NUMBERS = { words: WORDS, number: NUMBER, code: CODE, any: ANY, not: NOT } as const satisfies Record<
  ElementKind,
  number
>;

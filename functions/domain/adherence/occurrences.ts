/**
 * Where in a stream each kind of token and each set of words occurs: a row of bits for each, one bit a token, so that up to
 * 32 tokens are looked at at once. The rows' words for the same 32 tokens lie side by side, for they are filled and asked
 * together. Reused from call to call.
 */
export type Occurrences = { readonly rows: number; bits: Int32Array };

/** Tokens that are looked at at once. */
export const WINDOW = 32;
/** Empty tokens before the first: one may look back from there. */
const MARGIN = WINDOW;

export const emptyOccurrences = (rows: number): Occurrences => ({ rows, bits: new Int32Array(0) });

/** Forgets all, and makes room for so many tokens. */
export const clear = (occurrences: Occurrences, tokens: number): void => {
  const length = occurrences.rows * (((tokens + MARGIN) >>> 5) + 2);
  if (occurrences.bits.length < length) occurrences.bits = new Int32Array(length * 2);
  else occurrences.bits.fill(0, 0, length);
};

/** Notes that a token is what each of the rows from `start` to before `end` of a list stands for. */
export const noteRows = (
  { bits, rows }: Occurrences,
  at: number,
  list: Int32Array,
  start: number,
  end: number,
): void => {
  const column = rows * ((at + MARGIN) >>> 5);
  const bit = 1 << (at & 31);
  for (let next = start; next < end; next++) {
    const index = column + (list[next] as number);
    bits[index] = (bits[index] as number) | bit;
  }
};

/** Notes that a token is what one row stands for. */
export const note = ({ bits, rows }: Occurrences, row: number, at: number): void => {
  const index = row + rows * ((at + MARGIN) >>> 5);
  bits[index] = (bits[index] as number) | (1 << (at & 31));
};

/** The 32 tokens from `from` (-32 or more) on, the first in the lowest bit. */
export const tokensFrom = ({ bits, rows }: Occurrences, row: number, from: number): number => {
  const index = row + rows * ((from + MARGIN) >>> 5);
  const shift = from & 31;
  return ((bits[index] as number) >>> shift) | (((bits[index + rows] as number) << 1) << (31 - shift));
};

/** Whether one of up to 32 tokens from `from` on is what a row stands for. */
export const occursIn = (occurrences: Occurrences, row: number, from: number, tokens: number): boolean =>
  tokensFrom(occurrences, row, from) << (WINDOW - tokens) !== 0;

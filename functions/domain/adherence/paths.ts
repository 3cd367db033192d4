import type { CompiledPattern, Element } from '../script/compiled-pattern.ts';
import { ANY, NOT } from './element-kind.ts';
import { type Occurrences, rowOf, tokensFrom, WINDOW } from './occurrences.ts';
import { FRESH, type Stream } from './stream.ts';

/** A word that was misheard by a letter counts for a little less than the word itself. */
const CLOSE = 0.8;
/** Short words are a letter away from many others. */
const CLOSE_SHORT = 0.6;
const LONG_ENOUGH = 5;
/** Price of each word put between two of the pattern's, in units of weight. */
const BETWEEN = 0.06;
/** Price of going on in another turn. */
const ACROSS = 0.15;
/** The first of 32 tokens looked at backward. */
const FIRST = 1 << (WINDOW - 1);
/** Rounding of sums of weights. */
export const EPSILON = 1e-9;

/** More paths than these are not followed: long phrases with much missing have many, none of them good. */
const MOST_PATHS = 256;

/**
 * Ways to hear one side of a pattern, in parallel arrays that are reused: the token each ends at, what it gains, the weight
 * left out, the elements heard. Each side has two stretches of the arrays: paths so far, and paths one element longer.
 */
export const pathEnd = new Int32Array(MOST_PATHS * 4);
export const pathGain = new Float64Array(MOST_PATHS * 4);
export const pathMissed = new Float64Array(MOST_PATHS * 4);
export const pathHeard = new Int32Array(MOST_PATHS * 4);

/** What a token is worth for an element that accepts it: 1 as written, less if misheard. */
export const worth = ({ set, offset, bit }: Element, stream: Stream, at: number): number => {
  if (set < 0) return 1;
  const reading = stream.reading[at] as number;
  if (((stream.exact[reading * stream.stride + offset] as number) & bit) !== 0) return 1;
  return (stream.table.letters[reading] as number) >= LONG_ENOUGH ? CLOSE : CLOSE_SHORT;
};

/** Whether an element's word was said as written at a place, which may be beyond the stream's ends. */
const isSaid = ({ offset, bit }: Element, { count, reading, exact, stride }: Stream, at: number): boolean =>
  at >= 0 && at < count && ((exact[(reading[at] as number) * stride + offset] as number) & bit) !== 0;

/**
 * Adds a path to those from `first` to before `end`, unless one that ends at the same token is no worse; one that is no
 * better makes room for it. Returns the new end.
 */
const keep = (first: number, end: number, at: number, gain: number, missed: number, heard: number): number => {
  let slot = end;
  for (let index = first; index < end; index++) {
    if (pathEnd[index] !== at) continue;
    const otherGain = pathGain[index] as number;
    const otherMissed = pathMissed[index] as number;
    if (otherGain >= gain && otherMissed <= missed) return end;
    if (otherGain <= gain && otherMissed >= missed && slot === end) slot = index;
  }
  if (slot === first + MOST_PATHS) return end;
  pathEnd[slot] = at;
  pathGain[slot] = gain;
  pathMissed[slot] = missed;
  pathHeard[slot] = heard;
  return slot === end ? end + 1 : end;
};

/** Whether a pattern that goes on in another turn was interrupted: the later of the turns answers somebody. */
const isInterrupted = ({ turn, flags }: Stream, from: number, at: number, step: 1 | -1): boolean => {
  if (step === -1) return ((flags[from] as number) & FRESH) !== 0;
  return (((flags[at] as number) | (turn[from + 1] === turn[from] ? 0 : (flags[from + 1] as number))) & FRESH) !== 0;
};

/** Where `pathsFrom` leaves the paths of a side. */
export const firstPath = ({ left, right }: CompiledPattern, step: 1 | -1): number =>
  step === 1 ? (right.length & 1) * MOST_PATHS : ((left.length & 1) + 2) * MOST_PATHS;

/**
 * Finds the best ways to hear the elements after (`step` 1) or before (-1) the anchor, walking outward. They lie from
 * `firstPath` on; returns how many there are.
 */
export const pathsFrom = (
  pattern: CompiledPattern,
  stream: Stream,
  occurrences: Occurrences,
  anchorAt: number,
  step: 1 | -1,
): number => {
  const elements = step === 1 ? pattern.right : pattern.left;
  const { turn: turns } = stream;
  const most = pattern.budget + EPSILON;
  // Stretches are exchanged after each element, so that the last lies where `firstPath` says.
  let next = step === 1 ? 0 : 2 * MOST_PATHS;
  let first = next;
  let end = keep(first, first, anchorAt, 0, 0, 0);
  for (let which = 0; which < elements.length; which++) {
    const element = elements[which] as Element;
    const { kind, weight, cost, reach } = element;
    const row = rowOf(element);
    next ^= MOST_PATHS;
    let nextEnd = next;
    for (let index = first; index < end; index++) {
      const from = pathEnd[index] as number;
      const gain = pathGain[index] as number;
      const missed = pathMissed[index] as number;
      const heard = pathHeard[index] as number;
      if (kind === NOT) {
        if (!isSaid(element, stream, from + step)) nextEnd = keep(next, nextEnd, from, gain, missed, heard);
        continue;
      }
      if (missed + cost <= most) nextEnd = keep(next, nextEnd, from, gain, missed + cost, heard);
      // The tokens within reach that will do, as bits: after `from` in the lowest ones, before it in the highest.
      let bits =
        step === 1
          ? tokensFrom(occurrences, row, from + 1) & ((2 << reach) - 1)
          : tokensFrom(occurrences, row, from - WINDOW) & (-1 << (WINDOW - 1 - reach));
      while (bits !== 0) {
        const skipped = step === 1 ? WINDOW - 1 - Math.clz32(bits & -bits) : Math.clz32(bits);
        bits ^= step === 1 ? 1 << skipped : FIRST >>> skipped;
        const at = from + step * (skipped + 1);
        const crosses = turns[at] !== turns[from];
        if (crosses && (skipped > 1 || kind === ANY || isInterrupted(stream, from, at, step))) break;
        const value = gain + weight * worth(element, stream, at) - BETWEEN * skipped - (crosses ? ACROSS : 0);
        nextEnd = keep(next, nextEnd, at, value, missed, heard + 1);
      }
    }
    first = next;
    end = nextEnd;
    if (first === end) break;
  }
  return end - first;
};

import type { CompiledPattern } from '../script/compiled-pattern.ts';
import { ANY, NOT } from './element-kind.ts';
import { tokensFrom, WINDOW } from './occurrences.ts';
import { KNOWN, SHORT } from './reading-table.ts';
import { flagsAt, isIn, type Stream } from './stream.ts';
import type { Triggers } from './triggers.ts';

/** A word that was misheard by a letter counts for a little less than the word itself. */
const CLOSE = 0.8;
const CLOSE_SHORT = 0.6;
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

const column = (): number[] => Array.from({ length: MOST_PATHS * 4 }, () => 0);

/**
 * Ways to hear one side of a pattern, in parallel columns that are reused: the token each ends at, what it gains, the weight
 * left out, the elements heard. Each side has two stretches of the columns: paths so far, and paths one element longer.
 * Plain lists: for so few numbers, that are asked so often, typed ones are slower.
 */
export const pathEnd = column();
export const pathGain = column();
export const pathMissed = column();
export const pathHeard = column();

/** What a token is worth for an element that accepts it: 1 as written, less if misheard. */
export const worth = (set: number, stream: Stream, at: number): number => {
  const flags = flagsAt(stream, at);
  return set < 0 || (flags & KNOWN) !== 0 ? 1 : (flags & SHORT) === 0 ? CLOSE : CLOSE_SHORT;
};

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
const isInterrupted = ({ turn, fresh }: Stream, from: number, at: number, step: 1 | -1): boolean => {
  const turnOf = (token: number) => turn[token] as number;
  if (step === -1) return fresh[turnOf(from)] === 1;
  return fresh[turnOf(at)] === 1 || (turnOf(from + 1) !== turnOf(from) && fresh[turnOf(from + 1)] === 1);
};

/** Where `pathsFrom` leaves the paths of a side. */
export const firstPath = ({ left, right }: CompiledPattern, step: 1 | -1): number =>
  step === 1 ? (right.length & 1) * MOST_PATHS : ((left.length & 1) + 2) * MOST_PATHS;

/**
 * The elements of patterns, one behind the other, for they are walked along all the time and as objects lie far apart: for each
 * pattern its left side, then its right, each going outward from the anchor.
 */
export type Sides = {
  /** Where each side begins; the next one's beginning is its end. */
  readonly starts: Int32Array;
  /** Of each element: kind, set, row of the occurrences, reach. */
  readonly shapes: Int32Array;
  /** Of each element: weight, cost. */
  readonly weights: Float64Array;
};

const SHAPE_LENGTH = 4;
const WEIGHTS_LENGTH = 2;

export const makeSides = (patterns: readonly CompiledPattern[], rowOf: Int32Array): Sides => {
  const sides = patterns.flatMap(({ left, right }) => [left, right]);
  const elements = sides.flat();
  const starts = new Int32Array(sides.length + 1);
  for (const [index, side] of sides.entries()) starts[index + 1] = (starts[index] as number) + side.length;
  return {
    starts,
    shapes: Int32Array.from(elements.flatMap(({ kind, set, sought, reach }) => [kind, set, rowOf[sought] ?? 0, reach])),
    weights: Float64Array.from(elements.flatMap(({ weight, cost }) => [weight, cost])),
  };
};

/**
 * Finds the best ways to hear the elements after (`step` 1) or before (-1) the anchor of a pattern (by its number and budget),
 * walking outward. They lie from `firstPath` on; returns how many there are.
 */
export const pathsFrom = (
  pattern: number,
  budget: number,
  stream: Stream,
  { occurrences, sides }: Triggers,
  anchorAt: number,
  step: 1 | -1,
): number => {
  const { starts, shapes, weights } = sides;
  const side = pattern * 2 + (step === 1 ? 1 : 0);
  const { turn: turns } = stream;
  const most = budget + EPSILON;
  // Stretches are exchanged after each element, so that the last lies where `firstPath` says.
  let next = step === 1 ? 0 : 2 * MOST_PATHS;
  let first = next;
  let end = keep(first, first, anchorAt, 0, 0, 0);
  for (let element = starts[side] as number; element < (starts[side + 1] as number); element++) {
    const kind = shapes[element * SHAPE_LENGTH] as number;
    const set = shapes[element * SHAPE_LENGTH + 1] as number;
    const row = shapes[element * SHAPE_LENGTH + 2] as number;
    const reach = shapes[element * SHAPE_LENGTH + 3] as number;
    const weight = weights[element * WEIGHTS_LENGTH] as number;
    const cost = weights[element * WEIGHTS_LENGTH + 1] as number;
    next ^= MOST_PATHS;
    let nextEnd = next;
    for (let index = first; index < end; index++) {
      const from = pathEnd[index] as number;
      const gain = pathGain[index] as number;
      const missed = pathMissed[index] as number;
      const heard = pathHeard[index] as number;
      if (kind === NOT) {
        if (!isIn(stream, from + step, set, false)) nextEnd = keep(next, nextEnd, from, gain, missed, heard);
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
        const value = gain + weight * worth(set, stream, at) - BETWEEN * skipped - (crosses ? ACROSS : 0);
        nextEnd = keep(next, nextEnd, at, value, missed, heard + 1);
      }
    }
    first = next;
    end = nextEnd;
    if (first === end) break;
  }
  return end - first;
};

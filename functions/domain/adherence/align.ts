import type { CompiledPattern } from '../script/compile.ts';
import { ANY, CODE, NOT, NUMBER } from './element-kind.ts';
import { FRESH, isNumeric, type Stream } from './stream.ts';
import { BRAND, KNOWN, NAME, REDACTED } from './vocabulary.ts';

/** Where a pattern was found. Token positions are inclusive. */
export type Match = {
  readonly pattern: CompiledPattern;
  readonly from: number;
  readonly to: number;
  readonly anchorAt: number;
  /** Share of the pattern's weight that was heard, less what was put between, 0..1. */
  readonly score: number;
  readonly edits: number;
};

/** A word that was misheard by a letter counts for a little less than the word itself. */
const CLOSE = 0.8;
/** Short words are a letter away from many others. */
const CLOSE_SHORT = 0.6;
const LONG_ENOUGH = 5;
/** Price of each word put between two of the pattern's, in units of weight. */
const BETWEEN = 0.06;
/** Price of going on in another turn. */
const ACROSS = 0.15;
/** Rounding of sums of weights. */
const EPSILON = 1e-9;

/** What the token at a position is worth for an element without a set of words: a number, a code, a name. */
const worthOfKind = (kind: number, stream: Stream, at: number): number => {
  if (kind === NUMBER) return isNumeric(stream, at) ? 1 : 0;
  const flags = stream.table.flags[stream.reading[at] as number] as number;
  if (kind === CODE) return (stream.digits[at] as number) >= 3 || (flags & REDACTED) !== 0 ? 1 : 0;
  return (flags & NAME) !== 0 || (flags & (KNOWN | BRAND)) === 0 ? 1 : 0;
};

/** What a misheard word is worth. */
const worthOfClose = (stream: Stream, reading: number): number =>
  (stream.table.letters[reading] as number) >= LONG_ENOUGH ? CLOSE : CLOSE_SHORT;

/** What the token at a position is worth for an element: 1 as written, less if misheard, 0 for another word. */
const worth = (pattern: CompiledPattern, element: number, stream: Stream, at: number): number => {
  const set = pattern.sets[element] as number;
  if (set < 0) return worthOfKind(pattern.kinds[element] as number, stream, at);
  const reading = stream.reading[at] as number;
  const index = reading * stream.stride + (set >>> 5);
  const bit = 1 << (set & 31);
  if (((stream.exact[index] as number) & bit) !== 0) return 1;
  return ((stream.close[index] as number) & bit) === 0 ? 0 : worthOfClose(stream, reading);
};

/** Ways to hear part of a pattern, kept in parallel arrays that are reused: paths end at different tokens. */
type Paths = {
  count: number;
  readonly at: Int32Array;
  readonly gain: Float64Array;
  readonly missed: Float64Array;
  readonly heard: Int32Array;
};

/** More paths than these are not followed: long phrases with much missing have many, none of them good. */
const MOST_PATHS = 256;
const emptyPaths = (): Paths => ({
  count: 0,
  at: new Int32Array(MOST_PATHS),
  gain: new Float64Array(MOST_PATHS),
  missed: new Float64Array(MOST_PATHS),
  heard: new Int32Array(MOST_PATHS),
});

const LEFT = [emptyPaths(), emptyPaths()] as const;
const RIGHT = [emptyPaths(), emptyPaths()] as const;

/** Adds a path unless one that ends at the same token is no worse; one that is no better makes room for it. */
const keep = (paths: Paths, at: number, gain: number, missed: number, heard: number) => {
  let slot = paths.count;
  for (let index = 0; index < paths.count; index++) {
    if (paths.at[index] !== at) continue;
    const otherGain = paths.gain[index] as number;
    const otherMissed = paths.missed[index] as number;
    if (otherGain >= gain && otherMissed <= missed) return;
    if (otherGain <= gain && otherMissed >= missed && slot === paths.count) slot = index;
  }
  if (slot === paths.count) {
    if (slot === MOST_PATHS) return;
    paths.count++;
  }
  paths.at[slot] = at;
  paths.gain[slot] = gain;
  paths.missed[slot] = missed;
  paths.heard[slot] = heard;
};

/** Best ways to hear the elements after (or before) the anchor, walking outward. */
const walk = (
  pattern: CompiledPattern,
  stream: Stream,
  anchorAt: number,
  step: 1 | -1,
  buffers: readonly [Paths, Paths],
): Paths => {
  let paths = buffers[0];
  let next = buffers[1];
  paths.count = 0;
  keep(paths, anchorAt, 0, 0, 0);
  const { kinds, sets, weights, optional, vital, reaches, budget, length } = pattern;
  const { count, reading, turn: turns, exact, close, stride } = stream;
  for (let element = pattern.anchor + step; element >= 0 && element < length; element += step) {
    next.count = 0;
    const kind = kinds[element] as number;
    const isOptional = optional[element] === 1;
    const weight = isOptional ? 0 : (weights[element] as number);
    const reach = reaches[step === 1 ? element : element + 1] as number;
    const set = sets[element] as number;
    const offset = set >>> 5;
    const bit = 1 << (set & 31);
    for (let index = 0; index < paths.count; index++) {
      const from = paths.at[index] as number;
      const gain = paths.gain[index] as number;
      const missed = paths.missed[index] as number;
      const heard = paths.heard[index] as number;
      if (kind === NOT) {
        const at = from + step;
        if (at < 0 || at >= stream.count || worth(pattern, element, stream, at) !== 1)
          keep(next, from, gain, missed, heard);
        continue;
      }
      if (vital[element] !== 1 && missed + weight <= budget + EPSILON) keep(next, from, gain, missed + weight, heard);
      const turn = turns[from];
      let at = from;
      for (let skipped = 0; skipped <= reach; skipped++) {
        at += step;
        if (at < 0 || at >= count) break;
        const crosses = turns[at] !== turn;
        if (crosses && (skipped > 1 || kind === ANY)) break;
        if (crosses && ((stream.flags[step === 1 ? at : from] as number) & FRESH) !== 0) break;
        let value = 0;
        if (set < 0) value = worthOfKind(kind, stream, at);
        else {
          const word = reading[at] as number;
          if (((exact[word * stride + offset] as number) & bit) !== 0) value = 1;
          else if (((close[word * stride + offset] as number) & bit) !== 0) value = worthOfClose(stream, word);
        }
        if (value !== 0)
          keep(next, at, gain + weight * value - BETWEEN * skipped - (crosses ? ACROSS : 0), missed, heard + 1);
        if (kind === ANY) break;
      }
    }
    const swapped = paths;
    paths = next;
    next = swapped;
    if (paths.count === 0) break;
  }
  return paths;
};

/** Whether an element (-1: none is asked for) may be heard within so many tokens: a quick look before the long one. */
const isNear = (
  pattern: CompiledPattern,
  element: number,
  within: number,
  stream: Stream,
  anchorAt: number,
  step: 1 | -1,
): boolean => {
  if (element < 0) return true;
  const { count, reading, exact, close, stride } = stream;
  const set = pattern.sets[element] as number;
  const last = step === 1 ? Math.min(count - 1, anchorAt + within) : Math.max(0, anchorAt - within);
  if (set < 0) {
    const kind = pattern.kinds[element] as number;
    for (let at = anchorAt; at !== last; ) {
      at += step;
      if (worthOfKind(kind, stream, at) !== 0) return true;
    }
    return false;
  }
  const offset = set >>> 5;
  const bit = 1 << (set & 31);
  for (let at = anchorAt; at !== last; ) {
    at += step;
    const index = (reading[at] as number) * stride + offset;
    if ((((exact[index] as number) | (close[index] as number)) & bit) !== 0) return true;
  }
  return false;
};

/** The best match of a pattern around a token that its anchor accepts, or `undefined`. */
export const align = (pattern: CompiledPattern, stream: Stream, anchorAt: number): Match | undefined => {
  const value = worth(pattern, pattern.anchor, stream, anchorAt);
  if (value === 0) return undefined;
  if (!isNear(pattern, pattern.needRight, pattern.needRightWithin, stream, anchorAt, 1)) return undefined;
  if (!isNear(pattern, pattern.needLeft, pattern.needLeftWithin, stream, anchorAt, -1)) return undefined;
  const right = walk(pattern, stream, anchorAt, 1, RIGHT);
  if (right.count === 0) return undefined;
  const left = walk(pattern, stream, anchorAt, -1, LEFT);
  let bestScore = -1;
  let from = 0;
  let to = 0;
  let heard = 0;
  const own = (pattern.weights[pattern.anchor] as number) * value;
  for (let before = 0; before < left.count; before++) {
    for (let after = 0; after < right.count; after++) {
      const missed = (left.missed[before] as number) + (right.missed[after] as number);
      if (missed > pattern.budget + EPSILON) continue;
      const gain = (left.gain[before] as number) + (right.gain[after] as number) + own;
      const score = Math.min(1, gain / pattern.total);
      const words = (left.heard[before] as number) + (right.heard[after] as number) + 1;
      // Of two ways that fit as well, the one that explains more words: "qué fue lo que pasó", not its last three.
      if (score < bestScore || (score === bestScore && words <= heard)) continue;
      bestScore = score;
      from = left.at[before] as number;
      to = right.at[after] as number;
      heard = words;
    }
  }
  if (bestScore < 0) return undefined;
  const edits = Math.max(0, pattern.required - heard) + Math.max(0, to - from + 1 - heard);
  return { pattern, from, to, anchorAt, score: bestScore, edits };
};

import { ANY, CODE, NOT, NUMBER } from '../../../functions/domain/adherence/element-kind.ts';
import { BRAND, KNOWN, NAME, REDACTED } from '../../../functions/domain/adherence/reading-table.ts';
import { digitsAt, isIn, isNumeric, type Stream } from '../../../functions/domain/adherence/stream.ts';
import type { CompiledPattern, Element } from '../../../functions/domain/script/compiled-pattern.ts';

/**
 * The slow, obvious matcher that the fast one is held to: every way to lay a pattern's elements on the tokens is tried, one
 * after the other, around every token.
 */

const worth = ({ kind, set }: Element, stream: Stream, at: number): number => {
  const flags = stream.table.flags[stream.reading[at] ?? 0] ?? 0;
  switch (kind) {
    case NUMBER:
      return isNumeric(stream, at) ? 1 : 0;
    case CODE:
      return digitsAt(stream, at) >= 3 || (flags & REDACTED) !== 0 ? 1 : 0;
    case ANY:
      return (flags & NAME) !== 0 || ((flags & KNOWN) === 0 && (flags & BRAND) === 0) ? 1 : 0;
    default: {
      if (isIn(stream, at, set, false)) return 1;
      if (!isIn(stream, at, set, true)) return 0;
      return stream.vocabulary.folded(stream.reading[at] ?? 0).length >= 5 ? 0.8 : 0.6;
    }
  }
};

/** Best gain of the elements that are left in one direction, for every weight that is left out. */
const bestBeyond = (
  [next, ...rest]: readonly Element[],
  budget: number,
  stream: Stream,
  at: number,
  step: 1 | -1,
  missed: number,
  gain: number,
  found: Map<number, number>,
): void => {
  if (next === undefined) {
    if (gain > (found.get(missed) ?? Number.NEGATIVE_INFINITY)) found.set(missed, gain);
    return;
  }
  const { kind, weight, cost, reach } = next;
  if (kind === NOT) {
    const neighbour = at + step;
    const there = neighbour >= 0 && neighbour < stream.count && worth(next, stream, neighbour) === 1;
    if (!there) bestBeyond(rest, budget, stream, at, step, missed, gain, found);
    return;
  }
  if (missed + cost <= budget + 1e-9) bestBeyond(rest, budget, stream, at, step, missed + cost, gain, found);
  for (let skipped = 0; skipped <= reach; skipped++) {
    const there = at + step * (skipped + 1);
    if (there < 0 || there >= stream.count) return;
    const crosses = stream.turn[there] !== stream.turn[at];
    const later = step === 1 ? there : at;
    if (crosses && (skipped > 1 || kind === ANY || stream.fresh[stream.turn[later] ?? 0] === 1)) return;
    const value = worth(next, stream, there);
    if (value > 0) {
      const heard = gain + weight * value - 0.06 * skipped - (crosses ? 0.15 : 0);
      bestBeyond(rest, budget, stream, there, step, missed, heard, found);
    }
    if (kind === ANY) return;
  }
};

/** Score of a pattern around a token, or `undefined` when it is not there. */
export const referenceScore = (pattern: CompiledPattern, stream: Stream, at: number): number | undefined => {
  const { anchor, budget, total } = pattern;
  const value = worth(anchor, stream, at);
  if (value === 0) return undefined;
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  bestBeyond(pattern.left, budget, stream, at, -1, 0, 0, left);
  bestBeyond(pattern.right, budget, stream, at, 1, 0, 0, right);
  let best: number | undefined;
  for (const [missedLeft, gainLeft] of left)
    for (const [missedRight, gainRight] of right) {
      if (missedLeft + missedRight > budget + 1e-9) continue;
      const score = Math.min(1, (gainLeft + gainRight + anchor.weight * value) / total);
      if (score >= 0 && (best === undefined || score > best)) best = score;
    }
  return best;
};

/** Every pattern tried around every token, without an index: `pattern number @ token` → score. */
export const referenceMatches = (patterns: readonly CompiledPattern[], stream: Stream): Map<string, number> => {
  const matches = new Map<string, number>();
  for (const [index, pattern] of patterns.entries())
    for (let at = 0; at < stream.count; at++) {
      const score = referenceScore(pattern, stream, at);
      if (score !== undefined) matches.set(`${index}@${at}`, score);
    }
  return matches;
};

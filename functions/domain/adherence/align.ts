import type { CompiledPattern } from '../script/compiled-pattern.ts';
import { EPSILON, firstPath, pathEnd, pathGain, pathHeard, pathMissed, pathsFrom, worth } from './paths.ts';
import type { Stream } from './stream.ts';
import type { Triggers } from './triggers.ts';

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

/** The best match of a pattern (and its number) around a token that its anchor accepts, or `undefined`. */
export const align = (
  pattern: CompiledPattern,
  number: number,
  stream: Stream,
  triggers: Triggers,
  anchorAt: number,
): Match | undefined => {
  const { anchor, budget, total, required } = pattern;
  // A pattern of one word needs no looking around.
  if (pattern.length === 1) {
    const score = Math.min(1, (anchor.weight * worth(anchor.set, stream, anchorAt)) / total);
    return { pattern, from: anchorAt, to: anchorAt, anchorAt, score, edits: 0 };
  }
  const rightFirst = firstPath(pattern, 1);
  const rightEnd = rightFirst + pathsFrom(number, budget, stream, triggers, anchorAt, 1);
  if (rightEnd === rightFirst) return undefined;
  const leftFirst = firstPath(pattern, -1);
  const leftEnd = leftFirst + pathsFrom(number, budget, stream, triggers, anchorAt, -1);
  const own = anchor.weight * worth(anchor.set, stream, anchorAt);
  let bestScore = -1;
  let from = 0;
  let to = 0;
  let heard = 0;
  for (let before = leftFirst; before < leftEnd; before++) {
    for (let after = rightFirst; after < rightEnd; after++) {
      const missed = (pathMissed[before] as number) + (pathMissed[after] as number);
      if (missed > budget + EPSILON) continue;
      const gain = (pathGain[before] as number) + (pathGain[after] as number) + own;
      const score = Math.min(1, gain / total);
      const words = (pathHeard[before] as number) + (pathHeard[after] as number) + 1;
      // Of two ways that fit as well, the one that explains more words: "qué fue lo que pasó", not its last three.
      if (score < bestScore || (score === bestScore && words <= heard)) continue;
      bestScore = score;
      from = pathEnd[before] as number;
      to = pathEnd[after] as number;
      heard = words;
    }
  }
  if (bestScore < 0) return undefined;
  const edits = Math.max(0, required - heard) + Math.max(0, to - from + 1 - heard);
  return { pattern, from, to, anchorAt, score: bestScore, edits };
};

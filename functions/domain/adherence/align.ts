import type { CompiledElement, CompiledPattern } from '../script/compile.ts';
import { isNumeric, type Token } from './stream.ts';

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

const worth = (element: CompiledElement, token: Token): number => {
  const { reading } = token;
  if (element.kind === 'number') return isNumeric(token) ? 1 : 0;
  if (element.kind === 'code') return token.digits >= 3 ? 1 : 0;
  if (element.kind === 'any') return reading.known || reading.brand ? 0 : 1;
  const index = element.set >>> 5;
  const bit = 1 << (element.set & 31);
  if (((reading.exact[index] ?? 0) & bit) !== 0) return 1;
  if (((reading.close[index] ?? 0) & bit) === 0) return 0;
  return reading.folded.length >= LONG_ENOUGH ? CLOSE : CLOSE_SHORT;
};

type Path = { readonly at: number; readonly gain: number; readonly missed: number; readonly heard: number };

/** Best ways to hear the elements after (or before) the anchor, walking outward. */
const walk = (pattern: CompiledPattern, tokens: readonly Token[], anchorAt: number, step: 1 | -1): Path[] => {
  let paths: Path[] = [{ at: anchorAt, gain: 0, missed: 0, heard: 0 }];
  const { elements } = pattern;
  for (let index = pattern.anchor + step; index >= 0 && index < elements.length; index += step) {
    const element = elements[index];
    const reachOf = step === 1 ? element : elements[index + 1];
    if (element === undefined || reachOf === undefined) break;
    const next: Path[] = [];
    const keep = (path: Path) => {
      const same = next.findIndex((other) => other.at === path.at);
      if (same < 0) next.push(path);
      else if ((next[same]?.gain ?? 0) < path.gain) next[same] = path;
    };
    for (const path of paths) {
      if (element.kind === 'not') {
        const token = tokens[path.at + step];
        if (token === undefined || worth(element, token) !== 1) keep(path);
        continue;
      }
      const missed = path.missed + (element.optional ? 0 : element.weight);
      if (!element.vital && missed <= pattern.budget + 1e-9) keep({ ...path, missed });
      for (let skipped = 0; skipped <= reachOf.reach; skipped++) {
        const at = path.at + step * (skipped + 1);
        const token = tokens[at];
        if (token === undefined) break;
        const crosses = token.turn !== tokens[path.at]?.turn;
        if (crosses && (skipped > 1 || element.kind === 'any' || (step === 1 ? token : tokens[path.at])?.fresh)) break;
        const value = worth(element, token);
        if (value === 0) continue;
        const gain =
          path.gain + (element.optional ? 0 : element.weight * value) - BETWEEN * skipped - (crosses ? ACROSS : 0);
        keep({ at, gain, missed: path.missed, heard: path.heard + 1 });
        if (element.kind === 'any') break;
      }
    }
    if (next.length === 0) return [];
    paths = next;
  }
  return paths;
};

/** The best match of a pattern around a token that its anchor accepts, or `undefined`. */
export const align = (pattern: CompiledPattern, tokens: readonly Token[], anchorAt: number): Match | undefined => {
  const anchor = pattern.elements[pattern.anchor];
  const token = tokens[anchorAt];
  if (anchor === undefined || token === undefined) return undefined;
  const value = worth(anchor, token);
  if (value === 0) return undefined;
  const left = walk(pattern, tokens, anchorAt, -1);
  if (left.length === 0) return undefined;
  const right = walk(pattern, tokens, anchorAt, 1);
  let best: Match | undefined;
  for (const before of left) {
    for (const after of right) {
      if (before.missed + after.missed > pattern.budget + 1e-9) continue;
      const score = Math.min(1, (before.gain + after.gain + anchor.weight * value) / pattern.total);
      if (best !== undefined && score <= best.score) continue;
      const heard = before.heard + after.heard + 1;
      const required = pattern.elements.filter((element) => !element.optional && element.kind !== 'not').length;
      best = {
        pattern,
        from: before.at,
        to: after.at,
        anchorAt,
        score,
        edits: Math.max(0, required - heard) + Math.max(0, after.at - before.at + 1 - heard),
      };
    }
  }
  return best;
};

import type { CompiledPattern } from '../script/compiled-pattern.ts';
import type { Candidate } from './candidates.ts';
import { ordinalAt, type Stream } from './stream.ts';

/** Words of one turn that are no phrasing of a step and that its step is known by all the same. */
export const bareCandidate = (
  pattern: CompiledPattern,
  stream: Stream,
  from: number,
  to: number,
  odds: number,
): Candidate => ({
  match: { pattern, from, to, anchorAt: to, score: 1, edits: 0 },
  stream,
  odds,
  negated: false,
  turn: stream.turn[to] as number,
  ordinal: ordinalAt(stream, to),
});

import type { Match } from '../align.ts';
import type { Stream } from '../stream.ts';

/** Tokens from `before` ahead of a match to `after` behind it that belong to its own turns. */
export const around = (
  match: Match,
  stream: Stream,
  before: number,
  after: number,
  holds: (at: number) => boolean,
): boolean => {
  const first = stream.turn[match.from] as number;
  const last = stream.turn[match.to] as number;
  const end = Math.min(stream.count - 1, match.to + after);
  for (let at = Math.max(0, match.from - before); at <= end; at++) {
    const turn = stream.turn[at] as number;
    if (turn >= first && turn <= last && holds(at)) return true;
  }
  return false;
};

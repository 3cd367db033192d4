import type { Match } from '../align.ts';
import { ARTICLE, CLOCK, TIME, UNIT } from '../reading-table.ts';
import { flagsAt, isNumeric, type Stream } from '../stream.ts';

/** Words around a promise within which its time must be. */
const NEARBY = 14;

const hasAt = (stream: Stream, at: number, flag: number): boolean =>
  at >= 0 && at < stream.count && (flagsAt(stream, at) & flag) !== 0;

/** Whether a time to come is named at a token: a day, or a number with its unit. */
const isTime = (stream: Stream, at: number): boolean => {
  if (hasAt(stream, at, TIME)) return true;
  const numeric = isNumeric(stream, at);
  if (!numeric && !hasAt(stream, at, ARTICLE)) return false;
  if (hasAt(stream, at + 1, UNIT)) return true;
  return numeric && (hasAt(stream, at + 2, UNIT) || hasAt(stream, at - 1, CLOCK));
};

/** For each token the next that names a time, or is one itself; found once a call, for many matches ask. */
const timesOf = (stream: Stream): Int32Array => {
  const { times, count } = stream;
  if (stream.timed) return times;
  let next = count;
  times[next] = next;
  for (let at = count - 1; at >= 0; at--) {
    if (isTime(stream, at)) next = at;
    times[at] = next;
  }
  stream.timed = true;
  return times;
};

/** Whether a time to come is named in the words around a match. */
export const namesTime = (match: Match, stream: Stream): boolean => {
  const times = timesOf(stream);
  const first = stream.turn[match.from] as number;
  const last = stream.turn[match.to] as number;
  const end = Math.min(stream.count - 1, match.to + NEARBY);
  for (let at = times[Math.max(0, match.from - NEARBY)] as number; at <= end; at = times[at + 1] as number)
    if ((stream.turn[at] as number) >= first && (stream.turn[at] as number) <= last) return true;
  return false;
};

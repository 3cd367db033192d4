import type { CompiledScript } from '../../script/compile.ts';
import type { Match } from '../align.ts';
import type { Marks } from '../marks.ts';
import { ARTICLE } from '../reading-table.ts';
import { flagsAt, isIn, isNumeric, type Stream } from '../stream.ts';

/** Words around a promise within which its time must be. */
const NEARBY = 14;

/** Whether a time to come is named at a token: a day, or a number with its unit. */
const isTime = (stream: Stream, at: number, { time, unit, clock }: Marks): boolean => {
  if (isIn(stream, at, time, true)) return true;
  const numeric = isNumeric(stream, at);
  if (!numeric && (flagsAt(stream, at) & ARTICLE) === 0) return false;
  if (isIn(stream, at + 1, unit, true)) return true;
  return numeric && (isIn(stream, at + 2, unit, true) || isIn(stream, at - 1, clock, false));
};

/** For each token the next that names a time, or is one itself; found once a call, for many matches ask. */
const timesOf = (stream: Stream, marks: Marks): Int32Array => {
  if (stream.times !== undefined) return stream.times;
  const times = new Int32Array(stream.count + 1);
  let next = stream.count;
  times[next] = next;
  for (let at = stream.count - 1; at >= 0; at--) {
    if (isTime(stream, at, marks)) next = at;
    times[at] = next;
  }
  stream.times = times;
  return times;
};

/** Whether a time to come is named in the words around a match. */
export const namesTime = (match: Match, stream: Stream, { marks }: CompiledScript): boolean => {
  const times = timesOf(stream, marks);
  const first = stream.turn[match.from] as number;
  const last = stream.turn[match.to] as number;
  const end = Math.min(stream.count - 1, match.to + NEARBY);
  for (let at = times[Math.max(0, match.from - NEARBY)] as number; at <= end; at = times[at + 1] as number)
    if ((stream.turn[at] as number) >= first && (stream.turn[at] as number) <= last) return true;
  return false;
};

import type { CompiledScript } from '../../script/compile.ts';
import type { Match } from '../align.ts';
import { isNumeric, type Stream } from '../stream.ts';
import { BEFORE_HOUR, COUNTABLE, NAMES_TIME, TIME_UNIT, type TimeWords } from './time-words.ts';

/** Words around a promise within which its time must be. */
const NEARBY = 14;

/** What the word of a token, which may be beyond the stream's ends, can be in a time. */
const wordAt = ({ count, reading }: Stream, at: number, words: TimeWords): number =>
  at < 0 || at >= count ? 0 : words.of(reading[at] as number);

/** Whether a time to come is named at a token: a day, or a number with its unit. */
const isTime = (stream: Stream, at: number, words: TimeWords): boolean => {
  const own = wordAt(stream, at, words);
  if ((own & NAMES_TIME) !== 0) return true;
  const numeric = isNumeric(stream, at);
  if (!numeric && (own & COUNTABLE) === 0) return false;
  if ((wordAt(stream, at + 1, words) & TIME_UNIT) !== 0) return true;
  return (
    numeric &&
    ((wordAt(stream, at + 2, words) & TIME_UNIT) !== 0 || (wordAt(stream, at - 1, words) & BEFORE_HOUR) !== 0)
  );
};

/** For each token the next that names a time, or is one itself; found once a call, for many matches ask. */
const timesOf = (stream: Stream, words: TimeWords): Int32Array => {
  if (stream.times !== undefined) return stream.times;
  const times = new Int32Array(stream.count + 1);
  let next = stream.count;
  times[next] = next;
  for (let at = stream.count - 1; at >= 0; at--) {
    if (isTime(stream, at, words)) next = at;
    times[at] = next;
  }
  stream.times = times;
  return times;
};

/** Whether a time to come is named in the words around a match. */
export const namesTime = (match: Match, stream: Stream, { timeWords }: CompiledScript): boolean => {
  const times = timesOf(stream, timeWords);
  const first = stream.turn[match.from] as number;
  const last = stream.turn[match.to] as number;
  const end = Math.min(stream.count - 1, match.to + NEARBY);
  for (let at = times[Math.max(0, match.from - NEARBY)] as number; at <= end; at = times[at + 1] as number)
    if ((stream.turn[at] as number) >= first && (stream.turn[at] as number) <= last) return true;
  return false;
};

import type { Match } from '../align.ts';
import type { Marks } from '../marks.ts';
import { LIGHT } from '../reading-table.ts';
import { flagsAt, isIn, type Stream } from '../stream.ts';

/** Words before a match in which somebody else may be named. */
const SUBJECT_WITHIN = 6;

/**
 * "The nurse will ask you how you feel", "my colleague said that he recorded it": the agent only tells of what somebody else
 * says. Going back over little words and verbs of saying, the nearest person tells who it is.
 */
export const isAnothers = ({ from }: Match, stream: Stream, { others, telling, theyTold, self }: Marks): boolean => {
  let tells = false;
  for (let at = from - 1; at >= from - SUBJECT_WITHIN && at >= 0 && stream.turn[at] === stream.turn[from]; at--) {
    if (isIn(stream, at, theyTold, false)) return true;
    if (isIn(stream, at, others, false)) return tells;
    if (isIn(stream, at, self, false)) return false;
    if (isIn(stream, at, telling, false)) tells = true;
    else if ((flagsAt(stream, at) & LIGHT) === 0) return false;
  }
  return false;
};

import type { Match } from '../align.ts';
import { denies } from '../denial.ts';
import type { Marks } from '../marks.ts';
import { BRAND, KNOWN, NAME } from '../reading-table.ts';
import { CUSTOMER, type Speech } from '../speech.ts';
import { flagsAt, isIn, type Stream } from '../stream.ts';

/** Words behind "my name is" in which the name must come; without one, words before it in which it may be refused. */
const NAME_NEARBY = 2;
const REFUSED_NEARBY = 5;

/** Whether a match, or the words right after it, holds what may be a name. */
const bearsName = ({ from, to }: Match, stream: Stream): boolean => {
  for (let at = from; at <= to + NAME_NEARBY && at < stream.count; at++) {
    const flags = flagsAt(stream, at);
    if (stream.turn[at] === stream.turn[to] && ((flags & NAME) !== 0 || (flags & KNOWN) === 0)) return true;
  }
  return false;
};

/** "Cuál es su nombre" has most of the words of "mi nombre es", and asks for another's. */
const asksForName = ({ from, to }: Match, stream: Stream, { which, whose, name }: Marks): boolean => {
  for (let at = Math.max(0, from - 1); at <= to; at++) {
    if (stream.turn[at] !== stream.turn[from]) continue;
    if (isIn(stream, at, which, false)) return true;
    if (isIn(stream, at, whose, false) && isIn(stream, at + 1, name, true)) return true;
  }
  return false;
};

/** "I may not tell you my name". */
const isDeniedNear = ({ from }: Match, stream: Stream): boolean => {
  for (let at = from - 1; at >= from - REFUSED_NEARBY && at >= 0 && stream.turn[at] === stream.turn[from]; at--)
    if (denies(stream, at)) return true;
  return false;
};

/** "Cleide here." – "Good morning, Cleide": a name that the caller said before is not the agent's. */
const repeatsCallersName = ({ from, to }: Match, stream: Stream, speech: Speech): boolean => {
  const { flags } = stream.table;
  for (let at = from; at <= to; at++) {
    const reading = stream.reading[at] as number;
    if (((flags[reading] as number) & NAME) === 0) continue;
    for (let turn = (stream.turn[at] as number) - 1; turn >= 0; turn--) {
      if (speech.speaker[turn] !== CUSTOMER) continue;
      const end = speech.firstWord[turn + 1] as number;
      for (let word = speech.firstWord[turn] as number; word < end; word++)
        if (speech.reading[word] === reading) return true;
    }
  }
  return false;
};

/** "Seguros Aurora": the only name in a match is the company's. */
const isCompanys = ({ from, to }: Match, stream: Stream): boolean => {
  let companys = false;
  for (let at = from; at <= to; at++) {
    const flags = flagsAt(stream, at);
    if ((flags & NAME) === 0) continue;
    if ((flags & BRAND) === 0) return false;
    companys = true;
  }
  return companys;
};

/** Whether what sounds like the agent's name is another's, is asked for, or is refused. */
export const isNoOwnName = (match: Match, stream: Stream, speech: Speech, marks: Marks): boolean =>
  isCompanys(match, stream) ||
  repeatsCallersName(match, stream, speech) ||
  (!bearsName(match, stream) && isDeniedNear(match, stream)) ||
  asksForName(match, stream, marks);

import type { CompiledStep } from '../../script/compile.ts';
import type { Match } from '../align.ts';
import { denies } from '../denial.ts';
import type { Marks } from '../marks.ts';
import { ARTICLE, LIGHT, NAME } from '../reading-table.ts';
import type { Speech } from '../speech.ts';
import { flagsAt, isIn, type Stream } from '../stream.ts';
import { nextCustomerTurn, turnHas } from './answers.ts';
import { around } from './around.ts';
import { WORTHLESS } from './odds.ts';

/** Words of an answer in which data may be given, and what that adds. */
const LONG_ANSWER_WORDS = 18;
/** Words that may follow what is asked for in a question. */
const QUESTION_REST = 6;
/** Words before a request in which it may be said that there is no need for it. */
const NEED_NEARBY = 6;
/** Little words between a "no" and the need that it takes away ("no le voy a pedir"). */
const DENIED_WITHIN = 4;
/** Words after a request in which somebody else's data may be named. */
const OTHER_NEARBY = 3;
const GAVE_DATA = 3;

/** "The name of the branch": a name is asked for, but no person's; also with somebody's "mhm" before the "of". */
const namesAnother = ({ from, to }: Match, stream: Stream, marks: Marks): boolean => {
  let names = false;
  for (let at = from; at <= to && !names; at++) names = isIn(stream, at, marks.name, true);
  if (!names) return false;
  const of = isIn(stream, to, marks.of, false) ? to : to + 1;
  if (!isIn(stream, of, marks.of, false)) return false;
  const turn = stream.turn[of] as number;
  if (turn !== stream.turn[to] && (stream.fresh[turn] === 1 || !isIn(stream, of + 1, marks.determiner, false)))
    return false;
  for (let at = of + 1; at <= of + OTHER_NEARBY && stream.turn[at] === turn; at++)
    if (isIn(stream, at, marks.owner, true) || (flagsAt(stream, at) & NAME) !== 0) return false;
  return true;
};

/** "You need not tell me your name", "I will not ask for your address". */
const isNotNeeded = ({ from, to }: Match, stream: Stream, need: number): boolean => {
  const turn = stream.turn[from];
  for (let at = Math.max(0, from - NEED_NEARBY); at <= to; at++) {
    if (stream.turn[at] !== turn || !isIn(stream, at, need, false)) continue;
    for (let before = at - 1; before >= at - DENIED_WITHIN && before >= 0 && stream.turn[before] === turn; before--) {
      if (denies(stream, before)) return true;
      if ((flagsAt(stream, before) & LIGHT) === 0) break;
    }
  }
  return false;
};

/** Log-odds of a request for data by whose they are, whether they are needed, and what the customer answers. */
export const requestOdds = (match: Match, stream: Stream, speech: Speech, step: CompiledStep, marks: Marks): number => {
  for (let at = match.from; at <= match.to; at++)
    if (isIn(stream, at, marks.secret, false) || isIn(stream, at, marks.mine, false)) return WORTHLESS;
  if (isNotNeeded(match, stream, marks.need)) return WORTHLESS;
  if (
    step.step.intent === 'customer-identification' &&
    around(match, stream, 0, OTHER_NEARBY, (at) => isIn(stream, at, marks.other, false))
  )
    return WORTHLESS;
  if (step.step.intent === 'customer-identification' && namesAnother(match, stream, marks)) return WORTHLESS;
  if (match.pattern.weakness < 2 || step.step.intent === 'customer-identification') return 0;
  const answer = nextCustomerTurn(speech, stream.turn[match.anchorAt] as number);
  const turn = stream.turn[match.to];
  // A question ends with what it asks for; "the old card is cancelled by itself" asks nothing.
  if (stream.turn[match.to + QUESTION_REST] === turn) return 0;
  const given = turnHas(
    speech,
    stream,
    answer,
    LONG_ANSWER_WORDS,
    (reading) =>
      (stream.table.value[reading] as number) >= 0 && ((stream.table.flags[reading] as number) & ARTICLE) === 0,
  );
  return given ? GAVE_DATA : 0;
};

import type { Match } from '../align.ts';
import type { Marks } from '../marks.ts';
import { CUSTOMER, type Speech } from '../speech.ts';
import { isIn, isReadingIn, type Stream } from '../stream.ts';
import { nextCustomerTurn, turnHas } from './answers.ts';
import { WORTHLESS } from './odds.ts';

/** Words after an offer in which the customer is told to turn elsewhere with it. */
const ELSEWHERE_NEARBY = 6;
/** Words after a refusal in which a "but" may come, and after that in which what is offered instead begins. */
const BUT_NEARBY = 12;
const OFFER_NEARBY = 8;
/** Words of an answer that are looked at, and the log-odds that "no, nothing" adds. */
const ANSWER_WORDS = 6;
const ANSWERED = 1.2;

/** "I do not know, but I will ask": whether the same turn goes on with a but, and something that is done about it. */
export const offersAlternative = ({ to }: Match, stream: Stream, marks: Marks): boolean => {
  const turn = stream.turn[to];
  const isWithin = (at: number) => at < stream.count && stream.turn[at] === turn;
  for (let but = to + 1; but <= to + BUT_NEARBY && isWithin(but); but++) {
    if (!isIn(stream, but, marks.but, false)) continue;
    for (let at = but + 1; at <= but + OFFER_NEARBY && isWithin(at); at++)
      if (isIn(stream, at, marks.offer, true)) return true;
  }
  return false;
};

/** "Any other question, see our website": not a question, but where to go with one. */
const sendsElsewhere = ({ to }: Match, stream: Stream, marks: Marks): boolean => {
  for (let at = to + 1; at <= to + ELSEWHERE_NEARBY && stream.turn[at] === stream.turn[to] && at < stream.count; at++)
    if (isIn(stream, at, marks.elsewhere, false) && !isIn(stream, at - 1, marks.determiner, false)) return true;
  return false;
};

/** "No, eso es todo." – "Si es todo…": the agent repeats the customer's words and asks nothing. */
const echoes = (match: Match, stream: Stream, speech: Speech): boolean => {
  const turn = stream.turn[match.anchorAt] as number;
  const anchor = stream.reading[match.anchorAt] as number;
  return (
    match.pattern.alone &&
    turn > 0 &&
    speech.speaker[turn - 1] === CUSTOMER &&
    turnHas(speech, stream, turn - 1, Number.MAX_SAFE_INTEGER, (reading) => reading === anchor)
  );
};

/** Log-odds of an offer of further help by what surrounds it and what the customer answers. */
export const offerOdds = (match: Match, stream: Stream, speech: Speech, marks: Marks): number => {
  if (echoes(match, stream, speech) || sendsElsewhere(match, stream, marks)) return WORTHLESS;
  const answer = nextCustomerTurn(speech, stream.turn[match.anchorAt] as number);
  const isDone = turnHas(speech, stream, answer, ANSWER_WORDS, (reading) =>
    isReadingIn(stream, reading, marks.nothing, false),
  );
  return isDone ? ANSWERED : 0;
};

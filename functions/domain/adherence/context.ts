import type { CompiledScript, CompiledStep } from '../script/compile.ts';
import type { Match } from './align.ts';
import { CUSTOMER, type Speech } from './speech.ts';
import { isIn, isNumeric, type Stream } from './stream.ts';
import { ARTICLE, EMPTY, FILLER } from './vocabulary.ts';

/** What a phrasing loses that says little (1) or next to nothing (2) by itself; context gives it back. */
export const WEAKNESS = [0, 2.4, 4.5] as const;

/** Words of an answer that are looked at. */
const ANSWER_WORDS = 6;
const LONG_ANSWER_WORDS = 18;
/** Words around a promise or a number within which its time or digits must be. */
const NEARBY = 14;
const NUMBER_NEARBY = 10;
/** Words that may follow what is asked for in a question. */
const QUESTION_REST = 6;
/** Words after a request in which somebody else's data may be named. */
const OTHER_NEARBY = 3;
/** The customer answers within so many turns. */
const ANSWER_TURNS = 3;
/** Log-odds: what is missing or says something else makes a match worthless; an answer makes it sure. */
const WORTHLESS = -5;
const ANSWERED = 1.2;
const GAVE_DATA = 3;

/** Tokens from `before` ahead of a match to `after` behind it that belong to its own turns. */
const around = (
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

/** Whether a time to come is named at a token: a day, or a number with its unit. */
const isTime = (stream: Stream, at: number, { deadline, unit, units, clock }: CompiledScript['marks']): boolean => {
  if (isIn(stream, at, deadline, true) || isIn(stream, at, units, true)) return true;
  const numeric = isNumeric(stream, at);
  if (!numeric && ((stream.table.flags[stream.reading[at] as number] as number) & ARTICLE) === 0) return false;
  if (isIn(stream, at + 1, unit, true)) return true;
  return numeric && (isIn(stream, at + 2, unit, true) || isIn(stream, at - 1, clock, false));
};

/** For each token the next that names a time, or is one itself; found once a call, for many matches ask. */
const timesOf = (stream: Stream, marks: CompiledScript['marks']): Int32Array => {
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
const namesTime = (match: Match, stream: Stream, { marks }: CompiledScript): boolean => {
  const times = timesOf(stream, marks);
  const first = stream.turn[match.from] as number;
  const last = stream.turn[match.to] as number;
  const end = Math.min(stream.count - 1, match.to + NEARBY);
  for (let at = times[Math.max(0, match.from - NEARBY)] as number; at <= end; at = times[at + 1] as number)
    if ((stream.turn[at] as number) >= first && (stream.turn[at] as number) <= last) return true;
  return false;
};

const namesNumber = (match: Match, stream: Stream): boolean =>
  around(match, stream, NUMBER_NEARBY, NUMBER_NEARBY, (at) => isNumeric(stream, at));

const nextCustomerTurn = (speech: Speech, from: number): number => {
  for (let turn = from + 1; turn <= from + ANSWER_TURNS && turn < speech.turns; turn++)
    if (speech.speaker[turn] === CUSTOMER) return turn;
  return -1;
};

/** Whether one of the first words of a turn (-1: no turn) passes; hesitation is not counted. */
const turnHas = (
  speech: Speech,
  { table }: Stream,
  turn: number,
  words: number,
  passes: (reading: number) => boolean,
): boolean => {
  if (turn < 0 || turn >= speech.turns) return false;
  const end = speech.firstWord[turn + 1] as number;
  let counted = 0;
  for (let word = speech.firstWord[turn] as number; word < end && counted < words; word++) {
    const reading = speech.reading[word] as number;
    if (((table.flags[reading] as number) & (EMPTY | FILLER)) !== 0) continue;
    counted++;
    if (passes(reading)) return true;
  }
  return false;
};

const saysNothingMore = (speech: Speech, turn: number, stream: Stream, set: number): boolean => {
  const { exact } = stream.table;
  const { stride } = stream.vocabulary;
  return (
    set >= 0 &&
    turnHas(
      speech,
      stream,
      turn,
      ANSWER_WORDS,
      (reading) => ((exact[reading * stride + (set >>> 5)] as number) & (1 << (set & 31))) !== 0,
    )
  );
};

/** "The name of the branch": a name is asked for, but not the customer's. */
const namesAnother = ({ from, to }: Match, stream: Stream, { marks }: CompiledScript): boolean => {
  let names = false;
  for (let at = from; at <= to && !names; at++) names = isIn(stream, at, marks.name, true);
  if (!names) return false;
  const of = isIn(stream, to, marks.of, false) ? to : to + 1;
  if (!isIn(stream, of, marks.of, false) || stream.turn[of] !== stream.turn[to]) return false;
  for (let at = of + 1; at <= of + OTHER_NEARBY && stream.turn[at] === stream.turn[to]; at++)
    if (isIn(stream, at, marks.owner, true)) return false;
  return true;
};

const requestOdds = (
  match: Match,
  stream: Stream,
  speech: Speech,
  compiled: CompiledScript,
  step: CompiledStep,
): number => {
  const { marks } = compiled;
  for (let at = match.from; at <= match.to; at++) if (isIn(stream, at, marks.secret, false)) return WORTHLESS;
  if (
    step.step.intent === 'customer-identification' &&
    around(match, stream, 0, OTHER_NEARBY, (at) => isIn(stream, at, marks.other, false))
  )
    return WORTHLESS;
  if (step.step.intent === 'customer-identification' && namesAnother(match, stream, compiled)) return WORTHLESS;
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

/** Log-odds added to a match by what stands around it and what the customer answers. */
export const contextOdds = (match: Match, stream: Stream, speech: Speech, compiled: CompiledScript): number => {
  const step = compiled.steps[match.pattern.step];
  if (step === undefined) return 0;
  const { marks } = compiled;
  if (step.needsTime) return namesTime(match, stream, compiled) ? (WEAKNESS[match.pattern.weakness] ?? 0) : WORTHLESS;
  if (step.needsNumber && !namesNumber(match, stream)) return WORTHLESS;
  switch (step.step.intent) {
    case 'anything-else': {
      const turn = stream.turn[match.anchorAt] as number;
      const anchor = stream.reading[match.anchorAt] as number;
      // "No, eso es todo." – "Si es todo…": the agent repeats the customer's words and asks nothing.
      const echoes =
        match.pattern.alone &&
        turn > 0 &&
        speech.speaker[turn - 1] === CUSTOMER &&
        turnHas(speech, stream, turn - 1, Number.MAX_SAFE_INTEGER, (reading) => reading === anchor);
      if (echoes) return WORTHLESS;
      return saysNothingMore(speech, nextCustomerTurn(speech, turn), stream, marks.nothing) ? ANSWERED : 0;
    }
    case 'customer-identification':
    case 'data-confirmation':
    case 'detail-request':
      return requestOdds(match, stream, speech, compiled, step);
    default:
      return 0;
  }
};

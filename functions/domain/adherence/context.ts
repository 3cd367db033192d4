import type { CompiledScript, CompiledStep } from '../script/compile.ts';
import type { Match } from './align.ts';
import { CUSTOMER, type Speech } from './speech.ts';
import { isIn, isNumeric, type Stream } from './stream.ts';
import { ARTICLE, EMPTY, FILLER, KNOWN, NAME, NEGATOR } from './vocabulary.ts';

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
/** Words before a request in which it may be said that there is no need for it. */
const NEED_NEARBY = 6;
/** Words after an offer in which the customer is told to turn elsewhere with it. */
const ELSEWHERE_NEARBY = 6;
/** Words after a refusal in which a "but" may come, and after that in which what is offered instead begins. */
const BUT_NEARBY = 12;
const OFFER_NEARBY = 8;
/** Words after a request in which somebody else's data may be named. */
const OTHER_NEARBY = 3;
/** The customer answers within so many turns. */
const ANSWER_TURNS = 3;
/** Words behind "my name is" in which the name must come; without one, words before it in which it may be refused. */
const NAME_NEARBY = 2;
const REFUSED_NEARBY = 5;
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

/** Whether a match, or the words right after it, holds what may be a name. */
const bearsName = ({ from, to }: Match, stream: Stream): boolean => {
  for (let at = from; at <= to + NAME_NEARBY && at < stream.count; at++) {
    const flags = stream.table.flags[stream.reading[at] as number] as number;
    if (stream.turn[at] === stream.turn[to] && ((flags & NAME) !== 0 || (flags & KNOWN) === 0)) return true;
  }
  return false;
};

/** "Cuál es su nombre" has most of the words of "mi nombre es", and asks for another's. */
const asksForName = ({ from, to }: Match, stream: Stream, { which, whose, name }: CompiledScript['marks']): boolean => {
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
    if (((stream.table.flags[stream.reading[at] as number] as number) & NEGATOR) !== 0) return true;
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

/** "I do not know, but I will ask": whether the same turn goes on with a but, and something that is done about it. */
export const offersAlternative = ({ to }: Match, stream: Stream, { marks }: CompiledScript): boolean => {
  const turn = stream.turn[to];
  const isWithin = (at: number) => at < stream.count && stream.turn[at] === turn;
  for (let but = to + 1; but <= to + BUT_NEARBY && isWithin(but); but++) {
    if (!isIn(stream, but, marks.but, false)) continue;
    for (let at = but + 1; at <= but + OFFER_NEARBY && isWithin(at); at++)
      if (isIn(stream, at, marks.offer, true)) return true;
  }
  return false;
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

/** "Any other question, see our website": not a question, but where to go with one. */
const sendsElsewhere = ({ to }: Match, stream: Stream, { marks }: CompiledScript): boolean => {
  for (let at = to + 1; at <= to + ELSEWHERE_NEARBY && stream.turn[at] === stream.turn[to] && at < stream.count; at++)
    if (isIn(stream, at, marks.elsewhere, false) && !isIn(stream, at - 1, marks.determiner, false)) return true;
  return false;
};

/** "You need not tell me your name". */
const isNotNeeded = ({ from, to }: Match, stream: Stream, need: number): boolean => {
  const turn = stream.turn[from];
  for (let at = Math.max(0, from - NEED_NEARBY); at <= to; at++) {
    if (stream.turn[at] !== turn || !isIn(stream, at, need, false)) continue;
    for (let before = at - 1; before >= at - 2 && before >= 0 && stream.turn[before] === turn; before--)
      if (((stream.table.flags[stream.reading[before] as number] as number) & NEGATOR) !== 0) return true;
  }
  return false;
};

const requestOdds = (
  match: Match,
  stream: Stream,
  speech: Speech,
  compiled: CompiledScript,
  step: CompiledStep,
): number => {
  const { marks } = compiled;
  for (let at = match.from; at <= match.to; at++)
    if (isIn(stream, at, marks.secret, false) || isIn(stream, at, marks.mine, false)) return WORTHLESS;
  if (isNotNeeded(match, stream, marks.need)) return WORTHLESS;
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
      if (echoes || sendsElsewhere(match, stream, compiled)) return WORTHLESS;
      return saysNothingMore(speech, nextCustomerTurn(speech, turn), stream, marks.nothing) ? ANSWERED : 0;
    }
    case 'self-identification': {
      if (repeatsCallersName(match, stream, speech)) return WORTHLESS;
      if (!bearsName(match, stream) && isDeniedNear(match, stream)) return WORTHLESS;
      return asksForName(match, stream, marks) ? WORTHLESS : 0;
    }
    case 'customer-identification':
    case 'data-confirmation':
    case 'detail-request':
      return requestOdds(match, stream, speech, compiled, step);
    default:
      return 0;
  }
};

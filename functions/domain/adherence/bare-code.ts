import type { CompiledScript } from '../script/compile.ts';
import type { CompiledPattern } from '../script/compiled-pattern.ts';
import { bareCandidate } from './bare-candidate.ts';
import type { Candidate } from './candidates.ts';
import { turnHas } from './context/answers.ts';
import { KNOWN } from './reading-table.ts';
import { CUSTOMER, type Speech } from './speech.ts';
import { digitsAt, flagsAt, isIn, isReadingIn, type Stream } from './stream.ts';

/** Digits that make a code; shorter ones are hours, prices and house numbers. */
const FEWEST_DIGITS = 4;
/** Longer ones are telephone and card numbers. */
const MOST_DIGITS = 9;
/** Share of the agent's words before which numbers are data of the customer. */
const NOT_BEFORE = 0.3;
/** Words around a number that tell what it counts, or whose data it is. */
const COUNTED_WITHIN = 2;
const DATA_WITHIN = 6;
/** Log-odds of a code that nobody named, and what it gains when the customer repeats digits after it or asked for a number. */
const UNNAMED = -0.4;
const ANSWERED = 1.8;
/** Digits that a code and what the customer said before must share to be the same. */
const SAME_DIGITS = 4;

/** The digits of the numbers among some words, in the way they were said or not ("cuarenta y cuatro" is 44). */
const digitsIn = (speech: Speech, { table }: Stream, from: number, end: number): string => {
  let digits = '';
  let tens = false;
  for (let word = from; word < end; word++) {
    const value = table.value[speech.reading[word] as number] as number;
    if (value < 0) continue;
    digits = tens && value < 10 ? digits.slice(0, -1) + value : digits + value;
    tens = value >= 20 && value < 100 && value % 10 === 0;
  }
  return digits;
};

const turnEnd = (speech: Speech, turn: number): number => speech.firstWord[turn + 1] as number;

/** Whether the customer had said this code: the agent only repeats it. */
const isRepeated = (code: string, speech: Speech, stream: Stream, before: number): boolean => {
  for (let turn = 0; turn < before; turn++) {
    if (speech.speaker[turn] !== CUSTOMER) continue;
    const said = digitsIn(speech, stream, speech.firstWord[turn] as number, turnEnd(speech, turn));
    if (said.length < SAME_DIGITS) continue;
    if (said.includes(code.slice(0, SAME_DIGITS)) || said.includes(code.slice(-SAME_DIGITS))) return true;
  }
  return false;
};

const customerSays = (speech: Speech, stream: Stream, turn: number, passes: (reading: number) => boolean): boolean =>
  speech.speaker[turn] === CUSTOMER && turnHas(speech, stream, turn, Number.MAX_SAFE_INTEGER, passes);

/**
 * The last token of a code that is read out from a token on: recognisers break it ("nueve, 7n, cero"), so a word that nobody
 * knows may stand between two of its numbers.
 */
const codeEnd = (stream: Stream, at: number): number => {
  const within = (next: number) => next < stream.count && stream.turn[next] === stream.turn[at];
  let end = at;
  for (;;) {
    if (within(end + 1) && digitsAt(stream, end + 1) > 0) end++;
    else if (within(end + 2) && (flagsAt(stream, end + 1) & KNOWN) === 0 && digitsAt(stream, end + 2) > 0) end += 2;
    else return end;
  }
};

/** A year, or a round sum ("treinta mil"): a number, but no code. */
const isAmount = (speech: Speech, { table }: Stream, first: number, last: number): boolean => {
  for (let word = first; word <= last; word++) {
    const value = table.value[speech.reading[word] as number] as number;
    if (value === 1000 || value === 1_000_000) return true;
    if (first === last && value >= 1900 && value < 2100) return true;
  }
  return false;
};

/**
 * The number of the case when it is given without being called so ("anótelo: ocho, ocho, uno, cuatro"): late in the call the
 * agent reads out a code that the customer had not said. Codes that count something (money, time) or name other data
 * (telephones, addresses) are none.
 */
export const bareCode = (
  pattern: CompiledPattern,
  stream: Stream,
  speech: Speech,
  { marks }: CompiledScript,
): Candidate | undefined => {
  let best: Candidate | undefined;
  for (let at = Math.floor(stream.count * NOT_BEFORE), to = at; at < stream.count; at = to + 1) {
    to = at;
    if (digitsAt(stream, at) === 0) continue;
    to = codeEnd(stream, at);
    let digits = 0;
    for (let part = at; part <= to; part++) digits += digitsAt(stream, part);
    if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) continue;
    const turn = stream.turn[at] as number;
    const isNear = (set: number, from: number, end: number): boolean => {
      for (let near = Math.max(0, from); near <= end && near < stream.count; near++)
        if (stream.turn[near] === turn && isIn(stream, near, set, true)) return true;
      return false;
    };
    if (isNear(marks.counted, at - 1, to + COUNTED_WITHIN) || isNear(marks.data, at - DATA_WITHIN, at - 1)) continue;
    const first = stream.firstWord[at] as number;
    const last = stream.lastWord[to] as number;
    if (isAmount(speech, stream, first, last)) continue;
    if (isRepeated(digitsIn(speech, stream, first, last + 1), speech, stream, turn)) continue;
    const { value } = stream.table;
    const answers =
      customerSays(speech, stream, turn + 1, (reading) => (value[reading] as number) >= 0) ||
      customerSays(speech, stream, turn - 1, (reading) => isReadingIn(stream, reading, marks.named, false));
    const odds = UNNAMED + (answers ? ANSWERED : 0);
    if (best !== undefined && best.odds >= odds) continue;
    best = bareCandidate(pattern, stream, at, to, odds);
  }
  return best;
};

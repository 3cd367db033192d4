import type { CompiledScript } from '../script/compile.ts';
import type { CompiledPattern } from '../script/compiled-pattern.ts';
import type { Match } from './align.ts';
import type { Candidate } from './candidates.ts';
import { turnHas } from './context/answers.ts';
import { CUSTOMER, type Speech } from './speech.ts';
import { digitsAt, isIn, isReadingIn, ordinalAt, type Stream } from './stream.ts';

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
  for (let at = Math.floor(stream.count * NOT_BEFORE); at < stream.count; at++) {
    const digits = digitsAt(stream, at);
    if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) continue;
    const turn = stream.turn[at] as number;
    const isNear = (set: number, from: number, to: number): boolean => {
      for (let near = Math.max(0, from); near <= to && near < stream.count; near++)
        if (stream.turn[near] === turn && isIn(stream, near, set, true)) return true;
      return false;
    };
    if (isNear(marks.counted, at - 1, at + COUNTED_WITHIN) || isNear(marks.data, at - DATA_WITHIN, at - 1)) continue;
    const first = stream.firstWord[at] as number;
    const last = stream.lastWord[at] as number;
    if (isAmount(speech, stream, first, last)) continue;
    if (isRepeated(digitsIn(speech, stream, first, last + 1), speech, stream, turn)) continue;
    const { value } = stream.table;
    const answers =
      customerSays(speech, stream, turn + 1, (reading) => (value[reading] as number) >= 0) ||
      customerSays(speech, stream, turn - 1, (reading) => isReadingIn(stream, reading, marks.named, false));
    const odds = UNNAMED + (answers ? ANSWERED : 0);
    if (best !== undefined && best.odds >= odds) continue;
    const match: Match = { pattern, from: at, to: at, anchorAt: at, score: 1, edits: 0 };
    best = { match, stream, odds, negated: false, turn, ordinal: ordinalAt(stream, at) };
  }
  return best;
};

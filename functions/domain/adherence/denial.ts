import type { Intent, ScriptStep } from '../script/script.ts';
import type { Match } from './align.ts';
import type { Marks } from './marks.ts';
import { KNOWN, LIGHT, NEAR_NEGATOR, NEGATOR } from './reading-table.ts';
import { flagsAt, isIn, type Stream } from './stream.ts';

/** Words looked at before and after a phrase for what would change its meaning. */
const CONTEXT_WORDS = 4;
/** … and of these, words in which a bare "no" counts. */
const DENIAL_WORDS = 2;

/** Intents that state something; a "no" before a statement takes it back, before a question it does not. */
const STATEMENTS: readonly (Intent | undefined)[] = [
  undefined,
  'recording-notice',
  'outcome',
  'protocol-number',
  'solution',
];

const QUESTIONS: readonly (Intent | undefined)[] = [
  'offer-help',
  'anything-else',
  'customer-identification',
  'data-confirmation',
  'detail-request',
];

/** Whether the word at a position denies; nothing does before the first. */
export const denies = (stream: Stream, at: number): boolean => at >= 0 && (flagsAt(stream, at) & NEGATOR) !== 0;

/** Guards hold for misheard words too ("qualque outra coisa"): rather miss a step than accept a sentence about something else. */
export const isGuarded = (set: number, stream: Stream, edge: number, step: 1 | -1): boolean => {
  if (set < 0) return false;
  for (let distance = 1; distance <= CONTEXT_WORDS; distance++) {
    const at = edge + step * distance;
    if (at < 0 || at >= stream.count || stream.turn[at] !== stream.turn[edge]) return false;
    // A "no" further off denies something else, or is a piece of another word ("no te" of "Norte").
    if (denies(stream, at) && distance > DENIAL_WORDS) continue;
    if (isIn(stream, at, set, true)) return true;
  }
  return false;
};

/** "It will not be recorded": auxiliaries that may stand between a denial and what it denies. */
const MOST_AUXILIARIES = 4;

/** Whether a word denies, or may be a denial misheard and stands where these do: beside an auxiliary or a pronoun. */
const mayDeny = (stream: Stream, at: number, aux: number): boolean =>
  denies(stream, at) ||
  (at >= 0 &&
    (flagsAt(stream, at) & NEAR_NEGATOR) !== 0 &&
    (isIn(stream, at + 1, aux, false) || isIn(stream, at - 1, aux, false)));

/** An auxiliary, or a word that nobody knows and that may be one misheard ("não én gravada"). */
const mayStandBetween = (stream: Stream, at: number, aux: number): boolean =>
  isIn(stream, at, aux, true) || (flagsAt(stream, at) & KNOWN) === 0;

/** "I cannot help you with that": most of the words of an offer, no question word, and a "no". */
const isRefusal = ({ from, to }: Match, stream: Stream, { question }: Marks): boolean => {
  for (let at = from; at <= to; at++) if (isIn(stream, at, question, true)) return false;
  for (let at = Math.max(0, from - DENIAL_WORDS); at <= to; at++)
    if (stream.turn[at] === stream.turn[from] && denies(stream, at)) return true;
  return false;
};

/** "… share your password with anyone": warns of it, also when the "never" was lost. "Nobody else will see it" does not. */
const toNobody = ({ to }: Match, stream: Stream, nobody: number): boolean => {
  for (let at = to + 2; at <= to + CONTEXT_WORDS && at < stream.count && stream.turn[at] === stream.turn[to]; at++)
    if (isIn(stream, at, nobody, true) && (flagsAt(stream, at - 1) & (LIGHT | KNOWN)) !== KNOWN) return true;
  return false;
};

/** Whether a denial takes back what was matched. */
export const isNegated = (match: Match, { intent, kind }: ScriptStep, stream: Stream, marks: Marks): boolean => {
  if (match.pattern.denies) return false;
  const { aux } = marks;
  // A "no" in the middle of a question is noise, or politeness ("¿no me da su nombre?").
  if (!QUESTIONS.includes(intent))
    for (let at = match.from; at <= match.to; at++) if (mayDeny(stream, at, aux)) return true;
  const turn = stream.turn[match.from];
  // "Never tell anybody your password": what is forbidden is denied from a little further away.
  if (kind === 'forbidden') {
    for (let at = match.from - 1; at >= match.from - CONTEXT_WORDS && stream.turn[at] === turn; at--)
      if (mayDeny(stream, at, aux)) return true;
    return toNobody(match, stream, marks.nobody);
  }
  if (intent === 'offer-help') return isRefusal(match, stream, marks);
  if (!STATEMENTS.includes(intent)) return false;
  for (let at = match.from - 1; at >= match.from - 1 - MOST_AUXILIARIES && stream.turn[at] === turn; at--) {
    if (mayDeny(stream, at, aux)) return true;
    if (!mayStandBetween(stream, at, aux)) return false;
  }
  return false;
};

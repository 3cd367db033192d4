import type { CompiledScript, CompiledStep } from '../script/compile.ts';
import type { CompiledPattern } from '../script/compiled-pattern.ts';
import type { Intent } from '../script/script.ts';
import { bareCandidate } from './bare-candidate.ts';
import type { Candidate } from './candidates.ts';
import type { Marks } from './marks.ts';
import { isOwnWord } from './own-words.ts';
import { afterTelling, gaveName, type Reaction } from './reactions.ts';
import { BRAND, LIGHT, NAME, NEGATOR } from './reading-table.ts';
import { AGENT, type Speech } from './speech.ts';
import { flagsAt, isIn, ordinalAt, type Stream } from './stream.ts';

/**
 * How a step is known by what the last words of a turn are like, and by what the customer does, where no phrasing of it was
 * heard. All but the first are log-odds.
 */
type Cues = readonly [
  /** How many of the agent's first turns it may be in. */
  turns: number,
  /** Of any last words; what a question word adds, what each that the step's phrasings use, up to `MOST_OWN`. */
  base: number,
  question: number,
  own: number,
  /** What each other word takes away, but the first. */
  other: number,
  /** Words that speak of another thing. */
  against: keyof Marks,
  reaction: Reaction,
];

/** Last words of a turn that are looked at. */
const LAST_WORDS = 7;
const MOST_OWN = 2;
/** What a denial takes away, and what words that speak of another thing. */
const AGAINST = 2;

/** Each row is one idea of how speech goes; its numbers follow from counts on calls that may be looked at. */
const CUES: Readonly<Partial<Record<Intent, Cues>>> = {
  // An opening ends neither with the name nor with the company, but with a question, or words of helping and telling.
  'offer-help': [3, -2, 2.1, 1, 0.6, 'data', afterTelling],
  // Whatever was said, the customer answers with a name, and not unasked.
  'customer-identification': [1e9, -2.2, 0.5, 0.9, 0, 'other', gaveName],
};

/** Whether a token belongs to words in which some step was heard. */
const isExplained = (at: number, kept: readonly (readonly Candidate[])[]): boolean => {
  for (const candidates of kept)
    for (const { match, odds } of candidates) if (odds > 0 && match.from <= at && at <= match.to) return true;
  return false;
};

/** The likeliest place of a step that no phrasing was heard of; `undefined` where it is rather not said. */
export const byWords = (
  pattern: CompiledPattern,
  stream: Stream,
  speech: Speech,
  { steps, marks }: CompiledScript,
  kept: readonly (readonly Candidate[])[],
): Candidate | undefined => {
  const step = steps[pattern.step] as CompiledStep;
  const cues = step.step.intent && CUES[step.step.intent];
  if (cues === undefined) return undefined;
  const [turns, base, question, own, other, against, reaction] = cues;
  let best: Candidate | undefined;
  for (let to = 0; to < stream.count; to++) {
    const turn = stream.turn[to] as number;
    if (to + 1 < stream.count && stream.turn[to + 1] === turn) continue;
    if (ordinalAt(stream, to) >= turns || speech.speaker[turn] !== AGENT) continue;
    let odds = base + reaction(speech, stream, turn);
    if (odds + MOST_OWN * own + question <= (best?.odds ?? 0)) continue;
    let from = to;
    let ownWords = 0;
    let asks = 0;
    let otherWords = 0;
    for (; from >= 0 && from > to - LAST_WORDS && stream.turn[from] === turn; from--) {
      const flags = flagsAt(stream, from);
      if ((flags & BRAND) !== 0 || isExplained(from, kept)) break;
      if (isIn(stream, from, marks.question, false)) asks = from < to ? question : asks;
      else if ((flags & NEGATOR) !== 0) odds -= AGAINST;
      else if ((flags & LIGHT) !== 0) continue;
      else if (isOwnWord(stream, from, step)) ownWords++;
      else if (isIn(stream, from, marks[against], false)) odds -= AGAINST;
      else if ((flags & NAME) === 0) otherWords++;
    }
    odds += asks + Math.min(ownWords, MOST_OWN) * own - Math.max(0, otherWords - 1) * other;
    if (odds > (best?.odds ?? 0)) best = bareCandidate(pattern, stream, Math.min(from + 1, to), to, odds);
  }
  return best;
};

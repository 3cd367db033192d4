import type { CompiledScript, CompiledStep } from '../script/compile.ts';
import type { CompiledPattern } from '../script/compiled-pattern.ts';
import type { Intent, ScriptStep } from '../script/script.ts';
import type { Match } from './align.ts';
import { bareCode } from './bare-code.ts';
import { contextOdds, offersAlternative, WEAKNESS } from './context.ts';
import { nearestLetters } from './letters.ts';
import { areRivals, placeOdds } from './place.ts';
import type { Speech } from './speech.ts';
import { isIn, type Stream } from './stream.ts';
import { KNOWN, NEGATOR } from './vocabulary.ts';

/** A match weighed: how likely (log-odds) it is that here the step was said. */
export type Candidate = {
  readonly match: Match;
  readonly stream: Stream;
  readonly odds: number;
  readonly negated: boolean;
  /** The transcript's turn of its most telling word, and which of the speaker's turns that is. */
  readonly turn: number;
  readonly ordinal: number;
};

/** Words looked at before and after a phrase for what would change its meaning. */
const CONTEXT_WORDS = 4;
/** … and of these, words in which a bare "no" counts. */
const DENIAL_WORDS = 2;
/** What a denial takes from the log-odds. */
const DENIED = 6;
/** What an alternative takes from the log-odds of having been turned away. */
const FORGIVEN = 4;
/** Candidates kept for a step; more places than that tell nothing new. */
const MOST_PER_STEP = 8;
/** Matches less likely than that (log-odds) are not even a near miss. */
const HOPELESS = -7;

/** Intents that state something; a "no" before a statement takes it back, before a question it does not. */
const isStatement = (intent: Intent | undefined): boolean =>
  intent === undefined ||
  intent === 'recording-notice' ||
  intent === 'outcome' ||
  intent === 'protocol-number' ||
  intent === 'solution';

const isQuestion = (intent: Intent | undefined): boolean =>
  intent === 'offer-help' ||
  intent === 'anything-else' ||
  intent === 'customer-identification' ||
  intent === 'data-confirmation' ||
  intent === 'detail-request';

const denies = (stream: Stream, at: number): boolean =>
  at >= 0 && ((stream.table.flags[stream.reading[at] as number] as number) & NEGATOR) !== 0;

/** Guards hold for misheard words too ("qualque outra coisa"): rather miss a step than accept a sentence about something else. */
const isGuarded = (set: number, stream: Stream, edge: number, step: 1 | -1): boolean => {
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

/** An auxiliary, or a word that nobody knows and that may be one misheard ("não én gravada"). */
const mayStandBetween = (stream: Stream, at: number, aux: number): boolean =>
  at >= 0 &&
  !denies(stream, at) &&
  (isIn(stream, at, aux, true) || ((stream.table.flags[stream.reading[at] as number] as number) & KNOWN) === 0);

const isNegated = (
  match: Match,
  { intent, kind }: ScriptStep,
  stream: Stream,
  marks: CompiledScript['marks'],
): boolean => {
  const forbidden = kind === 'forbidden';
  if (match.pattern.denies) return false;
  // A "no" in the middle of a question is noise, or politeness ("¿no me da su nombre?").
  if (!isQuestion(intent)) for (let at = match.from; at <= match.to; at++) if (denies(stream, at)) return true;
  const turn = stream.turn[match.from];
  // "Never tell anybody your password": what is forbidden is denied from a little further away.
  if (forbidden) {
    for (let at = match.from - 1; at >= match.from - CONTEXT_WORDS && stream.turn[at] === turn; at--)
      if (denies(stream, at)) return true;
    return false;
  }
  if (!isStatement(intent)) return false;
  let before = match.from - 1;
  while (before >= match.from - MOST_AUXILIARIES && mayStandBetween(stream, before, marks.aux)) before--;
  return denies(stream, before) && stream.turn[before] === turn;
};

/** Log-odds of a match by itself: the better it fits and the more it says, the surer. */
const fitOdds = ({ pattern, score }: Match): number => {
  const content = Math.min(1, pattern.total / 1.3);
  const odds =
    pattern.source === 'phrase' ? 3.2 - 8 * (1 - score) - (1 - content) : 0.4 + 2.4 * content - 9 * (1 - score);
  return odds - (WEAKNESS[pattern.weakness] ?? 0);
};

const overlap = (one: Match, other: Match): number => {
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from) + 1;
  return shared <= 0 ? 0 : shared / Math.min(one.to - one.from + 1, other.to - other.from + 1);
};

/** Whether the turn says hardly anything besides the match. */
const standsAlone = (pattern: CompiledPattern, match: Match, stream: Stream): boolean => {
  const turn = stream.turn[match.from];
  const most = pattern.length > 2 ? 3 : 2;
  let others = 0;
  for (let at = match.from - 1; at >= 0 && stream.turn[at] === turn && others <= most; at--) others++;
  for (let at = match.to + 1; at < stream.count && stream.turn[at] === turn && others <= most; at++) others++;
  return others <= most;
};

const weigh = (
  match: Match,
  stream: Stream,
  speech: Speech,
  compiled: CompiledScript,
  step: CompiledStep,
): Candidate | undefined => {
  const { pattern } = match;
  if (isGuarded(pattern.notBefore, stream, match.from, -1)) return undefined;
  if (isGuarded(pattern.notAfter, stream, match.to, 1)) return undefined;
  if (pattern.alone && !standsAlone(pattern, match, stream)) return undefined;
  // One word more (a "sir") still ends the turn.
  if (pattern.atEnd && match.to + 2 < stream.count && stream.turn[match.to + 2] === stream.turn[match.to])
    return undefined;
  const { intent } = step.step;
  const ordinal = stream.ordinal[match.anchorAt] as number;
  const negated = isNegated(match, step.step, stream, compiled.marks);
  let odds = fitOdds(match) - (negated ? DENIED : 0);
  if (step.step.kind !== 'forbidden') {
    const share = match.anchorAt / Math.max(1, stream.count - 1);
    odds += placeOdds(intent, ordinal, stream.ordinals - 1 - ordinal, share);
    odds += contextOdds(match, stream, speech, compiled);
  } else if (pattern.forgivable && offersAlternative(match, stream, compiled)) odds -= FORGIVEN;
  if (odds < HOPELESS) return undefined;
  return { match, stream, odds, negated, turn: stream.turn[match.anchorAt] as number, ordinal };
};

/** Whether two candidates of different steps want the same words. */
const contend = (one: Candidate, other: Candidate, compiled: CompiledScript): boolean => {
  const shares =
    one.match.anchorAt === other.match.anchorAt ||
    (one.match.from <= other.match.to && other.match.from <= one.match.to);
  if (!shares || one.match.pattern.step === other.match.pattern.step) return false;
  const mine = compiled.steps[one.match.pattern.step];
  const theirs = compiled.steps[other.match.pattern.step];
  if (mine === undefined || theirs === undefined) return false;
  if ((mine.step.kind === 'forbidden') !== (theirs.step.kind === 'forbidden')) return false;
  if (!areRivals(mine.step.intent, theirs.step.intent)) return false;
  return one.match.anchorAt === other.match.anchorAt || overlap(one.match, other.match) > 0.5;
};

const coversAny = (own: readonly Candidate[], candidate: Candidate): boolean => {
  for (let index = 0; index < own.length; index++)
    if (overlap((own[index] as Candidate).match, candidate.match) > 0.5) return true;
  return false;
};

const contendsAny = (taken: readonly Candidate[], candidate: Candidate, compiled: CompiledScript): boolean => {
  for (let index = 0; index < taken.length; index++)
    if (contend(candidate, taken[index] as Candidate, compiled)) return true;
  return false;
};

/** Words of the opening in which a broken name is looked for. */
const OPENING_WORDS = 24;
/** Log-odds of a greeting known by the letters of a name only. */
const BROKEN_NAME_ODDS = 1.4;
/** Letters that may be wrong: long names survive more, short ones would be found anywhere. */
const errorsAllowed = (name: string): number =>
  name.length >= 10 ? Math.floor(name.length / 3) : name.length >= 6 ? 1 : 0;

/**
 * The greeting, when the company's name was heard in pieces: recognisers write "en las" for *Enlace*. Letters survive
 * better than words, so the name's letters are looked for in the letters of the opening.
 */
const brokenGreeting = (pattern: CompiledPattern, stream: Stream, compiled: CompiledScript): Candidate | undefined => {
  const ends: number[] = [];
  let letters = '';
  for (let at = 0; at < Math.min(OPENING_WORDS, stream.count); at++) {
    letters += stream.vocabulary.folded(stream.reading[at] as number);
    ends.push(letters.length);
  }
  for (const run of compiled.brand.runs) {
    const { end, errors } = nearestLetters(run, letters);
    if (errors > errorsAllowed(run)) continue;
    const at = ends.findIndex((letter) => letter >= end);
    const from = at > 0 && stream.turn[at - 1] === stream.turn[at] ? at - 1 : at;
    const match: Match = { pattern, from, to: at, anchorAt: at, score: 1 - errors / run.length, edits: errors };
    return { match, stream, odds: BROKEN_NAME_ODDS, negated: false, turn: stream.turn[at] as number, ordinal: 0 };
  }
  return undefined;
};

const byOdds = (one: Candidate, other: Candidate): number =>
  other.odds - one.odds || one.match.from - other.match.from || one.match.pattern.step - other.match.pattern.step;

/**
 * For each step its candidates, best first; words that a rival step explains better are not offered twice. `matches` are
 * those of one side of the call; steps of other sides stay empty.
 */
export const candidatesOf = (
  matches: readonly Match[],
  stream: Stream,
  speech: Speech,
  compiled: CompiledScript,
  side: number,
): Candidate[][] => {
  const likely: Candidate[] = [];
  const unlikely: Candidate[] = [];
  for (const match of matches) {
    const step = compiled.steps[match.pattern.step];
    if (step === undefined || step.by !== side) continue;
    const candidate = weigh(match, stream, speech, compiled, step);
    if (candidate !== undefined) (candidate.odds < 0 ? unlikely : likely).push(candidate);
  }
  const kept: Candidate[][] = compiled.steps.map(() => []);
  const taken: Candidate[] = [];
  const keepBest = (some: Candidate[]) => {
    for (const candidate of some.sort(byOdds)) {
      const own = kept[candidate.match.pattern.step] as Candidate[];
      if (own.length >= MOST_PER_STEP) continue;
      if (coversAny(own, candidate) || contendsAny(taken, candidate, compiled)) continue;
      own.push(candidate);
      if (candidate.odds > 0) taken.push(candidate);
    }
  };
  keepBest(likely);
  // What is rather not the step is asked for only where nothing is: to say how near it came.
  keepBest(unlikely.filter(({ match }) => kept[match.pattern.step]?.length === 0));
  for (const [index, { step, by, patterns }] of compiled.steps.entries()) {
    const own = kept[index];
    const pattern = patterns[0];
    if (by !== side || own === undefined || pattern === undefined || (own[0]?.odds ?? -1) >= 0) continue;
    const unnamed =
      step.intent === 'greeting'
        ? brokenGreeting(pattern, stream, compiled)
        : step.intent === 'protocol-number'
          ? bareCode(pattern, stream, speech, compiled)
          : undefined;
    if (unnamed !== undefined) own.unshift(unnamed);
  }
  return kept;
};

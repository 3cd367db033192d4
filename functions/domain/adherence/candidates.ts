import type { CompiledScript, CompiledStep } from '../script/compile.ts';
import type { CompiledPattern } from '../script/compiled-pattern.ts';
import type { Intent } from '../script/script.ts';
import type { Match } from './align.ts';
import { bareCode } from './bare-code.ts';
import { bareName } from './bare-name.ts';
import { brokenGreeting } from './broken-greeting.ts';
import { byWords } from './by-words.ts';
import { contextOdds } from './context/context.ts';
import { WEAKNESS } from './context/odds.ts';
import { offersAlternative } from './context/offers.ts';
import { isGuarded, isNegated } from './denial.ts';
import { areRivals, placeOdds } from './place.ts';
import type { Speech } from './speech.ts';
import { ordinalAt, type Stream } from './stream.ts';

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

/** What a denial takes from the log-odds. */
const DENIED = 6;
/** What an alternative takes from the log-odds of having been turned away. */
const FORGIVEN = 4;
/** Candidates kept for a step; more places than that tell nothing new. */
const MOST_PER_STEP = 8;
/** Matches less likely than that (log-odds) are not even a near miss. */
const HOPELESS = -7;

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
  const ordinal = ordinalAt(stream, match.anchorAt);
  const negated = isNegated(match, step.step, stream, compiled.marks);
  let odds = fitOdds(match) - (negated ? DENIED : 0);
  if (step.step.kind !== 'forbidden') {
    const share = match.anchorAt / Math.max(1, stream.count - 1);
    odds += placeOdds(intent, ordinal, stream.ordinals - 1 - ordinal, share);
    odds += contextOdds(match, stream, speech, compiled);
  } else if (pattern.forgivable && offersAlternative(match, stream, compiled.marks)) odds -= FORGIVEN;
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

const coversAny = (own: readonly Candidate[], { match }: Candidate): boolean => {
  for (const other of own) if (overlap(other.match, match) > 0.5) return true;
  return false;
};

const contendsAny = (taken: readonly Candidate[], candidate: Candidate, compiled: CompiledScript): boolean => {
  for (const other of taken) if (contend(candidate, other, compiled)) return true;
  return false;
};

const byOdds = (one: Candidate, other: Candidate): number =>
  other.odds - one.odds || one.match.from - other.match.from || one.match.pattern.step - other.match.pattern.step;

/** Up to so many candidates are put in order by hand: the platform's sort spends more on asking than they take. */
const FEW = 100;

const inOrder = (some: Candidate[]): Candidate[] => {
  if (some.length > FEW) return some.sort(byOdds);
  for (let next = 1; next < some.length; next++) {
    const candidate = some[next] as Candidate;
    let place = next;
    for (; place > 0 && byOdds(some[place - 1] as Candidate, candidate) > 0; place--)
      some[place] = some[place - 1] as Candidate;
    some[place] = candidate;
  }
  return some;
};

type Finder = (
  pattern: CompiledPattern,
  stream: Stream,
  speech: Speech,
  compiled: CompiledScript,
  kept: readonly (readonly Candidate[])[],
) => Candidate | undefined;

/** What can be known of a step when no phrasing of it was heard. */
const WITHOUT_PHRASING: Readonly<Partial<Record<Intent, Finder>>> = {
  greeting: brokenGreeting,
  'protocol-number': bareCode,
  'self-identification': bareName,
};

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
    for (const candidate of inOrder(some)) {
      const own = kept[candidate.match.pattern.step] as Candidate[];
      if (own.length >= MOST_PER_STEP || contendsAny(taken, candidate, compiled)) continue;
      // Also what says it in more words than the best way: "algo más" in "algo más en lo que le pueda ayudar".
      if (candidate.odds > 0) taken.push(candidate);
      if (!coversAny(own, candidate)) own.push(candidate);
    }
  };
  keepBest(likely);
  // What is rather not the step is asked for only where nothing is: to say how near it came.
  keepBest(unlikely.filter(({ match }) => (kept[match.pattern.step] as Candidate[]).length === 0));
  for (let index = 0; index < kept.length; index++) {
    const { step, by, patterns } = compiled.steps[index] as CompiledStep;
    const own = kept[index];
    const pattern = patterns[0];
    if (by !== side || own === undefined || pattern === undefined || (own[0]?.odds ?? -1) >= 0) continue;
    const find = (step.intent && WITHOUT_PHRASING[step.intent]) ?? byWords;
    const unnamed = find(pattern, stream, speech, compiled, kept);
    if (unnamed !== undefined) own.unshift(unnamed);
  }
  return kept;
};

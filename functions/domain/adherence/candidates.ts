import type { CompiledPattern, CompiledScript } from '../script/compile.ts';
import type { Intent } from '../script/script.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { Match } from './align.ts';
import { errorsAllowed, nearestLetters } from './broken-name.ts';
import { contextOdds, WEAKNESS } from './context.ts';
import { areRivals, placeOdds } from './place.ts';
import type { Token } from './stream.ts';

/** A match weighed: how likely (log-odds) it is that here the step was said. */
export type Candidate = {
  readonly match: Match;
  readonly odds: number;
  readonly negated: boolean;
  /** Ordinal of the agent's turn. */
  readonly turn: number;
};

/** Words looked at before and after a phrase for what would change its meaning. */
const CONTEXT_WORDS = 3;

/** Intents that state something; a "no" in front of a statement takes it back, in front of a question it does not. */
const STATEMENTS: readonly (Intent | undefined)[] = [
  'recording-notice',
  'outcome',
  'protocol-number',
  'solution',
  undefined,
];

const belongs = (token: Token | undefined, set: number): boolean =>
  token !== undefined && ((token.reading.exact[set >>> 5] ?? 0) & (1 << (set & 31))) !== 0;

const anyOf = (set: number, tokens: readonly Token[], from: number, to: number): boolean => {
  if (set < 0) return false;
  for (let at = Math.max(0, from); at <= to; at++) if (belongs(tokens[at], set)) return true;
  return false;
};

const isNegated = (match: Match, intent: Intent | undefined, tokens: readonly Token[]): boolean => {
  if (match.pattern.denies) return false;
  for (let at = match.from; at <= match.to; at++) if (tokens[at]?.reading.negator === true) return true;
  if (!STATEMENTS.includes(intent)) return false;
  const before = tokens[match.from - 1];
  return before?.reading.negator === true && before.turn === tokens[match.from]?.turn;
};

/** Log-odds of a match by itself: the better it fits and the more it says, the surer. */
const fitOdds = (match: Match): number => {
  const { pattern, score } = match;
  const content = Math.min(1, pattern.total / 1.3);
  const odds =
    pattern.source === 'phrase' ? 3.2 - 8 * (1 - score) - (1 - content) : 0.4 + 2.4 * content - 9 * (1 - score);
  return odds - (WEAKNESS[pattern.weakness] ?? 0);
};

const overlap = (one: Match, other: Match): number => {
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from) + 1;
  return shared <= 0 ? 0 : shared / Math.min(one.to - one.from + 1, other.to - other.from + 1);
};

const standsAlone = (pattern: CompiledPattern, match: Match, tokens: readonly Token[]): boolean => {
  const turn = tokens[match.from]?.turn;
  let others = 0;
  for (let at = match.from - 1; tokens[at] !== undefined && tokens[at]?.turn === turn; at--) others++;
  for (let at = match.to + 1; tokens[at] !== undefined && tokens[at]?.turn === turn; at++) others++;
  return others <= (pattern.elements.length > 2 ? 3 : 2);
};

/** Words of the opening in which a broken name is looked for. */
const OPENING_WORDS = 24;
/** Log-odds of a greeting known by the letters of a name only. */
const BROKEN_NAME_ODDS = 1.4;

/** The greeting, when the company's name was heard in pieces. */
const brokenGreeting = (tokens: readonly Token[], compiled: CompiledScript): Candidate[] => {
  const opening = tokens.slice(0, OPENING_WORDS);
  const letters = opening.map((token) => token.reading.folded).join('');
  for (const [index, { step, patterns }] of compiled.steps.entries()) {
    const pattern = patterns.find((own) => own.step === index && own.source === 'phrase');
    if (step.intent !== 'greeting' || pattern === undefined) continue;
    for (const run of compiled.brand.runs) {
      const { end, errors } = nearestLetters(run, letters);
      if (errors > errorsAllowed(run)) continue;
      let before = 0;
      const at = opening.findIndex((token) => {
        before += token.reading.folded.length;
        return before >= end;
      });
      const match = {
        pattern,
        from: Math.max(0, at - 1),
        to: at,
        anchorAt: at,
        score: 1 - errors / run.length,
        edits: errors,
      };
      return [{ match, odds: BROKEN_NAME_ODDS, negated: false, turn: 0 }];
    }
  }
  return [];
};

/** For each step its candidates, best first; words that a rival step explains better are not offered twice. */
export const candidatesOf = (
  matches: readonly Match[],
  tokens: readonly Token[],
  transcript: Transcript,
  compiled: CompiledScript,
): Candidate[][] => {
  const ordinals = new Map<number, number>();
  for (const token of tokens) if (!ordinals.has(token.turn)) ordinals.set(token.turn, ordinals.size);
  const weighed: Candidate[] = [];
  for (const match of matches) {
    const { pattern } = match;
    const step = compiled.steps[pattern.step]?.step;
    if (step === undefined) continue;
    if (anyOf(pattern.notBefore, tokens, match.from - CONTEXT_WORDS, match.from - 1)) continue;
    if (anyOf(pattern.notAfter, tokens, match.to + 1, match.to + CONTEXT_WORDS)) continue;
    if (pattern.alone && !standsAlone(pattern, match, tokens)) continue;
    const turn = ordinals.get(tokens[match.anchorAt]?.turn ?? -1) ?? 0;
    const place = {
      turn,
      turnFromEnd: ordinals.size - 1 - turn,
      share: match.anchorAt / Math.max(1, tokens.length - 1),
    };
    const negated = isNegated(match, step.intent, tokens);
    const odds =
      fitOdds(match) +
      (step.kind === 'forbidden'
        ? 0
        : placeOdds(step.intent, place) + contextOdds(match, tokens, transcript, compiled)) -
      (negated ? 6 : 0);
    weighed.push({ match, odds, negated, turn });
  }
  weighed.sort((one, other) => other.odds - one.odds || one.match.from - other.match.from);
  const kept: Candidate[][] = compiled.steps.map(() => []);
  const taken: Candidate[] = [];
  for (const candidate of weighed) {
    const own = kept[candidate.match.pattern.step];
    const step = compiled.steps[candidate.match.pattern.step]?.step;
    if (own === undefined || step === undefined || own.length >= 8) continue;
    if (own.some((other) => overlap(other.match, candidate.match) > 0.5)) continue;
    const rival = taken.some((other) => {
      const otherStep = compiled.steps[other.match.pattern.step]?.step;
      if (otherStep === undefined || otherStep === step) return false;
      if ((otherStep.kind === 'forbidden') !== (step.kind === 'forbidden')) return false;
      if (!areRivals(step.intent, otherStep.intent)) return false;
      return other.match.anchorAt === candidate.match.anchorAt || overlap(other.match, candidate.match) > 0.5;
    });
    if (rival) continue;
    own.push(candidate);
    if (candidate.odds > 0) taken.push(candidate);
  }
  for (const candidate of brokenGreeting(tokens, compiled)) {
    const own = kept[candidate.match.pattern.step];
    if (own !== undefined && (own[0]?.odds ?? -1) < 0) own.unshift(candidate);
  }
  return kept;
};

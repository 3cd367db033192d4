import { distance } from 'fastest-levenshtein';
import { token_set_ratio } from 'fuzzball';
import type { Script } from '../../../functions/domain/script/script.ts';
import { foldWord, foldWords } from '../../../functions/domain/transcript/spelling.ts';
import type { Transcript } from '../../../functions/domain/transcript/transcript.ts';

/**
 * What others do: a phrase is looked for in every agent turn. Edit distance and token sets are the usual libraries';
 * pattern rules are written here from descriptions of products, once of the script's phrases as a contact centre would, once
 * with the engine's own bank too. The others have the bank, spelled out, so that they lack no vocabulary; and, where they have
 * a threshold, the one that did best on the development half.
 */
export type Baseline = {
  readonly name: string;
  /** Whether it is given the engine's bank beside the script's phrases. */
  readonly withBank: boolean;
  readonly thresholds: readonly number[];
  /** How well a phrase (folded words) fits a turn (folded words), 0..1. */
  readonly fit: (phrase: readonly string[], turn: readonly string[]) => number;
};

const exact = (phrase: readonly string[], turn: readonly string[]): number =>
  ` ${turn.join(' ')} `.includes(` ${phrase.join(' ')} `) ? 1 : 0;

const STEM = 5;
/** Words allowed between two words of a pattern: contact-centre rules usually say "within two words". */
const PROXIMITY = 2;

/** A rule as monitors write them: the longer words of the phrase, endings cut off by `*`, in order and near each other. */
const patternRule = (phrase: readonly string[], turn: readonly string[]): number => {
  const wanted = phrase.filter((word) => word.length > 3).map((word) => word.slice(0, STEM));
  if (wanted.length === 0) return exact(phrase, turn);
  for (let start = 0; start < turn.length; start++) {
    if (turn[start]?.startsWith(wanted[0] ?? '') !== true) continue;
    let at = start;
    let found = 1;
    while (found < wanted.length) {
      let next = -1;
      for (let ahead = at + 1; ahead <= at + 1 + PROXIMITY && ahead < turn.length && next < 0; ahead++)
        if (turn[ahead]?.startsWith(wanted[found] ?? '') === true) next = ahead;
      if (next < 0) break;
      at = next;
      found++;
    }
    if (found === wanted.length) return 1;
  }
  return 0;
};

/** Letters to change to turn one text into the other, over the length of the longer. */
const similarity = (one: string, other: string): number => {
  const longer = Math.max(one.length, other.length, 1);
  // Below this no threshold in use accepts, whatever the letters are.
  if (Math.min(one.length, other.length) / longer < 0.45) return 0;
  return 1 - distance(one, other) / longer;
};

/** Common words against common words with the rest of either side, order ignored. */
const tokenSet = (phrase: readonly string[], turn: readonly string[]): number => {
  // Without a common word the ratio never reaches a threshold; looking first saves most of the time.
  const theirs = new Set(turn);
  if (!phrase.some((word) => theirs.has(word))) return 0;
  return token_set_ratio(phrase.join(' '), turn.join(' '), { full_process: false }) / 100;
};

/** Edit distance of letters between the phrase and the most similar stretch of as many words. */
const editDistance = (phrase: readonly string[], turn: readonly string[]): number => {
  const wanted = phrase.join(' ');
  let best = 0;
  for (let start = 0; start <= Math.max(0, turn.length - phrase.length); start++)
    best = Math.max(best, similarity(wanted, turn.slice(start, start + phrase.length).join(' ')));
  return best;
};

export const BASELINES: readonly Baseline[] = [
  { name: 'exact phrase', withBank: true, thresholds: [1], fit: exact },
  { name: 'pattern rules', withBank: false, thresholds: [1], fit: patternRule },
  { name: 'pattern rules + bank', withBank: true, thresholds: [1], fit: patternRule },
  { name: 'token-set ratio', withBank: true, thresholds: [0.5, 0.6, 0.7, 0.8, 0.9], fit: tokenSet },
  { name: 'edit distance', withBank: true, thresholds: [0.55, 0.65, 0.75, 0.85], fit: editDistance },
];

/** For every step the best fit of any of its phrases in any agent turn. */
export const fitsOf = (
  transcript: Transcript,
  script: Script,
  phrases: readonly (readonly (readonly string[])[])[],
  baseline: Baseline,
): number[] => {
  const turns = transcript.turns
    .filter((turn) => turn.speaker === 'agent')
    .map((turn) => turn.words.map((word) => foldWord(word.text)).filter((word) => word !== ''));
  return script.steps.map((_, index) => {
    let best = 0;
    for (const phrase of phrases[index] ?? [])
      for (const turn of turns) if (best < 1) best = Math.max(best, baseline.fit(phrase, turn));
    return best;
  });
};

/** A phrase without its slots, as folded words. */
export const phraseWords = (phrase: string): string[] => foldWords(phrase.replaceAll(/\{[^{}]*\}/g, ' '));

import type { CompiledScript } from '../script/compile.ts';
import type { CompiledPattern } from '../script/compiled-pattern.ts';
import type { Match } from './align.ts';
import type { Candidate } from './candidates.ts';
import { nearestLetters } from './letters.ts';
import type { Speech } from './speech.ts';
import type { Stream } from './stream.ts';

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
export const brokenGreeting = (
  pattern: CompiledPattern,
  stream: Stream,
  _speech: Speech,
  compiled: CompiledScript,
): Candidate | undefined => {
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

import type { CompiledScript } from '../script/compile.ts';
import type { CompiledPattern } from '../script/compiled-pattern.ts';
import { bareCandidate } from './bare-candidate.ts';
import type { Candidate } from './candidates.ts';
import { contextOdds } from './context/context.ts';
import { BRAND, NAME } from './reading-table.ts';
import type { Speech } from './speech.ts';
import { flagsAt, isIn, type Stream } from './stream.ts';

/** Log-odds of a first name that is said before anybody else has spoken. */
const FIRST_SAID = 0.9;

/** The agent's name where the words around it were lost ("eu o Tainara"): a first name before the customer has said a word. */
export const bareName = (
  pattern: CompiledPattern,
  stream: Stream,
  speech: Speech,
  compiled: CompiledScript,
): Candidate | undefined => {
  const { telling, owner, others } = compiled.marks;
  for (let at = 0; at < stream.count && (stream.turn[at] as number) === 0; at++) {
    if ((flagsAt(stream, at) & (NAME | BRAND)) !== NAME) continue;
    if ([telling, owner, others].some((set) => isIn(stream, at - 1, set, false))) continue;
    const named = bareCandidate(pattern, stream, at, at, FIRST_SAID);
    return { ...named, odds: named.odds + contextOdds(named.match, stream, speech, compiled) };
  }
  return undefined;
};

import type { CompiledPattern } from '../script/compile.ts';
import { align, type Match } from './align.ts';
import type { Stream } from './stream.ts';

/** All places where any pattern is heard: the engine looks closer wherever a pattern's anchor may have been said. */
export const matchesIn = (stream: Stream, triggers: readonly (readonly CompiledPattern[])[]): Match[] => {
  const matches: Match[] = [];
  const { vocabulary } = stream;
  for (let at = 0; at < stream.count; at++) {
    const sets = vocabulary.setsOf(stream.reading[at] as number);
    for (let index = 0; index < sets.length; index++) {
      const patterns = triggers[sets[index] as number] as readonly CompiledPattern[];
      for (let which = 0; which < patterns.length; which++) {
        const match = align(patterns[which] as CompiledPattern, stream, at);
        if (match !== undefined) matches.push(match);
      }
    }
  }
  return matches;
};

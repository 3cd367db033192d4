import type { CompiledPattern } from '../script/compile.ts';
import { align, type Match } from './align.ts';
import type { Stream } from './stream.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Patterns whose anchor a reading may be; gathered once a reading, for speech repeats itself. */
export type Triggers = (reading: number) => readonly CompiledPattern[];

/** `bySet` lists, for each set of words, the patterns it is the anchor of. */
export const makeTriggers = (bySet: readonly (readonly CompiledPattern[])[], vocabulary: Vocabulary): Triggers => {
  let lists: (readonly CompiledPattern[] | undefined)[] = [];
  let generation = vocabulary.generation();
  return (reading) => {
    if (generation !== vocabulary.generation()) {
      lists = [];
      generation = vocabulary.generation();
    }
    const known = lists[reading];
    if (known !== undefined) return known;
    while (lists.length <= reading) lists.push(undefined);
    const list = vocabulary.setsOf(reading).flatMap((set) => bySet[set] ?? []);
    lists[reading] = list;
    return list;
  };
};

/** All places where any pattern is heard: the engine looks closer wherever a pattern's anchor may have been said. */
export const matchesIn = (stream: Stream, triggers: Triggers): Match[] => {
  const matches: Match[] = [];
  for (let at = 0; at < stream.count; at++) {
    const patterns = triggers(stream.reading[at] as number);
    for (let which = 0; which < patterns.length; which++) {
      const match = align(patterns[which] as CompiledPattern, stream, at);
      if (match !== undefined) matches.push(match);
    }
  }
  return matches;
};

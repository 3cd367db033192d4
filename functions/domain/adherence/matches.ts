import type { CompiledPattern } from '../script/compiled-pattern.ts';
import { align, type Match } from './align.ts';
import { clear, note, occursIn } from './occurrences.ts';
import type { Stream } from './stream.ts';
import { TEST_LENGTH, type Triggers } from './triggers.ts';

const noteAll = ({ count, reading, kinds }: Stream, { readings, occurrences }: Triggers) => {
  clear(occurrences, count);
  const { items, starts } = readings;
  for (let at = 0; at < count; at++) {
    const start = starts[reading[at] as number] as number;
    for (let left = items[start] as number; left > 0; left--) note(occurrences, items[start + left] as number, at);
    for (let rest = kinds[at] as number; rest !== 0; rest &= rest - 1)
      note(occurrences, 31 - Math.clz32(rest & -rest), at);
  }
};

/** Whether enough of a pattern is near a token that may be its anchor. */
const mayMatch = (number: number, { tests, allowed, occurrences }: Triggers, at: number): boolean => {
  const { items, starts } = tests;
  const end = starts[number + 1] as number;
  let left = allowed[number] as number;
  for (let test = starts[number] as number; test < end; test += TEST_LENGTH) {
    const from = at + (items[test + 1] as number);
    if (!occursIn(occurrences, items[test] as number, from, items[test + 2] as number))
      left -= items[test + 3] as number;
    if (left < 0) return false;
  }
  return true;
};

/**
 * All places where any pattern is heard: the engine looks closer wherever a pattern's anchor was said and what it cannot do
 * without is near.
 */
export const matchesIn = (stream: Stream, triggers: Triggers): Match[] => {
  const { count, reading } = stream;
  let last = -1;
  for (let at = 0; at < count; at++) last = Math.max(last, reading[at] as number);
  triggers.learn(last);
  noteAll(stream, triggers);
  const { items, starts } = triggers.readings;
  const matches: Match[] = [];
  for (let at = 0; at < count; at++) {
    const word = reading[at] as number;
    const end = starts[word + 1] as number;
    const start = starts[word] as number;
    for (let index = start + 1 + (items[start] as number); index < end; index++) {
      const number = items[index] as number;
      if (!mayMatch(number, triggers, at)) continue;
      const match = align(triggers.patterns[number] as CompiledPattern, stream, triggers, at);
      if (match !== undefined) matches.push(match);
    }
  }
  return matches;
};

import type { CompiledPattern } from '../script/compiled-pattern.ts';
import { align, type Match } from './align.ts';
import { clear, note, occursIn } from './occurrences.ts';
import type { Stream } from './stream.ts';
import { CHECK_LENGTH, type Triggers } from './triggers.ts';

const noteAll = ({ count, reading, kinds }: Stream, { rows, occurrences }: Triggers) => {
  clear(occurrences, count);
  const { items, starts } = rows;
  for (let at = 0; at < count; at++) {
    const word = reading[at] as number;
    const end = starts[word + 1] as number;
    for (let index = starts[word] as number; index < end; index++) note(occurrences, items[index] as number, at);
    for (let rest = kinds[at] as number; rest !== 0; rest &= rest - 1)
      note(occurrences, 31 - Math.clz32(rest & -rest), at);
  }
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
  const { patterns, occurrences } = triggers;
  const { items, starts } = triggers.checks;
  const matches: Match[] = [];
  for (let at = 0; at < count; at++) {
    const word = reading[at] as number;
    const end = starts[word + 1] as number;
    for (let check = starts[word] as number; check < end; check += CHECK_LENGTH) {
      const before = items[check + 2] as number;
      if (before > 0 && !occursIn(occurrences, items[check + 1] as number, at - before, before)) continue;
      const after = items[check + 4] as number;
      if (after > 0 && !occursIn(occurrences, items[check + 3] as number, at + 1, after)) continue;
      const match = align(patterns[items[check] as number] as CompiledPattern, stream, occurrences, at);
      if (match !== undefined) matches.push(match);
    }
  }
  return matches;
};

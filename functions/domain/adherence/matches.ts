import type { CompiledPattern } from '../script/compiled-pattern.ts';
import { align, type Match } from './align.ts';
import { clear, note, noteRows, type Occurrences, occursIn } from './occurrences.ts';
import { kindsAt, type Stream } from './stream.ts';
import { COST_FROM, MOST_COST, MOST_WITHIN, ROW_FROM, type Triggers, WITHIN_FROM } from './triggers.ts';

const noteAll = (stream: Stream, { readings, occurrences }: Triggers) => {
  const { count, reading } = stream;
  clear(occurrences, count);
  const { items, starts } = readings;
  for (let at = 0; at < count; at++) {
    const list = (reading[at] as number) * 2;
    noteRows(occurrences, at, items, starts[list] as number, starts[list + 1] as number);
    for (let rest = kindsAt(stream, at); rest !== 0; rest &= rest - 1)
      note(occurrences, 31 - Math.clz32(rest & -rest), at);
  }
};

/** Whether enough of the pattern of a plan is near a token that may be its anchor. */
const mayMatch = (plans: Int32Array, occurrences: Occurrences, plan: number, at: number): boolean => {
  let left = plans[plan + 1] as number;
  let next = plan + 2;
  for (let test = plans[next] as number; test !== 0; test = plans[++next] as number) {
    const within = (test >>> WITHIN_FROM) & MOST_WITHIN;
    const from = (test & 1) === 0 ? at - within : at + 1;
    if (occursIn(occurrences, test >>> ROW_FROM, from, within)) continue;
    left -= (test >>> COST_FROM) & MOST_COST;
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
  for (let at = 0; at < count; at++) if ((reading[at] as number) > last) last = reading[at] as number;
  triggers.learn(last);
  noteAll(stream, triggers);
  const { patterns, plans, occurrences } = triggers;
  const { items, starts } = triggers.readings;
  const matches: Match[] = [];
  for (let at = 0; at < count; at++) {
    const list = (reading[at] as number) * 2 + 1;
    const end = starts[list + 1] as number;
    for (let index = starts[list] as number; index < end; index++) {
      const plan = items[index] as number;
      if (!mayMatch(plans, occurrences, plan, at)) continue;
      const number = plans[plan] as number;
      const match = align(patterns[number] as CompiledPattern, number, stream, triggers, at);
      if (match !== undefined) matches.push(match);
    }
  }
  return matches;
};

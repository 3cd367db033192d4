import type { CompiledPattern, Element } from '../script/compiled-pattern.ts';
import { align, type Match } from './align.ts';
import { KINDS } from './element-kind.ts';
import { clear, emptyOccurrences, note, type Occurrences, occursIn, rowOf, WINDOW } from './occurrences.ts';
import { EPSILON } from './paths.ts';
import type { Stream } from './stream.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a reading tells, in flat lists. */
type Cue = {
  /** Rows of `occurrences.ts` that it belongs to. */
  readonly rows: Int32Array;
  /** For each pattern whose anchor it may be: its number, then what must be near before and after: rows, and how near. */
  readonly checks: Int32Array;
};
const CHECK_LENGTH = 5;

/** Which patterns words make the engine look for. */
export type Triggers = {
  readonly patterns: readonly CompiledPattern[];
  /** Gathered once a reading, for speech repeats itself. */
  readonly cueOf: (reading: number) => Cue;
  /** Of the stream that is looked at; reused. */
  readonly occurrences: Occurrences;
};

/** The nearest element that cannot be left out: its row, and how far from the anchor it may be (0: there is none). */
const needOf = (elements: readonly Element[], budget: number): readonly [number, number] => {
  const need = elements.find(({ cost }) => cost > budget + EPSILON);
  return need === undefined || need.within > WINDOW ? [0, 0] : [rowOf(need), need.within];
};

export const makeTriggers = (patterns: readonly CompiledPattern[], vocabulary: Vocabulary): Triggers => {
  const checks = Array.from({ length: vocabulary.setCount }, (): number[] => []);
  for (const [number, { anchor, left, right, budget }] of patterns.entries())
    checks[anchor.set]?.push(number, ...needOf(left, budget), ...needOf(right, budget));
  let cues: Cue[] = [];
  let generation = vocabulary.generation();
  return {
    patterns,
    occurrences: emptyOccurrences(vocabulary.setCount),
    cueOf: (reading) => {
      if (generation !== vocabulary.generation()) {
        cues = [];
        generation = vocabulary.generation();
      }
      // Readings are numbered as they are met: in sequence, so that the list has no holes.
      for (let next = cues.length; next <= reading; next++) {
        const sets = vocabulary.setsOf(next);
        cues.push({
          rows: Int32Array.from(sets, (set) => KINDS + set),
          checks: Int32Array.from(sets.flatMap((set) => checks[set] ?? [])),
        });
      }
      return cues[reading] as Cue;
    },
  };
};

const noteAll = ({ count, reading, kinds }: Stream, { cueOf, occurrences }: Triggers) => {
  clear(occurrences, count);
  for (let at = 0; at < count; at++) {
    const { rows } = cueOf(reading[at] as number);
    for (let index = 0; index < rows.length; index++) note(occurrences, rows[index] as number, at);
    for (let kind = 0, rest = kinds[at] as number; rest !== 0; kind++, rest >>= 1)
      if ((rest & 1) !== 0) note(occurrences, kind, at);
  }
};

/**
 * All places where any pattern is heard: the engine looks closer wherever a pattern's anchor was said and what it cannot do
 * without is near.
 */
export const matchesIn = (stream: Stream, triggers: Triggers): Match[] => {
  noteAll(stream, triggers);
  const { patterns, cueOf, occurrences } = triggers;
  const matches: Match[] = [];
  for (let at = 0; at < stream.count; at++) {
    const { checks } = cueOf(stream.reading[at] as number);
    for (let check = 0; check < checks.length; check += CHECK_LENGTH) {
      const before = checks[check + 2] as number;
      if (before > 0 && !occursIn(occurrences, checks[check + 1] as number, at - before, before)) continue;
      const after = checks[check + 4] as number;
      if (after > 0 && !occursIn(occurrences, checks[check + 3] as number, at + 1, after)) continue;
      const match = align(patterns[checks[check] as number] as CompiledPattern, stream, occurrences, at);
      if (match !== undefined) matches.push(match);
    }
  }
  return matches;
};

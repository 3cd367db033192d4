import type { CompiledPattern, Element } from '../script/compiled-pattern.ts';
import { KINDS } from './element-kind.ts';
import { emptyOccurrences, type Occurrences, rowOf, WINDOW } from './occurrences.ts';
import { EPSILON } from './paths.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Lists of numbers, one behind the other and found by their place: no object each, for there are tens of thousands. */
export class Lists {
  count = 0;
  items: Int32Array = new Int32Array(4096);
  /** Where each list begins; the next one's beginning is its end. */
  starts: Int32Array = new Int32Array(1024);

  add(list: readonly number[]): void {
    const start = this.starts[this.count] as number;
    const end = start + list.length;
    if (end > this.items.length) this.items = widened(this.items, end * 2);
    if (this.count + 2 > this.starts.length) this.starts = widened(this.starts, this.starts.length * 2);
    this.items.set(list, start);
    this.starts[++this.count] = end;
  }
}

const widened = (numbers: Int32Array, length: number): Int32Array => {
  const wider = new Int32Array(length);
  wider.set(numbers);
  return wider;
};

/** What words make the engine look for, by reading: gathered once a reading, for speech repeats itself. */
export type Triggers = {
  readonly patterns: readonly CompiledPattern[];
  /** Rows of `occurrences.ts` that a reading belongs to, of those that anybody looks for. */
  rows: Lists;
  /** For each pattern whose anchor a reading may be: its number, then what must be near before and after it. */
  checks: Lists;
  /** Makes sure that a reading's lists are there. */
  readonly learn: (reading: number) => void;
  /** Of the stream that is looked at; reused. */
  readonly occurrences: Occurrences;
};

/** Numbers a check has: the pattern; a row and how near (0: nothing is needed), before its anchor and after it. */
export const CHECK_LENGTH = 5;

/** The nearest element that cannot be left out. One far away is not asked for. */
const needOf = (elements: readonly Element[], budget: number): readonly [number, number] => {
  const need = elements.find(({ cost }) => cost > budget + EPSILON);
  return need === undefined || need.within > WINDOW ? [0, 0] : [rowOf(need), need.within];
};

export const makeTriggers = (patterns: readonly CompiledPattern[], vocabulary: Vocabulary): Triggers => {
  const bySet = Array.from({ length: vocabulary.setCount }, (): number[] => []);
  const sought = new Set<number>();
  for (const [number, { anchor, left, right, budget }] of patterns.entries()) {
    bySet[anchor.set]?.push(number, ...needOf(left, budget), ...needOf(right, budget));
    for (const { set } of [...left, ...right]) sought.add(set);
  }
  let generation = vocabulary.generation();
  const triggers: Triggers = {
    patterns,
    rows: new Lists(),
    checks: new Lists(),
    occurrences: emptyOccurrences(vocabulary.setCount),
    learn: (reading) => {
      if (generation !== vocabulary.generation()) {
        triggers.rows = new Lists();
        triggers.checks = new Lists();
        generation = vocabulary.generation();
      }
      // Readings are numbered as they are met.
      while (triggers.rows.count <= reading) {
        const sets = vocabulary.setsOf(triggers.rows.count);
        triggers.rows.add(sets.filter((set) => sought.has(set)).map((set) => KINDS + set));
        triggers.checks.add(sets.flatMap((set) => bySet[set] ?? []));
      }
    },
  };
  return triggers;
};

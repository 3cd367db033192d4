import type { CompiledPattern, Element } from '../script/compiled-pattern.ts';
import { KINDS } from './element-kind.ts';
import { emptyOccurrences, type Occurrences, WINDOW } from './occurrences.ts';
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
  /** For each pattern its tests, and how much may be missing by them. */
  readonly tests: Lists;
  readonly allowed: Int32Array;
  /** Rows of `occurrences` by what elements seek; 0 for what nobody seeks. */
  readonly rowOf: Int32Array;
  /** For each reading: how many rows it belongs to, these, then the patterns whose anchor it may be. */
  readings: Lists;
  /** Makes sure that a reading's list is there. */
  readonly learn: (reading: number) => void;
  /** Of the stream that is looked at; reused. */
  readonly occurrences: Occurrences;
};

/** Numbers a test has: a row, the first token for it (from the anchor), how many tokens from there on, what its absence costs. */
export const TEST_LENGTH = 4;
/** Costs in tests are whole parts of this many, and at most so much. */
const COST_PARTS = 1e6;
const MOST_COST = 1000;

/** What must be near the anchor on one side. What may be far away is not asked for. */
const testsOf = (elements: readonly Element[], rowOf: Int32Array, step: 1 | -1): number[][] =>
  elements
    .filter(({ cost, within }) => cost > 0 && within <= WINDOW)
    .map(({ sought, within, cost }) => [
      rowOf[sought] as number,
      step === 1 ? 1 : -within,
      within,
      Math.round(Math.min(cost, MOST_COST) * COST_PARTS),
    ]);

export const makeTriggers = (patterns: readonly CompiledPattern[], vocabulary: Vocabulary): Triggers => {
  const bySet = Array.from({ length: vocabulary.setCount }, (): number[] => []);
  const tests = new Lists();
  const rowOf = Int32Array.from({ length: KINDS + vocabulary.setCount }, (_, kind) => (kind < KINDS ? kind : 0));
  let rows = KINDS;
  for (const [number, { anchor, left, right }] of patterns.entries()) {
    bySet[anchor.set]?.push(number);
    for (const { sought } of [...left, ...right]) if (sought >= KINDS) rowOf[sought] ||= rows++;
    // What costs most fails first.
    const own = [...testsOf(left, rowOf, -1), ...testsOf(right, rowOf, 1)];
    tests.add(own.sort((one, other) => (other[3] as number) - (one[3] as number)).flat());
  }
  let generation = vocabulary.generation();
  const triggers: Triggers = {
    patterns,
    tests,
    allowed: Int32Array.from(patterns, ({ budget }) => Math.floor((budget + EPSILON) * COST_PARTS)),
    rowOf,
    readings: new Lists(),
    occurrences: emptyOccurrences(rows),
    learn: (reading) => {
      if (generation !== vocabulary.generation()) {
        triggers.readings = new Lists();
        generation = vocabulary.generation();
      }
      // Readings are numbered as they are met.
      while (triggers.readings.count <= reading) {
        const sets = vocabulary.setsOf(triggers.readings.count);
        const own = sets.map((set) => rowOf[KINDS + set] as number).filter((row) => row > 0);
        triggers.readings.add([own.length, ...own, ...sets.flatMap((set) => bySet[set] ?? [])]);
      }
    },
  };
  return triggers;
};

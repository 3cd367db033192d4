import type { CompiledPattern, Element } from '../script/compiled-pattern.ts';
import { KINDS } from './element-kind.ts';
import { emptyOccurrences, type Occurrences, WINDOW } from './occurrences.ts';
import { EPSILON, makeSides, type Sides } from './paths.ts';
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
  /** For each pattern: its number, how much may be missing, its tests, and 0 behind the last. */
  readonly plans: Int32Array;
  /** Elements of all patterns, side by side (`paths.ts`). */
  readonly sides: Sides;
  /** Rows of `occurrences` by what elements seek; 0 for what nobody seeks. */
  readonly rowOf: Int32Array;
  /** Two for each reading: the rows it belongs to; where the plans of the patterns begin whose anchor it may be. */
  readings: Lists;
  /** Makes sure that a reading's list is there. */
  readonly learn: (reading: number) => void;
  /** Of the stream that is looked at; reused. */
  readonly occurrences: Occurrences;
};

/**
 * A test is one number. From the lowest bit: on which side of the anchor (0: before it), within how many tokens, what it costs
 * when nothing of its row is there, the row.
 */
export const WITHIN_FROM = 1;
export const COST_FROM = 7;
export const MOST_WITHIN = (1 << (COST_FROM - WITHIN_FROM)) - 1;
export const ROW_FROM = 17;
/** Costs in tests are whole parts of this many, and at most so much. */
const COST_PARTS = 20;
export const MOST_COST = (1 << (ROW_FROM - COST_FROM)) - 1;

/** What must be near the anchor on one side. What may be far away is not asked for. */
const testsOf = (elements: readonly Element[], rowOf: Int32Array, side: 0 | 1): number[] =>
  elements
    .filter(({ cost, within }) => cost > 0 && within <= WINDOW)
    .map(({ sought, within, cost }) => {
      const parts = Math.min(MOST_COST, Math.round(cost * COST_PARTS));
      return ((rowOf[sought] as number) << ROW_FROM) | (parts << COST_FROM) | (within << WITHIN_FROM) | side;
    });

export const makeTriggers = (patterns: readonly CompiledPattern[], vocabulary: Vocabulary): Triggers => {
  const bySet = Array.from({ length: vocabulary.setCount }, (): number[] => []);
  const plans: number[] = [];
  const rowOf = Int32Array.from({ length: KINDS + vocabulary.setCount }, (_, kind) => (kind < KINDS ? kind : 0));
  let rows = KINDS;
  for (const [number, { anchor, left, right, budget }] of patterns.entries()) {
    for (const { sought } of [...left, ...right]) if (sought >= KINDS) rowOf[sought] ||= rows++;
    bySet[anchor.set]?.push(plans.length);
    const allowed = Math.min(MOST_COST - 1, Math.floor((budget + EPSILON) * COST_PARTS));
    const cost = (test: number) => (test >>> COST_FROM) & MOST_COST;
    // What costs most fails first.
    const tests = [...testsOf(left, rowOf, 0), ...testsOf(right, rowOf, 1)].sort(
      (one, other) => cost(other) - cost(one),
    );
    plans.push(number, allowed, ...tests, 0);
  }
  let generation = vocabulary.generation();
  const triggers: Triggers = {
    patterns,
    plans: Int32Array.from(plans),
    sides: makeSides(patterns, rowOf),
    rowOf,
    readings: new Lists(),
    occurrences: emptyOccurrences(rows),
    learn: (reading) => {
      if (generation !== vocabulary.generation()) {
        triggers.readings = new Lists();
        generation = vocabulary.generation();
      }
      // Readings are numbered as they are met.
      while (triggers.readings.count <= reading * 2) {
        const sets = vocabulary.setsOf(triggers.readings.count / 2);
        triggers.readings.add(sets.map((set) => rowOf[KINDS + set] as number).filter((row) => row > 0));
        triggers.readings.add(sets.flatMap((set) => bySet[set] ?? []));
      }
    },
  };
  return triggers;
};

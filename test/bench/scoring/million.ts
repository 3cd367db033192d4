import { Worker } from 'node:worker_threads';
import type { KindOfCalls } from './stored-calls.ts';

/** What a worker is asked for: to judge so many calls, and to tell how long it took for the first so many. */
export type MillionWork = { readonly kind: KindOfCalls; readonly calls: number; readonly marks: readonly number[] };

/**
 * How long a core has taken for its first so many calls; `processor` is the thread's own time, when the machine is busy, and
 * `undisturbed` the milliseconds a call of the portions that nothing else on the machine disturbed (the fastest tenth).
 */
export type Mark = {
  readonly calls: number;
  readonly milliseconds: number;
  readonly processor: number;
  readonly undisturbed: number;
};

export type Million = {
  /** Calls that were really judged, all different. */
  readonly judged: number;
  /** Marks of all cores together: sums of calls, means of times. */
  readonly marks: readonly Mark[];
  /** Seconds that a million would take at the pace of all of them, by the clock and by the processors' own time … */
  readonly seconds: number;
  readonly processorSeconds: number;
  /** … and at the pace of the portions that nothing disturbed, both cores at work all the while. */
  readonly undisturbedSeconds: number;
};

const CORES = 2;

const marksOf = (work: MillionWork): Promise<readonly Mark[]> =>
  new Promise((resolve, reject) => {
    const found: Mark[] = [];
    const worker = new Worker(new URL('million-worker.ts', import.meta.url), { workerData: work });
    worker.on('message', (mark: Mark) => found.push(mark));
    worker.on('error', reject);
    worker.on('exit', () => resolve(found));
  });

/** Judges stored calls, each other than all others, on two cores; `marks` are the numbers of calls a core is asked at. */
export const measureMillion = async (kind: KindOfCalls, marks: readonly number[]): Promise<Million> => {
  const most = Math.max(...marks);
  const byCore = await Promise.all(Array.from({ length: CORES }, () => marksOf({ kind, calls: most, marks })));
  const together = marks.map((calls, index): Mark => {
    const mean = (key: 'milliseconds' | 'processor' | 'undisturbed') =>
      byCore.reduce((sum, core) => sum + (core[index]?.[key] ?? Number.NaN), 0) / CORES;
    return {
      calls: calls * CORES,
      milliseconds: mean('milliseconds'),
      processor: mean('processor'),
      undisturbed: mean('undisturbed'),
    };
  });
  const last = together.at(-1);
  const judged = most * CORES;
  return {
    judged,
    marks: together,
    seconds: ((last?.milliseconds ?? Number.NaN) / 1000) * (1e6 / judged),
    undisturbedSeconds: ((last?.undisturbed ?? Number.NaN) / 1000) * (1e6 / CORES),
    processorSeconds: ((last?.processor ?? Number.NaN) / 1000) * (1e6 / judged),
  };
};

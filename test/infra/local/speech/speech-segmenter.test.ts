import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSpeechSegmenter,
  PROBABILITY_SECONDS,
  type SpeechSpan,
} from '../../../../infra/local/speech/speech-segmenter.ts';

const segments = (probabilities: readonly number[]): readonly SpeechSpan[] => {
  const segmenter = createSpeechSegmenter();
  return [...probabilities.flatMap((probability) => segmenter.push(probability)), ...segmenter.flush()];
};

const frames = (seconds: number): number => Math.round(seconds / PROBABILITY_SECONDS);
const speech = (seconds: number): number[] => new Array<number>(frames(seconds)).fill(0.9);
const silence = (seconds: number): number[] => new Array<number>(frames(seconds)).fill(0.1);

/** The same rules over a whole recording at once, step by step. */
const oracle = (p: readonly number[]): SpeechSpan[] => {
  const stretches: [number, number][] = [];
  let start = -1;
  let last = -1;
  p.forEach((value, i) => {
    if (start < 0) {
      if (value >= 0.5) start = last = i;
    } else if (value >= 0.35) last = i;
    else if (i - last >= 0.35 / PROBABILITY_SECONDS) {
      stretches.push([start, last + 1]);
      start = -1;
    }
  });
  if (start >= 0) stretches.push([start, last + 1]);
  const cut: [number, number][] = [];
  for (let [a, b] of stretches.filter(([from, to]) => to - from >= 0.16 / PROBABILITY_SECONDS)) {
    while (b - a > 625) {
      let quietest = a + 312;
      for (let i = quietest; i < a + 625; i++) if ((p[i] ?? 0) < (p[quietest] ?? 0)) quietest = i;
      cut.push([a, quietest]);
      a = quietest;
    }
    cut.push([a, b]);
  }
  const joined: [number, number][] = [];
  for (const [a, b] of cut) {
    const before = joined.at(-1);
    if (before && a - before[1] <= 1 / PROBABILITY_SECONDS && b - before[0] <= 12 / PROBABILITY_SECONDS) before[1] = b;
    else joined.push([a, b]);
  }
  return joined.map(([from, to]) => ({ start: from, end: to }));
};

describe('cutting a recording into stretches of speech', () => {
  it('finds nothing in silence', () => {
    expect(segments(silence(60))).toEqual([]);
  });

  it('does not take a click for speech', () => {
    expect(segments([...silence(1), ...speech(0.1), ...silence(1)])).toEqual([]);
  });

  it('joins what a short pause divides and separates what a long one does', () => {
    expect(segments([...speech(2), ...silence(0.8), ...speech(2), ...silence(2), ...speech(1)])).toHaveLength(2);
  });

  it('cuts a monologue where speech is least likely, never past twenty seconds', () => {
    const monologue = speech(50);
    monologue[frames(14)] = 0.4;
    const found = segments(monologue);
    expect(found[0]?.end).toBe(frames(14));
    for (const { start, end } of found) expect((end - start) * PROBABILITY_SECONDS).toBeLessThanOrEqual(20);
  });

  it('gives the same stretches while listening as afterwards', () => {
    // Runs of speech and silence of every length, with values on both sides of the two bounds.
    const run = fc.tuple(fc.constantFrom(0.1, 0.34, 0.4, 0.6, 0.95), fc.oneof(fc.nat(40), fc.nat(900)));
    fc.assert(
      fc.property(
        fc.array(run, { maxLength: 25 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (runs, noise) => {
          const probabilities = [...runs.flatMap(([value, length]) => new Array<number>(length).fill(value)), ...noise];
          expect(segments(probabilities)).toEqual(oracle(probabilities));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never asks again for sound before what it said it needs', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 2_000 }), (probabilities) => {
        const segmenter = createSpeechSegmenter();
        let needed = 0;
        for (const probability of probabilities) {
          for (const span of segmenter.push(probability)) expect(span.start).toBeGreaterThanOrEqual(needed);
          needed = segmenter.needsFrom();
        }
        for (const span of segmenter.flush()) expect(span.start).toBeGreaterThanOrEqual(needed);
      }),
      { numRuns: 100 },
    );
  });
});

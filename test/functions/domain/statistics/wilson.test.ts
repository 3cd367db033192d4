import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../../functions/domain/statistics/wilson.ts';

describe("Wilson's interval", () => {
  it.each([
    [4, 5, 37.6, 96.4],
    [16, 20, 58.4, 91.9],
    [32, 40, 65.2, 89.5],
  ])('of %i of %i is %f to %f per cent', (x, n, low, high) => {
    const interval = wilson(x, n);
    expect(Number((interval.low * 100).toFixed(1))).toBe(low);
    expect(Number((interval.high * 100).toFixed(1))).toBe(high);
  });

  it('of nothing is everything', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('holds the share, stays inside 0..1, mirrors failures, and narrows as the same share is seen more often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat({ max: 5_000 }), (n, wanted) => {
        const x = Math.min(wanted, n);
        const { low, high } = wilson(x, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(x / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(x / n - 1e-12);
        const mirrored = wilson(n - x, n);
        expect(mirrored.low).toBeCloseTo(1 - high, 10);
        const doubled = wilson(2 * x, 2 * n);
        expect(doubled.high - doubled.low).toBeLessThan(high - low);
      }),
    );
  });

  it('has ends at which the observed share would just not be surprising', () => {
    // The interval's definition, solved nowhere: each end p satisfies |x/n − p| = z·√(p(1−p)/n).
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 1, max: 499 }), (n, wanted) => {
        const x = Math.min(wanted, n - 1);
        const { low, high } = wilson(x, n);
        for (const end of [low, high])
          expect(Math.abs(x / n - end)).toBeCloseTo(1.959963984540054 * Math.sqrt((end * (1 - end)) / n), 9);
      }),
    );
  });
});

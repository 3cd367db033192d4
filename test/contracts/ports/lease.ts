import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../functions/application/ports/clock.ts';
import type { Lease } from '../../../functions/application/ports/lease.ts';

export type MovingClock = Clock & { readonly advance: (ms: number) => void };

export const movingClock = (): MovingClock => {
  let now = Date.UTC(2026, 10, 21, 10);
  return {
    now: () => new Date(now).toISOString(),
    advance: (ms) => {
      now += ms;
    },
  };
};

/** What every lease promises. `make` gives one that nobody holds, on the clock. */
export const describeLeaseContract = (implementation: string, make: (clock: Clock) => Promise<Lease>): void => {
  describe(`a lease in ${implementation}`, () => {
    it('has one holder at a time, a name', async () => {
      const lease = await make(movingClock());
      expect(await lease.acquire('sheet', 60)).toBeTypeOf('function');
      expect(await lease.acquire('sheet', 60)).toBeUndefined();
      expect(await lease.acquire('another sheet', 60)).toBeTypeOf('function');
    });

    it('goes to one of those who race for it', async () => {
      const lease = await make(movingClock());
      const held = await Promise.all(Array.from({ length: 6 }, () => lease.acquire('sheet', 60)));
      expect(held.filter((release) => release !== undefined)).toHaveLength(1);
    });

    it('is free again once it was given back, also when given back twice', async () => {
      const lease = await make(movingClock());
      const release = await lease.acquire('sheet', 60);
      await release?.();
      await release?.();
      expect(await lease.acquire('sheet', 60)).toBeTypeOf('function');
    });

    it('lapses by the clock when its holder died', async () => {
      const clock = movingClock();
      const lease = await make(clock);
      await lease.acquire('sheet', 60);
      clock.advance(59_999);
      expect(await lease.acquire('sheet', 60)).toBeUndefined();
      clock.advance(2);
      expect(await lease.acquire('sheet', 60)).toBeTypeOf('function');
    });

    it('is not given back by a holder from whom it lapsed', async () => {
      const clock = movingClock();
      const lease = await make(clock);
      const late = await lease.acquire('sheet', 60);
      clock.advance(60_001);
      expect(await lease.acquire('sheet', 60)).toBeTypeOf('function');
      await late?.();
      expect(await lease.acquire('sheet', 60)).toBeUndefined();
    });
  });
};

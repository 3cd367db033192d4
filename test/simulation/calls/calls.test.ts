import { describe, expect, it } from 'vitest';
import { runSchedule } from './schedule.ts';

const SEEDS = 150;

describe('calls, with every event delivered ten times, shuffled, and workers killed anywhere', () => {
  it('each become one call and one job, and all of them end', async () => {
    let kills = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const outcome = await runSchedule({ seed, recordings: 6, deliveries: 10, killRate: 0.05, lostEvents: 0.3 });
      expect({ seed, ...outcome }).toMatchObject({ seed, calls: 6, jobs: 6, startsPerJob: 1, unfinished: [] });
      kills += outcome.kills;
    }
    // The schedule must really have hurt somebody, or it shows nothing.
    expect(kills).toBeGreaterThan(SEEDS);
  });

  it('end even when no completion event ever comes', async () => {
    const outcome = await runSchedule({ seed: 7, recordings: 8, deliveries: 1, killRate: 0, lostEvents: 1 });
    expect(outcome).toMatchObject({ calls: 8, jobs: 8, unfinished: [] });
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inParallel } from '../../../infra/cli/ingest/in-parallel.ts';

describe('work in parallel', () => {
  it('is done for every item, never more at once than asked', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await inParallel([...Array(20).keys()], 3, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await sleep(item % 3);
      running -= 1;
      done.push(item);
    });
    expect(done.sort((one, other) => one - other)).toEqual([...Array(20).keys()]);
    expect(most).toBe(3);
  });

  it('takes no new item after the first error', async () => {
    const begun: number[] = [];
    const working = inParallel([...Array(50).keys()], 2, async (item) => {
      begun.push(item);
      await sleep(1);
      if (item === 1) throw new Error('lost');
    });
    await expect(working).rejects.toThrow('lost');
    await sleep(30);
    expect(begun.length).toBeLessThan(6);
  });
});

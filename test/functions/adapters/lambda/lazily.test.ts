import { describe, expect, it } from 'vitest';
import { lazily } from '../../../../functions/adapters/lambda/lazily.ts';

describe('a function that is loaded at its first call', () => {
  it('is not loaded before, and once however often it is called', async () => {
    let loads = 0;
    const add = lazily(async () => {
      loads += 1;
      return async (a: number, b: number) => a + b;
    });
    expect(loads).toBe(0);
    expect(await Promise.all([add(1, 2), add(3, 4)])).toEqual([3, 7]);
    expect(await add(5, 6)).toBe(11);
    expect(loads).toBe(1);
  });

  it('is loaded again after a load that failed', async () => {
    let loads = 0;
    const greet = lazily(async () => {
      loads += 1;
      if (loads === 1) throw new Error('disk');
      return async (name: string) => `hello ${name}`;
    });
    await expect(greet('a')).rejects.toThrow('disk');
    expect(await greet('a')).toBe('hello a');
  });

  it('fails as it fails, without being loaded again', async () => {
    let loads = 0;
    const fail = lazily(async () => {
      loads += 1;
      return async (): Promise<never> => {
        throw new Error('refused');
      };
    });
    await expect(fail()).rejects.toThrow('refused');
    await expect(fail()).rejects.toThrow('refused');
    expect(loads).toBe(1);
  });
});

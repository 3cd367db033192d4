/** Seeded chance: the same seed is the same story. Mulberry32. */
export type Chance = {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  readonly below: (limit: number) => number;
  readonly happens: (probability: number) => boolean;
  /** `undefined` from an empty list. */
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined;
};

export const chance = (seed: number): Chance => {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, happens: (probability) => next() < probability, pick: (items) => items[below(items.length)] };
};

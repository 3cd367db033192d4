/** Ends of an interval of a share, 0..1. */
export type Interval = { readonly low: number; readonly high: number };

/** 97.5 % quantile of the standard normal distribution: two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * Wilson's 95 % interval of the share that `successes` of `trials` estimate. Unlike the textbook interval it stays
 * inside 0..1 and is honest for the small counts of a team's week. Of no trials nothing is known: 0..1.
 */
export const wilson = (successes: number, trials: number): Interval => {
  if (trials <= 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const square = (Z * Z) / trials;
  const centre = share + square / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials));
  return {
    low: Math.max(0, (centre - reach) / (1 + square)),
    high: Math.min(1, (centre + reach) / (1 + square)),
  };
};

/** What a phrasing loses that says little (1) or next to nothing (2) by itself; context gives it back. */
export const WEAKNESS = [0, 2.4, 4.5] as const;

/** Log-odds of a match that something about it makes worthless. */
export const WORTHLESS = -5;

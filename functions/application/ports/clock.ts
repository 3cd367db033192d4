/** Time comes through a port, so that simulations can own it. */
export type Clock = {
  /** Now, as ISO 8601 in UTC with milliseconds. */
  readonly now: () => string;
};

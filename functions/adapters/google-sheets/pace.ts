/** Google allows 60 reads and 60 writes a minute for one account; a back end is one account. */
export const REQUESTS_PER_MINUTE = 50;
const WINDOW_MS = 60_000;

export type Pacing = {
  readonly nowMs: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
};

/**
 * Lets at most so many requests start in any sixty seconds, in the order of asking. One per account and function
 * instance; retries count too.
 */
export const createPace = ({ nowMs, pause }: Pacing, perMinute = REQUESTS_PER_MINUTE): (() => Promise<void>) => {
  const started: number[] = [];
  let turn: Promise<void> = Promise.resolve();
  const wait = async (): Promise<void> => {
    for (;;) {
      const now = nowMs();
      while (started[0] !== undefined && now - started[0] >= WINDOW_MS) started.shift();
      const oldest = started[0];
      if (started.length < perMinute || oldest === undefined) {
        started.push(now);
        return;
      }
      await pause(oldest + WINDOW_MS - now);
    }
  };
  return () => {
    turn = turn.then(wait);
    return turn;
  };
};

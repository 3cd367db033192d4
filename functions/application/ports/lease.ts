/** One worker at a time for a thing: a lease that expires by itself when its holder dies. */
export type Lease = {
  /** `undefined` when somebody else holds it; otherwise a function that gives it back. */
  readonly acquire: (name: string, ttlSeconds: number) => Promise<(() => Promise<void>) | undefined>;
};

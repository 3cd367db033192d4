import type { RunningFunction } from '../../../../../infra/local/runtime/functions/functions.ts';

/** A function whose body is the test's own, without a thread. */
export const fakeFunction = (invoke: (event: never) => unknown, concurrency = 1): RunningFunction => ({
  fn: {
    logicalId: 'Fn',
    label: 'fn',
    name: 'Fn',
    arn: 'arn:fn',
    file: '',
    exportName: 'handler',
    timeoutMs: 1000,
    environment: {},
    concurrency,
  },
  pool: {
    concurrency,
    invoke: async (event) => JSON.parse(JSON.stringify((await invoke(event as never)) ?? null)) as unknown,
    close: async () => {},
  },
  timeoutMs: 1000,
});

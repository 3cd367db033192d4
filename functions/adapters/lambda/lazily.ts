import { once } from './once.ts';

/**
 * A function that is loaded at its first call: with a dynamic `import()` inside, its code is a file of its own in the
 * bundle, and an instance that is never asked for it starts without reading it.
 */
export const lazily = <Arguments extends readonly unknown[], Answer>(
  load: () => Promise<(...given: Arguments) => Promise<Answer>>,
): ((...given: Arguments) => Promise<Answer>) => {
  const loaded = once(load);
  return async (...given) => (await loaded())(...given);
};

/**
 * Builds something at first use and keeps it for the life of the function's instance; a failure is forgotten, so that
 * the next invocation tries again instead of failing for ever.
 */
export const once = <Value>(build: () => Value | Promise<Value>): (() => Promise<Value>) => {
  let built: Promise<Value> | undefined;
  return () => {
    built ??= Promise.resolve()
      .then(build)
      .catch((error: unknown) => {
        built = undefined;
        throw error;
      });
    return built;
  };
};

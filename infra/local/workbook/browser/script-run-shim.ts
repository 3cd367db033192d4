/**
 * `google.script.run` and `google.script.host` inside the local sidebar: calls go to the page by message and come back
 * the same way. Runs before the sidebar's own script.
 */
type Handlers = {
  readonly onSuccess?: (value: unknown, user?: unknown) => void;
  readonly onFailure?: (error: Error, user?: unknown) => void;
  readonly user?: unknown;
};

const waiting = new Map<number, Handlers>();
let last = 0;

const runner = (handlers: Handlers): object =>
  new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'withSuccessHandler')
          return (onSuccess: Handlers['onSuccess']) => runner({ ...handlers, onSuccess } as Handlers);
        if (name === 'withFailureHandler')
          return (onFailure: Handlers['onFailure']) => runner({ ...handlers, onFailure } as Handlers);
        if (name === 'withUserObject') return (user: unknown) => runner({ ...handlers, user });
        return (...parameters: unknown[]): void => {
          last += 1;
          waiting.set(last, handlers);
          // What JSON cannot say does not cross in Google either.
          const plain = JSON.parse(JSON.stringify(parameters)) as unknown[];
          parent.postMessage({ monitoria: 'run', id: last, functionName: String(name), parameters: plain }, '*');
        };
      },
    },
  );

addEventListener('message', (event: MessageEvent) => {
  if (event.source !== parent) return;
  const { monitoria, id, value, error } = (event.data ?? {}) as {
    monitoria?: string;
    id?: number;
    value?: unknown;
    error?: string;
  };
  if (monitoria === 'selection') dispatchEvent(new Event('monitoria-selection'));
  if (monitoria !== 'answer' || id === undefined) return;
  const handlers = waiting.get(id);
  waiting.delete(id);
  if (error !== undefined) handlers?.onFailure?.(new Error(error), handlers.user);
  else handlers?.onSuccess?.(value, handlers.user);
});

Object.assign(globalThis, {
  google: {
    script: {
      get run() {
        return runner({});
      },
      host: { close: () => parent.postMessage({ monitoria: 'close' }, '*') },
    },
  },
});

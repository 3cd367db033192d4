const LOOPBACK_HOST = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d{1,5})?$/i;

/** True for a `Host` header that means this machine. A name that merely resolves to it is refused: DNS rebinding. */
export const isLoopbackHost = (host: string | undefined): boolean => host !== undefined && LOOPBACK_HOST.test(host);

/** True when no page sent the request, or a page of this machine did. */
export const isLoopbackOrigin = (origin: string | undefined): boolean =>
  origin === undefined || isLoopbackHost(/^https?:\/\/([^/]+)$/.exec(origin)?.[1]);

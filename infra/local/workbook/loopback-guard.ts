import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * The page writes without a password, so only this machine's own pages may talk to it: the name in the address bar
 * must be loopback's (no DNS rebinding), and a write must come from a page of ours (no form on another site).
 */
export const isOurOwn = (request: IncomingMessage): boolean => {
  const host = request.headers.host ?? '';
  if (!LOOPBACK.test(host)) return false;
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  return request.headers.origin === `http://${host}`;
};

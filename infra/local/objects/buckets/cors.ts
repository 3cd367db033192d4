import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BucketDefinition, CorsRule } from './object-model.ts';

/** At most one `*` stands for anything. */
const fits = (pattern: string, value: string): boolean => {
  const [head = '', ...tail] = pattern.split('*');
  if (tail.length === 0) return pattern === value;
  const end = tail.join('*');
  return value.length >= head.length + end.length && value.startsWith(head) && value.endsWith(end);
};

const ruleFor = (
  bucket: BucketDefinition,
  origin: string,
  method: string,
  headers: readonly string[],
): CorsRule | undefined =>
  bucket.cors.find(
    (rule) =>
      rule.methods.includes(method) &&
      rule.origins.some((pattern) => fits(pattern, origin)) &&
      headers.every((name) => rule.headers.some((pattern) => fits(pattern.toLowerCase(), name))),
  );

const originHeaders = (rule: CorsRule, origin: string): Record<string, string> => ({
  'access-control-allow-origin': rule.origins.includes('*') ? '*' : origin,
  vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  ...(rule.exposed.length > 0 && { 'access-control-expose-headers': rule.exposed.join(', ') }),
});

/** Lets a page of an allowed origin read the answer that follows. */
export const allowOrigin = (bucket: BucketDefinition, request: IncomingMessage, response: ServerResponse): void => {
  const { origin } = request.headers;
  const rule = origin === undefined ? undefined : ruleFor(bucket, origin, request.method ?? '', []);
  if (rule && origin !== undefined)
    for (const [name, value] of Object.entries(originHeaders(rule, origin))) response.setHeader(name, value);
};

/** Answers a browser's question whether it may. */
export const answerPreflight = (bucket: BucketDefinition, request: IncomingMessage, response: ServerResponse): void => {
  const { origin = '' } = request.headers;
  const method = String(request.headers['access-control-request-method'] ?? '');
  const headers = String(request.headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const rule = ruleFor(bucket, origin, method, headers);
  if (!rule) {
    response.writeHead(403, { 'content-type': 'application/xml' });
    response.end('<Error><Code>AccessForbidden</Code><Message>CORSResponse: not allowed.</Message></Error>');
    return;
  }
  response.writeHead(200, {
    ...originHeaders(rule, origin),
    'access-control-allow-methods': rule.methods.join(', '),
    ...(headers.length > 0 && { 'access-control-allow-headers': headers.join(', ') }),
    ...(rule.maxAgeSeconds !== undefined && { 'access-control-max-age': String(rule.maxAgeSeconds) }),
    'content-length': '0',
  });
  response.end();
};

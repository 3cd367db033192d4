/** `GET /calls/{callId}`, `ANY /{proxy+}` or `$default`. */
export type RoutePattern = {
  readonly key: string;
  /** `undefined` for `$default`. */
  readonly method: string | undefined;
  readonly segments: readonly Segment[];
};

type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'rest'; readonly name: string };

export type RouteMatch<R> = { readonly route: R; readonly pathParameters: Readonly<Record<string, string>> };

const METHODS = new Set(['ANY', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

const parseSegment = (source: string, isLast: boolean): Segment | undefined => {
  const [, name, plus] = /^\{(\w+)(\+?)\}$/.exec(source) ?? [];
  if (name === undefined) return /[{}]/.test(source) ? undefined : { kind: 'text', text: source };
  if (plus === '+') return isLast ? { kind: 'rest', name } : undefined;
  return { kind: 'variable', name };
};

/** `undefined` when the key is not one that API Gateway would take. */
export const parseRouteKey = (key: string): RoutePattern | undefined => {
  if (key === '$default') return { key, method: undefined, segments: [] };
  const [, method = '', path = ''] = /^([A-Z]+) \/(.*)$/.exec(key) ?? [];
  if (!METHODS.has(method)) return undefined;
  const sources = path === '' ? [] : path.split('/');
  const segments = sources.map((source, index) => parseSegment(source, index === sources.length - 1));
  return segments.every((segment) => segment !== undefined) ? { key, method, segments } : undefined;
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const bind = (pattern: RoutePattern, parts: readonly string[]): Record<string, string> | undefined => {
  const bound: Record<string, string> = {};
  for (const [index, segment] of pattern.segments.entries()) {
    const part = parts[index];
    if (part === undefined || part === '') return undefined;
    if (segment.kind === 'rest') {
      bound[segment.name] = decode(parts.slice(index).join('/'));
      return bound;
    }
    if (segment.kind === 'variable') bound[segment.name] = decode(part);
    else if (segment.text !== decode(part)) return undefined;
  }
  return parts.length === pattern.segments.length ? bound : undefined;
};

const RANK = { text: 0, variable: 1, rest: 2 } as const;

/** Negative when `a` is the more specific one: text before variable before rest, then a method before `ANY`. */
const bySpecificity = (a: RoutePattern, b: RoutePattern): number => {
  if (a.method === undefined || b.method === undefined)
    return Number(a.method === undefined) - Number(b.method === undefined);
  for (const [index, segment] of a.segments.entries()) {
    const other = b.segments[index];
    if (!other) return -1;
    const difference = RANK[segment.kind] - RANK[other.kind];
    if (difference !== 0) return difference;
  }
  if (a.segments.length !== b.segments.length) return b.segments.length - a.segments.length;
  return Number(a.method === 'ANY') - Number(b.method === 'ANY');
};

/** Finds the most specific route of an HTTP API for a request. The path is as it was sent, percent signs included. */
export const createRouter = <R extends { readonly pattern: RoutePattern }>(routes: readonly R[]) => {
  const ordered = [...routes].sort((a, b) => bySpecificity(a.pattern, b.pattern));
  return (method: string, rawPath: string): RouteMatch<R> | undefined => {
    const parts = rawPath === '/' ? [] : rawPath.slice(1).split('/');
    for (const route of ordered) {
      const { pattern } = route;
      if (pattern.method === undefined) return { route, pathParameters: {} };
      if (pattern.method !== 'ANY' && pattern.method !== method) continue;
      const pathParameters = bind(pattern, parts);
      if (pathParameters) return { route, pathParameters };
    }
    return undefined;
  };
};

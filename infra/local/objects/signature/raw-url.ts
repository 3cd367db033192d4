/** A request target taken apart without normalising: a key may hold `..`, and `+` is a plus. */
export type RawUrl = {
  /** Percent-decoded path, beginning with a slash. */
  readonly path: string;
  /** Decoded pairs in the order they came. A name without `=` has an empty value. */
  readonly query: readonly (readonly [name: string, value: string])[];
};

/** @throws URIError for broken percent-encoding. */
export const parseRawUrl = (target: string): RawUrl => {
  const withoutOrigin = target.replace(/^https?:\/\/[^/]+/i, '');
  const at = withoutOrigin.indexOf('?');
  const rawPath = at < 0 ? withoutOrigin : withoutOrigin.slice(0, at);
  const rawQuery = at < 0 ? '' : withoutOrigin.slice(at + 1);
  const query = rawQuery
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return [decodeURIComponent(name), decodeURIComponent(value)] as const;
    });
  return { path: decodeURIComponent(rawPath), query };
};

/** RFC 3986 as signatures want it: everything but letters, digits and `-._~` is encoded. */
export const encodeRfc3986 = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

export const encodePath = (path: string): string => path.split('/').map(encodeRfc3986).join('/');

import type { Listed, Listing } from './object-model.ts';

export type ListQuery = {
  readonly prefix: string;
  /** Empty for none. */
  readonly delimiter: string;
  /** Only keys behind this one. */
  readonly after: string;
  readonly limit: number;
};

/** Up to `limit` objects under a prefix and behind a key, by the bytes of their keys. */
type ReadObjects = (query: Omit<ListQuery, 'delimiter'>) => readonly Listed[];

/** Sorts behind every character that a key can have. */
export const AFTER_ALL = '\u{10FFFF}';

/**
 * One page of a listing. Keys that share what stands before the next delimiter count as one; the reader jumps over them,
 * so that a folder of a million objects costs one read.
 */
export const listPage = ({ prefix, delimiter, after, limit }: ListQuery, readObjects: ReadObjects): Listing => {
  const objects: Listed[] = [];
  const prefixes: string[] = [];
  let cursor = after;
  let last = after;
  for (;;) {
    const page = readObjects({ prefix, after: cursor, limit: limit + 1 });
    if (page.length === 0) return { objects, prefixes };
    for (const object of page) {
      const end = delimiter === '' ? -1 : object.key.indexOf(delimiter, prefix.length);
      const common = end < 0 ? undefined : object.key.slice(0, end + delimiter.length);
      // A page may begin inside a prefix that the page before has named.
      const isNamed = common !== undefined && common <= after;
      if (!isNamed && objects.length + prefixes.length >= limit) return { objects, prefixes, nextAfter: last };
      if (common === undefined) {
        objects.push(object);
        cursor = object.key;
        last = object.key;
      } else {
        if (!isNamed) {
          prefixes.push(common);
          last = common;
        }
        cursor = common + AFTER_ALL;
        break;
      }
    }
  }
};

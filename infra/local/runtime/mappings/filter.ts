import { compilePattern, type Matcher } from '../events/pattern.ts';

/** Splits a batch into what the function gets and what the filter drops. */
export type Filter = (record: unknown) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseJson = (text: unknown): unknown => {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** A pattern for fields inside `body` looks into its JSON; a pattern for the whole text sees the text. */
const withReadableBody = (pattern: Record<string, unknown>, matches: Matcher): Matcher =>
  isObject(pattern.body)
    ? (record) => isObject(record) && matches({ ...record, body: parseJson(record.body) })
    : matches;

/**
 * Compiles the filters of an event-source mapping; a record that fits any of them passes. No filters: all pass.
 *
 * @throws PatternError, SyntaxError.
 */
export const compileFilter = (patterns: readonly string[]): Filter => {
  if (patterns.length === 0) return () => true;
  const matchers = patterns.map((source, index) => {
    const pattern: unknown = JSON.parse(source);
    const matches = compilePattern(pattern, `Filters[${index}].Pattern`);
    return isObject(pattern) ? withReadableBody(pattern, matches) : matches;
  });
  return (record) => matchers.some((matches) => matches(record));
};

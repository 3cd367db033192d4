import type { CallFacts, FactSource, ProblemKind } from '../call/call.ts';

export type FactField = keyof CallFacts;

/** What can be wrong with something that was said about a call. Each kind has a text (`ingest.problem.KIND`). */
export const FACT_PROBLEM_KINDS = [
  'bad-date',
  'bad-language',
  'bad-direction',
  'bad-channel',
  'bad-value',
  'bad-pattern',
  'unreadable',
  'no-file-column',
  'duplicate-row',
  'row-without-file',
  'file-without-row',
] as const;
export type FactProblemKind = (typeof FACT_PROBLEM_KINDS)[number];

/**
 * Something that could not be understood, in the terms of the person who can mend it: file, row as a spreadsheet
 * numbers it (the header is row 1), column as its header is written. `value` is what stands there, shortened; it may
 * be personal, so it belongs on a screen and never in a log.
 */
export type FactProblem = {
  readonly source: FactSource;
  readonly kind: FactProblemKind;
  readonly field?: FactField;
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
};

/** Longest piece of a wrong value that a message repeats, in characters. */
const SHOWN_VALUE_CHARACTERS = 80;

export const shownValue = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > SHOWN_VALUE_CHARACTERS ? `${text.slice(0, SHOWN_VALUE_CHARACTERS - 1)}…` : text;
};

/** How a call itself shows a problem of this kind. */
export const callProblemOf = (kind: FactProblemKind): ProblemKind =>
  kind === 'bad-date' ? 'bad-date' : 'bad-metadata';

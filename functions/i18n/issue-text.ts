import type { RuleName } from '../contracts/rules.ts';
import type { Locale } from '../contracts/team.ts';
import { type Message, text } from './catalogue.ts';
import { FIELD_PROBLEMS as messages } from './messages/field-problems.ts';

/** What a schema found wrong, as zod tells it; fields that a kind of issue does not have are absent. */
export type FieldIssue = {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly values?: unknown;
  readonly keys?: readonly string[];
  readonly origin?: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: boolean;
  readonly format?: string;
  /** What a refinement says of itself: ours name their rule. */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
};

/** Something wrong at a path of what was checked. */
export type FieldProblem = { readonly path: readonly PropertyKey[]; readonly message: string };

/**
 * An issue for the person who wrote the value, in their language. `input` is the whole value that was checked. Each
 * unknown key is a problem where it stands, not where its surroundings begin.
 */
export const fieldProblems = (issue: FieldIssue, input: unknown, locale: Locale): readonly FieldProblem[] => {
  const message = issueText(issue, input, locale);
  return issue.code === 'unrecognized_keys' && issue.keys
    ? issue.keys.map((key) => ({ path: [...issue.path, key], message }))
    : [{ path: issue.path, message }];
};

/** What is wrong, without the place. */
export const issueText = (issue: FieldIssue, input: unknown, locale: Locale): string => {
  const isSize = issue.origin === 'string' || issue.origin === 'array';
  switch (issue.code) {
    case 'unrecognized_keys':
      return text(messages.fieldUnknown, locale);
    case 'invalid_type':
      return isMissing(input, issue.path)
        ? text(messages.fieldMissing, locale)
        : text(messages.fieldType, locale, { expected: typeText(String(issue.expected), locale) });
    case 'invalid_value':
      return isMissing(input, issue.path)
        ? text(messages.fieldMissing, locale)
        : text(messages.fieldOneOf, locale, {
            values: Array.isArray(issue.values) ? issue.values.map(String).join(', ') : '',
          });
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) > 1)
        return text(messages.fieldTooFewCharacters, locale, { limit: String(issue.minimum) });
      if (isSize) return text(messages.fieldTooShort, locale);
      return text(issue.inclusive === false ? messages.fieldNotMore : messages.fieldTooSmall, locale, {
        limit: String(issue.minimum),
      });
    case 'too_big':
      return text(isSize ? messages.fieldTooLong : messages.fieldTooBig, locale, { limit: String(issue.maximum) });
    case 'invalid_format':
      return text(named(FORMATS, issue.format) ?? messages.fieldFormat, locale);
    case 'custom': {
      const message = named(RULES, issue.params?.rule);
      return message ? text(message, locale) : issue.message;
    }
    default:
      return text(messages.fieldFormat, locale);
  }
};

/** Formats of zod's own that the contracts use. */
const FORMATS: Readonly<Record<string, Message>> = { email: messages.formatEmail, datetime: messages.formatDate };

const RULES = {
  'script-id': messages.formatScriptId,
  language: messages.formatLanguage,
  'team-id': messages.formatTeamId,
  'time-zone': messages.fieldTimeZone,
  'seconds-or-share': messages.fieldSecondsOrShare,
} as const satisfies Readonly<Record<RuleName, Message>>;

const named = (table: Readonly<Record<string, Message>>, name: unknown): Message | undefined =>
  typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined;

const isMissing = (input: unknown, path: readonly PropertyKey[]): boolean => {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return true;
    value = Reflect.get(value, part);
  }
  return value === undefined;
};

const TYPES: Readonly<Record<string, Message>> = {
  string: messages.typeText,
  number: messages.typeNumber,
  int: messages.typeWholeNumber,
  boolean: messages.typeYesNo,
  array: messages.typeList,
  object: messages.typeGroup,
  record: messages.typeGroup,
};

const typeText = (expected: string, locale: Locale): string => {
  const message = TYPES[expected];
  return message ? text(message, locale) : expected;
};

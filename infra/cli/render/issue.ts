import type * as z from 'zod';
import type { Locale } from '../../../functions/contracts/team.ts';
import { type Message, text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';

/** What is wrong with a field, for the person who wrote it. `input` is the whole value that was checked. */
export const issueText = (issue: z.core.$ZodIssue, input: unknown, locale: Locale): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return text(messages.fieldUnknown, locale);
    case 'invalid_type':
      return isMissing(input, issue.path)
        ? text(messages.fieldMissing, locale)
        : text(messages.fieldType, locale, { expected: typeText(issue.expected, locale) });
    case 'invalid_value':
      return isMissing(input, issue.path)
        ? text(messages.fieldMissing, locale)
        : text(messages.fieldOneOf, locale, { values: issue.values.map(String).join(', ') });
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return text(messages.fieldTooShort, locale);
      return text(issue.inclusive === false ? messages.fieldNotMore : messages.fieldTooSmall, locale, {
        limit: String(issue.minimum),
      });
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? text(messages.fieldTooLong, locale, { limit: String(issue.maximum) })
        : text(messages.fieldTooBig, locale, { limit: String(issue.maximum) });
    case 'invalid_format':
      return text(formatMessage(issue.format, issue.path), locale);
    case 'custom':
      return issue.path.at(-1) === 'window' ? text(messages.fieldSecondsOrShare, locale) : issue.message;
    default:
      return text(messages.fieldFormat, locale);
  }
};

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
  int: messages.typeNumber,
  boolean: messages.typeYesNo,
  array: messages.typeList,
  object: messages.typeGroup,
  record: messages.typeGroup,
};

const typeText = (expected: string, locale: Locale): string => {
  const message = TYPES[expected];
  return message ? text(message, locale) : expected;
};

/** Formats are told apart by the field that has them: one expression each in the contracts. */
const formatMessage = (format: string, path: readonly PropertyKey[]): Message => {
  if (format === 'email') return messages.formatEmail;
  if (format === 'datetime') return messages.formatDate;
  const field = path.at(-1);
  if (field === 'language') return messages.formatLanguage;
  if (field === 'id') return messages.formatScriptId;
  return messages.fieldFormat;
};

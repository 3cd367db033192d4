import type { Locale } from '../../functions/contracts/team.ts';
import { parseInstant } from '../../functions/domain/ingest/instant.ts';
import { text } from '../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../functions/i18n/messages/cli.ts';
import { CliFailure, EXIT } from './failure.ts';

/** Readers of option values: a wrong one is a usage error that says what is expected. */
export type OptionReader<Value> = (value: string) => Value;

type Naming = { readonly option: string; readonly locale: Locale };

export const wholeNumber =
  ({ option, locale, min, max }: Naming & { readonly min: number; readonly max: number }): OptionReader<number> =>
  (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= min && number <= max) return number;
    throw wrong({ option, locale, value, expected: text(messages.expectedNumber, locale, { min, max }) });
  };

export const oneOf =
  <const Value extends string>({
    option,
    locale,
    values,
  }: Naming & { readonly values: readonly Value[] }): OptionReader<Value> =>
  (value) => {
    const found = values.find((one) => one === value);
    if (found !== undefined) return found;
    throw wrong({
      option,
      locale,
      value,
      expected: text(messages.expectedOneOf, locale, { values: values.join(', ') }),
    });
  };

/** An instant; without an offset it is local to this machine, as the person at it would mean. */
export const instant =
  ({ option, locale }: Naming): OptionReader<string> =>
  (value) => {
    const read = parseInstant(value, Intl.DateTimeFormat().resolvedOptions().timeZone);
    if (read !== undefined) return read;
    throw wrong({ option, locale, value, expected: text(messages.expectedDate, locale) });
  };

/** Room is left for the number of a second folder. */
export const batchName =
  ({ option, locale }: Naming): OptionReader<string> =>
  (value) => {
    if (/^[\w-]{1,50}$/.test(value)) return value;
    throw wrong({ option, locale, value, expected: text(messages.expectedBatch, locale) });
  };

/** An id as part of an address: empty or dots would name another place there. */
export const anId =
  ({ option, locale }: Naming): OptionReader<string> =>
  (value) => {
    if (!/^(?:\s*|\.{1,2})$/.test(value)) return value;
    throw wrong({ option, locale, value, expected: text(messages.expectedId, locale) });
  };

export const httpAddress =
  ({ option, locale }: Naming): OptionReader<string> =>
  (value) => {
    if (/^https?:\/\/[^/]/.test(value) && URL.canParse(value)) return value;
    throw wrong({ option, locale, value, expected: text(messages.expectedUrl, locale) });
  };

const wrong = ({
  option,
  locale,
  value,
  expected,
}: Naming & { readonly value: string; readonly expected: string }): CliFailure =>
  new CliFailure({
    kind: 'usage',
    message: text(messages.badOptionValue, locale, { option, value, expected }),
    exitCode: EXIT.usage,
  });

import type { CellValue } from './cell.ts';
import type { BookLocale } from './locale.ts';
import { serialOf } from './serial-date.ts';

export type NumberFormat = { readonly type: string; readonly pattern?: string };

/** What typing a text into a cell means. The format is set only when the cell has none of its own. */
export type Entered = { readonly value: CellValue; readonly numberFormat?: NumberFormat };

type EnteredContext = {
  readonly locale: BookLocale;
  /** The cell's own number format is plain text: nothing is parsed. */
  readonly plainText: boolean;
  /** For dates typed without a year. */
  readonly nowMs: number;
};

/**
 * Reads a typed text as `USER_ENTERED` does: formula, text after an apostrophe, boolean, number, percentage, amount,
 * date, time. Anything else is text as it stands.
 */
export const parseEntered = (text: string, { locale, plainText, nowMs }: EnteredContext): Entered => {
  if (plainText) return { value: text.startsWith("'") ? text.slice(1) : text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: { formula: text } };
  const trimmed = text.trim();
  if (trimmed === '') return { value: text };
  return (
    parseBoolean(trimmed, locale) ??
    parseAmount(trimmed, locale) ??
    parseMoment(trimmed, locale, new Date(nowMs).getUTCFullYear()) ?? { value: text }
  );
};

const parseBoolean = (text: string, { trueWord, falseWord }: BookLocale): Entered | undefined => {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === trueWord) return { value: true };
  if (upper === 'FALSE' || upper === falseWord) return { value: false };
  return undefined;
};

/** A plain number in the locale's spelling: `1.234,56`, `-0,5`, `1E3`. Undefined when it is not one. */
const parseNumber = (text: string, { decimal, group }: BookLocale): number | undefined => {
  const [whole = '', ...fractions] = text.split(decimal);
  if (fractions.length > 1) return undefined;
  const spaceLike = group.trim() === '';
  const pieces = whole.split(spaceLike ? /[\s\u00a0\u202f]/ : group);
  const grouped = pieces.length > 1;
  if (grouped && (!/^[+-]?\d{1,3}$/.test(pieces[0] ?? '') || pieces.slice(1).some((piece) => !/^\d{3}$/.test(piece))))
    return undefined;
  const plain = `${pieces.join('')}${fractions.length === 1 ? `.${fractions[0]}` : ''}`;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/i.test(plain)) return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
};

const parseAmount = (text: string, locale: BookLocale): Entered | undefined => {
  const number = parseNumber(text, locale);
  if (number !== undefined) return { value: number };
  if (text.endsWith('%')) {
    const share = parseNumber(text.slice(0, -1).trim(), locale);
    if (share === undefined) return undefined;
    const pattern = text.includes(locale.decimal) ? '0.00%' : '0%';
    return { value: share / 100, numberFormat: { type: 'PERCENT', pattern } };
  }
  const money = /^(-?)\s*(.*?)$/s.exec(text);
  const sign = money?.[1] === '-' ? -1 : 1;
  const rest = money?.[2] ?? '';
  if (!rest.startsWith(locale.currency)) return undefined;
  const amount = parseNumber(rest.slice(locale.currency.length).trim(), locale);
  if (amount === undefined) return undefined;
  return { value: sign * amount, numberFormat: { type: 'CURRENCY', pattern: `"${locale.currency}"#,##0.00` } };
};

const TIME = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,3}))?)?(?:\s*([ap])\.?\s?m\.?)?$/i;

/** A fraction of a day, above 1 for durations such as `36:15:00`. */
const parseTime = (text: string): { readonly days: number; readonly seconds: boolean } | undefined => {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [, hourText, minutes, seconds, fraction, half] = match;
  let hours = Number(hourText);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const total = hours * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + Number(`0.${fraction ?? 0}`);
  return { days: total / 86_400, seconds: seconds !== undefined };
};

const DATE = /^(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{1,4}))?$/;

const parseDate = (text: string, { dateOrder }: BookLocale, thisYear: number): number | undefined => {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, first = '', separator, second = '', third] = match;
  // With two parts only a slash makes a date: `1-2` and `1.2` are too often something else.
  if (third === undefined && separator !== '/') return undefined;
  if (first.length >= 3)
    return third === undefined ? undefined : serialOf(Number(first), Number(second), Number(third));
  const year = third === undefined ? thisYear : fullYear(third);
  if (dateOrder === 'mdy') return serialOf(year, Number(first), Number(second));
  if (dateOrder === 'ymd' && third === undefined) return serialOf(year, Number(first), Number(second));
  return serialOf(year, Number(second), Number(first));
};

/** Two digits: 00–29 are this century, 30–99 the last one. */
const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

const parseMoment = (text: string, locale: BookLocale, thisYear: number): Entered | undefined => {
  const time = parseTime(text);
  if (time !== undefined) {
    const duration = time.days >= 1;
    const pattern = duration ? '[h]:mm:ss' : time.seconds ? 'HH:mm:ss' : 'HH:mm';
    return { value: time.days, numberFormat: { type: 'TIME', pattern } };
  }
  const day = parseDate(text, locale, thisYear);
  if (day !== undefined) return { value: day, numberFormat: { type: 'DATE', pattern: locale.datePattern } };
  const both = /^(\S+?)(?:,?\s+|T)(.+)$/.exec(text);
  const date = parseDate(both?.[1] ?? '', locale, thisYear);
  const clock = parseTime(both?.[2] ?? '');
  if (date === undefined || clock === undefined || clock.days >= 1) return undefined;
  return {
    value: date + clock.days,
    numberFormat: { type: 'DATE_TIME', pattern: `${locale.datePattern} HH:mm:ss` },
  };
};

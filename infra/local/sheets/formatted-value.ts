import type { Cell, CellValue } from './cell.ts';
import { isFormula } from './cell.ts';
import type { NumberFormat } from './entered-value.ts';
import type { BookLocale } from './locale.ts';
import { dateOfSerial } from './serial-date.ts';

/** What a cell with a formula shows: formulas are kept, not evaluated. */
export const FORMULA_SHOWN = '#ERROR!';

/** The cell's own number format, if it has one. */
export const numberFormatOf = (cell: Cell | undefined): NumberFormat | undefined => {
  const format = cell?.traits?.userEnteredFormat?.numberFormat;
  return typeof format === 'object' && format !== null && 'type' in format ? (format as NumberFormat) : undefined;
};

/** The text a person sees in the cell; '' for an empty one. */
export const formattedValue = (cell: Cell | undefined, locale: BookLocale): string =>
  formatValue(cell?.value, numberFormatOf(cell), locale);

export const formatValue = (
  value: CellValue | undefined,
  format: NumberFormat | undefined,
  locale: BookLocale,
): string => {
  if (value === undefined) return '';
  if (isFormula(value)) return FORMULA_SHOWN;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? locale.trueWord : locale.falseWord;
  if (format === undefined || format.type === 'TEXT') return automatic(value, locale);
  const pattern = format.pattern || defaultPattern(format.type, locale);
  if (pattern === undefined) return automatic(value, locale);
  return isDatePattern(format.type, pattern)
    ? formatMoment(value, pattern, locale)
    : formatNumber(value, pattern, locale);
};

const defaultPattern = (type: string, locale: BookLocale): string | undefined => {
  const patterns: Readonly<Record<string, string>> = {
    NUMBER: '#,##0.00',
    PERCENT: '0.00%',
    CURRENCY: `"${locale.currency}"#,##0.00`,
    DATE: locale.datePattern,
    TIME: 'HH:mm:ss',
    DATE_TIME: `${locale.datePattern} HH:mm:ss`,
    SCIENTIFIC: '0.00E+00',
  };
  return patterns[type];
};

/** Google's automatic format: up to ten significant digits, no grouping. */
const automatic = (value: number, { decimal }: BookLocale): string => {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) return value.toExponential().toUpperCase().replace('.', decimal);
  const digits = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(10)));
  return digits.replace('.', decimal);
};

const isDatePattern = (type: string, pattern: string): boolean =>
  type === 'DATE' || type === 'TIME' || type === 'DATE_TIME' || /(^|[^"\\])(yy|dd?\/|hh?:|\[h)/i.test(pattern);

const MOMENT_TOKEN =
  /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|(y{1,4})|(M{1,5})|(d{1,4})|(h{1,2})|(s{1,2})|\.(0{1,3})|(am\/pm|a\/p)|([\s\S])/gi;

/**
 * Dates and times. `m` means minutes after an hour or before seconds, months elsewhere, as in every spreadsheet.
 * Supported: y, M, d (names too), h/H with or without am/pm, m, s, thousandths, elapsed [h] [m] [s], quoted text.
 */
const formatMoment = (serial: number, pattern: string, locale: BookLocale): string => {
  const date = dateOfSerial(serial);
  const twelveHours = /am\/pm|a\/p/i.test(pattern);
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const named = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale.tag, { ...options, timeZone: 'UTC' }).format(date);
  const month = (width: number): string => {
    if (width > 2) return named({ month: width === 3 ? 'short' : width === 5 ? 'narrow' : 'long' });
    return pad(date.getUTCMonth() + 1, width);
  };
  const seconds = Math.round(serial * 86_400);
  const tokens = [...pattern.matchAll(MOMENT_TOKEN)];
  let afterHour = false;
  return tokens
    .map((match, at) => {
      const [whole, quoted, escaped, elapsed, y, upperM, d, h, s, fraction, half] = match;
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      if (elapsed !== undefined) {
        const unit = elapsed.toLowerCase().charAt(0);
        afterHour = unit === 'h';
        const per = unit === 'h' ? 3600 : unit === 'm' ? 60 : 1;
        return pad(Math.floor(seconds / per), elapsed.length);
      }
      if (y !== undefined) return y.length <= 2 ? pad(date.getUTCFullYear() % 100, 2) : pad(date.getUTCFullYear(), 4);
      if (d !== undefined) {
        if (d.length > 2) return named({ weekday: d.length === 3 ? 'short' : 'long' });
        return pad(date.getUTCDate(), d.length);
      }
      if (h !== undefined) {
        afterHour = true;
        const hours = date.getUTCHours();
        return pad(twelveHours ? ((hours + 11) % 12) + 1 : hours, h.length);
      }
      if (upperM !== undefined) {
        // The flag `i` lets both cases land here; what stands around tells minutes from months.
        const beforeSeconds = tokens
          .slice(at + 1)
          .find((next) => /[a-z]/i.test(next[0]))?.[0]
          .toLowerCase()
          .startsWith('s');
        const minutes = whole.startsWith('m') && (afterHour || beforeSeconds === true) && upperM.length <= 2;
        afterHour = false;
        return minutes ? pad(date.getUTCMinutes(), upperM.length) : month(upperM.length);
      }
      if (s !== undefined) return pad(date.getUTCSeconds(), s.length);
      if (fraction !== undefined) return `.${pad(date.getUTCMilliseconds(), 3).slice(0, fraction.length)}`;
      if (half !== undefined) return date.getUTCHours() < 12 ? 'AM' : 'PM';
      return whole;
    })
    .join('');
};

/** Splits a number pattern into positive, negative and zero parts at semicolons outside quotes. */
const sections = (pattern: string): readonly string[] =>
  pattern.match(/(?:"[^"]*"|\\.|[^;"\\])*/g)?.filter((part, at) => part !== '' || at === 0) ?? [pattern];

/**
 * Numbers: `#`, `0`, `,` grouping, decimals, `%`, `E+00`, quoted and escaped text, `;` parts for negative and zero.
 * Colours and conditions in brackets are left out of the text.
 */
const formatNumber = (value: number, fullPattern: string, locale: BookLocale): string => {
  const [positive = '', negative, zero] = sections(fullPattern);
  const chosen = value === 0 && zero !== undefined ? zero : value < 0 && negative !== undefined ? negative : positive;
  const pattern = chosen.replace(/\[[^\]]*\]/g, '');
  const body = /[#0?][#0?,.]*(?:E[+-]0+)?/i.exec(stripLiterals(pattern));
  const literal = (text: string): string =>
    text.replace(/"([^"]*)"|\\(.)|_.|\*./g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');
  if (body === null) return literal(pattern.replace('@', automatic(value, locale)));
  const size = Math.abs(value) * (stripLiterals(pattern).includes('%') ? 100 : 1);
  const sign = value < 0 && chosen !== negative && Number(digitsOf(size, body[0])) !== 0 ? '-' : '';
  const before = literal(pattern.slice(0, body.index));
  const after = literal(pattern.slice(body.index + body[0].length));
  return `${sign}${before}${localDigits(size, body[0], locale)}${after}`;
};

/** Blanks out quoted and escaped text, keeping every position. */
const stripLiterals = (pattern: string): string => pattern.replace(/"[^"]*"|\\./g, (text) => ' '.repeat(text.length));

const digitsOf = (size: number, body: string): string => {
  const [, fraction = ''] = body.split('.');
  return size.toFixed(Math.min(100, fraction.replace(/[^#0?]/g, '').length));
};

const localDigits = (size: number, body: string, { decimal, group }: BookLocale): string => {
  const exponent = /E([+-])(0+)/i.exec(body);
  if (exponent !== null) {
    const [mantissa = '0', power = '+0'] = size
      .toExponential(body.split('.')[1]?.match(/^[#0?]*/)?.[0].length ?? 0)
      .split('e');
    const digits = String(Math.abs(Number(power))).padStart(exponent[2]?.length ?? 1, '0');
    const sign = Number(power) < 0 ? '-' : exponent[1] === '+' ? '+' : '';
    return `${mantissa.replace('.', decimal)}E${sign}${digits}`;
  }
  const [wholePattern = '', fractionPattern = ''] = body.split('.');
  const [whole = '0', fraction = ''] = digitsOf(size, body).split('.');
  const least = wholePattern.replaceAll(',', '').replace(/[^0]/g, '').length;
  const padded = (whole === '0' && least === 0 ? '' : whole).padStart(least, '0');
  const grouped = wholePattern.includes(',') ? padded.replace(/\B(?=(\d{3})+(?!\d))/g, group) : padded;
  const required = fractionPattern.replace(/[^0]/g, '').length;
  let kept = fraction;
  while (kept.length > required && kept.endsWith('0')) kept = kept.slice(0, -1);
  return kept === '' ? grouped : `${grouped}${decimal}${kept}`;
};

/** What a workbook's locale decides about typing and showing values. */
export type BookLocale = {
  /** BCP 47 tag for `Intl`. */
  readonly tag: string;
  readonly decimal: string;
  readonly group: string;
  /** Order of day, month and year when all are numbers. */
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd';
  readonly trueWord: string;
  readonly falseWord: string;
  /** Currency signs that a typed amount may carry. */
  readonly currency: string;
  /** Title of the tab that a new workbook starts with. */
  readonly firstTab: string;
  readonly datePattern: string;
};

const WORDS: Readonly<Record<string, Pick<BookLocale, 'trueWord' | 'falseWord' | 'firstTab'>>> = {
  pt: { trueWord: 'VERDADEIRO', falseWord: 'FALSO', firstTab: 'Página1' },
  es: { trueWord: 'VERDADERO', falseWord: 'FALSO', firstTab: 'Hoja 1' },
  en: { trueWord: 'TRUE', falseWord: 'FALSE', firstTab: 'Sheet1' },
};
const ENGLISH = { trueWord: 'TRUE', falseWord: 'FALSE', firstTab: 'Sheet1' };
const CURRENCY: Readonly<Record<string, string>> = { pt_BR: 'R$', pt_PT: '€', es_ES: '€' };
const DATE_PATTERN = { dmy: 'dd/MM/yyyy', mdy: 'M/d/yyyy', ymd: 'yyyy-MM-dd' } as const;

const known = new Map<string, BookLocale>();

/**
 * The rules of `pt_BR`, `es_MX`, `en_US` and the like. Separators and date order come from CLDR (so `es_MX` has a
 * decimal point, as in Mexico, and `es_ES` a comma); a locale that is not one falls back to `en_US`.
 */
export const bookLocale = (name: string): BookLocale => {
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  const tag = supported(name.replace('_', '-')) ?? 'en-US';
  const language = tag.slice(0, 2);
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1234567.8);
  const part = (type: string, fallback: string): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? fallback;
  const dateOrder = orderOf(tag);
  const locale: BookLocale = {
    tag,
    decimal: part('decimal', '.'),
    group: part('group', ','),
    dateOrder,
    currency: CURRENCY[name] ?? '$',
    datePattern: DATE_PATTERN[dateOrder],
    ...(WORDS[language] ?? ENGLISH),
  };
  known.set(name, locale);
  return locale;
};

const supported = (tag: string): string | undefined => {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0];
  } catch {
    return undefined;
  }
};

const orderOf = (tag: string): BookLocale['dateOrder'] => {
  const order = new Intl.DateTimeFormat(tag, { year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(new Date(0))
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? type.charAt(0) : []))
    .join('');
  return order === 'mdy' || order === 'ymd' ? order : 'dmy';
};

/** Google accepts only locales it knows; the shape is what can be checked here. */
export const isLocaleName = (name: string): boolean => /^[a-z]{2,3}(_[A-Z]{2})?$/.test(name);

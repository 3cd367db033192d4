/** Numbers as people type them: decimal point or comma, no separator of thousands. */

const NUMBER = /^\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;
/** `1,500` is one and a half here and fifteen hundred there. */
const TWO_READINGS = /^[1-9]\d{0,2}[.,]\d{3}$/;

export type ReadNumber = { readonly value: number } | { readonly problem: 'bad-number' | 'ambiguous-number' };

export const readNumber = (text: string): ReadNumber => {
  if (!NUMBER.test(text)) return { problem: 'bad-number' };
  if (TWO_READINGS.test(text)) return { problem: 'ambiguous-number' };
  return { value: Number(text.replace(',', '.')) };
};

const withSeparator = (text: string, decimalComma: boolean): string => (decimalComma ? text.replace('.', ',') : text);

/** The number as it is read back to the last digit; one more zero tells a fraction from thousands. */
export const writeNumber = (value: number, decimalComma: boolean): string => {
  const text = withSeparator(String(value), decimalComma);
  return TWO_READINGS.test(text) ? `${text}0` : text;
};

/** Moves the decimal point of a number's text: multiplying would change its last digit. */
const timesTenTo = (text: string, places: number): string => {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  return `${mantissa}e${Number(exponent) + places}`;
};

/** A share (0..1) of a text of per cent; `undefined` when it is none. */
export const readPercent = (text: string): number | undefined =>
  NUMBER.test(text) ? Number(timesTenTo(text.replace(',', '.'), -2)) : undefined;

/** A share (0..1) in per cent, read back to the last digit. */
export const writePercent = (share: number, decimalComma: boolean): string => {
  const text = String(share);
  if (text.includes('e')) return withSeparator(timesTenTo(text, 2), decimalComma);
  const [whole = '', fraction = ''] = text.split('.');
  const hundreds = `${whole}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(2);
  return withSeparator(rest === '' ? hundreds : `${hundreds}.${rest}`, decimalComma);
};

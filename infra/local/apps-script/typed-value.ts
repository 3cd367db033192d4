import type { sheets_v4 } from '@googleapis/sheets';

/**
 * What Sheets makes of a text given to `setValue`: the same as if it had been typed. An apostrophe in front makes the
 * rest plain text, an equals sign a formula.
 */
export const readTyped = (words: string): sheets_v4.Schema$ExtendedValue => {
  if (words === '') return {};
  if (words.startsWith("'")) return words.length === 1 ? {} : { stringValue: words.slice(1) };
  if (words.startsWith('=') && words.length > 1) return { formulaValue: words };
  if (/^(true|false)$/i.test(words)) return { boolValue: /^true$/i.test(words) };
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(words.trim())) return { numberValue: Number(words) };
  return { stringValue: words };
};

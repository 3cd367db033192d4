import type { sheets_v4 } from '@googleapis/sheets';
import type { IStyleData, Nullable } from '@univerjs/core';

type CellFormat = sheets_v4.Schema$CellFormat;
type Color = sheets_v4.Schema$Color;
type ColorStyle = sheets_v4.Schema$ColorStyle;

const channel = (value: number | null | undefined): string =>
  Math.round(255 * Math.min(1, Math.max(0, value ?? 0)))
    .toString(16)
    .padStart(2, '0');

/** `#rrggbb` of a colour as the Sheets API writes it (channels 0..1, absent is 0). */
export const hexOf = (color: Color | null | undefined, style?: ColorStyle | null): string | undefined => {
  const rgb = style?.rgbColor ?? color;
  return rgb ? `#${channel(rgb.red)}${channel(rgb.green)}${channel(rgb.blue)}` : undefined;
};

/** Patterns that Google shows when a format names only its type. */
const DEFAULT_PATTERNS: Readonly<Record<string, string>> = {
  // Univer's own pattern for text; with Google's `@` a formula typed into a text cell would run.
  TEXT: '@@@',
  PERCENT: '0%',
  DATE: 'dd/mm/yyyy',
  TIME: 'hh:mm',
  DATE_TIME: 'dd/mm/yyyy hh:mm',
  NUMBER: '#,##0.##',
};

const patternOf = (format: sheets_v4.Schema$NumberFormat): string | undefined => {
  if (format.type === 'TEXT' || format.pattern === '@') return DEFAULT_PATTERNS.TEXT;
  return format.pattern || DEFAULT_PATTERNS[format.type ?? ''];
};

const HORIZONTAL: Readonly<Record<string, number>> = { LEFT: 1, CENTER: 2, RIGHT: 3 };
const VERTICAL: Readonly<Record<string, number>> = { TOP: 1, MIDDLE: 2, BOTTOM: 3 };
const WRAP: Readonly<Record<string, number>> = { OVERFLOW_CELL: 1, CLIP: 2, LEGACY_WRAP: 3, WRAP: 3 };

const lookUp = (table: Readonly<Record<string, number>>, name: string | null | undefined): number | undefined =>
  name ? table[name] : undefined;

/** A cell's format in Univer's terms; `undefined` when it has none. */
export const styleOf = (format: CellFormat | null | undefined): IStyleData | undefined => {
  if (!format) return undefined;
  const font = format.textFormat ?? {};
  const background = hexOf(format.backgroundColor, format.backgroundColorStyle);
  const color = hexOf(font.foregroundColor, font.foregroundColorStyle);
  const pattern = format.numberFormat ? patternOf(format.numberFormat) : undefined;
  const { padding } = format;
  const entries: Record<string, unknown> = {
    ...(background ? { bg: { rgb: background } } : {}),
    ...(color ? { cl: { rgb: color } } : {}),
    ...(pattern ? { n: { pattern } } : {}),
    ...(font.bold ? { bl: 1 } : {}),
    ...(font.italic ? { it: 1 } : {}),
    ...(font.underline ? { ul: { s: 1 } } : {}),
    ...(font.strikethrough ? { st: { s: 1 } } : {}),
    ...(font.fontSize ? { fs: font.fontSize } : {}),
    ...(font.fontFamily ? { ff: font.fontFamily } : {}),
    ...(format.horizontalAlignment ? { ht: lookUp(HORIZONTAL, format.horizontalAlignment) } : {}),
    ...(format.verticalAlignment ? { vt: lookUp(VERTICAL, format.verticalAlignment) } : {}),
    ...(format.wrapStrategy ? { tb: lookUp(WRAP, format.wrapStrategy) } : {}),
    ...(padding
      ? { pd: { t: padding.top ?? 0, r: padding.right ?? 0, b: padding.bottom ?? 0, l: padding.left ?? 0 } }
      : {}),
  };
  return Object.keys(entries).length === 0 ? undefined : (entries as IStyleData);
};

const colorOf = (hex: Nullable<string>): Color | undefined => {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex ?? '');
  if (!parts) return undefined;
  const [red, green, blue] = parts.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 };
};

const nameOf = (table: Readonly<Record<string, number>>, value: unknown): string | undefined =>
  Object.keys(table).find((name) => table[name] === value);

/** What a person changed about a cell's looks, as a format and the mask of its fields; `null` parts are cleared. */
export const formatOf = (style: IStyleData): { readonly format: CellFormat; readonly fields: readonly string[] } => {
  const format: CellFormat = {};
  const font: sheets_v4.Schema$TextFormat = {};
  const fields: string[] = [];
  const set = (key: keyof IStyleData, field: string, apply: () => void): void => {
    if (style[key] === undefined) return;
    fields.push(field);
    if (style[key] !== null) apply();
  };
  const put = <Target extends object, Key extends keyof Target>(
    target: Target,
    key: Key,
    value: Target[Key] | undefined,
  ): void => {
    if (value !== undefined) target[key] = value;
  };
  set('bg', 'backgroundColor', () => put(format, 'backgroundColor', colorOf(style.bg?.rgb)));
  set('cl', 'textFormat.foregroundColor', () => put(font, 'foregroundColor', colorOf(style.cl?.rgb)));
  set('bl', 'textFormat.bold', () => put(font, 'bold', style.bl === 1));
  set('it', 'textFormat.italic', () => put(font, 'italic', style.it === 1));
  set('ul', 'textFormat.underline', () => put(font, 'underline', style.ul?.s === 1));
  set('st', 'textFormat.strikethrough', () => put(font, 'strikethrough', style.st?.s === 1));
  set('fs', 'textFormat.fontSize', () => put(font, 'fontSize', style.fs));
  set('ht', 'horizontalAlignment', () => put(format, 'horizontalAlignment', nameOf(HORIZONTAL, style.ht)));
  set('vt', 'verticalAlignment', () => put(format, 'verticalAlignment', nameOf(VERTICAL, style.vt)));
  set('tb', 'wrapStrategy', () => put(format, 'wrapStrategy', nameOf(WRAP, style.tb)));
  set('n', 'numberFormat', () => {
    const pattern = style.n?.pattern;
    format.numberFormat =
      pattern === '@@@' ? { type: 'TEXT', pattern: '@' } : { type: 'NUMBER', ...(pattern ? { pattern } : {}) };
  });
  if (Object.keys(font).length > 0) format.textFormat = font;
  return { format, fields: fields.map((field) => `userEnteredFormat.${field}`) };
};

import { type Cell, type CellTraits, type CellValue, isFormula, type JsonObject, makeCell } from './cell.ts';
import { applyMask, type FieldMask } from './field-mask.ts';
import { FORMULA_SHOWN, formattedValue } from './formatted-value.ts';
import { invalid } from './google-error.ts';
import type { BookLocale } from './locale.ts';
import { MAX_CELL_CHARACTERS } from './workbook.ts';

/** What Google lets a caller set on a cell, besides its value. Everything else of `CellData` is output. */
const TRAITS = [
  'userEnteredFormat',
  'note',
  'dataValidation',
  'textFormatRuns',
] as const satisfies (keyof CellTraits)[];
const READ_ONLY = new Set(['effectiveValue', 'formattedValue', 'effectiveFormat', 'hyperlink']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Refuses text that is longer than Google lets a cell be. */
export const assertFits = (text: string): void => {
  if (text.length > MAX_CELL_CHARACTERS)
    throw invalid(`Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`);
};

/** Reads an `ExtendedValue`. Text stays text whatever it looks like; only `formulaValue` makes a formula. */
export const parseExtendedValue = (wire: unknown): CellValue | undefined => {
  if (wire === undefined || wire === null) return undefined;
  if (!isObject(wire)) throw invalid('Invalid value at userEnteredValue: expected an object.');
  let found: CellValue | undefined;
  let seen = 0;
  for (const key in wire) {
    const value = wire[key];
    if (value === undefined || value === null) continue;
    seen++;
    if (key === 'stringValue' && typeof value === 'string') {
      assertFits(value);
      found = value;
    } else if (key === 'numberValue' && typeof value === 'number') found = value;
    else if (key === 'boolValue' && typeof value === 'boolean') found = value;
    else if (key === 'formulaValue' && typeof value === 'string') {
      assertFits(value);
      if (!value.startsWith('=')) throw invalid('formulaValue must start with "=".');
      found = { formula: value };
    } else throw invalid(`Invalid value at userEnteredValue.${key} (${JSON.stringify(typeof value)}).`);
  }
  if (seen > 1) throw invalid('userEnteredValue: only one of its fields may be set.');
  return found;
};

/** How a request changes cells: the mask tells which fields of its `CellData` count. */
export type CellWriter = (old: Cell | undefined, wire: unknown) => Cell | undefined;

/**
 * Makes the writer of one request. Traits that come out equal are shared between the cells it writes, so that a
 * format over a whole column is one object in memory and on disk.
 */
export const cellWriter = (mask: FieldMask): CellWriter => {
  const writesValue = mask === '*' || mask.userEnteredValue !== undefined;
  const traitMask = traitMaskOf(mask);
  const shared = new Map<string, CellTraits>();
  const numbers = new Map<CellTraits, number>();
  const numberOf = (traits: CellTraits): number => {
    const known = numbers.get(traits);
    if (known !== undefined) return known;
    numbers.set(traits, numbers.size);
    return numbers.size - 1;
  };
  const intern = (old: CellTraits | undefined, wire: unknown): CellTraits | undefined => {
    if (traitMask === undefined) return old;
    const set = isObject(wire) ? pickTraits(wire) : undefined;
    const key = `${old === undefined ? '' : numberOf(old)} ${set === undefined ? '' : JSON.stringify(set)}`;
    const known = shared.get(key);
    if (known !== undefined) return known;
    const next = applyMask(old, set, traitMask) as CellTraits | undefined;
    if (next !== undefined) shared.set(key, next);
    return next;
  };
  return (old, wire) => {
    if (wire !== undefined && wire !== null && !isObject(wire))
      throw invalid('Invalid value: a cell must be an object.');
    const value = writesValue ? parseExtendedValue(wire?.userEnteredValue) : old?.value;
    return makeCell(value, intern(old?.traits, wire));
  };
};

const pickTraits = (wire: Record<string, unknown>): CellTraits | undefined => {
  const picked: Record<string, unknown> = {};
  for (const name of TRAITS) {
    const value = wire[name];
    if (value === undefined || value === null || value === '') continue;
    if (name === 'note' ? typeof value !== 'string' : typeof value !== 'object')
      throw invalid(`Invalid value at ${name}.`);
    picked[name] = value;
  }
  return Object.keys(picked).length === 0 ? undefined : (picked as CellTraits);
};

const traitMaskOf = (mask: FieldMask): FieldMask | undefined => {
  if (mask === '*') return Object.fromEntries(TRAITS.map((name) => [name, '*' as const]));
  const kept: [string, FieldMask][] = [];
  for (const [name, inner] of Object.entries(mask)) {
    if ((TRAITS as readonly string[]).includes(name)) kept.push([name, inner]);
    else if (name !== 'userEnteredValue' && !READ_ONLY.has(name)) throw invalid(`Invalid field: ${name}`);
  }
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
};

/** A stored value as Google's `ExtendedValue`. */
export const extendedValue = (value: CellValue): JsonObject => {
  if (isFormula(value)) return { formulaValue: value.formula };
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
};

/** A formula's effective value here: an error that says why. */
const NOT_EVALUATED = {
  errorValue: { type: 'ERROR', message: 'Formulas are kept but not evaluated by the local workbook.' },
} as const;

/** Fields of `CellData` that are returned. */
export type CellDataField =
  | 'userEnteredValue'
  | 'effectiveValue'
  | 'formattedValue'
  | 'userEnteredFormat'
  | 'effectiveFormat'
  | 'note'
  | 'textFormatRuns'
  | 'dataValidation';

/**
 * A cell as Google's `CellData`, with only the fields that `wants` lets through: a read of ten thousand rows mostly
 * asks for one or two.
 */
export const cellData = (
  cell: Cell | undefined,
  locale: BookLocale,
  wants: (field: CellDataField) => boolean = () => true,
): JsonObject => {
  const data: Partial<Record<CellDataField, unknown>> = {};
  if (cell === undefined) return data;
  const { value, traits } = cell;
  if (value !== undefined) {
    if (wants('userEnteredValue')) data.userEnteredValue = extendedValue(value);
    if (wants('effectiveValue')) data.effectiveValue = isFormula(value) ? NOT_EVALUATED : extendedValue(value);
    if (wants('formattedValue')) data.formattedValue = formattedValue(cell, locale);
  }
  if (traits?.userEnteredFormat !== undefined) {
    if (wants('userEnteredFormat')) data.userEnteredFormat = traits.userEnteredFormat;
    if (wants('effectiveFormat')) data.effectiveFormat = traits.userEnteredFormat;
  }
  for (const name of ['note', 'textFormatRuns', 'dataValidation'] as const)
    if (traits?.[name] !== undefined && wants(name)) data[name] = traits[name];
  return data;
};

/** The value as the values API returns it, by `valueRenderOption`. */
export const renderValue = (
  cell: Cell | undefined,
  render: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA',
  locale: BookLocale,
): string | number | boolean => {
  const value = cell?.value;
  if (value === undefined) return '';
  if (render === 'FORMATTED_VALUE') return formattedValue(cell, locale);
  if (!isFormula(value)) return value;
  return render === 'FORMULA' ? value.formula : FORMULA_SHOWN;
};

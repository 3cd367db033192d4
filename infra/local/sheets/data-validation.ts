import { findRange } from './a1.ts';
import { type CellValue, isFormula, type JsonObject } from './cell.ts';
import type { Workbook } from './workbook.ts';

type Rule = {
  readonly condition?: {
    readonly type?: string;
    readonly values?: readonly { readonly userEnteredValue?: string }[];
  };
  readonly strict?: boolean;
};

const sameText = (value: CellValue, text: string): boolean => {
  if (typeof value === 'string') return value === text;
  return String(value).toLowerCase() === text.toLowerCase();
};

const compare = (type: string, value: number, [low = Number.NaN, high = Number.NaN]: readonly number[]): boolean => {
  switch (type) {
    case 'NUMBER_GREATER':
      return value > low;
    case 'NUMBER_GREATER_THAN_EQ':
      return value >= low;
    case 'NUMBER_LESS':
      return value < low;
    case 'NUMBER_LESS_THAN_EQ':
      return value <= low;
    case 'NUMBER_EQ':
      return value === low;
    case 'NUMBER_NOT_EQ':
      return value !== low;
    case 'NUMBER_BETWEEN':
      return value >= low && value <= high;
    default:
      return value < low || value > high;
  }
};

/**
 * Whether a strict rule refuses a value that a person enters. The API itself is never stopped by validation, as in
 * Google Sheets. Rules by date and custom formula need evaluation and refuse nothing here.
 */
export const violates = (book: Workbook, wire: JsonObject | undefined, value: CellValue | undefined): boolean => {
  const rule = wire as Rule | undefined;
  if (rule?.strict !== true || value === undefined || isFormula(value)) return false;
  const type = rule.condition?.type ?? '';
  const given = (rule.condition?.values ?? []).map((item) => item.userEnteredValue ?? '');
  if (type === 'BOOLEAN') {
    const [checked, unchecked] = given;
    if (checked === undefined) return typeof value !== 'boolean';
    return !sameText(value, checked) && !sameText(value, unchecked ?? '');
  }
  if (type === 'ONE_OF_LIST') return !given.some((option) => sameText(value, option));
  if (type === 'ONE_OF_RANGE') {
    const { sheet, block } = findRange(book, (given[0] ?? '').replace(/^=/, ''));
    let found = false;
    sheet.grid.forEach(block, (cell) => {
      if (cell.value !== undefined && sameText(cell.value, isFormula(value) ? value.formula : String(value)))
        found = true;
    });
    return !found;
  }
  if (type.startsWith('NUMBER_')) return typeof value !== 'number' || !compare(type, value, given.map(Number));
  const text = String(value).toLowerCase();
  if (type === 'TEXT_CONTAINS') return !text.includes((given[0] ?? '').toLowerCase());
  if (type === 'TEXT_NOT_CONTAINS') return text.includes((given[0] ?? '').toLowerCase());
  if (type === 'TEXT_EQ') return text !== (given[0] ?? '').toLowerCase();
  return false;
};

import type { sheets_v4 } from '@googleapis/sheets';
import { type GridSize, rangeOf } from './range.ts';
import { styleOf } from './style.ts';

const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  TEXT_EQ: 'equal',
  TEXT_NOT_EQ: 'notEqual',
  TEXT_CONTAINS: 'containsText',
  TEXT_NOT_CONTAINS: 'notContainsText',
  TEXT_STARTS_WITH: 'beginsWith',
  TEXT_ENDS_WITH: 'endsWith',
  BLANK: 'containsBlanks',
  NOT_BLANK: 'notContainsBlanks',
};

const NUMBER_OPERATORS: Readonly<Record<string, string>> = {
  NUMBER_EQ: 'equal',
  NUMBER_NOT_EQ: 'notEqual',
  NUMBER_GREATER: 'greaterThan',
  NUMBER_GREATER_THAN_EQ: 'greaterThanOrEqual',
  NUMBER_LESS: 'lessThan',
  NUMBER_LESS_THAN_EQ: 'lessThanOrEqual',
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
};

const ruleOf = (rule: sheets_v4.Schema$BooleanRule): object | undefined => {
  const condition = rule.condition;
  const type = condition?.type ?? '';
  const values = (condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
  const base = { type: 'highlightCell', style: styleOf(rule.format) ?? {} };
  const text = TEXT_OPERATORS[type];
  if (text !== undefined) return { ...base, subType: 'text', operator: text, value: values[0] ?? '' };
  const number = NUMBER_OPERATORS[type];
  if (number !== undefined) {
    const numbers = values.map(Number);
    const between = type === 'NUMBER_BETWEEN' || type === 'NUMBER_NOT_BETWEEN';
    return { ...base, subType: 'number', operator: number, value: between ? numbers.slice(0, 2) : numbers[0] };
  }
  if (type === 'CUSTOM_FORMULA') return { ...base, subType: 'formula', value: values[0] ?? '' };
  return undefined;
};

/** Colour rules of a tab. Kinds that the grid cannot show are left out: the words of the cell say the same. */
export const conditionalFormatsOf = (
  rules: readonly sheets_v4.Schema$ConditionalFormatRule[],
  size: GridSize,
): readonly object[] =>
  rules.flatMap((each, index) => {
    const rule = each.booleanRule ? ruleOf(each.booleanRule) : undefined;
    if (rule === undefined) return [];
    const ranges = (each.ranges ?? []).map((range) => rangeOf(range, size));
    return [{ cfId: `cf${index}`, ranges, stopIfTrue: false, rule }];
  });

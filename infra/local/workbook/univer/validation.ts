import type { sheets_v4 } from '@googleapis/sheets';
import type { IDataValidationRule } from '@univerjs/core';

type Rule = sheets_v4.Schema$DataValidationRule;

const STOP = 1;
const ARROW = 1;

const univerRule = (rule: Rule): (Pick<IDataValidationRule, 'type'> & Record<string, unknown>) | undefined => {
  const values = (rule.condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
  if (rule.condition?.type === 'BOOLEAN') return { type: 'checkbox' };
  if (rule.condition?.type === 'ONE_OF_LIST')
    return { type: 'list', formula1: values.join(','), renderMode: ARROW, showErrorMessage: true };
  return undefined;
};

/**
 * Validation rules of a tab. The API keeps them on each cell; here every run of rows of a column with the same rule
 * becomes one range, and equal rules share one entry, so that a tab of ten thousand tick boxes is one rule.
 */
export const validationsOf = (
  rows: readonly (sheets_v4.Schema$RowData | undefined)[],
): readonly IDataValidationRule[] => {
  const found = new Map<string, { rule: Rule; ranges: { startRow: number; endRow: number; column: number }[] }>();
  const width = rows.reduce((most, row) => Math.max(most, row?.values?.length ?? 0), 0);
  for (let column = 0; column < width; column++) {
    let open: { name: string; start: number } | undefined;
    const close = (end: number): void => {
      if (open) found.get(open.name)?.ranges.push({ startRow: open.start, endRow: end - 1, column });
      open = undefined;
    };
    for (let row = 0; row <= rows.length; row++) {
      const rule = rows[row]?.values?.[column]?.dataValidation;
      const name = rule ? JSON.stringify(rule) : undefined;
      if (name === open?.name) continue;
      close(row);
      if (rule && name) {
        if (!found.has(name)) found.set(name, { rule, ranges: [] });
        open = { name, start: row };
      }
    }
  }
  return [...found.values()].flatMap(({ rule, ranges }, index) => {
    const univer = univerRule(rule);
    if (univer === undefined) return [];
    return [
      {
        uid: `dv${index}`,
        allowBlank: true,
        ...(rule.strict ? { errorStyle: STOP, showErrorMessage: true } : {}),
        ...univer,
        ranges: ranges.map(({ startRow, endRow, column }) => ({
          startRow,
          endRow,
          startColumn: column,
          endColumn: column,
        })),
      } as IDataValidationRule,
    ];
  });
};

import * as z from 'zod';
import { cellWriter } from '../cell-data.ts';
import { invalid } from '../google-error.ts';
import { asStored, gridRange, optional, requestKind, target } from './wire.ts';

/** Conditions that Google allows in data validation. */
const CONDITIONS = new Set([
  'NUMBER_GREATER',
  'NUMBER_GREATER_THAN_EQ',
  'NUMBER_LESS',
  'NUMBER_LESS_THAN_EQ',
  'NUMBER_EQ',
  'NUMBER_NOT_EQ',
  'NUMBER_BETWEEN',
  'NUMBER_NOT_BETWEEN',
  'TEXT_CONTAINS',
  'TEXT_NOT_CONTAINS',
  'TEXT_EQ',
  'TEXT_IS_EMAIL',
  'TEXT_IS_URL',
  'DATE_EQ',
  'DATE_BEFORE',
  'DATE_AFTER',
  'DATE_ON_OR_BEFORE',
  'DATE_ON_OR_AFTER',
  'DATE_BETWEEN',
  'DATE_NOT_BETWEEN',
  'DATE_IS_VALID',
  'ONE_OF_RANGE',
  'ONE_OF_LIST',
  'CUSTOM_FORMULA',
  'BOOLEAN',
]);

const validationRule = z.looseObject({
  condition: z.looseObject({
    type: z.string(),
    values: optional(z.array(z.looseObject({ userEnteredValue: optional(z.string()) }))),
  }),
  strict: optional(z.boolean()),
  showCustomUi: optional(z.boolean()),
  inputMessage: optional(z.string()),
});

const setDataValidation = requestKind(
  z.strictObject({
    range: gridRange,
    rule: optional(validationRule),
    filteredRowsIncluded: optional(z.boolean()),
  }),
  (transaction, { range, rule }) => {
    if (rule !== undefined) {
      const { type, values = [] } = rule.condition;
      if (!CONDITIONS.has(type)) throw invalid(`Condition type ${type} cannot be used for data validation.`);
      if (type === 'ONE_OF_LIST' && values.length === 0) throw invalid('ONE_OF_LIST needs at least one value.');
    }
    const write = cellWriter({ dataValidation: '*' });
    const { sheet, block } = target(transaction.book, range);
    const cell = rule === undefined ? undefined : { dataValidation: asStored<object>(rule) };
    transaction.writeBlock(sheet, block, (old) => write(old, cell));
  },
);

export const validationRequests = { setDataValidation };

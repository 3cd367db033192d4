import * as z from 'zod';
import { invalid } from '../google-error.ts';
import type { Transaction } from '../transaction.ts';
import { type ConditionalFormatRule, type Sheet, sheetById } from '../workbook.ts';
import { asStored, assertInside, gridRange, index, json, optional, requestKind, sheetId } from './wire.ts';

const rule = z.looseObject({
  ranges: z.array(gridRange).min(1),
  booleanRule: optional(json),
  gradientRule: optional(json),
});

const checked = (transaction: Transaction, wire: z.output<typeof rule>): Sheet => {
  const [first] = wire.ranges;
  const sheet = sheetById(transaction.book, first?.sheetId);
  for (const range of wire.ranges) {
    if ((range.sheetId ?? 0) !== sheet.sheetId) throw invalid('All ranges of a rule must be on the same sheet.');
    assertInside(sheet, range);
  }
  if ((wire.booleanRule === undefined) === (wire.gradientRule === undefined))
    throw invalid('Exactly one of booleanRule and gradientRule must be set.');
  return sheet;
};

const existing = (sheet: Sheet, at: number): ConditionalFormatRule => {
  const found = sheet.parts.conditionalFormats[at];
  if (found === undefined) throw invalid(`No conditional format on sheet: ${sheet.sheetId} at index: ${at}`);
  return found;
};

const addConditionalFormatRule = requestKind(
  z.strictObject({ rule, index: optional(index) }),
  (transaction, request) => {
    const sheet = checked(transaction, request.rule);
    const { conditionalFormats } = sheet.parts;
    const at = request.index ?? 0;
    if (at > conditionalFormats.length) throw invalid(`index[${at}] is beyond the ${conditionalFormats.length} rules.`);
    transaction.setSheet(sheet, {
      conditionalFormats: conditionalFormats.toSpliced(at, 0, asStored<ConditionalFormatRule>(request.rule)),
    });
  },
);

const updateConditionalFormatRule = requestKind(
  z.strictObject({
    index: optional(index),
    sheetId: optional(sheetId),
    rule: optional(rule),
    newIndex: optional(index),
  }),
  (transaction, { index: at = 0, rule: replacement, newIndex, sheetId: id }) => {
    const sheet = replacement === undefined ? sheetById(transaction.book, id) : checked(transaction, replacement);
    const old = existing(sheet, at);
    const { conditionalFormats } = sheet.parts;
    if (replacement !== undefined) {
      const next = asStored<ConditionalFormatRule>(replacement);
      transaction.setSheet(sheet, { conditionalFormats: conditionalFormats.with(at, next) });
      return { newIndex: at, newRule: next, oldRule: old };
    }
    if (newIndex === undefined) throw invalid('One of rule and newIndex must be set.');
    existing(sheet, newIndex);
    transaction.setSheet(sheet, {
      conditionalFormats: conditionalFormats.toSpliced(at, 1).toSpliced(newIndex, 0, old),
    });
    return { oldIndex: at, newIndex, newRule: old };
  },
);

const deleteConditionalFormatRule = requestKind(
  z.strictObject({ index: optional(index), sheetId: optional(sheetId) }),
  (transaction, { index: at = 0, sheetId: id }) => {
    const sheet = sheetById(transaction.book, id);
    const old = existing(sheet, at);
    transaction.setSheet(sheet, { conditionalFormats: sheet.parts.conditionalFormats.toSpliced(at, 1) });
    return { rule: old };
  },
);

export const conditionalFormatRequests = {
  addConditionalFormatRule,
  updateConditionalFormatRule,
  deleteConditionalFormatRule,
};

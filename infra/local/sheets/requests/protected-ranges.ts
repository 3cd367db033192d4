import * as z from 'zod';
import { applyMask, maskAt } from '../field-mask.ts';
import { invalid } from '../google-error.ts';
import { mayEdit } from '../protection.ts';
import type { Transaction } from '../transaction.ts';
import { type ProtectedRange, type Sheet, sheetById } from '../workbook.ts';
import { assertInside, gridRange, index, optional, requestKind, requiredMask } from './wire.ts';

const editors = z.strictObject({
  users: optional(z.array(z.string())),
  groups: optional(z.array(z.string())),
  domainUsersCanEdit: optional(z.boolean()),
});
const protectedRange = z.strictObject({
  protectedRangeId: optional(index),
  range: optional(gridRange),
  namedRangeId: optional(z.string()),
  description: optional(z.string()),
  warningOnly: optional(z.boolean()),
  requestingUserCanEdit: optional(z.boolean()),
  unprotectedRanges: optional(z.array(gridRange)),
  editors: optional(editors),
});

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

/** The tab that a protected range of this id is on. */
const find = (transaction: Transaction, id: number): { sheet: Sheet; old: ProtectedRange } => {
  for (const sheet of transaction.book.sheets) {
    const old = sheet.parts.protectedRanges.find((candidate) => candidate.protectedRangeId === id);
    if (old !== undefined) return { sheet, old };
  }
  throw invalid(`No protected range with ID: ${id}`);
};

const assertAllowed = (transaction: Transaction, range: ProtectedRange): void => {
  if (!mayEdit(transaction.actor, { ...range, warningOnly: false }))
    throw invalid('You do not have permission to edit this protected range.');
};

const checked = (transaction: Transaction, range: ProtectedRange): { sheet: Sheet; range: ProtectedRange } => {
  const sheet = sheetById(transaction.book, range.range.sheetId);
  assertInside(sheet, { ...bounds(range.range) });
  const whole =
    range.range.startRowIndex === undefined &&
    range.range.endRowIndex === undefined &&
    range.range.startColumnIndex === undefined &&
    range.range.endColumnIndex === undefined;
  if ((range.unprotectedRanges ?? []).length > 0 && !whole)
    throw invalid('unprotectedRanges are only supported on protected sheets.');
  for (const inner of range.unprotectedRanges ?? []) {
    if ((inner.sheetId ?? 0) !== sheet.sheetId)
      throw invalid('unprotectedRanges must be on the sheet that is protected.');
    assertInside(sheet, { ...bounds(inner) });
  }
  if (range.warningOnly === true && range.editors !== undefined)
    throw invalid('editors cannot be set on a range that is protected with a warning only.');
  return { sheet, range: withoutUndefined(range) };
};

const bounds = (range: ProtectedRange['range']) => ({
  sheetId: range.sheetId,
  startRowIndex: range.startRowIndex,
  endRowIndex: range.endRowIndex,
  startColumnIndex: range.startColumnIndex,
  endColumnIndex: range.endColumnIndex,
});

/** As Google returns it: with a word on what the caller may do. */
export const wireProtectedRange = (range: ProtectedRange, actor: Transaction['actor']): object => ({
  ...range,
  requestingUserCanEdit: mayEdit(actor, range),
});

const addProtectedRange = requestKind(
  z.strictObject({ protectedRange }),
  (transaction, { protectedRange: { requestingUserCanEdit: _, namedRangeId, ...wire } }) => {
    if (namedRangeId !== undefined) throw invalid('namedRangeId is not supported by the local workbook.');
    const id = wire.protectedRangeId ?? transaction.freshId();
    for (const sheet of transaction.book.sheets)
      if (sheet.parts.protectedRanges.some((other) => other.protectedRangeId === id))
        throw invalid(`A protected range with ID ${id} already exists.`);
    const made = { ...wire, protectedRangeId: id, range: withoutUndefined(wire.range ?? {}) };
    // Whoever protects a range stays one of its editors.
    const users = made.editors?.users ?? [];
    const editors =
      made.warningOnly === true
        ? made.editors
        : { ...made.editors, users: [...new Set([...users, transaction.actor.email])] };
    const { sheet, range } = checked(transaction, { ...made, editors });
    transaction.setSheet(sheet, { protectedRanges: [...sheet.parts.protectedRanges, range] });
    return { protectedRange: wireProtectedRange(range, transaction.actor) };
  },
);

const updateProtectedRange = requestKind(
  z.strictObject({ protectedRange, fields: optional(z.string()) }),
  (transaction, { protectedRange: wire, fields }) => {
    const mask = requiredMask(fields);
    const { sheet, old } = find(transaction, wire.protectedRangeId ?? 0);
    assertAllowed(transaction, old);
    const { requestingUserCanEdit: _, namedRangeId: __, ...update } = wire;
    const next = applyMask(old, update, mask === '*' ? fullMask(update) : mask) as ProtectedRange;
    const moved = maskAt(mask, 'range') !== undefined && (next.range?.sheetId ?? 0) !== sheet.sheetId;
    if (moved) throw invalid('A protected range cannot be moved to another sheet.');
    const { range } = checked(transaction, {
      ...next,
      protectedRangeId: old.protectedRangeId,
      range: withoutUndefined(next.range ?? {}),
    });
    transaction.setSheet(sheet, {
      protectedRanges: sheet.parts.protectedRanges.map((candidate) => (candidate === old ? range : candidate)),
    });
  },
);

const fullMask = (value: object): { readonly [name: string]: '*' } =>
  Object.fromEntries(Object.keys(value).map((name) => [name, '*' as const]));

const deleteProtectedRange = requestKind(
  z.strictObject({ protectedRangeId: optional(index) }),
  (transaction, { protectedRangeId = 0 }) => {
    const { sheet, old } = find(transaction, protectedRangeId);
    assertAllowed(transaction, old);
    transaction.setSheet(sheet, {
      protectedRanges: sheet.parts.protectedRanges.filter((candidate) => candidate !== old),
    });
  },
);

export const protectionRequests = { addProtectedRange, updateProtectedRange, deleteProtectedRange };

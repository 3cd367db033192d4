import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { applyMask } from '../field-mask.ts';
import { invalid } from '../google-error.ts';
import { type GridRange, sheetById } from '../workbook.ts';
import { asStored, assertInside, gridRange, optional, requestKind, requiredMask } from './wire.ts';

const NAME = /^(?!(?:true|false)$)[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]{0,249}$/i;
const namedRange = z.strictObject({
  namedRangeId: optional(z.string()),
  name: optional(z.string()),
  range: optional(gridRange),
});

const addNamedRange = requestKind(z.strictObject({ namedRange }), (transaction, { namedRange: wire }) => {
  const { namedRanges } = transaction.book.parts;
  const { name } = wire;
  const range: GridRange = wire.range ?? {};
  if (name === undefined || !NAME.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
    throw invalid(`The name "${name ?? ''}" is invalid.`);
  if (namedRanges.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    throw invalid(`A named range with the name "${name}" already exists.`);
  const namedRangeId = wire.namedRangeId ?? randomUUID();
  if (namedRanges.some((other) => other.namedRangeId === namedRangeId))
    throw invalid(`A named range with ID ${namedRangeId} already exists.`);
  assertInside(sheetById(transaction.book, range.sheetId), range);
  const made = { namedRangeId, name, range: asStored<GridRange>(range) };
  transaction.setBook({ namedRanges: [...namedRanges, made] });
  return { namedRange: made };
});

const updateNamedRange = requestKind(
  z.strictObject({ namedRange, fields: optional(z.string()) }),
  (transaction, { namedRange: wire, fields }) => {
    const mask = requiredMask(fields);
    const { namedRanges } = transaction.book.parts;
    const old = namedRanges.find((other) => other.namedRangeId === wire.namedRangeId);
    if (old === undefined) throw invalid(`No named range with ID: ${wire.namedRangeId ?? ''}`);
    const next = applyMask(old, asStored(wire), mask) as Partial<typeof old>;
    const made = { ...old, ...next, namedRangeId: old.namedRangeId };
    if (!NAME.test(made.name)) throw invalid(`The name "${made.name}" is invalid.`);
    transaction.setBook({ namedRanges: namedRanges.map((other) => (other === old ? made : other)) });
  },
);

const deleteNamedRange = requestKind(z.strictObject({ namedRangeId: z.string() }), (transaction, { namedRangeId }) => {
  const { namedRanges } = transaction.book.parts;
  const kept = namedRanges.filter((other) => other.namedRangeId !== namedRangeId);
  if (kept.length === namedRanges.length) throw invalid(`No named range with ID: ${namedRangeId}`);
  transaction.setBook({ namedRanges: kept });
});

export const namedRangeRequests = { addNamedRange, updateNamedRange, deleteNamedRange };

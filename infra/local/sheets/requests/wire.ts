import * as z from 'zod';
import { type Block, isEmptyBlock } from '../block.ts';
import { type FieldMask, parseFieldMask } from '../field-mask.ts';
import { GoogleError, invalid } from '../google-error.ts';
import { blockWithin } from '../protection.ts';
import type { Transaction } from '../transaction.ts';
import { type GridRange, gridSize, type Sheet, sheetById, type Workbook } from '../workbook.ts';

/** Protobuf's JSON takes null for "not set". */
export const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

export const index = z.number().int().nonnegative();
export const sheetId = z.number().int().nonnegative();
export const json = z.looseObject({});

export const gridRange = z.strictObject({
  sheetId: optional(sheetId),
  startRowIndex: optional(index),
  endRowIndex: optional(index),
  startColumnIndex: optional(index),
  endColumnIndex: optional(index),
});
export const gridCoordinate = z.strictObject({
  sheetId: optional(sheetId),
  rowIndex: optional(index),
  columnIndex: optional(index),
});
export const dimension = z.enum(['ROWS', 'COLUMNS']);
export const dimensionRange = z.strictObject({
  sheetId: optional(sheetId),
  dimension,
  startIndex: optional(index),
  endIndex: optional(index),
});
/** Rows of `CellData`. Their cells are read where they are written: checking each twice would double the cost. */
export const rowData = z.array(z.looseObject({ values: z.array(z.unknown()).nullish() }));

/** A request kind: what it looks like, and what it does. The reply goes under the kind's own name. */
export type RequestKind = {
  readonly run: (transaction: Transaction, wire: unknown, place: string) => object | undefined;
};

export const requestKind = <S extends z.ZodType>(
  schema: S,
  apply: (transaction: Transaction, request: z.output<S>) => unknown,
): RequestKind => ({
  run: (transaction, wire, place) => {
    const reply = apply(transaction, parseWire(schema, wire, place));
    return typeof reply === 'object' && reply !== null ? reply : undefined;
  },
});

/** Parses a body as protobuf's JSON does, with its two complaints: an unknown name, an invalid value. */
export const parseWire = <S extends z.ZodType>(schema: S, wire: unknown, place: string): z.output<S> => {
  const parsed = schema.safeParse(wire ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = [
    place,
    ...(issue?.path ?? []).map((step) => (typeof step === 'number' ? `[${step}]` : snake(String(step)))),
  ]
    .join('.')
    .replaceAll('.[', '[')
    .replace(/^\./, '');
  const message =
    issue?.code === 'unrecognized_keys'
      ? `Invalid JSON payload received. Unknown name "${issue.keys[0]}" at '${path}': Cannot find field.`
      : `Invalid value at '${path}' (${issue?.message ?? 'invalid'})`;
  throw new GoogleError('INVALID_ARGUMENT', message, {
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{ field: path, description: message }],
      },
    ],
  });
};

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What came in, as it is kept: fields that were not set are gone. */
export const asStored = <T>(wire: object): T => JSON.parse(JSON.stringify(wire)) as T;

/** A mandatory `fields` of an update request. */
export const requiredMask = (fields: string | undefined): FieldMask => {
  if (fields === undefined || fields.trim() === '')
    throw invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  return parseFieldMask(fields);
};

export const assertInside = (sheet: Sheet, range: GridRange): void => {
  const { rowCount, columnCount } = gridSize(sheet);
  const check = (name: string, value: number | undefined, limit: number, line: string): void => {
    if (value !== undefined && value > limit)
      throw invalid(`GridRange.${name}[${value}] is after last ${line} in grid[${limit}]`);
  };
  check('startRowIndex', range.startRowIndex, rowCount, 'row');
  check('endRowIndex', range.endRowIndex, rowCount, 'row');
  check('startColumnIndex', range.startColumnIndex, columnCount, 'column');
  check('endColumnIndex', range.endColumnIndex, columnCount, 'column');
};

/** The tab and rectangle of a grid range that must lie inside its tab. */
export const target = (book: Workbook, range: GridRange): { readonly sheet: Sheet; readonly block: Block } => {
  const sheet = sheetById(book, range.sheetId);
  assertInside(sheet, range);
  const block = blockWithin(sheet, range);
  if (isEmptyBlock(block)) throw invalid('The range is empty: its end is not after its start.');
  return { sheet, block };
};

/** Lines of a dimension range, open ends filled in. */
export const lines = (
  book: Workbook,
  range: z.output<typeof dimensionRange>,
): { readonly sheet: Sheet; readonly start: number; readonly end: number; readonly size: number } => {
  const sheet = sheetById(book, range.sheetId);
  const size = range.dimension === 'ROWS' ? gridSize(sheet).rowCount : gridSize(sheet).columnCount;
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? size;
  if (end <= start) throw invalid('The range is empty: its end is not after its start.');
  return { sheet, start, end, size };
};

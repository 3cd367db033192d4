import type { ICellData } from '@univerjs/core';
import * as z from 'zod';

/** What the page and its server say to each other. Rows and columns are zero-based. */

const index = z.number().int().min(0);

const extendedValueSchema = z.strictObject({
  stringValue: z.string().optional(),
  numberValue: z.number().optional(),
  boolValue: z.boolean().optional(),
  formulaValue: z.string().optional(),
});

const cellEditSchema = z.strictObject({
  row: index,
  column: index,
  /** Key of the row as the person saw it; the edit follows the key when rows moved meanwhile. */
  key: z.string().optional(),
  /** Present when the value changed; an empty object clears the cell. */
  value: extendedValueSchema.optional(),
  /** Present when the looks changed: a format of the Sheets API and the mask of its fields. */
  format: z.record(z.string(), z.unknown()).optional(),
  formatFields: z.array(z.string()).optional(),
});
export type CellEdit = z.infer<typeof cellEditSchema>;

/** Changes of a tab's shape that a person can make with Univer's menus. */
export const SHAPE_REQUESTS = [
  'insertDimension',
  'deleteDimension',
  'moveDimension',
  'updateDimensionProperties',
  'updateSheetProperties',
  'addSheet',
  'deleteSheet',
  'mergeCells',
  'unmergeCells',
] as const;

export const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cells'), sheetId: index, cells: z.array(cellEditSchema).min(1).max(100_000) }),
  z.strictObject({
    kind: z.literal('shape'),
    /** Layout that the person saw: row numbers mean nothing on another. */
    layout: index,
    request: z.partialRecord(z.enum(SHAPE_REQUESTS), z.record(z.string(), z.unknown())),
  }),
  z.strictObject({
    kind: z.literal('sort'),
    layout: index,
    sheetId: index,
    startRow: index,
    endRow: index,
    startColumn: index,
    endColumn: index,
    keys: z
      .array(z.strictObject({ column: index, order: z.enum(['ASCENDING', 'DESCENDING']) }))
      .min(1)
      .max(20),
  }),
]);
export type Edit = z.infer<typeof editSchema>;

export const editOrderSchema = z.strictObject({ person: z.email(), edit: editSchema });

export type EditOutcome =
  /** `revision`: the store's after the write; 0 when there was nothing to write. */
  | { readonly ok: true; readonly revision: number; readonly layout: number }
  | {
      readonly ok: false;
      /** `changed`: rows moved since the person looked; the page reads again and the person tries again. */
      readonly kind: 'protected' | 'changed' | 'row-gone' | 'invalid';
      readonly message: string;
    };

/** A server-sent event about one workbook. */
export type WorkbookEvent =
  | { readonly kind: 'hello'; readonly revision: number }
  | {
      readonly kind: 'cells';
      readonly revision: number;
      readonly blocks: readonly {
        readonly sheetId: number;
        readonly row: number;
        readonly column: number;
        readonly cells: readonly (readonly ICellData[])[];
      }[];
    }
  | { readonly kind: 'reload'; readonly revision: number };

export const scriptRunSchema = z.strictObject({
  person: z.email(),
  locale: z.string().min(2).max(20),
  functionName: z.string().max(100),
  parameters: z.array(z.unknown()).max(20),
  active: z.strictObject({ sheetId: index, row: index, column: index }).optional(),
  /** `onOpen` runs as a simple trigger; everything else with the person's authorisation. */
  trigger: z.literal('open').optional(),
});

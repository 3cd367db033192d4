import type { WorkbookPlace } from '../../application/ports/workbook.ts';
import type { ColumnId } from '../../domain/sheet/columns.ts';

/** Where one read found the product's tabs and columns. Everything here may have moved a second later. */
export type Place = WorkbookPlace & {
  /** `undefined`: no tab carries our mark or looks like ours. */
  readonly tab:
    | {
        readonly sheetId: number;
        readonly marked: boolean;
        readonly positions: Readonly<Partial<Record<ColumnId, number>>>;
        readonly unmarked: readonly ColumnId[];
        readonly rowCount: number;
        readonly columnCount: number;
        /** Columns up to here hold a header or values. */
        readonly usedColumns: number;
        /** Ids of our requests that the tab remembers, oldest first. */
        readonly fences: readonly number[];
      }
    | undefined;
  readonly journal: { readonly sheetId: number; readonly rowCount: number; readonly entries: number } | undefined;
  readonly takenSheetIds: readonly number[];
};

export const asPlace = (place: WorkbookPlace): Place => place as Place;

/** Marks of the product's tabs: values of `TAB_METADATA_KEY`. */
export const TAB_ROLES = { monitoring: 'monitoring', journal: 'journal' } as const;

/** Marks that remember our last requests: see `fence.ts`. */
export const FENCE_METADATA_KEY = 'monitoria.request';

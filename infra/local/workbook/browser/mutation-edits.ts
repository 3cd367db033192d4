import type { ICellData, IRange, IStyleData } from '@univerjs/core';
import type { CellEdit, Edit } from '../page-protocol.ts';
import { enteredValue } from '../univer/cell.ts';
import { formatOf } from '../univer/style.ts';
import { sheetIdOf } from '../univer/workbook-view.ts';

/** What Univer tells of a change that a person made, by whatever key, menu, paste, drag or undo. */
export type Mutation = { readonly id: string; readonly params: object | undefined };

/** An edit without the layout, which is known when it is sent. */
export type Draft =
  | Extract<Edit, { kind: 'cells' }>
  | Omit<Extract<Edit, { kind: 'shape' }>, 'layout'>
  | Omit<Extract<Edit, { kind: 'sort' }>, 'layout'>;

export type Translation =
  | { readonly kind: 'edits'; readonly edits: readonly Draft[] }
  /** Nothing that the workbook keeps: heights, calculations, a person's own filter. */
  | { readonly kind: 'nothing' }
  /** A change that the store cannot take; the page shows the tab again as it was. */
  | { readonly kind: 'refused' };

type CellMatrix = Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
type Params = {
  readonly subUnitId?: string;
  readonly cellValue?: CellMatrix;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly colWidth?: number | Readonly<Record<string, number>>;
  readonly name?: string;
  readonly sheet?: {
    readonly id?: string;
    readonly name?: string;
    readonly rowCount?: number;
    readonly columnCount?: number;
  };
  readonly index?: number;
  readonly xSplit?: number;
  readonly ySplit?: number;
};

type Dimension = 'ROWS' | 'COLUMNS';

const span = (sheetId: number, dimension: Dimension, range: IRange) => ({
  sheetId,
  dimension,
  startIndex: dimension === 'ROWS' ? range.startRow : range.startColumn,
  endIndex: (dimension === 'ROWS' ? range.endRow : range.endColumn) + 1,
});

const cellEdit = (row: number, column: number, cell: ICellData | null, key: string | undefined): CellEdit => {
  const hasValue = cell === null || 'v' in cell || 'f' in cell || 'p' in cell;
  const style = cell?.s;
  const format = typeof style === 'object' && style !== null ? formatOf(style as IStyleData) : undefined;
  return {
    row,
    column,
    ...(key === undefined ? {} : { key }),
    ...(hasValue ? { value: enteredValue(cell) as NonNullable<CellEdit['value']> } : {}),
    ...(format === undefined || format.fields.length === 0
      ? {}
      : { format: format.format as Record<string, unknown>, formatFields: [...format.fields] }),
  };
};

const nothing: Translation = { kind: 'nothing' };
const shape = (request: Extract<Edit, { kind: 'shape' }>['request']): Translation => ({
  kind: 'edits',
  edits: [{ kind: 'shape', request }],
});

/**
 * Turns a mutation of Univer into what the store is asked to do. `keyOf` names a row as the person sees it now, so
 * that the edit can follow it.
 */
export const translateMutation = (
  { id, params }: Mutation,
  keyOf: (univerSheetId: string, row: number) => string | undefined,
): Translation => {
  const all = (params ?? {}) as Params;
  const tab = all.subUnitId ?? '';
  const sheetId = sheetIdOf(tab);
  const { range } = all;
  switch (id) {
    case 'sheet.mutation.set-range-values': {
      const cells = Object.entries(all.cellValue ?? {}).flatMap(([row, line]) =>
        Object.entries(line ?? {}).map(([column, cell]) =>
          cellEdit(Number(row), Number(column), cell, keyOf(tab, Number(row))),
        ),
      );
      const real = cells.filter((cell) => cell.value !== undefined || cell.formatFields !== undefined);
      return real.length === 0 ? nothing : { kind: 'edits', edits: [{ kind: 'cells', sheetId, cells: real }] };
    }
    case 'sheet.mutation.insert-row':
      return range
        ? shape({ insertDimension: { range: span(sheetId, 'ROWS', range), inheritFromBefore: range.startRow > 1 } })
        : nothing;
    case 'sheet.mutation.insert-col':
      return range
        ? shape({
            insertDimension: { range: span(sheetId, 'COLUMNS', range), inheritFromBefore: range.startColumn > 0 },
          })
        : nothing;
    case 'sheet.mutation.remove-rows':
      return range ? shape({ deleteDimension: { range: span(sheetId, 'ROWS', range) } }) : nothing;
    case 'sheet.mutation.remove-col':
      return range ? shape({ deleteDimension: { range: span(sheetId, 'COLUMNS', range) } }) : nothing;
    case 'sheet.mutation.move-rows':
    case 'sheet.mutation.move-columns': {
      const dimension: Dimension = id === 'sheet.mutation.move-rows' ? 'ROWS' : 'COLUMNS';
      if (!all.sourceRange || !all.targetRange) return nothing;
      const target = span(sheetId, dimension, all.targetRange).startIndex;
      return shape({ moveDimension: { source: span(sheetId, dimension, all.sourceRange), destinationIndex: target } });
    }
    case 'sheet.mutation.set-worksheet-col-width': {
      const width = all.colWidth;
      const edits = (all.ranges ?? []).flatMap((each): Draft[] => {
        const pixelSize = typeof width === 'number' ? width : width?.[each.startColumn];
        if (pixelSize === undefined) return [];
        const properties = { pixelSize: Math.round(pixelSize) };
        const range = span(sheetId, 'COLUMNS', each);
        return [{ kind: 'shape', request: { updateDimensionProperties: { range, properties, fields: 'pixelSize' } } }];
      });
      return { kind: 'edits', edits };
    }
    case 'sheet.mutation.set-row-hidden':
    case 'sheet.mutation.set-row-visible':
    case 'sheet.mutation.set-col-hidden':
    case 'sheet.mutation.set-col-visible': {
      const dimension: Dimension = id.includes('-row-') ? 'ROWS' : 'COLUMNS';
      const properties = { hiddenByUser: id.endsWith('hidden') };
      const edits = (all.ranges ?? []).map(
        (each): Draft => ({
          kind: 'shape',
          request: {
            updateDimensionProperties: { range: span(sheetId, dimension, each), properties, fields: 'hiddenByUser' },
          },
        }),
      );
      return { kind: 'edits', edits };
    }
    case 'sheet.mutation.set-frozen':
      return shape({
        updateSheetProperties: {
          properties: {
            sheetId,
            gridProperties: {
              frozenRowCount: Math.max(0, all.ySplit ?? 0),
              frozenColumnCount: Math.max(0, all.xSplit ?? 0),
            },
          },
          fields: 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
        },
      });
    case 'sheet.mutation.set-worksheet-name':
      return shape({ updateSheetProperties: { properties: { sheetId, title: all.name ?? '' }, fields: 'title' } });
    case 'sheet.mutation.insert-sheet':
      return shape({
        addSheet: {
          properties: {
            title: all.sheet?.name ?? '',
            index: all.index ?? 0,
            gridProperties: { rowCount: all.sheet?.rowCount ?? 1000, columnCount: all.sheet?.columnCount ?? 20 },
          },
        },
      });
    case 'sheet.mutation.remove-sheet':
      return shape({ deleteSheet: { sheetId } });
    case 'sheet.mutation.move-range':
    case 'sheet.mutation.reorder-range':
    case 'sheet.mutation.copy-worksheet-end':
    case 'sheet.mutation.set-worksheet-order':
      return { kind: 'refused' };
    default:
      return nothing;
  }
};

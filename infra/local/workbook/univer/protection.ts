import type { sheets_v4 } from '@googleapis/sheets';
import type { IRange } from '@univerjs/core';
import { type GridSize, rangeOf } from './range.ts';

/** A stretch that a person may not change, but for the exceptions inside it. */
export type ClosedRange = { readonly range: IRange; readonly except: readonly IRange[] };

/**
 * What is closed to this person's typing. Ranges that only warn are closed too: what is typed over the server's cell is
 * put back by the next sync, so the page says no at once. Sorting and inserting go through them, as in Google.
 */
export const closedRanges = (
  ranges: readonly sheets_v4.Schema$ProtectedRange[],
  email: string,
  size: GridSize & { readonly headerRows: number },
): readonly ClosedRange[] =>
  ranges
    .filter((each) => !(each.editors?.users ?? []).some((user) => user.toLowerCase() === email.toLowerCase()))
    .map((each) => ({
      range: rangeOf(each.range ?? {}, size),
      except: [
        ...(each.unprotectedRanges ?? []).map((inner) => rangeOf(inner, size)),
        // A header may be renamed: columns are known by their marks.
        ...(each.warningOnly && size.headerRows > 0 ? [rangeOf({ endRowIndex: size.headerRows }, size)] : []),
      ],
    }));

const within = ({ startRow, endRow, startColumn, endColumn }: IRange, row: number, column: number): boolean =>
  row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;

export const isClosed = (ranges: readonly ClosedRange[], row: number, column: number): boolean =>
  ranges.some(({ range, except }) => within(range, row, column) && !except.some((inner) => within(inner, row, column)));

import * as z from 'zod';
import { type Cell, isFormula } from '../cell.ts';
import { invalid } from '../google-error.ts';
import { bookLocale } from '../locale.ts';
import { gridRange, index, optional, requestKind, target } from './wire.ts';

const sortSpec = z.looseObject({
  dimensionIndex: optional(index),
  sortOrder: optional(z.enum(['ASCENDING', 'DESCENDING', 'SORT_ORDER_UNSPECIFIED'])),
});

/** Numbers before text before booleans before formulas. Empty cells are last in both orders, outside this rank. */
const rank = (value: NonNullable<Cell['value']>): number => {
  if (isFormula(value)) return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
};

const makeCompare = (tag: string) => {
  const collator = new Intl.Collator(tag, { sensitivity: 'accent' });
  return (a: NonNullable<Cell['value']>, b: NonNullable<Cell['value']>): number => {
    const byRank = rank(a) - rank(b);
    if (byRank !== 0) return byRank;
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
    return Number(a === true) - Number(b === true);
  };
};

/**
 * Moves whole cells (value, format, note, validation) of the range's rows; what is outside its columns stays, and
 * so do row metadata, sizes and hidden rows. Equal rows keep their order.
 */
const sortRange = requestKind(
  z.strictObject({ range: gridRange, sortSpecs: optional(z.array(sortSpec)) }),
  (transaction, { range, sortSpecs = [] }) => {
    const { sheet, block } = target(transaction.book, range);
    if (sortSpecs.length === 0) throw invalid('At least one sort spec is required.');
    for (const { dimensionIndex = 0 } of sortSpecs)
      if (dimensionIndex < block.startColumn || dimensionIndex >= block.endColumn)
        throw invalid(`sortSpecs.dimensionIndex[${dimensionIndex}] is outside the range.`);
    const compare = makeCompare(bookLocale(transaction.book.parts.properties.locale).tag);
    const last = Math.min(block.endRow, sheet.grid.rows.length);
    const rows = Array.from({ length: Math.max(0, last - block.startRow) }, (_, at) =>
      Array.from({ length: block.endColumn - block.startColumn }, (_, offset) =>
        sheet.grid.cell(block.startRow + at, block.startColumn + offset),
      ),
    );
    const sorted = rows.toSorted((left, right) => {
      for (const { dimensionIndex = 0, sortOrder } of sortSpecs) {
        const a = left[dimensionIndex - block.startColumn]?.value;
        const b = right[dimensionIndex - block.startColumn]?.value;
        if (a === undefined && b === undefined) continue;
        if (a === undefined) return 1;
        if (b === undefined) return -1;
        const order = compare(a, b);
        if (order !== 0) return sortOrder === 'DESCENDING' ? -order : order;
      }
      return 0;
    });
    transaction.writeBlock(
      sheet,
      { ...block, endRow: last },
      (_, row, column) => sorted[row - block.startRow]?.[column - block.startColumn],
    );
  },
);

export const sortRequests = { sortRange };

import type { Dimension } from './block.ts';
import type { GridRange } from './workbook.ts';

/** Rows or columns put in, taken out or moved. `to` is where the first moved line stands afterwards. */
export type DimensionEdit = {
  readonly sheetId: number;
  readonly dimension: Dimension;
  readonly index: number;
  readonly count: number;
} & ({ readonly kind: 'inserted' } | { readonly kind: 'removed' } | { readonly kind: 'moved'; readonly to: number });

type Span = { readonly start: number | undefined; readonly end: number | undefined };

const insertInto = ({ start, end }: Span, index: number, count: number): Span => ({
  start: start !== undefined && start >= index ? start + count : start,
  end: end !== undefined && end > index ? end + count : end,
});

const removeFrom = ({ start, end }: Span, index: number, count: number): Span | undefined => {
  const cut = (edge: number): number => (edge <= index ? edge : Math.max(index, edge - count));
  const next = { start: start === undefined ? undefined : cut(start), end: end === undefined ? undefined : cut(end) };
  return next.end !== undefined && (next.start ?? 0) >= next.end ? undefined : next;
};

const shiftSpan = (span: Span, edit: DimensionEdit): Span | undefined => {
  if (edit.kind === 'inserted') return insertInto(span, edit.index, edit.count);
  if (edit.kind === 'removed') return removeFrom(span, edit.index, edit.count);
  const { start = 0, end } = span;
  const stop = edit.index + edit.count;
  // What lies wholly inside the moved lines goes with them; anything else closes up behind and opens at the target.
  if (end !== undefined && start >= edit.index && end <= stop) {
    const by = edit.to - edit.index;
    return { start: start + by, end: end + by };
  }
  const without = removeFrom(span, edit.index, edit.count);
  return without === undefined ? undefined : insertInto(without, edit.to, edit.count);
};

/** Where a range is after an edit; undefined when all of it was deleted. Ranges of other tabs stay the same object. */
export const shiftRange = <R extends GridRange>(range: R, edit: DimensionEdit): R | undefined => {
  if ((range.sheetId ?? 0) !== edit.sheetId) return range;
  const rows = edit.dimension === 'ROWS';
  const before = rows
    ? { start: range.startRowIndex, end: range.endRowIndex }
    : { start: range.startColumnIndex, end: range.endColumnIndex };
  const after = shiftSpan(before, edit);
  if (after === undefined) return undefined;
  if (after.start === before.start && after.end === before.end) return range;
  return {
    ...range,
    ...(after.start === undefined ? {} : { [rows ? 'startRowIndex' : 'startColumnIndex']: after.start }),
    ...(after.end === undefined ? {} : { [rows ? 'endRowIndex' : 'endColumnIndex']: after.end }),
  };
};

/** Where a single row or column is after an edit; undefined when it was deleted. */
export const shiftIndex = (index: number, edit: DimensionEdit): number | undefined =>
  shiftSpan({ start: index, end: index + 1 }, edit)?.start;

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Shifts every grid range and anchor cell inside stored JSON (chart specs, filter criteria), wherever it sits.
 * A range that was deleted stays as it was: a chart without its data is for a person to see and remove.
 */
export const shiftWithin = (value: unknown, edit: DimensionEdit): unknown => {
  if (Array.isArray(value)) return value.map((item) => shiftWithin(item, edit));
  if (!isObject(value)) return value;
  if (['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'].some((key) => key in value))
    return shiftRange(value as GridRange, edit) ?? value;
  const anchor = edit.dimension === 'ROWS' ? 'rowIndex' : 'columnIndex';
  const index = value[anchor];
  if (typeof index === 'number' && (value.sheetId ?? 0) === edit.sheetId)
    return { ...value, [anchor]: shiftIndex(index, edit) ?? edit.index };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shiftWithin(inner, edit)]));
};

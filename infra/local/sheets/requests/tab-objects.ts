import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { applyMask } from '../field-mask.ts';
import { invalid } from '../google-error.ts';
import type { Transaction } from '../transaction.ts';
import { type BandedRange, type Chart, type FilterView, type GridRange, type Sheet, sheetById } from '../workbook.ts';
import { assertInside, gridRange, index, json, optional, requestKind, requiredMask, sheetId, target } from './wire.ts';

/** Filters, bands, merges, charts and named ranges: things that lie on a tab and are stored as they came. */

const clean = <T>(wire: object): T => JSON.parse(JSON.stringify(wire)) as T;

const setBasicFilter = requestKind(
  z.strictObject({ filter: z.looseObject({ range: optional(gridRange) }) }),
  (transaction, { filter }) => {
    const range: GridRange = filter.range ?? {};
    const sheet = sheetById(transaction.book, range.sheetId);
    assertInside(sheet, range);
    transaction.setSheet(sheet, { basicFilter: clean({ ...filter, range }) });
  },
);

const clearBasicFilter = requestKind(z.strictObject({ sheetId: optional(sheetId) }), (transaction, request) => {
  transaction.setSheet(sheetById(transaction.book, request.sheetId), { basicFilter: null });
});

const addFilterView = requestKind(
  z.strictObject({
    filter: z.looseObject({ filterViewId: optional(index), title: optional(z.string()), range: optional(gridRange) }),
  }),
  (transaction, { filter }) => {
    const range: GridRange = filter.range ?? {};
    const sheet = sheetById(transaction.book, range.sheetId);
    assertInside(sheet, range);
    const filterViewId = filter.filterViewId ?? transaction.freshId();
    const taken = transaction.book.sheets.some((other) =>
      other.parts.filterViews.some((view) => view.filterViewId === filterViewId),
    );
    if (taken) throw invalid(`A filter view with ID ${filterViewId} already exists.`);
    const made = clean<FilterView>({
      ...filter,
      title: filter.title ?? `Filter ${sheet.parts.filterViews.length + 1}`,
      filterViewId,
      range,
    });
    transaction.setSheet(sheet, { filterViews: [...sheet.parts.filterViews, made] });
    return { filter: made };
  },
);

const deleteFilterView = requestKind(z.strictObject({ filterId: optional(index) }), (transaction, { filterId = 0 }) => {
  for (const sheet of transaction.book.sheets) {
    const { filterViews } = sheet.parts;
    if (!filterViews.some((view) => view.filterViewId === filterId)) continue;
    transaction.setSheet(sheet, { filterViews: filterViews.filter((view) => view.filterViewId !== filterId) });
    return;
  }
  throw invalid(`No filter view with ID: ${filterId}`);
});

const banding = z.looseObject({ bandedRangeId: optional(index), range: optional(gridRange) });

const addBanding = requestKind(z.strictObject({ bandedRange: banding }), (transaction, { bandedRange }) => {
  const { sheet, block } = target(transaction.book, bandedRange.range ?? {});
  const bandedRangeId = bandedRange.bandedRangeId ?? transaction.freshId();
  for (const other of transaction.book.sheets)
    if (other.parts.bandedRanges.some((band) => band.bandedRangeId === bandedRangeId))
      throw invalid(`A banded range with ID ${bandedRangeId} already exists.`);
  const made = clean<BandedRange>({ ...bandedRange, bandedRangeId, range: boundedRange(sheet, block) });
  transaction.setSheet(sheet, { bandedRanges: [...sheet.parts.bandedRanges, made] });
  return { bandedRange: made };
});

const boundedRange = (sheet: Sheet, block: ReturnType<typeof target>['block']): GridRange => ({
  sheetId: sheet.sheetId,
  startRowIndex: block.startRow,
  endRowIndex: block.endRow,
  startColumnIndex: block.startColumn,
  endColumnIndex: block.endColumn,
});

const deleteBanding = requestKind(
  z.strictObject({ bandedRangeId: optional(index) }),
  (transaction, { bandedRangeId = 0 }) => {
    for (const sheet of transaction.book.sheets) {
      const { bandedRanges } = sheet.parts;
      if (!bandedRanges.some((band) => band.bandedRangeId === bandedRangeId)) continue;
      transaction.setSheet(sheet, {
        bandedRanges: bandedRanges.filter((band) => band.bandedRangeId !== bandedRangeId),
      });
      return;
    }
    throw invalid(`No banded range with ID: ${bandedRangeId}`);
  },
);

const overlapping = (a: GridRange, b: GridRange): boolean =>
  (a.startRowIndex ?? 0) < (b.endRowIndex ?? Infinity) &&
  (b.startRowIndex ?? 0) < (a.endRowIndex ?? Infinity) &&
  (a.startColumnIndex ?? 0) < (b.endColumnIndex ?? Infinity) &&
  (b.startColumnIndex ?? 0) < (a.endColumnIndex ?? Infinity);

/** Keeps the first value of each merge, as Google does, and empties the cells that it covers. */
const mergeCells = requestKind(
  z.strictObject({ range: gridRange, mergeType: optional(z.enum(['MERGE_ALL', 'MERGE_COLUMNS', 'MERGE_ROWS'])) }),
  (transaction, { range, mergeType = 'MERGE_ALL' }) => {
    const { sheet, block } = target(transaction.book, range);
    const whole = boundedRange(sheet, block);
    const { startRow, endRow, startColumn, endColumn } = block;
    const merges: GridRange[] =
      mergeType === 'MERGE_ALL'
        ? [whole]
        : mergeType === 'MERGE_ROWS'
          ? Array.from({ length: endRow - startRow }, (_, at) => ({
              ...whole,
              startRowIndex: startRow + at,
              endRowIndex: startRow + at + 1,
            }))
          : Array.from({ length: endColumn - startColumn }, (_, at) => ({
              ...whole,
              startColumnIndex: startColumn + at,
              endColumnIndex: startColumn + at + 1,
            }));
    const kept = sheet.parts.merges.filter((merge) => !overlapping(merge, whole));
    transaction.setSheet(sheet, { merges: [...kept, ...merges] });
    transaction.writeBlock(sheet, block, (old, row, column) => {
      const top = mergeType === 'MERGE_ROWS' || row === startRow;
      const left = mergeType === 'MERGE_COLUMNS' || column === startColumn;
      if ((top && left) || old?.value === undefined) return old;
      return old.traits === undefined ? undefined : { traits: old.traits };
    });
  },
);

const unmergeCells = requestKind(z.strictObject({ range: gridRange }), (transaction, { range }) => {
  const { sheet, block } = target(transaction.book, range);
  const whole = boundedRange(sheet, block);
  transaction.setSheet(sheet, { merges: sheet.parts.merges.filter((merge) => !overlapping(merge, whole)) });
});

const chart = z.looseObject({ chartId: optional(index), spec: optional(json), position: optional(json) });

const anchorSheet = (transaction: Transaction, position: unknown): Sheet => {
  const wire = (position ?? {}) as {
    readonly newSheet?: boolean;
    readonly sheetId?: number;
    readonly overlayPosition?: { readonly anchorCell?: { readonly sheetId?: number } };
  };
  if (wire.newSheet === true || wire.sheetId !== undefined)
    throw invalid('A chart on a sheet of its own is not supported by the local workbook.');
  return sheetById(transaction.book, wire.overlayPosition?.anchorCell?.sheetId);
};

const chartSheet = (transaction: Transaction, chartId: number): Sheet | undefined =>
  transaction.book.sheets.find((sheet) => sheet.parts.charts.some((item) => item.chartId === chartId));

const addChart = requestKind(z.strictObject({ chart }), (transaction, { chart: wire }) => {
  if (wire.spec === undefined) throw invalid('chart.spec must be set.');
  const sheet = anchorSheet(transaction, wire.position);
  const chartId = wire.chartId ?? transaction.freshId();
  if (chartSheet(transaction, chartId) !== undefined) throw invalid(`A chart with ID ${chartId} already exists.`);
  const made = clean<Chart>({ ...wire, chartId });
  transaction.setSheet(sheet, { charts: [...sheet.parts.charts, made] });
  return { chart: made };
});

const updateChartSpec = requestKind(
  z.strictObject({ chartId: optional(index), spec: json }),
  (transaction, { chartId = 0, spec }) => {
    const sheet = chartSheet(transaction, chartId);
    if (sheet === undefined) throw invalid(`No chart with ID: ${chartId}`);
    transaction.setSheet(sheet, {
      charts: sheet.parts.charts.map((item) => (item.chartId === chartId ? { ...item, spec: clean(spec) } : item)),
    });
  },
);

const deleteEmbeddedObject = requestKind(
  z.strictObject({ objectId: optional(index) }),
  (transaction, { objectId = 0 }) => {
    const sheet = chartSheet(transaction, objectId);
    if (sheet === undefined) throw invalid(`No embedded object with ID: ${objectId}`);
    transaction.setSheet(sheet, { charts: sheet.parts.charts.filter((item) => item.chartId !== objectId) });
  },
);

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
  const made = { namedRangeId, name, range: clean<GridRange>(range) };
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
    const next = applyMask(old, clean(wire), mask) as Partial<typeof old>;
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

export const tabObjectRequests = {
  setBasicFilter,
  clearBasicFilter,
  addFilterView,
  deleteFilterView,
  addBanding,
  deleteBanding,
  mergeCells,
  unmergeCells,
  addChart,
  updateChartSpec,
  deleteEmbeddedObject,
  addNamedRange,
  updateNamedRange,
  deleteNamedRange,
};

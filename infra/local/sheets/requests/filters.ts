import * as z from 'zod';
import { invalid } from '../google-error.ts';
import { type FilterView, type GridRange, sheetById } from '../workbook.ts';
import { asStored, assertInside, gridRange, index, optional, requestKind, sheetId } from './wire.ts';

const setBasicFilter = requestKind(
  z.strictObject({ filter: z.looseObject({ range: optional(gridRange) }) }),
  (transaction, { filter }) => {
    const range: GridRange = filter.range ?? {};
    const sheet = sheetById(transaction.book, range.sheetId);
    assertInside(sheet, range);
    transaction.setSheet(sheet, { basicFilter: asStored({ ...filter, range }) });
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
    const made = asStored<FilterView>({
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

export const filterRequests = { setBasicFilter, clearBasicFilter, addFilterView, deleteFilterView };

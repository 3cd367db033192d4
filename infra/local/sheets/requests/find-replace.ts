import * as z from 'zod';
import { invalid } from '../google-error.ts';
import { blockWithin } from '../protection.ts';
import { sheetById } from '../workbook.ts';
import { assertInside, gridRange, optional, requestKind, sheetId } from './wire.ts';

const findReplace = requestKind(
  z.strictObject({
    find: z.string().min(1),
    replacement: optional(z.string()),
    matchCase: optional(z.boolean()),
    matchEntireCell: optional(z.boolean()),
    searchByRegex: optional(z.boolean()),
    includeFormulas: optional(z.boolean()),
    range: optional(gridRange),
    sheetId: optional(sheetId),
    allSheets: optional(z.boolean()),
  }),
  (transaction, request) => {
    // A pattern from outside could be made to run for ever, so only plain text is looked for.
    if (request.searchByRegex === true) throw invalid('searchByRegex is not supported by the local workbook.');
    if (request.includeFormulas === true) throw invalid('includeFormulas is not supported by the local workbook.');
    const { find, replacement = '', matchCase = false, matchEntireCell = false } = request;
    const pattern = new RegExp(find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), matchCase ? 'g' : 'gi');
    const { book } = transaction;
    const sheets =
      request.allSheets === true ? book.sheets : [sheetById(book, request.range?.sheetId ?? request.sheetId)];
    let occurrences = 0;
    let valuesChanged = 0;
    const rowsChanged = new Set<string>();
    const sheetsChanged = new Set<number>();
    for (const sheet of sheets) {
      if (request.range !== undefined) assertInside(sheet, request.range);
      const whole = blockWithin(sheet, request.range ?? {});
      const width = sheet.grid.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
      const block = {
        ...whole,
        endRow: Math.min(whole.endRow, sheet.grid.rows.length),
        endColumn: Math.min(whole.endColumn, width),
      };
      transaction.writeBlock(sheet, block, (old, row) => {
        if (typeof old?.value !== 'string') return old;
        const found = old.value.match(pattern)?.length ?? 0;
        if (found === 0) return old;
        if (matchEntireCell && old.value.replace(pattern, '') !== '') return old;
        occurrences += found;
        valuesChanged++;
        rowsChanged.add(`${sheet.sheetId} ${row}`);
        sheetsChanged.add(sheet.sheetId);
        return { ...old, value: old.value.replace(pattern, () => replacement) };
      });
    }
    return {
      occurrencesChanged: occurrences,
      valuesChanged,
      rowsChanged: rowsChanged.size,
      sheetsChanged: sheetsChanged.size,
    };
  },
);

export const findRequests = { findReplace };

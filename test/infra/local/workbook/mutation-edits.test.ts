import { describe, expect, it } from 'vitest';
import { translateMutation } from '../../../../infra/local/workbook/browser/mutation-edits.ts';
import { editSchema } from '../../../../infra/local/workbook/page-protocol.ts';

const keyOf = (tab: string, row: number): string | undefined =>
  tab === 'tab-7' && row > 0 ? `call_${row}` : undefined;
const range = { startRow: 2, endRow: 3, startColumn: 0, endColumn: 4 };

/** Mutations of the grid that the store can follow. */
const mutations = [
  { id: 'sheet.mutation.insert-row', params: { subUnitId: 'tab-7', range } },
  { id: 'sheet.mutation.insert-col', params: { subUnitId: 'tab-7', range } },
  { id: 'sheet.mutation.remove-rows', params: { subUnitId: 'tab-7', range } },
  { id: 'sheet.mutation.remove-col', params: { subUnitId: 'tab-7', range } },
  {
    id: 'sheet.mutation.move-rows',
    params: { subUnitId: 'tab-7', sourceRange: range, targetRange: { ...range, startRow: 9 } },
  },
  { id: 'sheet.mutation.set-worksheet-col-width', params: { subUnitId: 'tab-7', ranges: [range], colWidth: 120.4 } },
  { id: 'sheet.mutation.set-col-hidden', params: { subUnitId: 'tab-7', ranges: [range] } },
  {
    id: 'sheet.mutation.set-frozen',
    params: { subUnitId: 'tab-7', xSplit: 2, ySplit: 1, startRow: 1, startColumn: 2 },
  },
  { id: 'sheet.mutation.set-worksheet-name', params: { subUnitId: 'tab-7', name: 'Mía' } },
  { id: 'sheet.mutation.insert-sheet', params: { index: 1, sheet: { name: 'Hoja 2', rowCount: 10, columnCount: 5 } } },
  { id: 'sheet.mutation.remove-sheet', params: { subUnitId: 'tab-7' } },
];

describe('what a person did, as the store is asked for it', () => {
  it('is a change of shape that the server accepts, for every kind the grid has', () => {
    for (const mutation of mutations) {
      const translation = translateMutation(mutation, keyOf);
      expect(translation.kind, mutation.id).toBe('edits');
      for (const edit of translation.kind === 'edits' ? translation.edits : [])
        expect(editSchema.safeParse({ ...edit, layout: 3 }).success, mutation.id).toBe(true);
    }
  });

  it('names the row of each cell by its key, so that the edit can follow it', () => {
    const cellValue = { 2: { 5: { v: 'hola', t: 1 }, 6: null }, 0: { 5: { v: 'cabecera' } } };
    const params = { subUnitId: 'tab-7', cellValue };
    expect(translateMutation({ id: 'sheet.mutation.set-range-values', params }, keyOf)).toEqual({
      kind: 'edits',
      edits: [
        {
          kind: 'cells',
          sheetId: 7,
          cells: [
            { row: 0, column: 5, value: { stringValue: 'cabecera' } },
            { row: 2, column: 5, key: 'call_2', value: { stringValue: 'hola' } },
            { row: 2, column: 6, key: 'call_2', value: {} },
          ],
        },
      ],
    });
  });

  it('sends looks without a value when only the looks changed', () => {
    const params = { subUnitId: 'tab-7', cellValue: { 1: { 1: { s: { bl: 1 } } } } };
    const translation = translateMutation({ id: 'sheet.mutation.set-range-values', params }, keyOf);
    expect(translation).toMatchObject({
      edits: [{ cells: [{ formatFields: ['userEnteredFormat.textFormat.bold'] }] }],
    });
    expect(JSON.stringify(translation)).not.toContain('"value"');
  });

  it('refuses what would tear cells from their rows, and ignores what the workbook does not keep', () => {
    expect(translateMutation({ id: 'sheet.mutation.move-range', params: {} }, keyOf).kind).toBe('refused');
    expect(translateMutation({ id: 'sheet.mutation.reorder-range', params: {} }, keyOf).kind).toBe('refused');
    expect(translateMutation({ id: 'formula.mutation.set-formula-data', params: {} }, keyOf).kind).toBe('nothing');
    expect(translateMutation({ id: 'sheet.mutation.set-filter-criteria', params: {} }, keyOf).kind).toBe('nothing');
  });
});

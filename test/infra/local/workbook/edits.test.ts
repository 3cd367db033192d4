import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../../../infra/local/log.ts';
import { type LocalSheets, openSheets } from '../../../../infra/local/sheets/local-sheets.ts';
import { applyEdit } from '../../../../infra/local/workbook/edits.ts';
import type { Edit } from '../../../../infra/local/workbook/page-protocol.ts';
import { gridOfSheets } from '../../../../infra/local/workbook/sheets-grid.ts';
import { workbookView } from '../../../../infra/local/workbook/univer/workbook-view.ts';

const EMAIL = 'ana@example.com';
const KEY = 0;
const AGENT = 1;
const NOTE = 2;
const TICK = 3;

let folder: string;
let sheets: LocalSheets;
let spreadsheetId: string;

/** Three calls: key and agent are the server's, note and tick are people's. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'monitoria-edits-'));
  sheets = await openSheets({ folder, log: silentLog, token: 'owner', quotas: 'unlimited' });
  spreadsheetId = sheets.create({ properties: { title: 'Prueba' } });
  const server = { startRowIndex: 1, startColumnIndex: KEY, endColumnIndex: AGENT + 1 };
  sheets.batchUpdate({
    spreadsheetId,
    source: 'api',
    requests: [
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
          fields: 'userEnteredValue,dataValidation',
          rows: [
            ['Clave', 'Asesor', 'Nota', 'Revisado'],
            ['call_1', 'Laura', '', ''],
            ['call_2', 'Héctor', '', ''],
            ['call_3', 'Diana', '', ''],
          ].map((line, row) => ({
            values: line.map((stringValue, column) => ({
              ...(stringValue ? { userEnteredValue: { stringValue } } : {}),
              ...(row > 0 && column === TICK
                ? { dataValidation: { condition: { type: 'BOOLEAN' }, strict: true } }
                : {}),
            })),
          })),
        },
      },
      { addProtectedRange: { protectedRange: { range: { sheetId: 0, ...server }, warningOnly: true } } },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'monitoria.column',
            metadataValue: 'key',
            visibility: 'DOCUMENT',
            location: { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: KEY, endIndex: KEY + 1 } },
          },
        },
      },
    ],
  });
});
afterEach(async () => {
  await sheets.close();
  await rm(folder, { recursive: true, force: true });
});

const apply = (edit: Edit, layout = 1) => {
  const grid = gridOfSheets(sheets);
  const book = grid.read(spreadsheetId);
  if (book === undefined) throw new Error('no workbook');
  const { tabs } = workbookView(book, EMAIL);
  return applyEdit(edit, {
    grid,
    spreadsheetId,
    email: EMAIL,
    locale: 'es-MX',
    layout: () => ({ number: layout, tab: (sheetId) => tabs.find((tab) => tab.sheetId === sheetId) }),
  });
};
const write = (row: number, column: number, key: string, value: object) =>
  apply({ kind: 'cells', sheetId: 0, cells: [{ row, column, key, value }] });
const cell = (row: number, column: number) => sheets.tab(spreadsheetId, 0).rows[row]?.[column]?.value ?? null;

describe('an edit of the page', () => {
  it('is written where the person saw it', () => {
    expect(write(2, NOTE, 'call_2', { stringValue: 'bien' }).ok).toBe(true);
    expect(cell(2, NOTE)).toBe('bien');
  });

  it('follows its call when the rows were sorted meanwhile', () => {
    sheets.sort({
      spreadsheetId,
      source: 'api',
      sheetId: 0,
      startRow: 1,
      endRow: 4,
      startColumn: 0,
      endColumn: 4,
      by: AGENT,
    });
    expect(cell(1, KEY)).toBe('call_3');
    expect(write(1, NOTE, 'call_1', { stringValue: 'de Laura' }).ok).toBe(true);
    expect(cell(3, KEY)).toBe('call_1');
    expect(cell(3, NOTE)).toBe('de Laura');
    expect(cell(1, NOTE)).toBe(null);
  });

  it('goes to the row the person saw when a call stands there twice', () => {
    sheets.write({ spreadsheetId, source: 'api', sheetId: 0, row: 3, column: KEY, values: [['call_1']], input: 'RAW' });
    expect(write(3, NOTE, 'call_1', { stringValue: 'en la copia' }).ok).toBe(true);
    expect(cell(3, NOTE)).toBe('en la copia');
    expect(cell(1, NOTE)).toBe(null);
  });

  it('is refused when its row is gone, and touches no other', () => {
    sheets.remove({ spreadsheetId, source: 'api', sheetId: 0, dimension: 'ROWS', index: 2, count: 1 });
    expect(write(2, NOTE, 'call_2', { stringValue: 'perdida' })).toMatchObject({ ok: false, kind: 'row-gone' });
    expect(cell(2, NOTE)).toBe(null);
  });

  it('is refused on a column of the server, whole: nothing of a paste that touches one is written', () => {
    const outcome = apply({
      kind: 'cells',
      sheetId: 0,
      cells: [
        { row: 1, column: NOTE, key: 'call_1', value: { stringValue: 'mía' } },
        { row: 1, column: AGENT, key: 'call_1', value: { stringValue: 'Otra' } },
      ],
    });
    expect(outcome).toMatchObject({ ok: false, kind: 'protected' });
    expect(cell(1, NOTE)).toBe(null);
    expect(cell(1, AGENT)).toBe('Laura');
  });

  it('ticks a box with true, which the grid calls 1, and refuses what no box can hold', () => {
    write(1, TICK, 'call_1', { numberValue: 1 });
    expect(cell(1, TICK)).toBe(true);
    write(1, TICK, 'call_1', { numberValue: 0 });
    expect(cell(1, TICK)).toBe(false);
    expect(write(1, TICK, 'call_1', { stringValue: 'quizás' })).toMatchObject({ ok: false, kind: 'invalid' });
    expect(cell(1, TICK)).toBe(false);
  });

  it('never makes a formula of words, and keeps one that was meant', () => {
    write(1, NOTE, 'call_1', { stringValue: '=1+1' });
    expect(cell(1, NOTE)).toBe('=1+1');
    write(2, NOTE, 'call_2', { formulaValue: '=1+1' });
    expect(sheets.tab(spreadsheetId, 0).rows[2]?.[NOTE]?.formula).toBe('=1+1');
  });

  it('is refused when it counts rows that have moved', () => {
    const edit: Edit = {
      kind: 'shape',
      layout: 1,
      request: { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
    };
    expect(apply(edit, 2)).toMatchObject({ ok: false, kind: 'changed' });
    expect(cell(1, KEY)).toBe('call_1');
    expect(apply(edit, 1).ok).toBe(true);
    expect(cell(1, KEY)).toBe('call_2');
  });
});

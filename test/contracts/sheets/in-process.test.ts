import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WorkbookChange } from '../../../infra/local/sheets/local-sheets.ts';
import { type Loopback, MONITOR_EMAIL, newBook, startLoopback } from './loopback.ts';

let loopback: Loopback;
let id: string;
let changes: WorkbookChange[];
beforeAll(async () => {
  loopback = await startLoopback();
  loopback.local.subscribe((change) => changes.push(change));
});
afterAll(() => loopback.close());
beforeEach(async () => {
  changes = [];
  id = await newBook(loopback.api);
  changes = [];
});

const as = (): { spreadsheetId: string; as: string; source: 'page' } => ({
  spreadsheetId: id,
  as: MONITOR_EMAIL,
  source: 'page',
});
const column = (): unknown[] => loopback.local.tab(id, 0).rows.map((row) => row[0]?.value);

describe('the page and the API', () => {
  it('see one another’s writes, and each write is told with who, how and where', async () => {
    await loopback.api.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'B2:C2',
      valueInputOption: 'RAW',
      requestBody: { values: [['from the API', 1]] },
    });
    const written = loopback.local.write({
      ...as(),
      sheetId: 0,
      row: 2,
      column: 1,
      values: [['0,5', null, '25/12/2026']],
      input: 'USER_ENTERED',
    });
    expect(changes).toEqual([
      {
        spreadsheetId: id,
        revision: 2,
        source: 'api',
        by: 'monitoria@local.iam.gserviceaccount.com',
        changed: [{ sheetId: 0, startRow: 1, endRow: 2, startColumn: 1, endColumn: 3 }],
      },
      {
        spreadsheetId: id,
        revision: written.revision,
        source: 'page',
        by: MONITOR_EMAIL,
        changed: [{ sheetId: 0, startRow: 2, endRow: 3, startColumn: 1, endColumn: 4 }],
      },
    ]);
    const cells = loopback.local.cells(id, { sheetId: 0, startRow: 1, endRow: 3, startColumn: 1, endColumn: 4 });
    expect(cells).toEqual([
      [{ value: 'from the API', text: 'from the API' }, { value: 1, text: '1' }, null],
      [
        { value: 0.5, text: '0,5' },
        null,
        { value: 46381, text: '25/12/2026', format: { numberFormat: { type: 'DATE', pattern: 'dd/MM/yyyy' } } },
      ],
    ]);
  });

  it('hear nothing of a write that changes nothing', () => {
    const write = () => loopback.local.write({ ...as(), sheetId: 0, row: 0, column: 0, values: [['x']], input: 'RAW' });
    const first = write();
    expect(write()).toEqual(first);
    expect(changes).toHaveLength(1);
  });

  it('are told of cells, not of structure, when a sync marks its write with metadata of the tab', () => {
    const cell = { userEnteredValue: { stringValue: 'x' } };
    loopback.local.batchUpdate({
      spreadsheetId: id,
      source: 'api',
      requests: [
        {
          createDeveloperMetadata: {
            developerMetadata: { metadataKey: 'fence', visibility: 'DOCUMENT', location: { sheetId: 0 } },
          },
        },
        { updateCells: { start: { sheetId: 0 }, rows: [{ values: [cell] }], fields: 'userEnteredValue' } },
      ],
    });
    expect(changes.map(({ changed }) => changed)).toEqual([
      [{ sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }],
    ]);
  });

  it('sort, insert, delete and move', () => {
    const lines = { ...as(), sheetId: 0, dimension: 'ROWS' } as const;
    loopback.local.write({
      ...as(),
      sheetId: 0,
      row: 0,
      column: 0,
      values: [['h'], ['b'], ['c'], ['a']],
      input: 'RAW',
    });
    loopback.local.sort({ ...as(), sheetId: 0, startRow: 1, endRow: 4, startColumn: 0, endColumn: 1, by: 0 });
    expect(column()).toEqual(['h', 'a', 'b', 'c']);
    loopback.local.insert({ ...lines, index: 1, count: 2 });
    loopback.local.move({ ...lines, index: 5, count: 1, destination: 1 });
    expect(column()).toEqual(['h', 'c', undefined, undefined, 'a', 'b']);
    loopback.local.remove({ ...lines, index: 2, count: 3 });
    expect(column()).toEqual(['h', 'c', 'b']);
    expect(changes.slice(2).map(({ changed }) => changed)).toEqual(['structure', 'structure', 'structure']);
  });

  it('are refused alike, and a listener that fails harms neither the write nor the others', () => {
    expect(() => loopback.local.tab('nobody', 0)).toThrow('Requested entity was not found.');
    expect(() => loopback.local.tab(id, 5)).toThrow('No grid with id: 5');
    const beyond = { ...as(), sheetId: 0, row: 100, column: 0, values: [['x']], input: 'RAW' } as const;
    expect(() => loopback.local.write(beyond)).toThrow('exceed grid limits');
    const stop = loopback.local.subscribe(() => {
      throw new Error('a broken page');
    });
    loopback.local.write({ ...beyond, row: 0 });
    stop();
    expect(column()).toEqual(['x']);
    expect(changes).toHaveLength(1);
  });
});

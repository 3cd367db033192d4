import type { sheets_v4 } from '@googleapis/sheets';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SUPPORTED_REQUESTS } from '../../../infra/local/sheets/requests/batch.ts';
import { type Loopback, MONITOR_EMAIL, newBook, refusal, startLoopback } from './loopback.ts';

let loopback: Loopback;
let id: string;
beforeAll(async () => {
  loopback = await startLoopback();
});
afterAll(() => loopback.close());
beforeEach(async () => {
  id = await newBook(loopback.api);
});

type Requests = sheets_v4.Schema$Request[];
const batch = async (requests: Requests, api = loopback.impatient) =>
  (await api.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } })).data.replies ?? [];
const fill = (values: unknown[][], range = 'Monitoria!A1') =>
  loopback.api.spreadsheets.values.update({
    spreadsheetId: id,
    range,
    valueInputOption: 'RAW',
    requestBody: { values },
  });
const values = async (range = 'Monitoria') =>
  (await loopback.api.spreadsheets.values.get({ spreadsheetId: id, range, valueRenderOption: 'UNFORMATTED_VALUE' }))
    .data.values ?? [];
const tab = async (fields = '*') => {
  const { data } = await loopback.api.spreadsheets.get({ spreadsheetId: id, fields: `sheets(${fields})` });
  const [first] = data.sheets ?? [];
  if (first === undefined) throw new Error('no tab');
  return first;
};
const rows = (start: number, end: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex: start, endIndex: end });
const text = (value: string) => ({ userEnteredValue: { stringValue: value } });

describe('a batch', () => {
  it('happens whole or not at all', async () => {
    await fill([
      ['key', 'state'],
      ['a', 1],
      ['b', 2],
    ]);
    const before = (await loopback.api.spreadsheets.get({ spreadsheetId: id, includeGridData: true })).data;
    const refused = await refusal(
      batch([
        { updateCells: { start: { sheetId: 0 }, rows: [{ values: [text('changed')] }], fields: 'userEnteredValue' } },
        { addSheet: { properties: { title: 'Extra' } } },
        { deleteDimension: { range: rows(0, 2) } },
        { sortRange: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } },
        { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } },
        {
          createDeveloperMetadata: {
            developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT', location: { sheetId: 0 } },
          },
        },
        { updateCells: { start: { sheetId: 77 }, rows: [], fields: '*' } },
      ]),
    );
    expect(refused).toMatchObject({
      http: 400,
      status: 'INVALID_ARGUMENT',
      message: 'Invalid requests[6].updateCells: No grid with id: 77',
    });
    const after = (await loopback.api.spreadsheets.get({ spreadsheetId: id, includeGridData: true })).data;
    expect(after).toEqual(before);
  });

  it('names what it cannot do', async () => {
    expect(await refusal(batch([{}]))).toMatchObject({ message: 'Invalid requests[0]: No request set.' });
    expect(await refusal(batch([]))).toMatchObject({ message: 'Must specify at least one request.' });
    expect(await refusal(batch([{ addSlicer: {} }]))).toMatchObject({
      message: 'Invalid requests[0]: addSlicer is unsupported by the local workbook.',
    });
    expect(await refusal(batch([{ addSheet: { propertis: {} } } as never]))).toMatchObject({
      message: `Invalid JSON payload received. Unknown name "propertis" at 'requests[0].add_sheet': Cannot find field.`,
    });
    expect(await refusal(batch([{ repeatCell: { range: { sheetId: 0 }, cell: {} } }]))).toMatchObject({
      message: expect.stringContaining("At least one field must be listed in 'fields'"),
    });
    expect(SUPPORTED_REQUESTS).toHaveLength(41);
  });

  it('keeps explicit ids and refuses them twice', async () => {
    const [sheet, range, chart] = await batch([
      { addSheet: { properties: { sheetId: 42, title: 'Extra' } } },
      { addProtectedRange: { protectedRange: { protectedRangeId: 43, range: { sheetId: 42 } } } },
      {
        addChart: {
          chart: {
            chartId: 44,
            spec: { title: 'x' },
            position: { overlayPosition: { anchorCell: { sheetId: 42, rowIndex: 2, columnIndex: 2 } } },
          },
        },
      },
    ]);
    expect(sheet?.addSheet?.properties).toMatchObject({ sheetId: 42, title: 'Extra', index: 1 });
    expect(range?.addProtectedRange?.protectedRange?.protectedRangeId).toBe(43);
    expect(chart?.addChart?.chart?.chartId).toBe(44);
    for (const request of [
      { addSheet: { properties: { sheetId: 42 } } },
      { addSheet: { properties: { title: 'extra' } } },
      { addProtectedRange: { protectedRange: { protectedRangeId: 43, range: { sheetId: 0 } } } },
      { addChart: { chart: { chartId: 44, spec: {} } } },
    ])
      expect(await refusal(batch([request]))).toMatchObject({
        http: 400,
        message: expect.stringContaining('already exists'),
      });
  });
});

describe('tabs', () => {
  it('are renamed, frozen, hidden, moved and removed by the fields named', async () => {
    await batch([{ addSheet: { properties: { sheetId: 7, title: 'Roteiros', hidden: true } } }]);
    await batch([
      {
        updateSheetProperties: {
          properties: { sheetId: 0, title: 'ignored', gridProperties: { frozenRowCount: 1, rowCount: 5 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      { updateSheetProperties: { properties: { sheetId: 7, index: 0, title: 'Guiones' }, fields: 'index,title' } },
    ]);
    const { data } = await loopback.api.spreadsheets.get({ spreadsheetId: id, fields: 'sheets.properties' });
    expect(data.sheets?.map((sheet) => sheet.properties)).toEqual([
      {
        sheetId: 7,
        index: 0,
        sheetType: 'GRID',
        title: 'Guiones',
        hidden: true,
        gridProperties: { rowCount: 1000, columnCount: 26 },
      },
      {
        sheetId: 0,
        index: 1,
        sheetType: 'GRID',
        title: 'Monitoria',
        gridProperties: { rowCount: 100, columnCount: 10, frozenRowCount: 1 },
      },
    ]);
    await batch([{ deleteSheet: { sheetId: 7 } }]);
    expect(await refusal(batch([{ deleteSheet: { sheetId: 0 } }]))).toMatchObject({
      message: "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
    });
  });

  it('may come with their cells when the workbook is made', async () => {
    const made = await loopback.api.spreadsheets.create({
      requestBody: {
        properties: { locale: 'es_MX' },
        sheets: [
          { properties: { title: 'Guiones' }, data: [{ startRow: 1, rowData: [{ values: [text('saludo')] }] }] },
          { properties: { title: 'Equipo', sheetId: 9 } },
        ],
      },
    });
    const local = loopback.local.workbook(made.data.spreadsheetId ?? '');
    expect(local.tabs.map(({ sheetId, title }) => [sheetId, title])).toEqual([
      [0, 'Guiones'],
      [9, 'Equipo'],
    ]);
    expect(loopback.local.tab(local.spreadsheetId, 0).rows[1]?.[0]?.value).toBe('saludo');
  });

  it('stay below ten million cells, without trying first', async () => {
    const billion = { insertDimension: { range: rows(5, 1_000_000_005) } };
    expect(await refusal(batch([billion]))).toMatchObject({ message: expect.stringContaining('10000000 cells') });
    expect(
      await refusal(
        batch([{ addSheet: { properties: { gridProperties: { rowCount: 1_000_000, columnCount: 10 } } } }]),
      ),
    ).toMatchObject({ message: expect.stringContaining('above the limit of 10000000 cells') });
  });
});

describe('cells', () => {
  it('change only in the fields named', async () => {
    await batch([
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 1, columnIndex: 1 },
          rows: [
            {
              values: [
                {
                  ...text('=kept as text'),
                  note: 'a note',
                  userEnteredFormat: { textFormat: { bold: true }, numberFormat: { type: 'TEXT', pattern: '@' } },
                },
              ],
            },
          ],
          fields: '*',
        },
      },
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 3 },
          cell: { userEnteredFormat: { textFormat: { italic: true }, backgroundColor: { red: 1 } } },
          fields: 'userEnteredFormat.textFormat.italic,userEnteredFormat.backgroundColor',
        },
      },
      { updateCells: { range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 }, fields: 'note' } },
    ]);
    const { data } = await tab('data.rowData');
    const format = {
      textFormat: { bold: true, italic: true },
      numberFormat: { type: 'TEXT', pattern: '@' },
      backgroundColor: { red: 1 },
    };
    expect(data?.[0]?.rowData?.[1]?.values?.[1]).toEqual({
      userEnteredValue: { stringValue: '=kept as text' },
      effectiveValue: { stringValue: '=kept as text' },
      formattedValue: '=kept as text',
      userEnteredFormat: format,
      effectiveFormat: format,
    });
    expect(data?.[0]?.rowData?.[2]?.values?.[2]?.userEnteredFormat).toEqual({
      textFormat: { italic: true },
      backgroundColor: { red: 1 },
    });
  });

  it('are appended after the last value, pasted, cut and searched', async () => {
    await fill([
      ['a', 1],
      ['b', 2],
    ]);
    await batch([
      { appendCells: { sheetId: 0, rows: [{ values: [text('c')] }], fields: 'userEnteredValue' } },
      {
        copyPaste: {
          source: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 },
          destination: { sheetId: 0, startRowIndex: 3, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 2 },
        },
      },
      {
        cutPaste: {
          source: { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 },
          destination: { sheetId: 0, rowIndex: 5, columnIndex: 1 },
        },
      },
    ]);
    expect(await values()).toEqual([['a', 1], [], ['c'], ['a', 1], ['a', 1], ['', 'b', 2]]);
    const [found] = await batch([{ findReplace: { find: 'A', replacement: 'z', allSheets: true } }]);
    expect(found?.findReplace).toEqual({ occurrencesChanged: 3, valuesChanged: 3, rowsChanged: 3, sheetsChanged: 1 });
    expect((await values('A1'))[0]).toEqual(['z']);
  });

  it('carry validation, which stops a person but not the API', async () => {
    const rule = {
      condition: {
        type: 'ONE_OF_LIST',
        values: [{ userEnteredValue: 'conforme' }, { userEnteredValue: 'não se aplica' }],
      },
      strict: true,
      showCustomUi: true,
    };
    await batch([
      { setDataValidation: { range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 }, rule } },
    ]);
    expect((await tab('data.rowData')).data?.[0]?.rowData?.[99]?.values?.[2]?.dataValidation).toEqual(rule);
    const at = {
      spreadsheetId: id,
      sheetId: 0,
      row: 1,
      column: 2,
      input: 'USER_ENTERED',
      source: 'page',
      as: MONITOR_EMAIL,
    } as const;
    expect(() => loopback.local.write({ ...at, values: [['talvez']] })).toThrow(/cell C2 violates/);
    loopback.local.write({ ...at, values: [['conforme']] });
    await fill([['talvez']], 'C3');
    expect(await values('C2:C3')).toEqual([['conforme'], ['talvez']]);
  });
});

describe('lines', () => {
  it('take protection, formats, names and metadata with them when they move', async () => {
    await fill([['h'], ['a'], ['b'], ['c'], ['d']]);
    await batch([
      {
        addProtectedRange: {
          protectedRange: { protectedRangeId: 5, range: { sheetId: 0, startRowIndex: 2, endRowIndex: 3 } },
        },
      },
      { addNamedRange: { namedRange: { name: 'linhas', range: { sheetId: 0, startRowIndex: 1, endRowIndex: 5 } } } },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 9,
            metadataKey: 'call',
            metadataValue: 'b',
            visibility: 'DOCUMENT',
            location: { dimensionRange: rows(2, 3) },
          },
        },
      },
      {
        addConditionalFormatRule: {
          index: 0,
          rule: {
            ranges: [{ sheetId: 0, startRowIndex: 2, endRowIndex: 4 }],
            booleanRule: { condition: { type: 'NOT_BLANK' } },
          },
        },
      },
      { insertDimension: { range: rows(1, 3) } },
      { moveDimension: { source: rows(4, 5), destinationIndex: 1 } },
    ]);
    expect(await values()).toEqual([['h'], ['b'], [], [], ['a'], ['c'], ['d']]);
    const first = await tab();
    expect(first.protectedRanges?.[0]?.range).toEqual({ sheetId: 0, startRowIndex: 1, endRowIndex: 2 });
    expect(first.conditionalFormats?.[0]?.ranges?.[0]).toMatchObject({ startRowIndex: 5, endRowIndex: 6 });
    expect(first.properties?.gridProperties?.rowCount).toBe(102);
    const search = await loopback.api.spreadsheets.developerMetadata.search({
      spreadsheetId: id,
      requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'call' } }] },
    });
    expect(search.data.matchedDeveloperMetadata?.[0]?.developerMetadata).toEqual({
      metadataId: 9,
      metadataKey: 'call',
      metadataValue: 'b',
      visibility: 'DOCUMENT',
      location: { locationType: 'ROW', dimensionRange: rows(1, 2) },
    });
    const byFilter = await loopback.api.spreadsheets.values.batchGetByDataFilter({
      spreadsheetId: id,
      requestBody: { dataFilters: [{ developerMetadataLookup: { metadataId: 9 } }] },
    });
    expect(byFilter.data.valueRanges?.[0]?.valueRange).toMatchObject({ range: 'Monitoria!A2:J2', values: [['b']] });
    await batch([{ deleteDimension: { range: rows(1, 2) } }]);
    expect((await tab()).protectedRanges).toBeUndefined();
    expect(
      (
        await loopback.api.spreadsheets.developerMetadata.search({
          spreadsheetId: id,
          requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'call' } }] },
        })
      ).data,
    ).toEqual({});
  });

  it('are hidden and sized, and sort as Google sorts', async () => {
    await fill([
      ['h', 0],
      ['b', 2],
      ['', 3],
      ['10', 4],
      [true, 5],
      [7, 6],
      ['Á', 7],
      ['a', 8],
    ]);
    await batch([
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
          properties: { hiddenByUser: true, pixelSize: 50 },
          fields: 'hiddenByUser,pixelSize',
        },
      },
      {
        sortRange: {
          range: { sheetId: 0, startRowIndex: 1 },
          sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
        },
      },
    ]);
    expect((await values('B1:B8')).flat()).toEqual([0, 5, 2, 7, 8, 4, 6, 3]);
    expect((await tab('data.columnMetadata')).data?.[0]?.columnMetadata?.slice(0, 3)).toEqual([
      { pixelSize: 100 },
      { hiddenByUser: true, pixelSize: 50 },
      { pixelSize: 100 },
    ]);
  });
});

describe('protection', () => {
  beforeEach(async () => {
    await fill([
      ['key', 'note'],
      ['call_1', 'x'],
      ['call_2', 'y'],
    ]);
    await batch([
      {
        addProtectedRange: {
          protectedRange: {
            protectedRangeId: 1,
            range: { sheetId: 0 },
            unprotectedRanges: [{ sheetId: 0, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 }],
            editors: { users: ['lead@example.com'] },
          },
        },
      },
    ]);
  });
  const write = (range: string, value: string, api = loopback.monitor) =>
    api.spreadsheets.values.update({
      spreadsheetId: id,
      range,
      valueInputOption: 'RAW',
      requestBody: { values: [[value]] },
    });

  it('stops who is not an editor, in Google’s words, and lets the open range through', async () => {
    expect(await refusal(write('A2', 'mine'))).toMatchObject({
      http: 400,
      message: expect.stringContaining('You are trying to edit a protected cell or object.'),
    });
    await write('B2', 'ok');
    await write('A2', 'owner', loopback.api);
    expect(await values('A2:B2')).toEqual([['owner', 'ok']]);
  });

  it('stops sorts, inserts and deletions through it, but not an editor', async () => {
    const sort = {
      sortRange: {
        range: { sheetId: 0, startRowIndex: 1, endRowIndex: 3 },
        sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
      },
    };
    for (const request of [
      sort,
      { insertDimension: { range: rows(1, 2) } },
      { deleteDimension: { range: rows(1, 2) } },
      { deleteSheet: {} },
      { deleteProtectedRange: { protectedRangeId: 1 } },
    ])
      expect((await refusal(batch([request], loopback.monitor))).http).toBe(400);
    loopback.local.sort({
      spreadsheetId: id,
      as: 'Lead@example.com',
      source: 'page',
      sheetId: 0,
      startRow: 1,
      endRow: 3,
      startColumn: 0,
      endColumn: 2,
      by: 0,
      descending: true,
    });
    expect(await values('A2:B3')).toEqual([
      ['call_2', 'y'],
      ['call_1', 'x'],
    ]);
  });

  it('tells who may edit what', async () => {
    const ranges = async (api: typeof loopback.api) =>
      (await api.spreadsheets.get({ spreadsheetId: id, fields: 'sheets.protectedRanges' })).data.sheets?.[0]
        ?.protectedRanges;
    expect((await ranges(loopback.api))?.[0]?.requestingUserCanEdit).toBe(true);
    expect((await ranges(loopback.monitor))?.[0]?.requestingUserCanEdit).toBe(false);
    expect(loopback.local.tab(id, 0, MONITOR_EMAIL).protectedRanges[0]?.mayEdit).toBe(false);
  });
});

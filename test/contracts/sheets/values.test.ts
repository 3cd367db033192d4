import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loopback, newBook, refusal, startLoopback } from './loopback.ts';

let loopback: Loopback;
let id: string;
beforeAll(async () => {
  loopback = await startLoopback();
});
afterAll(() => loopback.close());
beforeEach(async () => {
  id = await newBook(loopback.api);
});

const put = (range: string, values: unknown[][], valueInputOption = 'RAW') =>
  loopback.api.spreadsheets.values.update({ spreadsheetId: id, range, valueInputOption, requestBody: { values } });
const get = async (range: string, valueRenderOption = 'UNFORMATTED_VALUE') =>
  (await loopback.api.spreadsheets.values.get({ spreadsheetId: id, range, valueRenderOption })).data;

describe('values', () => {
  it('come back as they were written, without the empty ends', async () => {
    const written = await put('Monitoria!B2:D4', [['a', 1, true], [], ['b', '', '']]);
    expect(written.data).toMatchObject({
      updatedRange: 'Monitoria!B2:D4',
      updatedCells: 6,
      updatedRows: 2,
      updatedColumns: 3,
    });
    expect(await get('Monitoria!A1:J100')).toEqual({
      range: 'Monitoria!A1:J100',
      majorDimension: 'ROWS',
      values: [[], ['', 'a', 1, true], [], ['', 'b']],
    });
  });

  it('leave null cells alone and empty the ones written with empty text', async () => {
    await put('A1:C1', [['x', 'y', 'z']]);
    await put('A1:C1', [[null, '', 'w']]);
    expect((await get('A1:C1')).values).toEqual([['x', '', 'w']]);
  });

  it('are never parsed when RAW, whatever they look like', async () => {
    const texts = ['=IMPORTXML("http://x";"//a")', '+5', '01/02/2026', 'TRUE', "'x", '0,5'];
    await put('A1:F1', [texts]);
    expect((await get('A1:F1')).values).toEqual([texts]);
    expect((await get('A1:F1', 'FORMULA')).values).toEqual([texts]);
  });

  it('are read as a person means them when USER_ENTERED, in the locale of the book', async () => {
    await put(
      'A1:G1',
      [['1.234,56', 'verdadeiro', '25/12/2026', '12,5%', "'007", '=A1*2', '31/02/2026']],
      'USER_ENTERED',
    );
    expect((await get('A1:G1')).values).toEqual([[1234.56, true, 46381, 0.125, '007', '#ERROR!', '31/02/2026']]);
    expect((await get('A1:G1', 'FORMATTED_VALUE')).values).toEqual([
      ['1234,56', 'VERDADEIRO', '25/12/2026', '12,50%', '007', '#ERROR!', '31/02/2026'],
    ]);
    expect((await get('F1', 'FORMULA')).values).toEqual([['=A1*2']]);
  });

  it('need a valueInputOption', async () => {
    const refused = await refusal(
      loopback.impatient.spreadsheets.values.update({
        spreadsheetId: id,
        range: 'A1',
        requestBody: { values: [['x']] },
      }),
    );
    expect(refused).toMatchObject({
      http: 400,
      status: 'INVALID_ARGUMENT',
      message: expect.stringContaining('valueInputOption'),
    });
  });

  it('are refused outside the grid, beyond the range and above 50 000 characters', async () => {
    expect(await refusal(put('A101', [['x']]))).toMatchObject({
      http: 400,
      message: 'Range (Monitoria!A101) exceeds grid limits. Max rows: 100, max columns: 10',
    });
    expect(await refusal(put('A1:B1', [['x', 'y', 'z']]))).toMatchObject({
      message: 'Requested writing within range [Monitoria!A1:B1], but tried writing to column [C]',
    });
    expect(await refusal(put('A1', [['x'.repeat(50_001)]]))).toMatchObject({
      message: 'Your input contains more than the maximum of 50000 characters in a single cell.',
    });
    expect(await refusal(get('Nada!A1'))).toMatchObject({ message: 'Unable to parse range: Nada!A1' });
    await put('A1', [['x'.repeat(50_000)]]);
  });

  it('spread from a single cell, and a whole batch is refused for one bad range', async () => {
    await put('I99', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect((await get('I99:J100')).values).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const refused = await refusal(
      loopback.api.spreadsheets.values.batchUpdate({
        spreadsheetId: id,
        requestBody: {
          valueInputOption: 'RAW',
          data: [
            { range: 'A1', values: [['kept?']] },
            { range: 'Z1', values: [['no']] },
          ],
        },
      }),
    );
    expect(refused.message).toMatch(/^Invalid data\[1\]: Range \(Monitoria!Z1\) exceeds grid limits/);
    expect((await get('A1')).values).toBeUndefined();
  });

  it('are appended below the table, also when the tab must grow', async () => {
    await put('A1:B3', [
      ['h1', 'h2'],
      [1, 2],
      [3, 4],
    ]);
    await put('A6', [['another table']]);
    const append = (range: string, values: unknown[][], insertDataOption?: string) =>
      loopback.api.spreadsheets.values.append({
        spreadsheetId: id,
        range,
        valueInputOption: 'RAW',
        ...(insertDataOption === undefined ? {} : { insertDataOption }),
        requestBody: { values },
      });
    const first = await append('A1:B3', [[5, 6]], 'INSERT_ROWS');
    expect(first.data).toMatchObject({ tableRange: 'Monitoria!A1:B3', updates: { updatedRange: 'Monitoria!A4:B4' } });
    expect((await get('A4:A7')).values).toEqual([[5], [], [], ['another table']]);
    await put('A101', [['last']]);
    await append('Monitoria', [['grown']]);
    expect((await get('A102')).values).toEqual([['grown']]);
  });

  it('are read and cleared by column, open range and several at once', async () => {
    await put('A1:B3', [
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const read = await loopback.api.spreadsheets.values.batchGet({
      spreadsheetId: id,
      ranges: ['A:A', 'Monitoria!B2:B', '2:2'],
      majorDimension: 'COLUMNS',
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(read.data.valueRanges?.map((range) => range.values)).toEqual([[[1, 3, 5]], [[4, 6]], [[3], [4]]]);
    expect(read.data.valueRanges?.[0]?.range).toBe('Monitoria!A1:A100');
    await loopback.api.spreadsheets.values.clear({ spreadsheetId: id, range: 'A2:A' });
    await loopback.api.spreadsheets.values.batchClear({ spreadsheetId: id, requestBody: { ranges: ['B1'] } });
    expect((await get('A1:B3')).values).toEqual([[1], ['', 4], ['', 6]]);
  });

  it('are found in tabs with odd titles', async () => {
    const title = "Ação d'água: 1!2";
    await loopback.api.spreadsheets.batchUpdate({
      spreadsheetId: id,
      requestBody: { requests: [{ addSheet: { properties: { title } } }] },
    });
    const range = `'${title.replaceAll("'", "''")}'!B2`;
    await put(range, [['here']]);
    expect(await get(range)).toMatchObject({ range, values: [['here']] });
  });
});

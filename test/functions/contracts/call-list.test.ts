import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCallList } from '../../../functions/contracts/call-list.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (content: string | Uint8Array) =>
  parseCallList(typeof content === 'string' ? bytes(content) : content, 'calls.csv');
const rowsOf = (content: string | Uint8Array) => {
  const parsed = read(content);
  return parsed.kind === 'rows' ? parsed.rows.map(({ row, cells }) => [row, Object.fromEntries(cells)]) : parsed;
};

describe('a call list', () => {
  it('numbers rows as a spreadsheet shows them: the header is 1, empty lines and broken cells count', () => {
    expect(rowsOf('file,service\n\na.wav,"two\nlines"\n,,\nb.wav,x\n')).toEqual([
      [3, { file: 'a.wav', service: 'two\nlines' }],
      [5, { file: 'b.wav', service: 'x' }],
    ]);
  });

  it.each([
    [',', 'file,service\na.wav,x'],
    [';', '\ufefffile;service;duración\na.wav;x;51,1'],
    ['tab', 'file\tservice\r\na.wav\tx\r\n'],
    ['a declared sign', 'sep=|\nfile|service\na.wav|x'],
    ['quoted commas', '"file";"service";"x, y, z"\na.wav;x;1'],
  ])('is read whatever separates its columns: %s', (_, content) => {
    const parsed = read(content);
    expect(parsed.kind === 'rows' && Object.fromEntries(parsed.rows[0]?.cells ?? [])).toMatchObject({
      file: 'a.wav',
      service: 'x',
    });
  });

  it('counts a declaration of the separator as a row, as a spreadsheet does not hide it from a text editor', () => {
    expect(rowsOf('sep=;\nfile;service\na.wav;x')).toEqual([[3, { file: 'a.wav', service: 'x' }]]);
  });

  it('is read in the encodings that spreadsheets in Latin America save', () => {
    const expected = [[2, { archivo: 'día.wav', servicio: 'atención' }]];
    const content = 'archivo;servicio\r\ndía.wav;atención\r\n';
    expect(rowsOf(Buffer.from(content, 'latin1'))).toEqual(expected);
    expect(rowsOf(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')]))).toEqual(expected);
    expect(rowsOf(content)).toEqual(expected);
  });

  it('takes short rows as empty at their end and ignores cells beyond the header', () => {
    expect(rowsOf('file,service\na.wav\nb.wav,x,y,z')).toEqual([
      [2, { file: 'a.wav', service: '' }],
      [3, { file: 'b.wav', service: 'x' }],
    ]);
  });

  it('says at which row it stops being a table', () => {
    expect(read('file,service\na.wav,x\nb.wav,"never closed\n')).toEqual({ kind: 'unreadable', row: 3 });
  });

  it('says so when no column names the recording', () => {
    expect(read('fecha,asesor\n1,2')).toEqual({ kind: 'no-file-column', header: ['fecha', 'asesor'] });
    expect(read('')).toEqual({ kind: 'no-file-column', header: [] });
  });

  it('reads back whatever a spreadsheet wrote', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.trim() !== '');
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), fc.boolean(), (body, delimiter, hasMark) => {
        const written = stringify([['file', 'note'], ...body], { delimiter, bom: hasMark, quoted: true });
        expect(rowsOf(written)).toEqual(body.map(([file, note], index) => [index + 2, { file, note }]));
      }),
    );
  });
});

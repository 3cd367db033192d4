import { describe, expect, it } from 'vitest';
import { indexCallList, reconcileCallList } from '../../../../functions/domain/ingest/call-list-index.ts';

const rows = (...names: string[]) =>
  names.map((name, index) => ({ list: 'calls.csv', row: index + 2, cells: [['archivo', name] as const] }));

describe('the row of a recording', () => {
  it('is found by the name as people write it', () => {
    const { rowOf } = indexCallList(rows('Llamada 1.WAV', String.raw`D:\rec\b.wav`, 'c', 'día.wav'));
    expect(rowOf('llamada 1.wav')?.row).toBe(2);
    expect(rowOf('b.wav')?.row).toBe(3);
    expect(rowOf('c.mp3')?.row).toBe(4);
    expect(rowOf('día.wav'.normalize('NFD'))?.row).toBe(5);
    expect(rowOf('d.wav')).toBeUndefined();
  });

  it('with another extension is another file', () => {
    expect(indexCallList(rows('a.mp3')).rowOf('a.wav')).toBeUndefined();
  });

  it('is the first of two, and the second is reported', () => {
    const { rowOf, problems } = indexCallList(rows('a.wav', 'A.wav', ''));
    expect(rowOf('a.wav')?.row).toBe(2);
    expect(problems).toEqual([
      { source: 'call-list', kind: 'duplicate-row', file: 'calls.csv', row: 3, value: 'A.wav' },
      { source: 'call-list', kind: 'row-without-file', file: 'calls.csv', row: 4 },
    ]);
  });

  it('without a file, and a file without a row, are both reported', () => {
    expect(reconcileCallList(indexCallList(rows('a.wav', 'b.wav')), ['a.wav', 'x.wav'])).toEqual([
      { source: 'call-list', kind: 'row-without-file', file: 'calls.csv', row: 3, value: 'b.wav' },
      { source: 'call-list', kind: 'file-without-row', file: 'calls.csv', value: 'x.wav' },
    ]);
  });
});

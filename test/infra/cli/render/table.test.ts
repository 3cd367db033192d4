import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesText, durationText, percentText } from '../../../../infra/cli/render/amounts.ts';
import { fitEndTo, fitTo, printable, widthOf } from '../../../../infra/cli/render/printable.ts';
import { renderTable } from '../../../../infra/cli/render/table.ts';

describe('a table', () => {
  const columns = [
    { head: 'File', cell: ({ file }: { file: string; n: number }) => file, flexible: true },
    { head: 'N', cell: ({ n }: { file: string; n: number }) => String(n), align: 'right' as const },
  ];

  it('lines its columns up, also with accents and emoji', () => {
    const rows = [
      { file: 'día.wav', n: 7 },
      { file: '📞.wav', n: 12 },
    ];
    expect(renderTable(rows, columns, 80)).toEqual(['File      N', '───────  ──', 'día.wav   7', '📞.wav   12']);
  });

  it('never is wider than the terminal while something can give way, and never breaks a line', () => {
    const rows = fc.array(fc.record({ file: fc.string({ unit: 'binary', maxLength: 60 }), n: fc.nat() }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 30, max: 100 }), (body, width) => {
        for (const line of renderTable(body, columns, width)) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/\p{Cc}/u);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a text in a terminal', () => {
  it('keeps letters and loses what moves the cursor or turns the line', () => {
    expect(printable('a\u001b[31mb\r\nc\u202ed ñ 📞')).toBe('a\ufffd[31mb\ufffd\ufffdc\ufffdd ñ 📞');
  });

  it('is cut at its width, not inside a character', () => {
    expect(fitTo('📞📞📞', 4)).toBe('📞…');
    expect(fitTo('abc', 3)).toBe('abc');
    expect(fitEndTo('calls/2026/📞.wav', 7)).toBe('…📞.wav');
    expect(fitEndTo('abc', 3)).toBe('abc');
  });
});

describe('amounts', () => {
  it('read as people of the place write them', () => {
    expect(bytesText(0, 'en')).toBe('0 B');
    expect(bytesText(999, 'en')).toBe('999 B');
    expect(bytesText(1_636_204, 'pt-BR')).toBe('1,6 MB');
    expect(bytesText(2_000_000_001, 'en')).toBe('2 GB');
    expect(durationText(59_999)).toBe('0:59');
    expect(durationText(14_399_999)).toBe('3:59:59');
    expect(percentText(null, 'en')).toBe('–');
    expect(percentText(87.5, 'en')).toBe('88 %');
  });
});

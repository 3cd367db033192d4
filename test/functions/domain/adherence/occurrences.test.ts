import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  clear,
  emptyOccurrences,
  note,
  noteRows,
  occursIn,
  tokensFrom,
  WINDOW,
} from '../../../../functions/domain/adherence/occurrences.ts';

const ROWS = 3;
const occurrences = emptyOccurrences(ROWS);

it('32 tokens are seen at once wherever one begins, as one by one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.uniqueArray(fc.tuple(fc.nat(ROWS - 1), fc.nat(199)), { selector: ([row, at]) => `${row} ${at}` }),
      fc.nat(ROWS - 1),
      fc.integer({ min: -WINDOW, max: 200 }),
      fc.integer({ min: 1, max: WINDOW }),
      (count, all, row, anywhere, within) => {
        const noted = all.filter(([, at]) => at < count);
        const from = Math.min(anywhere, count);
        clear(occurrences, count);
        // A token's rows together, or one by one.
        for (let at = 0; at < count; at++) {
          const rows = noted.filter(([, place]) => place === at).map(([own]) => own);
          if (at % 2 === 0) noteRows(occurrences, at, Int32Array.of(-1, ...rows, -1), 1, rows.length + 1);
          else for (const own of rows) note(occurrences, own, at);
        }
        const holds = (at: number) => noted.some(([own, place]) => own === row && place === at);
        const seen = tokensFrom(occurrences, row, from);
        for (let index = 0; index < WINDOW; index++) expect((seen >>> index) & 1).toBe(holds(from + index) ? 1 : 0);
        const near = Array.from({ length: within }, (_, index) => from + index).some(holds);
        expect(occursIn(occurrences, row, from, within)).toBe(near);
      },
    ),
  );
});

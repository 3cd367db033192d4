import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneEditApart } from '../../../../functions/domain/adherence/letters.ts';
import { makeNearWords } from '../../../../functions/domain/adherence/near-words.ts';
import { takeUp } from '../../../../functions/domain/adherence/sieve.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ñ'), minLength: 1, maxLength: 7 });

it.each([false, true])('finds the words that a comparison with every word finds (same length: %s)', (sameLength) => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, fc.nat(7), (words, heard, length) => {
      const end = Math.max(1, Math.min(length, heard.length));
      const beginning = heard.slice(0, end);
      const near = makeNearWords(new Map(words.map((own, set) => [own, [set]])), words, sameLength);
      const found: number[] = [];
      takeUp(heard);
      near(heard, end, found);
      const expected = words.flatMap((own, set) =>
        oneEditApart(own, beginning) && (!sameLength || own.length === end) ? [set] : [],
      );
      expect(found.sort((one, other) => one - other)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

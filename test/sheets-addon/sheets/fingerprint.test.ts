import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../sheets-addon/src/sheets/fingerprint.ts';

const cell = fc.oneof(fc.string(), fc.boolean(), fc.integer());
const block = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 });

describe('the short name of people’s cells', () => {
  it('is the same for the same cells', () => {
    fc.assert(fc.property(block, (cells) => fingerprint(cells) === fingerprint(structuredClone(cells))));
  });

  it('differs as soon as one cell does', () => {
    fc.assert(
      fc.property(block, block, (left, right) => {
        const same = JSON.stringify(left) === JSON.stringify(right);
        return same || fingerprint(left) !== fingerprint(right);
      }),
    );
  });

  it('tells a tick from the word, and a note from the same note in the next row', () => {
    expect(fingerprint([[true]])).not.toBe(fingerprint([['true']]));
    expect(
      fingerprint([
        ['a', ''],
        ['', ''],
      ]),
    ).not.toBe(
      fingerprint([
        ['', 'a'],
        ['', ''],
      ]),
    );
    expect(fingerprint([['a'], ['']])).not.toBe(fingerprint([[''], ['a']]));
  });
});

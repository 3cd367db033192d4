import { describe, expect, it } from 'vitest';
import { type AttributeValue, itemBytes, sameValue } from '../../../../infra/local/dynamodb/attribute-values.ts';

describe('the size of an item', () => {
  // Vectors from the service's documentation of item sizes.
  const sizes: readonly (readonly [string, AttributeValue, number])[] = [
    ['text in UTF-8 bytes', { S: 'añó😀' }, 9],
    ['an integer', { N: '27' }, 2],
    ['a negative integer', { N: '-27' }, 3],
    ['zeros around a number count for nothing', { N: '1200' }, 2],
    ['bytes', { B: 'AAEC' }, 3],
    ['yes or no', { BOOL: false }, 1],
    ['nothing', { NULL: true }, 1],
    ['a set', { SS: ['ab', 'c'] }, 3],
    ['an empty list', { L: [] }, 3],
    ['a list', { L: [{ S: 'abc' }] }, 7],
    ['a map', { M: { ab: { S: 'c' } } }, 7],
  ];

  it.each(sizes)('%s', (_name, value, bytes) => {
    expect(itemBytes({ name: value })).toBe(4 + bytes);
  });
});

describe('equality', () => {
  it('ignores the order of sets and of attributes, not of lists', () => {
    expect(sameValue({ SS: ['a', 'b'] }, { SS: ['b', 'a'] })).toBe(true);
    expect(sameValue({ M: { a: { N: '1' }, b: { N: '2' } } }, { M: { b: { N: '2' }, a: { N: '1' } } })).toBe(true);
    expect(sameValue({ L: [{ S: 'a' }, { S: 'b' }] }, { L: [{ S: 'b' }, { S: 'a' }] })).toBe(false);
  });

  it('tells kinds apart', () => {
    expect(sameValue({ S: '1' }, { N: '1' })).toBe(false);
    expect(sameValue({ SS: ['1'] }, { NS: ['1'] })).toBe(false);
    expect(sameValue({ M: {} }, { L: [] })).toBe(false);
  });
});

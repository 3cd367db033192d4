import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern, PatternError } from '../../../../../infra/local/runtime/events/pattern.ts';

const matches = (pattern: unknown, event: unknown): boolean => compilePattern(pattern)(event);

describe('a pattern', () => {
  test.each<[string, unknown, unknown, boolean]>([
    ['an exact text', { source: ['aws.s3'] }, { source: 'aws.s3' }, true],
    ['another text', { source: ['aws.s3'] }, { source: 'aws.ec2' }, false],
    ['one of several', { source: ['a', 'b'] }, { source: 'b' }, true],
    ['null', { a: [null] }, { a: null }, true],
    ['null where nothing is', { a: [null] }, {}, false],
    ['a number', { a: [300] }, { a: 300.0 }, true],
    ['a number as text', { a: [300] }, { a: '300' }, false],
    ['a boolean', { a: [true] }, { a: true }, true],
    ['all fields', { a: [1], b: [2] }, { a: 1, b: 3 }, false],
    ['a nested field', { detail: { state: ['x'] } }, { detail: { state: 'x', more: 1 } }, true],
    ['one entry of a list', { tags: ['b'] }, { tags: ['a', 'b'] }, true],
    ['an object in a list', { items: { id: [2] } }, { items: [{ id: 1 }, { id: 2 }] }, true],
    [
      'two fields of different objects in a list',
      { items: { id: [1], ok: [true] } },
      {
        items: [
          { id: 1, ok: false },
          { id: 2, ok: true },
        ],
      },
      false,
    ],
    ['prefix', { key: [{ prefix: 'inbox/' }] }, { key: 'inbox/a' }, true],
    ['prefix of no text', { key: [{ prefix: '1' }] }, { key: 12 }, false],
    ['prefix ignoring case', { key: [{ prefix: { 'equals-ignore-case': 'IN' } }] }, { key: 'inbox' }, true],
    ['suffix', { key: [{ suffix: '.wav' }] }, { key: 'a.wav' }, true],
    ['suffix ignoring case', { key: [{ suffix: { 'equals-ignore-case': '.WAV' } }] }, { key: 'a.wav' }, true],
    ['equals-ignore-case', { key: [{ 'equals-ignore-case': 'ALICE' }] }, { key: 'aLiCe' }, true],
    ['wildcard', { key: [{ wildcard: 'dir/*.png' }] }, { key: 'dir/a/b.png' }, true],
    ['wildcard with an escaped star', { key: [{ wildcard: 'a\\*b*' }] }, { key: 'a*bc' }, true],
    ['wildcard with an escaped star, other text', { key: [{ wildcard: 'a\\*b*' }] }, { key: 'axbc' }, false],
    ['anything-but', { a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'z' }, true],
    ['anything-but, the excluded one', { a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'y' }, false],
    ['anything-but where nothing is', { a: [{ 'anything-but': 'x' }] }, {}, false],
    ['anything-but with a list that has more', { a: [{ 'anything-but': 'x' }] }, { a: ['x', 'z'] }, true],
    ['anything-but prefix', { a: [{ 'anything-but': { prefix: 'in' } }] }, { a: 'out' }, true],
    ['anything-but several suffixes', { a: [{ 'anything-but': { suffix: ['.a', '.b'] } }] }, { a: 'x.b' }, false],
    ['anything-but wildcard', { a: [{ 'anything-but': { wildcard: '*x*' } }] }, { a: 'axb' }, false],
    ['numeric', { n: [{ numeric: ['>', 0, '<=', 5] }] }, { n: 5 }, true],
    ['numeric outside', { n: [{ numeric: ['>', 0, '<=', 5] }] }, { n: 0 }, false],
    ['numeric on text', { n: [{ numeric: ['=', 5] }] }, { n: '5' }, false],
    ['exists', { a: { b: [{ exists: true }] } }, { a: { b: 0 } }, true],
    ['exists on an object', { a: [{ exists: true }] }, { a: { b: 1 } }, false],
    ['exists false', { a: { b: [{ exists: false }] } }, { a: { c: 1 } }, true],
    ['exists false where the parent is missing', { a: { b: [{ exists: false }] } }, {}, true],
    ['exists false or a value', { a: [{ exists: false }, 'x'] }, { a: 'x' }, true],
    ['$or', { source: ['s'], $or: [{ a: [1] }, { b: [2] }] }, { source: 's', b: 2 }, true],
    ['$or, neither', { source: ['s'], $or: [{ a: [1] }, { b: [2] }] }, { source: 's', b: 3 }, false],
    [
      'a DynamoDB record',
      { eventName: ['INSERT'], dynamodb: { NewImage: { state: { S: ['done'] } } } },
      { eventName: 'INSERT', dynamodb: { NewImage: { state: { S: 'done' } } } },
      true,
    ],
    ['a name of Object’s own', { constructor: [{ exists: true }] }, {}, false],
  ])('with %s', (_what, pattern, event, expected) => expect(matches(pattern, event)).toBe(expected));

  test.each<[string, unknown, string]>([
    ['cidr', { ip: [{ cidr: '10.0.0.0/8' }] }, '$.ip[0]'],
    ['a matcher nobody knows', { a: { b: [{ like: 'x' }] } }, '$.a.b[0]'],
    ['two stars in a row', { a: [{ wildcard: 'a**b' }] }, '$.a[0].wildcard'],
    ['an empty list', { a: [] }, '$.a'],
    ['a value without a list', { a: 'x' }, '$.a'],
    ['an empty object', { a: {} }, '$.a'],
    ['half a comparison', { a: [{ numeric: ['>'] }] }, '$.a[0].numeric'],
  ])('is refused for %s, naming the place', (_what, pattern, path) => {
    expect(() => compilePattern(pattern)).toThrow(PatternError);
    try {
      compilePattern(pattern);
    } catch (error) {
      expect((error as PatternError).path).toBe(path);
    }
  });

  test('with a wildcard agrees with the regular expression of the same meaning', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    const parts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(parts, fc.boolean(), fc.boolean(), letters, (pieces, starFirst, starLast, text) => {
        const wildcard = `${starFirst ? '*' : ''}${pieces.join('*')}${starLast ? '*' : ''}`;
        const oracle = new RegExp(`^${wildcard.replaceAll('*', '.*')}$`);
        expect(matches({ a: [{ wildcard }] }, { a: text })).toBe(oracle.test(text));
      }),
      { numRuns: 500 },
    );
  });

  test('with many stars stays fast on a text made to be slow', () => {
    const matcher = compilePattern({ a: [{ wildcard: `${'*a'.repeat(20)}*b` }] });
    const startedAt = performance.now();
    expect(matcher({ a: 'a'.repeat(20_000) })).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});

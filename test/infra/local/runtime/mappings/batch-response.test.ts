import { describe, expect, test } from 'vitest';
import { readBatchResponse } from '../../../../../infra/local/runtime/mappings/batch-response.ts';
import { compileFilter } from '../../../../../infra/local/runtime/mappings/filter.ts';

const known = new Set(['a', 'b']);

describe('a batch answer', () => {
  test.each<[unknown]>([[null], [undefined], [{}], [{ batchItemFailures: null }], [{ batchItemFailures: [] }]])(
    '%j means success',
    (response) => expect(readBatchResponse(response, known)).toEqual({ kind: 'all done' }),
  );
  test('names what failed', () => {
    const response = { batchItemFailures: [{ itemIdentifier: 'b' }] };
    expect(readBatchResponse(response, known)).toEqual({ kind: 'some failed', identifiers: new Set(['b']) });
  });
  test.each<[unknown]>([
    ['done'],
    [{ batchItemFailures: 'b' }],
    [{ batchItemFailures: [{ itemIdentifier: '' }] }],
    [{ batchItemFailures: [{ itemIdentifier: null }] }],
    [{ batchItemFailures: [{ id: 'a' }] }],
    [{ batchItemFailures: [{ itemIdentifier: 'a' }, { itemIdentifier: 'unknown' }] }],
  ])('%j makes no sense, so everything failed', (response) =>
    expect(readBatchResponse(response, known)).toMatchObject({ kind: 'all failed' }),
  );
});

describe('a filter of a mapping', () => {
  test('looks into JSON bodies, and drops bodies that are none', () => {
    const passes = compileFilter(['{"body":{"kind":["a"]}}']);
    expect(passes({ body: '{"kind":"a"}' })).toBe(true);
    expect(passes({ body: '{"kind":"b"}' })).toBe(false);
    expect(passes({ body: 'kind a' })).toBe(false);
  });
  test('takes whole texts as texts, and any of several', () => {
    const passes = compileFilter(['{"body":["stop"]}', '{"attributes":{"SenderId":["me"]}}']);
    expect(passes({ body: 'stop', attributes: {} })).toBe(true);
    expect(passes({ body: 'go', attributes: { SenderId: 'me' } })).toBe(true);
    expect(passes({ body: 'go', attributes: {} })).toBe(false);
    expect(compileFilter([])({})).toBe(true);
  });
});

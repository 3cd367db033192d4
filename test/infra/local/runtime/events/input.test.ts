import { describe, expect, test } from 'vitest';
import { toBusEvent } from '../../../../../infra/local/runtime/events/event.ts';
import { checkInput, followPath, targetPayload } from '../../../../../infra/local/runtime/events/input.ts';

const rule = { ruleName: 'r', ruleArn: 'arn:r' };
const event = toBusEvent({
  source: 'shop',
  'detail-type': 'Paid',
  detail: { who: 'A "B"\n', amount: 5, list: [1, 2], 'odd key': true, nothing: null },
});
const transformed = (InputTemplate: string, InputPathsMap: Record<string, string> = {}) =>
  targetPayload({ InputTransformer: { InputTemplate, InputPathsMap } }, event, rule);

describe('a target gets', () => {
  test('the event itself, a constant, or a part of the event', () => {
    expect(targetPayload({}, event, rule)).toEqual(event);
    expect(targetPayload({ Input: '{"kind":"sweep"}' }, event, rule)).toEqual({ kind: 'sweep' });
    expect(targetPayload({ InputPath: '$.detail.list' }, event, rule)).toEqual([1, 2]);
  });

  test('a template filled with values as JSON, and inside quotes as text', () => {
    const paths = { who: '$.detail.who', amount: '$.detail.amount', all: '$.detail', 'detail-type': '$.detail-type' };
    expect(
      transformed('{"who":<who>,"n":<amount>,"text":"<who> paid <amount>","all":<all>,"t":<detail-type>}', paths),
    ).toEqual({
      who: 'A "B"\n',
      n: 5,
      text: 'A "B"\n paid 5',
      all: event.detail,
      t: 'Paid',
    });
    expect(transformed('"<who> paid"', paths)).toBe('A "B"\n paid');
    expect(transformed('{"rule":<aws.events.rule-name>,"e":<aws.events.event.json>}')).toEqual({ rule: 'r', e: event });
    expect(transformed('{"none":<none>}', { none: '$.detail.absent' })).toEqual({ none: '' });
  });

  test('nothing that cannot work: two inputs, a path that is none, a template that is no JSON', () => {
    expect(() => checkInput({ Input: '1', InputPath: '$' }, rule)).toThrow('only one');
    expect(() => checkInput({ InputPath: 'detail' }, rule)).toThrow('not a path');
    expect(() =>
      checkInput({ InputTransformer: { InputTemplate: '<a> and more', InputPathsMap: {} } }, rule),
    ).toThrow();
    expect(() => checkInput({ Input: '{' }, rule)).toThrow();
  });

  test('paths lead through names, positions and odd keys', () => {
    expect(followPath(event, "$.detail['odd key']")).toBe(true);
    expect(followPath(event, '$.detail.list[1]')).toBe(2);
    expect(followPath(event, '$.detail.nothing.more')).toBeUndefined();
    expect(followPath(event, '$')).toBe(event);
  });
});

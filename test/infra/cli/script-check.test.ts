import { describe, expect, it } from 'vitest';
import { sizeProblems } from '../../../functions/contracts/script-size.ts';
import { fieldText } from '../../../infra/cli/located-file.ts';
import { scriptCheck } from '../../../infra/cli/script-check.ts';

const step = (id: string, change: object = {}) => ({
  id,
  title: id,
  kind: 'required',
  phrases: [`say ${id}`],
  ...change,
});
const script = (steps: readonly unknown[], change: object = {}) => ({
  id: 's',
  language: 'en-US',
  service: 'x',
  steps,
  ...change,
});
const check = (value: unknown) => {
  const checked = scriptCheck('en', sizeProblems)(value);
  return 'item' in checked ? [] : checked.problems.map(({ path, message }) => `${fieldText(path)}: ${message}`);
};

describe('a script of a file', () => {
  it('that is right has nothing wrong', () => {
    expect(check(script([step('a'), step('b', { kind: 'conditional', condition: { afterStep: 'a' } })]))).toEqual([]);
  });

  it('tells what contradicts itself in steps of right shape beside what has the wrong shape', () => {
    const steps = [
      step('a', { kind: 'obligatory' }),
      step('b', { phrases: ['say {b'] }),
      step('c', { condition: { afterStep: 'd' } }),
    ];
    expect(check(script(steps, { service: 7, ordered: true, order: 'none' }))).toEqual([
      'service: must be text',
      'steps[0].kind: must be one of: required, conditional, forbidden',
      'steps[1].phrases[0]: “say {b”: the braces of a slot do not match',
      'steps[2].condition: only conditional steps have a condition',
      'steps[2].condition.afterStep: “d”: names a step that the script does not have',
      'order: “none”: “order” and “ordered” say different things',
    ]);
  });

  it('does not complain of what only follows from a wrong shape', () => {
    const steps = [
      step('a', { colour: 'red', phrases: ['say {a'] }),
      step('b', { kind: 'conditional', condition: { afterStep: 'a' } }),
      step('c', { phrases: [], intent: 'closing', excludedPhrases: ['no such line'] }),
    ];
    expect(check(script(steps, { language: 'English' }))).toEqual([
      'language: must be a language such as es-MX, pt-BR or en-US',
      'steps[0].colour: is not a known field',
    ]);
    expect(check(script([step('a', { id: 7 }), step('b', { id: 8 })]))).toEqual([
      'steps[0].id: must be text',
      'steps[1].id: must be text',
    ]);
    expect(check(script([7, 'words', null, []]))).toHaveLength(4);
  });

  it('that repeats the id of a step of wrong shape says so', () => {
    expect(check(script([step('a', { weight: -1 }), step('a')]))).toEqual([
      'steps[0].weight: must be more than 0',
      'steps[1].id: “a”: another step has this id',
    ]);
  });

  it.each([[7], [null], ['words'], [[]], [{}], [{ steps: 'none' }]])('%j is no script', (value) => {
    expect(check(value).length).toBeGreaterThan(0);
  });
});

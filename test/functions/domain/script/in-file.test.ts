import { describe, expect, it } from 'vitest';
import {
  type ScriptInFile,
  scriptFromFile,
  scriptProblems,
  slotsOf,
} from '../../../../functions/domain/script/in-file.ts';
import { slotTypeOf } from '../../../../functions/domain/script/slot-type.ts';

const file = (steps: ScriptInFile['steps'], more: Partial<ScriptInFile> = {}): ScriptInFile => ({
  id: 'x',
  language: 'es-MX',
  service: 's',
  steps,
  ...more,
});
const step = (more: object = {}) =>
  ({ id: 'A', title: 'A', kind: 'required', phrases: ['hola'], ...more }) as ScriptInFile['steps'][number];
const found = (steps: ScriptInFile['steps'], more: Partial<ScriptInFile> = {}) =>
  scriptProblems(file(steps, more)).map(({ code, path }) => `${path} ${code}`);

describe('a script file', () => {
  it('becomes a script', () => {
    const made = scriptFromFile(file([step({ intent: undefined })], { ordered: true }), 4);
    expect(made).toMatchObject({
      script: { id: 'x', version: 4, order: 'total', steps: [{ id: 'A', phrases: ['hola'] }] },
    });
    if ('script' in made) expect('intent' in (made.script.steps[0] ?? {})).toBe(false);
  });

  it.each<[string, ScriptInFile['steps'], string]>([
    ['two steps of one name', [step(), step()], 'steps[1].id duplicate-step-id'],
    [
      'a condition on a step that is not there',
      [step({ kind: 'conditional', condition: { afterStep: 'Z' } })],
      'steps[0].condition.afterStep unknown-after-step',
    ],
    [
      'a step that waits for itself',
      [step({ kind: 'conditional', condition: { afterStep: 'A' } })],
      'steps[0].condition.afterStep after-itself',
    ],
    ['braces that do not match', [step({ phrases: ['soy {agente'] })], 'steps[0].phrases[0] unbalanced-braces'],
    ['a phrase of slots only', [step({ phrases: ['{agente}'] })], 'steps[0].phrases[0] phrase-without-words'],
    [
      'a forbidden step with a window',
      [step({ kind: 'forbidden', window: { anchor: 'first', seconds: 5 } })],
      'steps[0].window forbidden-with-window',
    ],
    ['nothing to recognise it by', [step({ phrases: [] })], 'steps[0].phrases step-without-phrases'],
    ['a slot that no phrase has', [step({ slots: { monto: 'money' } })], 'steps[0].slots.monto slot-not-used'],
    [
      'a conditional step without condition',
      [step({ kind: 'conditional' })],
      'steps[0].condition conditional-without-condition',
    ],
    ['the same phrase twice', [step({ phrases: ['Hola', 'hola '] })], 'steps[0].phrases[1] phrase-duplicated'],
  ])('is refused for %s', (_, steps, problem) => {
    expect(found(steps)).toContain(problem);
  });

  it('is refused when it contradicts itself about order', () => {
    expect(found([step()], { ordered: true, order: 'none' })).toEqual(['order order-contradicts-ordered']);
  });
});

it('slots are named in braces', () => {
  expect(slotsOf('Le atiende {agente}, folio {folio}.')).toEqual(['agente', 'folio']);
  expect(slotsOf('sin nada')).toEqual([]);
  expect(slotsOf('}al revés{')).toBeUndefined();
});

it("a slot's type is declared or told by its name", () => {
  expect(slotTypeOf('plazo', step() as never)).toBe('time');
  expect(slotTypeOf('Número de folio', step() as never)).toBe('code');
  expect(slotTypeOf('importe', step() as never)).toBe('money');
  expect(slotTypeOf('x', { ...step(), slots: { x: 'date' } } as never)).toBe('date');
  expect(slotTypeOf('cosa', step() as never)).toBe('free');
});

import { describe, expect, it } from 'vitest';
import { phrasingsOf } from '../../../../functions/domain/adherence/phrasings.ts';
import { scriptWarnings } from '../../../../functions/domain/script/bank-problems.ts';
import {
  type ScriptInFile,
  scriptFromFile,
  scriptProblems,
  slotsOf,
} from '../../../../functions/domain/script/in-file.ts';
import { slotTypeOf } from '../../../../functions/domain/script/slot-type.ts';
import { scriptProblemText } from '../../../../functions/i18n/messages/script-problems.ts';

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

describe('the bank of an intent', () => {
  const greeting = { intent: 'greeting', phrases: ['Gracias por llamar a Banca Lúmina'] };
  const script = file([step(greeting)], { language: 'es-MX' });
  const made = scriptFromFile(script);
  const bank = 'script' in made ? phrasingsOf('greeting', 'es-MX', made.script, 0) : [];

  it('has lines that a step excludes, however they are accented or cased', () => {
    const [line] = bank;
    expect(line).toBeDefined();
    expect(found([step({ ...greeting, excludedPhrases: [` ${line?.text.toUpperCase()}.`] })])).toEqual([]);
  });

  it('has no other line to exclude; those near it are named', () => {
    const one = step({ ...greeting, excludedPhrases: [bank[0]?.text, 'gracias por hablar a banca'] });
    const [problem, ...more] = scriptProblems(file([one]));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      code: 'excluded-not-in-bank',
      path: 'steps[0].excludedPhrases[1]',
      found: 'gracias por hablar a banca',
    });
    expect(problem?.near).toEqual(expect.arrayContaining([expect.stringContaining('gracias por')]));
    expect(bank.map(({ text }) => text)).toEqual(expect.arrayContaining([...(problem?.near ?? [])]));
  });

  it('is there for steps with an intent only: without one nothing can be excluded', () => {
    expect(found([step({ excludedPhrases: ['hola'] })])).toEqual(['steps[0].excludedPhrases[0] excluded-not-in-bank']);
  });

  it('is known in three languages: in others a step without phrases could never be judged', () => {
    const steps = [step({ ...greeting, phrases: ['Bonjour'] }), step({ id: 'B', intent: 'closing', phrases: [] })];
    expect(found(steps, { language: 'fr-FR' })).toEqual(['steps[1].phrases language-without-bank']);
    expect(found(steps, { language: 'pt-PT' })).toEqual([]);
  });

  it('that is missing for a language is worth a word when a step counts on it, and only then', () => {
    const warned = (steps: ScriptInFile['steps'], language: string) =>
      scriptWarnings(file(steps, { language })).map(({ code, path, found: value }) => [code, path, value]);
    expect(warned([step(greeting)], 'fr-FR')).toEqual([['own-phrases-only', 'language', 'fr-FR']]);
    expect(warned([step()], 'fr-FR')).toEqual([]);
    expect(warned([step(greeting)], 'es-MX')).toEqual([]);
  });

  it('says what is wrong in the language of its author, with the value and what is near', () => {
    const [problem] = scriptProblems(file([step({ ...greeting, excludedPhrases: ['gracias por hablar'] })]));
    if (problem === undefined) throw new Error('the phrase is in no bank');
    expect(scriptProblemText(problem, 'es-MX')).toMatch(
      /^«gracias por hablar»: la intención no tiene esa frase para excluir; parecidas: “gracias por/,
    );
    expect(scriptProblemText(problem, 'pt-BR')).toMatch(/^“gracias por hablar”: a intenção não tem essa frase/);
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../../../functions/domain/adherence/verdict.ts';
import {
  type Decision,
  type DecisionInForce,
  decisionsInForce,
  PEOPLES_VERDICTS,
} from '../../../../functions/domain/learning/decision.ts';
import {
  countChanges,
  type Pairing,
  type Pairings,
  qualityOf,
  recordOf,
} from '../../../../functions/domain/learning/step-quality.ts';
import type { Script } from '../../../../functions/domain/script/script.ts';

describe('quality of a step', () => {
  it('counts "said" as found, and abstaining as neither right nor wrong', () => {
    const quality = qualityOf({
      'said>said': 16,
      'said>not_said': 3,
      'said>not_applicable': 1,
      'not_said>said': 2,
      'not_said>not_said': 7,
      'not_applicable>not_applicable': 1,
      'not_said>not_applicable': 4,
      'unverifiable>said': 9,
    });
    expect(quality).toMatchObject({
      truePositives: 16,
      falsePositives: 4,
      falseNegatives: 2,
      trueNegatives: 8,
      misapplied: 4,
      abstained: 9,
      n: 34,
      precision: { x: 16, n: 20, value: 0.8 },
      recall: { x: 16, n: 18 },
      agreement: { x: 24, n: 34 },
    });
    expect(quality.precision.low).toBeCloseTo(0.584, 3);
    expect(quality.precision.high).toBeCloseTo(0.919, 3);
  });

  it('has no rate of nothing, and is pre-filled until people say otherwise', () => {
    expect(qualityOf({})).toMatchObject({ n: 0, precision: { value: null, n: 0 }, mode: 'prefilled' });
  });

  it.each<[string, Pairings, 'prefilled' | 'suggestion']>([
    ['19 decisions, all wrong, say nothing yet', { 'not_said>said': 19 }, 'prefilled'],
    ['of 20, 18 right are the bar', { 'said>said': 18, 'said>not_said': 2 }, 'prefilled'],
    ['of 20, 17 right are below it', { 'said>said': 17, 'said>not_said': 3 }, 'suggestion'],
    [
      'half of what is missed drops a step that is never wrong when it speaks',
      { 'said>said': 10, 'not_said>said': 10 },
      'suggestion',
    ],
    [
      'a rare step is not saved by the many calls without it',
      { 'said>said': 10, 'said>not_said': 10, 'not_said>not_said': 900 },
      'suggestion',
    ],
    [
      'marking steps as missing that did not apply counts as well',
      { 'not_said>not_said': 15, 'not_said>not_applicable': 5 },
      'suggestion',
    ],
    ['abstaining drops nothing', { 'said>said': 20, 'unverifiable>said': 100 }, 'prefilled'],
  ])('%s', (_, pairings, mode) => {
    expect(qualityOf(pairings).mode).toBe(mode);
  });

  it('has a bar that a team may set', () => {
    const pairings: Pairings = { 'said>said': 18, 'said>not_said': 2 };
    expect(qualityOf(pairings, 0.95).mode).toBe('suggestion');
    expect(qualityOf({ 'said>said': 11, 'said>not_said': 9 }, 0.5).mode).toBe('prefilled');
  });
});

describe('counting as decisions come in', () => {
  const decisions = fc.array(
    fc.record({
      call: fc.integer({ min: 0, max: 3 }),
      stepId: fc.constantFrom('a', 'b'),
      scriptVersion: fc.integer({ min: 1, max: 2 }),
      verdict: fc.constantFrom(...PEOPLES_VERDICTS, 'withdrawn' as const),
      machine: fc.constantFrom(...VERDICTS),
    }),
    { maxLength: 60 },
  );

  it('ends where counting the decisions in force at the end would end', () => {
    fc.assert(
      fc.property(decisions, (told) => {
        const histories = new Map<number, Decision[]>();
        const counted = new Map<string, number>();
        for (const { call, ...rest } of told) {
          const history = histories.get(call) ?? [];
          const decision: Decision = { scriptId: 's', by: 'm@x.example', at: '', ...rest };
          const isSame = (other: Decision) =>
            other.stepId === decision.stepId && other.scriptVersion === decision.scriptVersion;
          const replaces = decisionsInForce(history).find(isSame);
          const after: DecisionInForce | undefined =
            decision.verdict === 'withdrawn' ? undefined : { ...decision, verdict: decision.verdict };
          for (const [pairing, change] of countChanges(replaces, after)) {
            const key = `${decision.scriptVersion} ${decision.stepId} ${pairing}`;
            counted.set(key, (counted.get(key) ?? 0) + change);
          }
          histories.set(call, [...history, decision]);
        }

        const recounted = new Map<string, number>();
        for (const history of histories.values())
          for (const version of [1, 2])
            for (const stepId of ['a', 'b']) {
              const last = history.filter((one) => one.scriptVersion === version && one.stepId === stepId).at(-1);
              if (!last || last.verdict === 'withdrawn') continue;
              const pairing: Pairing = `${last.machine}>${last.verdict}`;
              const key = `${version} ${stepId} ${pairing}`;
              recounted.set(key, (recounted.get(key) ?? 0) + 1);
            }
        expect(new Map([...counted].filter(([, n]) => n !== 0))).toEqual(recounted);
      }),
    );
  });
});

describe('the record of a step over versions', () => {
  const version = (number: number, phrases: readonly string[]): Script => ({
    id: 's',
    language: 'es-MX',
    service: 'soporte',
    version: number,
    order: 'none',
    steps: [
      { id: 'kept', title: 'Kept', kind: 'required', phrases: ['hola'] },
      { id: 'rewritten', title: 'Rewritten', kind: 'required', phrases },
    ],
  });
  const [one, two] = [version(1, ['adiós']), version(2, ['adiós', 'hasta luego'])];
  const counts = [1, 2].flatMap((scriptVersion) =>
    ['kept', 'rewritten', 'gone'].map((stepId) => ({
      scriptVersion,
      stepId,
      pairings: { 'said>said': scriptVersion },
    })),
  );

  it('goes along with a step that stays as it is, and begins anew for one that was rewritten', () => {
    const record = recordOf(two, [two, one], counts);
    expect(record.get('kept')).toMatchObject({ 'said>said': 3 });
    expect(record.get('rewritten')).toMatchObject({ 'said>said': 2 });
    expect([...record.keys()]).toEqual(['kept', 'rewritten']);
  });

  it('begins anew in another language, whatever the country', () => {
    const [american, french] = [version(2, ['adiós']), version(2, ['adiós'])].map((script, at) => ({
      ...script,
      language: ['es-US', 'fr-FR'][at] ?? '',
    }));
    if (!american || !french) throw new Error('no scripts');
    expect(recordOf(american, [american, one], counts).get('kept')).toMatchObject({ 'said>said': 3 });
    expect(recordOf(french, [french, one], counts).get('kept')).toMatchObject({ 'said>said': 2 });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StepVerdict, VERDICTS } from '../../../../functions/domain/adherence/verdict.ts';
import { type DecisionInForce, PEOPLES_VERDICTS } from '../../../../functions/domain/learning/decision.ts';
import { STEP_MODES, type StepModes } from '../../../../functions/domain/learning/step-quality.ts';
import { isSameSummary, type JudgedCall, whatCounts } from '../../../../functions/domain/learning/what-counts.ts';
import type { Script, ScriptStep } from '../../../../functions/domain/script/script.ts';

const step = (id: string, more: Partial<ScriptStep> = {}): ScriptStep =>
  ({ id, title: `Step ${id}`, kind: 'required', phrases: ['hello there'], ...more }) as ScriptStep;

const scriptOf = (...steps: readonly ScriptStep[]): Script =>
  ({ id: 's', language: 'en-US', service: 'x', version: 1, order: 'none', steps }) as Script;

const machine = (stepId: string, verdict: StepVerdict['verdict'], more: Partial<StepVerdict> = {}): StepVerdict => ({
  stepId,
  verdict,
  confidence: 0.9,
  reason: 'matched',
  ...more,
});

const decision = (stepId: string, verdict: DecisionInForce['verdict']): DecisionInForce => ({
  scriptId: 's',
  scriptVersion: 1,
  stepId,
  verdict,
  machine: 'not_said',
  by: 'ana@demo.example',
  at: '2026-11-21T11:00:00.000Z',
});

const judged = (
  script: Script,
  steps: readonly StepVerdict[],
  { decisions = [], modes = {} }: Partial<Pick<JudgedCall, 'decisions' | 'modes'>> = {},
): JudgedCall => ({
  script,
  verdicts: { scriptId: 's', scriptVersion: 1, steps, adherence: { score: 1, n: 99 } },
  decisions,
  modes,
});

describe('what counts of a call', () => {
  const script = scriptOf(
    step('greeting', { weight: 3 }),
    step('notice', { errorClass: 'ECC' }),
    step('rude', { kind: 'forbidden' }),
  );
  const verdicts = [machine('greeting', 'said'), machine('notice', 'not_said'), machine('rude', 'not_said')];

  it('is everything that the machine may answer for', () => {
    const { summary, steps } = whatCounts(judged(script, verdicts));
    expect(summary.adherence).toEqual({ score: 75, n: 2 });
    expect(summary.flags).toEqual([{ kind: 'missing', stepId: 'notice', title: 'Step notice', critical: true }]);
    expect(steps.map(({ by }) => by)).toEqual(['machine', 'machine', 'machine']);
  });

  it('is not what the machine only suggests: n is smaller, and by how much is said', () => {
    const { summary, steps } = whatCounts(judged(script, verdicts, { modes: { notice: 'suggestion' } }));
    expect(summary.adherence).toEqual({ score: 100, n: 1, onlySuggested: 1 });
    expect(summary.flags).toEqual([
      { kind: 'missing', stepId: 'notice', title: 'Step notice', critical: false, suggested: true },
    ]);
    expect(steps.map(({ by }) => by)).toEqual(['machine', 'suggestion', 'machine']);
  });

  it('is what a person decides about a suggestion, whichever way and at once', () => {
    const modes: StepModes = { notice: 'suggestion' };
    const decided = (verdict: DecisionInForce['verdict']) =>
      whatCounts(judged(script, verdicts, { modes, decisions: [decision('notice', verdict)] }));
    expect(decided('said').summary).toMatchObject({ adherence: { score: 100, n: 2 }, flags: [] });
    expect(decided('not_said').summary).toMatchObject({
      adherence: { score: 75, n: 2 },
      flags: [{ stepId: 'notice', critical: true }],
    });
    expect(decided('not_applicable').summary.adherence).toEqual({ score: 100, n: 1 });
    expect(decided('not_said').summary.flags[0]).not.toHaveProperty('suggested');
    expect(decided('said').steps[1]).toMatchObject({ by: 'person', verdict: { verdict: 'said', confidence: 1 } });
  });

  it('is no score at all while all is only suggested', () => {
    const modes: StepModes = { greeting: 'suggestion', notice: 'suggestion' };
    expect(whatCounts(judged(script, verdicts, { modes })).summary.adherence).toEqual({
      score: null,
      n: 0,
      onlySuggested: 2,
    });
  });

  it('never is a step that could not be verified or did not apply, whether or not it would be suggested', () => {
    const modes: StepModes = { greeting: 'suggestion', notice: 'suggestion' };
    const unsure = [machine('greeting', 'unverifiable'), machine('notice', 'not_applicable'), machine('rude', 'said')];
    const { summary, steps } = whatCounts(judged(script, unsure, { modes }));
    expect(summary.adherence).toEqual({ score: null, n: 0 });
    expect(steps.map(({ by }) => by)).toEqual(['machine', 'suggestion', 'machine']);
    expect(summary.flags.map(({ kind, suggested }) => [kind, suggested])).toEqual([
      ['forbidden', undefined],
      ['unverifiable', undefined],
    ]);
  });

  it('puts suggested flags behind those that somebody answers for, before what could not be verified', () => {
    const long = scriptOf(
      step('doubt'),
      step('rude', { kind: 'forbidden', errorClass: 'ECC' }),
      step('late'),
      step('folio', { errorClass: 'ENC' }),
    );
    const found = [
      machine('doubt', 'unverifiable'),
      machine('rude', 'said', { evidence: { turnIndex: 0, startMs: 700, endMs: 900, quote: 'no' } }),
      machine('late', 'said', { tooLate: true }),
      machine('folio', 'not_said'),
    ];
    const { flags } = whatCounts(judged(long, found, { modes: { rude: 'suggestion', late: 'suggestion' } })).summary;
    expect(flags).toEqual([
      { kind: 'missing', stepId: 'folio', title: 'Step folio', critical: false },
      { kind: 'forbidden', stepId: 'rude', title: 'Step rude', critical: false, suggested: true, atMs: 700 },
      { kind: 'too-late', stepId: 'late', title: 'Step late', critical: false, suggested: true },
      { kind: 'unverifiable', stepId: 'doubt', title: 'Step doubt', critical: false },
    ]);
  });

  it('is what a slow reading of the three rules makes of it', () => {
    const anyStep = fc.record({
      kind: fc.constantFrom('required', 'conditional', 'forbidden'),
      weight: fc.integer({ min: 1, max: 9 }),
      verdict: fc.constantFrom(...VERDICTS),
      mode: fc.constantFrom(...STEP_MODES, undefined),
      decided: fc.option(fc.constantFrom(...PEOPLES_VERDICTS), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
        const ids = steps.map((_, at) => `step-${at}`);
        const { summary } = whatCounts(
          judged(
            scriptOf(...steps.map(({ kind, weight }, at) => step(`step-${at}`, { kind, weight } as never))),
            steps.map(({ verdict }, at) => machine(`step-${at}`, verdict)),
            {
              modes: Object.fromEntries(steps.flatMap(({ mode }, at) => (mode === undefined ? [] : [[ids[at], mode]]))),
              decisions: steps.flatMap(({ decided }, at) =>
                decided === undefined ? [] : [decision(ids[at] ?? '', decided)],
              ),
            },
          ),
        );
        const countable = steps
          .filter(({ kind }) => kind !== 'forbidden')
          .map(({ verdict, decided, mode, weight }) => ({
            counts: decided ?? verdict,
            waits: decided === undefined && mode === 'suggestion',
            weight,
          }))
          .filter(({ counts }) => counts === 'said' || counts === 'not_said');
        const answered = countable.filter(({ waits }) => !waits);
        const sum = (all: typeof countable) => all.reduce((total, { weight }) => total + weight, 0);
        const total = sum(answered);
        const said = sum(answered.filter(({ counts }) => counts === 'said'));
        expect(summary.adherence.n).toBe(answered.length);
        expect(summary.adherence.score).toBe(total === 0 ? null : (100 * said) / total);
        expect(summary.adherence.onlySuggested ?? 0).toBe(countable.length - answered.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('two rows', () => {
  const { summary } = whatCounts(
    judged(scriptOf(step('a'), step('b')), [machine('a', 'not_said'), machine('b', 'said')], {
      modes: { a: 'suggestion' },
    }),
  );

  it('are the same in whatever order their fields were stored', () => {
    const turned = {
      ...summary,
      adherence: Object.fromEntries(Object.entries(summary.adherence).reverse()) as typeof summary.adherence,
      flags: summary.flags.map((flag) => Object.fromEntries(Object.entries(flag).reverse()) as typeof flag),
    };
    expect(isSameSummary(summary, turned)).toBe(true);
  });

  it('differ where one flag is a suggestion, or more steps wait', () => {
    const { adherence, flags } = summary;
    const { onlySuggested: _waiting, ...counted } = adherence;
    expect(isSameSummary(summary, { ...summary, adherence: counted })).toBe(false);
    const stood = flags.map(({ suggested: _suggested, ...flag }) => flag);
    expect(isSameSummary(summary, { ...summary, flags: stood })).toBe(false);
  });
});

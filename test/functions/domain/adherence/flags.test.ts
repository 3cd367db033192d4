import { expect, it } from 'vitest';
import { flagsOf } from '../../../../functions/domain/adherence/flags.ts';
import type { StepVerdict } from '../../../../functions/domain/adherence/verdict.ts';
import { script } from './calls.ts';

const verdict = (stepId: string, more: Partial<StepVerdict>): StepVerdict => ({
  stepId,
  verdict: 'said',
  confidence: 0.9,
  reason: 'matched',
  ...more,
});

it('puts critical faults first, then forbidden, missing, out of order, too late, unverifiable', () => {
  const made = script([
    { id: 'late' },
    { id: 'order' },
    { id: 'missing' },
    { id: 'critical', errorClass: 'ECC' },
    { id: 'forbidden', kind: 'forbidden' },
    { id: 'unsure' },
    { id: 'fine' },
    { id: 'na' },
  ]);
  const flags = flagsOf(
    {
      scriptId: 'script',
      scriptVersion: 1,
      adherence: { score: 50, n: 2 },
      steps: [
        verdict('late', { tooLate: true }),
        verdict('order', { outOfOrder: true, evidence: { turnIndex: 1, startMs: 700, endMs: 900, quote: 'x' } }),
        verdict('missing', { verdict: 'not_said' }),
        verdict('critical', { verdict: 'not_said' }),
        verdict('forbidden', {}),
        verdict('unsure', { verdict: 'unverifiable' }),
        verdict('fine', {}),
        verdict('na', { verdict: 'not_applicable' }),
      ],
    },
    made,
  );
  expect(flags.map(({ kind, stepId }) => `${kind} ${stepId}`)).toEqual([
    'missing critical',
    'forbidden forbidden',
    'missing missing',
    'out-of-order order',
    'too-late late',
    'unverifiable unsure',
  ]);
  expect(flags[0]?.critical).toBe(true);
  expect(flags.find(({ stepId }) => stepId === 'order')?.atMs).toBe(700);
});

it('a forbidden phrase that was not said is no flag', () => {
  const made = script([{ id: 'F', kind: 'forbidden' }]);
  const verdicts = {
    scriptId: 'script',
    scriptVersion: 1,
    adherence: { score: null, n: 0 },
    steps: [verdict('F', { verdict: 'not_said' })],
  };
  expect(flagsOf(verdicts, made)).toEqual([]);
});

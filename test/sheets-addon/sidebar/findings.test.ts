import { describe, expect, it } from 'vitest';
import type { CorrectionView } from '../../../functions/contracts/learning.ts';
import { findingsOf, isFlag, marksOf, nextMark } from '../../../sheets-addon/src/sidebar/findings.ts';
import { failedCall, flaggedCall } from '../../browser/call-fixtures.ts';

describe('what the sidebar says of each step', () => {
  const findings = findingsOf(flaggedCall);

  it('puts the worst first and keeps the order of the script within a grade', () => {
    expect(findings.map(({ stepId, grade }) => `${stepId} ${grade}`)).toEqual([
      'grabacion critical',
      'tarjeta critical',
      'cierre missing',
      'validacion unverifiable',
      'saludo said',
      'folio said',
      'espera not-applicable',
    ]);
  });

  it('takes a forbidden phrase that was said for a fault, and one that was not said for none', () => {
    const steps = flaggedCall.verdicts?.steps.map((step) =>
      step.stepId === 'tarjeta' ? { ...step, verdict: 'not_said' as const, reason: 'no-match' as const } : step,
    );
    const clean = findingsOf({ ...flaggedCall, verdicts: { ...flaggedCall.verdicts, steps } as never });
    expect(clean.find(({ stepId }) => stepId === 'tarjeta')?.grade).toBe('said');
  });

  it('never counts what could not be verified, or did not apply, as a flag', () => {
    expect(findings.filter(isFlag).map(({ stepId }) => stepId)).toEqual(['grabacion', 'tarjeta', 'cierre']);
  });

  it('warns about a step that was said too late', () => {
    const steps = flaggedCall.verdicts?.steps.map((step) =>
      step.stepId === 'saludo' ? { ...step, tooLate: true } : step,
    );
    const late = findingsOf({ ...flaggedCall, verdicts: { ...flaggedCall.verdicts, steps } as never });
    expect(late.find(({ stepId }) => stepId === 'saludo')?.grade).toBe('warning');
  });

  it('takes a person’s word over the machine’s, with the moment that the person pointed at', () => {
    const decision: CorrectionView = {
      scriptId: 'aclaraciones',
      scriptVersion: 3,
      stepId: 'grabacion',
      verdict: 'said',
      machine: 'not_said',
      turnIndex: 2,
      words: 'voy a revisar',
      by: 'paula@ribera.example',
      at: '2026-11-21T10:00:00.000Z',
    };
    const of = (correction: Partial<CorrectionView>) =>
      findingsOf({ ...flaggedCall, corrections: [{ ...decision, ...correction }] }).find(
        ({ stepId }) => stepId === 'grabacion',
      );
    expect(of({})).toMatchObject({ grade: 'said', verdict: 'said', startMs: 11_000, quote: 'voy a revisar' });
    expect(of({ verdict: 'not_said' })).toMatchObject({ grade: 'critical', decision: { by: 'paula@ribera.example' } });
    expect(of({ scriptVersion: 2 })).toMatchObject({ grade: 'critical' });
    expect(of({ scriptVersion: 2 })).not.toHaveProperty('decision');
  });

  describe('of which the machine is often wrong', () => {
    const by = (stepId: string, who: 'machine' | 'suggestion' | 'person') => ({
      stepId,
      verdict: 'not_said' as const,
      by: who,
    });
    const offered = findingsOf({
      ...flaggedCall,
      effective: {
        adherence: { score: 50, n: 2, onlySuggested: 2 },
        flags: [],
        steps: [
          by('folio', 'suggestion'),
          by('cierre', 'suggestion'),
          by('tarjeta', 'machine'),
          by('saludo', 'person'),
        ],
      },
    });

    it('is only suggested, between what is a flag and what could not be verified', () => {
      expect(offered.map(({ stepId, grade }) => `${stepId} ${grade}`)).toEqual([
        'grabacion critical',
        'tarjeta critical',
        'folio suggested',
        'cierre suggested',
        'validacion unverifiable',
        'saludo said',
        'espera not-applicable',
      ]);
      expect(offered.filter(isFlag).map(({ stepId }) => stepId)).toEqual(['grabacion', 'tarjeta']);
    });

    it('has its mark on the time line where it would be a flag, and none where all would be well', () => {
      expect(marksOf(offered).map(({ atMs, grade }) => `${atMs} ${grade}`)).toEqual([
        '15600 unverifiable',
        '21200 critical',
        '40000 suggested',
      ]);
    });
  });

  it('has nothing to say of a call without verdicts', () => {
    expect(findingsOf(failedCall)).toEqual([]);
  });

  it('marks on the time line what has a place in the recording, in the order of time', () => {
    expect(marksOf(findings).map(({ atMs }) => atMs)).toEqual([15_600, 21_200, 40_000]);
  });

  it('visits the marks one after another and begins again after the last', () => {
    const marks = marksOf(findings);
    let now = 0;
    const visited: number[] = [];
    for (let visit = 0; visit < 4; visit++) {
      const mark = nextMark(marks, now);
      visited.push(mark?.atMs ?? -1);
      now = (mark?.atMs ?? 0) - 2_000;
    }
    expect(visited).toEqual([15_600, 21_200, 40_000, 15_600]);
    expect(nextMark([], 0)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { callIdOfJob, jobNameOf } from '../../../../functions/domain/call/call-id.ts';
import {
  MAX_ATTEMPTS,
  nudged,
  sweepDecision,
  toFailed,
  toTranscribing,
} from '../../../../functions/domain/call/transitions.ts';
import { aCall } from '../../../builders/call.ts';

const NOW = '2026-11-21T10:00:00.000Z';

describe('a call on its way', () => {
  it('has a deadline in every state but the final ones', () => {
    expect(toTranscribing(aCall(), 'job', NOW).deadlineAt).toBe('2026-11-21T10:31:00.000Z');
    expect(toFailed(aCall(), 'not-audio', NOW)).not.toHaveProperty('deadlineAt');
  });

  it('is nudged after its deadline and given up after too many nudges', () => {
    const late = aCall({ deadlineAt: '2026-11-21T09:59:59.000Z' });
    expect(sweepDecision(aCall(), NOW)).toBe('leave');
    expect(sweepDecision(late, NOW)).toBe('nudge');
    expect(sweepDecision({ ...late, attempts: MAX_ATTEMPTS }, NOW)).toBe('give-up');
    expect(sweepDecision(nudged(late, NOW), NOW)).toBe('leave');
  });

  it('is found again by the name of its job', () => {
    const { id } = aCall();
    expect(callIdOfJob('monitoria-', jobNameOf('monitoria-', id, 'en-US'))).toBe(id);
    expect(callIdOfJob('monitoria-', 'monitoria-call_xyz')).toBeUndefined();
    expect(callIdOfJob('monitoria-', 'somebody-elses-job')).toBeUndefined();
  });
});

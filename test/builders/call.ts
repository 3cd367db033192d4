import { createHash } from 'node:crypto';
import type { Call } from '../../functions/domain/call/call.ts';
import { callIdOf } from '../../functions/domain/call/call-id.ts';

/** A valid call that was received a moment ago; override what a test is about. */
export const aCall = (overrides: Partial<Call> & { readonly seed?: string } = {}): Call => {
  const { seed = 'a recording', ...rest } = overrides;
  const sha256 = createHash('sha256').update(seed).digest('hex');
  return {
    id: callIdOf(sha256),
    teamId: 'team_default',
    state: 'received',
    revision: 1,
    problems: [],
    recording: {
      key: `inbox/batch/${seed}.wav`,
      fileName: `${seed}.wav`,
      bytes: 960_044,
      sha256,
      format: 'wav-pcm',
      channels: 2,
      sampleRateHz: 8000,
      durationMs: 30_000,
    },
    facts: { service: 'check balance', agentId: '3' },
    factSources: { service: 'call-list', agentId: 'call-list' },
    occurredAt: '2026-11-20T15:00:00.000Z',
    receivedAt: '2026-11-21T10:00:00.000Z',
    deadlineAt: '2026-11-21T10:15:00.000Z',
    attempts: 0,
    language: 'en-US',
    ...rest,
  };
};

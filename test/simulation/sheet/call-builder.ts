import type { Call, CallId } from '../../../functions/domain/call/call.ts';

/** A flagged call, valid by default. */
export const callOf = (number: number): Call => {
  const id: CallId = `call_${number.toString(16).padStart(32, '0')}`;
  return {
    id,
    teamId: 'team_sales',
    state: 'flagged',
    revision: 1,
    problems: [],
    recording: {
      key: `inbox/${number}.wav`,
      fileName: `${number}.wav`,
      bytes: 1000 + number,
      sha256: number.toString(16).padStart(64, '0'),
      format: 'wav-pcm',
      channels: 2,
      sampleRateHz: 8000,
      durationMs: 60_000 + number * 1000,
    },
    facts: { agentName: `Agent ${number % 7}`, service: '=SERVICE()' },
    factSources: { agentName: 'call-list' },
    occurredAt: new Date(Date.UTC(2026, 9, 1, 12, number % 60)).toISOString(),
    receivedAt: new Date(Date.UTC(2026, 9, 1, 13, number % 60)).toISOString(),
    attempts: 0,
    language: 'en-US',
    summary: {
      scriptId: 'sales',
      scriptVersion: 2,
      adherence: { score: 80 + (number % 20), n: 9 },
      flags: [{ kind: 'missing', stepId: 'greeting', title: 'Greeting', critical: true }],
    },
  };
};

import { describe, expect, it } from 'vitest';
import { makeFlagCall } from '../../../functions/application/use-cases/flag-call.ts';
import type { PublishedScript } from '../../../functions/contracts/script-file.ts';
import type { Call } from '../../../functions/domain/call/call.ts';
import { jobNameOf } from '../../../functions/domain/call/call-id.ts';
import type { StepModes } from '../../../functions/domain/learning/step-quality.ts';
import { aCall } from '../../builders/call.ts';
import {
  memoryCalls,
  memoryCorrections,
  memoryObjects,
  memoryScripts,
  memoryTranscriber,
  memoryTranscripts,
} from '../../builders/memory-ports.ts';
import { transcribeJson } from '../../builders/transcribe-json.ts';

const script: PublishedScript = {
  id: 'balance',
  language: 'en-US',
  service: 'Check balance',
  version: 3,
  order: 'total',
  steps: [
    { id: 'S1', title: 'greets', kind: 'required', phrases: ['Thank you for calling Northern Bank'] },
    { id: 'S2', title: 'anything else', kind: 'required', phrases: ['Is there anything else I can help you with'] },
  ],
  effectiveFrom: '1970-01-01T00:00:00.000Z',
  publishedAt: '2026-01-01T00:00:00.000Z',
  publishedBy: 'bia@demo.example',
};

const conversation = [
  { channel: 1, text: 'thank you for calling northern bank my name is Linda how can I help you' },
  { channel: 0, text: 'I would like to know my balance please' },
  { channel: 1, text: 'your balance is forty dollars' },
  { channel: 0, text: 'great bye' },
];

const setUp = (
  overrides: Partial<Call> = {},
  scripts: readonly PublishedScript[] = [script],
  modes: StepModes = {},
) => {
  const calls = memoryCalls();
  const objects = memoryObjects();
  const transcriber = memoryTranscriber();
  const transcripts = memoryTranscripts();
  const jobName = jobNameOf('monitoria-', aCall().id, 'en-US');
  const call = aCall({ state: 'transcribing', jobName, ...overrides });
  calls.calls.set(call.id, call);
  const flag = makeFlagCall({
    calls: calls.store,
    scripts: memoryScripts(scripts).store,
    transcripts: transcripts.store,
    objects: objects.store,
    transcriber: transcriber.store,
    corrections: memoryCorrections().store,
    stepModes: async () => modes,
    clock: { now: () => '2026-11-21T11:00:00.000Z' },
  });
  const job = async (
    outcome: 'completed' | 'failed' | 'running',
    detail: Uint8Array | string = transcribeJson(conversation),
  ) => {
    await transcriber.store.start({
      jobName,
      recordingKey: call.recording.key,
      outputKey: `jobs/${jobName}.json`,
      language: 'en-US',
      separation: 'channels',
      redact: false,
    });
    if (outcome === 'completed') {
      objects.put(`jobs/${jobName}.json`, detail as Uint8Array);
      transcriber.finish(jobName, { status: 'completed', outputKey: `jobs/${jobName}.json` });
    }
    if (outcome === 'failed') transcriber.finish(jobName, { status: 'failed', reason: String(detail) });
  };
  const stored = (): Call => {
    const found = calls.calls.get(call.id);
    if (!found) throw new Error('the call is gone');
    return found;
  };
  return { flag, job, jobName, stored, calls, objects, transcripts, call };
};

describe('flagging a call', () => {
  it('judges it by the script in force and tells who the agent is', async () => {
    const { flag, job, jobName, stored, transcripts } = setUp();
    await job('completed');
    expect(await flag({ jobName })).toMatchObject({ outcome: 'flagged' });
    expect(stored()).toMatchObject({
      state: 'flagged',
      agent: { channel: 1, by: 'script-opening' },
      summary: { scriptId: 'balance', scriptVersion: 3, adherence: { score: 50, n: 2 } },
    });
    expect(stored().summary?.flags).toMatchObject([{ kind: 'missing', stepId: 'S2', title: 'anything else' }]);
    const [turn] = transcripts.transcripts.get(stored().id)?.turns ?? [];
    expect(turn?.speaker).toBe('agent');
  });

  it('changes nothing when the event comes again', async () => {
    const { flag, job, jobName, stored } = setUp();
    await job('completed');
    await flag({ jobName });
    const once = stored();
    expect(await flag({ jobName })).toMatchObject({ outcome: 'settled' });
    expect(stored()).toEqual(once);
  });

  it('waits for a job that runs, and starts over when its job is gone', async () => {
    const running = setUp();
    await running.job('running');
    expect(await running.flag({ callId: running.call.id, reason: 'sweep' })).toMatchObject({ outcome: 'waiting' });
    const lost = setUp();
    expect(await lost.flag({ callId: lost.call.id, reason: 'sweep' })).toMatchObject({ outcome: 'restarted' });
    expect(lost.stored()).toMatchObject({ state: 'received', deadlineAt: '2026-11-21T11:00:00.000Z' });
  });

  it.each([
    ['unsupported-language: the audio is not English', 'unsupported-language'],
    ['unsupported-codec: ogg-vorbis needs an operator’s ffmpeg', 'unsupported-codec'],
    ['The media format is not valid', 'transcription-failed'],
  ])('ends a call whose job failed with "%s"', async (reason, kind) => {
    const { flag, job, jobName, stored } = setUp();
    await job('failed', reason);
    await flag({ jobName });
    expect(stored()).toMatchObject({ state: 'failed', ending: { kind } });
  });

  it('skips a call in which nobody speaks', async () => {
    const { flag, job, jobName, stored } = setUp();
    await job('completed', transcribeJson([]));
    await flag({ jobName });
    expect(stored()).toMatchObject({ state: 'skipped', ending: { kind: 'no-speech' } });
  });

  it('says where a supplied transcript cannot be read', async () => {
    const { flag, objects, stored, call } = setUp({ state: 'transcribed' });
    objects.put('inbox/batch/a recording.transcript.json', Buffer.from('{"results": {"transcripts": []}}'));
    await flag({ callId: call.id, reason: 'transcript-supplied' });
    expect(stored()).toMatchObject({
      state: 'failed',
      ending: { kind: 'transcript-unreadable', detail: expect.stringContaining('results.items') },
    });
  });

  it('is ready without verdicts when no script was in force, and judged once there is one', async () => {
    const { flag, job, jobName, stored, calls, transcripts } = setUp({}, []);
    await job('completed');
    await flag({ jobName });
    expect(stored()).toMatchObject({ state: 'flagged', problems: ['no-script'] });
    expect(stored()).not.toHaveProperty('summary');
    const later = makeFlagCall({
      calls: calls.store,
      scripts: memoryScripts([script]).store,
      transcripts: transcripts.store,
      objects: memoryObjects().store,
      transcriber: memoryTranscriber().store,
      corrections: memoryCorrections().store,
      stepModes: async () => ({}),
      clock: { now: () => '2026-11-21T12:00:00.000Z' },
    });
    expect(await later({ callId: stored().id, reason: 'rejudge' })).toMatchObject({ outcome: 'flagged' });
    expect(stored().problems).toEqual([]);
    expect(stored().summary?.scriptVersion).toBe(3);
  });

  it('believes a person about who the agent is', async () => {
    const { flag, job, jobName, stored } = setUp({ agent: { channel: 0, margin: 1, by: 'person' } });
    await job('completed');
    await flag({ jobName });
    expect(stored().agent).toMatchObject({ channel: 0, by: 'person' });
    expect(stored().summary?.adherence.score).toBe(0);
  });
});

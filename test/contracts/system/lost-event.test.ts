import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DeleteTranscriptionJobCommand, TranscribeClient } from '@aws-sdk/client-transcribe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call, CallId } from '../../../functions/domain/call/call.ts';
import { MAX_ATTEMPTS } from '../../../functions/domain/call/transitions.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../infra/local/service.ts';
import { type RunningSystem, startInProcess } from './in-process.ts';
import { callIdOfFile, ENGLISH_CALL } from './recordings.ts';
import { eventually, removeFolder, temporaryFolder } from './server.ts';

/**
 * Real: the template, the bundles, queues, table, recogniser and the sweep itself. Imitated: Transcribe's completion
 * event is lost for every job; and the half hour until a call's deadline does not pass by the clock, the test writes
 * an earlier deadline through the product's own call store, and runs the sweep instead of waiting for its schedule.
 */
describe('when the completion event of a transcription never comes', () => {
  let root = '';
  let running: RunningSystem;
  const get = async (id: CallId): Promise<Call> => {
    const call = await running.calls.get(id);
    if (!call) throw new Error(`no call ${id}`);
    return call;
  };
  const reaches = (id: CallId, state: Call['state'], withinMs = 60_000): Promise<Call> =>
    eventually(
      async () => {
        const call = await get(id);
        return call.state === state ? call : undefined;
      },
      { withinMs, what: `${id} is ${state}` },
    );
  const sweep = (): Promise<unknown> => running.invoke('sweep-calls', { kind: 'sweep' });
  const passDeadline = async (id: CallId, changes: Partial<Call> = {}): Promise<void> => {
    const saved = await running.calls.save({ ...(await get(id)), deadlineAt: '2026-01-01T00:00:00.000Z', ...changes });
    expect(saved).toBe('saved');
  };
  /** A recording of its own, transcribed, whose event was lost. */
  const transcribedUnheard = async (name: string, fromByte: number): Promise<CallId> => {
    const whole = await readFile(ENGLISH_CALL);
    const path = join(root, `${name}.wav`);
    const headerBytes = whole.indexOf('data') + 8;
    await writeFile(
      path,
      Buffer.concat([
        whole.subarray(0, headerBytes),
        whole.subarray(headerBytes + fromByte, headerBytes + fromByte + 160_000),
      ]),
    );
    const id = (await callIdOfFile(path)) as CallId;
    await running.copyIn(path, 'lost', { language: 'en-US' });
    await eventually(async () => ((await running.calls.get(id))?.state === 'transcribing' ? true : undefined), {
      withinMs: 60_000,
      what: 'the job is started',
    });
    await eventually(async () => (running.system.transcribe.jobsInFlight() === 0 ? true : undefined), {
      withinMs: 120_000,
      what: 'the job has ended',
    });
    return id;
  };

  beforeAll(async () => {
    root = await temporaryFolder();
    running = await startInProcess(join(root, 'data'), { completionEvents: 'drop' });
  });
  afterAll(async () => {
    await running?.stop();
    await removeFolder(root);
  });

  let first: CallId;

  it('nothing moves the call, and a sweep before its deadline leaves it alone', async () => {
    first = await transcribedUnheard('first', 0);
    await sweep();
    await pause(2_000);
    const call = await get(first);
    expect(call).toMatchObject({ state: 'transcribing', attempts: 0 });
    expect(Date.parse(call.deadlineAt ?? '') - Date.now()).toBeGreaterThan(20 * 60_000);
    expect(running.invocations.filter(({ name }) => name === 'flag-call')).toEqual([]);
  });

  it('the sweep after its deadline finishes it, with one job', async () => {
    await passDeadline(first);
    await sweep();
    const call = await reaches(first, 'flagged');
    expect(call.deadlineAt).toBeUndefined();
    expect(call.transcriptConfidence).toBeGreaterThan(0.3);
    expect(running.invocations.filter(({ name }) => name === 'start-transcription')).toHaveLength(1);
  });

  it('a job that is gone as well is done again', async () => {
    const id = await transcribedUnheard('second', 200_000);
    const transcribe = new TranscribeClient({
      endpoint: running.system.cloud.origin,
      region: LOCAL_REGION,
      credentials: LOCAL_CREDENTIALS,
    });
    const { jobName } = await get(id);
    await transcribe.send(new DeleteTranscriptionJobCommand({ TranscriptionJobName: jobName }));
    await passDeadline(id);
    await sweep();
    await reaches(id, 'received');
    await sweep();
    await reaches(id, 'transcribing');
    await eventually(async () => (running.system.transcribe.jobsInFlight() === 0 ? true : undefined), {
      withinMs: 120_000,
      what: 'the second job has ended',
    });
    await passDeadline(id);
    await sweep();
    await reaches(id, 'flagged');
  });

  it('a call that no sweep could move is given up, for a person to listen to', async () => {
    const id = await transcribedUnheard('third', 400_000);
    await passDeadline(id, { attempts: MAX_ATTEMPTS });
    await sweep();
    expect(await reaches(id, 'failed')).toMatchObject({ ending: { kind: 'deadline-passed' } });
  });
});

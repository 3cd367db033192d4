import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ListTranscriptionJobsCommand, TranscribeClient } from '@aws-sdk/client-transcribe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallId } from '../../../functions/domain/call/call.ts';
import { isFinal } from '../../../functions/domain/call/call.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../infra/local/service.ts';
import { type Invocation, type RunningSystem, startInProcess } from './in-process.ts';
import { callIdOfFile, ENGLISH_CALL, putCall } from './recordings.ts';
import { eventually, removeFolder, temporaryFolder } from './server.ts';

/** DESIGN.md, section 5. */
const MAX_INVOCATIONS = 4;

describe('what one call costs, on its way from the bucket to the row', () => {
  let root = '';
  let running: RunningSystem;

  beforeAll(async () => {
    root = await temporaryFolder();
    running = await startInProcess(join(root, 'data'));
    // The first call makes the team and its workbook, which the next ones find.
    await settle(await drop(await putCall(root, 'first.wav', 500), 'warm-up'));
  });
  afterAll(async () => {
    await running?.stop();
    await removeFolder(root);
  });

  const drop = async (path: string, batch: string, transcript?: string): Promise<CallId> => {
    if (transcript !== undefined) await running.copyIn(transcript, batch);
    await running.copyIn(path, batch, { language: 'en-US' });
    return (await callIdOfFile(path)) as CallId;
  };
  const quiet = async (): Promise<void> => {
    const busy = (): number => running.invocations.filter(({ cause }) => cause !== 'schedule').length;
    for (let last = -1, calm = 0; calm < 20; calm += 1) {
      if (busy() !== last) calm = 0;
      last = busy();
      await pause(250);
    }
  };
  const settle = async (id: CallId): Promise<void> => {
    await eventually(
      async () => {
        const call = await running.calls.get(id);
        return call && isFinal(call.state) ? true : undefined;
      },
      { withinMs: 120_000, what: `${id} has ended` },
    );
    await quiet();
  };
  const invocationsOf = async (work: () => Promise<CallId>): Promise<readonly Invocation[]> => {
    await quiet();
    const from = running.invocations.length;
    await settle(await work());
    return running.invocations.slice(from).filter(({ cause }) => cause !== 'schedule');
  };
  const jobs = async (): Promise<number> => {
    const client = new TranscribeClient({
      endpoint: running.system.cloud.origin,
      region: LOCAL_REGION,
      credentials: LOCAL_CREDENTIALS,
    });
    return (await client.send(new ListTranscriptionJobsCommand({}))).TranscriptionJobSummaries?.length ?? 0;
  };
  const named = (invocations: readonly Invocation[]): string =>
    invocations.map(({ name, cause }) => `${name} (${cause})`).join(', ');
  /**
   * Drive tells of every change of the workbook, our own too: the hook's request and the sync that then finds nothing
   * are its echo, and no step of a call.
   */
  const isEcho = ({ name, cause }: Invocation): boolean =>
    cause === 'request' || (name === 'sync-sheet' && cause === 'queue');
  const steps = (invocations: readonly Invocation[]): readonly string[] =>
    invocations.filter((one) => !isEcho(one)).map(({ name }) => name);

  it('a recognised call takes four invocations and one job', async () => {
    const before = await jobs();
    const all = await invocationsOf(() => drop(ENGLISH_CALL, 'recognised'));
    console.info(`recognised: ${named(all)}`);
    expect(await jobs()).toBe(before + 1);
    expect(steps(all)).toEqual(['ingest-recording', 'start-transcription', 'flag-call', 'sync-sheet']);
    expect(steps(all).length).toBeLessThanOrEqual(MAX_INVOCATIONS);
  });

  it('a call that brings its transcript takes four invocations and no job', async () => {
    const before = await jobs();
    const path = await putCall(root, 'second.wav', 501);
    const all = await invocationsOf(() => drop(path, 'supplied', path.replace('.wav', '.transcript.json')));
    console.info(`supplied: ${named(all)}`);
    expect(await jobs()).toBe(before);
    expect(steps(all)).toEqual(['ingest-recording', 'ingest-recording', 'flag-call', 'sync-sheet']);
    expect(steps(all).length).toBeLessThanOrEqual(MAX_INVOCATIONS);
  });

  it('the same recording delivered again starts nothing but a look', async () => {
    const before = await jobs();
    const all = await invocationsOf(() => drop(ENGLISH_CALL, 'again'));
    expect(steps(all)).toEqual(['ingest-recording']);
    expect(await jobs()).toBe(before);
  });
});

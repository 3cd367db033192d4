import { readFile } from 'node:fs/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createObjectStore } from '../../../functions/adapters/s3/object-store.ts';
import { createTranscriber } from '../../../functions/adapters/transcribe/transcriber.ts';
import type { Transcriber } from '../../../functions/application/ports/transcriber.ts';
import { transcribeJsonSchema } from '../../../functions/contracts/transcribe-json.ts';
import type { TranscribeInput } from '../../../infra/local/speech/recogniser.ts';
import type { Recognition } from '../../../infra/local/speech/recognition.ts';
import { aJob, describeTranscriberContract } from '../ports/transcriber.ts';
import { scriptedRecogniser, spoken } from '../transcribe/scripted-recogniser.ts';
import { type LocalServices, startLocalServices } from './local-services.ts';

let local: LocalServices;
beforeAll(async () => {
  local = await startLocalServices();
});
afterAll(() => local.stop());

/** Recognition of a recording ends when the test says so. A recording's bytes are the name of its job. */
const heldRecogniser = () => {
  const waiting = new Map<string, (recognition: Recognition) => void>();
  const { recogniser, asked } = scriptedRecogniser(async (input) => {
    const jobName = 'file' in input ? await readFile(input.file, 'utf8') : new TextDecoder().decode(input.bytes);
    return new Promise<Recognition>((resolve) => waiting.set(jobName, resolve));
  });
  const end = async (jobName: string, recognition: Recognition): Promise<void> => {
    await expect.poll(() => waiting.has(jobName), { timeout: 5_000, interval: 5 }).toBe(true);
    waiting.get(jobName)?.(recognition);
  };
  return { recogniser, asked, end };
};

const newTranscriber = async (quota: number) => {
  const bucket = local.newBucket();
  const held = heldRecogniser();
  await local.newTranscribe(held.recogniser, quota);
  const transcriber = createTranscriber(bucket.name);
  const store: Transcriber = {
    ...transcriber,
    start: async (job) => {
      const recording = { Bucket: bucket.name, Key: job.recordingKey, Body: new TextEncoder().encode(job.jobName) };
      if (job.recordingKey !== '') await bucket.client.send(new PutObjectCommand(recording));
      return transcriber.start(job);
    },
  };
  const endWith = (recognition: Recognition) => async (jobName: string) => {
    await held.end(jobName, recognition);
    const status = async () => (await store.status(jobName)).status;
    await expect.poll(status, { timeout: 5_000, interval: 5 }).toMatch(/completed|failed/);
  };
  return { bucket, store, asked: held.asked as readonly TranscribeInput[], endWith };
};

describeTranscriberContract('Transcribe', async (quota) => {
  const { store, endWith } = await newTranscriber(quota);
  return {
    store,
    complete: endWith(spoken),
    fail: (jobName, detail) => endWith({ outcome: 'refused', kind: 'corrupt-audio', detail })(jobName),
  };
});

describe('what a job leaves in the bucket', () => {
  it('is where the status says, in the shape that is read', async () => {
    const { bucket, store, endWith } = await newTranscriber(10);
    await store.start(aJob('monitoria-1'));
    await endWith(spoken)('monitoria-1');
    const status = await store.status('monitoria-1');
    const key = status.status === 'completed' ? status.outputKey : '';
    const text = new TextDecoder().decode(await createObjectStore(bucket).getBytes(key));
    expect(transcribeJsonSchema.parse(JSON.parse(text)).jobName).toBe('monitoria-1');
  });

  it('is nothing when the service refuses the request, whose reason is passed on', async () => {
    const { store } = await newTranscriber(10);
    const refused = await store.start(aJob('not a job name'));
    expect(refused).toMatchObject({ outcome: 'refused', reason: expect.stringMatching(/transcriptionJobName/i) });
    expect(await store.start(aJob('monitoria-1', { recordingKey: '' }))).toMatchObject({ outcome: 'refused' });
  });
});

import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createObjectStore } from '../../../functions/adapters/s3/object-store.ts';
import { createTranscriber } from '../../../functions/adapters/transcribe/transcriber.ts';
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

/** Recognition ends when the test says so, in the order of the jobs. */
const heldRecogniser = () => {
  const waiting: ((recognition: Recognition) => void)[] = [];
  const { recogniser, asked } = scriptedRecogniser(
    () => new Promise<Recognition>((resolve) => void waiting.push(resolve)),
  );
  const endNext = async (recognition: Recognition): Promise<void> => {
    await expect.poll(() => waiting.length, { timeout: 5_000, interval: 5 }).toBeGreaterThan(0);
    waiting.shift()?.(recognition);
  };
  return { recogniser, asked, endNext };
};

const newTranscriber = async (quota: number) => {
  const bucket = local.newBucket();
  await bucket.client.send(
    new PutObjectCommand({ Bucket: bucket.name, Key: aJob('any').recordingKey, Body: new Uint8Array([1, 2, 3]) }),
  );
  const held = heldRecogniser();
  await local.newTranscribe(held.recogniser, quota);
  const store = createTranscriber(bucket.name);
  const endWith = (recognition: Recognition) => async (jobName: string) => {
    await held.endNext(recognition);
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

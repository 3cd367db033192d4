import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetTranscriptionJobCommand,
  StartTranscriptionJobCommand,
  type StartTranscriptionJobCommandInput,
  TranscribeClient,
  type TranscriptionJob,
} from '@aws-sdk/client-transcribe';
import { silentLog } from '../../../infra/local/log.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../infra/local/service.ts';
import type { Recogniser } from '../../../infra/local/speech/recogniser.ts';
import { openTranscribe, type TranscribeOptions } from '../../../infra/local/transcribe/open-transcribe.ts';

export type Bench = Awaited<ReturnType<typeof openBench>>;

/** The API on a loopback port, with objects in memory, the real client, and a folder that outlives a restart. */
export const openBench = async (recogniser: Recogniser, options: Partial<TranscribeOptions> = {}, folder?: string) => {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'monitoria-transcribe-')));
  const objects = new Map<string, Uint8Array>([['calls/inbox/a.wav', new Uint8Array([1, 2, 3])]]);
  const events: Record<string, unknown>[] = [];
  const service = await openTranscribe({
    folder: place,
    recogniser,
    objects: {
      get: async (bucket, key) => objects.get(`${bucket}/${key}`),
      put: async (bucket, key, bytes) => void objects.set(`${bucket}/${key}`, bytes),
    },
    emit: async (event) => void events.push(event),
    log: silentLog,
    ...options,
  });
  const server = createServer((request, response) => void service.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new TranscribeClient({
    endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    maxAttempts: 1,
  });

  const start = (name: string, more: Partial<StartTranscriptionJobCommandInput> = {}) =>
    client.send(
      new StartTranscriptionJobCommand({
        TranscriptionJobName: name,
        LanguageCode: 'en-US',
        Media: { MediaFileUri: 's3://calls/inbox/a.wav' },
        OutputBucketName: 'calls',
        OutputKey: `jobs/${name}.json`,
        Settings: { ChannelIdentification: true },
        ...more,
      }),
    );

  const get = async (name: string): Promise<TranscriptionJob | undefined> =>
    (await client.send(new GetTranscriptionJobCommand({ TranscriptionJobName: name }))).TranscriptionJob;

  /** The job once it has ended. */
  const ended = async (name: string): Promise<TranscriptionJob> => {
    for (;;) {
      const job = await get(name);
      if (job?.TranscriptionJobStatus === 'COMPLETED' || job?.TranscriptionJobStatus === 'FAILED') return job;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  const output = (key: string): unknown => {
    const bytes = objects.get(`calls/${key}`);
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  };

  /** Stops without a word to anyone, as a crash would. */
  const stop = async () => {
    client.destroy();
    await service.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };

  return {
    folder: place,
    endpoint,
    service,
    client,
    objects,
    events,
    start,
    get,
    ended,
    output,
    stop,
    remove: async () => {
      await stop();
      await rm(place, { recursive: true, force: true });
    },
  };
};

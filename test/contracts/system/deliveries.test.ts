import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ListTranscriptionJobsCommand, TranscribeClient } from '@aws-sdk/client-transcribe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallView } from '../../../functions/contracts/api.ts';
import { isFinal } from '../../../functions/domain/call/call.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../infra/local/service.ts';
import { seededRandom } from '../../builders/random.ts';
import { cli, cliJson, eventually, removeFolder, type Server, startServer, temporaryFolder } from './server.ts';

const demoCalls = fileURLToPath(new URL('../../../infra/local/demo/calls/', import.meta.url));
const DELIVERIES = 10;

const shuffled = <Item>(items: readonly Item[], random: () => number): Item[] => {
  const mixed = [...items];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [mixed[index], mixed[other]] = [mixed[other] as Item, mixed[index] as Item];
  }
  return mixed;
};

const client = (server: Server) => ({
  endpoint: server.url,
  region: LOCAL_REGION,
  credentials: LOCAL_CREDENTIALS,
});

describe('every event ten times, shuffled, and a kill in the middle', () => {
  let folder = '';
  let server: Server;

  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await startServer(folder, '--model', 'tiny');
  });
  afterAll(async () => {
    await server?.kill();
    await removeFolder(folder);
  });

  const calls = (): Promise<readonly CallView[]> => cliJson<CallView>(server, 'calls', 'list', '--limit', '200');

  /** The queue whose messages are S3 events: found as an operator would, by its name. */
  const ingestQueue = async (sqs: SQSClient): Promise<string> => {
    const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
    const url = QueueUrls.find((name) => /IngestWork/.test(name) && !/DeadLetters/.test(name));
    if (url === undefined) throw new Error(`no ingest queue among ${QueueUrls.length}`);
    return url;
  };

  const deliverAgain = async (keys: readonly string[], random: () => number): Promise<void> => {
    const sqs = new SQSClient(client(server));
    const QueueUrl = await ingestQueue(sqs);
    const deliveries = shuffled(
      keys.flatMap((key) => Array.from({ length: DELIVERIES - 1 }, () => key)),
      random,
    );
    for (const key of deliveries)
      await sqs.send(
        new SendMessageCommand({
          QueueUrl,
          MessageBody: JSON.stringify({
            source: 'aws.s3',
            'detail-type': 'Object Created',
            detail: { bucket: { name: 'any' }, object: { key, size: 1 } },
          }),
        }),
      );
  };

  it('leaves one call and one job a recording, nothing lost, nothing doubled', async () => {
    const random = seededRandom(20261121);
    const english = join(demoCalls, 'english');
    const mexico = join(demoCalls, 'mexico');
    const recordings = [...(await readdir(english)), ...(await readdir(mexico))].filter((name) => /\.wav$/.test(name));

    const sent = await cli(server, 'ingest', english, mexico);
    expect(sent.code).toBe(0);
    const keys = (
      await eventually(
        async () => {
          const found = await calls();
          return found.length === recordings.length ? found : undefined;
        },
        { withinMs: 60_000, what: 'every recording is a call' },
      )
    ).map(({ recording }) => recording.key);

    await deliverAgain(keys, random);
    await pause(1_500);
    await server.kill();
    server = await startServer(folder, '--model', 'tiny');
    await deliverAgain(keys, random);

    const final = await eventually(
      async () => {
        const found = await calls();
        return found.every(({ state }) => isFinal(state)) ? found : undefined;
      },
      { withinMs: 150_000, what: 'every call has ended' },
    );
    expect(final).toHaveLength(recordings.length);
    expect(new Set(final.map(({ recording }) => recording.fileName)).size).toBe(recordings.length);

    const transcribe = new TranscribeClient(client(server));
    const { TranscriptionJobSummaries: jobs = [] } = await transcribe.send(
      new ListTranscriptionJobsCommand({ MaxResults: 100 }),
    );
    const recognised = (await readdir(english)).filter((name) => /\.wav$/.test(name)).length;
    expect(jobs).toHaveLength(recognised);
    expect(new Set(jobs.map(({ TranscriptionJobName }) => TranscriptionJobName)).size).toBe(recognised);

    const sqs = new SQSClient(client(server));
    const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
    expect(QueueUrls.filter((name) => /DeadLetters/.test(name)).length).toBeGreaterThan(0);
  }, 300_000);

  it('keeps the recordings as they were', async () => {
    const [call] = await calls();
    const file = join(demoCalls, call?.language === 'es-MX' ? 'mexico' : 'english', call?.recording.fileName ?? '');
    expect((await readFile(file)).length).toBe(call?.recording.bytes);
  });
});

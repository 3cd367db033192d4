import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { openTable, type StoreTable } from '../../../functions/adapters/dynamodb/table.ts';
import { type Bucket, openBucket } from '../../../functions/adapters/s3/object-store.ts';
import snapshot from '../../../infra/aws/snapshot/monitoria.template.json' with { type: 'json' };
import { openDynamoDb, type TableDefinition } from '../../../infra/local/dynamodb/dynamodb.ts';
import { silentLog } from '../../../infra/local/log.ts';
import { createObjectService } from '../../../infra/local/objects/buckets/object-service.ts';
import { type BucketDefinition, openObjectStore } from '../../../infra/local/objects/buckets/object-store.ts';
import { createQueueService } from '../../../infra/local/objects/queues/queue-service.ts';
import { openQueues, type QueueDefinition, type QueueStore } from '../../../infra/local/objects/queues/queue-store.ts';
import { openState } from '../../../infra/local/runtime/state/state.ts';
import { LOCAL_ACCOUNT, LOCAL_CREDENTIALS, LOCAL_REGION, type LocalService } from '../../../infra/local/service.ts';
import type { Recogniser } from '../../../infra/local/speech/recogniser.ts';
import { openTranscribe } from '../../../infra/local/transcribe/open-transcribe.ts';

/** One table is all that the product has; its properties hold no reference to another resource. */
const [callsTable] = Object.values(snapshot.Resources).filter(({ Type }) => Type === 'AWS::DynamoDB::Table');
const tableProperties = z.looseObject({ KeySchema: z.array(z.unknown()) }).parse(callsTable?.Properties);

/** More than a test ever makes: buckets are fixed when the service is opened. */
const BUCKETS = Array.from(
  { length: 60 },
  (_, at): BucketDefinition => ({ name: `recordings-${at}`, sendsEvents: true, versioned: true, cors: [] }),
);

const queueNamed = (name: string, url: string): QueueDefinition => ({
  name,
  arn: `arn:aws:sqs:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${name}`,
  url,
  visibilityTimeoutSeconds: 360,
  delaySeconds: 0,
  retentionSeconds: 345_600,
  maximumMessageBytes: 1_048_576,
  receiveWaitSeconds: 0,
  fifo: false,
  contentBasedDeduplication: false,
});

export type LocalServices = {
  /** A new table with the product's keys and indexes. */
  readonly newTable: () => Promise<StoreTable>;
  readonly newBucket: () => Bucket;
  /** Opens Transcribe anew, without jobs. */
  readonly newTranscribe: (recogniser: Recogniser, maxConcurrentJobs: number) => Promise<void>;
  readonly queues: QueueStore;
  /** Of queue 0, 1, 2, … */
  readonly queue: (at: number) => QueueDefinition;
  /** Moves the clock of objects and queues. */
  readonly advance: (ms: number) => void;
  readonly stop: () => Promise<void>;
};

/**
 * The services that the adapters talk to, on one loopback port, and an environment that points every client at it: the
 * adapters open their clients as they do in a function.
 */
export const startLocalServices = async (): Promise<LocalServices> => {
  const folder = await mkdtemp(join(tmpdir(), 'monitoria-adapters-'));
  const path = (name: string) => join(folder, name);
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const server = createServer((request, response) => {
    const target = String(request.headers['x-amz-target'] ?? '');
    const service = target.startsWith('DynamoDB')
      ? dynamodb
      : target.startsWith('AmazonSQS.')
        ? queueService
        : target.startsWith('Transcribe.')
          ? transcribe
          : objectService;
    void service?.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: origin,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
  });

  const dynamodb = await openDynamoDb({ folder: path('dynamodb'), log: silentLog });
  const state = openState(path('state.sqlite'));
  const definitions = Array.from({ length: 60 }, (_, at) => queueNamed(`work-${at}`, `${origin}/queues/work-${at}`));
  const queues = openQueues(state, definitions, now);
  const queueService = createQueueService(queues);
  const objects = await openObjectStore({ state, folder: path('objects'), buckets: BUCKETS, emit: () => {}, now });
  const objectService = createObjectService({ store: objects, credentials: LOCAL_CREDENTIALS, log: silentLog, now });
  let transcribe: LocalService | undefined;

  const bucketAt = (name: string): BucketDefinition => {
    const bucket = objects.bucket(name);
    if (!bucket) throw new Error(`there is no bucket ${name}`);
    return bucket;
  };
  let tables = 0;
  let buckets = 0;
  let transcribes = 0;
  return {
    newTable: async () => {
      tables += 1;
      const TableName = `calls-${tables}`;
      await dynamodb.ensureTable({ ...tableProperties, TableName } as unknown as TableDefinition);
      return openTable(TableName);
    },
    newBucket: () => {
      const bucket = BUCKETS[buckets];
      if (!bucket) throw new Error('the tests need more buckets than were made');
      buckets += 1;
      return openBucket(bucket.name);
    },
    newTranscribe: async (recogniser, maxConcurrentJobs) => {
      await transcribe?.close();
      transcribes += 1;
      const place = path(`transcribe-${transcribes}`);
      await mkdir(place);
      transcribe = await openTranscribe({
        folder: place,
        recogniser,
        maxConcurrentJobs,
        objects: {
          get: async (bucket, key) => {
            const head = objects.find(bucketAt(bucket), key);
            return head && buffer(await objects.read(head));
          },
          put: async (bucket, key, bytes, contentType) =>
            void (await objects.putBytes(bucketAt(bucket), key, bytes, contentType)),
        },
        emit: async () => {},
        log: silentLog,
      });
    },
    queues,
    queue: (at) => {
      const queue = definitions[at];
      if (!queue) throw new Error('the tests need more queues than were made');
      return queue;
    },
    advance: (ms) => {
      ahead += ms;
    },
    stop: async () => {
      for (const service of [transcribe, queueService, objectService, dynamodb]) await service?.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      state.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { silentLog } from '../../../infra/local/log.ts';
import { createObjectService } from '../../../infra/local/objects/buckets/object-service.ts';
import { type BucketDefinition, openObjectStore } from '../../../infra/local/objects/buckets/object-store.ts';
import { createQueueService } from '../../../infra/local/objects/queues/queue-service.ts';
import { openQueues, type QueueDefinition } from '../../../infra/local/objects/queues/queue-store.ts';
import type { NewEvent } from '../../../infra/local/runtime/events/event.ts';
import { openState } from '../../../infra/local/runtime/state/state.ts';
import { LOCAL_CREDENTIALS } from '../../../infra/local/service.ts';

export const BUCKET = 'media';
const bucket: BucketDefinition = {
  name: BUCKET,
  sendsEvents: true,
  versioned: false,
  cors: [{ methods: ['GET', 'PUT'], origins: ['https://*.example.com'], headers: ['*'], exposed: ['ETag'] }],
};

const queueNamed = (name: string, url: string, more: Partial<QueueDefinition> = {}): QueueDefinition => ({
  name,
  url: `${url}/000000000000/${name}`,
  arn: `arn:aws:sqs:us-east-1:000000000000:${name}`,
  visibilityTimeoutSeconds: 30,
  delaySeconds: 0,
  retentionSeconds: 86_400,
  maximumMessageBytes: 1_048_576,
  receiveWaitSeconds: 0,
  fifo: false,
  contentBasedDeduplication: false,
  ...more,
});

/** Buckets and queues behind HTTP, without functions around them. */
export const startObjects = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'monitoria-objects-'));
  const state = openState(join(folder, 'state.db'));
  const events: NewEvent[] = [];
  const store = await openObjectStore({
    state,
    folder: join(folder, 'objects'),
    buckets: [bucket],
    emit: (event) => events.push(event),
  });
  const server = createServer((request, response) => {
    const isQueue = String(request.headers['x-amz-target']).startsWith('AmazonSQS');
    void (isQueue ? queues : objects).handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const deadArn = 'arn:aws:sqs:us-east-1:000000000000:dead';
  const queueStore = openQueues(state, [
    queueNamed('plain', origin),
    queueNamed('ordered.fifo', origin, { fifo: true }),
    queueNamed('dead', origin),
    queueNamed('work', origin, {
      redrive: { deadLetterArn: deadArn, maxReceiveCount: 2 },
      visibilityTimeoutSeconds: 0,
    }),
  ]);
  const objects = createObjectService({ store, credentials: LOCAL_CREDENTIALS, log: silentLog });
  const queues = createQueueService(queueStore);
  const config = { endpoint: origin, region: 'us-east-1', credentials: LOCAL_CREDENTIALS, maxAttempts: 1 };
  return {
    origin,
    folder,
    events,
    store,
    client: (more: S3ClientConfig = {}) => new S3Client({ ...config, forcePathStyle: true, ...more }),
    sqs: new SQSClient(config),
    queueUrl: (name: string) => `${origin}/000000000000/${name}`,
    stop: async () => {
      await queues.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      state.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

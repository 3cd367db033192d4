import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type Cloud, type CloudOptions, type CloudServices, startCloud } from '../../../infra/local/cloud.ts';
import { openDynamoDb } from '../../../infra/local/dynamodb/dynamodb.ts';
import { silentLog } from '../../../infra/local/log.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../infra/local/service.ts';

const fixtures = new URL('../../fixtures/runtime/', import.meta.url).pathname;

type FixtureTemplate = { Resources: Record<string, { Type: string; Properties: Record<string, unknown> }> };

/** A fresh copy each time: tests break one field of it. */
export const fixtureTemplate = (): FixtureTemplate =>
  JSON.parse(readFileSync(join(fixtures, 'template.json'), 'utf8')) as FixtureTemplate;

export const temporaryFolder = async (): Promise<{ path: string; remove: () => Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), 'monitoria-runtime-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
};

export const fixtureServices: CloudServices = {
  dynamodb: ({ folder, log }) => openDynamoDb({ folder: folder('dynamodb'), log }),
};

export const startFixture = (dataFolder: string, options: Partial<CloudOptions> = {}): Promise<Cloud> =>
  startCloud({
    template: fixtureTemplate(),
    bundlesFolder: join(fixtures, 'functions'),
    dataFolder,
    port: 0,
    log: silentLog,
    parameters: (origin) => ({ TokenIssuer: `${origin}/issuer`, Stage: 'test' }),
    audience: 'fixture',
    retryDelaysMs: [20],
    services: fixtureServices,
    ...options,
  });

export const clientsOf = (origin: string) => {
  const config = { endpoint: origin, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
  return {
    s3: new S3Client({ ...config, forcePathStyle: true }),
    sqs: new SQSClient(config),
    dynamodb: new DynamoDBClient(config),
    events: new EventBridgeClient(config),
    queueUrl: (name: string) => `${origin}/000000000000/${name}`,
  };
};
export type Clients = ReturnType<typeof clientsOf>;

/** Waits until `look` gives something. */
export const eventually = async <T>(look: () => Promise<T | undefined>, withinMs = 15_000): Promise<T> => {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

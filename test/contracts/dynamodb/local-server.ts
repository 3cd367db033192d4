import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type LocalDynamoDb, openDynamoDb, type TableDefinition } from '../../../infra/local/dynamodb/dynamodb.ts';
import { silentLog } from '../../../infra/local/log.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../infra/local/service.ts';

export type RunningDynamoDb = {
  readonly service: LocalDynamoDb;
  readonly folder: string;
  readonly url: string;
  readonly client: DynamoDBClient;
  readonly documents: DynamoDBDocumentClient;
  readonly clock: { nowMs: number };
  readonly stop: () => Promise<void>;
};

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'monitoria-dynamodb-'));

/** The service behind a real HTTP server on a free loopback port, and the real client pointed at it. The clock stands still until moved. */
export const startDynamoDb = async (given?: string): Promise<RunningDynamoDb> => {
  const folder = given ?? (await temporaryFolder());
  const clock = { nowMs: Date.UTC(2026, 0, 15, 12) };
  const service = await openDynamoDb({ folder, log: silentLog, now: () => clock.nowMs, ttlSweepMs: 3_600_000 });
  const server = createServer((request, response) => void service.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({
    endpoint: url,
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    maxAttempts: 1,
  });
  return {
    service,
    folder,
    url,
    client,
    documents: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    clock,
    stop: async () => {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await service.close();
      if (given === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
};

/** A table as the product's template has it: composite key, one full index, one of keys and a name, stream, time to live. */
export const callsTable = (TableName: string): TableDefinition => ({
  TableName,
  AttributeDefinitions: ['pk', 'sk', 'team', 'at', 'state'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S' as const,
  })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byTeam',
      KeySchema: [
        { AttributeName: 'team', KeyType: 'HASH' },
        { AttributeName: 'at', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
    {
      IndexName: 'byState',
      KeySchema: [{ AttributeName: 'state', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['label'] },
    },
  ],
  StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
  BillingMode: 'PAY_PER_REQUEST',
});

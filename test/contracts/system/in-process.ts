import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createCallStore } from '../../../functions/adapters/dynamodb/call-store.ts';
import type { CallStore } from '../../../functions/application/ports/call-store.ts';
import { BUNDLES_FOLDER, bundleFunctions, bundlesAreFresh } from '../../../infra/aws/bundle.ts';
import { createLog } from '../../../infra/local/log.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../infra/local/service.ts';
import { type System, type SystemOptions, startSystem } from '../../../infra/local/start/system.ts';

const SNAPSHOT = fileURLToPath(new URL('../../../infra/aws/snapshot/monitoria.template.json', import.meta.url));

/** One run of a function: whose, and by what it was set off. */
export type Invocation = {
  readonly name: string;
  readonly cause: 'queue' | 'stream' | 'schedule' | 'request' | 'test';
};

export type RunningSystem = {
  readonly system: System;
  /** Every invocation since the start, in order. */
  readonly invocations: readonly Invocation[];
  /** The product's own call store, on the running table. */
  readonly calls: CallStore;
  /** Copies a file into the inbox, as a telephone system with access to the bucket does. */
  readonly copyIn: (path: string, batch: string, metadata?: Readonly<Record<string, string>>) => Promise<void>;
  /** Runs a function with an event of the test's. */
  readonly invoke: (name: string, event: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

const causeOf = (event: unknown): Invocation['cause'] => {
  const { Records, requestContext } = event as {
    Records?: readonly { readonly eventSource?: string }[];
    requestContext?: unknown;
  };
  if (Records) return Records[0]?.eventSource === 'aws:dynamodb' ? 'stream' : 'queue';
  return requestContext === undefined ? 'schedule' : 'request';
};

/** The product in this process, without the page, so that a test can watch its functions and reach its parts. */
export const startInProcess = async (
  dataFolder: string,
  options: Partial<Pick<SystemOptions, 'completionEvents' | 'parameters'>> = {},
): Promise<RunningSystem> => {
  if (!(await bundlesAreFresh())) await bundleFunctions();
  const system = await startSystem({
    template: JSON.parse(await readFile(SNAPSHOT, 'utf8')),
    bundlesFolder: BUNDLES_FOLDER,
    dataFolder,
    port: 0,
    log: createLog({ level: 'warn', json: false }),
    model: 'tiny',
    page: false,
    ...options,
  });
  const { origin, stack, runtime, outputs } = system.cloud;
  const invocations: Invocation[] = [];
  let byTest = false;
  for (const running of runtime.functions.all) {
    const { pool, fn } = running;
    const counted: typeof pool.invoke = (event, invocation) => {
      invocations.push({ name: fn.label, cause: byTest ? 'test' : causeOf(event) });
      return pool.invoke(event, invocation);
    };
    Object.assign(running, { pool: { ...pool, invoke: counted } });
  }
  const client = { endpoint: origin, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
  const s3 = new S3Client({ ...client, forcePathStyle: true });
  const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(client), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const [table] = stack.ofType('AWS::DynamoDB::Table');
  return {
    system,
    invocations,
    calls: createCallStore({ client: dynamodb, name: table?.identity.name ?? '' }),
    copyIn: async (path, batch, metadata = {}) => {
      await s3.send(
        new PutObjectCommand({
          Bucket: String(outputs.RecordingsBucket),
          Key: `inbox/${batch}/${basename(path)}`,
          Body: await readFile(path),
          Metadata: { ...metadata },
        }),
      );
    },
    invoke: (name, event) => {
      const running = runtime.functions.all.find(({ fn }) => fn.label === name);
      if (!running) throw new Error(`there is no function ${name}`);
      byTest = true;
      const result = running.pool.invoke(event);
      byTest = false;
      return result;
    },
    stop: system.stop,
  };
};

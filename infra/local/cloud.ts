import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Issuer, openIssuer } from './issuer/issuer.ts';
import type { Log } from './log.ts';
import { type DataFolder, openDataFolder } from './runtime/data-folder.ts';
import { toBusEvent } from './runtime/events/event.ts';
import { CloudError } from './runtime/failure.ts';
import { isLoopbackHost, isLoopbackOrigin } from './runtime/loopback.ts';
import type { LocalTables } from './runtime/mappings/tables-port.ts';
import { createRuntime, type Runtime } from './runtime/runtime.ts';
import type { Surroundings } from './runtime/template/identities.ts';
import { resolveTemplate, type Stack } from './runtime/template/resolve.ts';
import { parseTemplate } from './runtime/template/template.ts';
import { LOCAL_ACCOUNT, LOCAL_CREDENTIALS, LOCAL_REGION, type LocalService } from './service.ts';

/** Objects for parts of the cloud that need no HTTP for them, such as the local Transcribe. */
export type CloudObjects = {
  /** `undefined` when there is no such object. */
  readonly get: (bucket: string, key: string) => Promise<Uint8Array | undefined>;
  /** Stores the object and sets off its events. @throws Error when there is no such bucket. */
  readonly put: (bucket: string, key: string, body: Uint8Array, contentType: string) => Promise<void>;
};

/** What a part of the cloud gets when it is opened. */
export type CloudParts = {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** A place in the data folder for the part's own files. */
  readonly folder: (name: string) => string;
  readonly objects: CloudObjects;
  /** Puts an event on the default bus; durable when it resolves. */
  readonly emit: (event: Record<string, unknown>) => Promise<void>;
  readonly issuer: Issuer;
  /** Outputs of the template with their local values. */
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly log: Log;
};

export type CloudServices = {
  /** Opened first: the template's tables are made in it. */
  readonly dynamodb?: (parts: Pick<CloudParts, 'folder' | 'log'>) => Promise<LocalService & LocalTables>;
  readonly transcribe?: (parts: CloudParts) => Promise<LocalService>;
  /** Everything under `/google/`. */
  readonly sheets?: (parts: CloudParts) => Promise<LocalService>;
  /** Everything that nothing else answers; opened last. */
  readonly page?: (parts: CloudParts) => Promise<LocalService>;
};

export type CloudOptions = {
  /** Synthesized CloudFormation, parsed. */
  readonly template: unknown;
  /** Holds `NAME/index.mjs` for every function's `Metadata['monitoria:function']`. */
  readonly bundlesFolder: string;
  readonly dataFolder: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly log: Log;
  /** Values for the template's parameters, which may name the local addresses. */
  readonly parameters?: (origin: string) => Readonly<Record<string, string>>;
  /** Audience of local tokens that ask for none. */
  readonly audience?: string;
  /** Copies of a function that may run at the same time. */
  readonly threadsPerFunction?: 1 | 2;
  readonly retryDelaysMs?: readonly number[];
  readonly services?: CloudServices;
};

export type Cloud = {
  readonly origin: string;
  readonly port: number;
  readonly stack: Stack;
  readonly runtime: Runtime;
  readonly issuer: Issuer;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly objects: CloudObjects;
  /** Ends connections, functions and files. Everything that was accepted is there at the next start. */
  readonly stop: () => Promise<void>;
};

type Handler = LocalService['handle'];

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new CloudError('port-in-use', `Port ${port} is in use. Stop what uses it, or choose another (--port).`, {
              cause: error,
            })
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

const refuse = (response: ServerResponse, status: number, message: string, type = 'AccessDenied'): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ __type: type, message }));
};

/** Any AWS client here signs with the local key; a page in a browser cannot. */
const isSignedLocally = ({ headers }: IncomingMessage): boolean =>
  headers.authorization?.startsWith(`AWS4-HMAC-SHA256 Credential=${LOCAL_CREDENTIALS.accessKeyId}/`) ?? false;

const firstSegment = (target: string): string => {
  try {
    return decodeURIComponent(/^\/([^/?]*)/.exec(target)?.[1] ?? '');
  } catch {
    return '';
  }
};

type Rooms = {
  readonly runtime: Runtime;
  readonly issuer: Issuer;
  readonly dynamodb: LocalService | undefined;
  readonly transcribe: LocalService | undefined;
  readonly sheets: LocalService | undefined;
  readonly page: LocalService | undefined;
};

/** Who answers a request, by what it says it is. */
const handlerFor = (request: IncomingMessage, rooms: Rooms): Handler | undefined => {
  const { runtime } = rooms;
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') {
    if (target.startsWith('DynamoDB')) return rooms.dynamodb?.handle;
    if (target.startsWith('AmazonSQS.')) return runtime.services.queues.handle;
    if (target.startsWith('AWSEvents.')) return runtime.services.events.handle;
    if (target.startsWith('Transcribe.')) return rooms.transcribe?.handle;
    return undefined;
  }
  const url = request.url ?? '/';
  const first = firstSegment(url);
  if (first === 'api') return runtime.httpApi?.handle;
  if (first === 'issuer') return rooms.issuer.handle;
  // Google's client keeps the origin of its root address and drops the path.
  if (first === 'google' || first === 'v4' || first === 'drive') return rooms.sheets?.handle;
  const isForBucket = runtime.objects.bucket(first) !== undefined;
  if (isForBucket || isSignedLocally(request)) return runtime.services.objects.handle;
  return rooms.page?.handle;
};

/** The HTTP API and the buckets decide about other sites' pages by their own CORS settings; nothing else welcomes them. */
const isForeignPage = (request: IncomingMessage, runtime: Runtime): boolean => {
  if (isLoopbackOrigin(request.headers.origin)) return false;
  const first = firstSegment(request.url ?? '/');
  return first !== 'api' && runtime.objects.bucket(first) === undefined;
};

const createFrontDoor =
  (rooms: Rooms, log: Log): Handler =>
  async (request, response) => {
    if (!isLoopbackHost(request.headers.host)) return refuse(response, 403, 'This server answers on loopback only.');
    if (isForeignPage(request, rooms.runtime)) return refuse(response, 403, 'Other sites may not use this server.');
    const isAwsCall = request.headers['x-amz-target'] !== undefined;
    if (isAwsCall && !isSignedLocally(request))
      return refuse(response, 403, 'The request is not signed with the local key.', 'UnrecognizedClientException');
    const handle = handlerFor(request, rooms);
    if (!handle && isAwsCall)
      return refuse(
        response,
        400,
        `${String(request.headers['x-amz-target'])} is not implemented locally.`,
        'UnknownOperationException',
      );
    if (!handle) return refuse(response, 404, 'Not Found', 'NotFound');
    try {
      await handle(request, response);
    } catch (error) {
      log.error('a request failed', { path: request.url?.split('?')[0], error: String(error) });
      if (!response.headersSent) refuse(response, 500, 'Internal error', 'InternalFailure');
      else response.destroy();
    }
  };

const createObjects = (runtime: Runtime): CloudObjects => {
  const { objects } = runtime;
  return {
    get: async (bucketName, key) => {
      const bucket = objects.bucket(bucketName);
      const head = bucket && objects.find(bucket, key);
      return head && buffer(await objects.read(head));
    },
    put: async (bucketName, key, body, contentType) => {
      const bucket = objects.bucket(bucketName);
      if (!bucket) throw new Error(`There is no bucket ${bucketName}.`);
      await objects.putBytes(bucket, key, body, contentType);
    },
  };
};

/**
 * Runs the whole system of a template on this machine, on one loopback port.
 *
 * @throws CloudError with a code and a message for a person; nothing keeps running then.
 */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  const { log, services = {} } = options;
  const template = parseTemplate(options.template);
  const closers: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  const opened = async <T extends Pick<LocalService, 'close'>>(
    part: Promise<T> | undefined,
  ): Promise<T | undefined> => {
    const made = await part;
    if (made) closers.push(() => made.close());
    return made;
  };

  try {
    const data: DataFolder = await openDataFolder(options.dataFolder);
    closers.push(() => data.close());
    const unavailable: Handler = (_request, response) =>
      refuse(response, 503, 'Starting or stopping', 'ServiceUnavailable');
    let frontDoor = unavailable;
    const server = createServer((request, response) => void frontDoor(request, response));
    // An upload of gigabytes may take its time.
    server.requestTimeout = 0;
    const port = await listen(server, options.port);
    const origin = `http://127.0.0.1:${port}`;
    closers.push(
      () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    );

    const surroundings: Surroundings = { origin, account: LOCAL_ACCOUNT, region: LOCAL_REGION, stackName: 'Monitoria' };
    const stack = resolveTemplate({ template, surroundings, parameters: options.parameters?.(origin) ?? {} });
    const issuer = await openIssuer({
      folder: data.path('issuer'),
      url: `${origin}/issuer`,
      audience: options.audience ?? 'monitoria',
    });
    const folder = data.path;
    const dynamodb = await opened(services.dynamodb?.({ folder, log }));
    const runtime = await createRuntime({
      stack,
      state: data.state,
      objectsFolder: data.path('objects'),
      bundlesFolder: options.bundlesFolder,
      tables: dynamodb,
      log,
      threadsPerFunction: options.threadsPerFunction ?? 1,
      ...(options.retryDelaysMs && { retryDelaysMs: options.retryDelaysMs }),
    });
    closers.push(async () => {
      // Functions may use the cloud until they have ended; afterwards nobody may.
      await runtime.close();
      frontDoor = unavailable;
    });

    const objects = createObjects(runtime);
    const parts: CloudParts = {
      origin,
      folder,
      objects,
      emit: async (event) => {
        const { source, detail, 'detail-type': type } = event;
        runtime.bus.accept(toBusEvent({ source: String(source), 'detail-type': String(type), detail }));
      },
      issuer,
      outputs: stack.outputs,
      log,
    };
    const transcribe = await opened(services.transcribe?.(parts));
    const sheets = await opened(services.sheets?.(parts));
    const page = await opened(services.page?.(parts));
    frontDoor = createFrontDoor({ runtime, issuer, dynamodb, transcribe, sheets, page }, log);
    runtime.start();
    return { origin, port, stack, runtime, issuer, outputs: stack.outputs, objects, stop: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
};

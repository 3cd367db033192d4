import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { FunctionFailure, InvokeMessage, WorkerReply, WorkerStart } from './worker-messages.ts';

/** The inside of a function's thread: loads the bundle, then answers one event after the other. */

type Handler = (event: unknown, context: object) => unknown;

const { file, exportName } = workerData as WorkerStart;
const port = parentPort;
if (!port) throw new Error('worker-entry.ts runs in a worker thread only');

const reply = (message: WorkerReply): void => port.postMessage(message);

const describe = (error: unknown): FunctionFailure => {
  const known = error instanceof Error ? error : new Error(String(error));
  return { errorType: known.name, errorMessage: known.message, trace: (known.stack ?? '').split('\n').slice(1) };
};

const load = async (): Promise<Handler | undefined> => {
  const startedAt = performance.now();
  try {
    const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
    const handler = module[exportName];
    if (typeof handler !== 'function') throw new Error(`${file} exports no function ${exportName}`);
    reply({ kind: 'ready', initMs: performance.now() - startedAt });
    return handler as Handler;
  } catch (error) {
    reply({ kind: 'init-failed', failure: describe(error) });
    return undefined;
  }
};

/** Lambda's context object, for functions that return promises. */
const contextOf = ({ requestId, deadlineMs, functionName, functionArn }: InvokeMessage) => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: functionArn,
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: 'local',
  memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE ?? '128',
  getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
});

const handler = await load();

const run = async (message: InvokeMessage): Promise<void> => {
  const { requestId } = message;
  try {
    const result = await handler?.(JSON.parse(message.event), contextOf(message));
    reply({ kind: 'result', requestId, result: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    reply({ kind: 'failed', requestId, failure: describe(error) });
  }
};

if (handler) port.on('message', (message: InvokeMessage) => void run(message));

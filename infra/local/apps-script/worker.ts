import { createHash, randomUUID } from 'node:crypto';
import vm from 'node:vm';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Ask, OperationName, Operations, RunOrder, RunOutcome } from './protocol.ts';
import { only } from './services/refusal.ts';
import { createScreen } from './services/screen.ts';
import { scriptService, sessionService } from './services/session.ts';
import { spreadsheetService } from './services/spreadsheet.ts';
import { cacheService, lockService, propertiesService } from './services/storage.ts';
import { urlFetchService } from './services/url-fetch.ts';

/** What a worker is started with. */
export type WorkerSetting = {
  readonly port: MessagePort;
  /** One 32-bit flag: 1 when an answer lies on the port. */
  readonly bell: SharedArrayBuffer;
  readonly code: string;
  readonly timeZone: string;
  readonly whitelist: readonly string[] | undefined;
};

export type WorkerMessage = { readonly kind: 'started' } | { readonly kind: 'ended'; readonly outcome: RunOutcome };

const { port, bell, code, timeZone, whitelist } = workerData as WorkerSetting;
const flag = new Int32Array(bell);

/** Services are synchronous, so the thread sleeps until the main one has rung. */
const ask: Ask = <Name extends OperationName>(name: Name, ...parameters: Parameters<Operations[Name]>) => {
  Atomics.store(flag, 0, 0);
  port.postMessage({ name, parameters });
  Atomics.wait(flag, 0, 0);
  const received = receiveMessageOnPort(port) as
    | { readonly message: { readonly value?: unknown; readonly error?: string } }
    | undefined;
  if (received === undefined) throw new Error('The local Apps Script host did not answer');
  if (received.message.error !== undefined) throw new Error(received.message.error);
  return received.message.value as ReturnType<Operations[Name]>;
};

const script = new vm.Script(code, { filename: 'Code.js' });

const utilities = only('Utilities', {
  getUuid: () => randomUUID(),
  sleep: (ms: number) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  },
  base64Encode: (words: string) => Buffer.from(words, 'utf8').toString('base64'),
  DigestAlgorithm: { SHA_256: 'sha256' },
  computeDigest: (algorithm: string, words: string) => [...new Int8Array(createHash(algorithm).update(words).digest())],
});

/** Entry points are the names that the bundle declares itself; the services and the bundle's own variable are not. */
const isCallable = (context: Record<string, unknown>, name: string, services: object): boolean =>
  /^[A-Za-z]\w*$/.test(name) &&
  !name.endsWith('_') &&
  !(name in services) &&
  Object.hasOwn(context, name) &&
  typeof context[name] === 'function';

/** Only what JSON can say crosses `google.script.run`, in both directions. */
const portable = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

const run = ({ functionName, parameters, context, mode }: RunOrder): RunOutcome => {
  const started = performance.now();
  const screen = createScreen();
  const silent = (): void => undefined;
  const services = {
    SpreadsheetApp: spreadsheetService(ask, context, screen),
    UrlFetchApp: urlFetchService(ask, mode, whitelist),
    PropertiesService: propertiesService(ask),
    CacheService: cacheService(ask),
    LockService: lockService(ask),
    Session: sessionService(context, mode, timeZone),
    ScriptApp: scriptService(ask, mode),
    HtmlService: screen.html,
    Utilities: utilities,
    Logger: only('Logger', { log: silent }),
    // Scripts handle people's words; what they print goes nowhere.
    console: { log: silent, info: silent, warn: silent, error: silent },
  };
  const ms = (): number => Math.round(performance.now() - started);
  try {
    // A fresh context each time: in Apps Script nothing survives an execution.
    const sandbox = vm.createContext({ ...services }, { codeGeneration: { strings: false, wasm: false } });
    script.runInContext(sandbox);
    if (!isCallable(sandbox as Record<string, unknown>, functionName, services))
      throw new Error(`Script function not found: ${functionName}`);
    // Parameters enter as JSON, so that they belong to the script's own realm.
    const line = `JSON.stringify(${functionName}.apply(null, JSON.parse(${JSON.stringify(JSON.stringify(parameters))})))`;
    const answer = vm.runInContext(line, sandbox) as string | undefined;
    const value = answer === undefined ? null : portable(JSON.parse(answer));
    return { ok: true, value, effects: screen.effects, ms: ms() };
  } catch (error) {
    const message = (error as { readonly message?: unknown } | undefined)?.message;
    return { ok: false, message: String(message ?? error), effects: screen.effects, ms: ms() };
  }
};

parentPort?.on('message', (order: RunOrder) => {
  // The limit counts from here: on a busy machine a thread may take seconds to start.
  parentPort?.postMessage({ kind: 'started' } satisfies WorkerMessage);
  parentPort?.postMessage({ kind: 'ended', outcome: run(order) } satisfies WorkerMessage);
});

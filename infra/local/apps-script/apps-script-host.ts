import { MessageChannel, Worker } from 'node:worker_threads';
import type { Log } from '../log.ts';
import type { GridPort } from '../workbook/grid-port.ts';
import { RUN_LIMIT_MS, SIMPLE_TRIGGER_LIMIT_MS, WORKERS } from './limits.ts';
import { type AsyncOperations, createOperations } from './operations.ts';
import type { FetchRequest, FetchResponse, OperationName, RunOrder, RunOutcome, StoreName } from './protocol.ts';
import { openStorage } from './storage.ts';
import type { WorkerMessage, WorkerSetting } from './worker.ts';

/** The three files that `clasp push` would send. */
export type AddonFiles = { readonly code: string; readonly sidebar: string; readonly manifest: string };

export type AppsScriptOptions = {
  readonly addon: AddonFiles;
  readonly grid: GridPort;
  /** Script properties of the deployment, as an administrator would set them: `API_URL`. */
  readonly scriptProperties: Readonly<Record<string, string>>;
  /** Signs an identity token for a person; Google's part, here the local issuer's. */
  readonly identityToken: (email: string) => Promise<string>;
  /** Where properties outlive a restart. */
  readonly folder?: string;
  readonly log: Log;
  readonly now?: () => number;
  /** For tests: how long an execution may take. */
  readonly runLimitMs?: number;
};

export type AppsScriptHost = {
  /** Runs a function of the add-on as Apps Script would. Errors of the script are outcomes, not exceptions. */
  readonly run: (order: RunOrder) => Promise<RunOutcome>;
  /** Html of a file that a script showed (`Sidebar`). */
  readonly html: (file: string) => string | undefined;
  readonly close: () => Promise<void>;
};

type Job = { readonly order: RunOrder; readonly settle: (outcome: RunOutcome) => void };

type Running = {
  readonly worker: Worker;
  operations: AsyncOperations | undefined;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
  limitMs: number;
};

const plainFetch = async ({ url, method, headers, payload }: FetchRequest): Promise<FetchResponse> => {
  const response = await fetch(url, { method, headers, ...(payload === undefined ? {} : { body: payload }) });
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
};

/** Reads what of the manifest the host keeps to. */
const readManifest = (
  manifest: string,
): { readonly timeZone: string; readonly whitelist: readonly string[] | undefined } => {
  const parsed = JSON.parse(manifest) as { timeZone?: string; urlFetchWhitelist?: string[] };
  return { timeZone: parsed.timeZone ?? 'Etc/GMT', whitelist: parsed.urlFetchWhitelist };
};

/**
 * Runs the add-on's own bundle on this machine. Each execution gets a fresh context in a worker thread; a service call
 * puts the worker to sleep while this thread answers, so that `UrlFetchApp.fetch` can wait for an API that this very
 * process serves.
 */
export const openAppsScript = async (options: AppsScriptOptions): Promise<AppsScriptHost> => {
  const { addon, grid, log, identityToken } = options;
  const { timeZone, whitelist } = readManifest(addon.manifest);
  const storage = await openStorage({
    folder: options.folder,
    scriptProperties: options.scriptProperties,
    now: options.now ?? Date.now,
  });
  const workers = new Set<Running>();
  const queue: Job[] = [];
  let closed = false;

  const start = (): Running => {
    const { port1, port2 } = new MessageChannel();
    const bell = new SharedArrayBuffer(4);
    const flag = new Int32Array(bell);
    const setting: WorkerSetting = { port: port2, bell, code: addon.code, timeZone, whitelist };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: setting,
      transferList: [port2],
      name: 'apps-script',
    });
    const running: Running = { worker, operations: undefined, job: undefined, timer: undefined, limitMs: RUN_LIMIT_MS };
    // Locks that an execution forgot are released when it ends, as Google does.
    const answer = (message: object): void => {
      port1.postMessage(message);
      Atomics.store(flag, 0, 1);
      Atomics.notify(flag, 0);
    };
    port1.on('message', async ({ name, parameters }: { name: OperationName; parameters: readonly unknown[] }) => {
      try {
        const operation = running.operations?.[name] as ((...all: readonly unknown[]) => unknown) | undefined;
        answer({ value: await operation?.(...parameters) });
      } catch (error) {
        answer({ error: error instanceof Error ? error.message : String(error) });
      }
    });
    port1.unref();
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'ended') finish(running, message.outcome);
      else running.timer = setTimeout(() => discard(running, 'Exceeded maximum execution time'), running.limitMs);
    });
    worker.on('error', (error) => {
      log.error('apps-script: worker failed', { kind: error instanceof Error ? error.name : 'unknown' });
      discard(running, 'The script ended unexpectedly');
    });
    worker.unref();
    workers.add(running);
    return running;
  };

  const finish = (running: Running, outcome: RunOutcome): void => {
    const { job } = running;
    clearTimeout(running.timer);
    running.job = undefined;
    running.operations = undefined;
    running.worker.unref();
    if (job !== undefined) {
      log.debug('apps-script: ran', { function: job.order.functionName, ok: outcome.ok, ms: outcome.ms });
      job.settle(outcome);
    }
    pump();
  };

  const discard = (running: Running, message: string): void => {
    workers.delete(running);
    void running.worker.terminate();
    finish(running, { ok: false, message, effects: [], ms: 0 });
  };

  /** The locks of an execution die with it, so they are tracked around the storage's own. */
  const operationsOf = (order: RunOrder): { operations: AsyncOperations; release: () => void } => {
    const held = new Set<StoreName['scope']>();
    const operations = createOperations({ grid, storage, context: order.context, identityToken, fetch: plainFetch });
    return {
      operations: {
        ...operations,
        lock: async (request) => {
          const taken = await operations.lock(request);
          if (taken) held.add(request.scope);
          return taken;
        },
        unlock: (store) => {
          if (held.delete(store.scope)) storage.unlock(store.scope, order.context);
        },
      },
      release: () => {
        for (const scope of held) storage.unlock(scope, order.context);
        held.clear();
      },
    };
  };

  const pump = (): void => {
    if (closed) return;
    while (queue.length > 0) {
      const idle = [...workers].find((running) => running.job === undefined);
      const free = idle ?? (workers.size < WORKERS ? start() : undefined);
      const job = free && queue.shift();
      if (free === undefined || job === undefined) return;
      const { operations, release } = operationsOf(job.order);
      free.limitMs =
        options.runLimitMs ?? (job.order.mode === 'simple-trigger' ? SIMPLE_TRIGGER_LIMIT_MS : RUN_LIMIT_MS);
      free.operations = operations;
      free.job = {
        order: job.order,
        settle: (outcome) => {
          release();
          job.settle(outcome);
        },
      };
      // An idle pool keeps no process alive; a script at work does.
      free.worker.ref();
      free.worker.postMessage(job.order);
    }
  };

  return {
    run: (order) =>
      new Promise((settle) => {
        if (closed) settle({ ok: false, message: 'The local Apps Script host is closed', effects: [], ms: 0 });
        else {
          queue.push({ order, settle });
          pump();
        }
      }),
    html: (file) => (file === 'Sidebar' ? addon.sidebar : undefined),
    close: async () => {
      closed = true;
      const open = [...workers];
      workers.clear();
      for (const running of open) {
        clearTimeout(running.timer);
        running.job?.settle({ ok: false, message: 'The local Apps Script host is closed', effects: [], ms: 0 });
      }
      await Promise.all(open.map(({ worker }) => worker.terminate()));
    },
  };
};

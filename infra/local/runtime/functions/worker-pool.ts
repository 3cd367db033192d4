import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Log } from '../../log.ts';
import { forwardOutput } from './function-output.ts';
import type { FunctionFailure, InvokeMessage, WorkerReply, WorkerStart } from './worker-messages.ts';

/** A function of the template, ready to run. */
export type LocalFunction = {
  readonly logicalId: string;
  /** Folder in `functions/handlers`; what the log calls it. */
  readonly label: string;
  readonly name: string;
  readonly arn: string;
  /** The bundle and the name of its exported handler. */
  readonly file: string;
  readonly exportName: string;
  readonly timeoutMs: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Threads at most. 0 means that the function is throttled: nothing may run. */
  readonly concurrency: number;
};

/** A function threw, ran out of time or died. */
export class FunctionError extends Error {
  readonly failure: FunctionFailure;

  constructor(failure: FunctionFailure) {
    super(`${failure.errorType}: ${failure.errorMessage}`);
    this.name = 'FunctionError';
    this.failure = failure;
  }
}

/** Reserved concurrency is 0: Lambda would answer `TooManyRequestsException`. The event was not tried. */
export class ThrottledError extends Error {
  constructor(name: string) {
    super(`${name} may not run: its reserved concurrency is 0`);
    this.name = 'ThrottledError';
  }
}

export type Invocation = { readonly requestId?: string };

export type WorkerPool = {
  readonly concurrency: number;
  /**
   * Runs one event; waits for a free thread first. The result is what JSON keeps of it.
   *
   * @throws FunctionError, ThrottledError.
   */
  readonly invoke: (event: unknown, invocation?: Invocation) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

type Job = {
  readonly message: Omit<InvokeMessage, 'deadlineMs'>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
};

type Thread = { readonly worker: Worker; ready: boolean; job: Job | undefined; timer: NodeJS.Timeout | undefined };

/** Lambda gives the first start of a function ten seconds before it counts against the time-out. */
const INIT_LIMIT_MS = 10_000;
const ENTRY = new URL('./worker-entry.ts', import.meta.url);

const timedOut = (timeoutMs: number): FunctionFailure => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`,
  trace: [],
});

/**
 * The threads of one function. A thread starts when there is work and no idle one, keeps its module state between
 * events as a warm Lambda does, has its own `process.env`, and is thrown away after a time-out or a crash.
 */
export const createWorkerPool = (fn: LocalFunction, log: Log): WorkerPool => {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];
  let closed = false;

  const drop = (thread: Thread): void => {
    threads.delete(thread);
    clearTimeout(thread.timer);
  };

  const finish = (thread: Thread, settle: (job: Job) => void): void => {
    clearTimeout(thread.timer);
    const { job } = thread;
    thread.job = undefined;
    if (job) settle(job);
    next();
  };

  /** Ends the thread, fails its event, and lets the rest go on in a fresh one. */
  const kill = (thread: Thread, failure: FunctionFailure): void => {
    drop(thread);
    void thread.worker.terminate();
    finish(thread, (job) => job.reject(new FunctionError(failure)));
  };

  const post = (thread: Thread): void => {
    const { job } = thread;
    if (!job || !thread.ready) return;
    clearTimeout(thread.timer);
    thread.timer = setTimeout(() => kill(thread, timedOut(fn.timeoutMs)), fn.timeoutMs);
    thread.worker.postMessage({ ...job.message, deadlineMs: Date.now() + fn.timeoutMs } satisfies InvokeMessage);
  };

  const receive = (thread: Thread, reply: WorkerReply): void => {
    switch (reply.kind) {
      case 'ready':
        thread.ready = true;
        log.debug(`${fn.label}: started`, { initMs: Math.round(reply.initMs) });
        post(thread);
        break;
      case 'init-failed':
        kill(thread, reply.failure);
        break;
      case 'result':
        finish(thread, (job) => job.resolve(JSON.parse(reply.result)));
        break;
      case 'failed':
        finish(thread, (job) => job.reject(new FunctionError(reply.failure)));
        break;
    }
  };

  const start = (job: Job): void => {
    const workerData: WorkerStart = { file: fn.file, exportName: fn.exportName };
    const worker = new Worker(ENTRY, {
      env: { ...fn.environment },
      workerData,
      stdout: true,
      stderr: true,
      name: fn.label,
    });
    const thread: Thread = { worker, ready: false, job, timer: undefined };
    threads.add(thread);
    thread.timer = setTimeout(() => kill(thread, timedOut(INIT_LIMIT_MS)), INIT_LIMIT_MS + fn.timeoutMs);
    forwardOutput(fn.label, worker.stdout, 'info', log);
    forwardOutput(fn.label, worker.stderr, 'warn', log);
    worker.on('message', (reply: WorkerReply) => receive(thread, reply));
    worker.on('error', (error: Error) =>
      kill(thread, { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }),
    );
    worker.on('exit', (code) => {
      if (threads.has(thread))
        kill(thread, {
          errorType: 'Runtime.ExitError',
          errorMessage: `The function exited with code ${code}`,
          trace: [],
        });
    });
  };

  const next = (): void => {
    if (closed) return;
    for (const thread of threads) {
      if (thread.job || !thread.ready) continue;
      const job = waiting.shift();
      if (!job) return;
      thread.job = job;
      post(thread);
    }
    while (waiting.length > 0 && threads.size < fn.concurrency) {
      const job = waiting.shift();
      if (job) start(job);
    }
  };

  return {
    concurrency: fn.concurrency,
    invoke: (event, { requestId = randomUUID() } = {}) =>
      new Promise((resolve, reject) => {
        if (fn.concurrency === 0) return reject(new ThrottledError(fn.name));
        if (closed) return reject(new Error('The local cloud is stopping'));
        const message = {
          requestId,
          event: JSON.stringify(event),
          functionName: fn.name,
          functionArn: fn.arn,
        };
        waiting.push({ message, resolve, reject });
        next();
      }),
    close: async () => {
      closed = true;
      const stopping = new Error('The local cloud is stopping');
      for (const job of waiting.splice(0)) job.reject(stopping);
      const all = [...threads];
      for (const thread of all) {
        drop(thread);
        thread.job?.reject(stopping);
      }
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
};

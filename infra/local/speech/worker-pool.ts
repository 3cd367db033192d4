import { Worker } from 'node:worker_threads';
import type { Log } from '../log.ts';
import type { ChannelRecognition } from './channel-recogniser.ts';
import type { WorkerReport, WorkerTask } from './worker-messages.ts';

type Waiting = {
  readonly task: WorkerTask;
  readonly resolve: (result: ChannelRecognition) => void;
  readonly reject: (error: Error) => void;
  readonly onSecond: (secondsDone: number) => void;
};

type Thread = { readonly worker: Worker; current: Waiting | undefined; idleTimer: NodeJS.Timeout | undefined };

export type WorkerPool = {
  /** Queues a channel; throws when the thread died or the model could not be loaded. */
  readonly recognise: (
    task: Omit<WorkerTask, 'id'>,
    onSecond: (secondsDone: number) => void,
  ) => Promise<ChannelRecognition>;
  readonly close: () => Promise<void>;
};

/** Not a failure of the recording: the program is ending. */
export class RecogniserClosed extends Error {
  override readonly name = 'RecogniserClosed';

  constructor() {
    super('the recogniser is closed');
  }
}

/** Idle threads give their 0.6 GB back after this long; loading again takes about two seconds. */
const IDLE_MS = 120_000;

/** At most `size` threads, started when there is work, first come first served. */
export const createWorkerPool = ({ size, log }: { readonly size: number; readonly log: Log }): WorkerPool => {
  const threads = new Set<Thread>();
  const queue: Waiting[] = [];
  let nextId = 1;
  let closed = false;

  const end = async (thread: Thread): Promise<void> => {
    clearTimeout(thread.idleTimer);
    threads.delete(thread);
    await thread.worker.terminate();
  };

  const start = (): Thread => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'speech' });
    const thread: Thread = { worker, current: undefined, idleTimer: undefined };
    threads.add(thread);
    worker.on('message', (message: WorkerReport) => {
      const waiting = thread.current;
      if (!waiting || message.id !== waiting.task.id) return;
      if (message.kind === 'progress') {
        waiting.onSecond(message.secondsDone);
        return;
      }
      thread.current = undefined;
      if (message.kind === 'done') waiting.resolve(message.result);
      else waiting.reject(new Error(message.message));
      dispatch();
    });
    const died = (reason: string): void => {
      threads.delete(thread);
      const waiting = thread.current;
      thread.current = undefined;
      if (waiting) waiting.reject(closed ? new RecogniserClosed() : new Error(reason));
      if (!closed) dispatch();
    };
    worker.on('error', (error) => {
      log.error('speech worker died', { reason: error instanceof Error ? error.name : 'unknown' });
      died('the speech worker died');
    });
    worker.on('exit', () => died('the speech worker stopped'));
    return thread;
  };

  const dispatch = (): void => {
    while (queue.length > 0) {
      const free = [...threads].find((thread) => !thread.current) ?? (threads.size < size ? start() : undefined);
      if (!free) return;
      const waiting = queue.shift();
      if (!waiting) return;
      clearTimeout(free.idleTimer);
      free.worker.ref();
      free.current = waiting;
      free.worker.postMessage(waiting.task);
    }
    for (const thread of threads) {
      if (thread.current) continue;
      // An idle thread must not keep a finished program alive.
      thread.worker.unref();
      clearTimeout(thread.idleTimer);
      thread.idleTimer = setTimeout(() => void end(thread), IDLE_MS);
      thread.idleTimer.unref();
    }
  };

  return {
    recognise: (task, onSecond) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new RecogniserClosed());
          return;
        }
        queue.push({ task: { ...task, id: nextId++ }, resolve, reject, onSecond });
        dispatch();
      }),
    close: async () => {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.reject(new RecogniserClosed());
      await Promise.all([...threads].map(end));
    },
  };
};

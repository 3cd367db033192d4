import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { recogniseChannel } from './channel-recogniser.ts';
import { openSource } from './decoding/byte-source.ts';
import { loadMoonshine, type Moonshine } from './moonshine/moonshine.ts';
import { loadVoiceActivity } from './voice-activity.ts';
import type { WorkerReport, WorkerTask } from './worker-messages.ts';

/** One recogniser thread: loads a model when it is first needed, keeps it, and does one channel at a time. */

// On Linux a priority belongs to the thread: people's clicks go before words. Elsewhere it would slow the whole server.
if (process.platform === 'linux') {
  try {
    setPriority(5);
  } catch {
    // A container may forbid it; the words come all the same.
  }
}

const report = (message: WorkerReport): void => parentPort?.postMessage(message);

let voice: ReturnType<typeof loadVoiceActivity> | undefined;
let loaded: { readonly id: string; readonly model: Promise<Moonshine> } | undefined;

const run = async (task: WorkerTask): Promise<void> => {
  const source = openSource(task.source);
  try {
    // One model at a time: two base models do not fit the memory that a worker may use.
    if (loaded?.id !== task.model.id) loaded = { id: task.model.id, model: loadMoonshine(task.model) };
    voice ??= loadVoiceActivity();
    const result = await recogniseChannel({
      source,
      channel: task.channel,
      model: await loaded.model,
      voice: (await voice).listen(),
      wantVoices: task.wantVoices,
      onSecond: (secondsDone) => report({ id: task.id, kind: 'progress', secondsDone }),
    });
    report({ id: task.id, kind: 'done', result });
  } finally {
    source.close();
  }
};

parentPort?.on('message', (task: WorkerTask) => {
  run(task).catch((error: unknown) => {
    loaded = undefined;
    voice = undefined;
    report({ id: task.id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});

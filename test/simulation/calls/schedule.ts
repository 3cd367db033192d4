import { makeFlagCall } from '../../../functions/application/use-cases/flag-call.ts';
import { makeIngestRecording } from '../../../functions/application/use-cases/ingest-recording.ts';
import { makeStartTranscriptions } from '../../../functions/application/use-cases/start-transcriptions.ts';
import { makeSweepCalls } from '../../../functions/application/use-cases/sweep-calls.ts';
import { JOB_NAME_PREFIX } from '../../../functions/contracts/names.ts';
import type { CallId } from '../../../functions/domain/call/call.ts';
import { isFinal } from '../../../functions/domain/call/call.ts';
import { callIdOfJob } from '../../../functions/domain/call/call-id.ts';
import {
  memoryCalls,
  memoryCorrections,
  memoryObjects,
  memoryScripts,
  memoryTeams,
  memoryTranscriber,
  memoryTranscripts,
} from '../../builders/memory-ports.ts';
import { seededRandom } from '../../builders/random.ts';
import { transcribeJson } from '../../builders/transcribe-json.ts';
import { aWav } from '../../builders/wav.ts';

/** A worker that is killed: thrown out of any port call, before or after it took effect. */
class Killed extends Error {}

type Task =
  | { readonly kind: 'object'; readonly key: string }
  | { readonly kind: 'transcription'; readonly callId: CallId }
  | { readonly kind: 'flag'; readonly jobName: string }
  | {
      readonly kind: 'flag-call';
      readonly callId: CallId;
      readonly reason: 'transcript-supplied' | 'sweep' | 'rejudge';
    };

export type Outcome = {
  readonly calls: number;
  readonly jobs: number;
  readonly startsPerJob: number;
  readonly unfinished: readonly string[];
  readonly deliveries: number;
  readonly kills: number;
};

type Plan = {
  readonly seed: number;
  readonly recordings: number;
  /** Every event is delivered so often, in any order. */
  readonly deliveries: number;
  /** Share of port calls that kill their worker. */
  readonly killRate: number;
  /** Share of completion events that never come. */
  readonly lostEvents: number;
};

/**
 * One seeded run of the whole path of calls: events many times and shuffled, workers killed in the middle of anything,
 * completion events lost, the sweep at its own pace. Queues deliver at least once, as the real ones do.
 */
export const runSchedule = async ({ seed, recordings, deliveries, killRate, lostEvents }: Plan): Promise<Outcome> => {
  const random = seededRandom(seed);
  const objects = memoryObjects();
  const calls = memoryCalls();
  const transcriber = memoryTranscriber();
  const tasks: Task[] = [];
  let kills = 0;
  let delivered = 0;
  let nowMs = Date.parse('2026-11-21T10:00:00.000Z');
  const clock = { now: () => new Date(nowMs).toISOString() };

  const mortal = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const method = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          nowMs += Math.floor(random() * 50);
          await Promise.resolve();
          const fate = random();
          if (fate < killRate / 2) throw new Killed('before');
          const result = await method.apply(target, args);
          if (fate < killRate) throw new Killed('after');
          return result;
        };
      },
    });

  const queue = mortal({
    requestTranscription: async ({ callId }: { callId: string }) => {
      tasks.push({ kind: 'transcription', callId: callId as CallId });
    },
    requestFlag: async (message: { callId: CallId; reason: 'transcript-supplied' | 'sweep' | 'rejudge' }) => {
      tasks.push({ kind: 'flag-call', ...message });
    },
    requestRestating: async () => {},
    requestSheetSync: async () => {},
  });
  const ports = {
    objects: mortal(objects.store),
    calls: mortal(calls.store),
    teams: mortal(memoryTeams().store),
    scripts: mortal(memoryScripts().store),
    transcripts: mortal(memoryTranscripts().store),
    transcriber: mortal(transcriber.store),
    corrections: mortal(memoryCorrections().store),
    stepModes: async () => ({}),
    queue,
    clock,
  };
  const ingest = makeIngestRecording(ports, { defaultLanguage: 'en-US', timeZone: 'UTC', fileNamePatterns: [] });
  const start = makeStartTranscriptions(ports, { maxJobsInFlight: 5, redact: false });
  const flag = makeFlagCall(ports);
  const sweep = makeSweepCalls(ports);

  for (let index = 1; index <= recordings; index += 1) {
    const key = `inbox/batch/call-${index}.wav`;
    objects.put(key, aWav({ seconds: 4, seed: index }));
    for (let copy = 0; copy < deliveries; copy += 1) tasks.push({ kind: 'object', key });
  }

  const perform = async (task: Task): Promise<void> => {
    switch (task.kind) {
      case 'object':
        await ingest({ key: task.key });
        return;
      case 'transcription':
        await start([task.callId]);
        return;
      case 'flag':
        await flag({ jobName: task.jobName });
        return;
      case 'flag-call':
        await flag({ callId: task.callId, reason: task.reason });
    }
  };

  /** Transcribe finishes something, and tells so ten times or never. */
  const finishAJob = (): void => {
    const running = [...transcriber.jobs].filter(([, { status }]) => status.status === 'in-progress');
    const [jobName, entry] = running[Math.floor(random() * running.length)] ?? [];
    if (jobName === undefined || !entry) return;
    const id = callIdOfJob(JOB_NAME_PREFIX, jobName) ?? '';
    objects.put(entry.job.outputKey, transcribeJson([{ channel: 0, text: `thank you for calling ${id}` }]));
    transcriber.finish(jobName, { status: 'completed', outputKey: entry.job.outputKey });
    if (random() < lostEvents) return;
    for (let copy = 0; copy < deliveries; copy += 1) tasks.push({ kind: 'flag', jobName });
  };

  const settled = () =>
    tasks.length === 0 &&
    calls.calls.size === recordings &&
    [...calls.calls.values()].every(({ state }) => isFinal(state));

  for (let step = 0; step < 20_000 && !settled(); step += 1) {
    if (random() < 0.2) finishAJob();
    if (random() < 0.02 || tasks.length === 0) {
      nowMs += 20 * 60_000;
      await sweep().catch(() => {
        kills += 1;
      });
    }
    const [task] = tasks.splice(Math.floor(random() * tasks.length), 1);
    if (!task) continue;
    delivered += 1;
    try {
      await perform(task);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      kills += 1;
      tasks.push(task);
    }
  }

  const startCounts = new Map<string, number>();
  for (const job of transcriber.starts) startCounts.set(job, (startCounts.get(job) ?? 0) + 1);
  return {
    calls: calls.calls.size,
    jobs: startCounts.size,
    startsPerJob: Math.max(0, ...startCounts.values()),
    unfinished: [...calls.calls.values()]
      .filter(({ state }) => state !== 'flagged')
      .map(({ id, state }) => `${id} ${state}`),
    deliveries: delivered,
    kills,
  };
};

import { JOB_NAME_PREFIX, PREFIX } from '../../contracts/names.ts';
import { type Call, type CallId, ENDING_KINDS, type EndingKind } from '../../domain/call/call.ts';
import { jobNameOf } from '../../domain/call/call-id.ts';
import { toFailed, toTranscribing } from '../../domain/call/transitions.ts';
import type { CallStore } from '../ports/call-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Transcriber } from '../ports/transcriber.ts';
import type { WorkQueue } from '../ports/work-queue.ts';

type Ports = {
  readonly calls: Pick<CallStore, 'get' | 'save'>;
  readonly transcriber: Pick<Transcriber, 'start' | 'countInFlight'>;
  readonly queue: Pick<WorkQueue, 'requestTranscription'>;
  readonly clock: Clock;
};

type Settings = { readonly maxJobsInFlight: number; readonly redact: boolean };

/** `deferred`: over the quota, asked for again later. `not-waiting`: the call is past this step already. */
export type StartOutcome = 'started' | 'deferred' | 'refused' | 'not-waiting';

/** How long a call waits before it asks again for a place among the jobs in flight. */
export const RETRY_SECONDS = 30;

/** Where the output of a job goes. */
export const outputKeyOf = (jobName: string): string => `${PREFIX.jobs}${jobName}.json`;

/**
 * The reason of a refused or failed job as an ending of the call: reasons that begin with a kind of ours
 * (`unsupported-language: …`) keep it, every other is the service's own business.
 */
export const endingOfJob = (reason: string): EndingKind => {
  const said = reason.slice(0, reason.indexOf(':')).trim();
  return ENDING_KINDS.find((kind) => kind === said) ?? 'transcription-failed';
};

/**
 * Starts a job for each call that waits for one, as far as there is room among the account's jobs. The job is started
 * before the state is written: a crash in between finds the job by its name and goes on.
 */
export const makeStartTranscriptions = (ports: Ports, settings: Settings) => {
  const { calls, transcriber, queue, clock } = ports;

  const defer = async (callId: CallId): Promise<StartOutcome> => {
    await queue.requestTranscription({ callId }, RETRY_SECONDS);
    return 'deferred';
  };

  /** Somebody else may have moved the call meanwhile; then it is past this step, and that is fine. */
  const save = async (call: Call, outcome: StartOutcome): Promise<StartOutcome> => {
    if ((await calls.save(call)) === 'saved') return outcome;
    const current = await calls.get(call.id);
    if (current?.state !== 'received') return 'not-waiting';
    return (await calls.save({ ...call, revision: current.revision })) === 'saved' ? outcome : defer(call.id);
  };

  const startOne = async (call: Call): Promise<StartOutcome> => {
    const { language } = call;
    const jobName = jobNameOf(JOB_NAME_PREFIX, call.id, language);
    const started = await transcriber.start({
      jobName,
      recordingKey: call.recording.key,
      outputKey: outputKeyOf(jobName),
      language,
      separation: call.recording.channels > 1 ? 'channels' : 'speaker-labels',
      redact: settings.redact,
    });
    switch (started.outcome) {
      case 'over-quota':
        return defer(call.id);
      case 'refused':
        return save(toFailed(call, endingOfJob(started.reason), clock.now(), started.reason), 'refused');
      default:
        return save(toTranscribing(call, jobName, clock.now()), 'started');
    }
  };

  return async (callIds: readonly CallId[]): Promise<ReadonlyMap<CallId, StartOutcome>> => {
    const outcomes = new Map<CallId, StartOutcome>();
    let room = settings.maxJobsInFlight - (await transcriber.countInFlight(settings.maxJobsInFlight));
    for (const callId of new Set(callIds)) {
      const call = await calls.get(callId);
      if (call?.state !== 'received') outcomes.set(callId, 'not-waiting');
      else if (room <= 0) outcomes.set(callId, await defer(callId));
      else {
        const outcome = await startOne(call);
        if (outcome === 'started') room -= 1;
        outcomes.set(callId, outcome);
      }
    }
    return outcomes;
  };
};

import { makeFlagCall } from '../../functions/application/use-cases/flag-call.ts';
import { makeStepModes } from '../../functions/application/use-cases/measure-steps.ts';
import { makeRequestRestating } from '../../functions/application/use-cases/request-restating.ts';
import type { PublishedScript } from '../../functions/contracts/script-file.ts';
import type { Call } from '../../functions/domain/call/call.ts';
import { jobNameOf } from '../../functions/domain/call/call-id.ts';
import { aCall } from './call.ts';
import {
  memoryCalls,
  memoryCorrections,
  memoryObjects,
  memoryQueue,
  memoryScripts,
  memoryTeams,
  memoryTranscriber,
  memoryTranscripts,
} from './memory-ports.ts';
import { transcribeJson } from './transcribe-json.ts';

export const script: PublishedScript = {
  id: 'balance',
  language: 'en-US',
  service: 'Check balance',
  version: 1,
  order: 'none',
  steps: [
    { id: 'greeting', title: 'Greets', kind: 'required', phrases: ['Thank you for calling Northern Bank'], weight: 3 },
    {
      id: 'reference',
      title: 'Gives a reference',
      kind: 'required',
      phrases: ['Your reference number is {reference}'],
    },
    { id: 'rude', title: 'Is rude', kind: 'forbidden', phrases: ['That is not my problem'] },
  ],
  effectiveFrom: '1970-01-01T00:00:00.000Z',
  publishedAt: '2026-01-01T00:00:00.000Z',
  publishedBy: 'bia@demo.example',
};

/** The agent gives the reference in words that the script does not know, in turn 2. */
export const conversation = [
  { channel: 1, text: 'thank you for calling northern bank my name is Linda what can I do' },
  { channel: 0, text: 'I would like to know my balance please' },
  { channel: 1, text: 'please jot down ticket 4 4 2 1 for later' },
  { channel: 0, text: 'great bye' },
];

/** A house of memory with some calls that were transcribed and judged. */
export const aHouse = async ({ calls: seeds = ['one'] }: { readonly calls?: readonly string[] } = {}) => {
  const calls = memoryCalls();
  const objects = memoryObjects();
  const transcriber = memoryTranscriber();
  const transcripts = memoryTranscripts();
  const corrections = memoryCorrections();
  const scripts = memoryScripts([script]);
  let second = 0;
  const clock = {
    now: () => {
      second += 1;
      return new Date(Date.UTC(2026, 10, 21, 11, 0, second)).toISOString();
    },
  };
  const queue = memoryQueue(clock);
  const stores = { scripts: scripts.store, corrections: corrections.store };
  const teams = memoryTeams().store;
  const ports = {
    ...stores,
    calls: calls.store,
    transcripts: transcripts.store,
    stepModes: makeStepModes(stores, { bar: 0.9 }),
    requestRestating: makeRequestRestating({ calls: calls.store, teams, queue: queue.store, clock }),
    objects: objects.store,
    transcriber: transcriber.store,
    clock,
  };
  const flag = makeFlagCall(ports);
  for (const [at, seed] of seeds.entries()) {
    const call = aCall({ seed, state: 'transcribing', occurredAt: new Date(Date.UTC(2026, 9, 1 + at)).toISOString() });
    const jobName = jobNameOf('monitoria-', call.id, 'en-US');
    calls.calls.set(call.id, { ...call, jobName });
    await transcriber.store.start({
      jobName,
      recordingKey: call.recording.key,
      outputKey: `jobs/${jobName}.json`,
      language: 'en-US',
      separation: 'channels',
      redact: false,
    });
    objects.put(`jobs/${jobName}.json`, transcribeJson(conversation));
    transcriber.finish(jobName, { status: 'completed', outputKey: `jobs/${jobName}.json` });
    await flag({ jobName });
  }
  const ids = seeds.map((seed) => aCall({ seed }).id);
  const stored = (at = 0): Call => {
    const call = calls.calls.get(ids[at] ?? 'call_');
    if (!call) throw new Error('the call is gone');
    return call;
  };
  return { ports, flag, stored, calls, transcripts, corrections, scripts, queue };
};

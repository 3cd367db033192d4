import type { CallPatch } from '../../contracts/api.ts';
import type { Call, CallFacts, CallId, FactSource } from '../../domain/call/call.ts';
import { toReceived } from '../../domain/call/transitions.ts';
import type { CallStore } from '../ports/call-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { ScriptStore } from '../ports/script-store.ts';
import type { TeamStore } from '../ports/team-store.ts';
import type { WorkQueue } from '../ports/work-queue.ts';
import { makeDescribeCall } from './describe-call.ts';

type Ports = {
  readonly calls: Pick<CallStore, 'get' | 'save'>;
  readonly teams: Pick<TeamStore, 'list' | 'put'>;
  readonly scripts: Pick<ScriptStore, 'inForce'>;
  readonly queue: Pick<WorkQueue, 'requestFlag' | 'requestTranscription' | 'requestSheetSync'>;
  readonly clock: Clock;
};

export type CorrectOutcome =
  | { readonly outcome: 'corrected'; readonly call: Call }
  | { readonly outcome: 'not-found' }
  /** Somebody wrote after the revision that the person saw. */
  | { readonly outcome: 'conflict'; readonly call: Call };

const FACT_FIELDS = [
  'agentId',
  'agentName',
  'service',
  'language',
  'startedAt',
] as const satisfies readonly (keyof CallFacts)[];

/**
 * A person corrects what is known of a call: it is judged again with that, and no machine overwrites it. A corrected
 * language sends the call back to transcription when the old one could not be recognised.
 */
export const makeCorrectCall = (
  ports: Ports,
  settings: { readonly defaultLanguage: string; readonly timeZone: string },
) => {
  const { calls, queue, clock } = ports;
  const describeCall = makeDescribeCall(ports, settings);

  return async (callId: CallId, patch: CallPatch): Promise<CorrectOutcome> => {
    const call = await calls.get(callId);
    if (!call) return { outcome: 'not-found' };
    if (call.revision !== patch.revision) return { outcome: 'conflict', call };

    const said = Object.fromEntries(
      FACT_FIELDS.filter((field) => patch[field] !== undefined).map((field) => [field, patch[field]]),
    ) as CallFacts;
    const facts: CallFacts = {
      ...call.facts,
      ...said,
      ...(said.startedAt === undefined ? {} : { startedAt: new Date(said.startedAt).toISOString() }),
    };
    const bySource = Object.fromEntries(Object.keys(said).map((field) => [field, 'person' satisfies FactSource]));
    const description = await describeCall(facts, call.receivedAt);
    const found = call.problems.filter((problem) => problem !== 'unknown-agent' && problem !== 'unknown-service');
    const problems = found.filter((problem) => !(problem === 'bad-date' && patch.startedAt !== undefined));
    const corrected: Call = {
      ...call,
      teamId: description.teamId,
      occurredAt: description.occurredAt,
      language: description.language,
      facts,
      factSources: { ...call.factSources, ...bySource },
      problems: [...problems, ...description.problems],
      ...(patch.agentChannel === undefined
        ? {}
        : { agent: { channel: patch.agentChannel, margin: 1, by: 'person' as const } }),
    };
    const newLanguage = patch.language !== undefined && patch.language !== call.language;
    const restart = newLanguage && call.state === 'failed' && call.recording.channels > 0;
    const next = restart ? toReceived(corrected, clock.now()) : corrected;
    if ((await calls.save(next)) === 'stale') {
      const current = await calls.get(callId);
      return current ? { outcome: 'conflict', call: current } : { outcome: 'not-found' };
    }
    // The new team hears of the call by the table's stream; nothing else tells the old one that its row is obsolete.
    if (next.teamId !== call.teamId) await queue.requestSheetSync({ teamId: call.teamId });
    if (restart) await queue.requestTranscription({ callId });
    else if (call.state === 'flagged') await queue.requestFlag({ callId, reason: 'rejudge' });
    return { outcome: 'corrected', call: { ...next, revision: call.revision + 1 } };
  };
};

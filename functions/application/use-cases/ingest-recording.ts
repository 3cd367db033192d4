import { MAX_RECORDING_BYTES, MAX_RECORDING_MS, MIN_RECORDING_MS } from '../../contracts/names.ts';
import { type Call, type CallId, FOUND_BY_FLAGGING, type ProblemKind, type Recording } from '../../domain/call/call.ts';
import { callIdOf } from '../../domain/call/call-id.ts';
import { deadlineFor, toFailed, toSkipped, toTranscribed } from '../../domain/call/transitions.ts';
import { classifyKey, companionKeys } from '../../domain/ingest/companion.ts';
import { callProblemOf } from '../../domain/ingest/fact-problem.ts';
import type { FileNamePattern } from '../../domain/ingest/file-name.ts';
import type { MergedFacts } from '../../domain/ingest/merge-facts.ts';
import { PROBE_HEAD_BYTES, PROBE_TAIL_BYTES, probeRecording } from '../../domain/recording/probe.ts';
import type { Probe } from '../../domain/recording/recording-format.ts';
import type { CallStore } from '../ports/call-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectHead, ObjectStore } from '../ports/object-store.ts';
import type { ScriptStore } from '../ports/script-store.ts';
import type { TeamStore } from '../ports/team-store.ts';
import type { WorkQueue } from '../ports/work-queue.ts';
import { type CallDescription, makeDescribeCall } from './describe-call.ts';
import { makeGatherFacts } from './gather-facts.ts';

type Ports = {
  readonly objects: Pick<ObjectStore, 'head' | 'getBytes' | 'sha256' | 'list'>;
  readonly calls: Pick<CallStore, 'get' | 'create' | 'save' | 'findObject' | 'rememberObject' | 'claimExternalId'>;
  readonly teams: Pick<TeamStore, 'list' | 'put'>;
  readonly scripts: Pick<ScriptStore, 'inForce'>;
  readonly queue: Pick<WorkQueue, 'requestTranscription' | 'requestFlag'>;
  readonly clock: Clock;
};

type Settings = {
  readonly defaultLanguage: string;
  readonly timeZone: string;
  readonly fileNamePatterns: readonly FileNamePattern[];
};

/** What became of one recording. `duplicate`: the same sound is a call already, under another name that adds nothing. */
export type RecordingOutcome = {
  readonly outcome: 'created' | 'described' | 'unchanged' | 'duplicate';
  readonly callId: CallId;
  /** The call's team, when that names a zone that does not exist: dates were read in the installation's. */
  readonly withoutZone?: string;
};

export type IngestOutcome =
  | { readonly outcome: 'recordings'; readonly recordings: readonly RecordingOutcome[] }
  /** The object was deleted before we looked, or is no business of ours. */
  | { readonly outcome: 'ignored'; readonly reason: 'gone' | 'not-a-recording' };

/** How often a write is tried again when somebody else changed the call in between. */
const MAX_RETRIES = 5;

/**
 * Makes a call of a recording, whatever arrives first and however often: ids derive from the sound, writes are
 * conditional, work is requested again for as long as the call waits for it. A sidecar, a call list or a transcript
 * that arrives after its recording describes the call again.
 */
export const makeIngestRecording = (ports: Ports, settings: Settings) => {
  const { objects, calls, queue, clock } = ports;
  const gatherFacts = makeGatherFacts(ports, settings);
  const describeCall = makeDescribeCall(ports, settings);

  /** Asks for the next step of a call that waits for one. Asking twice is harmless: jobs are named after calls. */
  const requestNextStep = async (call: Call): Promise<void> => {
    if (call.state === 'received') await queue.requestTranscription({ callId: call.id });
    if (call.state === 'transcribed') await queue.requestFlag({ callId: call.id, reason: 'transcript-supplied' });
  };

  const problemsOf = async (id: CallId, merged: MergedFacts, described: CallDescription, truncated: boolean) => {
    const problems = new Set<ProblemKind>(described.problems);
    for (const { kind } of merged.problems) problems.add(callProblemOf(kind));
    if (truncated) problems.add('truncated-recording');
    const { externalId } = merged.facts;
    if (externalId !== undefined && (await calls.claimExternalId(externalId, id)) === 'taken')
      problems.add('duplicate-call-id');
    return [...problems];
  };

  const hasTranscript = async (key: string): Promise<boolean> => {
    const heads = await Promise.all(companionKeys(key).transcripts.map((transcript) => objects.head(transcript)));
    return heads.some((head) => head !== undefined);
  };

  /** Facts and what follows from them: whose call it is decides in which zone its dates are meant. */
  const understand = async (
    head: ObjectHead,
    receivedAt: string,
    withPerson: (merged: MergedFacts) => MergedFacts = (merged) => merged,
  ): Promise<{ merged: MergedFacts; description: CallDescription }> => {
    const merged = withPerson(await gatherFacts(head, settings.timeZone));
    const description = await describeCall(merged.facts, receivedAt);
    if (description.zone.timeZone === settings.timeZone || merged.facts.startedAt === undefined)
      return { merged, description };
    const again = withPerson(await gatherFacts(head, description.zone.timeZone));
    return { merged: again, description: await describeCall(again.facts, receivedAt) };
  };

  const create = async (head: ObjectHead, sha256: string, probe: Probe): Promise<RecordingOutcome> => {
    const id = callIdOf(sha256);
    const now = clock.now();
    const { merged, description } = await understand(head, now);
    const { teamId, occurredAt, language } = description;
    const truncated = probe.outcome === 'audio' && probe.truncated;
    const deadlineAt = deadlineFor('received', now, 0);
    const received: Call = {
      id,
      teamId,
      occurredAt,
      language,
      state: 'received',
      revision: 1,
      problems: await problemsOf(id, merged, description, truncated),
      recording: recordingOf(head, sha256, probe),
      facts: merged.facts,
      factSources: merged.factSources,
      receivedAt: now,
      ...(deadlineAt === undefined ? {} : { deadlineAt }),
      attempts: 0,
    };
    const call = await firstState(received, head, probe, now);
    const outcome = await calls.create(call);
    await calls.rememberObject({ key: head.key, etag: head.etag, callId: id });
    if (outcome === 'exists') return describeAgain(head, id);
    await requestNextStep(call);
    return { outcome: 'created', callId: id, ...withoutZone(description) };
  };

  const firstState = async (received: Call, head: ObjectHead, probe: Probe, now: string): Promise<Call> => {
    if (head.bytes > MAX_RECORDING_BYTES) return toFailed(received, 'too-large', now);
    if (probe.outcome === 'refused') return toFailed(received, probe.kind, now, probe.detail);
    if (probe.durationMs > MAX_RECORDING_MS) return toFailed(received, 'too-long', now);
    // A length of 0 is one that the format hides, not a short call.
    if (probe.durationMs > 0 && probe.durationMs < MIN_RECORDING_MS) return toSkipped(received, 'too-short', now);
    return (await hasTranscript(head.key)) ? toTranscribed(received, now) : received;
  };

  /** Something lies beside the recording that says more of it than its name: facts, or its transcript. */
  const isAccompanied = async (head: ObjectHead): Promise<boolean> => {
    const sources = Object.values((await gatherFacts(head, settings.timeZone)).factSources);
    return sources.includes('sidecar') || sources.includes('call-list') || (await hasTranscript(head.key));
  };

  /**
   * Which of two deliveries of the same sound speaks for the call: the newest that brings something along, so that what
   * a person corrected and sent again counts, in whatever order and however often the deliveries are heard of.
   */
  const takesOver = async (copy: ObjectHead, ownKey: string): Promise<boolean> => {
    const own = await objects.head(ownKey);
    if (!own) return true;
    if (!(await isAccompanied(copy))) return false;
    if (own.lastModified !== copy.lastModified ? own.lastModified < copy.lastModified : own.key < copy.key) return true;
    return !(await isAccompanied(own));
  };

  const spokenForBy = (stored: Call, head: ObjectHead): Call => ({
    ...stored,
    recording: { ...stored.recording, key: head.key, fileName: classifyKey(head.key).name },
  });

  /** The call is stored already: says again what is known of it, and uses a transcript that came after it. */
  const describeAgain = async (head: ObjectHead, id: CallId): Promise<RecordingOutcome> => {
    for (let attempt = 0; attempt < MAX_RETRIES; attempt += 1) {
      const stored = await calls.get(id);
      if (!stored) throw new Error(`call ${id} is known by its object but not stored`);
      const isOwn = stored.recording.key === head.key;
      const isCopy = !isOwn && !(await takesOver(head, stored.recording.key));
      const told = isCopy ? undefined : await described(isOwn ? stored : spokenForBy(stored, head), head);
      const again = told?.call ?? stored;
      const zone = told ? withoutZone(told.description) : {};
      if (again === stored) {
        await requestNextStep(stored);
        return { outcome: isCopy ? 'duplicate' : 'unchanged', callId: id, ...zone };
      }
      if ((await calls.save(again)) === 'stale') continue;
      await requestNextStep(again);
      const isNews = again.state !== stored.state || !sameDescription(stored, again);
      if (isNews && again.state === 'flagged') await queue.requestFlag({ callId: id, reason: 'rejudge' });
      return { outcome: isNews ? 'described' : 'duplicate', callId: id, ...zone };
    }
    throw new Error(`call ${id} kept changing while it was described`);
  };

  /** The call with what is known now; the same object when nothing is new. What a person said is never overwritten. */
  const described = async (
    stored: Call,
    head: ObjectHead,
  ): Promise<{ readonly call: Call; readonly description: CallDescription }> => {
    const { merged, description } = await understand(head, stored.receivedAt, (gathered) =>
      withPersonsFacts(stored, gathered),
    );
    const problems = await problemsOf(stored.id, merged, description, stored.problems.includes('truncated-recording'));
    const kept = stored.problems.filter((problem) => FOUND_BY_FLAGGING.includes(problem));
    const next: Call = {
      ...stored,
      teamId: description.teamId,
      occurredAt: description.occurredAt,
      language: stored.state === 'received' ? description.language : stored.language,
      facts: merged.facts,
      factSources: merged.factSources,
      problems: [...problems, ...kept],
    };
    const waitsForText = ['received', 'transcribing', 'failed'].includes(stored.state) && stored.recording.channels > 0;
    if (waitsForText && (await hasTranscript(head.key))) return { call: toTranscribed(next, clock.now()), description };
    return { call: sameDescription(stored, next) ? stored : next, description };
  };

  const ingestAudio = async (key: string): Promise<RecordingOutcome | undefined> => {
    const head = await objects.head(key);
    if (!head) return undefined;
    const known = await calls.findObject(key);
    if (known && known.etag === head.etag && (await calls.get(known.callId))) return describeAgain(head, known.callId);
    const probe = await probeObject(head);
    if (classifyKey(key).role === 'other' && probe.outcome === 'refused') return undefined;
    const sha256 = await objects.sha256(key);
    return sha256 === undefined ? undefined : create(head, sha256, probe);
  };

  const probeObject = async ({ key, bytes }: ObjectHead): Promise<Probe> => {
    if (bytes === 0) return probeRecording({ head: new Uint8Array(), totalBytes: 0 });
    const first = await objects.getBytes(key, { first: 0, last: Math.min(bytes, PROBE_HEAD_BYTES) - 1 });
    const tail =
      bytes > PROBE_HEAD_BYTES
        ? await objects.getBytes(key, { first: Math.max(0, bytes - PROBE_TAIL_BYTES), last: bytes - 1 })
        : undefined;
    return probeRecording({ head: first ?? new Uint8Array(), totalBytes: bytes, ...(tail ? { tail } : {}) });
  };

  const ingestAll = async (keys: readonly string[]): Promise<IngestOutcome> => {
    const recordings: RecordingOutcome[] = [];
    for (const key of keys) {
      const outcome = await ingestAudio(key);
      if (outcome) recordings.push(outcome);
    }
    return { outcome: 'recordings', recordings };
  };

  return async ({ key }: { readonly key: string }): Promise<IngestOutcome> => {
    const { role, folder, stem } = classifyKey(key);
    if (role === 'audio' || role === 'other') {
      const recording = await ingestAudio(key);
      if (recording) return { outcome: 'recordings', recordings: [recording] };
      return { outcome: 'ignored', reason: role === 'other' ? 'not-a-recording' : 'gone' };
    }
    const listed = await objects.list(role === 'call-list' ? folder : `${folder}${stem}`);
    const concerned = listed
      .map((object) => classifyKey(object.key))
      .filter(
        (other) => other.role === 'audio' && other.folder === folder && (role === 'call-list' || other.stem === stem),
      );
    return ingestAll(concerned.map((other) => `${other.folder}${other.name}`));
  };
};

const recordingOf = (head: ObjectHead, sha256: string, probe: Probe): Recording => ({
  key: head.key,
  fileName: classifyKey(head.key).name,
  bytes: head.bytes,
  sha256,
  ...(probe.outcome === 'audio'
    ? {
        format: probe.format,
        channels: probe.channels,
        sampleRateHz: probe.sampleRateHz,
        durationMs: Math.round(probe.durationMs),
      }
    : { format: 'unknown', channels: 0, sampleRateHz: 0, durationMs: 0 }),
});

const withoutZone = ({ teamId, zone }: CallDescription): Pick<RecordingOutcome, 'withoutZone'> =>
  zone.isOwn ? {} : { withoutZone: teamId };

const withPersonsFacts = (stored: Call, gathered: MergedFacts): MergedFacts => {
  const byPerson = Object.entries(stored.factSources).filter(([, source]) => source === 'person');
  const facts = Object.fromEntries(
    byPerson.map(([field]) => [field, stored.facts[field as keyof Call['facts']]] as const),
  );
  return {
    ...gathered,
    facts: { ...gathered.facts, ...facts },
    factSources: { ...gathered.factSources, ...Object.fromEntries(byPerson) },
  };
};

const descriptionOf = ({ teamId, occurredAt, language, facts, factSources, problems }: Call): string => {
  const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([teamId, occurredAt, language, sorted(facts), sorted(factSources), [...problems].sort()]);
};

const sameDescription = (one: Call, other: Call): boolean => descriptionOf(one) === descriptionOf(other);

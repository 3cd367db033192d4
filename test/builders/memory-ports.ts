import { createHash } from 'node:crypto';
import type { CallStore, KnownObject } from '../../functions/application/ports/call-store.ts';
import type { Clock } from '../../functions/application/ports/clock.ts';
import type { CorrectionStore, LessonRecord } from '../../functions/application/ports/correction-store.ts';
import type { Lease } from '../../functions/application/ports/lease.ts';
import type { ObjectStore } from '../../functions/application/ports/object-store.ts';
import type { PeopleStore, StoredPeopleColumns } from '../../functions/application/ports/people-store.ts';
import type { ScriptStore } from '../../functions/application/ports/script-store.ts';
import type { TeamStore } from '../../functions/application/ports/team-store.ts';
import type { JobStatus, StartJob, Transcriber } from '../../functions/application/ports/transcriber.ts';
import type { TranscriptStore } from '../../functions/application/ports/transcript-store.ts';
import type { WorkQueue } from '../../functions/application/ports/work-queue.ts';
import type {
  StoredWorkbookState,
  WatchChannel,
  WorkbookStateStore,
} from '../../functions/application/ports/workbook-state-store.ts';
import { JOB_NAME_PREFIX } from '../../functions/contracts/names.ts';
import type { PublishedScript } from '../../functions/contracts/script-file.ts';
import type { Team } from '../../functions/contracts/team.ts';
import type { CallVerdicts } from '../../functions/domain/adherence/verdict.ts';
import { type Call, type CallId, isFinal } from '../../functions/domain/call/call.ts';
import type { Decision } from '../../functions/domain/learning/decision.ts';
import { countChanges, type Pairing, type StepCounts } from '../../functions/domain/learning/step-quality.ts';
import { serviceKey } from '../../functions/domain/script/service-key.ts';
import type { Transcript } from '../../functions/domain/transcript/transcript.ts';

/** Sorts a team's calls, and tells those of one instant apart. */
const placeOf = ({ occurredAt, id }: Call): string => `${occurredAt}#${id}`;

/** Ports over plain maps: the behaviour that the adapters' contract promises, and nothing else. */
export const memoryCalls = () => {
  const calls = new Map<CallId, Call>();
  const objects = new Map<string, KnownObject>();
  const external = new Map<string, CallId>();
  const store: CallStore = {
    get: async (id) => calls.get(id),
    getMany: async (ids) => [...new Set(ids)].flatMap((id) => calls.get(id) ?? []),
    create: async (call) => {
      if (calls.has(call.id)) return 'exists';
      calls.set(call.id, call);
      return 'created';
    },
    save: async (call) => {
      if (calls.get(call.id)?.revision !== call.revision) return 'stale';
      calls.set(call.id, { ...call, revision: call.revision + 1 });
      return 'saved';
    },
    listByTeam: async ({ teamId, state, limit, cursor }) => {
      const newestFirst = [...calls.values()]
        .filter((call) => call.teamId === teamId && (state === undefined || call.state === state))
        .sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1));
      const place = `${teamId} `;
      const after = cursor?.startsWith(place) ? cursor.slice(place.length) : undefined;
      const rest = newestFirst.filter((call) => after === undefined || placeOf(call) < after);
      const page = rest.slice(0, limit);
      const last = page.at(-1);
      return { calls: page, ...(last && rest.length > limit ? { cursor: `${place}${placeOf(last)}` } : {}) };
    },
    listRevisions: async (teamId) =>
      [...calls.values()]
        .filter((call) => call.teamId === teamId)
        .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
        .map(({ id, occurredAt, revision }) => ({ callId: id, occurredAt, revision })),
    listOpen: async () =>
      [...calls.values()]
        .filter((call) => !isFinal(call.state))
        .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0))
        .slice(0, 500),
    findObject: async (key) => objects.get(key),
    rememberObject: async (object) => {
      objects.set(object.key, object);
    },
    claimExternalId: async (externalId, callId) => {
      const holder = external.get(externalId) ?? callId;
      external.set(externalId, holder);
      return holder === callId ? 'claimed' : 'taken';
    },
  };
  return { store, calls };
};

export const memoryPeople = () => {
  const rows = new Map<CallId, StoredPeopleColumns>();
  const store: PeopleStore = {
    get: async (id) => rows.get(id),
    getMany: async (ids) => [...new Set(ids)].flatMap((id) => rows.get(id) ?? []),
    save: async ({ callId, columns, expectedRevision }) => {
      if ((rows.get(callId)?.revision ?? 0) !== expectedRevision) return 'stale';
      rows.set(callId, { callId, ...columns, revision: expectedRevision + 1 });
      return 'saved';
    },
  };
  return { store, rows };
};

export const memoryTeams = (initial: readonly Team[] = []) => {
  const teams = new Map(initial.map((team) => [team.id, team]));
  const store: TeamStore = {
    get: async (id) => teams.get(id),
    list: async () => [...teams.values()],
    put: async (team) => {
      const spreadsheetId = team.spreadsheetId ?? teams.get(team.id)?.spreadsheetId;
      teams.set(team.id, { ...team, ...(spreadsheetId === undefined ? {} : { spreadsheetId }) });
    },
    claimSpreadsheet: async (id, spreadsheetId) => {
      const team = teams.get(id);
      if (!team) throw new Error(`no team ${id}`);
      const claimed = team.spreadsheetId ?? spreadsheetId;
      teams.set(id, { ...team, spreadsheetId: claimed });
      return claimed;
    },
  };
  return { store, teams };
};

export const memoryScripts = (initial: readonly PublishedScript[] = []) => {
  const scripts = [...initial];
  const newestFirst = (a: PublishedScript, b: PublishedScript) => b.version - a.version;
  const store: ScriptStore = {
    publish: async (script) => {
      if (scripts.some(({ id, version }) => id === script.id && version >= script.version)) return 'exists';
      scripts.push(script);
      return 'published';
    },
    listLatest: async () => {
      const latest = new Map<string, PublishedScript>();
      for (const script of [...scripts].sort((a, b) => a.version - b.version)) latest.set(script.id, script);
      return [...latest.values()];
    },
    listVersions: async (id) => scripts.filter((script) => script.id === id).sort(newestFirst),
    getVersion: async (id, version) => scripts.find((script) => script.id === id && script.version === version),
    inForce: async (service, at) =>
      scripts
        .filter(
          (script) =>
            serviceKey(script.service) === serviceKey(service) && Date.parse(script.effectiveFrom) <= Date.parse(at),
        )
        .sort((a, b) => Date.parse(b.effectiveFrom) - Date.parse(a.effectiveFrom) || newestFirst(a, b))[0],
  };
  return { store, scripts };
};

export const memoryTranscripts = () => {
  const transcripts = new Map<CallId, Transcript>();
  const verdicts = new Map<CallId, CallVerdicts>();
  const compact = new Map<CallId, Uint8Array>();
  const words = new Map<string, string>();
  const store: TranscriptStore = {
    putTranscript: async (id, transcript) => {
      transcripts.set(id, transcript);
    },
    getTranscript: async (id) => transcripts.get(id),
    putVerdicts: async (id, judged) => {
      verdicts.set(id, judged);
    },
    getVerdicts: async (id) => verdicts.get(id),
    putCompact: async (id, bytes) => {
      compact.set(id, bytes);
    },
    getCompact: async (id) => compact.get(id),
    putWords: async (id, text) => {
      const wordsId = createHash('sha256').update(text).digest('hex').slice(0, 20);
      words.set(`${id}/${wordsId}`, text);
      return wordsId;
    },
    getWords: async (id, wordsId) => words.get(`${id}/${wordsId}`),
  };
  return { store, transcripts, verdicts, compact, words };
};

export const memoryCorrections = () => {
  const histories = new Map<CallId, readonly Decision[]>();
  const counts = new Map<string, { scriptId: string; counts: StepCounts }>();
  const lessons = new Map<string, { scriptId: string; isTaught: boolean; lesson: LessonRecord }>();
  const store: CorrectionStore = {
    history: async (id) => histories.get(id) ?? [],
    append: async ({ callId, teamId, position, decision, replaces, teaches }) => {
      const history = histories.get(callId) ?? [];
      if (history.length !== position) return 'stale';
      histories.set(callId, [...history, decision]);
      const { scriptId, scriptVersion, stepId, verdict, at } = decision;
      const key = JSON.stringify([scriptId, scriptVersion, stepId]);
      const before = counts.get(key)?.counts.pairings ?? {};
      const pairings: Partial<Record<Pairing, number>> = { ...before };
      for (const [pairing, change] of countChanges(
        replaces,
        verdict === 'withdrawn' ? undefined : { ...decision, verdict },
      ))
        pairings[pairing] = (pairings[pairing] ?? 0) + change;
      counts.set(key, { scriptId, counts: { scriptVersion, stepId, pairings } });
      const wordsId = decision.wordsId ?? replaces?.wordsId;
      if (wordsId !== undefined)
        lessons.set(JSON.stringify([scriptId, scriptVersion, stepId, callId]), {
          scriptId,
          isTaught: teaches,
          lesson: { callId, teamId, stepId, scriptVersion, wordsId, at },
        });
      return 'appended';
    },
    countsOf: async (id) => [...counts.values()].filter(({ scriptId }) => scriptId === id).map((entry) => entry.counts),
    lessonsOf: async (id) =>
      [...lessons.values()].filter(({ scriptId, isTaught }) => scriptId === id && isTaught).map(({ lesson }) => lesson),
  };
  return { store, histories };
};

export const memoryObjects = () => {
  const objects = new Map<string, { bytes: Uint8Array; metadata: Record<string, string>; lastModified: string }>();
  const digest = (bytes: Uint8Array, algorithm: string) => createHash(algorithm).update(bytes).digest('hex');
  const store: ObjectStore = {
    head: async (key) => {
      const object = objects.get(key);
      if (!object) return undefined;
      return {
        key,
        bytes: object.bytes.length,
        etag: digest(object.bytes, 'md5'),
        lastModified: object.lastModified,
        metadata: object.metadata,
      };
    },
    getBytes: async (key, range) => {
      const bytes = objects.get(key)?.bytes;
      return range ? bytes?.subarray(range.first, range.last + 1) : bytes;
    },
    sha256: async (key) => {
      const bytes = objects.get(key)?.bytes;
      return bytes && digest(bytes, 'sha256');
    },
    list: async (prefix) =>
      [...objects]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, { bytes }]) => ({ key, bytes: bytes.length }))
        .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key))),
  };
  return {
    store,
    objects,
    put: (
      key: string,
      bytes: Uint8Array,
      metadata: Record<string, string> = {},
      lastModified = '2026-11-21T10:00:00.000Z',
    ) => objects.set(key, { bytes, metadata, lastModified }),
  };
};

/** A transcriber that never works by itself: tests complete or fail its jobs, and count how often one was started. */
export const memoryTranscriber = ({ quota = 250 }: { readonly quota?: number } = {}) => {
  const jobs = new Map<string, { job: StartJob; status: JobStatus }>();
  const starts: string[] = [];
  const inFlight = () =>
    [...jobs].filter(([, { status }]) => status.status === 'queued' || status.status === 'in-progress');
  const store: Transcriber = {
    start: async (job) => {
      if (!/^(en|es|pt)\b/i.test(job.language))
        return { outcome: 'refused', reason: `unsupported-language: ${job.language}` };
      if (jobs.has(job.jobName)) return { outcome: 'exists' };
      if (inFlight().length >= quota) return { outcome: 'over-quota' };
      starts.push(job.jobName);
      jobs.set(job.jobName, { job, status: { status: 'in-progress' } });
      return { outcome: 'started' };
    },
    status: async (jobName) => jobs.get(jobName)?.status ?? { status: 'unknown' },
    countInFlight: async (atMost) =>
      Math.min(atMost, inFlight().filter(([name]) => name.startsWith(JOB_NAME_PREFIX)).length),
  };
  return {
    store,
    jobs,
    starts,
    finish: (jobName: string, status: JobStatus) => {
      const entry = jobs.get(jobName);
      if (entry) jobs.set(jobName, { ...entry, status });
    },
  };
};

export const memoryLease = (clock: Clock) => {
  const held = new Map<string, { until: number }>();
  const store: Lease = {
    acquire: async (name, ttlSeconds) => {
      const now = Date.parse(clock.now());
      const holder = held.get(name);
      if (holder && holder.until >= now) return undefined;
      const mine = { until: now + ttlSeconds * 1000 };
      held.set(name, mine);
      return async () => {
        if (held.get(name) === mine) held.delete(name);
      };
    },
  };
  return { store };
};

export type QueuedWork = { readonly queue: 'transcription' | 'flag' | 'sheet'; readonly message: unknown };

/** Messages show themselves once their delay has passed on `clock`. */
export const memoryQueue = (clock: Clock) => {
  const sent: (QueuedWork & { readonly visibleAt: number })[] = [];
  const send = async (queue: QueuedWork['queue'], message: unknown, delaySeconds = 0) => {
    sent.push({ queue, message, visibleAt: Date.parse(clock.now()) + delaySeconds * 1000 });
  };
  const store: WorkQueue = {
    requestTranscription: (message, delaySeconds) => send('transcription', message, delaySeconds),
    requestFlag: (message) => send('flag', message),
    requestRestating: (message) => send('flag', { ...message, reason: 'restate' }),
    requestSheetSync: (message, delaySeconds) => send('sheet', message, delaySeconds),
  };
  return {
    store,
    sent,
    visible: (): QueuedWork[] =>
      sent
        .filter(({ visibleAt }) => visibleAt <= Date.parse(clock.now()))
        .map(({ queue, message }) => ({ queue, message })),
  };
};

export const memoryWorkbookStates = () => {
  const states = new Map<string, StoredWorkbookState>();
  const channels = new Map<string, WatchChannel>();
  let writes = 0;
  const store: WorkbookStateStore = {
    load: async (spreadsheetId) => states.get(spreadsheetId),
    save: async (spreadsheetId, state, readVersion) => {
      if (states.get(spreadsheetId)?.version !== readVersion) return { outcome: 'stale' };
      writes += 1;
      const version = String(writes);
      states.set(spreadsheetId, { state, version });
      return { outcome: 'saved', version };
    },
    rememberChannel: async (channel) => {
      channels.set(channel.id, channel);
    },
    findChannel: async (channelId) => channels.get(channelId),
  };
  return { store, states };
};

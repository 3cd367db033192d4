import type { Team } from '../../contracts/team.ts';
import type { Call } from '../../domain/call/call.ts';
import { PEOPLE_COLUMN_IDS } from '../../domain/sheet/columns.ts';
import { NO_PEOPLE_VALUES, type PeopleValues, samePeopleValues } from '../../domain/sheet/people-cells.ts';
import {
  callsToRead,
  planSync,
  type StoreWrite,
  type SyncCounts,
  type SyncFacts,
  type SyncPlan,
} from '../../domain/sheet/plan.ts';
import type { SheetSnapshot } from '../../domain/sheet/snapshot.ts';
import type { CallStore } from '../ports/call-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Lease } from '../ports/lease.ts';
import type { PeopleStore } from '../ports/people-store.ts';
import type { TeamStore } from '../ports/team-store.ts';
import type { Workbook, WorkbookReading } from '../ports/workbook.ts';
import type { PendingEdit, WorkbookState, WorkbookStateStore } from '../ports/workbook-state-store.ts';
import { zoneOf } from '../team-zone.ts';
import { keepInTouch } from './sync-workbook/keep-in-touch.ts';
import { type TeamStyle, teamStyle } from './sync-workbook/texts.ts';

export type SyncPorts = {
  readonly teams: Pick<TeamStore, 'get' | 'claimSpreadsheet'>;
  readonly calls: Pick<CallStore, 'getMany' | 'listRevisions'>;
  readonly people: Pick<PeopleStore, 'getMany' | 'save'>;
  readonly workbook: Workbook;
  readonly states: WorkbookStateStore;
  readonly lease: Lease;
  readonly clock: Clock;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly newId: () => string;
  /** Where Drive reports changes; `undefined`: the schedule alone finds them. */
  readonly webhookAddress: string | undefined;
  /** Address where a person opens a call; placeholders `{spreadsheetId}` and `{callId}`. */
  readonly callLink: string | undefined;
  /** The installation's zone, for teams that name one that does not exist. UTC unless given. */
  readonly defaultTimeZone?: string;
  /** The planner; another one only to prove that the simulation notices. */
  readonly plan?: (facts: SyncFacts) => SyncPlan;
};

export type SyncOutcome =
  | {
      readonly outcome: 'synced';
      readonly created: boolean;
      /** Times that the workbook was read; the last reading found nothing to write. */
      readonly rounds: number;
      /** Requests that wrote to the sheet were needed in this many rounds. */
      readonly writes: number;
      /** People's columns taken from the sheet into the store. */
      readonly edits: number;
      /** Sharing with the team's people and the watch for changes: `failed` parts are tried again a minute later. */
      readonly contact: 'done' | 'failed';
      /** `unknown`: the team names one that does not exist, and its rows show the installation's hours. */
      readonly zone: 'own' | 'unknown';
      readonly counts: SyncCounts;
    }
  /** Somebody else syncs this team at the moment, and did not finish while we waited. */
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'unknown-team' }
  /** The team's spreadsheet was deleted or taken from our account: a person must bring it back or detach it. */
  | { readonly outcome: 'workbook-gone' }
  /** People kept moving things, or there is more than one sync can do: the next one goes on from here. */
  | { readonly outcome: 'unfinished'; readonly rounds: number; readonly refusal?: string };

/** Longer than a sync may take, so that two never overlap while both are alive. */
const LEASE_SECONDS = 320;
const LEASE_POLL_MS = 250;
const LEASE_WAIT_MS = 20_000;

/** One round is enough for most syncs, a second one verifies; the rest is for people who sort at the same moment. */
const MAX_ROUNDS = 40;

/** Refused writes in a row after which it is not people moving things any more. */
const MAX_REFUSALS = 8;

/** Store writes under way at once. */
const STORE_CONCURRENCY = 8;

const EMPTY_STATE: WorkbookState = {
  base: new Map(),
  shownConflicts: new Map(),
  channel: undefined,
  sharedWith: [],
  syncedAt: undefined,
};

const sameMap = <Value>(
  left: ReadonlyMap<string, Value>,
  right: ReadonlyMap<string, Value>,
  same: (one: Value, other: Value) => boolean,
): boolean => {
  if (left.size !== right.size) return false;
  for (const [key, value] of left) {
    const other = right.get(key);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
};

const sameMemory = (left: WorkbookState, right: WorkbookState): boolean =>
  left.pending === right.pending &&
  sameMap(left.base, right.base, (one, other) => one.reviewed === other.reviewed && one.note === other.note) &&
  sameMap(
    left.shownConflicts,
    right.shownConflicts,
    (one, other) => one.sheet === other.sheet && one.store === other.store,
  );

/** Forgets the base of columns that the tab lost: when they come back empty, that is not somebody clearing them. */
const withoutColumns = (state: WorkbookState, missing: readonly string[]): WorkbookState => {
  const lost = PEOPLE_COLUMN_IDS.filter((id) => missing.includes(id));
  if (lost.length === 0) return state;
  const base = new Map(
    [...state.base].map(([key, values]) => {
      let rest: PeopleValues = values;
      for (const id of lost) rest = { ...rest, [id]: NO_PEOPLE_VALUES[id] };
      return [key, rest];
    }),
  );
  return { ...state, base };
};

/**
 * The base, given what became of edits that an earlier sync was storing when it died: those that the store holds were
 * agreed on. Without this a tick that was taken back meanwhile would look as if it had never been set.
 */
const settledBase = (state: WorkbookState, stored: SyncFacts['people']): SyncFacts['memory']['base'] => {
  const base = new Map(state.base);
  for (const [callId, edit] of state.pending ?? []) {
    const now = stored.get(callId);
    if (now && samePeopleValues(now, edit.stored)) base.set(callId, edit.base);
  }
  return base;
};

/** The state of one workbook in memory, and the version that a save must find. */
const openState = async (states: WorkbookStateStore, spreadsheetId: string) => {
  const stored = await states.load(spreadsheetId);
  let state = stored?.state ?? EMPTY_STATE;
  let version = stored?.version;
  return {
    get: () => state,
    /** `stale`: another sync wrote in between; what it knows is loaded, and the round must start again. */
    save: async (next: WorkbookState): Promise<'saved' | 'stale'> => {
      const saved = await states.save(spreadsheetId, next, version);
      if (saved.outcome === 'saved') {
        state = next;
        version = saved.version;
        return 'saved';
      }
      const newer = await states.load(spreadsheetId);
      state = newer?.state ?? EMPTY_STATE;
      version = newer?.version;
      return 'stale';
    },
  };
};
type OpenState = Awaited<ReturnType<typeof openState>>;

/**
 * Brings a team's workbook and the store together. Level-triggered: every round looks at both sides as they are and
 * does what is left to do, so it does not matter which event woke it, how often, or where an earlier sync died.
 *
 * Order inside a round: people's edits go to the store first (nothing a person typed may depend on our later steps),
 * then what was agreed is remembered, then the sheet is written. The next round reads back and mends what somebody
 * moved in between; a sync ends with a reading that asks for nothing.
 */
export const makeSyncWorkbook =
  (ports: SyncPorts) =>
  async (teamId: string): Promise<SyncOutcome> => {
    const release = await waitForLease(ports, `sheet-${teamId}`);
    if (release === undefined) return { outcome: 'busy' };
    try {
      const team = await ports.teams.get(teamId);
      if (team === undefined) return { outcome: 'unknown-team' };
      return await syncTeam(ports, team);
    } finally {
      await release();
    }
  };

const waitForLease = async (ports: SyncPorts, name: string): Promise<(() => Promise<void>) | undefined> => {
  for (let waited = 0; ; waited += LEASE_POLL_MS) {
    const release = await ports.lease.acquire(name, LEASE_SECONDS);
    if (release !== undefined || waited >= LEASE_WAIT_MS) return release;
    await ports.pause(LEASE_POLL_MS);
  }
};

const linksOf = (template: string | undefined, spreadsheetId: string) => ({
  linkTo: (call: Call): string | undefined =>
    template?.replaceAll('{spreadsheetId}', encodeURIComponent(spreadsheetId)).replaceAll('{callId}', call.id),
  linkStyle: template ?? '',
});

const styleOf = ({ defaultTimeZone = 'UTC' }: SyncPorts, team: Team, links: ReturnType<typeof linksOf>): TeamStyle =>
  teamStyle(team, { ...links, zone: zoneOf(team, defaultTimeZone) });

const syncTeam = async (ports: SyncPorts, team: Team): Promise<SyncOutcome> => {
  const created = team.spreadsheetId === undefined;
  const spreadsheetId = team.spreadsheetId ?? (await createWorkbook(ports, team));
  const style = styleOf(ports, team, linksOf(ports.callLink, spreadsheetId));
  const state = await openState(ports.states, spreadsheetId);
  let writes = 0;
  let edits = 0;
  let refusals = 0;
  for (let rounds = 1; rounds <= MAX_ROUNDS; rounds++) {
    const reading = await ports.workbook.read(spreadsheetId, style.layout);
    if (reading.outcome === 'gone') return { outcome: 'workbook-gone' };
    if (reading.outcome === 'unprepared') {
      const prepared = await prepare(ports, { spreadsheetId, style, state, reading });
      if (prepared !== undefined && ++refusals > MAX_REFUSALS)
        return { outcome: 'unfinished', rounds, refusal: prepared };
      continue;
    }
    const round = await syncOnce(ports, { team, spreadsheetId, style, state, reading });
    if (round.wrote) writes++;
    refusals = round.refusal === undefined ? 0 : refusals + 1;
    if (refusals > MAX_REFUSALS) return { outcome: 'unfinished', rounds, ...pickRefusal(round) };
    edits += round.edits;
    if (round.settled) {
      const contact = await keepInTouch(ports, { team, spreadsheetId, state });
      return { outcome: 'synced', created, rounds, writes, edits, contact, zone: style.zone, counts: round.counts };
    }
  }
  return { outcome: 'unfinished', rounds: MAX_ROUNDS };
};

/** The first writer's workbook is the team's; the other one stays empty and unused. */
const createWorkbook = async (ports: SyncPorts, team: Team): Promise<string> => {
  const { layout } = styleOf(ports, team, linksOf(undefined, ''));
  return await ports.teams.claimSpreadsheet(team.id, await ports.workbook.create(layout));
};

const pickRefusal = ({ refusal }: Round) => (refusal === undefined ? {} : { refusal });

/** Returns why the workbook refused, if it did. */
const prepare = async (
  ports: SyncPorts,
  work: {
    readonly spreadsheetId: string;
    readonly style: TeamStyle;
    readonly state: OpenState;
    readonly reading: Extract<WorkbookReading, { outcome: 'unprepared' }>;
  },
): Promise<string | undefined> => {
  const old = work.state.get();
  const next = withoutColumns(old, work.reading.missing);
  if (next !== old && (await work.state.save(next)) === 'stale') return undefined;
  const prepared = await ports.workbook.prepare(work.spreadsheetId, work.style.layout, work.reading);
  return prepared.outcome === 'outdated' ? prepared.reason : undefined;
};

const readFacts = async (
  ports: SyncPorts,
  work: {
    readonly team: Team;
    readonly style: TeamStyle;
    readonly state: WorkbookState;
    readonly snapshot: SheetSnapshot;
  },
): Promise<SyncFacts> => {
  const { style, snapshot } = work;
  const revisions = await ports.calls.listRevisions(work.team.id);
  const wanted = callsToRead({ snapshot, revisions, style: style.name });
  const [calls, people] = await Promise.all([
    wanted.length === 0 ? [] : ports.calls.getMany(wanted),
    revisions.length === 0 ? [] : ports.people.getMany(revisions.map(({ callId }) => callId)),
  ]);
  const peopleByCall = new Map(people.map((stored) => [stored.callId, stored]));
  return {
    snapshot,
    memory: { base: settledBase(work.state, peopleByCall), shownConflicts: work.state.shownConflicts },
    revisions,
    calls: new Map(calls.map((call) => [call.id, call])),
    people: peopleByCall,
    style: style.name,
    render: style.render,
    texts: style.texts,
  };
};

type Round = {
  readonly settled: boolean;
  readonly wrote: boolean;
  readonly edits: number;
  readonly counts: SyncCounts;
  /** Why the workbook refused the write, in the API's words. */
  readonly refusal?: string;
};

const syncOnce = async (
  ports: SyncPorts,
  work: {
    readonly team: Team;
    readonly spreadsheetId: string;
    readonly style: TeamStyle;
    readonly state: OpenState;
    readonly reading: Extract<WorkbookReading, { outcome: 'ready' }>;
  },
): Promise<Round> => {
  const { state, reading } = work;
  const before = state.get();
  const facts = await readFacts(ports, { ...work, state: before, snapshot: reading.snapshot });
  const plan = (ports.plan ?? planSync)(facts);

  const unsettledRound = { settled: false, wrote: false, edits: 0, counts: plan.counts };
  if (plan.storeWrites.length > 0) {
    const pending = new Map<string, PendingEdit>();
    for (const { callId, values } of plan.storeWrites)
      pending.set(callId, { stored: values, base: plan.memory.base.get(callId) ?? values });
    if ((await state.save({ ...before, base: facts.memory.base, pending })) === 'stale') return unsettledRound;
  }
  const refused = await writeToStore(ports, plan.storeWrites);
  const base = new Map(plan.memory.base);
  for (const callId of refused) {
    const old = facts.memory.base.get(callId);
    if (old === undefined) base.delete(callId);
    else base.set(callId, old);
  }
  const edits = plan.storeWrites.length - refused.length;
  const unsettled = { ...unsettledRound, edits };

  const { pending: _stored, ...rest } = before;
  const after: WorkbookState = { ...rest, base, shownConflicts: plan.memory.shownConflicts };
  if (!sameMemory(state.get(), after) && (await state.save(after)) === 'stale') return unsettled;

  if (plan.batch === undefined) return { ...unsettled, settled: refused.length === 0 };
  const written = await ports.workbook.write(work.spreadsheetId, reading.place, plan.batch);
  return written.outcome === 'written' ? { ...unsettled, wrote: true } : { ...unsettled, refusal: written.reason };
};

/** Returns the calls whose write was refused, because somebody wrote in between: the next round reads them again. */
const writeToStore = async (ports: SyncPorts, writes: readonly StoreWrite[]): Promise<readonly string[]> => {
  const refused: string[] = [];
  for (let from = 0; from < writes.length; from += STORE_CONCURRENCY) {
    await Promise.all(
      writes.slice(from, from + STORE_CONCURRENCY).map(async ({ callId, values, expectedRevision }) => {
        if ((await ports.people.save({ callId, columns: values, expectedRevision })) === 'stale') refused.push(callId);
      }),
    );
  }
  return refused;
};

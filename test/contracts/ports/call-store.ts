import { describe, expect, it } from 'vitest';
import type { CallStore } from '../../../functions/application/ports/call-store.ts';
import { CALL_STATES, type Call, type CallId } from '../../../functions/domain/call/call.ts';
import { aCall } from '../../builders/call.ts';

const UNKNOWN: CallId = `call_${'0'.repeat(32)}`;

/** Calls of one team, a minute apart, oldest first. */
const callsOf = (teamId: string, count: number, change: (at: number) => Partial<Call> = () => ({})): Call[] =>
  Array.from({ length: count }, (_, at) =>
    aCall({
      seed: `${teamId} ${at}`,
      teamId,
      occurredAt: new Date(Date.UTC(2026, 10, 20, 15, at)).toISOString(),
      ...change(at),
    }),
  );

const createAll = async (store: CallStore, calls: readonly Call[]): Promise<void> => {
  for (let from = 0; from < calls.length; from += 25)
    await Promise.all(calls.slice(from, from + 25).map((call) => store.create(call)));
};

const ids = (calls: readonly { readonly id: CallId }[]): CallId[] => calls.map(({ id }) => id);

/** Follows the cursor to the end. */
const everyPage = async (store: CallStore, query: Omit<Parameters<CallStore['listByTeam']>[0], 'cursor'>) => {
  const pages: (readonly Call[])[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.listByTeam({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    pages.push(page.calls);
    cursor = page.cursor;
  } while (cursor !== undefined && pages.length < 100);
  return pages;
};

/** What every store of calls promises. `make` gives an empty one. */
export const describeCallStoreContract = (implementation: string, make: () => Promise<CallStore>): void => {
  describe(`calls in ${implementation}`, () => {
    it('gives back a call with everything that is known about it', async () => {
      const store = await make();
      const call = aCall({
        state: 'flagged',
        problems: ['low-confidence', 'duplicate-call-id'],
        facts: {
          externalId: 'A-1',
          startedAt: '2026-11-20T15:00:00.000Z',
          agentName: 'Zoë Ñandú 😀',
          service: 'soporte técnico',
          direction: 'inbound',
          ticket: '',
          agentChannel: 0,
          tags: ['vip', 'ação'],
        },
        factSources: { externalId: 'sidecar', agentName: 'person' },
        jobName: 'monitoria-job',
        agent: { channel: 1, margin: 0.25, by: 'script-opening' },
        transcriptConfidence: 0.875,
        summary: {
          scriptId: 'script_1',
          scriptVersion: 3,
          adherence: { score: null, n: 0 },
          flags: [{ kind: 'forbidden', stepId: 'promise', title: 'Promete "gratis"', critical: true, atMs: 1_500 }],
        },
      });
      expect(await store.create(call)).toBe('created');
      expect(await store.get(call.id)).toEqual(call);
    });

    it('gives back how a call ended', async () => {
      const store = await make();
      const call = aCall({ state: 'failed', ending: { kind: 'transcription-failed', detail: 'the service said no' } });
      await store.create(call);
      expect((await store.get(call.id))?.ending).toEqual(call.ending);
    });

    it('says that a call exists already and leaves it as it is', async () => {
      const store = await make();
      const call = aCall();
      await store.create(call);
      expect(await store.create({ ...call, state: 'failed', teamId: 'team_other' })).toBe('exists');
      expect(await store.get(call.id)).toEqual(call);
    });

    it('lets one of several creators win', async () => {
      const store = await make();
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => store.create(aCall())));
      expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
    });

    it('knows nothing of a call that was never created', async () => {
      const store = await make();
      expect(await store.get(UNKNOWN)).toBeUndefined();
      expect(await store.save(aCall())).toBe('stale');
      expect(await store.get(aCall().id)).toBeUndefined();
    });

    it('counts a revision at every write, and drops what the writer left out', async () => {
      const store = await make();
      const call = aCall();
      await store.create(call);
      const { deadlineAt: _gone, ...rest } = call;
      expect(await store.save({ ...rest, state: 'transcribing' })).toBe('saved');
      expect(await store.get(call.id)).toEqual({ ...rest, state: 'transcribing', revision: 2 });
    });

    it('refuses a writer that read an older revision, and writes nothing', async () => {
      const store = await make();
      const call = aCall();
      await store.create(call);
      await store.save({ ...call, attempts: 1 });
      expect(await store.save({ ...call, attempts: 9 })).toBe('stale');
      expect(await store.save({ ...call, revision: 3, attempts: 9 })).toBe('stale');
      expect(await store.get(call.id)).toMatchObject({ revision: 2, attempts: 1 });
    });

    it('lets exactly one of the writers that race from one revision win', async () => {
      const store = await make();
      const call = aCall();
      await store.create(call);
      const outcomes = await Promise.all([1, 2, 3, 4].map((attempts) => store.save({ ...call, attempts })));
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      expect(await store.get(call.id)).toMatchObject({ revision: 2, attempts: outcomes.indexOf('saved') + 1 });
    });

    it('reads any number of calls, each once, and leaves out the missing', async () => {
      const store = await make();
      const calls = callsOf('team_many', 230);
      await createAll(store, calls);
      const read = await store.getMany([...ids(calls), UNKNOWN, ...ids(calls.slice(0, 3))]);
      expect(ids(read).sort()).toEqual(ids(calls).sort());
      expect(await store.getMany([])).toEqual([]);
    });

    it('lists a team newest first, in pages that together are the whole list', async () => {
      const store = await make();
      const calls = callsOf('team_a', 7);
      // The order of arrival says nothing, and neither does another team.
      await createAll(store, [...calls].reverse());
      await createAll(store, callsOf('team_b', 3));
      const pages = await everyPage(store, { teamId: 'team_a', limit: 3 });
      expect(pages.every((page) => page.length <= 3)).toBe(true);
      expect(ids(pages.flat())).toEqual(ids(calls).reverse());
    });

    it('tells calls of one instant apart across pages', async () => {
      const store = await make();
      const calls = callsOf('team_tie', 5, () => ({ occurredAt: '2026-11-20T15:00:00.000Z' }));
      await createAll(store, calls);
      const pages = await everyPage(store, { teamId: 'team_tie', limit: 2 });
      expect(ids(pages.flat()).sort()).toEqual(ids(calls).sort());
    });

    it('filters by state across pages, of which some may be empty', async () => {
      const store = await make();
      const calls = callsOf('team_a', 12, (at) => ({ state: at < 3 ? 'flagged' : 'received' }));
      await createAll(store, calls);
      const pages = await everyPage(store, { teamId: 'team_a', state: 'flagged', limit: 2 });
      expect(ids(pages.flat())).toEqual(ids(calls.slice(0, 3)).reverse());
      expect((await everyPage(store, { teamId: 'team_a', state: 'skipped', limit: 200 })).flat()).toEqual([]);
    });

    it('moves a call in its lists when it moves in time, team or state', async () => {
      const store = await make();
      const [first, second] = callsOf('team_a', 2) as [Call, Call];
      await createAll(store, [first, second]);
      await store.save({ ...first, occurredAt: '2026-11-21T00:00:00.000Z' });
      await store.save({ ...second, teamId: 'team_b', state: 'flagged' });
      expect(ids((await store.listByTeam({ teamId: 'team_a', limit: 10 })).calls)).toEqual([first.id]);
      expect(ids((await store.listByTeam({ teamId: 'team_b', state: 'flagged', limit: 10 })).calls)).toEqual([
        second.id,
      ]);
      expect(await store.listRevisions('team_a')).toEqual([
        { callId: first.id, occurredAt: '2026-11-21T00:00:00.000Z', revision: 2 },
      ]);
    });

    it('starts over for a cursor that is garbage, half true or of another team', async () => {
      const store = await make();
      const calls = callsOf('team_a', 3);
      await createAll(store, calls);
      await createAll(store, callsOf('team_b', 3));
      const { cursor: ofAnother = '' } = await store.listByTeam({ teamId: 'team_b', limit: 1 });
      expect(ofAnother).not.toBe('');
      const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const garbage = ['', 'x', '😀', '%', encode(null), encode([]), encode({ pk: 'CALL#x' }), encode({ a: 'b' })];
      for (const cursor of [...garbage, ofAnother]) {
        const page = await store.listByTeam({ teamId: 'team_a', limit: 10, cursor });
        expect(ids(page.calls), cursor).toEqual(ids(calls).reverse());
      }
    });

    it('tells the revision of every call of a team, oldest first, however many pages that takes', async () => {
      const store = await make();
      // An index entry holds the team's name: a long one fills the megabyte of a page with few calls.
      const teamId = `team_${'x'.repeat(2_000)}`;
      const calls = callsOf(teamId, 600);
      await createAll(store, [...calls].reverse());
      await store.save(calls[0] as Call);
      const revisions = await store.listRevisions(teamId);
      expect(revisions).toEqual(
        calls.map(({ id, occurredAt }, at) => ({ callId: id, occurredAt, revision: at === 0 ? 2 : 1 })),
      );
      expect(await store.listRevisions('team_none')).toEqual([]);
    });

    it('lists the calls that are on their way, of every team, in order of arrival', async () => {
      const store = await make();
      const calls = CALL_STATES.map((state, at) =>
        aCall({ seed: state, teamId: `team_${at % 2}`, state, receivedAt: `2026-11-21T10:00:0${9 - at}.000Z` }),
      );
      await createAll(store, calls);
      expect((await store.listOpen()).map(({ state }) => state)).toEqual(['transcribed', 'transcribing', 'received']);
    });

    it('forgets an open call when it ends and finds it when it is opened again', async () => {
      const store = await make();
      const call = aCall();
      await store.create(call);
      await store.save({ ...call, state: 'flagged' });
      expect(await store.listOpen()).toEqual([]);
      await store.save({ ...call, revision: 2, state: 'received' });
      expect(ids(await store.listOpen())).toEqual([call.id]);
    });

    it('lists 500 open calls at most: the oldest', async () => {
      const store = await make();
      const calls = callsOf('team_a', 503, (at) => ({
        receivedAt: new Date(Date.UTC(2026, 10, 21) + at * 1_000).toISOString(),
      }));
      await createAll(store, [...calls].reverse());
      expect(ids(await store.listOpen())).toEqual(ids(calls.slice(0, 500)));
    });

    it('remembers which call an object became, and that its content was replaced', async () => {
      const store = await make();
      const key = 'inbox/b/ligação 😀 #1/../á.wav';
      expect(await store.findObject(key)).toBeUndefined();
      await store.rememberObject({ key, etag: 'one', callId: UNKNOWN });
      await store.rememberObject({ key, etag: 'two', callId: aCall().id });
      expect(await store.findObject(key)).toEqual({ key, etag: 'two', callId: aCall().id });
      expect(await store.findObject('inbox/b/')).toBeUndefined();
    });

    it('gives an external id to the call that claims it first, as often as it asks', async () => {
      const store = await make();
      const [one, other] = callsOf('team_a', 2) as [Call, Call];
      expect(await store.claimExternalId('A-1', one.id)).toBe('claimed');
      expect(await store.claimExternalId('A-1', other.id)).toBe('taken');
      expect(await store.claimExternalId('A-1', one.id)).toBe('claimed');
      expect(await store.claimExternalId('a-1', other.id)).toBe('claimed');
    });

    it('gives an external id to one of the calls that race for it', async () => {
      const store = await make();
      const calls = callsOf('team_a', 5);
      const outcomes = await Promise.all(calls.map(({ id }) => store.claimExternalId('A-1', id)));
      expect(outcomes.filter((outcome) => outcome === 'claimed')).toHaveLength(1);
    });
  });
};

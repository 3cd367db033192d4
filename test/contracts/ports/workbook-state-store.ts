import { describe, expect, it } from 'vitest';
import type {
  WatchChannel,
  WorkbookState,
  WorkbookStateStore,
} from '../../../functions/application/ports/workbook-state-store.ts';
import { aCall } from '../../builders/call.ts';

const channel: WatchChannel = {
  id: '0b8e5f0e-9f8a-4d55-bd6a-0c8a4d4f0a11',
  token: 'a secret',
  spreadsheetId: 'sheet-1',
  teamId: 'team_a',
  expiresAt: '2026-11-28T10:00:00.000Z',
};

const EMPTY: WorkbookState = {
  base: new Map(),
  shownConflicts: new Map(),
  channel: undefined,
  sharedWith: [],
  syncedAt: undefined,
};

const full: WorkbookState = {
  base: new Map([
    [aCall().id, { reviewed: true, note: 'línea\n=1+1 😀' }],
    [aCall({ seed: 'other' }).id, { reviewed: false, note: '' }],
  ]),
  pending: new Map([[aCall().id, { stored: { reviewed: true, note: '' }, base: { reviewed: false, note: '+1' } }]]),
  shownConflicts: new Map([[aCall().id, { sheet: 'abc', store: 'def' }]]),
  channel,
  sharedWith: ['ana@example.com', 'eva@example.com'],
  syncedAt: '2026-11-21T10:00:00.000Z',
};

/** What every store of workbooks' states promises. `make` gives an empty one. */
export const describeWorkbookStateStoreContract = (
  implementation: string,
  make: () => Promise<WorkbookStateStore>,
): void => {
  const save = async (store: WorkbookStateStore, state: WorkbookState, readVersion?: string): Promise<string> => {
    const saved = await store.save('sheet-1', state, readVersion);
    if (saved.outcome !== 'saved') throw new Error('the state was stale');
    return saved.version;
  };

  describe(`states of workbooks in ${implementation}`, () => {
    it('has none before the first sync', async () => {
      expect(await (await make()).load('sheet-1')).toBeUndefined();
    });

    it('gives back what a sync left, under the version that it was told', async () => {
      const store = await make();
      const version = await save(store, full);
      expect(await store.load('sheet-1')).toEqual({ state: full, version });
      expect(await store.load('sheet-2')).toBeUndefined();
      const emptied = await save(store, EMPTY, version);
      expect(await store.load('sheet-1')).toEqual({ state: EMPTY, version: emptied });
    });

    it('refuses a sync that read another version, and writes nothing', async () => {
      const store = await make();
      expect(await store.save('sheet-1', full, '"0123456789abcdef0123456789abcdef"')).toEqual({ outcome: 'stale' });
      expect(await store.load('sheet-1')).toBeUndefined();
      const first = await save(store, EMPTY);
      expect(await store.save('sheet-1', full, undefined)).toEqual({ outcome: 'stale' });
      const second = await save(store, full, first);
      expect(await store.save('sheet-1', EMPTY, first)).toEqual({ outcome: 'stale' });
      expect(await store.load('sheet-1')).toEqual({ state: full, version: second });
    });

    it('lets one of the syncs that race win, at the first write and at a later one', async () => {
      const store = await make();
      let readVersion: string | undefined;
      for (const round of ['first', 'later']) {
        const outcomes = await Promise.all(
          ['a', 'b', 'c', 'd'].map((name) =>
            store.save('sheet-1', { ...EMPTY, sharedWith: [`${name}@${round}.example.com`] }, readVersion),
          ),
        );
        expect(outcomes.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1);
        const winner = ['a', 'b', 'c', 'd'][outcomes.findIndex(({ outcome }) => outcome === 'saved')];
        const stored = await store.load('sheet-1');
        expect(stored?.state.sharedWith).toEqual([`${winner}@${round}.example.com`]);
        readVersion = stored?.version;
      }
    });

    it('finds a watch channel by its id, the last one that was remembered', async () => {
      const store = await make();
      await store.rememberChannel(channel);
      await store.rememberChannel({ ...channel, expiresAt: '2026-12-05T10:00:00.000Z' });
      expect(await store.findChannel(channel.id)).toEqual({ ...channel, expiresAt: '2026-12-05T10:00:00.000Z' });
    });

    it('finds no channel under an id that is not one', async () => {
      const store = await make();
      await store.rememberChannel(channel);
      await save(store, full);
      for (const id of ['', '0b8e5f0e', '../sheet-1', `../channels/${channel.id}`, 'x'.repeat(2_000), '😀\n'])
        expect(await store.findChannel(id), id).toBeUndefined();
    });
  });
};

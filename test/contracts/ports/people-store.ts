import { describe, expect, it } from 'vitest';
import type { PeopleStore } from '../../../functions/application/ports/people-store.ts';
import type { CallId } from '../../../functions/domain/call/call.ts';

const callId = (at: number): CallId => `call_${String(at).padStart(32, '0')}`;
const ONE = callId(1);

/** What every store of people's columns promises. `make` gives an empty one. */
export const describePeopleStoreContract = (implementation: string, make: () => Promise<PeopleStore>): void => {
  describe(`people's columns in ${implementation}`, () => {
    it('says nothing of a call that nobody wrote about', async () => {
      const store = await make();
      expect(await store.get(ONE)).toBeUndefined();
      expect(await store.getMany([ONE])).toEqual([]);
    });

    it('keeps what a person wrote, letter by letter', async () => {
      const store = await make();
      for (const [at, note] of [
        '',
        '=1+1',
        'dijo «ñandú» 😀\nsegunda línea',
        ' spaces ',
        'x'.repeat(50_000),
      ].entries()) {
        const write = { callId: callId(at), columns: { reviewed: at % 2 === 0, note }, expectedRevision: 0 };
        expect(await store.save(write)).toBe('saved');
        expect(await store.get(callId(at))).toEqual({ callId: callId(at), ...write.columns, revision: 1 });
      }
    });

    it('refuses a writer that saw another revision, and writes nothing', async () => {
      const store = await make();
      const save = (note: string, expectedRevision: number) =>
        store.save({ callId: ONE, columns: { reviewed: false, note }, expectedRevision });
      expect(await save('too early', 1)).toBe('stale');
      expect(await save('first', 0)).toBe('saved');
      expect(await save('again', 0)).toBe('stale');
      expect(await save('second', 1)).toBe('saved');
      expect(await save('late', 1)).toBe('stale');
      expect(await store.get(ONE)).toEqual({ callId: ONE, reviewed: false, note: 'second', revision: 2 });
    });

    it('lets one of the writers that race win, at the first write and at a later one', async () => {
      const store = await make();
      for (const expectedRevision of [0, 1]) {
        const outcomes = await Promise.all(
          ['a', 'b', 'c'].map((note) =>
            store.save({ callId: ONE, columns: { reviewed: true, note }, expectedRevision }),
          ),
        );
        expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
        const winner = ['a', 'b', 'c'][outcomes.indexOf('saved')];
        expect(await store.get(ONE)).toMatchObject({ note: winner, revision: expectedRevision + 1 });
      }
    });

    it('reads any number, each once, and leaves out the missing', async () => {
      const store = await make();
      const written = Array.from({ length: 130 }, (_, at) => callId(at));
      await Promise.all(
        written.map((id) => store.save({ callId: id, columns: { reviewed: true, note: id }, expectedRevision: 0 })),
      );
      const read = await store.getMany([...written, callId(999), ...written.slice(0, 2)]);
      expect(read.map((row) => row.callId).sort()).toEqual(written);
      expect(read.every(({ callId: id, note }) => note === id)).toBe(true);
    });
  });
};

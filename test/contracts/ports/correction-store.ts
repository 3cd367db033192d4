import { describe, expect, it } from 'vitest';
import type { CorrectionStore, NextDecision } from '../../../functions/application/ports/correction-store.ts';
import type { CallId } from '../../../functions/domain/call/call.ts';
import { type Decision, decisionsInForce } from '../../../functions/domain/learning/decision.ts';

const callId = (at: number): CallId => `call_${String(at).padStart(32, '0')}`;
const ONE = callId(1);

const said: Decision = {
  scriptId: 'soporte',
  scriptVersion: 2,
  stepId: 'despedida: ¿final?',
  verdict: 'said',
  machine: 'not_said',
  turnIndex: 7,
  atMs: 21_500,
  wordsId: 'a1b2',
  by: 'ana@example.com',
  at: '2026-11-21T10:00:00.000Z',
};

const next = (overrides: Partial<NextDecision> = {}): NextDecision => ({
  callId: ONE,
  teamId: 'team_a',
  position: 0,
  decision: said,
  teaches: true,
  ...overrides,
});

/** What every store of decisions promises. `make` gives an empty one. */
export const describeCorrectionStoreContract = (implementation: string, make: () => Promise<CorrectionStore>): void => {
  describe(`decisions in ${implementation}`, () => {
    it('knows nothing of what nobody decided about', async () => {
      const store = await make();
      expect(await store.history(ONE)).toEqual([]);
      expect(await store.countsOf('soporte')).toEqual([]);
      expect(await store.lessonsOf('soporte')).toEqual([]);
    });

    it('keeps a decision as it was, counts it and keeps its lesson', async () => {
      const store = await make();
      expect(await store.append(next())).toBe('appended');
      expect(await store.history(ONE)).toEqual([said]);
      expect(await store.countsOf('soporte')).toMatchObject([
        { scriptVersion: 2, stepId: said.stepId, pairings: { 'not_said>said': 1 } },
      ]);
      expect(await store.lessonsOf('soporte')).toEqual([
        { callId: ONE, teamId: 'team_a', stepId: said.stepId, scriptVersion: 2, wordsId: 'a1b2', at: said.at },
      ]);
    });

    it('adds only to the end of the history that the writer read, and otherwise writes and counts nothing', async () => {
      const store = await make();
      await store.append(next());
      expect(await store.append(next({ decision: { ...said, verdict: 'not_said' } }))).toBe('stale');
      expect(await store.history(ONE)).toEqual([said]);
      expect((await store.countsOf('soporte'))[0]?.pairings).toMatchObject({ 'not_said>said': 1 });
      expect((await store.countsOf('soporte'))[0]?.pairings['not_said>not_said'] ?? 0).toBe(0);
    });

    it('moves the count of a decision that another one replaces, and gives it back when it is withdrawn', async () => {
      const store = await make();
      const counts = async () => (await store.countsOf('soporte'))[0]?.pairings ?? {};
      await store.append(next());
      const changed: Decision = { ...said, verdict: 'not_applicable' };
      const [inForce] = decisionsInForce([said]);
      await store.append(
        next({ position: 1, decision: changed, teaches: false, ...(inForce ? { replaces: inForce } : {}) }),
      );
      expect((await counts())['not_said>said'] ?? 0).toBe(0);
      expect((await counts())['not_said>not_applicable']).toBe(1);
      expect(await store.lessonsOf('soporte')).toEqual([]);
      const [then] = decisionsInForce([changed]);
      const { wordsId: _words, turnIndex: _turn, atMs: _at, ...bare } = said;
      const withdrawn: Decision = { ...bare, verdict: 'withdrawn' };
      await store.append(
        next({ position: 2, decision: withdrawn, teaches: false, ...(then ? { replaces: then } : {}) }),
      );
      expect(Object.values(await counts()).every((n) => n === 0)).toBe(true);
      expect(await store.history(ONE)).toEqual([said, changed, withdrawn]);
    });

    it('keeps calls, steps, versions and scripts apart', async () => {
      const store = await make();
      await store.append(next());
      await store.append(next({ callId: callId(2) }));
      await store.append(next({ callId: callId(3), decision: { ...said, scriptVersion: 3 } }));
      await store.append(next({ callId: callId(4), decision: { ...said, scriptId: 'soporte-2' } }));
      const counts = await store.countsOf('soporte');
      expect(counts.map(({ scriptVersion, pairings }) => [scriptVersion, pairings['not_said>said']]).sort()).toEqual([
        [2, 2],
        [3, 1],
      ]);
      expect((await store.lessonsOf('soporte')).map((lesson) => lesson.callId).sort()).toEqual([1, 2, 3].map(callId));
    });

    it('lets one of the writers that race win, and counts every decision that was stored', async () => {
      const store = await make();
      const raced = await Promise.all([0, 1, 2].map(() => store.append(next())));
      expect(raced.filter((outcome) => outcome === 'appended')).toHaveLength(1);
      const calls = Array.from({ length: 12 }, (_, at) => callId(100 + at));
      const outcomes = await Promise.all(calls.map((id) => store.append(next({ callId: id }))));
      expect(outcomes.every((outcome) => outcome === 'appended')).toBe(true);
      expect((await store.countsOf('soporte'))[0]?.pairings['not_said>said']).toBe(13);
    });

    it('tells a long history in its order', async () => {
      const store = await make();
      for (let position = 0; position < 25; position += 1)
        await store.append(next({ position, decision: { ...said, by: `m${position}@example.com` }, teaches: false }));
      expect((await store.history(ONE)).map(({ by }) => by)).toEqual(
        Array.from({ length: 25 }, (_, at) => `m${at}@example.com`),
      );
    });
  });
};

import { beforeEach, describe, expect, it } from 'vitest';
import { accessOf } from '../../../../functions/application/access.ts';
import { makeDecideStep } from '../../../../functions/application/use-cases/decide-step.ts';
import { makeDescribeLearning } from '../../../../functions/application/use-cases/describe-learning.ts';
import { makeRestateCall } from '../../../../functions/application/use-cases/restate-call.ts';
import type { CallDetail } from '../../../../functions/contracts/api.ts';
import { callRoutes } from '../../../../functions/handlers/api/routes/calls.ts';
import { aHouse } from '../../../builders/judged-calls.ts';
import { memoryPeople, memoryTeams } from '../../../builders/memory-ports.ts';

const BY = 'ana@demo.example';
const UNDECIDED = 20;
const never = (): never => {
  throw new Error('nobody asked for this');
};

/** Twenty decisions put a step under its bar while nobody brings the rows of other calls up to date. */
describe('a call whose row was left behind', () => {
  let house: Awaited<ReturnType<typeof aHouse>>;
  let asked: string[];
  const show = async (requestRestating: (message: { callId: string }) => Promise<void>): Promise<CallDetail> => {
    const { ports, stored } = house;
    const routes = callRoutes({
      ...ports,
      people: memoryPeople().store,
      links: { presignDownload: never },
      teams: memoryTeams().store,
      defaultTimeZone: 'UTC',
      correctCall: never,
      describeLearning: makeDescribeLearning(ports),
      queue: { requestRestating },
    });
    const access = accessOf({ email: BY }, [], [BY]);
    const path = { callId: stored(UNDECIDED).id };
    return (await routes.show({ access, locale: 'en', path, query: {}, headers: {}, body: undefined })) as CallDetail;
  };
  const ask = async ({ callId }: { callId: string }): Promise<void> => {
    asked.push(callId);
  };

  beforeEach(async () => {
    asked = [];
    house = await aHouse({ calls: Array.from({ length: UNDECIDED + 1 }, (_, at) => `call ${at}`) });
    const decide = makeDecideStep({ ...house.ports, requestRestating: async () => {} });
    const correction = { scriptVersion: 1, verdict: 'said', turnIndex: 2 } as const;
    for (let at = 0; at < UNDECIDED; at += 1)
      await decide({ callId: house.stored(at).id, stepId: 'reference', by: BY, correction });
  });

  it('is shown as it counts now to whoever opens it, and its row is asked to follow until it does', async () => {
    expect(house.stored(UNDECIDED).summary?.adherence).toEqual({ score: 75, n: 2 });
    const { call, effective } = await show(ask);
    expect(call.summary).toMatchObject({
      adherence: { score: 100, n: 1, onlySuggested: 1 },
      flags: [{ stepId: 'reference', suggested: true }],
    });
    expect(call.summary?.adherence).toEqual(effective?.adherence);
    expect(asked).toEqual([call.id]);

    await makeRestateCall(house.ports)(house.stored(UNDECIDED).id);
    expect((await show(ask)).call).toMatchObject({ revision: house.stored(UNDECIDED).revision });
    expect(asked).toEqual([call.id]);
  });

  it('is shown all the same when nobody can be asked', async () => {
    const { call } = await show(() => Promise.reject(new Error('the queue is away')));
    expect(call.summary?.adherence.onlySuggested).toBe(1);
  });
});

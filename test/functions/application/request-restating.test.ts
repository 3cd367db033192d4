import { expect, it } from 'vitest';
import { makeRequestRestating } from '../../../functions/application/use-cases/request-restating.ts';
import type { Team } from '../../../functions/contracts/team.ts';
import type { Call } from '../../../functions/domain/call/call.ts';
import { aCall } from '../../builders/call.ts';
import { memoryCalls, memoryQueue, memoryTeams } from '../../builders/memory-ports.ts';

const team: Team = {
  id: 'team_a',
  name: 'A',
  locale: 'en',
  timeZone: 'UTC',
  services: [],
  members: [],
};

/** `days` of calls of a script in a team, one a day. */
const callsOf = (scriptId: string, teamId: string, days: number): readonly Call[] =>
  Array.from({ length: days }, (_, day) =>
    aCall({
      seed: `${scriptId} ${teamId} ${day}`,
      teamId,
      state: 'flagged',
      occurredAt: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(),
      summary: { scriptId, scriptVersion: 1, adherence: { score: null, n: 0 }, flags: [] },
    }),
  );

const setUp = (stored: readonly Call[], millisecondsPerLook = 0) => {
  const calls = memoryCalls();
  for (const call of stored) calls.calls.set(call.id, call);
  let nowMs = Date.UTC(2026, 10, 21);
  const clock = {
    now: () => {
      nowMs += millisecondsPerLook;
      return new Date(nowMs).toISOString();
    },
  };
  const queue = memoryQueue({ now: () => '2026-11-21T00:00:00.000Z' });
  const request = makeRequestRestating({
    calls: calls.store,
    teams: memoryTeams([team]).store,
    queue: queue.store,
    clock,
  });
  const asked = () => queue.sent.map(({ message }) => (message as { callId: string }).callId);
  return { request, asked, queue };
};

it('asks for every call of the script, of every team and page, once, and for no other', async () => {
  const ours = [...callsOf('s', 'team_a', 450), ...callsOf('s', 'team_default', 3)];
  const waiting = aCall({ seed: 'waiting', teamId: 'team_a', state: 'transcribing' });
  const { request, asked, queue } = setUp([...ours, ...callsOf('other', 'team_a', 5), waiting]);
  expect(await request('s')).toEqual({ requested: 453 });
  expect(asked().sort()).toEqual(ours.map(({ id }) => id).sort());
  expect(queue.sent[0]).toMatchObject({ queue: 'flag', message: { reason: 'restate' } });
});

it('ends before whoever waits is turned away, with the newest calls of every team done', async () => {
  const [busy, quiet] = [callsOf('s', 'team_a', 900), callsOf('s', 'team_default', 300)];
  const { request, asked } = setUp([...busy, ...quiet], 3_500);
  const { requested } = await request('s');
  expect(requested).toBeGreaterThanOrEqual(400);
  expect(requested).toBeLessThan(1_200);
  const newest = [...busy.slice(-200), ...quiet.slice(-200)].map(({ id }) => id);
  expect(asked()).toEqual(expect.arrayContaining(newest));
});

import { describe, expect, it } from 'vitest';
import { makePublishScripts } from '../../../functions/application/use-cases/publish-scripts.ts';
import type { ScriptFile } from '../../../functions/contracts/script-file.ts';
import { aCall } from '../../builders/call.ts';
import { memoryCalls, memoryScripts, memoryTeams } from '../../builders/memory-ports.ts';

const file = (overrides: Partial<ScriptFile> = {}): ScriptFile => ({
  id: 'balance',
  language: 'en-US',
  service: 'Check balance',
  order: 'total',
  steps: [{ id: 'S1', title: 'greets', kind: 'required', phrases: ['Thank you for calling the bank'] }],
  ...overrides,
});

const setUp = () => {
  const scripts = memoryScripts();
  const calls = memoryCalls();
  const rejudged: string[] = [];
  const publish = makePublishScripts({
    scripts: scripts.store,
    teams: memoryTeams().store,
    calls: calls.store,
    queue: {
      requestFlag: async ({ callId }) => {
        rejudged.push(callId);
      },
    },
    clock: { now: () => '2026-11-21T10:00:00.000Z' },
  });
  return { publish, scripts, calls, rejudged };
};

describe('publishing scripts', () => {
  it('numbers versions; the first judges from the beginning, later ones from now', async () => {
    const { publish, scripts } = setUp();
    await publish([file()], 'bia@demo.example');
    const steps = [{ id: 'S1', title: 'greets', kind: 'required' as const, phrases: ['Good morning'] }];
    await publish([file({ steps })], 'bia@demo.example');
    expect(scripts.scripts.map(({ version, effectiveFrom }) => [version, effectiveFrom])).toEqual([
      [1, '1970-01-01T00:00:00.000Z'],
      [2, '2026-11-21T10:00:00.000Z'],
    ]);
    expect((await scripts.store.inForce('CHECK  balance', '2020-06-02T00:13:03Z'))?.version).toBe(1);
  });

  it('leaves a script alone that says nothing new', async () => {
    const { publish, scripts } = setUp();
    await publish([file()], 'a@demo.example');
    expect(await publish([file()], 'a@demo.example')).toMatchObject({
      results: [{ outcome: 'unchanged', version: 1 }],
    });
    expect(scripts.scripts).toHaveLength(1);
  });

  it('takes fields in another order for nothing new, and another list for something new', async () => {
    const { publish } = setUp();
    const [step] = file().steps;
    if (!step) throw new Error('the fixture has a step');
    const slotted = (slots: Record<string, 'name' | 'date'>, window: { anchor: 'first'; seconds: number }) =>
      file({ steps: [{ ...step, phrases: ['{b} and {a} here', 'hello'], slots, window }] });
    await publish([slotted({ a: 'name', b: 'date' }, { anchor: 'first', seconds: 9 })], 'a@demo.example');
    const turned = slotted({ b: 'date', a: 'name' }, { seconds: 9, anchor: 'first' });
    expect(await publish([turned], 'a@demo.example')).toMatchObject({ results: [{ outcome: 'unchanged' }] });
    const steps = turned.steps.map((one) => ({ ...one, phrases: one.phrases.toReversed() }));
    expect(await publish([{ ...turned, steps }], 'a@demo.example')).toMatchObject({ results: [{ version: 2 }] });
  });

  it('refuses a version that is not the next', async () => {
    const { publish } = setUp();
    await publish([file()], 'a@demo.example');
    const outcome = await publish([file({ version: 5, order: 'none' })], 'a@demo.example');
    expect(outcome).toEqual({ outcome: 'conflict', id: 'balance', expectedVersion: 2 });
  });

  it('says what its author should know, though it publishes', async () => {
    const { publish } = setUp();
    const steps = [
      { id: 'S1', title: 'salue', kind: 'required' as const, intent: 'greeting' as const, phrases: ['Bonjour'] },
    ];
    expect(await publish([file({ language: 'fr-FR', steps })], 'a@demo.example')).toMatchObject({
      results: [{ outcome: 'published', warnings: [{ code: 'own-phrases-only', path: 'language' }] }],
    });
    expect(await publish([file({ id: 'other' })], 'a@demo.example')).toMatchObject({ results: [{ warnings: [] }] });
  });

  it('refuses a script that one record cannot hold, and says how large it is and may be', async () => {
    const { publish, scripts } = setUp();
    const phrases = Array.from({ length: 200 }, (_, n) => `${n} ${'ação '.repeat(80)}`);
    const steps = Array.from({ length: 10 }, (_, n) => ({
      ...{ id: `S${n}`, title: 'greets', kind: 'required' as const, phrases },
    }));
    expect(await publish([file({ steps })], 'a@demo.example')).toEqual({
      outcome: 'invalid',
      problems: [{ index: 0, problem: { code: 'too-large', path: '', found: '1134 KB', limit: '390 KB' } }],
    });
    expect(scripts.scripts).toEqual([]);
  });

  it('publishes nothing of a request with an error, and says where it is', async () => {
    const { publish, scripts } = setUp();
    const [step] = file().steps;
    if (!step) throw new Error('the fixture has a step');
    const outcome = await publish(
      [file(), file({ id: 'other', service: 'Loans', steps: [step, step] })],
      'a@demo.example',
    );
    expect(outcome).toMatchObject({
      outcome: 'invalid',
      problems: [{ index: 1, problem: { code: 'duplicate-step-id', path: 'steps[1].id' } }],
    });
    expect(scripts.scripts).toEqual([]);
  });

  it('publishes nothing of a request when one of its scripts is not the next version', async () => {
    const { publish, scripts } = setUp();
    await publish([file()], 'a@demo.example');
    const outcome = await publish(
      [file({ id: 'new', service: 'Loans' }), file({ version: 7, order: 'none' })],
      'a@demo.example',
    );
    expect(outcome).toEqual({ outcome: 'conflict', id: 'balance', expectedVersion: 2 });
    expect(scripts.scripts.map(({ id }) => id)).toEqual(['balance']);
  });

  it('refuses a copy whose id was forgotten, and takes several versions that say which they are', async () => {
    const { publish, scripts } = setUp();
    const copy = file({ service: 'Loans' });
    for (const files of [
      [file(), copy],
      [file({ version: 1 }), copy],
      [file({ version: 1 }), { ...copy, version: 1 }],
    ])
      expect(await publish(files, 'a@demo.example')).toEqual({
        outcome: 'invalid',
        problems: [{ index: 1, problem: { code: 'script-repeated', path: 'id', found: 'balance' } }],
      });
    await publish([file({ version: 3 }), { ...copy, version: 4 }], 'a@demo.example');
    expect(scripts.scripts.map(({ version }) => version)).toEqual([3, 4]);
    const again = await publish([{ ...copy, version: 4 }], 'a@demo.example');
    expect(again).toMatchObject({ results: [{ outcome: 'unchanged', version: 4 }] });
  });

  it('refuses two scripts of one request that would take each other’s place, and names both', async () => {
    const { publish, scripts } = setUp();
    const clash = (index: number, other: string) => ({
      index,
      problem: { code: 'service-shared', path: 'service', found: expect.stringMatching(/check\s+balance/i), other },
    });
    const [july, same] = ['2026-07-01T00:00:00Z', '2026-06-30T18:00:00-06:00'];
    for (const [one, other] of [
      [file(), file({ id: 'new', service: ' CHECK  balance' })],
      [file({ effectiveFrom: july }), file({ id: 'new', effectiveFrom: same, language: 'en-GB' })],
    ] as const)
      expect(await publish([one, file({ id: 'loans', service: 'Loans' }), other], 'a@demo.example')).toEqual({
        outcome: 'invalid',
        problems: [clash(0, 'new'), clash(2, 'balance')],
      });
    expect(scripts.scripts).toEqual([]);
  });

  it('takes a hand-over in one request, and a service in two languages', async () => {
    const { publish, scripts } = setUp();
    const next = file({ id: 'new', effectiveFrom: '2026-12-01T00:00:00Z' });
    expect(await publish([file(), next], 'a@demo.example')).toMatchObject({
      results: [{ id: 'balance' }, { id: 'new', otherScript: { id: 'balance', version: 1, stillJudges: false } }],
    });
    expect((await scripts.store.inForce('Check balance', '2026-11-30T23:59:59Z'))?.id).toBe('balance');
    expect((await scripts.store.inForce('Check balance', '2026-12-01T00:00:00Z'))?.id).toBe('new');
    const spanish = file({ id: 'saldo', language: 'es-MX', service: 'Loans' });
    expect(await publish([file({ id: 'loans', service: 'Loans' }), spanish], 'a@demo.example')).toMatchObject({
      outcome: 'published',
    });
  });

  it('tells which script judged the service until then, or goes on doing so', async () => {
    const { publish } = setUp();
    const other = async (one: ScriptFile) => {
      const outcome = await publish([one], 'a@demo.example');
      return outcome.outcome === 'published' ? [outcome.results[0]?.outcome, outcome.results[0]?.otherScript] : outcome;
    };
    expect(await other(file({ effectiveFrom: '2026-02-01T00:00:00Z' }))).toEqual(['published', undefined]);
    expect(await other(file({ order: 'none' }))).toEqual(['published', undefined]);
    const balance = { id: 'balance', version: 2, effectiveFrom: '2026-11-21T10:00:00.000Z' };
    // From the beginning on, but another one took force since.
    expect(await other(file({ id: 'new' }))).toEqual(['published', { ...balance, stillJudges: true }]);
    expect(await other(file({ id: 'new' }))).toEqual(['unchanged', { ...balance, stillJudges: true }]);
    const december = file({ id: 'new', effectiveFrom: '2026-12-01T00:00:00-06:00' });
    expect(await other(december)).toEqual(['published', { ...balance, stillJudges: false }]);
    expect(await other(december)).toEqual(['unchanged', undefined]);
    expect(await other(file({ id: 'loans', service: 'Loans' }))).toEqual(['published', undefined]);
  });

  it('judges the calls that were waiting for it', async () => {
    const { publish, calls, rejudged } = setUp();
    const waiting = aCall({ seed: 'waiting', state: 'flagged', facts: { service: 'check balance' } });
    const other = aCall({ seed: 'other', state: 'flagged', facts: { service: 'sales' } });
    for (const call of [waiting, other]) calls.calls.set(call.id, call);
    expect(await publish([file()], 'a@demo.example')).toMatchObject({ results: [{ rejudged: 1 }] });
    expect(rejudged).toEqual([waiting.id]);
  });
});

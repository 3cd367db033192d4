import { describe, expect, it } from 'vitest';
import type { ScriptStore } from '../../../functions/application/ports/script-store.ts';
import type { PublishedScript } from '../../../functions/contracts/script-file.ts';
import { MAX_SCRIPT_BYTES, scriptBytes } from '../../../functions/contracts/script-size.ts';

const aScript = (overrides: Partial<PublishedScript> = {}): PublishedScript => ({
  id: 'soporte',
  language: 'es-MX',
  service: 'Soporte Técnico',
  version: 1,
  order: 'partial',
  steps: [
    {
      id: 'greeting',
      title: 'Saluda',
      kind: 'required',
      phrases: ['buenas tardes, mi nombre es {name}'],
      slots: { name: 'name' },
      window: { anchor: 'first', seconds: 20 },
    },
  ],
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  publishedAt: '2026-01-01T00:00:00.000Z',
  publishedBy: 'ana@example.com',
  ...overrides,
});

const publishAll = async (store: ScriptStore, ...scripts: readonly Partial<PublishedScript>[]): Promise<void> => {
  for (const script of scripts) expect(await store.publish(aScript(script))).toBe('published');
};

/** What every store of scripts promises. `make` gives an empty one. */
export const describeScriptStoreContract = (implementation: string, make: () => Promise<ScriptStore>): void => {
  describe(`scripts in ${implementation}`, () => {
    it('knows no script before one is published', async () => {
      const store = await make();
      expect(await store.listLatest()).toEqual([]);
      expect(await store.listVersions('soporte')).toEqual([]);
      expect(await store.getVersion('soporte', 1)).toBeUndefined();
      expect(await store.inForce('soporte técnico', '2026-06-01T00:00:00.000Z')).toBeUndefined();
    });

    it('gives back a version as it was published', async () => {
      const store = await make();
      await publishAll(store, {});
      expect(await store.getVersion('soporte', 1)).toEqual(aScript());
      expect(await store.getVersion('soporte', 2)).toBeUndefined();
      expect(await store.getVersion('Soporte', 1)).toBeUndefined();
    });

    it('keeps a script of the largest size that may be published', async () => {
      const store = await make();
      // The shape that takes most beside its letters: many short texts, each with a name.
      const step = {
        title: 't',
        kind: 'required' as const,
        phrases: ['á'],
        slots: { a: 'name' as const },
        weight: 0.125,
      };
      const large = (steps: number) =>
        aScript({ steps: Array.from({ length: steps }, (_, n) => ({ id: String(n), ...step })) });
      const fits = (count: number): boolean => scriptBytes(large(count)) <= MAX_SCRIPT_BYTES;
      let [steps, tooMany] = [1, MAX_SCRIPT_BYTES / 50];
      while (steps + 1 < tooMany) {
        const middle = Math.floor((steps + tooMany) / 2);
        if (fits(middle)) steps = middle;
        else tooMany = middle;
      }
      expect([steps > 1000, fits(steps), fits(steps + 1)]).toEqual([true, true, false]);
      await publishAll(store, large(steps));
      expect((await store.getVersion('soporte', 1))?.steps).toHaveLength(steps);
      const letters = aScript({
        id: 'largo',
        steps: [{ id: 'a', ...step, title: 'x'.repeat(MAX_SCRIPT_BYTES - 800) }],
      });
      await publishAll(store, letters);
    });

    it('refuses a version that is there, or older than the newest, and changes nothing', async () => {
      const store = await make();
      await publishAll(store, { version: 3 });
      expect(await store.publish(aScript({ version: 3, publishedBy: 'eva@example.com' }))).toBe('exists');
      expect(await store.publish(aScript({ version: 2 }))).toBe('exists');
      expect(await store.listVersions('soporte')).toEqual([aScript({ version: 3 })]);
      expect((await store.inForce('soporte tecnico', '2026-06-01T00:00:00.000Z'))?.publishedBy).toBe('ana@example.com');
    });

    it('lets one of the publishers that race for a version win', async () => {
      const store = await make();
      const outcomes = await Promise.all(
        ['a', 'b', 'c', 'd'].map((name) => store.publish(aScript({ publishedBy: `${name}@example.com` }))),
      );
      expect(outcomes.filter((outcome) => outcome === 'published')).toHaveLength(1);
      const winner = ['a', 'b', 'c', 'd'][outcomes.indexOf('published')];
      expect((await store.listLatest()).map(({ publishedBy }) => publishedBy)).toEqual([`${winner}@example.com`]);
      expect((await store.inForce('soporte técnico', '2026-06-01T00:00:00.000Z'))?.publishedBy).toBe(
        `${winner}@example.com`,
      );
    });

    it('lists versions newest first by number, and the newest of every script', async () => {
      const store = await make();
      await publishAll(store, ...Array.from({ length: 11 }, (_, at) => ({ version: at + 1 })), { id: 'ventas' });
      expect((await store.listVersions('soporte')).map(({ version }) => version)).toEqual([
        11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
      ]);
      const latest = (await store.listLatest()).map(({ id, version }) => `${id} ${version}`);
      expect(latest.sort()).toEqual(['soporte 11', 'ventas 1']);
    });

    it('lists versions that together are larger than one answer of a database', async () => {
      const store = await make();
      const steps = Array.from({ length: 100 }, (_, at) => ({
        id: `step-${at}`,
        title: 'x',
        kind: 'required' as const,
        phrases: Array.from({ length: 6 }, () => 'x'.repeat(490)),
      }));
      await publishAll(store, ...[1, 2, 3, 4, 5].map((version) => ({ version, steps })));
      expect((await store.listVersions('soporte')).map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
    });

    it('judges by the version in force at an instant, its own first instant included', async () => {
      const store = await make();
      await publishAll(
        store,
        { version: 1, effectiveFrom: '2026-01-01T00:00:00.000Z' },
        { version: 2, effectiveFrom: '2026-02-01T12:00:00.500Z' },
        { version: 3, effectiveFrom: '2026-03-01T00:00:00.000Z' },
      );
      const at = async (instant: string) => (await store.inForce('soporte técnico', instant))?.version;
      expect(await at('2025-12-31T23:59:59.999Z')).toBeUndefined();
      expect(await at('2026-01-01T00:00:00.000Z')).toBe(1);
      expect(await at('2026-02-01T12:00:00.499Z')).toBe(1);
      expect(await at('2026-02-01T12:00:00.500Z')).toBe(2);
      expect(await at('2026-02-28T23:59:59.999Z')).toBe(2);
      expect(await at('2099-01-01T00:00:00.000Z')).toBe(3);
    });

    it('compares instants, not their spelling', async () => {
      const store = await make();
      await publishAll(
        store,
        { version: 1, effectiveFrom: '2026-01-01T00:00:00Z' },
        { version: 2, effectiveFrom: '2026-01-01T00:00:00.500Z' },
      );
      const at = async (instant: string) => (await store.inForce('soporte técnico', instant))?.version;
      expect(await at('2026-01-01T00:00:00.000Z')).toBe(1);
      expect(await at('2026-01-01T00:00:00Z')).toBe(1);
      expect(await at('2026-01-01T00:00:00.5Z')).toBe(2);
      expect(await at('2025-12-31T18:00:00-06:00')).toBe(1);
    });

    it('prefers the newest of several versions that took force at one instant', async () => {
      const store = await make();
      await publishAll(store, ...Array.from({ length: 10 }, (_, at) => ({ version: at + 1 })));
      expect((await store.inForce('soporte técnico', '2026-01-01T00:00:00.000Z'))?.version).toBe(10);
    });

    it('goes back to the version that took force last, when a newer one was dated earlier', async () => {
      const store = await make();
      await publishAll(
        store,
        { version: 1, effectiveFrom: '2026-05-01T00:00:00.000Z' },
        { version: 2, effectiveFrom: '2026-01-01T00:00:00.000Z' },
      );
      expect((await store.inForce('soporte técnico', '2026-02-01T00:00:00.000Z'))?.version).toBe(2);
      expect((await store.inForce('soporte técnico', '2026-06-01T00:00:00.000Z'))?.version).toBe(1);
    });

    it('finds a service however it is spelled, and no other', async () => {
      const store = await make();
      await publishAll(store, {}, { id: 'ventas', service: 'Soporte' });
      const judge = async (service: string) => (await store.inForce(service, '2026-06-01T00:00:00.000Z'))?.id;
      for (const spelled of ['soporte tecnico', '  SOPORTE   TÉCNICO ', 'Soporte Te\u0301cnico'])
        expect(await judge(spelled), spelled).toBe('soporte');
      expect(await judge('soporte')).toBe('ventas');
      expect(await judge('soporte tecnico 2')).toBeUndefined();
      expect(await judge('')).toBeUndefined();
    });
  });
};

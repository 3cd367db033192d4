import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BucketDefinition, openObjectStore } from '../../../../../infra/local/objects/buckets/object-store.ts';
import type { NewEvent } from '../../../../../infra/local/runtime/events/event.ts';
import { openState, type State } from '../../../../../infra/local/runtime/state/state.ts';

const bucket: BucketDefinition = { name: 'media', sendsEvents: true, versioned: true, cors: [] };
let folder: string;
let state: State;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'monitoria-objects-'));
  state = openState(join(folder, 'state.db'));
});
afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true });
});
const open = (emit: (event: NewEvent) => void = () => {}) =>
  openObjectStore({ state, folder: join(folder, 'objects'), buckets: [bucket], emit });

describe('the object store', () => {
  test('stores nothing when its event cannot be queued: both or neither', async () => {
    const store = await open(() => {
      throw new Error('queue is full');
    });
    await expect(store.putBytes(bucket, 'a', Buffer.from('x'), 'text/plain')).rejects.toThrow('queue is full');
    expect(store.find(bucket, 'a')).toBeUndefined();
  });

  test('clears away bodies that a crash left without an object', async () => {
    const store = await open();
    await store.putBytes(bucket, 'kept', Buffer.from('x'), 'text/plain');
    writeFileSync(join(folder, 'objects', 'half-an-upload'), 'y');
    const again = await open();
    expect(readdirSync(join(folder, 'objects'))).toHaveLength(1);
    expect(again.head(bucket, 'kept')).toMatchObject({ bytes: 1 });
  });

  test('gives each write of a versioned bucket a version', async () => {
    const events: NewEvent[] = [];
    const store = await open((event) => events.push(event));
    const first = await store.putBytes(bucket, 'a', Buffer.from('1'), 'text/plain');
    const second = await store.putBytes(bucket, 'a', Buffer.from('2'), 'text/plain');
    expect(first.versionId).not.toBe(second.versionId);
    const sequencers = events.map(({ detail }) => (detail as { object: { sequencer: string } }).object.sequencer);
    expect([...sequencers].sort()).toEqual(sequencers);
  });

  test('lists pages that together are what a plain filter finds', async () => {
    const store = await open();
    const unit = fc.constantFrom('a', 'b', '/', 'é');
    const key = fc.string({ unit, minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(key, { maxLength: 12 }),
        fc.string({ unit, maxLength: 2 }),
        fc.constantFrom('', '/', 'a'),
        fc.integer({ min: 1, max: 4 }),
        async (keys, prefix, delimiter, limit) => {
          state.db.exec('DELETE FROM objects');
          for (const one of keys) await store.putBytes(bucket, one, Buffer.from(one), 'text/plain');
          const under = keys.filter((one) => one.startsWith(prefix));
          const folderOf = (one: string): string | undefined => {
            const at = delimiter === '' ? -1 : one.indexOf(delimiter, prefix.length);
            return at < 0 ? undefined : one.slice(0, at + delimiter.length);
          };
          const bytewise = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
          const objects = under.filter((one) => folderOf(one) === undefined).sort(bytewise);
          const prefixes = [...new Set(under.map(folderOf).filter((one) => one !== undefined))].sort(bytewise);

          const seen = { objects: [] as string[], prefixes: [] as string[] };
          let after = '';
          for (let pages = 0; pages < 40; pages += 1) {
            const page = store.list(bucket, { prefix, delimiter, after, limit });
            expect(page.objects.length + page.prefixes.length).toBeLessThanOrEqual(limit);
            seen.objects.push(...page.objects.map((one) => one.key));
            seen.prefixes.push(...page.prefixes);
            if (page.nextAfter === undefined) break;
            after = page.nextAfter;
          }
          expect(seen).toEqual({ objects, prefixes });
        },
      ),
      { numRuns: 60 },
    );
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ObjectStore } from '../../../functions/application/ports/object-store.ts';

export type ObjectStoreUnderTest = {
  readonly store: ObjectStore;
  /** Puts an object as somebody outside would. */
  readonly put: (key: string, bytes: Uint8Array, metadata?: Record<string, string>) => Promise<void>;
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const ODD_KEYS = [
  'inbox/plain.wav',
  'inbox/ligação de São João.wav',
  'inbox/ligac\u0327a\u0303o.wav',
  'inbox/😀 llamada #1?.wav',
  'inbox/100% + & = ; : @ $ , !\'()*~".wav',
  'inbox/%2Fnot%20decoded.wav',
  'inbox/../outside/./here.wav',
  'inbox//double//slash.wav',
  ' leading and trailing ',
  `inbox/${'x'.repeat(294)}`,
];

/** What every object store promises. `make` gives an empty one. */
export const describeObjectStoreContract = (
  implementation: string,
  make: () => Promise<ObjectStoreUnderTest>,
): void => {
  describe(`objects in ${implementation}`, () => {
    it('has nothing under a key that nobody put', async () => {
      const { store } = await make();
      expect(await store.head('inbox/none.wav')).toBeUndefined();
      expect(await store.getBytes('inbox/none.wav')).toBeUndefined();
      expect(await store.getBytes('inbox/none.wav', { first: 0, last: 9 })).toBeUndefined();
      expect(await store.sha256('inbox/none.wav')).toBeUndefined();
      expect(await store.list('inbox/')).toEqual([]);
    });

    it('takes keys as people name their files', async () => {
      const { store, put } = await make();
      for (const key of ODD_KEYS) await put(key, bytesOf(key));
      for (const key of ODD_KEYS) {
        expect((await store.head(key))?.key, key).toBe(key);
        expect(await store.sha256(key), key).toBe(hashOf(bytesOf(key)));
      }
      const listed = await store.list('');
      expect(listed.map(({ key }) => key).sort()).toEqual([...ODD_KEYS].sort());
      expect(listed.every(({ key, bytes }) => bytes === bytesOf(key).length)).toBe(true);
    });

    it('tells size, etag, date and metadata of an object', async () => {
      const { store, put } = await make();
      await put('inbox/a.wav', bytesOf('hello'), { 'agent-id': '17', note: 'caf%C3%A9' });
      const head = await store.head('inbox/a.wav');
      expect(head).toMatchObject({ bytes: 5, metadata: { 'agent-id': '17', note: 'caf%C3%A9' } });
      expect(head?.etag).toMatch(/^[0-9a-f]{32}$/);
      expect(new Date(head?.lastModified ?? '').toISOString()).toBe(head?.lastModified);
    });

    it('changes the etag when the content changes, and only then', async () => {
      const { store, put } = await make();
      const etagOf = async (text: string) => {
        await put('inbox/a.wav', bytesOf(text));
        return (await store.head('inbox/a.wav'))?.etag;
      };
      const first = await etagOf('one');
      expect(await etagOf('two')).not.toBe(first);
      expect(await etagOf('one')).toBe(first);
    });

    it('reads ranges, both ends included, as far as the object goes', async () => {
      const { store, put } = await make();
      await put('inbox/a.wav', bytesOf('0123456789'));
      const read = async (first: number, last: number) => {
        const bytes = await store.getBytes('inbox/a.wav', { first, last });
        return bytes && new TextDecoder().decode(bytes);
      };
      expect(await read(0, 0)).toBe('0');
      expect(await read(2, 4)).toBe('234');
      expect(await read(8, 100)).toBe('89');
      expect(await read(0, 1_000_000)).toBe('0123456789');
      expect(await read(10, 20)).toBe('');
      expect(await read(500, 600)).toBe('');
    });

    it('reads an empty object as no bytes', async () => {
      const { store, put } = await make();
      await put('inbox/empty.wav', new Uint8Array());
      expect((await store.head('inbox/empty.wav'))?.bytes).toBe(0);
      expect(await store.getBytes('inbox/empty.wav')).toHaveLength(0);
      expect(await store.getBytes('inbox/empty.wav', { first: 0, last: 99 })).toHaveLength(0);
      expect(await store.sha256('inbox/empty.wav')).toBe(hashOf(new Uint8Array()));
    });

    it('hashes an object of many megabytes', async () => {
      const { store, put } = await make();
      const bytes = new Uint8Array(9_000_001).map((_, at) => at % 251);
      await put('inbox/long.wav', bytes);
      expect(await store.sha256('inbox/long.wav')).toBe(hashOf(bytes));
      expect((await store.getBytes('inbox/long.wav'))?.length).toBe(bytes.length);
    });

    it('lists everything that begins with a prefix, in order, over more than one page', async () => {
      const { store, put } = await make();
      const keys = Array.from({ length: 1_003 }, (_, at) => `inbox/${String(at).padStart(5, '0')}.wav`);
      for (let from = 0; from < keys.length; from += 50)
        await Promise.all(keys.slice(from, from + 50).map((key) => put(key, bytesOf('x'))));
      await put('jobs/a.json', bytesOf('x'));
      expect((await store.list('inbox/')).map(({ key }) => key)).toEqual(keys);
      expect((await store.list('inbox/0100')).map(({ key }) => key)).toEqual(keys.slice(1_000));
      expect(await store.list('Inbox/')).toEqual([]);
    });
  });
};

import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createObjectLinks } from '../../../functions/adapters/s3/object-links.ts';
import { createObjectStore } from '../../../functions/adapters/s3/object-store.ts';
import { createTranscriptStore } from '../../../functions/adapters/s3/transcript-store.ts';
import { createWorkbookStateStore } from '../../../functions/adapters/s3/workbook-state-store.ts';
import { aCall } from '../../builders/call.ts';
import { describeObjectStoreContract, ODD_KEYS } from '../ports/object-store.ts';
import { describeTranscriptStoreContract } from '../ports/transcript-store.ts';
import { describeWorkbookStateStoreContract } from '../ports/workbook-state-store.ts';
import { type LocalServices, startLocalServices } from './local-services.ts';

let local: LocalServices;
beforeAll(async () => {
  local = await startLocalServices();
});
afterAll(() => local.stop());

const S3 = 'S3';

const newObjects = async () => {
  const bucket = local.newBucket();
  return {
    bucket,
    store: createObjectStore(bucket),
    links: createObjectLinks(bucket),
    put: async (Key: string, Body: Uint8Array, Metadata: Record<string, string> = {}) =>
      void (await bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key, Body, Metadata }))),
  };
};

describeObjectStoreContract(S3, newObjects);
describeTranscriptStoreContract(S3, async () => createTranscriptStore(local.newBucket()));
describeWorkbookStateStoreContract(S3, async () => createWorkbookStateStore(local.newBucket()));

const upload = (url: string, body: string): Promise<number> =>
  fetch(url, { method: 'PUT', body: new TextEncoder().encode(body) }).then(({ status }) => status);

/** A browser resolves `..` in an address before it asks; our own uploads never have it in a key. */
const KEYS_OF_BROWSERS = ODD_KEYS.filter((key) => !key.includes('..'));

describe('addresses that a browser may use for a while', () => {
  it('takes an upload of the announced length under the key, whatever its letters', async () => {
    const { store, links } = await newObjects();
    for (const key of KEYS_OF_BROWSERS) {
      const url = await links.presignUpload({ key, bytes: 5, expiresInSeconds: 60 });
      expect(await upload(url, 'hello'), key).toBe(200);
      expect((await store.head(key))?.bytes, key).toBe(5);
    }
  });

  it('refuses an upload that is longer, shorter or goes elsewhere', async () => {
    const { store, links } = await newObjects();
    const key = 'inbox/b/one.wav';
    const url = await links.presignUpload({ key, bytes: 5, expiresInSeconds: 60 });
    expect(await upload(url, 'hello!')).toBe(403);
    expect(await upload(url, 'hell')).toBe(403);
    expect(await upload(url, '')).toBe(403);
    expect(await upload(url.replace('one.wav', 'two.wav'), 'hello')).toBe(403);
    expect(await upload(url.replace(/X-Amz-Expires=\d+/, 'X-Amz-Expires=9999'), 'hello')).toBe(403);
    expect(await fetch(url).then(({ status }) => status)).toBe(403);
    expect(await store.list('')).toEqual([]);
  });

  it('takes an upload of no bytes', async () => {
    const { store, links } = await newObjects();
    const url = await links.presignUpload({ key: 'inbox/empty.wav', bytes: 0, expiresInSeconds: 60 });
    expect(await upload(url, '')).toBe(200);
    expect((await store.head('inbox/empty.wav'))?.bytes).toBe(0);
  });

  it('shows an object as what it is said to be, whole or in parts', async () => {
    const { links, put } = await newObjects();
    for (const key of KEYS_OF_BROWSERS) {
      await put(key, new TextEncoder().encode('0123456789'));
      const url = await links.presignDownload({ key, contentType: 'audio/wav', expiresInSeconds: 60 });
      const whole = await fetch(url);
      expect([whole.status, whole.headers.get('content-type'), await whole.text()], key).toEqual([
        200,
        'audio/wav',
        '0123456789',
      ]);
      const part = await fetch(url, { headers: { range: 'bytes=2-4' } });
      expect([part.status, await part.text()]).toEqual([206, '234']);
    }
  });

  it('says that an object is missing, and lets nobody change what it is shown as', async () => {
    const { links, put } = await newObjects();
    const request = { key: 'inbox/a.wav', contentType: 'audio/wav', expiresInSeconds: 60 };
    const url = await links.presignDownload(request);
    expect(await fetch(url).then(({ status }) => status)).toBe(404);
    await put('inbox/a.wav', new TextEncoder().encode('<script>'));
    expect(await fetch(url.replace('audio%2Fwav', 'text%2Fhtml')).then(({ status }) => status)).toBe(403);
    expect(await fetch(url, { method: 'DELETE' }).then(({ status }) => status)).toBe(403);
  });

  it('stops working when its time is over', async () => {
    const { store, links, put } = await newObjects();
    await put('inbox/a.wav', new TextEncoder().encode('hello'));
    const request = { key: 'inbox/a.wav', bytes: 5, contentType: 'audio/wav', expiresInSeconds: 60 };
    const [up, down] = [await links.presignUpload(request), await links.presignDownload(request)];
    local.advance(55_000);
    expect(await upload(up, 'HELLO')).toBe(200);
    expect(await fetch(down).then(({ status }) => status)).toBe(200);
    local.advance(10_000);
    expect(await upload(up, 'later')).toBe(403);
    expect(await fetch(down).then(({ status }) => status)).toBe(403);
    expect(new TextDecoder().decode(await store.getBytes('inbox/a.wav'))).toBe('HELLO');
    local.advance(-65_000);
  });
});

describe('documents that somebody else wrote over', () => {
  const write = async (Key: string, Body: string) => {
    const bucket = local.newBucket();
    await bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key, Body: new TextEncoder().encode(Body) }));
    return bucket;
  };
  const { id } = aCall();

  it('names a transcript that cannot be read, and its fields, without their values', async () => {
    const key = `calls/${id}/transcript.json`;
    const broken = createTranscriptStore(await write(key, '{"language":"es-MX","secret":'));
    await expect(broken.getTranscript(id)).rejects.toThrow(`stored document ${key} is not readable: (not JSON)`);
    const wrong = createTranscriptStore(await write(key, '{"language":7,"durationMs":1,"turns":[],"provenance":{}}'));
    await expect(wrong.getTranscript(id)).rejects.toThrow(/language, provenance\.engine, provenance\.separation/);
  });

  it('takes a state that cannot be read for an empty one, and can write over it', async () => {
    for (const text of ['', '{', '{"version":99}']) {
      const store = createWorkbookStateStore(await write('workbooks/sheet-1.json', text));
      const loaded = await store.load('sheet-1');
      expect(loaded?.state).toMatchObject({ base: new Map(), sharedWith: [] });
      if (!loaded) throw new Error('nothing was loaded');
      expect(await store.save('sheet-1', loaded.state, loaded.version)).toMatchObject({ outcome: 'saved' });
    }
  });

  it('is stale when the state that a sync read was deleted meanwhile', async () => {
    const bucket = local.newBucket();
    const store = createWorkbookStateStore(bucket);
    const state = {
      base: new Map(),
      shownConflicts: new Map(),
      channel: undefined,
      sharedWith: [],
      syncedAt: undefined,
    };
    const saved = await store.save('sheet-1', state, undefined);
    const version = saved.outcome === 'saved' ? saved.version : '';
    await bucket.client.send(new DeleteObjectCommand({ Bucket: bucket.name, Key: 'workbooks/sheet-1.json' }));
    expect(await store.save('sheet-1', state, version)).toEqual({ outcome: 'stale' });
  });
});

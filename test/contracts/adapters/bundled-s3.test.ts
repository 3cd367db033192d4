import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundling } from '../../../infra/aws/bundle.ts';
import { describeObjectStoreContract } from '../ports/object-store.ts';
import { describeTranscriptStoreContract } from '../ports/transcript-store.ts';
import { describeWorkbookStateStoreContract } from '../ports/workbook-state-store.ts';
import { type LocalServices, startLocalServices } from './local-services.ts';
import type * as adapters from './s3-adapters.ts';

/** The bundles leave out much of S3's client: what is left keeps the same promises as the whole. */
const BUNDLED = 'S3, as it is in the bundles';

let local: LocalServices;
let folder: string;
let bundled: typeof adapters;
beforeAll(async () => {
  local = await startLocalServices();
  folder = await mkdtemp(join(tmpdir(), 'monitoria-bundled-s3-'));
  await build(bundling('test/contracts/adapters/s3-adapters.ts', folder));
  bundled = (await import(pathToFileURL(join(folder, 'index.mjs')).href)) as typeof adapters;
});
afterAll(async () => {
  await local.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Objects that others put come from the whole client. */
const newBucket = () => {
  const outside = local.newBucket();
  return {
    bucket: bundled.openBucket(outside.name),
    put: async (Key: string, Body: Uint8Array, Metadata: Record<string, string> = {}) =>
      void (await outside.client.send(new PutObjectCommand({ Bucket: outside.name, Key, Body, Metadata }))),
  };
};

describeObjectStoreContract(BUNDLED, async () => {
  const { bucket, put } = newBucket();
  return { store: bundled.createObjectStore(bucket), put };
});
describeTranscriptStoreContract(BUNDLED, async () => bundled.createTranscriptStore(newBucket().bucket));
describeWorkbookStateStoreContract(BUNDLED, async () => bundled.createWorkbookStateStore(newBucket().bucket));

describe(`links of ${BUNDLED}`, () => {
  it('take one upload, and show what was uploaded', async () => {
    const links = bundled.createObjectLinks(newBucket().bucket);
    const key = 'inbox/one.wav';
    const up = await links.presignUpload({ key, bytes: 5, expiresInSeconds: 60 });
    expect((await fetch(up, { method: 'PUT', body: new TextEncoder().encode('hello!') })).status).toBe(403);
    expect((await fetch(up, { method: 'PUT', body: new TextEncoder().encode('hello') })).status).toBe(200);
    const shown = await fetch(await links.presignDownload({ key, contentType: 'audio/wav', expiresInSeconds: 60 }));
    expect([shown.headers.get('content-type'), await shown.text()]).toEqual(['audio/wav', 'hello']);
  });
});

describe(`buckets of ${BUNDLED}`, () => {
  it('are refused by what is left out when their addresses are', async () => {
    const store = (bucket: string) => bundled.createObjectStore(bundled.openBucket(bucket));
    await expect(store('calls--use1-az4--x-s3').head('a')).rejects.toThrow('left out of the bundles');
    await expect(store('arn:aws:s3:us-east-1:123456789012:accesspoint:calls').head('a')).rejects.toThrow(
      'left out of the bundles',
    );
  });
});

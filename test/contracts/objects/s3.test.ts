import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  type GetObjectCommandInput,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUCKET, startObjects } from './objects-fixture.ts';

let local: Awaited<ReturnType<typeof startObjects>>;
let s3: ReturnType<(typeof local)['client']>;
beforeAll(async () => {
  local = await startObjects();
  s3 = local.client();
});
afterAll(async () => local?.stop());

const sound = randomBytes(300_000);
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');
const put = (
  Key: string,
  Body: string | Buffer | Readable,
  more: Omit<PutObjectCommandInput, 'Bucket' | 'Key' | 'Body'> = {},
) => s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body, ...more }));
const get = async (Key: string, more: Omit<GetObjectCommandInput, 'Bucket' | 'Key'> = {}) => {
  const answer = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key, ...more }));
  return { answer, bytes: Buffer.from((await answer.Body?.transformToByteArray()) ?? []) };
};
const failure = async (promise: Promise<unknown>): Promise<{ name: string; status: number | undefined }> => {
  const error: unknown = await promise.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  );
  const { name, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
  return { name, status: $metadata?.httpStatusCode };
};

describe('objects as the SDK puts and gets them', () => {
  test('bytes, metadata and headers come back', async () => {
    await put('a/call 1+ü.wav', sound, {
      ContentType: 'audio/wav',
      CacheControl: 'private, max-age=60',
      Metadata: { callid: '42', agent: 'Zoe' },
    });
    const { answer, bytes } = await get('a/call 1+ü.wav');
    expect(sha(bytes)).toBe(sha(sound));
    expect(answer).toMatchObject({
      ContentType: 'audio/wav',
      CacheControl: 'private, max-age=60',
      Metadata: { callid: '42', agent: 'Zoe' },
      ETag: `"${md5(sound)}"`,
    });
    const head = await s3.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'a/call 1+ü.wav' }));
    expect([head.ContentLength, head.AcceptRanges]).toEqual([300_000, 'bytes']);
  });

  test('a stream arrives without its framing', async () => {
    await put('stream.wav', Readable.from([sound.subarray(0, 100_000), sound.subarray(100_000)]), {
      ContentLength: sound.length,
    });
    const { answer, bytes } = await get('stream.wav');
    expect(sha(bytes)).toBe(sha(sound));
    expect(answer.ContentEncoding).toBeUndefined();
  });

  test.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)(
    'a %s checksum is verified and given back',
    async (name) => {
      await put(`sum-${name}`, 'some words', { ChecksumAlgorithm: name });
      const { answer, bytes } = await get(`sum-${name}`, { ChecksumMode: 'ENABLED' });
      expect(bytes.toString()).toBe('some words');
      expect(answer[`Checksum${name}`]).toBeDefined();
      const wrong = { [`Checksum${name}`]: Buffer.alloc(name.startsWith('CRC') ? 4 : 20).toString('base64') };
      expect(await failure(put(`bad-${name}`, 'some words', wrong))).toEqual({ name: 'BadDigest', status: 400 });
      expect(await failure(get(`bad-${name}`))).toMatchObject({ name: 'NoSuchKey' });
    },
  );

  test('ranges: first bytes, the rest, the last, beyond the end', async () => {
    await put('range', sound);
    const ranged = async (Range: string) => {
      const { answer, bytes } = await get('range', { Range });
      return [answer.$metadata.httpStatusCode, answer.ContentRange, sha(bytes)];
    };
    expect(await ranged('bytes=100-199')).toEqual([206, 'bytes 100-199/300000', sha(sound.subarray(100, 200))]);
    expect(await ranged('bytes=299900-')).toEqual([206, 'bytes 299900-299999/300000', sha(sound.subarray(-100))]);
    expect(await ranged('bytes=-100')).toEqual([206, 'bytes 299900-299999/300000', sha(sound.subarray(-100))]);
    expect(await failure(get('range', { Range: 'bytes=999999-' }))).toEqual({ name: 'InvalidRange', status: 416 });
  });

  test('an empty object, and what is not there', async () => {
    await put('empty', '');
    expect((await get('empty')).bytes).toHaveLength(0);
    expect(await failure(get('nope'))).toEqual({ name: 'NoSuchKey', status: 404 });
    expect(await failure(s3.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'nope' })))).toMatchObject({
      status: 404,
    });
    expect(await failure(s3.send(new HeadBucketCommand({ Bucket: 'nowhere' })))).toMatchObject({ status: 404 });
    expect((await s3.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual([BUCKET]);
  });

  test('odd keys are keys, not paths', async () => {
    const keys = [
      'q/../../../../evil',
      '..',
      'inbox/olá ação.wav',
      'inbox/🎧 & <call>"\'.wav',
      'a//b///',
      'with%20percent+plus',
      `long/${'x'.repeat(300)}`,
      'é'.repeat(500),
      ' spaces ',
    ];
    for (const key of keys) await put(key, key);
    for (const key of keys) expect((await get(key)).bytes.toString()).toBe(key);
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: BUCKET }));
    expect(Contents.map(({ Key }) => Key)).toEqual(expect.arrayContaining(keys));
    expect(await failure(put('x'.repeat(1025), 'x'))).toMatchObject({ name: 'KeyTooLongError' });
    const stored = await readdir(join(local.folder, 'objects'));
    expect(stored.every((name) => /^[0-9a-f-]{36}$/.test(name))).toBe(true);
  });

  test('listing: prefix, delimiter, pages', async () => {
    for (let index = 0; index < 15; index += 1) await put(`t/${index % 3}/f${index}.json`, '{}');
    const list = (more: object) => s3.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: 't/', ...more }));
    const folders = await list({ Delimiter: '/' });
    expect(folders.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(['t/0/', 't/1/', 't/2/']);
    for (const paging of [{ MaxKeys: 4 }, { MaxKeys: 2, Delimiter: '/' }]) {
      const seen: (string | undefined)[] = [];
      let ContinuationToken: string | undefined;
      do {
        const page = await list({ ...paging, ...(ContinuationToken && { ContinuationToken }) });
        seen.push(
          ...(page.Contents ?? []).map(({ Key }) => Key),
          ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
        );
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength('Delimiter' in paging ? 3 : 15);
    }
    expect((await list({ StartAfter: 't/2/f11.json' })).KeyCount).toBe(4);
  });

  test('copies, tags, deletions', async () => {
    await put('from é', 'words', { Metadata: { a: '1' }, Tagging: 'pii=true&class=call' });
    await s3.send(
      new CopyObjectCommand({ Bucket: BUCKET, Key: 'to', CopySource: `${BUCKET}/${encodeURIComponent('from é')}` }),
    );
    expect((await get('to')).answer.Metadata).toEqual({ a: '1' });
    const { TagSet } = await s3.send(new GetObjectTaggingCommand({ Bucket: BUCKET, Key: 'to' }));
    expect(TagSet).toEqual([
      { Key: 'pii', Value: 'true' },
      { Key: 'class', Value: 'call' },
    ]);
    await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'to' }));
    const Objects = [{ Key: 'from é' }, { Key: 'never was' }];
    const { Deleted } = await s3.send(new DeleteObjectsCommand({ Bucket: BUCKET, Delete: { Objects } }));
    expect(Deleted).toHaveLength(2);
    expect(await failure(get('from é'))).toMatchObject({ name: 'NoSuchKey' });
  });

  test('what is not implemented says so', async () => {
    const response = await fetch(await getSignedUrl(s3, new HeadBucketCommand({ Bucket: BUCKET })), { method: 'HEAD' });
    expect(response.status).toBe(200);
    const { PutBucketPolicyCommand } = await import('@aws-sdk/client-s3');
    expect(await failure(s3.send(new PutBucketPolicyCommand({ Bucket: BUCKET, Policy: '{}' })))).toEqual({
      name: 'NotImplemented',
      status: 501,
    });
  });
});

describe('conditions', () => {
  test('a put that must not replace does not, however many race', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => put('once', `writer ${index}`, { IfNoneMatch: '*' })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await failure(put('once', 'late', { IfNoneMatch: '*' }))).toEqual({
      name: 'PreconditionFailed',
      status: 412,
    });
  });

  test('a put that must replace a known version, a get of what is known already', async () => {
    await put('known', '1');
    const { ETag } = await s3.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'known' }));
    expect(await failure(put('known', '2', { IfMatch: '"0123"' }))).toMatchObject({ status: 412 });
    expect(await failure(get('known', { IfNoneMatch: String(ETag) }))).toMatchObject({ status: 304 });
    await put('known', '2', { IfMatch: String(ETag) });
    expect((await get('known')).bytes.toString()).toBe('2');
  });
});

describe('uploads in parts', () => {
  const big = randomBytes(12 * 1024 * 1024);

  test('become one object whose ranges cross parts, and leave no copies', async () => {
    const { UploadId } = await s3.send(
      new CreateMultipartUploadCommand({
        Bucket: BUCKET,
        Key: 'big.wav',
        ContentType: 'audio/wav',
        Metadata: { m: '1' },
      }),
    );
    const Parts: { PartNumber: number; ETag?: string | undefined }[] = [];
    for (const [index, at] of [0, 6_000_000].entries()) {
      const part = { Bucket: BUCKET, Key: 'big.wav', UploadId, PartNumber: index + 1 };
      const url = await getSignedUrl(
        local.client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
        new UploadPartCommand(part),
      );
      const response = await fetch(url, { method: 'PUT', body: big.subarray(at, at === 0 ? 6_000_000 : undefined) });
      Parts.push({ PartNumber: index + 1, ETag: response.headers.get('etag') ?? '' });
    }
    const listed = await s3.send(new ListPartsCommand({ Bucket: BUCKET, Key: 'big.wav', UploadId }));
    expect(listed.Parts).toHaveLength(2);
    const done = await s3.send(
      new CompleteMultipartUploadCommand({ Bucket: BUCKET, Key: 'big.wav', UploadId, MultipartUpload: { Parts } }),
    );
    expect(done.ETag).toMatch(/-2"$/);
    const { answer, bytes } = await get('big.wav');
    expect([sha(bytes), answer.ContentType, answer.Metadata]).toEqual([sha(big), 'audio/wav', { m: '1' }]);
    expect((await get('big.wav', { Range: 'bytes=5999990-6000009' })).bytes).toEqual(
      big.subarray(5_999_990, 6_000_010),
    );
  });

  test('with wrong, missing or small parts are refused, and an aborted one leaves nothing', async () => {
    const start = async (Key: string) =>
      (await s3.send(new CreateMultipartUploadCommand({ Bucket: BUCKET, Key }))).UploadId;
    const UploadId = await start('odd');
    for (const PartNumber of [1, 2])
      await s3.send(new UploadPartCommand({ Bucket: BUCKET, Key: 'odd', UploadId, PartNumber, Body: 'abc' }));
    const complete = (Parts: object[]) =>
      failure(
        s3.send(
          new CompleteMultipartUploadCommand({ Bucket: BUCKET, Key: 'odd', UploadId, MultipartUpload: { Parts } }),
        ),
      );
    const etag = `"${md5(Buffer.from('abc'))}"`;
    expect(
      await complete([
        { PartNumber: 1, ETag: etag },
        { PartNumber: 2, ETag: etag },
      ]),
    ).toMatchObject({ name: 'EntityTooSmall' });
    expect(await complete([{ PartNumber: 3, ETag: etag }])).toMatchObject({ name: 'InvalidPart' });
    const before = await readdir(join(local.folder, 'objects'));
    await s3.send(new AbortMultipartUploadCommand({ Bucket: BUCKET, Key: 'odd', UploadId }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await readdir(join(local.folder, 'objects'))).length).toBe(before.length - 2);
    expect(await complete([{ PartNumber: 1, ETag: etag }])).toMatchObject({ name: 'NoSuchUpload' });
  });

  test('256 MB stream through without staying in memory', async () => {
    const bytes = 256 * 1024 * 1024;
    const piece = Buffer.alloc(1024 * 1024, 7);
    const url = await getSignedUrl(
      local.client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
      new PutObjectCommand({ Bucket: BUCKET, Key: 'huge' }),
    );
    const before = process.memoryUsage().rss;
    let peak = before;
    const timer = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 20);
    const status = await new Promise<number>((resolve, reject) => {
      const request = httpRequest(url, { method: 'PUT', headers: { 'content-length': bytes } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on('error', reject);
      Readable.from(
        (function* () {
          for (let sent = 0; sent < bytes; sent += piece.length) yield piece;
        })(),
      ).pipe(request);
    });
    clearInterval(timer);
    expect(status).toBe(200);
    expect((peak - before) / 1_048_576).toBeLessThan(120);
    const { answer } = await get('huge', { Range: 'bytes=-10' });
    expect(answer.ContentRange).toBe(`bytes ${bytes - 10}-${bytes - 1}/${bytes}`);
    await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'huge' }));
  });
});

test('an upload that breaks off leaves no object and no file', async () => {
  const url = await getSignedUrl(
    local.client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
    new PutObjectCommand({ Bucket: BUCKET, Key: 'half' }),
  );
  const files = async () => (await readdir(join(local.folder, 'objects'))).length;
  // Bodies that earlier tests deleted go away behind the answer.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const before = await files();
  const request = httpRequest(url, { method: 'PUT', headers: { 'content-length': 1_000_000 } });
  request.on('error', () => {});
  request.write(Buffer.alloc(500_000));
  await expect.poll(files).toBe(before + 1);
  request.destroy();
  await expect.poll(files).toBe(before);
  expect(await failure(get('half'))).toMatchObject({ name: 'NoSuchKey' });
});

describe('signatures', () => {
  const presigner = () => local.client({ requestChecksumCalculation: 'WHEN_REQUIRED' });

  test('a presigned download works with ranges and its own content type, changed it does not', async () => {
    await put('a b+ü.wav', sound);
    const command = new GetObjectCommand({
      Bucket: BUCKET,
      Key: 'a b+ü.wav',
      ResponseContentType: 'audio/x-wav',
      ResponseContentDisposition: 'attachment; filename="x.wav"',
    });
    const url = await getSignedUrl(presigner(), command, { expiresIn: 60 });
    const whole = await fetch(url);
    expect(sha(Buffer.from(await whole.arrayBuffer()))).toBe(sha(sound));
    expect(whole.headers.get('content-type')).toBe('audio/x-wav');
    expect((await fetch(url, { headers: { range: 'bytes=0-1' } })).status).toBe(206);
    expect((await fetch(url.replace(/X-Amz-Signature=..../, 'X-Amz-Signature=0000'))).status).toBe(403);
    expect((await fetch(url.replace('a%20b', 'other'))).status).toBe(403);
    expect((await fetch(`${url}&response-cache-control=x`)).status).toBe(403);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403);
    expect((await fetch(url, { headers: { 'x-amz-meta-more': 'x' } })).status).toBe(403);
  });

  test('a presigned upload carries type and metadata, and expires', async () => {
    const command = new PutObjectCommand({
      Bucket: BUCKET,
      Key: 'up',
      ContentType: 'audio/wav',
      Metadata: { src: 'ui' },
    });
    const url = await getSignedUrl(presigner(), command, { expiresIn: 60 });
    const response = await fetch(url, { method: 'PUT', headers: { 'content-type': 'audio/wav' }, body: sound });
    expect(response.status).toBe(200);
    const { answer, bytes } = await get('up');
    expect([sha(bytes), answer.ContentType, answer.Metadata]).toEqual([sha(sound), 'audio/wav', { src: 'ui' }]);
    const late = { expiresIn: 1, signingDate: new Date(Date.now() - 60_000) };
    const expired = await fetch(await getSignedUrl(presigner(), command, late), { method: 'PUT', body: 'x' });
    expect([expired.status, await expired.text()]).toEqual([403, expect.stringContaining('Request has expired')]);
  });

  test('no signature, another secret, another key, an old clock: 403', async () => {
    expect((await fetch(`${local.origin}/${BUCKET}/up`)).status).toBe(403);
    const asking = (more: object) =>
      failure(local.client(more).send(new GetObjectCommand({ Bucket: BUCKET, Key: 'up' })));
    const wrongSecret = { credentials: { accessKeyId: 'local', secretAccessKey: 'guess' } };
    const wrongKey = { credentials: { accessKeyId: 'nobody', secretAccessKey: 'guess' } };
    expect(await asking(wrongSecret)).toEqual({ name: 'SignatureDoesNotMatch', status: 403 });
    expect(await asking(wrongKey)).toEqual({ name: 'InvalidAccessKeyId', status: 403 });
    expect(await asking({ systemClockOffset: -3_600_000 })).toEqual({ name: 'RequestTimeTooSkewed', status: 403 });
  });

  test('a browser of an allowed site may ask, of another may not', async () => {
    const ask = (origin: string) =>
      fetch(`${local.origin}/${BUCKET}/up`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'content-type' },
      });
    const allowed = await ask('https://app.example.com');
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'https://app.example.com',
    ]);
    expect((await ask('https://evil.test')).status).toBe(403);
  });
});

describe('events', () => {
  test('say what happened in S3’s own shape', async () => {
    local.events.length = 0;
    await put('inbox/olá +1.wav', 'words');
    await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'inbox/olá +1.wav' }));
    const [created, deleted] = local.events;
    expect(created).toMatchObject({
      source: 'aws.s3',
      'detail-type': 'Object Created',
      resources: [`arn:aws:s3:::${BUCKET}`],
      detail: {
        version: '0',
        bucket: { name: BUCKET },
        object: { key: 'inbox/olá +1.wav', size: 5, etag: md5(Buffer.from('words')) },
        reason: 'PutObject',
      },
    });
    expect(deleted).toMatchObject({ 'detail-type': 'Object Deleted', detail: { reason: 'DeleteObject' } });
  });

  test('are not sent for what was refused', async () => {
    local.events.length = 0;
    await put('guarded', '1');
    await failure(put('guarded', '2', { IfNoneMatch: '*' }));
    await failure(put('broken', 'x', { ChecksumSHA256: Buffer.alloc(32).toString('base64') }));
    expect(local.events).toHaveLength(1);
  });
});

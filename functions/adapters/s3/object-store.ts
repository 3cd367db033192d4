import { createHash } from 'node:crypto';
import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { ObjectStore } from '../../application/ports/object-store.ts';

export type Bucket = { readonly client: S3Client; readonly name: string };

/**
 * Checksums are computed when an operation needs them only: a presigned upload must not carry the checksum of the empty
 * body that was there when it was signed.
 */
export const openBucket = (name: string): Bucket => ({
  name,
  client: new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' }),
});

const isMissing = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');

/** S3's own etag carries quotes. */
const bareEtag = (etag: string | undefined): string => (etag ?? '').replaceAll('"', '');

/** The recordings bucket. A missing object is an outcome; everything else that goes wrong throws. */
export const createObjectStore = ({ client, name: Bucket }: Bucket): ObjectStore => ({
  head: async (Key) => {
    try {
      const head = await client.send(new HeadObjectCommand({ Bucket, Key }));
      return {
        key: Key,
        bytes: head.ContentLength ?? 0,
        etag: bareEtag(head.ETag),
        lastModified: (head.LastModified ?? new Date(0)).toISOString(),
        metadata: head.Metadata ?? {},
      };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },

  getBytes: async (Key, range) => {
    try {
      const answer = await client.send(
        new GetObjectCommand({ Bucket, Key, ...(range ? { Range: `bytes=${range.first}-${range.last}` } : {}) }),
      );
      return await answer.Body?.transformToByteArray();
    } catch (error) {
      // A range that begins behind the last byte, as every range of an empty object does.
      if (error instanceof Error && error.name === 'InvalidRange') return new Uint8Array();
      if (isMissing(error)) return undefined;
      throw error;
    }
  },

  sha256: async (Key) => {
    try {
      const answer = await client.send(new GetObjectCommand({ Bucket, Key }));
      const hash = createHash('sha256');
      for await (const chunk of answer.Body as AsyncIterable<Uint8Array>) hash.update(chunk);
      return hash.digest('hex');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },

  list: async (Prefix) => {
    const objects: { readonly key: string; readonly bytes: number }[] = [];
    let from: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({ Bucket, Prefix, ...(from === undefined ? {} : { ContinuationToken: from }) }),
      );
      for (const { Key = '', Size = 0 } of page.Contents ?? []) objects.push({ key: Key, bytes: Size });
      from = page.NextContinuationToken;
    } while (from !== undefined);
    return objects;
  },
});

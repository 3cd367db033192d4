import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Bucket } from './object-store.ts';

/** Documents of a bucket that are read and written as they are. */
export const binaryDocuments = ({ client, name: Bucket }: Bucket) => ({
  read: async (Key: string): Promise<Uint8Array | undefined> => {
    try {
      return await (await client.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  },

  write: async (Key: string, bytes: Uint8Array): Promise<void> => {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: bytes, ContentType: 'application/octet-stream' }));
  },
});

import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type * as z from 'zod';
import { UnreadableDocumentError } from '../../application/ports/unreadable-document.ts';
import type { Bucket } from './object-store.ts';

/** JSON documents of a bucket, through a schema when they are read: `UnreadableDocumentError` when it refuses one. */
export const jsonDocuments = ({ client, name: Bucket }: Bucket) => ({
  read: async <Schema extends z.ZodType>(Key: string, schema: Schema): Promise<z.output<Schema> | undefined> => {
    let text: string | undefined;
    try {
      text = await (await client.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
    if (text === undefined) return undefined;
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      throw new UnreadableDocumentError(Key, ['(not JSON)']);
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    throw new UnreadableDocumentError(
      Key,
      parsed.error.issues.map((issue) => issue.path.join('.') || '(whole)'),
    );
  },

  write: async (Key: string, value: unknown): Promise<void> => {
    await client.send(
      new PutObjectCommand({ Bucket, Key, Body: JSON.stringify(value), ContentType: 'application/json' }),
    );
  },
});

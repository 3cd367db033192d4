import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { ObjectLinks } from '../../application/ports/object-links.ts';
import type { Bucket } from './object-store.ts';

/** Links that are signed with the function's own role: they allow no more than it may do itself. */
export const createObjectLinks = ({ client, name: Bucket }: Bucket): ObjectLinks => ({
  presignUpload: async ({ key, bytes, expiresInSeconds }) =>
    getSignedUrl(client, new PutObjectCommand({ Bucket, Key: key, ContentLength: bytes }), {
      expiresIn: expiresInSeconds,
      // Signed, so that nobody uploads more than what was announced.
      signableHeaders: new Set(['content-length', 'host']),
    }),

  presignDownload: async ({ key, contentType, expiresInSeconds }) =>
    getSignedUrl(client, new GetObjectCommand({ Bucket, Key: key, ResponseContentType: contentType }), {
      expiresIn: expiresInSeconds,
    }),
});

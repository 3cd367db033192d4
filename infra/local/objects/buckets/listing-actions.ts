import { encodeRfc3986 } from '../signature/raw-url.ts';
import { answerXml, type Exchange, query } from './exchange.ts';
import type { ObjectStore } from './object-model.ts';
import { S3Error } from './s3-error.ts';

const MAX_KEYS = 1000;

const maxKeysOf = (exchange: Exchange): number => {
  const given = query(exchange, 'max-keys');
  const value = given === undefined ? MAX_KEYS : Number(given);
  if (!Number.isInteger(value) || value < 0) throw new S3Error(400, 'InvalidArgument', 'max-keys must be a number');
  return Math.min(value, MAX_KEYS);
};

const encodeToken = (after: string): string => Buffer.from(after).toString('base64url');
const decodeToken = (token: string): string => Buffer.from(token, 'base64url').toString('utf8');

/** `ListObjectsV2`, and the older `ListObjects` for tools that still use it. */
export const listObjects = (store: ObjectStore, exchange: Exchange): void => {
  const isV2 = query(exchange, 'list-type') === '2';
  const [prefix, delimiter] = [query(exchange, 'prefix') ?? '', query(exchange, 'delimiter') ?? ''];
  const token = query(exchange, 'continuation-token');
  const after = isV2
    ? token !== undefined
      ? decodeToken(token)
      : (query(exchange, 'start-after') ?? '')
    : (query(exchange, 'marker') ?? '');
  const limit = maxKeysOf(exchange);
  const encoding = query(exchange, 'encoding-type');
  const name = (text: string): string => (encoding === 'url' ? encodeRfc3986(text).replaceAll('%2F', '/') : text);
  const page =
    limit === 0 ? { objects: [], prefixes: [] } : store.list(exchange.bucket, { prefix, delimiter, after, limit });
  const next = 'nextAfter' in page ? page.nextAfter : undefined;
  answerXml(exchange, 'ListBucketResult', {
    Name: exchange.bucket.name,
    Prefix: name(prefix),
    ...(delimiter !== '' && { Delimiter: name(delimiter) }),
    MaxKeys: limit,
    ...(encoding !== undefined && { EncodingType: encoding }),
    IsTruncated: next !== undefined,
    Contents: page.objects.map(({ key, bytes, etag, modifiedAtMs }) => ({
      Key: name(key),
      LastModified: new Date(modifiedAtMs).toISOString(),
      ETag: `"${etag}"`,
      Size: bytes,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: page.prefixes.map((common) => ({ Prefix: name(common) })),
    ...(isV2
      ? {
          KeyCount: page.objects.length + page.prefixes.length,
          ...(token !== undefined && { ContinuationToken: token }),
          ...(next !== undefined && { NextContinuationToken: encodeToken(next) }),
        }
      : { Marker: name(after), ...(next !== undefined && { NextMarker: name(next) }) }),
  });
};

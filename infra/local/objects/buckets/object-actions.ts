import { pipeline } from 'node:stream/promises';
import { receiveBody } from './body-file.ts';
import {
  amzField,
  answer,
  answerXml,
  type Exchange,
  header,
  labelsOf,
  putConditions,
  query,
  readDocument,
} from './exchange.ts';
import type { ObjectHead, ObjectStore } from './object-model.ts';
import { parseRange } from './range.ts';
import { noSuchKey, preconditionFailed, S3Error } from './s3-error.ts';
import { elementsOf, textOf } from './xml.ts';

/** S3's limit for one put and for one part. */
export const MAX_PUT_BYTES = 5 * 1024 ** 3;

const RESPONSE_OVERRIDES: Readonly<Record<string, string>> = {
  'response-content-type': 'content-type',
  'response-content-language': 'content-language',
  'response-content-disposition': 'content-disposition',
  'response-content-encoding': 'content-encoding',
  'response-cache-control': 'cache-control',
  'response-expires': 'expires',
};

const quoted = (etag: string): string => `"${etag}"`;

const versionHeader = ({ versionId }: ObjectHead): Record<string, string> =>
  versionId === undefined ? {} : { 'x-amz-version-id': versionId };

const checksumHeaders = ({ checksum }: ObjectHead): Record<string, string> =>
  checksum ? { [`x-amz-checksum-${checksum.name}`]: checksum.value, 'x-amz-checksum-type': 'FULL_OBJECT' } : {};

const etagListed = (list: string, etag: string): boolean =>
  list.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^(?:W\/)?"|"$/g, '') === etag);

/** Seconds, since that is what `Last-Modified` shows. */
const modifiedSince = (head: ObjectHead, date: string): boolean =>
  Math.floor(head.modifiedAtMs / 1000) * 1000 > Date.parse(date);

/** RFC 9110's order: `If-Match` before `If-Unmodified-Since`, `If-None-Match` before `If-Modified-Since`. */
const isNotModified = (exchange: Exchange, head: ObjectHead): boolean => {
  const [ifMatch, unmodified] = [header(exchange, 'if-match'), header(exchange, 'if-unmodified-since')];
  if (ifMatch !== undefined ? !etagListed(ifMatch, head.etag) : unmodified && modifiedSince(head, unmodified))
    throw preconditionFailed();
  const [ifNoneMatch, modified] = [header(exchange, 'if-none-match'), header(exchange, 'if-modified-since')];
  if (ifNoneMatch !== undefined) return etagListed(ifNoneMatch, head.etag);
  return modified !== undefined && !modifiedSince(head, modified);
};

const headFor = (store: ObjectStore, exchange: Exchange): ObjectHead => {
  const head = store.head(exchange.bucket, exchange.key);
  const versionId = query(exchange, 'versionId');
  // Only the newest version is kept here; an older one is as gone as if it had expired.
  if (versionId !== undefined && versionId !== (head.versionId ?? 'null'))
    throw new S3Error(404, 'NoSuchVersion', 'The specified version does not exist.');
  return head;
};

export const getObject = async (store: ObjectStore, exchange: Exchange): Promise<void> => {
  const { request, response, requestId } = exchange;
  const head = headFor(store, exchange);
  const common = {
    'x-amz-request-id': requestId,
    etag: quoted(head.etag),
    'last-modified': new Date(head.modifiedAtMs).toUTCString(),
    'accept-ranges': 'bytes',
    ...versionHeader(head),
  };
  if (isNotModified(exchange, head)) {
    response.writeHead(304, common);
    response.end();
    return;
  }
  const range = parseRange(header(exchange, 'range'), head.bytes);
  if (range === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${head.bytes}`);
    throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable');
  }
  const overrides = Object.fromEntries(
    exchange.url.query.flatMap(([name, value]): [string, string][] => {
      const target = RESPONSE_OVERRIDES[name];
      return target === undefined ? [] : [[target, value]];
    }),
  );
  const metadata = Object.entries(head.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]);
  const tagCount = Object.keys(head.tags).length;
  const wantsChecksum = amzField(exchange, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED' && !range;
  response.writeHead(range ? 206 : 200, {
    'content-type': 'binary/octet-stream',
    ...head.headers,
    ...overrides,
    ...Object.fromEntries(metadata),
    ...common,
    'content-length': range ? range.last - range.first + 1 : head.bytes,
    ...(range && { 'content-range': `bytes ${range.first}-${range.last}/${head.bytes}` }),
    ...(tagCount > 0 && { 'x-amz-tagging-count': tagCount }),
    ...(wantsChecksum && checksumHeaders(head)),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(await store.read(head, range), response);
};

const parseCopySource = (store: ObjectStore, source: string): ObjectHead => {
  const [path = '', version] = decodeURIComponent(source).replace(/^\//, '').split('?versionId=');
  const slash = path.indexOf('/');
  const bucket = store.bucket(path.slice(0, slash));
  if (slash < 1 || !bucket) throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist');
  const head = store.head(bucket, path.slice(slash + 1));
  if (version !== undefined && version !== head.versionId)
    throw new S3Error(404, 'NoSuchVersion', 'The specified version does not exist.');
  return head;
};

const copyObject = async (store: ObjectStore, exchange: Exchange, copySource: string): Promise<void> => {
  const { bucket, key, requestId } = exchange;
  exchange.request.resume();
  const source = parseCopySource(store, copySource);
  const replaces = amzField(exchange, 'x-amz-metadata-directive') === 'REPLACE';
  const head = await store.copy({
    bucket,
    key,
    requestId,
    source,
    labels: replaces ? labelsOf(exchange) : { headers: source.headers, metadata: source.metadata, tags: source.tags },
    conditions: putConditions(exchange),
    reason: 'CopyObject',
  });
  answerXml(
    exchange,
    'CopyObjectResult',
    { LastModified: new Date(head.modifiedAtMs).toISOString(), ETag: quoted(head.etag) },
    versionHeader(head),
  );
};

export const putObject = async (store: ObjectStore, exchange: Exchange): Promise<void> => {
  const copySource = amzField(exchange, 'x-amz-copy-source');
  if (copySource !== undefined) return copyObject(store, exchange, copySource);
  const { request, bucket, key, payload, requestId } = exchange;
  const [labels, conditions] = [labelsOf(exchange), putConditions(exchange)];
  // Said before gigabytes are sent; what counts is the same check when the object is committed.
  if (conditions.ifNoneMatch === '*' && store.find(bucket, key)) throw preconditionFailed();
  const file = store.newFile();
  const body = await receiveBody({ request, file, payload, maximumBytes: MAX_PUT_BYTES });
  const head = store.put({ bucket, key, labels, conditions, reason: 'PutObject', requestId, file, body });
  answer(exchange, 200, {
    etag: quoted(head.etag),
    ...versionHeader(head),
    ...checksumHeaders(head),
    'content-length': 0,
  });
};

export const deleteObject = (store: ObjectStore, exchange: Exchange): void => {
  store.remove(exchange.bucket, exchange.key, exchange.requestId);
  answer(exchange, 204);
};

/** `POST ?delete`: up to 1,000 keys; a key that is not there counts as deleted. */
export const deleteObjects = async (store: ObjectStore, exchange: Exchange): Promise<void> => {
  const document = await readDocument(exchange);
  const keys = elementsOf(document, 'Object').map((object) => textOf(object, 'Key') ?? '');
  if (keys.length === 0 || keys.length > 1000)
    throw new S3Error(400, 'MalformedXML', 'The document must name 1 to 1000 objects.');
  for (const key of keys) store.remove(exchange.bucket, key, exchange.requestId);
  const quiet = textOf(document, 'Quiet') === 'true';
  answerXml(exchange, 'DeleteResult', { Deleted: quiet ? [] : keys.map((key) => ({ Key: key })) });
};

export const getTags = (store: ObjectStore, exchange: Exchange): void => {
  const { tags } = store.head(exchange.bucket, exchange.key);
  const pairs = Object.entries(tags).map(([name, value]) => ({ Key: name, Value: value }));
  answerXml(exchange, 'Tagging', { TagSet: { Tag: pairs } });
};

export const putTags = async (store: ObjectStore, exchange: Exchange): Promise<void> => {
  const tags = elementsOf(await readDocument(exchange), 'Tag').map((tag) => [textOf(tag, 'Key'), textOf(tag, 'Value')]);
  if (!store.find(exchange.bucket, exchange.key)) throw noSuchKey();
  store.setTags(exchange.bucket, exchange.key, Object.fromEntries(tags));
  answer(exchange, 200);
};

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../../runtime/request-body.ts';
import type { RawUrl } from '../signature/raw-url.ts';
import type { BucketDefinition, ObjectLabels, PutConditions } from './object-model.ts';
import { S3Error } from './s3-error.ts';
import { toXml, type XmlValue } from './xml.ts';

/** One request to a bucket, after its signature was verified. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly bucket: BucketDefinition;
  /** Empty for requests on the bucket itself. */
  readonly key: string;
  readonly url: RawUrl;
  /** What the signature says the body hashes to. */
  readonly payload: string;
};

/** Headers that an object keeps and gives back. */
const KEPT_HEADERS = [
  'content-type',
  'content-encoding',
  'content-language',
  'content-disposition',
  'cache-control',
  'expires',
] as const;
const METADATA_PREFIX = 'x-amz-meta-';
const MAX_DOCUMENT_BYTES = 2 * 1_048_576;
const MAX_METADATA_BYTES = 2048;

export const newRequestId = (): string => randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase();

export const query = ({ url }: Exchange, name: string): string | undefined =>
  url.query.find(([key]) => key === name)?.[1];

export const header = ({ request }: Exchange, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};

/** A presigned URL may carry in its query what a request carries in headers; both are signed. */
const amzFields = (exchange: Exchange): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  for (const [name, value] of exchange.url.query)
    if (name.toLowerCase().startsWith('x-amz-')) fields.set(name.toLowerCase(), value);
  for (const [name, value] of Object.entries(exchange.request.headers))
    if (name.startsWith('x-amz-') && value !== undefined) fields.set(name, String(value));
  return fields;
};

export const amzField = (exchange: Exchange, name: string): string | undefined => amzFields(exchange).get(name);

export const labelsOf = (exchange: Exchange): ObjectLabels => {
  const fields = amzFields(exchange);
  const metadata = Object.fromEntries(
    [...fields]
      .filter(([name]) => name.startsWith(METADATA_PREFIX))
      .map(([name, value]) => [name.slice(METADATA_PREFIX.length), value]),
  );
  const size = Object.entries(metadata).reduce((sum, [name, value]) => sum + name.length + Buffer.byteLength(value), 0);
  if (size > MAX_METADATA_BYTES)
    throw new S3Error(400, 'MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size.');
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap((name): [string, string][] => {
      const value = header(exchange, name);
      if (value === undefined) return [];
      if (name !== 'content-encoding') return [[name, value]];
      // The framing of the upload is not an encoding of the object.
      const encodings = value.split(',').map((one) => one.trim());
      const kept = encodings.filter((one) => one !== 'aws-chunked').join(', ');
      return kept === '' ? [] : [[name, kept]];
    }),
  );
  return { headers, metadata, tags: Object.fromEntries(new URLSearchParams(fields.get('x-amz-tagging') ?? '')) };
};

export const putConditions = (exchange: Exchange): PutConditions => {
  const [ifNoneMatch, ifMatch] = [header(exchange, 'if-none-match'), header(exchange, 'if-match')];
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*')
    throw new S3Error(501, 'NotImplemented', 'A put takes If-None-Match with * only.');
  return { ...(ifNoneMatch !== undefined && { ifNoneMatch }), ...(ifMatch !== undefined && { ifMatch }) };
};

export const readDocument = async (exchange: Exchange): Promise<string> => {
  try {
    return (await readBody(exchange.request, MAX_DOCUMENT_BYTES)).toString('utf8');
  } catch (error) {
    if (error instanceof RangeError) throw new S3Error(400, 'MalformedXML', 'The document is too long.');
    throw error;
  }
};

type Headers = Readonly<Record<string, string | number>>;
type Answering = Pick<Exchange, 'response' | 'requestId'>;

export const answer = ({ response, requestId }: Answering, status: number, headers: Headers = {}): void => {
  response.writeHead(status, { 'x-amz-request-id': requestId, 'x-amz-id-2': 'local', ...headers });
  response.end();
};

export const answerXml = (exchange: Answering, root: string, value: XmlValue, headers: Headers = {}): void => {
  const bytes = Buffer.from(toXml(root, value));
  exchange.response.writeHead(200, {
    'x-amz-request-id': exchange.requestId,
    'content-type': 'application/xml',
    'content-length': bytes.length,
    ...headers,
  });
  exchange.response.end(bytes);
};

/** A refusal. `HEAD` has no body, so the status has to say it all. */
export const answerError = (exchange: Answering & { readonly request: IncomingMessage }, error: S3Error): void => {
  const { request, response, requestId } = exchange;
  // Whatever is still on its way must be taken, or the client never reads the answer.
  request.resume();
  const document = toXml('Error', { Code: error.code, Message: error.message, RequestId: requestId });
  const bytes = Buffer.from(document.replace(/ xmlns="[^"]*"/, ''));
  response.writeHead(error.status, {
    'x-amz-request-id': requestId,
    'content-type': 'application/xml',
    'content-length': request.method === 'HEAD' ? 0 : bytes.length,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
};

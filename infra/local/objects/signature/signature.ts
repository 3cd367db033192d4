import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { encodePath, encodeRfc3986, type RawUrl } from './raw-url.ts';

export type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string };

export type SignedRequest = {
  readonly method: string;
  readonly url: RawUrl;
  readonly headers: IncomingHttpHeaders;
};

/** Why a request is not believed, in S3's own words and codes. */
export type SignatureProblem = { readonly status: number; readonly code: string; readonly message: string };

export type Verification =
  /** `payload`: what the body must hash to (hexadecimal SHA-256), or what the client said instead of a hash. */
  | { readonly kind: 'signed'; readonly payload: string; readonly presigned: boolean }
  | { readonly kind: 'refused'; readonly problem: SignatureProblem };

const ALGORITHM = 'AWS4-HMAC-SHA256';
export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD';
/** S3's own limits: clocks may differ by 15 minutes, a presigned URL lives seven days at most. */
const MAX_SKEW_MS = 15 * 60 * 1000;
const MAX_PRESIGNED_SECONDS = 7 * 86_400;

type Claim = {
  readonly credential: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly date: string;
  readonly payload: string;
  readonly expiresSeconds: number | undefined;
};

const refused = (status: number, code: string, message: string): Verification => ({
  kind: 'refused',
  problem: { status, code, message },
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const queryValue = (url: RawUrl, name: string): string | undefined => url.query.find(([key]) => key === name)?.[1];

const single = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};

const fromHeader = ({ headers }: SignedRequest): Claim | undefined => {
  const fields = /^AWS4-HMAC-SHA256\s+(.*)$/.exec(headers.authorization ?? '')?.[1];
  if (fields === undefined) return undefined;
  const pairs = new Map(
    fields.split(/,\s*/).map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
  return {
    credential: pairs.get('Credential') ?? '',
    signedHeaders: (pairs.get('SignedHeaders') ?? '').split(';'),
    signature: pairs.get('Signature') ?? '',
    date: single(headers, 'x-amz-date') ?? '',
    payload: single(headers, 'x-amz-content-sha256') ?? '',
    expiresSeconds: undefined,
  };
};

const fromQuery = ({ url, headers }: SignedRequest): Claim | undefined => {
  if (queryValue(url, 'X-Amz-Algorithm') !== ALGORITHM) return undefined;
  return {
    credential: queryValue(url, 'X-Amz-Credential') ?? '',
    signedHeaders: (queryValue(url, 'X-Amz-SignedHeaders') ?? '').split(';'),
    signature: queryValue(url, 'X-Amz-Signature') ?? '',
    date: queryValue(url, 'X-Amz-Date') ?? '',
    payload: queryValue(url, 'X-Amz-Content-Sha256') ?? single(headers, 'x-amz-content-sha256') ?? UNSIGNED_PAYLOAD,
    expiresSeconds: Number(queryValue(url, 'X-Amz-Expires') ?? Number.NaN),
  };
};

const parseDate = (date: string): number => {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(date) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};

const canonicalRequest = ({ method, url, headers }: SignedRequest, claim: Claim): string => {
  const query = url.query
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encodeRfc3986(name)}=${encodeRfc3986(value)}`)
    .sort()
    .join('&');
  const headerLines = claim.signedHeaders.map(
    (name) => `${name}:${(single(headers, name) ?? '').trim().replace(/\s+/g, ' ')}\n`,
  );
  return [method, encodePath(url.path), query, headerLines.join(''), claim.signedHeaders.join(';'), claim.payload].join(
    '\n',
  );
};

const expectedSignature = (request: SignedRequest, claim: Claim, scope: readonly string[], secret: string): string => {
  const [day = '', region = '', service = '', end = ''] = scope;
  const toSign = [ALGORITHM, claim.date, scope.join('/'), sha256(canonicalRequest(request, claim))].join('\n');
  const key = [region, service, end].reduce((previous, part) => hmac(previous, part), hmac(`AWS4${secret}`, day));
  return hmac(key, toSign).toString('hex');
};

const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const checkTime = (claim: Claim, nowMs: number): Verification | undefined => {
  const at = parseDate(claim.date);
  if (Number.isNaN(at)) return refused(403, 'AccessDenied', 'The date of the signature is missing or malformed.');
  if (claim.expiresSeconds === undefined)
    return Math.abs(nowMs - at) > MAX_SKEW_MS
      ? refused(
          403,
          'RequestTimeTooSkewed',
          'The difference between the request time and the current time is too large.',
        )
      : undefined;
  const { expiresSeconds } = claim;
  if (!Number.isInteger(expiresSeconds) || expiresSeconds < 1 || expiresSeconds > MAX_PRESIGNED_SECONDS)
    return refused(400, 'AuthorizationQueryParametersError', 'X-Amz-Expires must be between 1 and 604800 seconds.');
  if (at - nowMs > MAX_SKEW_MS) return refused(403, 'AccessDenied', 'Request is not yet valid.');
  return nowMs > at + expiresSeconds * 1000 ? refused(403, 'AccessDenied', 'Request has expired') : undefined;
};

/** A header of Amazon's that nobody signed could change what the request means. */
const unsignedHeader = ({ headers }: SignedRequest, claim: Claim): string | undefined =>
  Object.keys(headers).find(
    (name) => name.startsWith('x-amz-') && name !== 'x-amz-content-sha256' && !claim.signedHeaders.includes(name),
  );

/** Verifies a Signature Version 4 in the `Authorization` header or in a presigned URL, for S3. */
export const verifySignature = (request: SignedRequest, credentials: Credentials, nowMs: number): Verification => {
  const claim = fromHeader(request) ?? fromQuery(request);
  if (!claim) return refused(403, 'AccessDenied', 'Access Denied');
  const [accessKeyId, ...scope] = claim.credential.split('/');
  if (accessKeyId !== credentials.accessKeyId)
    return refused(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
  const [day, , service, end] = scope;
  if (scope.length !== 4 || service !== 's3' || end !== 'aws4_request' || day !== claim.date.slice(0, 8))
    return refused(400, 'AuthorizationHeaderMalformed', 'The credential scope is malformed.');
  if (!claim.signedHeaders.includes('host')) return refused(403, 'AccessDenied', 'The host header must be signed.');
  const time = checkTime(claim, nowMs);
  if (time) return time;
  const unsigned = unsignedHeader(request, claim);
  if (unsigned !== undefined)
    return refused(403, 'AccessDenied', `There were headers present in the request which were not signed: ${unsigned}`);
  if (!sameText(claim.signature, expectedSignature(request, claim, scope, credentials.secretAccessKey)))
    return refused(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    );
  return { kind: 'signed', payload: claim.payload, presigned: claim.expiresSeconds !== undefined };
};

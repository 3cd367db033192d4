import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { CHECKSUMS, type ChecksumName, checksumHeader, createDigest } from './checksums.ts';
import { decodeChunked, type Trailers } from './chunked-body.ts';
import { S3Error } from './s3-error.ts';

export type StoredBody = {
  readonly bytes: number;
  /** Hexadecimal MD5. */
  readonly md5: string;
  /** What the client sent along and turned out right, Base64. */
  readonly checksum?: { readonly name: ChecksumName; readonly value: string };
};

type ReceiveRequest = {
  readonly request: IncomingMessage;
  /** New file. Gone again when anything is wrong with the body. */
  readonly file: string;
  /** What the signature says of the body. */
  readonly payload: string;
  readonly maximumBytes: number;
};

/** The network gives 64 KiB at a time; a write costs a turn of the thread pool, so they go together. */
const WRITE_BYTES = 1_048_576;
const HEX_SHA256 = /^[0-9a-f]{64}$/;
const UNSIGNED = new Set(['UNSIGNED-PAYLOAD', '', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER']);

const badDigest = (name: string): S3Error =>
  new S3Error(400, 'BadDigest', `The ${name} you specified did not match the calculated checksum.`);

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};

/** Which checksum to compute: announced in a trailer, or sent as a header. Query parameters do not count. */
const wantedChecksum = (request: IncomingMessage): ChecksumName | undefined => {
  const announced = header(request, 'x-amz-trailer')?.toLowerCase();
  const name = CHECKSUMS.find(
    (candidate) => announced === checksumHeader(candidate) || header(request, checksumHeader(candidate)) !== undefined,
  );
  if (!name && (announced || header(request, 'x-amz-checksum-crc64nvme')))
    throw new S3Error(501, 'NotImplemented', 'Of checksums, only CRC32, CRC32C, SHA1 and SHA256 are implemented.');
  return name;
};

const expectedBytes = (request: IncomingMessage, chunked: boolean): number | undefined => {
  const value = header(request, chunked ? 'x-amz-decoded-content-length' : 'content-length');
  return value === undefined ? undefined : Number(value);
};

/**
 * Streams a request's body into a file while checking it: length, `Content-MD5`, `x-amz-content-sha256` and the
 * checksum in a header or trailer.
 *
 * @throws S3Error for a body that is not what was announced.
 */
export const receiveBody = async ({ request, file, payload, maximumBytes }: ReceiveRequest): Promise<StoredBody> => {
  if (!HEX_SHA256.test(payload) && !UNSIGNED.has(payload))
    throw new S3Error(501, 'NotImplemented', `Bodies signed as ${payload} are not implemented.`);
  const chunked = /\baws-chunked\b/.test(header(request, 'content-encoding') ?? '') || payload.startsWith('STREAMING');
  const announced = expectedBytes(request, chunked);
  if (announced === undefined) throw new S3Error(411, 'MissingContentLength', 'You must provide the Content-Length.');
  const tooLarge = new S3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed object size.');
  if (announced > maximumBytes) throw tooLarge;

  const name = wantedChecksum(request);
  const trailers: Trailers = new Map();
  const md5 = createHash('md5');
  const sha256 = HEX_SHA256.test(payload) ? createHash('sha256') : undefined;
  const digest = name && createDigest(name);
  let bytes = 0;

  const handle = await open(file, 'wx');
  let pieces: Buffer[] = [];
  let gathered = 0;
  const flush = async (): Promise<void> => {
    if (gathered > 0) await handle.appendFile(Buffer.concat(pieces));
    pieces = [];
    gathered = 0;
  };
  try {
    const source = request as AsyncIterable<Buffer>;
    for await (const piece of chunked ? decodeChunked(source, trailers) : source) {
      bytes += piece.length;
      if (bytes > maximumBytes) throw tooLarge;
      md5.update(piece);
      sha256?.update(piece);
      digest?.update(piece);
      pieces.push(piece);
      gathered += piece.length;
      if (gathered >= WRITE_BYTES) await flush();
    }
    await flush();
    if (bytes !== announced) throw new S3Error(400, 'IncompleteBody', 'The body is shorter than its Content-Length.');
    const md5Digest = md5.digest();
    const contentMd5 = header(request, 'content-md5');
    if (contentMd5 !== undefined && contentMd5 !== md5Digest.toString('base64')) throw badDigest('Content-MD5');
    if (sha256 && sha256.digest('hex') !== payload)
      throw new S3Error(400, 'XAmzContentSHA256Mismatch', 'The provided x-amz-content-sha256 does not match the body.');
    const value = digest?.finish();
    const given = name && (trailers.get(checksumHeader(name)) ?? header(request, checksumHeader(name)));
    if (name && given !== value) throw badDigest(name.toUpperCase());
    await handle.close();
    return {
      bytes,
      md5: md5Digest.toString('hex'),
      ...(name && value !== undefined && { checksum: { name, value } }),
    };
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(file, { force: true });
    if (error instanceof S3Error) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
      throw new S3Error(400, 'IncompleteBody', 'The connection ended in the middle of the body.');
    throw error;
  }
};

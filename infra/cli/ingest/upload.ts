import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { uploadResponseSchema } from '../../../functions/contracts/api.ts';
import type { ApiClient } from '../client.ts';
import type { LocalFile } from './gather.ts';

export type Uploaded = { readonly key: string; readonly sha256: string };

/** The store refused a file; the status says whether trying again can help. */
export class StoreRefusal extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`status ${status}`);
    this.name = 'StoreRefusal';
    this.status = status;
  }
}

/** The file grew or shrank between being looked at and being sent. */
export class FileChanged extends Error {
  constructor() {
    super('changed');
    this.name = 'FileChanged';
  }
}

type UploadOptions = {
  readonly client: ApiClient;
  readonly batch: string;
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
};

const TRIES = 3;

/**
 * Sends one file: asks the API where to, then streams it there. The file is read once and never held in memory; its
 * SHA-256, from which the call's id derives, is taken on the way. A lost connection or a busy store is tried again
 * with a fresh address.
 */
export const uploadFile = async (file: LocalFile, options: UploadOptions): Promise<Uploaded> => {
  for (let attempt = 1; ; attempt += 1) {
    let sent = 0;
    try {
      const { key, url } = await options.client.send('POST', '/uploads', {
        body: { fileName: file.name, bytes: file.bytes, batch: options.batch },
        schema: uploadResponseSchema,
      });
      const onBytes = (bytes: number): void => {
        sent += bytes;
        options.onBytes(bytes);
      };
      return { key, sha256: await putFile(file, { url, onBytes, signal: options.signal }) };
    } catch (error) {
      options.onBytes(-sent);
      if (attempt === TRIES || !canHelpToTryAgain(error) || options.signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
};

const TRANSIENT_CODES = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'UND_ERR_SOCKET'];

const canHelpToTryAgain = (error: unknown): boolean => {
  if (error instanceof StoreRefusal) return error.status >= 500 || error.status === 429 || error.status === 408;
  return error instanceof Error && 'code' in error && TRANSIENT_CODES.includes(String(error.code));
};

type PutOptions = {
  readonly url: string;
  readonly onBytes: (bytes: number) => void;
  readonly signal: AbortSignal;
};

/** `fetch` would send a stream in chunks of unknown total, which S3 refuses; so the plain client, with a length. */
const putFile = async (file: LocalFile, { url, onBytes, signal }: PutOptions): Promise<string> => {
  const hash = createHash('sha256');
  let read = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      read += chunk.length;
      onBytes(chunk.length);
      if (read > file.bytes) done(new FileChanged());
      else done(null, chunk);
    },
    flush(done) {
      done(read === file.bytes ? null : new FileChanged());
    },
  });
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  const put = send(url, { method: 'PUT', headers: { 'content-length': file.bytes }, signal });
  const answered = new Promise<number>((resolve, reject) => {
    put.once('response', (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
      response.once('error', reject);
    });
    put.once('error', reject);
  });
  const sent = pipeline(createReadStream(file.path), meter, put);
  // A store that refuses early answers and hangs up: its status says more than the broken pipe. What the file itself
  // did wrong says more than both.
  const [pipe, answer] = await Promise.allSettled([sent, answered]);
  if (pipe.status === 'rejected' && isAboutTheFile(pipe.reason)) throw pipe.reason;
  if (answer.status === 'rejected') throw answer.reason;
  if (answer.value < 200 || answer.value > 299) throw new StoreRefusal(answer.value);
  if (pipe.status === 'rejected') throw pipe.reason;
  return hash.digest('hex');
};

const isAboutTheFile = (error: unknown): boolean =>
  error instanceof FileChanged ||
  (error instanceof Error && 'syscall' in error && ['open', 'read'].includes(String(error.syscall)));

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import type { Database } from './database.ts';
import { Fault, unknownOperation } from './fault.ts';
import { DataFolderError } from './folder-error.ts';
import { MAX_REQUEST_BYTES } from './limits.ts';
import { runOperation } from './operations.ts';
import { parseBody } from './requests.ts';

const CONTENT_TYPE = 'application/x-amz-json-1.0';

const tooLarge = new Fault(413, {
  __type: 'com.amazon.coral.service#RequestEntityTooLargeException',
  message: `The request is larger than ${MAX_REQUEST_BYTES} bytes`,
});

/** Reads the whole body; past the limit it is read to its end, but no longer kept, so that the answer can be sent. */
const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MAX_REQUEST_BYTES) chunks.push(chunk);
  }
  if (bytes > MAX_REQUEST_BYTES) throw tooLarge;
  return Buffer.concat(chunks).toString('utf8');
};

const send = (response: ServerResponse, status: number, body: unknown): void => {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': CONTENT_TYPE,
    'content-length': bytes.length,
    'x-amzn-requestid': randomUUID(),
    'x-amz-crc32': crc32(bytes),
  });
  response.end(bytes);
};

/** Where an unexpected error came from. Its message stays out of the log: it may quote an item. */
const placeOf = (error: unknown): string | undefined =>
  error instanceof Error
    ? error.stack
        ?.split('\n')
        .find((line) => line.startsWith('    at '))
        ?.trim()
    : undefined;

/** The JSON protocol of DynamoDB and of its streams: a POST, the operation in `X-Amz-Target`. */
export const serve =
  (database: Database) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = String(request.headers['x-amz-target'] ?? '');
    try {
      const text = await readBody(request);
      if (request.method !== 'POST') throw unknownOperation(`${request.method} ${target}`.trim());
      send(response, 200, await runOperation(database, target, parseBody(text)));
    } catch (error) {
      if (error instanceof Fault) {
        send(response, error.status, error.body);
        return;
      }
      const code = error instanceof DataFolderError ? error.code : undefined;
      const kind = error instanceof Error ? error.name : 'unknown';
      database.log.error('dynamodb failed', { target, kind, code, at: placeOf(error) });
      const message = error instanceof DataFolderError ? error.message : 'The local DynamoDB failed; its log says more';
      send(response, 500, { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message });
    }
  };

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './request-body.ts';

/** An error as AWS's JSON protocols carry it. `type` is the full shape name, `code` its last part. */
export class AwsJsonError extends Error {
  readonly status: number;
  readonly type: string;
  readonly code: string;

  constructor(error: { status: number; type: string; code: string; message: string }) {
    super(error.message);
    this.name = error.code;
    this.status = error.status;
    this.type = error.type;
    this.code = error.code;
  }
}

/** SQS takes 1 MiB of messages in one call; the JSON around them may escape every byte of it. */
const MAX_BODY_BYTES = 8 * 1_048_576;

type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly contentType: string;
  /** Gets `X-Amz-Target`, the parsed body, and a signal that fires when the caller hangs up. */
  readonly perform: (target: string, input: unknown, gone: AbortSignal) => unknown;
};

/** Reads one call of an AWS JSON protocol, performs it and writes the answer or the error. */
export const answerAwsJson = async ({ request, response, contentType, perform }: Exchange): Promise<void> => {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const write = (status: number, body: unknown, headers: Record<string, string> = {}): void => {
    const bytes = Buffer.from(JSON.stringify(body));
    response.writeHead(status, {
      'content-type': contentType,
      'content-length': bytes.length,
      'x-amzn-requestid': randomUUID(),
      ...headers,
    });
    response.end(bytes);
  };
  try {
    const text = (await readBody(request, MAX_BODY_BYTES)).toString('utf8');
    const input: unknown = text === '' ? {} : JSON.parse(text);
    write(200, await perform(String(request.headers['x-amz-target']), input, gone.signal));
  } catch (error) {
    if (error instanceof AwsJsonError) {
      // SQS clients look for the old Query-protocol code in this header.
      write(
        error.status,
        { __type: error.type, message: error.message },
        { 'x-amzn-query-error': `${error.code};Sender` },
      );
    } else if (error instanceof SyntaxError || error instanceof RangeError) {
      write(400, { __type: 'SerializationException', message: error.message });
    } else throw error;
  }
};

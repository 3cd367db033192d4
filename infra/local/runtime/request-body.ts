import type { IncomingMessage } from 'node:http';

/**
 * The whole body of a request.
 *
 * @throws RangeError when it is longer than `limitBytes`; the rest of the body is left unread.
 */
export const readBody = async (request: IncomingMessage, limitBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limitBytes) throw new RangeError(`The body is longer than ${limitBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

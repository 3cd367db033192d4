import { S3Error } from './s3-error.ts';

/** Trailing headers by lower-case name, complete when the body has ended. */
export type Trailers = Map<string, string>;

/** Longest line around the chunks: a size, or one trailing header. */
const MAX_LINE_BYTES = 8192;
const CRLF = Buffer.from('\r\n');

const broken = (what: string): S3Error => new S3Error(400, 'IncompleteBody', `The chunked body is broken: ${what}.`);

/**
 * Takes the framing of `aws-chunked` away: `SIZE[;…]CRLF DATA CRLF … 0 CRLF trailers CRLF`. Streams; keeps at most one
 * line in memory.
 *
 * @throws S3Error `IncompleteBody` when the framing is broken or ends early.
 */
export async function* decodeChunked(source: AsyncIterable<Buffer>, trailers: Trailers): AsyncGenerator<Buffer> {
  let pending: Buffer = Buffer.alloc(0);
  let dataLeft = 0;
  let state: 'size' | 'data' | 'after data' | 'trailers' | 'done' = 'size';

  const takeLine = (): string | undefined => {
    const at = pending.indexOf(CRLF);
    if (at < 0) {
      if (pending.length > MAX_LINE_BYTES) throw broken('a line without end');
      return undefined;
    }
    const line = pending.subarray(0, at).toString('latin1');
    pending = pending.subarray(at + CRLF.length);
    return line;
  };

  for await (const piece of source) {
    pending = pending.length === 0 ? piece : Buffer.concat([pending, piece]);
    while (pending.length > 0 && state !== 'done') {
      if (state === 'data') {
        const data = pending.subarray(0, dataLeft);
        pending = pending.subarray(data.length);
        dataLeft -= data.length;
        if (dataLeft === 0) state = 'after data';
        yield data;
        continue;
      }
      const line = takeLine();
      if (line === undefined) break;
      if (state === 'size') {
        const [size = ''] = line.split(';');
        if (!/^[0-9a-f]{1,10}$/i.test(size)) throw broken('a size that is no number');
        dataLeft = Number.parseInt(size, 16);
        state = dataLeft === 0 ? 'trailers' : 'data';
      } else if (state === 'after data') {
        if (line !== '') throw broken('a chunk longer than its size');
        state = 'size';
      } else if (line === '') state = 'done';
      else {
        const colon = line.indexOf(':');
        trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
      }
    }
  }
  if (state !== 'done' && state !== 'trailers') throw broken('it ends early');
}

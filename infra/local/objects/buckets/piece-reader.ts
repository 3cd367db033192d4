import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ObjectHead } from './object-model.ts';
import type { ByteRange } from './range.ts';

async function* bytesOf(folder: string, head: ObjectHead, { first, last }: ByteRange): AsyncGenerator<Buffer> {
  let at = 0;
  const wanted = head.pieces.flatMap(({ file, bytes }) => {
    const start = at;
    at += bytes;
    const [from, to] = [Math.max(first, start) - start, Math.min(last, at - 1) - start];
    return from > to ? [] : [{ file, start: from, end: to }];
  });
  // Opened before anything is sent: a body that is replaced meanwhile stays readable to the end.
  const opened = await Promise.all(
    wanted.map(async ({ file, ...span }) => ({ handle: await open(join(folder, file), 'r'), span })),
  );
  try {
    for (const { handle, span } of opened) yield* handle.createReadStream({ ...span, autoClose: false });
  } finally {
    await Promise.all(opened.map(({ handle }) => handle.close()));
  }
}

/** The bytes of an object, or a range of them, across the files that hold its pieces. */
export const readPieces = (folder: string, head: ObjectHead, range?: ByteRange): Readable =>
  Readable.from(head.bytes === 0 ? [] : bytesOf(folder, head, range ?? { first: 0, last: head.bytes - 1 }), {
    objectMode: false,
  });

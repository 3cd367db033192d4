import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** A recording as a worker thread gets it: bytes shared between threads, or a file that each thread opens itself. */
export type SourceRef =
  | { readonly kind: 'shared'; readonly bytes: SharedArrayBuffer }
  | { readonly kind: 'file'; readonly path: string };

/** Random access to a recording, a stretch at a time: a four-hour file is never in memory as samples. */
export type ByteSource = {
  readonly bytes: number;
  /** At most `length` bytes from `offset`; fewer at the end. The result may be reused by the next call. */
  readonly read: (offset: number, length: number) => Uint8Array;
  readonly close: () => void;
};

export const openSource = (ref: SourceRef): ByteSource => {
  if (ref.kind === 'shared') {
    const all = new Uint8Array(ref.bytes);
    // Copied: the WebAssembly decoders and TextDecoder refuse views of shared memory.
    return { bytes: all.length, read: (offset, length) => all.slice(offset, offset + length), close: () => {} };
  }
  const file = openSync(ref.path, 'r');
  const { size } = fstatSync(file);
  return {
    bytes: size,
    read: (offset, length) => {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const target = new Uint8Array(wanted);
      let filled = 0;
      while (filled < wanted) {
        const count = readSync(file, target, filled, wanted - filled, offset + filled);
        if (count === 0) break;
        filled += count;
      }
      return target.subarray(0, filled);
    },
    close: () => closeSync(file),
  };
};

/** Bytes in a form that threads share without copying. */
export const shareBytes = (bytes: Uint8Array): SourceRef => {
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return { kind: 'shared', bytes: shared };
};

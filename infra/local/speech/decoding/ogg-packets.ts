import { growingBuffer } from './growing-buffer.ts';

/** Bytes of an Ogg page before its segment table (RFC 3533, section 6). */
const PAGE_HEADER = 27;
const CAPTURE = [0x4f, 0x67, 0x67, 0x53];
const CONTINUED = 0x01;

const isCapture = (bytes: Uint8Array, at: number): boolean =>
  CAPTURE.every((byte, index) => bytes[at + index] === byte);

const nextCapture = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + CAPTURE.length <= bytes.length; at += 1) if (isCapture(bytes, at)) return at;
  return -1;
};

/**
 * Takes an Ogg stream apart into its packets, a piece at a time. The first logical stream counts; pages of others are
 * passed over, and bytes that are no page are skipped to the next one.
 */
export const oggPackets = () => {
  const buffer = growingBuffer();
  let stream: number | undefined;
  let unfinished: Uint8Array[] = [];

  const joined = (): Uint8Array => {
    const packet = new Uint8Array(unfinished.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of unfinished) {
      packet.set(part, at);
      at += part.length;
    }
    unfinished = [];
    return packet;
  };

  const packetsOf = (page: Uint8Array, segments: number): Uint8Array[] => {
    const packets: Uint8Array[] = [];
    if (((page[5] ?? 0) & CONTINUED) === 0) unfinished = [];
    let at = PAGE_HEADER + segments;
    let length = 0;
    for (let index = 0; index < segments; index += 1) {
      const lacing = page[PAGE_HEADER + index] ?? 0;
      length += lacing;
      if (lacing === 255) continue;
      unfinished.push(page.slice(at, at + length));
      packets.push(joined());
      at += length;
      length = 0;
    }
    if (length > 0) unfinished.push(page.slice(at, at + length));
    return packets;
  };

  return (piece: Uint8Array): readonly Uint8Array[] => {
    buffer.push(piece);
    const packets: Uint8Array[] = [];
    for (;;) {
      const bytes = buffer.bytes();
      const start = nextCapture(bytes, 0);
      if (start < 0) {
        buffer.drop(Math.max(0, bytes.length - (CAPTURE.length - 1)));
        return packets;
      }
      const header = bytes.subarray(start);
      const segments = header[26] ?? 0;
      const table = header.subarray(PAGE_HEADER, PAGE_HEADER + segments);
      const length = PAGE_HEADER + segments + table.reduce((sum, lacing) => sum + lacing, 0);
      if (header.length < PAGE_HEADER || table.length < segments || header.length < length) {
        buffer.drop(start);
        return packets;
      }
      const serial = new DataView(header.buffer, header.byteOffset).getUint32(14, true);
      stream ??= serial;
      if (serial === stream) packets.push(...packetsOf(header.subarray(0, length), segments));
      buffer.drop(start + length);
    }
  };
};

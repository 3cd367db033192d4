/**
 * Numbers and tags out of bytes at any offset. Reading past the end gives 0 or '' instead of throwing: a probe sees
 * cut files all day, and every caller checks `has` where the difference matters.
 */
export type ByteReader = {
  readonly length: number;
  readonly has: (offset: number, count: number) => boolean;
  readonly u8: (offset: number) => number;
  readonly u16le: (offset: number) => number;
  readonly i16le: (offset: number) => number;
  readonly u32le: (offset: number) => number;
  readonly u16be: (offset: number) => number;
  readonly u32be: (offset: number) => number;
  /** Unsigned 64-bit as a number: exact below 2^53, which no duration here comes near. */
  readonly u64le: (offset: number) => number;
  readonly u64be: (offset: number) => number;
  readonly f64be: (offset: number) => number;
  readonly f32be: (offset: number) => number;
  /** `count` bytes as Latin-1. */
  readonly tag: (offset: number, count: number) => string;
  /** Offset of an ASCII tag at or after `from`, or -1. */
  readonly find: (tag: string, from?: number) => number;
  /** Offset of the last occurrence of an ASCII tag, or -1. */
  readonly findLast: (tag: string) => number;
};

const TWO_POW_32 = 2 ** 32;

export const readBytes = (bytes: Uint8Array): ByteReader => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (offset: number, count: number): boolean =>
    Number.isSafeInteger(offset) && offset >= 0 && offset + count <= bytes.length;
  const u8 = (offset: number): number => bytes[offset] ?? 0;
  const u32le = (offset: number): number => (has(offset, 4) ? view.getUint32(offset, true) : 0);
  const u32be = (offset: number): number => (has(offset, 4) ? view.getUint32(offset) : 0);
  const matches = (tag: string, at: number): boolean => {
    for (let i = 0; i < tag.length; i++) if (bytes[at + i] !== tag.charCodeAt(i)) return false;
    return true;
  };
  return {
    length: bytes.length,
    has,
    u8,
    u16le: (offset) => (has(offset, 2) ? view.getUint16(offset, true) : 0),
    i16le: (offset) => (has(offset, 2) ? view.getInt16(offset, true) : 0),
    u32le,
    u16be: (offset) => (has(offset, 2) ? view.getUint16(offset) : 0),
    u32be,
    u64le: (offset) => u32le(offset) + u32le(offset + 4) * TWO_POW_32,
    u64be: (offset) => u32be(offset) * TWO_POW_32 + u32be(offset + 4),
    f64be: (offset) => (has(offset, 8) ? view.getFloat64(offset) : 0),
    f32be: (offset) => (has(offset, 4) ? view.getFloat32(offset) : 0),
    tag: (offset, count) => {
      let text = '';
      for (let i = 0; i < count && offset + i < bytes.length; i++) text += String.fromCharCode(u8(offset + i));
      return text;
    },
    find: (tag, from = 0) => {
      for (let at = Math.max(0, from); at + tag.length <= bytes.length; at++) if (matches(tag, at)) return at;
      return -1;
    },
    findLast: (tag) => {
      for (let at = bytes.length - tag.length; at >= 0; at--) if (matches(tag, at)) return at;
      return -1;
    },
  };
};

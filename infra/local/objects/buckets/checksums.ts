import { createHash, type Hash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Checksums that a client may send beside a body. CRC64NVME is not implemented: no client here sends it. */
export const CHECKSUMS = ['crc32', 'crc32c', 'sha1', 'sha256'] as const;
export type ChecksumName = (typeof CHECKSUMS)[number];

export const checksumHeader = (name: ChecksumName): string => `x-amz-checksum-${name}`;

export type Digest = { readonly update: (bytes: Uint8Array) => void /** Base64. */; readonly finish: () => string };

const CASTAGNOLI_REVERSED = 0x82f63b78;
const crc32cTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ CASTAGNOLI_REVERSED : value >>> 1;
  return value;
});

const base64OfWord = (word: number): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(word >>> 0);
  return bytes.toString('base64');
};

const crc32Digest = (): Digest => {
  let value = 0;
  return {
    update: (bytes) => {
      value = crc32(bytes, value);
    },
    finish: () => base64OfWord(value),
  };
};

const crc32cDigest = (): Digest => {
  let value = 0xffffffff;
  return {
    update: (bytes) => {
      for (const byte of bytes) value = (value >>> 8) ^ (crc32cTable[(value ^ byte) & 0xff] ?? 0);
    },
    finish: () => base64OfWord(~value),
  };
};

const hashDigest = (hash: Hash): Digest => ({
  update: (bytes) => {
    hash.update(bytes);
  },
  finish: () => hash.digest('base64'),
});

export const createDigest = (name: ChecksumName): Digest => {
  switch (name) {
    case 'crc32':
      return crc32Digest();
    case 'crc32c':
      return crc32cDigest();
    case 'sha1':
    case 'sha256':
      return hashDigest(createHash(name));
  }
};

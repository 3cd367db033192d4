/**
 * LevelDB's write log holds what is not in its tables yet. LevelDB skips records of it that fail their checksum, without
 * a word: what was answered as written would be gone. So the checksums are verified before it opens the file.
 * Format: 32 KB blocks of records, each `crc32c (4, masked) · length (2) · kind (1) · payload`, little endian.
 */
const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;
/** Whole record, and first, middle and last part of one. */
const FIRST_KIND = 1;
const LAST_KIND = 4;
/** Castagnoli, reflected. */
const POLYNOMIAL = 0x82f63b78;
/** LevelDB rotates and shifts stored checksums, so that the checksum of a checksum is no special case. */
const MASK_DELTA = 0xa282ead8;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  return remainder;
});

const maskedCrc32c = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  const sum = ~crc >>> 0;
  return (((sum >>> 15) | (sum << 17)) + MASK_DELTA) >>> 0;
};

/**
 * Offset of the first damaged record of a write log, or `undefined`. A last record that ends too early is not damage: that
 * is what a killed process leaves, and it was never acknowledged.
 */
export const findDamage = (log: Buffer): number | undefined => {
  let at = 0;
  while (at + HEADER_BYTES <= log.length) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES);
    if (left < HEADER_BYTES) {
      at += left;
      continue;
    }
    const length = log.readUInt16LE(at + 4);
    const kind = log.readUInt8(at + 6);
    if (kind === 0 && length === 0) {
      // Space that the file system filled with zeros.
      at += left;
      continue;
    }
    const end = at + HEADER_BYTES + length;
    if (kind < FIRST_KIND || kind > LAST_KIND || HEADER_BYTES + length > left) return at;
    if (end > log.length) return undefined;
    if (maskedCrc32c(log.subarray(at + 6, end)) !== log.readUInt32LE(at)) return at;
    at = end;
  }
  return undefined;
};

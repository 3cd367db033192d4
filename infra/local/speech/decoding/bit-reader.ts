/** Thrown when a stretch ends before what was asked for: more bytes are needed. */
export class OutOfBitsError extends Error {
  constructor() {
    super('the stretch ends in the middle of a frame');
    this.name = 'OutOfBitsError';
  }
}

/** Bits of a byte array from the most significant down, as FLAC packs them. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array, byteOffset = 0) {
    this.bytes = bytes;
    this.at = byteOffset * 8;
  }

  /** Bytes begun so far. */
  get byteOffset(): number {
    return Math.ceil(this.at / 8);
  }

  alignToByte(): void {
    this.at = this.byteOffset * 8;
  }

  /** An unsigned number of 0..32 bits. */
  unsigned(bits: number): number {
    if (this.at + bits > this.bytes.length * 8) throw new OutOfBitsError();
    let value = 0;
    for (let left = bits; left > 0; ) {
      const within = this.at & 7;
      const take = Math.min(8 - within, left);
      const byte = this.bytes[this.at >> 3] ?? 0;
      value = value * 2 ** take + ((byte >> (8 - within - take)) & ((1 << take) - 1));
      this.at += take;
      left -= take;
    }
    return value;
  }

  /** A two's complement number of 1..32 bits. */
  signed(bits: number): number {
    const value = this.unsigned(bits);
    return value >= 2 ** (bits - 1) ? value - 2 ** bits : value;
  }

  /** Zeros before the next one, which is consumed. */
  unary(): number {
    let zeros = 0;
    while (this.unsigned(1) === 0) zeros += 1;
    return zeros;
  }
}

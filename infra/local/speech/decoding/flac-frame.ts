import { BitReader } from './bit-reader.ts';

/** What the stream's header says and frames may leave out (RFC 9639, section 8.2). */
export type FlacStreamInfo = {
  readonly sampleRateHz: number;
  readonly channels: number;
  readonly bitsPerSample: number;
};

export type FlacFrame = {
  /** One array a channel, in -1..1. */
  readonly samples: readonly Float32Array[];
  readonly sampleRateHz: number;
  /** Offset of the first byte after the frame. */
  readonly end: number;
};

/** A stretch that starts like a frame and is none. */
export class NotAFrameError extends Error {
  constructor(what: string) {
    super(`no FLAC frame: ${what}`);
    this.name = 'NotAFrameError';
  }
}

const RATES = [0, 88_200, 176_400, 192_000, 8000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000];
const SAMPLE_BITS = [0, 8, 12, 0, 16, 20, 24, 32];

/** Coefficients of the fixed predictors of orders 0..4 (RFC 9639, section 9.2.5). */
const FIXED = [[], [1], [2, -1], [3, -3, 1], [4, -6, 4, -1]] as const;

/** First of the two channels of each stereo decorrelation: which one is the difference. */
const LEFT_SIDE = 8;
const SIDE_RIGHT = 9;
const MID_SIDE = 10;

export const crc8 = (bytes: Uint8Array): number => {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x80 ? ((crc << 1) ^ 0x07) & 0xff : (crc << 1) & 0xff;
  }
  return crc;
};

const blockSizeOf = (code: number, bits: BitReader): number => {
  if (code === 1) return 192;
  if (code >= 2 && code <= 5) return 576 << (code - 2);
  if (code === 6) return bits.unsigned(8) + 1;
  if (code === 7) return bits.unsigned(16) + 1;
  if (code >= 8) return 256 << (code - 8);
  throw new NotAFrameError('block size');
};

const sampleRateOf = (code: number, bits: BitReader, stream: FlacStreamInfo): number => {
  if (code === 0) return stream.sampleRateHz;
  if (code === 12) return bits.unsigned(8) * 1000;
  if (code === 13) return bits.unsigned(16);
  if (code === 14) return bits.unsigned(16) * 10;
  const rate = RATES[code];
  if (rate === undefined) throw new NotAFrameError('sample rate');
  return rate;
};

/** The frame's number, coded as UTF-8 codes characters; its value is not needed. */
const skipFrameNumber = (bits: BitReader): void => {
  const first = bits.unsigned(8);
  const more =
    first < 0x80
      ? 0
      : first < 0xc0
        ? -1
        : first < 0xe0
          ? 1
          : first < 0xf0
            ? 2
            : first < 0xf8
              ? 3
              : first < 0xfc
                ? 4
                : first < 0xfe
                  ? 5
                  : 6;
  if (more < 0) throw new NotAFrameError('frame number');
  for (let index = 0; index < more; index += 1) bits.unsigned(8);
};

/** Rice-coded residual (RFC 9639, section 9.2.7), written after the warm-up samples. */
const readResidual = (bits: BitReader, samples: Float64Array, order: number): void => {
  const method = bits.unsigned(2);
  if (method > 1) throw new NotAFrameError('residual coding');
  const parameterBits = method === 0 ? 4 : 5;
  const escapeParameter = method === 0 ? 15 : 31;
  const partitions = 1 << bits.unsigned(4);
  let at = order;
  for (let partition = 0; partition < partitions; partition += 1) {
    const end = Math.floor((samples.length * (partition + 1)) / partitions);
    const parameter = bits.unsigned(parameterBits);
    if (parameter === escapeParameter) {
      const width = bits.unsigned(5);
      for (; at < end; at += 1) samples[at] = width === 0 ? 0 : bits.signed(width);
      continue;
    }
    for (; at < end; at += 1) {
      const folded = bits.unary() * 2 ** parameter + bits.unsigned(parameter);
      samples[at] = folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
    }
  }
};

const predict = (samples: Float64Array, coefficients: readonly number[], shift: number): void => {
  const scale = 2 ** shift;
  for (let at = coefficients.length; at < samples.length; at += 1) {
    let sum = 0;
    for (let back = 0; back < coefficients.length; back += 1)
      sum += (coefficients[back] ?? 0) * (samples[at - 1 - back] ?? 0);
    samples[at] = (samples[at] ?? 0) + Math.floor(sum / scale);
  }
};

const readSubframe = (bits: BitReader, blockSize: number, sampleBits: number): Float64Array => {
  if (bits.unsigned(1) !== 0) throw new NotAFrameError('subframe');
  const type = bits.unsigned(6);
  const wasted = bits.unsigned(1) === 1 ? bits.unary() + 1 : 0;
  const width = sampleBits - wasted;
  if (width < 1) throw new NotAFrameError('wasted bits');
  const samples = new Float64Array(blockSize);
  const warmUp = (order: number): void => {
    for (let at = 0; at < order; at += 1) samples[at] = bits.signed(width);
  };
  if (type === 0) samples.fill(bits.signed(width));
  else if (type === 1) warmUp(blockSize);
  else if (type >= 8 && type <= 12) {
    const order = type - 8;
    warmUp(order);
    readResidual(bits, samples, order);
    predict(samples, FIXED[order] ?? [], 0);
  } else if (type >= 32) {
    const order = type - 31;
    warmUp(order);
    const precision = bits.unsigned(4) + 1;
    const shift = bits.signed(5);
    const coefficients = Array.from({ length: order }, () => bits.signed(precision));
    readResidual(bits, samples, order);
    predict(samples, coefficients, shift);
  } else throw new NotAFrameError('subframe type');
  if (wasted > 0) for (let at = 0; at < blockSize; at += 1) samples[at] = (samples[at] ?? 0) * 2 ** wasted;
  return samples;
};

/** Undoes stereo decorrelation in place: both arrays hold left and right afterwards. */
const undoDecorrelation = (assignment: number, first: Float64Array, second: Float64Array): void => {
  for (let at = 0; at < first.length; at += 1) {
    const a = first[at] ?? 0;
    const b = second[at] ?? 0;
    if (assignment === LEFT_SIDE) second[at] = a - b;
    else if (assignment === SIDE_RIGHT) first[at] = a + b;
    else if (assignment === MID_SIDE) {
      const mid = a * 2 + (Math.abs(b) % 2);
      first[at] = (mid + b) / 2;
      second[at] = (mid - b) / 2;
    }
  }
};

/**
 * Reads the frame that starts at `offset` (RFC 9639, section 9). Throws `OutOfBitsError` when it goes on after the
 * bytes, and `NotAFrameError` when it is none: its header is checked by its own sum.
 */
export const readFlacFrame = (bytes: Uint8Array, offset: number, stream: FlacStreamInfo): FlacFrame => {
  const bits = new BitReader(bytes, offset);
  // Fourteen bits of synchronisation and a reserved zero; the blocking strategy changes nothing here.
  if (bits.unsigned(15) !== 0x7ffc) throw new NotAFrameError('synchronisation');
  bits.unsigned(1);
  const blockSizeCode = bits.unsigned(4);
  const rateCode = bits.unsigned(4);
  const assignment = bits.unsigned(4);
  const sizeCode = bits.unsigned(3);
  if (bits.unsigned(1) !== 0 || assignment > MID_SIDE) throw new NotAFrameError('header');
  skipFrameNumber(bits);
  const blockSize = blockSizeOf(blockSizeCode, bits);
  const sampleRateHz = sampleRateOf(rateCode, bits, stream);
  const headerEnd = bits.byteOffset;
  if (bits.unsigned(8) !== crc8(bytes.subarray(offset, headerEnd))) throw new NotAFrameError('header sum');

  const sampleBits = SAMPLE_BITS[sizeCode] || stream.bitsPerSample;
  const channels = assignment < LEFT_SIDE ? assignment + 1 : 2;
  const decoded: Float64Array[] = [];
  for (let channel = 0; channel < channels; channel += 1) {
    const isDifference =
      (assignment === SIDE_RIGHT && channel === 0) ||
      ((assignment === LEFT_SIDE || assignment === MID_SIDE) && channel === 1);
    decoded.push(readSubframe(bits, blockSize, sampleBits + (isDifference ? 1 : 0)));
  }
  const [first, second] = decoded;
  if (first && second && assignment >= LEFT_SIDE) undoDecorrelation(assignment, first, second);
  bits.alignToByte();
  bits.unsigned(16);
  const full = 2 ** (sampleBits - 1);
  return {
    samples: decoded.map((channel) => Float32Array.from(channel, (sample) => sample / full)),
    sampleRateHz,
    end: bits.byteOffset,
  };
};

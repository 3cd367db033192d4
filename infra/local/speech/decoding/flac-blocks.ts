import { OutOfBitsError } from './bit-reader.ts';
import type { Decoded, StreamDecoder } from './compressed-blocks.ts';
import { type FlacFrame, type FlacStreamInfo, NotAFrameError, readFlacFrame } from './flac-frame.ts';
import { growingBuffer } from './growing-buffer.ts';

const joinFrames = (frames: readonly FlacFrame[]): Decoded => {
  const [first] = frames;
  if (!first) return { channelData: [], samplesDecoded: 0, sampleRate: 0 };
  const length = frames.reduce((sum, frame) => sum + (frame.samples[0]?.length ?? 0), 0);
  const channelData = first.samples.map((_, channel) => {
    const joined = new Float32Array(length);
    let at = 0;
    for (const frame of frames) {
      const part = frame.samples[channel] ?? frame.samples[0] ?? new Float32Array(0);
      joined.set(part, at);
      at += part.length;
    }
    return joined;
  });
  return { channelData, samplesDecoded: length, sampleRate: first.sampleRateHz };
};

/** Bytes of the metadata blocks in front of the frames; `undefined` while they are not all there. */
const metadataEnd = (bytes: Uint8Array): number | undefined => {
  let at = 4;
  for (;;) {
    const header = bytes[at];
    if (header === undefined || at + 4 > bytes.length) return undefined;
    const length = ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    at += 4 + length;
    if (at > bytes.length) return undefined;
    if (header & 0x80) return at;
  }
};

const streamInfoOf = (bytes: Uint8Array): FlacStreamInfo => {
  const at = 8 + 10;
  const packed = [0, 1, 2, 3].map((index) => bytes[at + index] ?? 0) as [number, number, number, number];
  return {
    sampleRateHz: (packed[0] << 12) | (packed[1] << 4) | (packed[2] >> 4),
    channels: ((packed[2] >> 1) & 0x07) + 1,
    bitsPerSample: (((packed[2] & 1) << 4) | (packed[3] >> 4)) + 1,
  };
};

/** FLAC, a piece at a time. What is no frame is skipped to the next that is: a damaged stretch costs itself only. */
export const flacStream = (): StreamDecoder => {
  const buffer = growingBuffer();
  let stream: FlacStreamInfo | undefined;

  const readFrames = (info: FlacStreamInfo): Decoded => {
    const bytes = buffer.bytes();
    const frames: FlacFrame[] = [];
    let at = 0;
    while (at + 1 < bytes.length) {
      if (bytes[at] !== 0xff || ((bytes[at + 1] ?? 0) & 0xfe) !== 0xf8) {
        at += 1;
        continue;
      }
      try {
        const frame = readFlacFrame(bytes, at, info);
        frames.push(frame);
        at = frame.end;
      } catch (error) {
        if (error instanceof OutOfBitsError) break;
        if (!(error instanceof NotAFrameError)) throw error;
        at += 1;
      }
    }
    buffer.drop(at);
    return joinFrames(frames);
  };

  return {
    ready: Promise.resolve(),
    decode: (data) => {
      buffer.push(data);
      if (!stream) {
        const end = metadataEnd(buffer.bytes());
        if (end === undefined) return joinFrames([]);
        stream = streamInfoOf(buffer.bytes());
        buffer.drop(end);
      }
      return readFrames(stream);
    },
    free: () => {},
  };
};

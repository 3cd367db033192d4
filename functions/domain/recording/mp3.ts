import { type ByteReader, readBytes } from './byte-reader.ts';
import { type AudioProbe, type RefusedProbe, refused } from './recording-format.ts';

type FrameHeader = {
  readonly mpeg1: boolean;
  readonly bitrate: number;
  readonly sampleRateHz: number;
  readonly channels: number;
  readonly samplesPerFrame: number;
  readonly frameBytes: number;
};

/** Layer III only, kbit/s by the header's four bits; 0 is "free format", which no recorder writes. */
const BITRATES_MPEG1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const BITRATES_MPEG2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const SAMPLE_RATES_MPEG1 = [44_100, 48_000, 32_000];

const frameAt = (file: ByteReader, at: number): FrameHeader | undefined => {
  if (!file.has(at, 4)) return undefined;
  const word = file.u32be(at);
  const version = (word >>> 19) & 3;
  const layer = (word >>> 17) & 3;
  if (word >>> 21 !== 0x7ff || version === 1 || layer !== 1) return undefined;
  const mpeg1 = version === 3;
  const kbits = (mpeg1 ? BITRATES_MPEG1 : BITRATES_MPEG2)[(word >>> 12) & 15];
  const fullRate = SAMPLE_RATES_MPEG1[(word >>> 10) & 3];
  if (!kbits || !fullRate) return undefined;
  const sampleRateHz = mpeg1 ? fullRate : version === 2 ? fullRate / 2 : fullRate / 4;
  const samplesPerFrame = mpeg1 ? 1152 : 576;
  const padding = (word >>> 9) & 1;
  return {
    mpeg1,
    bitrate: kbits * 1000,
    sampleRateHz,
    channels: ((word >>> 6) & 3) === 3 ? 1 : 2,
    samplesPerFrame,
    frameBytes: Math.floor((samplesPerFrame / 8) * ((kbits * 1000) / sampleRateHz)) + padding,
  };
};

/** The first place where frames follow one another: a lone sync word also occurs in pictures, text and G.711. */
const firstFrame = (file: ByteReader, from: number, until: number): number => {
  for (let at = from; at < Math.min(until, file.length - 3); at++) {
    const frame = frameAt(file, at);
    if (!frame) continue;
    let next = at + frame.frameBytes;
    let followers = 0;
    while (followers < 3) {
      const follower = frameAt(file, next);
      if (!follower || follower.sampleRateHz !== frame.sampleRateHz) break;
      next += follower.frameBytes;
      followers++;
    }
    if (followers === 3 || (followers > 0 && !file.has(next, 4))) return at;
  }
  return -1;
};

const syncsafe = (file: ByteReader, at: number): number =>
  (file.u8(at) << 21) | (file.u8(at + 1) << 14) | (file.u8(at + 2) << 7) | file.u8(at + 3);

const afterId3 = (file: ByteReader): number => {
  let at = 0;
  while (file.tag(at, 3) === 'ID3' && file.has(at, 10)) {
    const footer = file.u8(at + 5) & 0x10 ? 10 : 0;
    at += 10 + syncsafe(file, at + 6) + footer;
  }
  return at;
};

/** Sync words are searched this far after the tags: some encoders leave padding there. */
const SEARCH_BYTES = 16_384;

export const isMp3 = (file: ByteReader): boolean => file.tag(0, 3) === 'ID3' || firstFrame(file, 0, 4) >= 0;

/** Encoders write how many frames follow into the first one (Xing/Info, VBRI); 0 when they did not. */
const declaredFrames = (file: ByteReader, at: number, frame: FrameHeader): { frames: number; bytes: number } => {
  const sideInfo = frame.mpeg1 ? (frame.channels === 1 ? 17 : 32) : frame.channels === 1 ? 9 : 17;
  const xing = at + 4 + sideInfo;
  if (['Xing', 'Info'].includes(file.tag(xing, 4))) {
    const flags = file.u32be(xing + 4);
    const frames = flags & 1 ? file.u32be(xing + 8) : 0;
    const bytes = flags & 2 ? file.u32be(xing + (flags & 1 ? 12 : 8)) : 0;
    return { frames, bytes };
  }
  const vbri = at + 36;
  if (file.tag(vbri, 4) === 'VBRI') return { frames: file.u32be(vbri + 14), bytes: file.u32be(vbri + 10) };
  return { frames: 0, bytes: 0 };
};

/**
 * MP3: tags are skipped, the length comes from Xing/Info/VBRI, else from the bit rate of the first frames. A tag
 * (cover art) longer than the head leaves only the tail to look at.
 */
export const probeMp3 = (head: Uint8Array, totalBytes: number, tail?: Uint8Array): AudioProbe | RefusedProbe => {
  const file = readBytes(head);
  const start = afterId3(file);
  const at = firstFrame(file, start, start + SEARCH_BYTES);
  if (at < 0)
    return start >= file.length ? probeFromTail(start, totalBytes, tail) : refused('corrupt-audio', 'no frame');
  const frame = frameAt(file, at);
  if (!frame) return refused('corrupt-audio', 'no frame');
  const declared = declaredFrames(file, at, frame);
  const soundBytes = totalBytes - at;
  const declaredMs = (declared.frames * frame.samplesPerFrame * 1000) / frame.sampleRateHz;
  // A tag of 128 bytes at the end is not sound; a little slack keeps it from looking like a cut.
  const truncated = declared.frames > 0 && declared.bytes > soundBytes + 1024;
  const presentMs = (soundBytes * 8000) / meanBitrate(file, at, frame);
  const durationMs =
    declared.frames === 0 ? presentMs : truncated ? (declaredMs * soundBytes) / declared.bytes : declaredMs;
  return {
    outcome: 'audio',
    format: 'mp3',
    channels: frame.channels,
    sampleRateHz: frame.sampleRateHz,
    durationMs: Math.round(durationMs),
    truncated,
  };
};

/** Over the frames in sight, so that a variable rate without a Xing header is not judged by one silent frame. */
const meanBitrate = (file: ByteReader, at: number, first: FrameHeader): number => {
  let bytes = 0;
  let samples = 0;
  for (let frame: FrameHeader | undefined = first, next = at; frame; frame = frameAt(file, next)) {
    bytes += frame.frameBytes;
    samples += frame.samplesPerFrame;
    next += frame.frameBytes;
  }
  return (bytes * 8 * first.sampleRateHz) / samples;
};

const probeFromTail = (start: number, totalBytes: number, tail?: Uint8Array): AudioProbe | RefusedProbe => {
  if (start >= totalBytes) return refused('corrupt-audio', 'ends inside its tag');
  const end = readBytes(tail ?? new Uint8Array(0));
  const at = firstFrame(end, 0, end.length);
  const frame = at < 0 ? undefined : frameAt(end, at);
  if (!frame) return refused('corrupt-audio', 'no frame');
  const durationMs = Math.round(((totalBytes - start) * 8000) / meanBitrate(end, at, frame));
  return {
    outcome: 'audio',
    format: 'mp3',
    channels: frame.channels,
    sampleRateHz: frame.sampleRateHz,
    durationMs,
    truncated: false,
  };
};

import { type ByteReader, readBytes } from './byte-reader.ts';
import { type AudioProbe, type RefusedProbe, refused } from './recording-format.ts';

/** Formats that Amazon Transcribe takes and that one machine decodes only through an operator's ffmpeg. */

export const isMp4 = (file: ByteReader): boolean => file.tag(4, 4) === 'ftyp';

/** MP4/M4A keep length, rate and channels in `moov`, which stands at either end of the file. */
export const probeMp4 = (head: Uint8Array, tail?: Uint8Array): AudioProbe | RefusedProbe => {
  const sides = [head, ...(tail ? [tail] : [])].map(readBytes);
  const movie = sides.find((side) => side.find('mvhd') >= 0);
  let durationMs = 0;
  let channels = 1;
  let sampleRateHz = 0;
  if (movie) {
    const at = movie.find('mvhd') + 4;
    const long = movie.u8(at) === 1;
    const timescale = movie.u32be(at + (long ? 20 : 12));
    const duration = long ? movie.u64be(at + 24) : movie.u32be(at + 16);
    durationMs = timescale > 0 ? Math.round((duration / timescale) * 1000) : 0;
    const entry = ['mp4a', 'alac', 'Opus', 'samr'].map((codec) => movie.find(codec, at)).find((found) => found >= 0);
    if (entry === undefined) return refused('unsupported-codec', 'MP4 without a known sound track');
    channels = Math.max(1, movie.u16be(entry + 20));
    sampleRateHz = movie.u16be(entry + 28);
  }
  return { outcome: 'audio', format: 'mp4', channels, sampleRateHz, durationMs, truncated: false };
};

export const isWebm = (file: ByteReader): boolean => file.u32be(0) === 0x1a45_dfa3;

/** WebM/Matroska: `Duration` (0x4489) in units of `TimestampScale` (0x2AD7B1), both inside the head when written. */
export const probeWebm = (head: Uint8Array): AudioProbe | RefusedProbe => {
  const file = readBytes(head);
  const scaleAt = file.find('\u002a\u00d7\u00b1');
  const scale = scaleAt >= 0 && file.u8(scaleAt + 3) === 0x83 ? file.u32be(scaleAt + 3) & 0xff_ffff : 1_000_000;
  const durationAt = file.find('\u0044\u0089');
  const ticks =
    durationAt < 0
      ? 0
      : file.u8(durationAt + 2) === 0x88
        ? file.f64be(durationAt + 3)
        : file.u8(durationAt + 2) === 0x84
          ? file.f32be(durationAt + 3)
          : 0;
  const durationMs = Number.isFinite(ticks) && ticks > 0 ? Math.round((ticks * scale) / 1_000_000) : 0;
  const opus = file.find('OpusHead');
  const channels = opus >= 0 ? Math.max(1, file.u8(opus + 9)) : 1;
  const sampleRateHz = opus >= 0 ? 48_000 : 0;
  return { outcome: 'audio', format: 'webm', channels, sampleRateHz, durationMs, truncated: false };
};

export const isAmr = (file: ByteReader): boolean => file.tag(0, 5) === '#!AMR';

/** Bytes of a 20 ms frame by frame type, narrow band and wide band. */
const AMR_FRAME_BYTES = [13, 14, 16, 18, 20, 21, 27, 32, 6];
const AMR_WB_FRAME_BYTES = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6];

/** AMR has no length field: the frames in sight are walked and the rest is assumed alike. */
export const probeAmr = (head: Uint8Array, totalBytes: number): AudioProbe | RefusedProbe => {
  const file = readBytes(head);
  const wide = file.tag(0, 9) === '#!AMR-WB\n';
  if (!wide && file.tag(0, 6) !== '#!AMR\n') return refused('unsupported-codec', 'multichannel AMR');
  const start = wide ? 9 : 6;
  const sizes = wide ? AMR_WB_FRAME_BYTES : AMR_FRAME_BYTES;
  let at = start;
  let frames = 0;
  while (at < file.length) {
    at += sizes[(file.u8(at) >>> 3) & 15] ?? 1;
    frames++;
  }
  const bytesPerFrame = frames > 0 ? (at - start) / frames : 1;
  const durationMs = Math.round(((totalBytes - start) / bytesPerFrame) * 20);
  return {
    outcome: 'audio',
    format: 'amr',
    channels: 1,
    sampleRateHz: wide ? 16_000 : 8_000,
    durationMs,
    truncated: false,
  };
};

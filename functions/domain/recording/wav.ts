import { type ByteReader, readBytes } from './byte-reader.ts';
import { type AudioProbe, type RecordingFormat, type RefusedProbe, refused } from './recording-format.ts';

/** Where a WAV file keeps its sound and how to read it: enough to decode any stretch of it. */
export type WavLayout = {
  readonly format: Extract<RecordingFormat, `wav-${string}`>;
  readonly channels: number;
  readonly sampleRateHz: number;
  readonly bitsPerSample: number;
  /** Bytes of one frame (all channels), or of one block of a block codec (ADPCM). */
  readonly blockAlign: number;
  /** Frames (samples per channel) that one block holds: 1 except for ADPCM. */
  readonly framesPerBlock: number;
  readonly dataOffset: number;
  /** Bytes of sound that are really in the file. */
  readonly dataBytes: number;
  /** Frames that are really in the file. */
  readonly frames: number;
  readonly truncated: boolean;
  /** Predictor pairs of MS ADPCM; empty for every other format. */
  readonly adpcmCoefficients: readonly (readonly [number, number])[];
};

/** Names of the format tags that telephone systems are known to write and that we do not take. */
const REFUSED_TAGS: Readonly<Record<number, string>> = {
  20: 'G.723 ADPCM',
  34: 'TrueSpeech',
  49: 'GSM 6.10',
  64: 'G.721 ADPCM',
  66: 'G.723.1',
  69: 'G.726 ADPCM',
  80: 'MPEG',
  85: 'MP3 in WAV',
  100: 'G.726 ADPCM',
  101: 'G.722 ADPCM',
  131: 'G.729',
  304: 'Sipro ACELP',
  307: 'G.729',
  308: 'G.729A',
  352: 'Windows Media Audio',
  353: 'Windows Media Audio',
  654: 'Speex',
  41216: 'G.723.1',
  41222: 'AAC',
  41225: 'Speex',
  41238: 'G.729',
};

const EXTENSIBLE = 0xfffe;
/** A writer that could not seek back leaves one of these where the size belongs: the sound goes on to the end. */
const isOpenEnded = (size: number): boolean => size === 0 || size >= 0xffff_fff0;
/** More channels, or a faster rate, is a broken header rather than a call. */
const MAX_CHANNELS = 32;
const MAX_SAMPLE_RATE_HZ = 768_000;

/** The seven pairs that every MS ADPCM encoder uses; files may bring their own. */
const STANDARD_ADPCM_COEFFICIENTS: readonly (readonly [number, number])[] = [
  [256, 0],
  [512, -256],
  [0, 0],
  [192, 64],
  [240, 0],
  [460, -208],
  [392, -232],
];

export const isWav = (file: ByteReader): boolean =>
  ['RIFF', 'RF64', 'BW64', 'RIFX'].includes(file.tag(0, 4)) && file.tag(8, 4) === 'WAVE';

/**
 * Walks the chunks of a RIFF/RF64 file. `head` must reach into the `data` chunk's header; when a long list of other
 * chunks pushes it out of `head`, the rest of the file counts as sound.
 */
export const readWavLayout = (head: Uint8Array, totalBytes: number): WavLayout | RefusedProbe => {
  const file = readBytes(head);
  if (!isWav(file)) return refused('not-audio', 'no RIFF/WAVE header');
  if (file.tag(0, 4) === 'RIFX') return refused('unsupported-codec', 'big-endian WAV (RIFX)');
  let longDataBytes: number | undefined;
  let fmt: { readonly offset: number; readonly size: number } | undefined;
  let offset = 12;
  while (file.has(offset, 8)) {
    const id = file.tag(offset, 4);
    const size = file.u32le(offset + 4);
    const body = offset + 8;
    if (id === 'ds64') longDataBytes = file.u64le(body + 8);
    if (id === 'fmt ') fmt = { offset: body, size };
    if (id === 'data') {
      const declared = size === 0xffff_ffff && longDataBytes !== undefined ? longDataBytes : size;
      return layoutOf({ file, fmt, dataOffset: body, declared, totalBytes });
    }
    // Chunks are padded to an even size; some writers forget, but then nothing after the chunk can be trusted anyway.
    offset = body + size + (size % 2);
  }
  if (fmt && offset < totalBytes && offset >= file.length) {
    return layoutOf({ file, fmt, dataOffset: Math.min(offset + 8, totalBytes), declared: 0, totalBytes });
  }
  return refused('corrupt-audio', fmt ? 'no data chunk' : 'no fmt chunk');
};

const layoutOf = (wav: {
  readonly file: ByteReader;
  readonly fmt: { readonly offset: number; readonly size: number } | undefined;
  readonly dataOffset: number;
  readonly declared: number;
  readonly totalBytes: number;
}): WavLayout | RefusedProbe => {
  const { file, fmt, dataOffset, declared, totalBytes } = wav;
  if (!fmt || fmt.size < 14 || !file.has(fmt.offset, 14)) return refused('corrupt-audio', 'no fmt chunk');
  const written = file.u16le(fmt.offset);
  const tag = written === EXTENSIBLE && fmt.size >= 26 ? file.u16le(fmt.offset + 24) : written;
  const channels = file.u16le(fmt.offset + 2);
  const sampleRateHz = file.u32le(fmt.offset + 4);
  const declaredAlign = file.u16le(fmt.offset + 12);
  const bitsPerSample = fmt.size >= 16 ? file.u16le(fmt.offset + 14) : 8;
  if (channels < 1 || channels > MAX_CHANNELS) return refused('corrupt-audio', `${channels} channels`);
  if (sampleRateHz < 1 || sampleRateHz > MAX_SAMPLE_RATE_HZ) return refused('corrupt-audio', `${sampleRateHz} Hz`);

  const codec = codecOf({ file, fmt, tag, channels, bitsPerSample, declaredAlign });
  if ('outcome' in codec) return codec;
  const present = Math.max(0, totalBytes - dataOffset);
  const openEnded = isOpenEnded(declared);
  const dataBytes = openEnded ? present : Math.min(declared, present);
  return {
    format: codec.format,
    channels,
    sampleRateHz,
    bitsPerSample,
    blockAlign: codec.blockAlign,
    framesPerBlock: codec.framesPerBlock,
    dataOffset,
    dataBytes,
    frames: Math.floor(dataBytes / codec.blockAlign) * codec.framesPerBlock,
    truncated: !openEnded && declared > present,
    adpcmCoefficients: codec.adpcmCoefficients ?? [],
  };
};

type Codec = {
  readonly format: WavLayout['format'];
  readonly blockAlign: number;
  readonly framesPerBlock: number;
  readonly adpcmCoefficients?: readonly (readonly [number, number])[];
};

const codecOf = (wav: {
  readonly file: ByteReader;
  readonly fmt: { readonly offset: number; readonly size: number };
  readonly tag: number;
  readonly channels: number;
  readonly bitsPerSample: number;
  readonly declaredAlign: number;
}): Codec | RefusedProbe => {
  const { file, fmt, tag, channels, bitsPerSample, declaredAlign } = wav;
  // Computed, not read: several recorders write a wrong block size for plain samples.
  const plain = (format: WavLayout['format'], bytesPerSample: number): Codec => ({
    format,
    blockAlign: bytesPerSample * channels,
    framesPerBlock: 1,
  });
  switch (tag) {
    case 0x0001:
      return [8, 16, 24, 32].includes(bitsPerSample)
        ? plain('wav-pcm', bitsPerSample / 8)
        : refused('unsupported-codec', `PCM of ${bitsPerSample} bits`);
    case 0x0003:
      return [32, 64].includes(bitsPerSample)
        ? plain('wav-float', bitsPerSample / 8)
        : refused('unsupported-codec', `float of ${bitsPerSample} bits`);
    case 0x0006:
      return plain('wav-alaw', 1);
    case 0x0007:
      return plain('wav-mulaw', 1);
    case 0x0011: {
      const header = 4 * channels;
      if (bitsPerSample !== 4) return refused('unsupported-codec', `IMA ADPCM of ${bitsPerSample} bits`);
      if (declaredAlign <= header) return refused('corrupt-audio', `block of ${declaredAlign} bytes`);
      const groups = Math.floor((declaredAlign - header) / (4 * channels));
      return { format: 'wav-ima-adpcm', blockAlign: declaredAlign, framesPerBlock: 1 + groups * 8 };
    }
    case 0x0002: {
      const header = 7 * channels;
      if (bitsPerSample !== 4) return refused('unsupported-codec', `MS ADPCM of ${bitsPerSample} bits`);
      if (declaredAlign <= header) return refused('corrupt-audio', `block of ${declaredAlign} bytes`);
      const own = fmt.size >= 22 ? file.u16le(fmt.offset + 20) : 0;
      const count = Math.min(own, 256, Math.floor((fmt.size - 22) / 4));
      const coefficients = Array.from({ length: Math.max(0, count) }, (_, index): readonly [number, number] => [
        file.i16le(fmt.offset + 22 + index * 4),
        file.i16le(fmt.offset + 24 + index * 4),
      ]);
      return {
        format: 'wav-ms-adpcm',
        blockAlign: declaredAlign,
        framesPerBlock: 2 + Math.floor(((declaredAlign - header) * 2) / channels),
        adpcmCoefficients: coefficients.length > 0 ? coefficients : STANDARD_ADPCM_COEFFICIENTS,
      };
    }
    default:
      return refused('unsupported-codec', REFUSED_TAGS[tag] ?? `WAV format 0x${tag.toString(16).padStart(4, '0')}`);
  }
};

export const probeWav = (head: Uint8Array, totalBytes: number): AudioProbe | RefusedProbe => {
  const layout = readWavLayout(head, totalBytes);
  if ('outcome' in layout) return layout;
  return {
    outcome: 'audio',
    format: layout.format,
    channels: layout.channels,
    sampleRateHz: layout.sampleRateHz,
    durationMs: Math.round((layout.frames / layout.sampleRateHz) * 1000),
    truncated: layout.truncated,
  };
};

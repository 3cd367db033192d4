import type { WavLayout } from '../../../../functions/domain/recording/wav.ts';
import { decodeImaBlock, decodeMsBlock } from './adpcm.ts';
import type { ByteSource } from './byte-source.ts';
import { A_LAW, MU_LAW } from './g711.ts';

/** About how many frames are decoded at once: ten seconds of telephone sound. */
const FRAMES_AT_ONCE = 80_000;

/** Samples of a WAV file, some seconds at a time, one array a channel, -1..1. */
export function* wavBlocks(source: ByteSource, layout: WavLayout): Generator<readonly Float32Array[]> {
  const blocksAtOnce = Math.max(1, Math.floor(FRAMES_AT_ONCE / layout.framesPerBlock));
  const totalBlocks = Math.floor(layout.dataBytes / layout.blockAlign);
  for (let block = 0; block < totalBlocks; block += blocksAtOnce) {
    const count = Math.min(blocksAtOnce, totalBlocks - block);
    const bytes = source.read(layout.dataOffset + block * layout.blockAlign, count * layout.blockAlign);
    yield decodeBlocks(bytes, layout);
  }
}

const decodeBlocks = (bytes: Uint8Array, layout: WavLayout): readonly Float32Array[] => {
  const { channels, blockAlign, framesPerBlock } = layout;
  const blocks = Math.floor(bytes.length / blockAlign);
  const out = Array.from({ length: channels }, () => new Float32Array(blocks * framesPerBlock));
  if (layout.format === 'wav-ima-adpcm' || layout.format === 'wav-ms-adpcm') {
    for (let block = 0; block < blocks; block++) {
      const stretch = bytes.subarray(block * blockAlign, (block + 1) * blockAlign);
      if (layout.format === 'wav-ima-adpcm') decodeImaBlock(stretch, out, block * framesPerBlock);
      else decodeMsBlock(stretch, layout.adpcmCoefficients, out, block * framesPerBlock);
    }
    return out;
  }
  const sampleAt = sampleReader(bytes, layout);
  const bytesPerSample = blockAlign / channels;
  out.forEach((samples, channel) => {
    for (let frame = 0, at = channel * bytesPerSample; frame < blocks; frame++, at += blockAlign) {
      samples[frame] = sampleAt(at);
    }
  });
  return out;
};

const sampleReader = (bytes: Uint8Array, { format, bitsPerSample }: WavLayout): ((at: number) => number) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'wav-mulaw') return (at) => MU_LAW[bytes[at] ?? 0] ?? 0;
  if (format === 'wav-alaw') return (at) => A_LAW[bytes[at] ?? 0] ?? 0;
  if (format === 'wav-float') {
    return bitsPerSample === 64 ? (at) => finite(view.getFloat64(at, true)) : (at) => finite(view.getFloat32(at, true));
  }
  switch (bitsPerSample) {
    case 8:
      return (at) => ((bytes[at] ?? 128) - 128) / 128;
    case 16:
      return (at) => view.getInt16(at, true) / 32_768;
    case 24:
      return (at) => (view.getInt16(at + 1, true) * 256 + (bytes[at] ?? 0)) / 8_388_608;
    default:
      return (at) => view.getInt32(at, true) / 2_147_483_648;
  }
};

/** A broken float sample must not turn the whole recording into NaN. */
const finite = (value: number): number => (Number.isFinite(value) ? Math.max(-8, Math.min(8, value)) : 0);

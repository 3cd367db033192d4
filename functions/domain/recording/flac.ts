import { type ByteReader, readBytes } from './byte-reader.ts';
import { type AudioProbe, type RefusedProbe, refused } from './recording-format.ts';

export const isFlac = (file: ByteReader): boolean => file.tag(0, 4) === 'fLaC';

/** FLAC's STREAMINFO says everything but whether the file was cut: silence compresses to nothing, so size cannot tell. */
export const probeFlac = (head: Uint8Array): AudioProbe | RefusedProbe => {
  const file = readBytes(head);
  if (!file.has(0, 42) || (file.u8(4) & 0x7f) !== 0) return refused('corrupt-audio', 'no STREAMINFO block');
  const packed = file.u32be(18);
  const sampleRateHz = packed >>> 12;
  const channels = ((packed >>> 9) & 7) + 1;
  const samples = (file.u8(21) & 15) * 2 ** 32 + file.u32be(22);
  if (sampleRateHz === 0) return refused('corrupt-audio', '0 Hz');
  const durationMs = Math.round((samples / sampleRateHz) * 1000);
  return { outcome: 'audio', format: 'flac', channels, sampleRateHz, durationMs, truncated: false };
};

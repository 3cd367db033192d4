import { type ByteReader, readBytes } from './byte-reader.ts';
import { type AudioProbe, type RefusedProbe, refused } from './recording-format.ts';

export const isOgg = (file: ByteReader): boolean => file.tag(0, 4) === 'OggS';

/** Opus counts time at 48 kHz whatever it was made from. */
const OPUS_RATE_HZ = 48_000;
const END_OF_STREAM = 4;

type LastPage = { readonly granule: number; readonly ended: boolean };

const pageBytes = (file: ByteReader, at: number): number => {
  const segments = file.u8(at + 26);
  let bytes = 27 + segments;
  for (let i = 0; i < segments; i++) bytes += file.u8(at + 27 + i);
  return bytes;
};

/** The last whole page in sight that carries a position (all ones means "none"). */
const lastPage = (file: ByteReader, serial: number): LastPage | undefined => {
  let last: LastPage | undefined;
  for (let at = file.find('OggS'); at >= 0; at = file.find('OggS', at + 4)) {
    if (!file.has(at, 27) || file.u8(at + 4) !== 0 || file.u32le(at + 14) !== serial) continue;
    if (file.u32le(at + 6) === 0xffff_ffff && file.u32le(at + 10) === 0xffff_ffff) continue;
    // A page that was cut off holds less sound than its position says.
    if (!file.has(at, pageBytes(file, at))) continue;
    last = { granule: file.u64le(at + 6), ended: (file.u8(at + 5) & END_OF_STREAM) !== 0 };
  }
  return last;
};

/**
 * Ogg Opus and Ogg Vorbis by the identification header; the length is the position on the last page, which is in the
 * tail. Without a tail (or when the file was cut) the position of the last page in sight counts, and the file is
 * called truncated when no page in it ends the stream.
 */
export const probeOgg = (head: Uint8Array, totalBytes: number, tail?: Uint8Array): AudioProbe | RefusedProbe => {
  const file = readBytes(head);
  const serial = file.u32le(14);
  const body = 27 + file.u8(26);
  const whole = totalBytes <= head.length;
  const end = (whole || !tail ? undefined : lastPage(readBytes(tail), serial)) ?? lastPage(file, serial);
  const truncated = (whole || tail !== undefined) && end?.ended !== true;
  if (file.tag(body, 8) === 'OpusHead') {
    const channels = file.u8(body + 9);
    if (channels === 0) return refused('corrupt-audio', '0 channels');
    const samples = Math.max(0, (end?.granule ?? 0) - file.u16le(body + 10));
    const durationMs = Math.round((samples / OPUS_RATE_HZ) * 1000);
    return { outcome: 'audio', format: 'ogg-opus', channels, sampleRateHz: OPUS_RATE_HZ, durationMs, truncated };
  }
  if (file.tag(body, 7) === '\u0001vorbis') {
    const channels = file.u8(body + 11);
    const sampleRateHz = file.u32le(body + 12);
    if (channels === 0 || sampleRateHz === 0) return refused('corrupt-audio', 'empty Vorbis header');
    const durationMs = Math.round(((end?.granule ?? 0) / sampleRateHz) * 1000);
    return { outcome: 'audio', format: 'ogg-vorbis', channels, sampleRateHz, durationMs, truncated };
  }
  if (file.tag(body, 8).startsWith('Speex')) return refused('unsupported-codec', 'Ogg Speex');
  if (file.tag(body + 1, 4) === 'FLAC') return refused('unsupported-codec', 'Ogg FLAC');
  if (!file.has(body, 8)) return refused('corrupt-audio', 'ends inside its first page');
  return refused('unsupported-codec', 'Ogg with an unknown codec');
};

import { readBytes } from './byte-reader.ts';
import { type RefusedProbe, refused } from './recording-format.ts';

/** Sound formats we can name and do not take, by how their files begin. */
const KNOWN_SOUND: readonly (readonly [magic: string, name: string])[] = [
  ['.snd', 'Sun/NeXT AU'],
  ['FORM', 'AIFF'],
  ['caff', 'Core Audio'],
  ['0&\u00b2u', 'Windows Media Audio'],
  ['Creative Voice', 'Creative Voice'],
  ['\u00ff\u00f1', 'AAC (ADTS)'],
  ['\u00ff\u00f9', 'AAC (ADTS)'],
  ['MAC ', "Monkey's Audio"],
  ['wvpk', 'WavPack'],
];

/** Files that people drop beside recordings. */
const KNOWN_OTHER: readonly (readonly [magic: string, name: string])[] = [
  ['%PDF', 'PDF'],
  ['PK\u0003\u0004', 'ZIP or Office file'],
  ['PK\u0005\u0006', 'ZIP or Office file'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['\u001f\u008b', 'gzip'],
  ['7z\u00bc\u00af', '7-Zip'],
  ['Rar!', 'RAR'],
  ['\u007fELF', 'program'],
  ['MZ', 'program'],
  ['\u00d0\u00cf\u0011\u00e0', 'old Office file'],
  ['SQLite format', 'SQLite'],
  ['BZh', 'bzip2'],
  ['\u00fd7zXZ', 'xz'],
  ['\u00ff\u00fe', 'UTF-16 text'],
  ['\u00fe\u00ff', 'UTF-16 text'],
];

/** What to say about bytes that begin like no format we take. */
export const refuseUnknown = (head: Uint8Array): RefusedProbe => {
  const file = readBytes(head);
  const begins = ([magic]: readonly [string, string]): boolean => file.tag(0, magic.length) === magic;
  const sound = KNOWN_SOUND.find(begins);
  if (sound) return refused('unsupported-codec', sound[1]);
  const other = KNOWN_OTHER.find(begins);
  if (other) return refused('not-audio', other[1]);
  if (looksLikeText(head)) return refused('not-audio', 'text');
  const raw = rawSoundKind(head);
  return raw === undefined ? refused('not-audio') : refused('headerless-audio', raw);
};

/** Text in any 8-bit or UTF-8 encoding: next to no control characters. Raw G.711 is full of them. */
const looksLikeText = (head: Uint8Array): boolean => {
  let control = 0;
  let ascii = 0;
  for (const byte of head) {
    if (byte >= 0x20 && byte < 0x7f) ascii++;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) control++;
    if (byte === 0x09 || byte === 0x0a || byte === 0x0d) ascii++;
  }
  return control <= head.length * 0.001 && ascii >= head.length * 0.5;
};

const muLaw = (byte: number): number => {
  const inverted = ~byte & 0xff;
  const magnitude = ((((inverted & 15) << 3) + 0x84) << ((inverted >>> 4) & 7)) - 0x84;
  return inverted & 0x80 ? -magnitude : magnitude;
};

const aLaw = (byte: number): number => {
  const toggled = byte ^ 0x55;
  const exponent = (toggled >>> 4) & 7;
  const mantissa = ((toggled & 15) << 4) + 8;
  const magnitude = exponent === 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
  return toggled & 0x80 ? magnitude : -magnitude;
};

/**
 * Sound changes slowly: the mean step between neighbours is well below the mean size. For random bytes (compressed,
 * encrypted, another format) it is about 1.3 times the size, whatever they are read as.
 */
const SOUND_ROUGHNESS = 0.9;
/** Fewer bytes say nothing either way. */
const ENOUGH_BYTES = 400;

const roughness = (samples: readonly number[], lag: number): number => {
  let size = 0;
  let step = 0;
  for (let i = lag; i < samples.length; i++) {
    size += Math.abs(samples[i] ?? 0);
    step += Math.abs((samples[i] ?? 0) - (samples[i - lag] ?? 0));
  }
  return size === 0 ? 2 : step / size;
};

const rawSoundKind = (head: Uint8Array): string | undefined => {
  if (head.length < ENOUGH_BYTES) return undefined;
  const bytes = Array.from(head.subarray(0, 65_536));
  const idle = new Map<number, number>();
  for (const byte of bytes) idle.set(byte, (idle.get(byte) ?? 0) + 1);
  const share = (...values: readonly number[]): number =>
    values.reduce((sum, value) => sum + (idle.get(value) ?? 0), 0) / bytes.length;
  // Digital silence in G.711 is one repeated byte, different for each law.
  if (share(0xff, 0x7f) > 0.5) return 'looks like raw G.711 mu-law';
  if (share(0xd5, 0x55) > 0.5) return 'looks like raw G.711 A-law';
  const words = Array.from({ length: bytes.length >>> 1 }, (_, i) => {
    const value = (bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8);
    return value >= 0x8000 ? value - 0x1_0000 : value;
  });
  const candidates = [
    ['looks like raw G.711 mu-law', bytes.map(muLaw)],
    ['looks like raw G.711 A-law', bytes.map(aLaw)],
    ['looks like raw 16-bit PCM', words],
  ] as const;
  const [smoothest] = candidates
    .map(([name, samples]) => ({ name, roughness: Math.min(roughness(samples, 1), roughness(samples, 2)) }))
    .sort((a, b) => a.roughness - b.roughness);
  return smoothest && smoothest.roughness < SOUND_ROUGHNESS ? smoothest.name : undefined;
};

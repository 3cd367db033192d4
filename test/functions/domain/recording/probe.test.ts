import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROBE_HEAD_BYTES, PROBE_TAIL_BYTES, probeRecording } from '../../../../functions/domain/recording/probe.ts';
import { RECORDING_FORMATS } from '../../../../functions/domain/recording/recording-format.ts';
import { wavFile } from './wav-file.ts';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '../../../fixtures/speech');
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(fixtures, name)));

/** As a caller does that can read ranges only. */
const probe = (bytes: Uint8Array) =>
  probeRecording({
    head: bytes.subarray(0, PROBE_HEAD_BYTES),
    totalBytes: bytes.length,
    tail: bytes.subarray(Math.max(0, bytes.length - PROBE_TAIL_BYTES)),
  });

const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const tone = (length: number, encode: (value: number) => number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => encode(Math.sin(i / 5)));

/** Rounds to the nearest code of G.711 by trying all of them. */
const muLawCode = (value: number): number => {
  const magnitude = Math.min(32_635, Math.abs(value * 20_000)) + 132;
  const exponent = Math.floor(Math.log2(magnitude)) - 7;
  const mantissa = Math.floor(magnitude / 2 ** (exponent + 3)) & 15;
  return ~((value < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff;
};

describe('probing a WAV file', () => {
  it('reads channels, rate and length', () => {
    expect(probe(wavFile())).toEqual({
      outcome: 'audio',
      format: 'wav-pcm',
      channels: 2,
      sampleRateHz: 8_000,
      durationMs: 1_000,
      truncated: false,
    });
  });

  it.each([0, 0xffff_ffff])('takes a data size of %i as "until the end": it was streamed', (declaredDataBytes) => {
    expect(probe(wavFile({ declaredDataBytes }))).toMatchObject({ durationMs: 1_000, truncated: false });
  });

  it('says that a cut file is cut, and how much is there', () => {
    expect(probe(wavFile().subarray(0, 44 + 16_000))).toMatchObject({ durationMs: 500, truncated: true });
  });

  it('finds the sound behind other chunks, also when they are longer than the head', () => {
    const note = { id: 'LIST', body: new Uint8Array(99) };
    expect(probe(wavFile({ before: [note] }))).toMatchObject({ durationMs: 1_000 });
    const long = { id: 'JUNK', body: new Uint8Array(PROBE_HEAD_BYTES) };
    expect(probe(wavFile({ before: [long] }))).toMatchObject({ outcome: 'audio', durationMs: 1_000 });
  });

  it('names the codecs of telephone systems', () => {
    const of = (format: number) => probe(wavFile({ format, bitsPerSample: 8, channels: 1 }));
    expect(of(7)).toMatchObject({ format: 'wav-mulaw', durationMs: 1_000 });
    expect(of(6)).toMatchObject({ format: 'wav-alaw', durationMs: 1_000 });
    expect(of(0x31)).toEqual({ outcome: 'refused', kind: 'unsupported-codec', detail: 'GSM 6.10' });
    expect(of(0x83)).toEqual({ outcome: 'refused', kind: 'unsupported-codec', detail: 'G.729' });
    expect(of(0x777)).toEqual({ outcome: 'refused', kind: 'unsupported-codec', detail: 'WAV format 0x0777' });
  });

  it('is not deceived by a wrong block size', () => {
    expect(probe(wavFile({ blockAlign: 1, data: new Uint8Array(32_000) }))).toMatchObject({ durationMs: 1_000 });
  });

  it.each([
    ['no channels', { channels: 0, blockAlign: 2 }],
    ['a rate of zero', { sampleRateHz: 0, data: new Uint8Array(100) }],
    ['ADPCM blocks of nothing', { format: 2, bitsPerSample: 4, blockAlign: 1 }],
  ])('calls a header with %s corrupt', (_title, parts) => {
    expect(probe(wavFile(parts))).toMatchObject({ outcome: 'refused', kind: 'corrupt-audio' });
  });

  it('calls a file that ends in its header corrupt, and one that ends before its sound', () => {
    expect(probe(wavFile().subarray(0, 30))).toMatchObject({ kind: 'corrupt-audio' });
    expect(probe(wavFile().subarray(0, 44))).toMatchObject({ kind: 'corrupt-audio' });
  });
});

describe('probing what encoders write', () => {
  it.each([
    ['tone-ima-adpcm.wav', 'wav-ima-adpcm', 2, 8_000],
    ['tone-ms-adpcm.wav', 'wav-ms-adpcm', 2, 8_000],
    ['tone.mp3', 'mp3', 2, 8_000],
    ['tone.opus', 'ogg-opus', 2, 48_000],
    ['tone-vorbis.ogg', 'ogg-vorbis', 2, 8_000],
    ['tone.flac', 'flac', 2, 8_000],
    ['tone.m4a', 'mp4', 2, 8_000],
    ['tone.webm', 'webm', 2, 48_000],
    ['tone.amr', 'amr', 1, 8_000],
  ])('%s is %s, %i channels, %i Hz, 0.6 s', (name, format, channels, sampleRateHz) => {
    const found = probe(fixture(name));
    expect(found).toMatchObject({ outcome: 'audio', format, channels, sampleRateHz, truncated: false });
    // Codecs work in frames and blocks: up to a quarter second is padding.
    expect(found.outcome === 'audio' ? found.durationMs : 0).toBeGreaterThanOrEqual(590);
    expect(found.outcome === 'audio' ? found.durationMs : 0).toBeLessThan(850);
  });

  it('reads the length of an Ogg file from its last page, and misses it when the end is gone', () => {
    const whole = fixture('tone.opus');
    expect(probe(whole.subarray(0, whole.length - 200))).toMatchObject({ outcome: 'refused', kind: 'corrupt-audio' });
  });

  it('finds an MP3 behind a tag that is longer than the head', () => {
    const sound = fixture('tone.mp3');
    const start = sound.findIndex((byte, i) => byte === 0xff && (sound[i + 1] ?? 0) >= 0xe0);
    const size = 100_000;
    const tag = new Uint8Array(10 + size);
    tag.set([0x49, 0x44, 0x33, 3, 0, 0, 0, (size >> 14) & 127, (size >> 7) & 127, size & 127]);
    const file = new Uint8Array([...tag, ...sound.subarray(start)]);
    const found = probe(file);
    expect(found).toMatchObject({ outcome: 'audio', format: 'mp3', channels: 2 });
    expect(found.outcome === 'audio' && Math.abs(found.durationMs - 792) < 100).toBe(true);
  });
});

describe('refusing what is not a recording', () => {
  it('an empty file', () => {
    expect(probe(new Uint8Array(0))).toEqual({ outcome: 'refused', kind: 'empty-file' });
  });

  it.each([
    ['English', 'Call list of Monday\nAna, 12:00, solved\n'],
    ['accents', 'Relación de llamadas: José, Íñigo, Nuñez — terminó bien.\n'.repeat(20)],
    ['JSON', JSON.stringify({ results: { items: [] } })],
    ['one letter', 'a'],
  ])('text under a sound name (%s)', (_title, text) => {
    expect(probe(textBytes(text))).toMatchObject({ outcome: 'refused', kind: 'not-audio' });
  });

  it('other files under a sound name', () => {
    expect(probe(textBytes('%PDF-1.7 ...'))).toMatchObject({ kind: 'not-audio', detail: 'PDF' });
    expect(probe(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toMatchObject({ kind: 'not-audio' });
    expect(probe(textBytes('RIFF\0\0\0\0AVI LIST'))).toMatchObject({ kind: 'not-audio' });
  });

  it('raw G.711 without a header, speech or silence', () => {
    expect(probe(tone(20_000, muLawCode))).toMatchObject({ kind: 'headerless-audio' });
    expect(probe(new Uint8Array(20_000).fill(0xff))).toMatchObject({ kind: 'headerless-audio' });
    expect(probe(new Uint8Array(20_000).fill(0xd5))).toMatchObject({ kind: 'headerless-audio' });
  });

  it('sound in a format nobody here takes, by its name', () => {
    expect(probe(textBytes('FORM\0\0\0\0AIFFCOMM'))).toEqual({
      outcome: 'refused',
      kind: 'unsupported-codec',
      detail: 'AIFF',
    });
  });
});

describe('whatever the bytes', () => {
  const sane = (found: ReturnType<typeof probe>): void => {
    if (found.outcome === 'refused') return;
    expect(RECORDING_FORMATS).toContain(found.format);
    expect(Number.isFinite(found.durationMs) && found.durationMs >= 0).toBe(true);
    expect(Number.isInteger(found.channels) && found.channels >= 1).toBe(true);
    expect(Number.isFinite(found.sampleRateHz) && found.sampleRateHz >= 0).toBe(true);
  };

  it('random bytes give an answer, with any size and tail', () => {
    const magic = fc.constantFrom(
      '',
      'RIFF\0\0\0\0WAVEfmt ',
      'OggS',
      'fLaC',
      'ID3',
      '\0\0\0\u0018ftyp',
      '#!AMR\n',
      '\u001aE\u00df\u00a3',
    );
    const input = fc.tuple(
      magic,
      fc.uint8Array({ maxLength: 600 }),
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(5_000_000),
    );
    fc.assert(
      fc.property(input, ([start, head, tail, more]) => {
        const bytes = Uint8Array.from([...start].map((letter) => letter.charCodeAt(0)).concat([...head]));
        sane(probeRecording({ head: bytes, totalBytes: bytes.length + more, tail }));
        sane(probeRecording({ head: bytes, totalBytes: bytes.length }));
      }),
      { numRuns: 1_000 },
    );
  });

  it('real files, cut anywhere and with any byte changed, give an answer', () => {
    const names = ['tone-ima-adpcm.wav', 'tone.mp3', 'tone.opus', 'tone.flac', 'tone.m4a', 'tone.webm', 'tone.amr'];
    const files = names.map(fixture);
    const input = fc.tuple(fc.constantFrom(...files), fc.nat(30_000), fc.nat(2_000), fc.nat(255));
    fc.assert(
      fc.property(input, ([file, cut, at, value]) => {
        const copy = file.slice(0, cut);
        if (at < copy.length) copy[at] = value;
        sane(probe(copy));
      }),
      { numRuns: 1_000 },
    );
  });

  it('a longer WAV is never called shorter', () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), fc.constantFrom(8, 16, 24, 32), (a, b, bitsPerSample) => {
        const length = (frames: number): number => {
          const data = new Uint8Array((frames * 2 * bitsPerSample) / 8);
          const found = probe(wavFile({ bitsPerSample, data }));
          return found.outcome === 'audio' ? found.durationMs : Number.NaN;
        };
        expect(length(a + b)).toBeGreaterThanOrEqual(length(a));
        expect(length(a)).toBe(Math.round(a / 8));
      }),
      { numRuns: 50 },
    );
  });
});

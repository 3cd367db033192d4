import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWavLayout } from '../../../../functions/domain/recording/wav.ts';
import { channelSamples, MODEL_RATE_HZ } from '../../../../infra/local/speech/decoding/audio-stream.ts';
import { openSource, shareBytes } from '../../../../infra/local/speech/decoding/byte-source.ts';
import { A_LAW, MU_LAW } from '../../../../infra/local/speech/decoding/g711.ts';
import { createResampler } from '../../../../infra/local/speech/decoding/resampler.ts';
import { wavBlocks } from '../../../../infra/local/speech/decoding/wav-blocks.ts';
import { fourierMagnitudes } from '../../../../infra/local/speech/speakers/fourier.ts';
import { wavFile } from '../../../functions/domain/recording/wav-file.ts';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '../../../fixtures/speech');
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(fixtures, name)));

const decoded = (bytes: Uint8Array): readonly number[][] => {
  const layout = readWavLayout(bytes, bytes.length);
  if ('outcome' in layout) throw new Error(layout.kind);
  const out = Array.from({ length: layout.channels }, () => [] as number[]);
  for (const block of wavBlocks(openSource(shareBytes(bytes)), layout)) {
    block.forEach((samples, channel) => {
      out[channel]?.push(...samples);
    });
  }
  return out;
};

const listen = async (bytes: Uint8Array, channel: number | 'mix'): Promise<Float32Array> => {
  const parts: number[] = [];
  for await (const samples of channelSamples(openSource(shareBytes(bytes)), channel)) parts.push(...samples);
  return Float32Array.from(parts);
};

/** The strongest frequency of a quarter second in the middle. */
const pitchHz = (samples: Float32Array): number => {
  const size = 4_096;
  const from = Math.floor((samples.length - size) / 2);
  const magnitudes = fourierMagnitudes(samples.slice(from, from + size), size);
  return (magnitudes.indexOf(Math.max(...magnitudes)) * MODEL_RATE_HZ) / size;
};

describe('decoding', () => {
  it.each(['tone-ima-adpcm.wav', 'tone-ms-adpcm.wav', 'tone.mp3', 'tone.opus', 'tone.flac'])(
    '%s: each channel has its own tone, at the model’s rate',
    async (name) => {
      const left = await listen(fixture(name), 0);
      const right = await listen(fixture(name), 1);
      expect(Math.abs(pitchHz(left) - 440)).toBeLessThan(8);
      expect(Math.abs(pitchHz(right) - 1_000)).toBeLessThan(8);
      expect(left.length / MODEL_RATE_HZ).toBeGreaterThan(0.55);
      expect(left.length / MODEL_RATE_HZ).toBeLessThan(0.9);
    },
  );

  it.each([
    // Some decoders round the step once, the standard rounds its parts: the difference adds up within a block.
    ['ima', 40],
    ['ms', 0],
  ])('%s ADPCM gives the samples that another decoder gives, within %i', (codec, tolerance) => {
    const expected = fixture(`tone-${codec}-adpcm.expected-s16le`);
    const view = new DataView(expected.buffer, expected.byteOffset, expected.byteLength);
    const [left = [], right = []] = decoded(fixture(`tone-${codec}-adpcm.wav`));
    const ours = left.flatMap((sample, i) => [sample * 32_768, (right[i] ?? 0) * 32_768]);
    expect(ours).toHaveLength(expected.length / 2);
    const furthest = Math.max(...ours.map((sample, i) => Math.abs(sample - view.getInt16(i * 2, true))));
    expect(furthest).toBeLessThanOrEqual(tolerance);
  });

  it('G.711 gives the values of the standard', () => {
    const muLaw = (code: number) => Math.round((MU_LAW[code] ?? 0) * 32_768) + 0;
    const aLaw = (code: number) => Math.round((A_LAW[code] ?? 0) * 32_768) + 0;
    expect([0x00, 0x80, 0x7f, 0xff, 0x8f, 0xf0].map(muLaw)).toEqual([-32_124, 32_124, 0, 0, 16_764, 120]);
    expect([0x2a, 0xaa, 0x55, 0xd5, 0x80].map(aLaw)).toEqual([-32_256, 32_256, -8, 8, 5_504]);
  });

  it.each([8, 16, 24, 32])('PCM of %i bits comes back as it was written', (bits) => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 0.99, noNaN: true }), { minLength: 2, maxLength: 50 }),
        (values) => {
          const data = new Uint8Array((values.length * bits) / 8);
          values.forEach((value, i) => {
            const whole = Math.round(value * 2 ** (bits - 1)) + (bits === 8 ? 128 : 0);
            for (let byte = 0; byte < bits / 8; byte++)
              data[(i * bits) / 8 + byte] = Math.floor(whole / 2 ** (8 * byte)) & 255;
          });
          const [samples = []] = decoded(wavFile({ channels: 1, bitsPerSample: bits, data }));
          expect(samples).toHaveLength(values.length);
          samples.forEach((sample, i) => {
            expect(Math.abs(sample - (values[i] ?? 0))).toBeLessThanOrEqual(2 ** -(bits - 1) + 1e-7);
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('a broken float sample does not spread', () => {
    const data = new Uint8Array(new Float32Array([0.5, Number.NaN, Number.POSITIVE_INFINITY, -0.5]).buffer);
    const [samples] = decoded(wavFile({ format: 3, channels: 1, bitsPerSample: 32, data }));
    expect(samples).toEqual([0.5, 0, 0, -0.5]);
  });

  it('mixes channels evenly', async () => {
    const data = new Uint8Array(new Int16Array([8_192, -8_192, 16_384, 0]).buffer);
    const mixed = await listen(wavFile({ sampleRateHz: 16_000, data }), 'mix');
    expect([...mixed]).toEqual([0, 0.25]);
  });
});

describe('resampling', () => {
  it.each([8_000, 11_025, 22_050, 44_100, 48_000])('keeps a tone and its length from %i Hz', (rate) => {
    const second = Float32Array.from({ length: rate }, (_, i) => Math.sin((2 * Math.PI * 1_000 * i) / rate));
    const resampler = createResampler(rate, 16_000);
    const out = Float32Array.from([...resampler.push(second), ...resampler.flush()]);
    expect(Math.abs(out.length - 16_000)).toBeLessThanOrEqual(1);
    const worst = out.slice(200, -200).reduce((max, sample, i) => {
      return Math.max(max, Math.abs(sample - Math.sin((2 * Math.PI * 1_000 * (i + 200)) / 16_000)));
    }, 0);
    expect(worst).toBeLessThan(0.02);
  });

  it('gives the same however the input is cut', () => {
    const input = fc.tuple(
      fc.constantFrom(8_000, 44_100, 48_000),
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 400 }),
      fc.array(fc.nat(120), { minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(input, ([rate, values, cuts]) => {
        const samples = Float32Array.from(values);
        const whole = createResampler(rate, 16_000);
        const expected = [...whole.push(samples), ...whole.flush()];
        const pieces = createResampler(rate, 16_000);
        const out: number[] = [];
        let at = 0;
        for (const cut of cuts) {
          out.push(...pieces.push(samples.slice(at, at + cut)));
          at += cut;
        }
        out.push(...pieces.push(samples.slice(at)), ...pieces.flush());
        expect(out).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

/** Sound as a telephone system records it: 8 kHz, mu-law. Samples are -1..1. */
export const TELEPHONE_RATE_HZ = 8_000;

/** Taps on each side of the interpolation filter at the lower rate: enough for speech that was synthesised anyway. */
const HALF_TAPS = 16;
/** Where the telephone band ends, as a share of half the sample rate: 3.4 of 4 kHz. */
const CUTOFF = 0.85;

/** Brings samples down to the telephone rate through a windowed-sinc low-pass filter. */
export const toTelephoneRate = (samples: Float32Array, rateHz: number): Float32Array => {
  const step = rateHz / TELEPHONE_RATE_HZ;
  const reach = Math.ceil(HALF_TAPS * step);
  const result = new Float32Array(Math.floor(samples.length / step));
  for (let index = 0; index < result.length; index += 1) {
    const centre = index * step;
    const from = Math.max(0, Math.ceil(centre - reach));
    const to = Math.min(samples.length - 1, Math.floor(centre + reach));
    let sum = 0;
    let weight = 0;
    for (let at = from; at <= to; at += 1) {
      const distance = (at - centre) / step;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / (HALF_TAPS + 1));
      const tap = sinc(distance * CUTOFF) * window;
      sum += (samples[at] ?? 0) * tap;
      weight += tap;
    }
    result[index] = weight === 0 ? 0 : sum / weight;
  }
  return result;
};

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

/** G.711 mu-law: sign, three bits of exponent, four of mantissa, all inverted. */
const encodeMuLaw = (sample: number): number => {
  const bias = 132;
  const clipped = Math.max(-32_635, Math.min(32_635, Math.round(sample * 32_767)));
  const sign = clipped < 0 ? 0x80 : 0;
  const magnitude = Math.abs(clipped) + bias;
  const exponent = Math.floor(Math.log2(magnitude)) - 7;
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
};

/** A mu-law WAV file of one or more channels of equal length. */
export const muLawWav = (channels: readonly Float32Array[]): Uint8Array => {
  const frames = channels[0]?.length ?? 0;
  const dataBytes = frames * channels.length;
  const header = 58;
  const file = new Uint8Array(header + dataBytes + (dataBytes % 2));
  const view = new DataView(file.buffer);
  const tag = (offset: number, name: string): void => file.set(new TextEncoder().encode(name), offset);
  tag(0, 'RIFF');
  view.setUint32(4, file.length - 8, true);
  tag(8, 'WAVE');
  tag(12, 'fmt ');
  view.setUint32(16, 18, true);
  view.setUint16(20, 7, true);
  view.setUint16(22, channels.length, true);
  view.setUint32(24, TELEPHONE_RATE_HZ, true);
  view.setUint32(28, TELEPHONE_RATE_HZ * channels.length, true);
  view.setUint16(32, channels.length, true);
  view.setUint16(34, 8, true);
  tag(38, 'fact');
  view.setUint32(42, 4, true);
  view.setUint32(46, frames, true);
  tag(50, 'data');
  view.setUint32(54, dataBytes, true);
  for (const [channel, samples] of channels.entries())
    for (let frame = 0; frame < frames; frame += 1)
      file[header + frame * channels.length + channel] = encodeMuLaw(samples[frame] ?? 0);
  return file;
};

/** Repeatable noise, -1..1: a demo that is made again must be the same to the byte. */
export const seededNoise = (seed: number): (() => number) => {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) / 0xffffffff) * 2 - 1;
  };
};

/** The hiss of a quiet line: about -56 dB. */
const LINE_NOISE = 0.0016;

export const addLineNoise = (samples: Float32Array, seed: number): void => {
  const noise = seededNoise(seed);
  for (let index = 0; index < samples.length; index += 1) samples[index] = (samples[index] ?? 0) + noise() * LINE_NOISE;
};

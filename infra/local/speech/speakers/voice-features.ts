import { fourierMagnitudes } from './fourier.ts';

/** What a stretch by one voice sounds like: spectral shape and pitch, averaged over its loud frames. */
export type VoiceUnit = {
  readonly startMs: number;
  readonly endMs: number;
  /** `SHAPE_SIZE` mel cepstrum means, then the median pitch as ln(Hz) (NaN when nothing is voiced). */
  readonly features: readonly number[];
};

const RATE_HZ = 16_000;
const FRAME = 400;
const HOP = 160;
const FFT_SIZE = 512;
const MEL_BANDS = 24;
/** The telephone band: above and below there is only noise to learn. */
const LOW_HZ = 200;
const HIGH_HZ = 3_600;
export const SHAPE_SIZE = 12;
const PITCH_LOW_HZ = 70;
const PITCH_HIGH_HZ = 350;
/** Correlation with itself one period later, from which a frame counts as voiced. */
const VOICED = 0.5;

const WINDOW = Float32Array.from({ length: FRAME }, (_, i) => 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (FRAME - 1)));

const mel = (hz: number): number => 1127 * Math.log(1 + hz / 700);
const fromMel = (value: number): number => 700 * (Math.exp(value / 1127) - 1);

/** Triangles: for each band the first bin and the weights from there. */
const BANDS = Array.from({ length: MEL_BANDS }, (_, band) => {
  const edge = (step: number): number =>
    (fromMel(mel(LOW_HZ) + ((mel(HIGH_HZ) - mel(LOW_HZ)) * (band + step)) / (MEL_BANDS + 1)) * FFT_SIZE) / RATE_HZ;
  const [left, middle, right] = [edge(0), edge(1), edge(2)];
  const first = Math.ceil(left);
  const weights = Array.from({ length: Math.max(1, Math.floor(right) - first + 1) }, (_unused, i) => {
    const bin = first + i;
    return Math.max(0, bin <= middle ? (bin - left) / (middle - left) : (right - bin) / (right - middle));
  });
  return { first, weights };
});

const cepstrum = (frame: Float32Array): readonly number[] => {
  const magnitudes = fourierMagnitudes(frame, FFT_SIZE);
  const logs = BANDS.map(({ first, weights }) =>
    Math.log(weights.reduce((sum, weight, i) => sum + weight * (magnitudes[first + i] ?? 0) ** 2, 0) + 1e-10),
  );
  return Array.from({ length: SHAPE_SIZE }, (_, k) =>
    logs.reduce((sum, log, band) => sum + log * Math.cos((Math.PI * (k + 1) * (band + 0.5)) / MEL_BANDS), 0),
  );
};

/** ln(Hz) of a frame's pitch by normalised autocorrelation; undefined when unvoiced. */
const pitch = (samples: Float32Array, at: number): number | undefined => {
  const length = 640;
  if (at + length > samples.length) return undefined;
  const shortest = Math.floor(RATE_HZ / PITCH_HIGH_HZ);
  const longest = Math.floor(RATE_HZ / PITCH_LOW_HZ);
  let best = VOICED;
  let period = 0;
  for (let lag = shortest; lag <= longest; lag++) {
    let product = 0;
    let first = 1e-9;
    let second = 1e-9;
    // Every second sample is plenty for a telephone voice and halves the work.
    for (let i = at; i + lag < at + length; i += 2) {
      const a = samples[i] ?? 0;
      const b = samples[i + lag] ?? 0;
      product += a * b;
      first += a * a;
      second += b * b;
    }
    const correlation = product / Math.sqrt(first * second);
    // A multiple of the period correlates as well: it must do clearly better to replace the shorter one.
    if (correlation > best * (period > 0 ? 1.05 : 1)) {
      best = correlation;
      period = lag;
    }
  }
  return period > 0 ? Math.log(RATE_HZ / period) : undefined;
};

/** Features of `samples` (16 kHz), or undefined when it is too short or too quiet to say anything. */
export const voiceFeatures = (samples: Float32Array): readonly number[] | undefined => {
  const frames: { readonly at: number; readonly energy: number }[] = [];
  for (let at = 0; at + FRAME <= samples.length; at += HOP) {
    let energy = 0;
    for (let i = at; i < at + FRAME; i++) energy += (samples[i] ?? 0) ** 2;
    frames.push({ at, energy });
  }
  const loudest = frames.reduce((max, { energy }) => Math.max(max, energy), 0);
  const loud = frames.filter(({ energy }) => energy > loudest * 0.03 && energy > 1e-4);
  if (loud.length < 12) return undefined;
  const shape = new Array<number>(SHAPE_SIZE).fill(0);
  const pitches: number[] = [];
  const frame = new Float32Array(FRAME);
  for (const { at } of loud) {
    for (let i = 0; i < FRAME; i++) {
      frame[i] = ((samples[at + i] ?? 0) - 0.97 * (samples[at + i - 1] ?? 0)) * (WINDOW[i] ?? 0);
    }
    cepstrum(frame).forEach((value, k) => {
      shape[k] = (shape[k] ?? 0) + value / loud.length;
    });
    const found = pitch(samples, at);
    if (found !== undefined) pitches.push(found);
  }
  pitches.sort((a, b) => a - b);
  return [...shape, pitches.length >= 5 ? (pitches[pitches.length >> 1] ?? Number.NaN) : Number.NaN];
};

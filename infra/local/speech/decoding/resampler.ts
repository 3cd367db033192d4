/** Neighbours on each side of a sample that shape it, at the slower of the two rates. */
const TAPS_A_SIDE = 8;
/** Pass band as a share of the slower rate's half: leaves room for the filter to fall. */
const CUTOFF = 0.97;
const KAISER_BETA = 7;

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** Modified Bessel function of order zero, by its series. */
const besselI0 = (x: number): number => {
  let sum = 1;
  let term = 1;
  for (let k = 1; k < 25; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
};

export type Resampler = {
  /** The output that the input so far decides. */
  readonly push: (samples: Float32Array) => Float32Array;
  /** The rest, as if silence followed. */
  readonly flush: () => Float32Array;
};

/**
 * Polyphase windowed-sinc resampler for any rational ratio that works on a stream: however the input is cut into
 * blocks, the output is the same.
 */
export const createResampler = (fromHz: number, toHz: number): Resampler => {
  if (fromHz === toHz) return { push: (samples) => samples, flush: () => new Float32Array(0) };
  const divisor = greatestCommonDivisor(fromHz, toHz);
  const up = toHz / divisor;
  const down = fromHz / divisor;
  const slowdown = Math.min(1, toHz / fromHz);
  const half = Math.ceil(TAPS_A_SIDE / slowdown);
  const phases = filterPhases(up, half, CUTOFF * slowdown);

  // `kept` starts at input sample `keptFrom`; before the first sample there is silence.
  let kept = new Float32Array(half);
  let keptFrom = -half;
  let received = 0;
  let produced = 0;

  const produce = (limit: number): Float32Array => {
    const available = keptFrom + kept.length;
    const out: number[] = [];
    for (; produced < limit; produced++) {
      const position = produced * down;
      const base = Math.floor(position / up);
      if (base + half >= available) break;
      const taps = phases[position % up];
      if (!taps) break;
      let sum = 0;
      const first = base - half + 1 - keptFrom;
      for (let k = 0; k < taps.length; k++) sum += (taps[k] ?? 0) * (kept[first + k] ?? 0);
      out.push(sum);
    }
    const stillNeeded = Math.floor((produced * down) / up) - half + 1;
    if (stillNeeded > keptFrom) {
      kept = kept.slice(stillNeeded - keptFrom);
      keptFrom = stillNeeded;
    }
    return Float32Array.from(out);
  };

  const append = (samples: Float32Array): void => {
    const joined = new Float32Array(kept.length + samples.length);
    joined.set(kept);
    joined.set(samples, kept.length);
    kept = joined;
  };

  return {
    push: (samples) => {
      received += samples.length;
      append(samples);
      return produce(Number.POSITIVE_INFINITY);
    },
    flush: () => {
      append(new Float32Array(half + 1));
      return produce(Math.floor((received * up) / down));
    },
  };
};

const filterPhases = (up: number, half: number, cutoff: number): readonly Float32Array[] =>
  Array.from({ length: up }, (_, phase) =>
    Float32Array.from({ length: 2 * half }, (_unused, k) => {
      const t = k - half + 1 - phase / up;
      if (Math.abs(t) >= half) return 0;
      const window = besselI0(KAISER_BETA * Math.sqrt(1 - (t / half) ** 2)) / besselI0(KAISER_BETA);
      return window * (t === 0 ? cutoff : Math.sin(Math.PI * cutoff * t) / (Math.PI * t));
    }),
  );

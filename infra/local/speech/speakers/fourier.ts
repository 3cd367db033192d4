/** Magnitudes of the first half of the spectrum of a real signal, zero-padded to `size` (a power of two). */
export const fourierMagnitudes = (signal: Float32Array, size: number): Float32Array => {
  const real = new Float32Array(size);
  const imaginary = new Float32Array(size);
  const bits = Math.log2(size);
  for (let i = 0; i < size; i++) {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit++) if (i & (1 << bit)) reversed |= 1 << (bits - 1 - bit);
    real[reversed] = signal[i] ?? 0;
  }
  for (let span = 2; span <= size; span *= 2) {
    const half = span / 2;
    for (let k = 0; k < half; k++) {
      const cos = Math.cos((-2 * Math.PI * k) / span);
      const sin = Math.sin((-2 * Math.PI * k) / span);
      for (let top = k; top < size; top += span) {
        const low = top + half;
        const re = (real[low] ?? 0) * cos - (imaginary[low] ?? 0) * sin;
        const im = (real[low] ?? 0) * sin + (imaginary[low] ?? 0) * cos;
        real[low] = (real[top] ?? 0) - re;
        imaginary[low] = (imaginary[top] ?? 0) - im;
        real[top] = (real[top] ?? 0) + re;
        imaginary[top] = (imaginary[top] ?? 0) + im;
      }
    }
  }
  return Float32Array.from({ length: size / 2 }, (_, i) => Math.hypot(real[i] ?? 0, imaginary[i] ?? 0));
};

/** The recent part of a stream of samples, addressed by position from the stream's beginning. */
export class SampleWindow {
  #samples = new Float32Array(0);
  #start = 0;

  /** First position still held. */
  get start(): number {
    return this.#start;
  }

  /** Position after the last sample. */
  get end(): number {
    return this.#start + this.#samples.length;
  }

  append(samples: Float32Array): void {
    const joined = new Float32Array(this.#samples.length + samples.length);
    joined.set(this.#samples);
    joined.set(samples, this.#samples.length);
    this.#samples = joined;
  }

  dropBefore(position: number): void {
    const keepFrom = Math.min(Math.floor(position), this.end);
    if (keepFrom <= this.#start) return;
    this.#samples = this.#samples.slice(keepFrom - this.#start);
    this.#start = keepFrom;
  }

  /** Samples `from` to `to`; silence where nothing is held. */
  copy(from: number, to: number): Float32Array {
    const first = Math.round(from);
    const out = new Float32Array(Math.max(0, Math.round(to) - first));
    const heldFrom = Math.max(first, this.#start);
    const heldTo = Math.min(first + out.length, this.end);
    if (heldTo > heldFrom) {
      out.set(this.#samples.subarray(heldFrom - this.#start, heldTo - this.#start), heldFrom - first);
    }
    return out;
  }
}

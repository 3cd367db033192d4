/** The two 4-bit ADPCM codecs that telephone systems put into WAV files. Both restart in every block. */

const clamp16 = (value: number): number => Math.max(-32_768, Math.min(32_767, value));

const IMA_STEPS = [
  7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97, 107, 118,
  130, 143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796, 876, 963, 1060,
  1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026, 4428, 4871, 5358, 5894, 6484,
  7132, 7845, 8630, 9493, 10_442, 11_487, 12_635, 13_899, 15_289, 16_818, 18_500, 20_350, 22_385, 24_623, 27_086,
  29_794, 32_767,
];
const IMA_INDEX_MOVES = [-1, -1, -1, -1, 2, 4, 6, 8];

type ImaState = { sample: number; index: number };

const imaNext = (state: ImaState, nibble: number): number => {
  const step = IMA_STEPS[state.index] ?? 0;
  let difference = step >> 3;
  if (nibble & 4) difference += step;
  if (nibble & 2) difference += step >> 1;
  if (nibble & 1) difference += step >> 2;
  state.sample = clamp16(state.sample + (nibble & 8 ? -difference : difference));
  state.index = Math.max(0, Math.min(88, state.index + (IMA_INDEX_MOVES[nibble & 7] ?? 0)));
  return state.sample / 32_768;
};

/**
 * One IMA (DVI) block: per channel a first sample and a step index, then groups of four bytes (eight samples) for
 * each channel in turn, low nibble first. `out[channel]` is filled from `at`.
 */
export const decodeImaBlock = (block: Uint8Array, out: readonly Float32Array[], at: number): void => {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const channels = out.length;
  out.forEach((samples, channel) => {
    const state: ImaState = {
      sample: view.getInt16(channel * 4, true),
      index: Math.min(88, block[channel * 4 + 2] ?? 0),
    };
    samples[at] = state.sample / 32_768;
    let written = at + 1;
    for (let group = 4 * channels + 4 * channel; group + 4 <= block.length; group += 4 * channels) {
      for (let i = 0; i < 4; i++) {
        const byte = block[group + i] ?? 0;
        samples[written++] = imaNext(state, byte & 15);
        samples[written++] = imaNext(state, byte >>> 4);
      }
    }
  });
};

const MS_ADAPTATION = [230, 230, 230, 230, 307, 409, 512, 614, 768, 614, 512, 409, 307, 230, 230, 230];

/**
 * One Microsoft ADPCM block: predictor, step and the two first samples (newest first) of each channel, then nibbles
 * for the channels in turn, high nibble first.
 */
export const decodeMsBlock = (
  block: Uint8Array,
  coefficients: readonly (readonly [number, number])[],
  out: readonly Float32Array[],
  at: number,
): void => {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const channels = out.length;
  const state = out.map((samples, channel) => {
    const [first = 256, second = 0] = coefficients[block[channel] ?? 0] ?? [];
    const newer = view.getInt16(3 * channels + 2 * channel, true);
    const older = view.getInt16(5 * channels + 2 * channel, true);
    samples[at] = older / 32_768;
    samples[at + 1] = newer / 32_768;
    return { first, second, newer, older, step: view.getInt16(channels + 2 * channel, true) };
  });
  let nibbleIndex = 0;
  for (let i = 7 * channels; i < block.length; i++) {
    const byte = block[i] ?? 0;
    for (const nibble of [byte >>> 4, byte & 15]) {
      const channel = nibbleIndex % channels;
      const position = at + 2 + Math.floor(nibbleIndex / channels);
      nibbleIndex++;
      const s = state[channel];
      const samples = out[channel];
      if (!s || !samples || position >= samples.length) continue;
      const signed = nibble >= 8 ? nibble - 16 : nibble;
      const predicted = (s.newer * s.first + s.older * s.second) >> 8;
      const sample = clamp16(predicted + signed * s.step);
      s.older = s.newer;
      s.newer = sample;
      s.step = Math.max(16, ((MS_ADAPTATION[nibble] ?? 230) * s.step) >> 8);
      samples[position] = sample / 32_768;
    }
  }
};

import { PROBE_HEAD_BYTES, PROBE_TAIL_BYTES, probeRecording } from '../../../../functions/domain/recording/probe.ts';
import type { AudioProbe, RefusedProbe } from '../../../../functions/domain/recording/recording-format.ts';
import { readWavLayout } from '../../../../functions/domain/recording/wav.ts';
import type { ByteSource } from './byte-source.ts';
import { compressedBlocks } from './compressed-blocks.ts';
import { createResampler, type Resampler } from './resampler.ts';
import { wavBlocks } from './wav-blocks.ts';

/** What the models listen to. */
export const MODEL_RATE_HZ = 16_000;

/** One channel by its zero-based number, or all of them mixed into one. */
export type ChannelChoice = number | 'mix';

export const probeSource = (source: ByteSource): AudioProbe | RefusedProbe =>
  probeRecording({
    head: source.read(0, PROBE_HEAD_BYTES),
    totalBytes: source.bytes,
    tail: source.read(Math.max(0, source.bytes - PROBE_TAIL_BYTES), PROBE_TAIL_BYTES),
  });

/** Formats decoded without an operator's ffmpeg. */
export const decodesByItself = (format: AudioProbe['format']): boolean =>
  format.startsWith('wav-') || format === 'mp3' || format === 'ogg-opus' || format === 'flac';

/** One channel of a recording at 16 kHz, a few seconds at a time. The source must be in a format of `decodesByItself`. */
export async function* channelSamples(source: ByteSource, channel: ChannelChoice): AsyncGenerator<Float32Array> {
  let resampler: Resampler | undefined;
  for await (const { samples, sampleRateHz } of blocksOf(source)) {
    resampler ??= createResampler(sampleRateHz, MODEL_RATE_HZ);
    const ready = resampler.push(pick(samples, channel));
    if (ready.length > 0) yield ready;
  }
  const rest = resampler?.flush();
  if (rest && rest.length > 0) yield rest;
}

async function* blocksOf(source: ByteSource) {
  const probe = probeSource(source);
  if (probe.outcome === 'refused') throw new Error(`cannot decode: ${probe.kind}`);
  if (probe.format === 'mp3' || probe.format === 'ogg-opus' || probe.format === 'flac') {
    yield* compressedBlocks(source, probe.format);
    return;
  }
  const layout = readWavLayout(source.read(0, PROBE_HEAD_BYTES), source.bytes);
  if ('outcome' in layout) throw new Error(`cannot decode: ${probe.format}`);
  for (const samples of wavBlocks(source, layout)) yield { samples, sampleRateHz: layout.sampleRateHz };
}

const pick = (samples: readonly Float32Array[], channel: ChannelChoice): Float32Array => {
  const [first = new Float32Array(0)] = samples;
  if (channel !== 'mix') return samples[channel] ?? first;
  if (samples.length === 1) return first;
  return first.map((_, i) => samples.reduce((sum, one) => sum + (one[i] ?? 0), 0) / samples.length);
};

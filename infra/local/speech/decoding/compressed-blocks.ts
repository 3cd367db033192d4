import { MPEGDecoder } from 'mpg123-decoder';
import type { ByteSource } from './byte-source.ts';
import { flacStream } from './flac-blocks.ts';
import { opusStream } from './opus-blocks.ts';

export type CompressedFormat = 'mp3' | 'ogg-opus' | 'flac';

export type Decoded = {
  readonly channelData: readonly Float32Array[];
  readonly samplesDecoded: number;
  readonly sampleRate: number;
};

export type DecodedBlock = { readonly samples: readonly Float32Array[]; readonly sampleRateHz: number };

/** A decoder that is fed a stretch at a time and gives what it can. */
export type StreamDecoder = {
  readonly ready: Promise<void>;
  readonly decode: (data: Uint8Array) => Decoded | Promise<Decoded>;
  readonly flush?: () => Promise<Decoded>;
  readonly free: () => void;
};

const DECODERS: Readonly<Record<CompressedFormat, () => StreamDecoder>> = {
  mp3: () => new MPEGDecoder(),
  'ogg-opus': opusStream,
  flac: flacStream,
};

/** Compressed bytes handed to a decoder at once: a few seconds of sound. */
const BYTES_AT_ONCE = 32_768;

/** Samples of an MP3, Ogg Opus or FLAC recording in the order they come; a damaged stretch is skipped. */
export async function* compressedBlocks(source: ByteSource, format: CompressedFormat): AsyncGenerator<DecodedBlock> {
  const decoder = DECODERS[format]();
  await decoder.ready;
  try {
    for (let offset = 0; offset < source.bytes; offset += BYTES_AT_ONCE) {
      yield* nonEmpty(await decoder.decode(source.read(offset, BYTES_AT_ONCE)));
    }
    if (decoder.flush) yield* nonEmpty(await decoder.flush());
  } finally {
    decoder.free();
  }
}

function* nonEmpty(decoded: Decoded): Generator<DecodedBlock> {
  if (decoded.samplesDecoded > 0 && decoded.channelData.length > 0) {
    yield { samples: decoded.channelData, sampleRateHz: decoded.sampleRate };
  }
}

import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { MPEGDecoder } from 'mpg123-decoder';
import { OggOpusDecoder } from 'ogg-opus-decoder';
import type { ByteSource } from './byte-source.ts';

export type CompressedFormat = 'mp3' | 'ogg-opus' | 'flac';

type Decoded = {
  readonly channelData: readonly Float32Array[];
  readonly samplesDecoded: number;
  readonly sampleRate: number;
};

export type DecodedBlock = { readonly samples: readonly Float32Array[]; readonly sampleRateHz: number };

type StreamDecoder = {
  readonly ready: Promise<void>;
  readonly decode: (data: Uint8Array) => Decoded | Promise<Decoded>;
  readonly flush?: () => Promise<Decoded>;
  readonly free: () => void;
};

const DECODERS: Readonly<Record<CompressedFormat, () => StreamDecoder>> = {
  mp3: () => new MPEGDecoder(),
  'ogg-opus': () => new OggOpusDecoder(),
  flac: () => new FLACDecoder(),
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

import { OpusDecoder } from 'opus-decoder';
import type { Decoded, StreamDecoder } from './compressed-blocks.ts';
import { oggPackets } from './ogg-packets.ts';

const isHead = (packet: Uint8Array): boolean => new TextDecoder('latin1').decode(packet.subarray(0, 8)) === 'OpusHead';
const isTags = (packet: Uint8Array): boolean => new TextDecoder('latin1').decode(packet.subarray(0, 8)) === 'OpusTags';

/** Nothing was decoded, which is no failure: headers, or bytes that end in the middle of a page. */
const NOTHING: Decoded = { channelData: [], samplesDecoded: 0, sampleRate: 48_000 };

/**
 * Opus in Ogg (RFC 7845), mono or stereo: the pages are taken apart here, the frames are libopus's own. The library
 * that does both in one brings a parser under the LGPL.
 */
export const opusStream = (): StreamDecoder => {
  const packets = oggPackets();
  let decoder: OpusDecoder | undefined;

  return {
    ready: Promise.resolve(),
    decode: async (data) => {
      const frames: Uint8Array[] = [];
      for (const packet of packets(data)) {
        if (isHead(packet)) {
          const channels = packet[9] ?? 1;
          const preSkip = (packet[10] ?? 0) | ((packet[11] ?? 0) << 8);
          decoder = new OpusDecoder({ channels, preSkip, streamCount: 1, coupledStreamCount: channels - 1 });
          await decoder.ready;
        } else if (!isTags(packet)) frames.push(packet);
      }
      return decoder && frames.length > 0 ? decoder.decodeFrames(frames) : NOTHING;
    },
    free: () => decoder?.free(),
  };
};

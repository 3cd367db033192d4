import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flacStream } from '../../../../infra/local/speech/decoding/flac-blocks.ts';
import { oggPackets } from '../../../../infra/local/speech/decoding/ogg-packets.ts';

const fixture = (name: string) => readFile(new URL(`../../../fixtures/audio/${name}`, import.meta.url));

/** Samples of a stream that is fed in pieces of these sizes, in turn. */
const decode = async (bytes: Uint8Array, sizes: readonly number[]): Promise<number[][]> => {
  const stream = flacStream();
  const channels: number[][] = [];
  for (let at = 0, index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    const { channelData } = await stream.decode(bytes.subarray(at, at + size));
    for (const [channel, samples] of channelData.entries()) {
      channels[channel] ??= [];
      channels[channel].push(...samples);
    }
    at += size;
  }
  return channels;
};

const samplesOfWav = (wav: Buffer): number[][] => {
  const data = wav.indexOf('data') + 8;
  const channels: number[][] = [[], []];
  for (let at = data; at + 3 < wav.length; at += 4) {
    channels[0]?.push(wav.readInt16LE(at) / 32768);
    channels[1]?.push(wav.readInt16LE(at + 2) / 32768);
  }
  return channels;
};

describe('FLAC', () => {
  it('gives the samples that went in, however the bytes arrive', async () => {
    const [flac, wav] = await Promise.all([fixture('tone.flac'), fixture('tone.wav')]);
    const expected = samplesOfWav(wav);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 200, max: 4000 }), { minLength: 1, maxLength: 8 }), async (sizes) => {
        expect(await decode(flac, sizes)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('loses only the damaged stretch', async () => {
    const flac = await fixture('tone.flac');
    const damaged = Buffer.from(flac);
    damaged.fill(0, damaged.length - 600, damaged.length - 500);
    const [left = []] = await decode(damaged, [damaged.length]);
    const [whole = []] = await decode(flac, [flac.length]);
    expect(left.length).toBeGreaterThan(0);
    expect(left.slice(0, 4096)).toEqual(whole.slice(0, 4096));
  });
});

describe('Ogg', () => {
  /** One page of one packet, as RFC 3533 lays it out; the checksum is not looked at. */
  const page = (serial: number, packet: Uint8Array): Uint8Array => {
    const segments = Math.floor(packet.length / 255) + 1;
    const bytes = Buffer.alloc(27 + segments + packet.length);
    bytes.write('OggS', 0);
    bytes.writeUInt32LE(serial, 14);
    bytes[26] = segments;
    bytes.fill(255, 27, 27 + segments - 1);
    bytes[27 + segments - 1] = packet.length % 255;
    bytes.set(packet, 27 + segments);
    return bytes;
  };

  it('gives back the packets of the first stream, however the bytes arrive', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 700 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 900 }),
        (packets, size) => {
          const bytes = Buffer.concat(packets.flatMap((packet) => [page(7, packet), page(8, packet)]));
          const read = oggPackets();
          const seen: Uint8Array[] = [];
          for (let at = 0; at < bytes.length; at += size) seen.push(...read(bytes.subarray(at, at + size)));
          expect(seen.map((packet) => Buffer.from(packet).toString('hex'))).toEqual(
            packets.map((packet) => Buffer.from(packet).toString('hex')),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

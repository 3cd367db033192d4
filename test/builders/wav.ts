/** Bytes of a PCM WAV, made here: `seed` changes the sound, so that two recordings are two calls. */
export const aWav = ({
  seconds = 5,
  channels = 2,
  sampleRateHz = 8000,
  seed = 1,
}: {
  seconds?: number;
  channels?: number;
  sampleRateHz?: number;
  seed?: number;
} = {}): Uint8Array => {
  const frames = Math.round(seconds * sampleRateHz);
  const data = frames * channels * 2;
  const bytes = Buffer.alloc(44 + data);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + data, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(channels, 22);
  bytes.writeUInt32LE(sampleRateHz, 24);
  bytes.writeUInt32LE(sampleRateHz * channels * 2, 28);
  bytes.writeUInt16LE(channels * 2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(data, 40);
  for (let frame = 0; frame < frames; frame += 1)
    for (let channel = 0; channel < channels; channel += 1)
      bytes.writeInt16LE(Math.round(1000 * Math.sin((frame * seed) / 40)), 44 + (frame * channels + channel) * 2);
  return bytes;
};

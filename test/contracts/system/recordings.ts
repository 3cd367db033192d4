import { createHash } from 'node:crypto';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { callIdOf } from '../../../functions/domain/call/call-id.ts';
import { transcribeJson } from '../../builders/transcribe-json.ts';
import { aWav } from '../../builders/wav.ts';

/** A real English call of the demo, 16-bit stereo. */
export const ENGLISH_CALL = fileURLToPath(
  new URL('../../../infra/local/demo/calls/english/order-0001.wav', import.meta.url),
);

/** A service that no team and no other script of the tests has. */
export const SERVICE = 'order support';

/** A short script that {@link spokenWords} follows but for its last step. */
export const SCRIPT_YAML = `id: orders
language: en-US
service: ${SERVICE}
order: none
steps:
  - id: greeting
    title: Greets with company and own name
    kind: required
    phrases:
      - Thank you for calling Maple Home, my name is {agent}
    slots: { agent: name }
  - id: order-number
    title: Asks for the order number
    kind: required
    phrases:
      - May I have your order number, please?
  - id: survey
    title: Announces the survey
    kind: required
    phrases:
      - Please stay on the line for a short survey about this call
`;

/** Amazon Transcribe's output for a call that greets, asks for the order number and forgets the survey. */
export const spokenWords = (): Uint8Array =>
  transcribeJson([
    { channel: 0, text: 'thank you for calling maple home my name is daniel' },
    { channel: 1, text: 'hello my parcel has not arrived' },
    { channel: 0, text: 'may i have your order number please' },
    { channel: 1, text: 'it is four four nine two' },
    { channel: 0, text: 'it will be there tomorrow' },
  ]);

/** Id that a recording's call must get, from its bytes alone. */
export const callIdOfFile = async (path: string): Promise<string> =>
  callIdOf(
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  );

/** A recording with its transcript beside it: judged without a recogniser. `seed` makes another recording. */
export const putCall = async (folder: string, name: string, seed: number): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, aWav({ seconds: 20, seed }));
  await writeFile(join(folder, name.replace(/\.wav$/, '.transcript.json')), spokenWords());
  return path;
};

type HeaderParts = {
  /** `WAVE_FORMAT_…`: 1 PCM, 0x31 GSM 6.10. */
  readonly format: number;
  readonly channels: number;
  readonly sampleRateHz: number;
  readonly bytesPerSecond: number;
  readonly blockBytes: number;
  readonly bits: number;
  /** What the header says of the sound that follows. */
  readonly dataBytes: number;
  readonly extra?: Buffer;
};

/** The start of a WAV file, whatever follows. */
export const wavHeader = (parts: HeaderParts): Buffer => {
  const extra = parts.extra ?? Buffer.alloc(0);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(Math.min(0xffff_ffff, 36 + extra.length + parts.dataBytes), 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16 + extra.length, 16);
  header.writeUInt16LE(parts.format, 20);
  header.writeUInt16LE(parts.channels, 22);
  header.writeUInt32LE(parts.sampleRateHz, 24);
  header.writeUInt32LE(parts.bytesPerSecond, 28);
  header.writeUInt16LE(parts.blockBytes, 32);
  header.writeUInt16LE(parts.bits, 34);
  const data = Buffer.alloc(8);
  data.write('data', 0);
  data.writeUInt32LE(Math.min(0xffff_ffff, parts.dataBytes), 4);
  return Buffer.concat([header.subarray(0, 36), extra, data]);
};

const TELEPHONE_PCM = { format: 1, channels: 1, sampleRateHz: 8000, bytesPerSecond: 16_000, blockBytes: 2, bits: 16 };

/** A sparse file of so many bytes of sound: it takes no room on the disk, and its header tells the truth. */
export const putSparseWav = async (path: string, dataBytes: number): Promise<void> => {
  const file = await open(path, 'w');
  const header = wavHeader({ ...TELEPHONE_PCM, dataBytes });
  await file.write(header);
  await file.truncate(header.length + dataBytes);
  await file.close();
};

/** GSM 6.10 in a WAV file, as old recorders write it. */
export const gsmWav = (): Buffer => {
  const blocks = Buffer.alloc(65 * 200, 0xd1);
  const extra = Buffer.from([2, 0, 0x40, 1]);
  const parts = { format: 0x31, channels: 1, sampleRateHz: 8000, bytesPerSecond: 1625, blockBytes: 65, bits: 0 };
  return Buffer.concat([wavHeader({ ...parts, dataBytes: blocks.length, extra }), blocks]);
};

const muLawByte = (sample: number): number => {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(32_635, Math.abs(sample)) + 0x84;
  const exponent = Math.max(0, Math.floor(Math.log2(magnitude)) - 7);
  return ~(sign | (exponent << 4) | ((magnitude >>> (exponent + 3)) & 15)) & 0xff;
};

/** Ten seconds of a tone as a telephone exchange writes it: G.711 mu-law, no header. */
export const rawMuLaw = (): Buffer =>
  Buffer.from(Array.from({ length: 80_000 }, (_, i) => muLawByte(Math.round(6000 * Math.sin(i / 9)))));

/** Nothing but zeros, in a WAV file that is right. */
export const silentWav = (seconds: number): Buffer => {
  const dataBytes = seconds * 16_000;
  return Buffer.concat([wavHeader({ ...TELEPHONE_PCM, dataBytes }), Buffer.alloc(dataBytes)]);
};

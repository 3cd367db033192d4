/**
 * Makes the demo's recordings again: `node infra/local/demo/make-calls.ts --espeak FOLDER`, where FOLDER holds
 * `node_modules/espeak-ng` (1.0.2). The synthesiser is GPL, so it is neither a dependency nor anywhere in the product;
 * only the sound it made is committed. The result is the same to the byte each time.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { BROKEN_CALL, DIALOGUES, SILENT_CALL } from './dialogues.ts';
import { mixTracks, placeLines, type Speak, transcribeOutput, type Voice } from './spoken-call.ts';
import { addLineNoise, muLawWav, TELEPHONE_RATE_HZ, toTelephoneRate } from './telephone-sound.ts';

/** The synthesiser as a program: arguments in, files in its own memory out. */
type Espeak = (options: { readonly arguments: readonly string[] }) => Promise<{
  readonly FS: { readonly readFile: (path: string) => Uint8Array };
}>;

/** Words a minute. English is recognised for real, and a synthesised voice is hard enough to follow slowly. */
const LANGUAGES = {
  'es-MX': { voice: 'es-419', speed: 190, man: '+m3' },
  'pt-BR': { voice: 'pt-br', speed: 190, man: '+m3' },
  'en-US': { voice: 'en-us', speed: 160, man: '' },
} as const;
const PITCH = { woman: 60, man: 38 } as const;
const WOMAN = '+f3';
/** Of full scale, so that two voices on one track do not clip. */
const LEVEL = 0.6;

const { values } = parseArgs({ options: { espeak: { type: 'string' } } });
if (values.espeak === undefined) {
  process.stderr.write(
    'usage: node infra/local/demo/make-calls.ts --espeak FOLDER (npm install --no-save espeak-ng@1.0.2 there)\n',
  );
  process.exit(2);
}

const entry = createRequire(join(resolve(values.espeak), 'index.js')).resolve('espeak-ng');
const espeak = ((await import(pathToFileURL(entry).href)) as { default: Espeak }).default;

const speak: Speak = async (text, { language, speaker }: Voice) => {
  const { voice, speed, man } = LANGUAGES[language];
  const settings = [
    '-v',
    `${voice}${speaker === 'man' ? man : WOMAN}`,
    '-s',
    String(speed),
    '-p',
    String(PITCH[speaker]),
  ];
  const { FS } = await espeak({ arguments: [...settings, '-w', 'line.wav', text] });
  const file = FS.readFile('line.wav');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const samples = new Float32Array((file.byteLength - 44) / 2);
  for (let index = 0; index < samples.length; index += 1) samples[index] = view.getInt16(44 + index * 2, true) / 32_768;
  const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0) || 1;
  return toTelephoneRate(
    samples.map((sample) => (sample / peak) * LEVEL),
    view.getUint32(24, true),
  );
};

const write = async (file: string, content: string | Uint8Array): Promise<void> => {
  const path = join(import.meta.dirname, 'calls', file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  process.stdout.write(`${file} ${content.length}\n`);
};

for (const [index, dialogue] of DIALOGUES.entries()) {
  const seed = 1_000 + index * 10;
  const placed = await placeLines(dialogue, speak);
  await write(`${dialogue.file}.wav`, muLawWav(mixTracks(placed, dialogue.layout, seed)));
  if (dialogue.transcript === 'supplied')
    await write(`${dialogue.file}.transcript.json`, `${JSON.stringify(transcribeOutput(dialogue, placed, seed))}\n`);
}

const silence = new Float32Array(SILENT_CALL.seconds * TELEPHONE_RATE_HZ);
addLineNoise(silence, 7);
await write(`${SILENT_CALL.file}.wav`, muLawWav([silence]));
await write(`${BROKEN_CALL.file}.wav`, BROKEN_CALL.content);

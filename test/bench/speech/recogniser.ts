import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLog } from '../../../infra/local/log.ts';
import type { ModelSize } from '../../../infra/local/speech/moonshine/model-files.ts';
import { createRecogniser } from '../../../infra/local/speech/recogniser.ts';
import { addErrors, comparableWords, errorsOfCall, type WordErrors, wordsBySpeaker } from './word-error.ts';

/**
 * The recogniser alone on the bank's six calls: word errors, wall seconds per minute of audio, peak memory.
 * `node test/bench/speech/recogniser.ts [base|tiny] [workers]`. The models are loaded before the clock starts; calls
 * go in all at once, as they do through the product, so that no thread waits for the other channel. The last line is
 * JSON.
 */

const bank = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/audio/bank');
if (!existsSync(bank)) {
  console.warn('bench skipped: ../shared/audio/bank is not here');
  process.exit(0);
}

const model: ModelSize = process.argv[2] === 'tiny' ? 'tiny' : 'base';
const workers = Number(process.argv[3] ?? 2);
const recogniser = createRecogniser({ log: createLog({ level: 'warn', json: false }), model, workers });
const files = readdirSync(bank)
  .filter((file) => file.endsWith('.wav'))
  .sort();

const recognise = async (file: string) => {
  const bytes = readFileSync(join(bank, file));
  const result = await recogniser.transcribe({ bytes, languageCode: 'en-US', separation: 'channels' });
  if (result.outcome === 'refused') throw new Error(`${file}: ${result.kind}`);
  return result;
};

const [first = ''] = files;
await recognise(first);

const startedAt = performance.now();
const results = await Promise.all(files.map(async (file) => ({ file, result: await recognise(file) })));
const wallSeconds = (performance.now() - startedAt) / 1000;

let total: WordErrors = { errors: 0, words: 0 };
let audioSeconds = 0;
for (const { file, result } of results) {
  const reference = wordsBySpeaker(readFileSync(join(bank, file.replace('.wav', '.reference.txt')), 'utf8'));
  const channels = Array.from({ length: result.channels }, (_, channel) =>
    result.speech
      .filter((speech) => speech.channel === channel)
      .flatMap((speech) => speech.words)
      .flatMap((word) => comparableWords(word.text)),
  );
  const errors = errorsOfCall(reference, channels);
  total = addErrors(total, errors);
  audioSeconds += result.durationMs / 1000;
  console.log(`${file}  ${errors.errors}/${errors.words} words wrong  fit ${result.languageFit}`);
}
await recogniser.close();

console.log(
  JSON.stringify({
    model,
    workers,
    calls: files.length,
    wordErrorRate: Math.round((total.errors / total.words) * 10_000) / 10_000,
    words: total.words,
    audioSeconds: Math.round(audioSeconds),
    wallSeconds: Math.round(wallSeconds * 10) / 10,
    wallSecondsPerMinuteOfAudio: Math.round((wallSeconds / (audioSeconds / 60)) * 100) / 100,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);

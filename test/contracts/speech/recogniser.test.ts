import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transcribeJsonSchema } from '../../../functions/contracts/transcribe-json.ts';
import { silentLog } from '../../../infra/local/log.ts';
import { createRecogniser, type Recogniser, RecogniserClosed } from '../../../infra/local/speech/recogniser.ts';
import { comparableWords, errorsOfCall, wordsBySpeaker } from '../../bench/speech/word-error.ts';
import { wavFile } from '../../functions/domain/recording/wav-file.ts';
import { openBench } from '../transcribe/transcribe-bench.ts';

const here = dirname(fileURLToPath(import.meta.url));
const audio = join(here, '../../../../shared/audio');
const fixtures = join(here, '../../fixtures/speech');
const hasAudio = existsSync(audio);
if (!hasAudio) console.warn('skipped: real recordings (../shared/audio) are not here');

let recogniser: Recogniser;
beforeAll(() => {
  recogniser = createRecogniser({ log: silentLog, modelDirs: {} });
});
afterAll(() => recogniser.close());

const transcribe = (
  bytes: Uint8Array,
  languageCode = 'en-US',
  separation: 'channels' | 'speaker-labels' = 'channels',
) => recogniser.transcribe({ bytes, languageCode, separation });

const heard = async (...args: Parameters<typeof transcribe>) => {
  const result = await transcribe(...args);
  if (result.outcome === 'refused') throw new Error(`${result.kind}: ${result.detail}`);
  return result;
};

const real = (name: string): Uint8Array => readFileSync(join(audio, name));

describe('the recogniser of one machine', () => {
  it('finds no words in silence and in noise, and that is not an error', async () => {
    const seconds = 5;
    const noise = new Int16Array(8_000 * seconds * 2);
    let state = 1;
    for (let i = 0; i < noise.length; i++) {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      noise[i] = (state / 2 ** 31 - 0.5) * 3_000;
    }
    for (const data of [new Uint8Array(noise.length * 2), new Uint8Array(noise.buffer)]) {
      const result = await heard(wavFile({ data }));
      expect(result).toMatchObject({ speech: [], channels: 2, durationMs: seconds * 1_000 });
    }
  });

  it('refuses a language without a model before it listens', async () => {
    expect(recogniser.languages()).toEqual(['en']);
    const result = await transcribe(wavFile(), 'es-MX');
    expect(result).toMatchObject({ outcome: 'refused', kind: 'unsupported-language' });
  });

  it.each([
    ['not-audio', new TextEncoder().encode('text under another name')],
    ['empty-file', new Uint8Array(0)],
    ['corrupt-audio', wavFile().subarray(0, 30)],
  ])('refuses %s instead of failing', async (kind, bytes) => {
    expect(await transcribe(bytes)).toMatchObject({ outcome: 'refused', kind });
  });

  it('refuses a codec it cannot decode by its name', async () => {
    const result = await transcribe(readFileSync(join(fixtures, 'tone-vorbis.ogg')));
    expect(result).toMatchObject({ outcome: 'refused', kind: 'unsupported-codec' });
    expect(result.outcome === 'refused' && result.detail).toContain('ogg-vorbis');
  });

  it.skipIf(!hasAudio)('understands a real call, each channel for itself, with times that grow', async () => {
    const result = await heard(real('bank/3a20358e1bfc4a17.wav'));
    const reference = wordsBySpeaker(readFileSync(join(audio, 'bank/3a20358e1bfc4a17.reference.txt'), 'utf8'));
    const channels = [0, 1].map((channel) =>
      result.speech
        .filter((speech) => speech.channel === channel)
        .flatMap((speech) => speech.words.flatMap((word) => comparableWords(word.text))),
    );
    const { errors, words } = errorsOfCall(reference, channels);
    expect(errors / words).toBeLessThan(0.2);
    for (const speech of result.speech) {
      let before = 0;
      for (const word of speech.words) {
        expect(word.startMs).toBeGreaterThanOrEqual(before);
        expect(word.endMs).toBeGreaterThanOrEqual(word.startMs);
        expect(word.confidence > 0 && word.confidence <= 1).toBe(true);
        before = word.startMs;
      }
      expect(before).toBeLessThanOrEqual(result.durationMs);
    }
  });

  it.skipIf(!hasAudio)('hears mu-law', async () => {
    const { speech } = await heard(real('other/weather-mulaw.wav'));
    expect(speech.flatMap((stretch) => stretch.words.map((word) => word.text)).join(' ')).toBe(
      "What's the weather like?",
    );
  });

  it.skipIf(!hasAudio)('tells the two voices of a mono call apart', async () => {
    const { speakers, speech } = await heard(real('other/store-mono.wav'), 'en-US', 'speaker-labels');
    expect(speakers).toBe(2);
    const saying = (text: string) =>
      speech.find(({ words }) =>
        words
          .map((word) => word.text)
          .join(' ')
          .includes(text),
      )?.speaker;
    expect(saying('could help')).toBe(1);
    expect(saying('fine')).toBe(1);
    expect(saying('ship it')).toBe(0);
    expect(saying('on the way')).toBe(0);
  });

  it
    .skipIf(!hasAudio)
    .each(['other/es-mx.wav', 'read-speech/es/fleurs-es-002.ogg', 'read-speech/pt/fleurs-pt-001.ogg'])(
    'does not pass off a translation of %s as English',
    async (name) => {
      const result = await transcribe(real(name));
      expect(result).toMatchObject({ outcome: 'refused', kind: 'unsupported-language' });
    },
  );

  it.skipIf(!hasAudio)('serves a job of the transcription API from recording to transcript', async () => {
    const api = await openBench(recogniser);
    try {
      api.objects.set('calls/inbox/a.wav', real('other/weather-mulaw.wav'));
      await api.start('monitoria-real', { Settings: { ShowSpeakerLabels: true, MaxSpeakerLabels: 2 } });
      expect((await api.ended('monitoria-real')).TranscriptionJobStatus).toBe('COMPLETED');
      const { results } = transcribeJsonSchema.parse(api.output('jobs/monitoria-real.json'));
      expect(results.transcripts[0]?.transcript).toBe("What's the weather like?");
      expect(results.speaker_labels?.speakers).toBe(1);
      expect(results.items.at(-1)).toMatchObject({ type: 'punctuation', speaker_label: 'spk_0' });
    } finally {
      await api.remove();
    }
  });
});

describe('a recogniser that is closed', () => {
  it('says so to whoever waits, so that the work is done again later', async () => {
    const short = createRecogniser({ log: silentLog, modelDirs: {}, workers: 1 });
    const waiting = [1, 2].map(() =>
      short
        .transcribe({ bytes: wavFile(), languageCode: 'en-US', separation: 'channels' })
        .catch((error: unknown) => error),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await short.close();
    for (const outcome of await Promise.all(waiting)) expect(outcome).toBeInstanceOf(RecogniserClosed);
  });
});

import type { Recogniser, TranscribeInput } from '../../../infra/local/speech/recogniser.ts';
import type { Recognised, Recognition } from '../../../infra/local/speech/recognition.ts';

/** One sentence in each of two channels. */
export const spoken: Recognised = {
  outcome: 'recognised',
  modelId: 'scripted',
  durationMs: 5_000,
  separation: 'channels',
  channels: 2,
  speakers: 1,
  languageFit: 0.8,
  speech: [
    {
      channel: 0,
      startMs: 100,
      endMs: 900,
      words: [
        { text: 'Good', startMs: 100, endMs: 400, confidence: 0.99 },
        { text: 'morning.', startMs: 420, endMs: 900, confidence: 0.98 },
      ],
    },
    { channel: 1, startMs: 300, endMs: 600, words: [{ text: '"Hello,"', startMs: 300, endMs: 600, confidence: 0.7 }] },
  ],
};

/** A recogniser that answers when told to, for tests of the API around it. The real one is tried in `whole-chain`. */
export const scriptedRecogniser = (answer: (input: TranscribeInput) => Promise<Recognition> | Recognition) => {
  const asked: TranscribeInput[] = [];
  const recogniser: Recogniser = {
    languages: () => ['en'],
    supports: (languageCode) => languageCode.startsWith('en'),
    transcribe: async (input) => {
      asked.push(input);
      return answer(input);
    },
    close: async () => {},
  };
  return { recogniser, asked };
};

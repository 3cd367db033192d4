import * as ort from 'onnxruntime-web';
import { readVerified, SILERO_SHA256, sileroFile } from './moonshine/model-files.ts';
import { createSession } from './moonshine/moonshine.ts';

/** Samples (16 kHz) that one probability judges. */
export const VOICE_WINDOW = 512;
/** The model wants the end of the previous window in front of each one. */
const CONTEXT = 64;

/** Nobody whispers below the smallest steps of telephone codecs (-70 dB): such windows are not worth the model's time. */
const DIGITAL_SILENCE = 3e-4;

export type VoiceActivity = {
  /** Probability of speech in the next `VOICE_WINDOW` samples of one recording. */
  readonly next: (window: Float32Array) => Promise<number>;
};

/** Silero's voice activity detector. `listen` starts a recording of its own. */
export const loadVoiceActivity = async (): Promise<{ readonly listen: () => VoiceActivity }> => {
  const session = await createSession(readVerified(sileroFile(), SILERO_SHA256));
  const rate = new ort.Tensor('int64', BigInt64Array.of(16_000n), []);
  return {
    listen: () => {
      let state: ort.Tensor = new ort.Tensor('float32', new Float32Array(256), [2, 1, 128]);
      let context = new Float32Array(CONTEXT);
      return {
        next: async (window) => {
          if (window.every((sample) => Math.abs(sample) < DIGITAL_SILENCE)) {
            context = window.slice(VOICE_WINDOW - CONTEXT);
            return 0;
          }
          const input = new Float32Array(CONTEXT + VOICE_WINDOW);
          input.set(context);
          input.set(window, CONTEXT);
          const outputs = await session.run({
            input: new ort.Tensor('float32', input, [1, input.length]),
            state,
            sr: rate,
          });
          if (outputs.stateN) state = outputs.stateN;
          context = input.slice(VOICE_WINDOW);
          return Number(outputs.output?.data[0] ?? 0);
        },
      };
    },
  };
};

import { join } from 'node:path';
import * as ort from 'onnxruntime-web';
import { attentionOutput, countLayers, exposeAttention } from './expose-attention.ts';
import { DECODER_FILE, ENCODER_FILE, type ModelFiles, readVerified } from './model-files.ts';

const SAMPLE_RATE_HZ = 16_000;
const START_TOKEN = 1n;
const END_TOKEN = 2;
/** The English and Spanish models speak at most this fast; the package's own 6 a second cuts short utterances. */
const TOKENS_PER_SECOND = 6.5;
const SPARE_TOKENS = 10;

/** Cache shape by number of decoder layers: tiny and base. */
const CACHE_SHAPES: Readonly<Record<number, { readonly heads: number; readonly headSize: number }>> = {
  6: { heads: 8, headSize: 36 },
  8: { heads: 8, headSize: 52 },
};

export type DecodedTokens = {
  readonly tokens: readonly number[];
  /** Natural logarithm of each token's probability. */
  readonly logProbs: readonly number[];
  /** For each token and layer the attention of all heads, head after head, `frames` values each. */
  readonly attention: readonly (readonly Float32Array[])[];
  readonly frames: number;
  /** `end`: the model said it was done; `limit` and `loop` mean that it lost the thread. */
  readonly stopped: 'end' | 'limit' | 'loop';
};

export type Moonshine = {
  readonly files: ModelFiles;
  /** `forceSpeech` forbids an empty answer. */
  readonly decode: (samples: Float32Array, options: { readonly forceSpeech: boolean }) => Promise<DecodedTokens>;
};

// One thread each: the recogniser runs one worker per channel, and repeat runs give the same words.
ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';

export const createSession = (model: Uint8Array): Promise<ort.InferenceSession> =>
  ort.InferenceSession.create(model, {
    executionProviders: ['wasm'],
    enableCpuMemArena: false,
    enableMemPattern: false,
  });

const floats = (data: Float32Array, dims: readonly number[]) => new ort.Tensor('float32', data, dims);

/** Loads the two graphs (about 0.6 GB with their working memory for the base size). Throws when a file is damaged. */
export const loadMoonshine = async (files: ModelFiles): Promise<Moonshine> => {
  const encoder = await createSession(readVerified(join(files.folder, ENCODER_FILE), files.sha256?.encoder));
  const plain = readVerified(join(files.folder, DECODER_FILE), files.sha256?.decoder);
  const layers = countLayers(plain);
  const shape = CACHE_SHAPES[layers];
  if (!shape) throw new Error(`model ${files.id}: a decoder of ${layers} layers is neither Moonshine tiny nor base`);
  const decoder = await createSession(exposeAttention(plain, layers));
  const cacheNames = Array.from({ length: layers }, (_, layer) => ({
    decoder: [`${layer}.decoder.key`, `${layer}.decoder.value`],
    encoder: [`${layer}.encoder.key`, `${layer}.encoder.value`],
  }));

  const decode: Moonshine['decode'] = async (samples, { forceSpeech }) => {
    const { last_hidden_state: hidden } = await encoder.run({ input_values: floats(samples, [1, samples.length]) });
    if (!hidden) throw new Error(`model ${files.id}: the encoder has no last_hidden_state`);
    const cache: Record<string, ort.Tensor> = {};
    for (const name of cacheNames.flatMap((names) => [...names.decoder, ...names.encoder])) {
      cache[`past_key_values.${name}`] = floats(new Float32Array(0), [0, shape.heads, 1, shape.headSize]);
    }
    const tokens: number[] = [];
    const logProbs: number[] = [];
    const attention: Float32Array[][] = [];
    const limit = Math.ceil((samples.length / SAMPLE_RATE_HZ) * TOKENS_PER_SECOND + SPARE_TOKENS);
    let stopped: DecodedTokens['stopped'] = 'limit';
    let current = START_TOKEN;
    for (let step = 0; step < limit; step++) {
      const outputs = await decoder.run({
        input_ids: new ort.Tensor('int64', BigInt64Array.of(current), [1, 1]),
        encoder_hidden_states: hidden,
        use_cache_branch: new ort.Tensor('bool', Uint8Array.of(step > 0 ? 1 : 0), [1]),
        ...cache,
      });
      const logits = floatData(outputs, 'logits');
      if (step === 0 && forceSpeech) logits[END_TOKEN] = Number.NEGATIVE_INFINITY;
      const { token, logProb } = likeliest(logits);
      if (token === END_TOKEN) {
        stopped = 'end';
        break;
      }
      tokens.push(token);
      logProbs.push(logProb);
      attention.push(cacheNames.map((_, layer) => floatData(outputs, attentionOutput(layer))));
      if (isLooping(tokens)) {
        stopped = 'loop';
        break;
      }
      for (const names of cacheNames) {
        // The encoder's part is computed once, in the first step.
        for (const name of step === 0 ? [...names.decoder, ...names.encoder] : names.decoder) {
          const next = outputs[`present.${name}`];
          if (next) cache[`past_key_values.${name}`] = next;
        }
      }
      current = BigInt(token);
    }
    return { tokens, logProbs, attention, frames: hidden.dims[1] ?? 0, stopped };
  };

  return { files, decode };
};

const floatData = (outputs: ort.InferenceSession.OnnxValueMapType, name: string): Float32Array => {
  const data = outputs[name]?.data;
  if (!(data instanceof Float32Array)) throw new Error(`model output ${name} is missing`);
  return data;
};

const likeliest = (logits: Float32Array): { readonly token: number; readonly logProb: number } => {
  let token = 1;
  let top = logits[1] ?? 0;
  for (let id = 2; id < logits.length; id++) {
    const logit = logits[id] ?? 0;
    if (logit > top) {
      top = logit;
      token = id;
    }
  }
  let sum = 0;
  for (let id = 0; id < logits.length; id++) sum += Math.exp((logits[id] ?? 0) - top);
  return { token, logProb: -Math.log(sum) };
};

/** The end repeats itself: one token six times, or a phrase of up to eight tokens four times. */
export const isLooping = (tokens: readonly number[]): boolean => {
  for (let period = 1; period <= 8; period++) {
    const repeats = period === 1 ? 6 : 4;
    if (tokens.length < period * repeats) continue;
    const compared = period * (repeats - 1);
    const tail = tokens.slice(-compared);
    const before = tokens.slice(-compared - period, -period);
    if (tail.every((token, i) => token === before[i])) return true;
  }
  return false;
};

import { type ChannelChoice, channelSamples, MODEL_RATE_HZ } from './decoding/audio-stream.ts';
import type { ByteSource } from './decoding/byte-source.ts';
import { addEvidence, judgeLanguage, type LanguageEvidence, NO_EVIDENCE } from './language-fit.ts';
import type { DecodedTokens, Moonshine } from './moonshine/moonshine.ts';
import { focusSum, timedWords } from './moonshine/word-alignment.ts';
import type { RecognisedWord } from './recognition.ts';
import { SampleWindow } from './sample-window.ts';
import { type VoiceUnit, voiceFeatures } from './speakers/voice-features.ts';
import { createSpeechSegmenter, type SpeechSpan } from './speech-segmenter.ts';
import { VOICE_WINDOW, type VoiceActivity } from './voice-activity.ts';

export type ChannelStretch = {
  readonly startMs: number;
  readonly endMs: number;
  /** Empty when speech was heard and not understood. */
  readonly words: readonly RecognisedWord[];
};

export type ChannelRecognition = {
  readonly durationMs: number;
  readonly stretches: readonly ChannelStretch[];
  /** Over everything decoded, also what was not good enough to keep. */
  readonly evidence: LanguageEvidence;
  /** Only when voices were asked for. */
  readonly voices: readonly VoiceUnit[];
  /** The language was hopeless and the rest was not listened to. */
  readonly gaveUp: boolean;
};

/**
 * Ways to decode a stretch, tried in turn while the answer is empty or unsure. How much real sound stands around the
 * speech decides whether Moonshine answers at all; the last two forbid an empty answer.
 */
const ATTEMPTS = [
  { padSeconds: 0.3, forceSpeech: false, amplify: false },
  { padSeconds: 0.1, forceSpeech: true, amplify: false },
  { padSeconds: 0.2, forceSpeech: true, amplify: true },
] as const;
/** Mean log-probability that needs no second attempt, and the one below which words are noise. */
const GOOD_SCORE = -0.15;
const KEEP_SCORE = -1.2;
/** Losing the thread costs this much. */
const UNFINISHED_PENALTY = 0.5;
const SHORTEST_INPUT = 0.15 * MODEL_RATE_HZ;
const LONGEST_PAD = Math.max(...ATTEMPTS.map(({ padSeconds }) => padSeconds));

/** After this many tokens in a language that the model does not know, the rest is not worth listening to. */
const ENOUGH_TO_GIVE_UP = 200;

type ChannelTask = {
  readonly source: ByteSource;
  readonly channel: ChannelChoice;
  readonly model: Moonshine;
  readonly voice: VoiceActivity;
  readonly wantVoices: boolean;
  readonly onSecond?: (secondsDone: number) => void;
};

/** Listens to one channel from start to end, holding no more than about half a minute of it. */
export const recogniseChannel = async (task: ChannelTask): Promise<ChannelRecognition> => {
  const window = new SampleWindow();
  const segmenter = createSpeechSegmenter();
  const stretches: ChannelStretch[] = [];
  const voices: VoiceUnit[] = [];
  let evidence = NO_EVIDENCE;
  let judged = 0;

  const finish = async (spans: readonly SpeechSpan[]): Promise<void> => {
    for (const span of spans) {
      const decoded = await decodeSpan(task.model, window, span);
      evidence = addEvidence(evidence, decoded.evidence);
      stretches.push(decoded.stretch);
      if (task.wantVoices) voices.push(...voicesOf(decoded.stretch.words, window));
    }
    window.dropBefore(segmenter.needsFrom() * VOICE_WINDOW - LONGEST_PAD * MODEL_RATE_HZ);
  };

  const listenToEnd = async (padLast: boolean): Promise<void> => {
    while (judged + VOICE_WINDOW <= window.end || (padLast && judged < window.end)) {
      const probability = await task.voice.next(window.copy(judged, judged + VOICE_WINDOW));
      judged += VOICE_WINDOW;
      const spans = segmenter.push(probability);
      if (spans.length > 0) await finish(spans);
    }
    task.onSecond?.(Math.floor(window.end / MODEL_RATE_HZ));
    window.dropBefore(segmenter.needsFrom() * VOICE_WINDOW - LONGEST_PAD * MODEL_RATE_HZ);
  };

  let gaveUp = false;
  for await (const samples of channelSamples(task.source, task.channel)) {
    window.append(samples);
    await listenToEnd(false);
    gaveUp = evidence.tokens >= ENOUGH_TO_GIVE_UP && !judgeLanguage(evidence, task.model.files).fits;
    if (gaveUp) break;
  }
  if (!gaveUp) {
    await listenToEnd(true);
    await finish(segmenter.flush());
  }
  const durationMs = Math.round((window.end / MODEL_RATE_HZ) * 1000);
  return { durationMs, stretches, evidence, voices, gaveUp };
};

type Attempt = DecodedTokens & { readonly score: number; readonly from: number; readonly to: number };

const decodeSpan = async (
  model: Moonshine,
  window: SampleWindow,
  span: SpeechSpan,
): Promise<{ readonly stretch: ChannelStretch; readonly evidence: LanguageEvidence }> => {
  const start = span.start * VOICE_WINDOW;
  const end = Math.min(span.end * VOICE_WINDOW, window.end);
  let best: Attempt | undefined;
  for (const { padSeconds, forceSpeech, amplify } of ATTEMPTS) {
    if (best && best.score >= GOOD_SCORE) break;
    const pad = Math.round(padSeconds * MODEL_RATE_HZ);
    const from = Math.max(window.start, start - pad);
    const to = Math.min(window.end, end + pad);
    if (to - from < SHORTEST_INPUT) break;
    const samples = window.copy(from, to);
    const decoded = await model.decode(amplify ? amplified(samples) : samples, { forceSpeech });
    const score = scoreOf(decoded);
    if (!best || score > best.score) best = { ...decoded, score, from, to };
  }
  const startMs = toMs(start);
  const endMs = toMs(end);
  if (!best) return { stretch: { startMs, endMs, words: [] }, evidence: NO_EVIDENCE };
  const evidence: LanguageEvidence = {
    tokens: best.tokens.length,
    logProbSum: best.score * best.tokens.length,
    focusSum: focusSum(best, model.files.alignmentHeads),
  };
  if (best.tokens.length === 0 || best.score < KEEP_SCORE) return { stretch: { startMs, endMs, words: [] }, evidence };
  const { from, to } = best;
  const offsetMs = toMs(from);
  const words = timedWords(best, model.files.alignmentHeads, (to - from) / MODEL_RATE_HZ).map((word) => ({
    text: word.text,
    startMs: offsetMs + Math.round(word.startSeconds * 1000),
    endMs: offsetMs + Math.round(word.endSeconds * 1000),
    confidence: Math.round(word.confidence * 1000) / 1000,
  }));
  return { stretch: { startMs, endMs, words }, evidence };
};

const toMs = (samples: number): number => Math.round((samples / MODEL_RATE_HZ) * 1000);

const scoreOf = ({ logProbs, stopped }: DecodedTokens): number => {
  const mean = logProbs.length > 0 ? logProbs.reduce((sum, value) => sum + value, 0) / logProbs.length : -9;
  return mean - (stopped === 'end' ? 0 : UNFINISHED_PENALTY);
};

/** Quiet speech brought to a usual level, without clipping. */
const amplified = (samples: Float32Array): Float32Array => {
  let squares = 0;
  let peak = 0;
  for (const sample of samples) {
    squares += sample * sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  const level = Math.sqrt(squares / samples.length);
  const gain = Math.min(0.08 / Math.max(level, 1e-9), 0.95 / Math.max(peak, 1e-9), 30);
  return samples.map((sample) => sample * gain);
};

/** A pause this long, or the end of a sentence, may be a change of speaker. */
const TURN_GAP_MS = 300;
const LONGEST_UNIT_MS = 6_000;

/** Runs of words that one voice probably says, with what the voice sounds like. */
const voicesOf = (words: readonly RecognisedWord[], window: SampleWindow): readonly VoiceUnit[] => {
  const units: { startMs: number; endMs: number; closed: boolean }[] = [];
  for (const word of words) {
    const unit = units.at(-1);
    const joins = unit && !unit.closed && word.startMs - unit.endMs < TURN_GAP_MS;
    if (joins && word.endMs - unit.startMs < LONGEST_UNIT_MS) {
      unit.endMs = word.endMs;
      unit.closed = /[.?!]$/.test(word.text);
    } else units.push({ startMs: word.startMs, endMs: word.endMs, closed: /[.?!]$/.test(word.text) });
  }
  return units.map(({ startMs, endMs }) => ({
    startMs,
    endMs,
    features: voiceFeatures(window.copy((startMs * MODEL_RATE_HZ) / 1000, (endMs * MODEL_RATE_HZ) / 1000)) ?? [],
  }));
};

import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAX_RECORDING_MS } from '../../../functions/contracts/names.ts';
import type { AudioProbe } from '../../../functions/domain/recording/recording-format.ts';
import type { Log } from '../log.ts';
import type { ChannelRecognition } from './channel-recogniser.ts';
import { type ChannelChoice, decodesByItself, probeSource } from './decoding/audio-stream.ts';
import { openSource, type SourceRef, shareBytes } from './decoding/byte-source.ts';
import { convertWithFfmpeg } from './decoding/operator-ffmpeg.ts';
import { addEvidence, judgeLanguage, type LanguageFit, NO_EVIDENCE } from './language-fit.ts';
import { createModelRegistry, type ModelFolders, modelFoldersFrom } from './model-registry.ts';
import type { ModelFiles, ModelSize } from './moonshine/model-files.ts';
import type { Recognised, RecognisedSpeech, Recognition, RefusedRecognition, Separation } from './recognition.ts';
import { tellApart } from './speakers/tell-apart.ts';
import type { VoiceUnit } from './speakers/voice-features.ts';
import { createWorkerPool } from './worker-pool.ts';

export { RecogniserClosed } from './worker-pool.ts';

export type RecogniserOptions = {
  readonly log: Log;
  /** Size of the English model: `base` (default), or `tiny` for machines under 1 GB at 1.2 times the word errors. */
  readonly model?: ModelSize;
  /** Threads, 1 or 2 (default). Each holds a model of about 0.6 GB (tiny: 0.4 GB). */
  readonly workers?: number;
  /** Models an operator brings; default from `MONITORIA_MODEL_DIR_xx`. */
  readonly modelDirs?: ModelFolders;
  /** Decoder for other formats; default `FFMPEG_PATH`. */
  readonly ffmpegPath?: string;
};

/** The recording, or a file that holds it: a long one need not be in memory. */
export type RecordingInput = { readonly bytes: Uint8Array } | { readonly file: string };

export type TranscribeInput = RecordingInput & {
  /** BCP 47. */
  readonly languageCode: string;
  readonly separation: Separation;
  /** Share done, 0..1. */
  readonly onProgress?: (share: number) => void;
};

export type Recogniser = {
  /** Languages without region, e.g. `['en', 'es']`. */
  readonly languages: () => readonly string[];
  readonly supports: (languageCode: string) => boolean;
  /** Refuses (never throws) what will not work at a second try; throws when a thread or a model file is broken. */
  readonly transcribe: (input: TranscribeInput) => Promise<Recognition>;
  readonly close: () => Promise<void>;
};

const MAX_WORKERS = 2;
/** Longer recordings go through a file instead of shared memory. */
const SHARED_MEMORY_BYTES = 32 * 1024 * 1024;

const refusal = (kind: RefusedRecognition['kind'], detail: string): RefusedRecognition => ({
  outcome: 'refused',
  kind,
  detail,
});

/** Speech recognition on this machine: Moonshine models in worker threads, one channel each. Nothing leaves it. */
export const createRecogniser = (options: RecogniserOptions): Recogniser => {
  const { log, model: size = 'base', modelDirs = modelFoldersFrom(process.env) } = options;
  const ffmpegPath = options.ffmpegPath ?? process.env.FFMPEG_PATH;
  const registry = createModelRegistry(size, modelDirs);
  const workers = Math.max(1, Math.min(MAX_WORKERS, options.workers ?? MAX_WORKERS));
  const pool = createWorkerPool({ size: workers, log });

  const recogniseChannels = async (
    source: SourceRef,
    probe: AudioProbe,
    model: ModelFiles,
    input: TranscribeInput,
  ): Promise<readonly ChannelRecognition[]> => {
    const apart =
      input.separation === 'channels' ? Array.from({ length: probe.channels }, (_, i) => i) : ['mix' as const];
    const secondsDone = apart.map(() => 0);
    const totalSeconds = Math.max(1, probe.durationMs / 1000) * apart.length;
    return Promise.all(
      apart.map((channel: ChannelChoice, index) =>
        pool.recognise({ source, channel, model, wantVoices: input.separation === 'speaker-labels' }, (seconds) => {
          secondsDone[index] = seconds;
          input.onProgress?.(Math.min(1, secondsDone.reduce((sum, value) => sum + value, 0) / totalSeconds));
        }),
      ),
    );
  };

  const transcribe: Recogniser['transcribe'] = async (input) => {
    const model = registry.modelFor(input.languageCode);
    if (!model) return refusal('unsupported-language', noModelText(input.languageCode, registry.languages()));
    await using place = await temporaryFiles();
    const opened = await openRecording(input, place, ffmpegPath);
    if ('outcome' in opened) return opened;
    const { source, probe } = opened;
    if (probe.durationMs > MAX_RECORDING_MS)
      return refusal('too-long', `${probe.durationMs} ms, limit ${MAX_RECORDING_MS} ms`);
    if (input.separation === 'channels' && probe.channels > 2) {
      return refusal('unsupported-codec', `${probe.channels} channels: at most 2 can be told apart`);
    }
    const startedAt = performance.now();
    const channels = await recogniseChannels(source, probe, model, input);
    const evidence = channels.map((channel) => channel.evidence).reduce(addEvidence, NO_EVIDENCE);
    const language = judgeLanguage(evidence, model);
    log.debug('speech recognised', {
      model: model.id,
      channels: channels.length,
      audioMs: probe.durationMs,
      wallMs: Math.round(performance.now() - startedAt),
      tokens: evidence.tokens,
      languageFit: rounded(language.fit),
    });
    if (!language.fits) return refusal('unsupported-language', otherLanguageText(input.languageCode, language));
    return assemble({ model, separation: input.separation, channels, languageFit: rounded(language.fit) });
  };

  return {
    languages: registry.languages,
    supports: (languageCode) => registry.modelFor(languageCode) !== undefined,
    transcribe,
    close: pool.close,
  };
};

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const otherLanguageText = (languageCode: string, { fit, limit }: LanguageFit): string =>
  `the speech is not in ${languageCode}, or too unclear to tell (fit ${fit.toFixed(2)}, at least ${limit.toFixed(2)} is needed)`;

/** Why a language is refused and what an operator can do; also the reason of a job that is refused at its start. */
export const noModelText = (languageCode: string, languages: readonly string[]): string => {
  const name = (languageCode.split('-')[0] ?? '').toUpperCase();
  return `no speech model for ${languageCode} on this machine (it has ${languages.join(', ')}); set MONITORIA_MODEL_DIR_${name} to a model folder`;
};

type TemporaryFiles = AsyncDisposable & { readonly next: () => string };

const temporaryFiles = async (): Promise<TemporaryFiles> => {
  const made: string[] = [];
  return {
    next: () => {
      const path = join(tmpdir(), `monitoria-speech-${randomUUID()}`);
      made.push(path);
      return path;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(made.map((path) => rm(path, { force: true })));
    },
  };
};

type OpenedRecording = { readonly source: SourceRef; readonly probe: AudioProbe };

const openRecording = async (
  recording: RecordingInput,
  temporary: TemporaryFiles,
  ffmpegPath: string | undefined,
): Promise<OpenedRecording | RefusedRecognition> => {
  const source = await sourceOf(recording, temporary);
  const probe = probeOf(source);
  const undecodable = probe.outcome === 'refused' ? probe.kind === 'unsupported-codec' : !decodesByItself(probe.format);
  if (!undecodable) {
    return probe.outcome === 'refused' ? refusal(probe.kind, probe.detail ?? probe.kind) : { source, probe };
  }
  const name = probe.outcome === 'refused' ? (probe.detail ?? 'unknown codec') : probe.format;
  if (!ffmpegPath)
    return refusal('unsupported-codec', `${name}: no decoder for it here; FFMPEG_PATH may name an ffmpeg`);
  let input: string;
  if (source.kind === 'file') input = source.path;
  else {
    input = temporary.next();
    await writeFile(input, new Uint8Array(source.bytes));
  }
  const output = temporary.next();
  try {
    await convertWithFfmpeg(ffmpegPath, input, output);
  } catch (error) {
    return refusal('unsupported-codec', `${name}: ${error instanceof Error ? error.message : 'ffmpeg failed'}`);
  }
  const converted: SourceRef = { kind: 'file', path: output };
  const result = probeOf(converted);
  return result.outcome === 'audio'
    ? { source: converted, probe: result }
    : refusal('corrupt-audio', `${name}: ffmpeg found no sound`);
};

const sourceOf = async (recording: RecordingInput, temporary: TemporaryFiles): Promise<SourceRef> => {
  if ('file' in recording) return { kind: 'file', path: recording.file };
  if (recording.bytes.length <= SHARED_MEMORY_BYTES) return shareBytes(recording.bytes);
  const path = temporary.next();
  await writeFile(path, recording.bytes, { mode: 0o600 });
  return { kind: 'file', path };
};

const probeOf = (ref: SourceRef) => {
  const source = openSource(ref);
  try {
    return probeSource(source);
  } finally {
    source.close();
  }
};

const assemble = (parts: {
  readonly model: ModelFiles;
  readonly separation: Separation;
  readonly channels: readonly ChannelRecognition[];
  readonly languageFit: number;
}): Recognised => {
  const { model, separation, channels, languageFit } = parts;
  const voices = channels.flatMap((channel) => channel.voices);
  const told = separation === 'speaker-labels' ? tellApart(voices) : undefined;
  const speech = channels.flatMap((channel, index) =>
    channel.stretches
      .filter((stretch) => stretch.words.length > 0)
      .flatMap((stretch): readonly RecognisedSpeech[] => {
        const whole = { channel: separation === 'channels' ? index : 0, ...stretch };
        return told ? splitByVoice(whole, voices, told.voiceOf) : [whole];
      }),
  );
  return {
    outcome: 'recognised',
    modelId: model.id,
    durationMs: Math.max(0, ...channels.map((channel) => channel.durationMs)),
    separation,
    channels: separation === 'channels' ? channels.length : 1,
    speakers: told?.speakers ?? 1,
    speech: speech.sort((a, b) => a.startMs - b.startMs || a.channel - b.channel),
    languageFit,
  };
};

/** Cuts a stretch where the voice changes. */
const splitByVoice = (
  stretch: RecognisedSpeech,
  voices: readonly VoiceUnit[],
  voiceOf: readonly number[],
): readonly RecognisedSpeech[] => {
  const runs: { speaker: number; words: RecognisedSpeech['words'][number][] }[] = [];
  for (const word of stretch.words) {
    const unit = voices.findIndex((voice) => voice.startMs <= word.startMs && word.endMs <= voice.endMs);
    const speaker = voiceOf[unit] ?? runs.at(-1)?.speaker ?? 0;
    const run = runs.at(-1);
    if (run && run.speaker === speaker) run.words.push(word);
    else runs.push({ speaker, words: [word] });
  }
  return runs.map((run, index) => ({
    channel: stretch.channel,
    speaker: run.speaker,
    startMs: index === 0 ? stretch.startMs : (run.words[0]?.startMs ?? stretch.startMs),
    endMs: index === runs.length - 1 ? stretch.endMs : (run.words.at(-1)?.endMs ?? stretch.endMs),
    words: run.words,
  }));
};

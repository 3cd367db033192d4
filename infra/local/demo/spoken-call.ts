import type { TranscribeJson } from '../../../functions/contracts/transcribe-json.ts';
import type { Dialogue, Line } from './dialogues.ts';
import { addLineNoise, seededNoise, TELEPHONE_RATE_HZ } from './telephone-sound.ts';

/** Turns text into telephone-rate samples in a voice. */
export type Speak = (text: string, voice: Voice) => Promise<Float32Array>;
export type Voice = { readonly language: Dialogue['language']; readonly speaker: 'woman' | 'man' };

/** One line of a dialogue where it lies in the recording, in samples. */
export type PlacedLine = { readonly line: Line; readonly samples: Float32Array; readonly start: number };

/** People answer after about a quarter of a second; the agent takes a moment to pick up. */
const PAUSE_SAMPLES = 0.25 * TELEPHONE_RATE_HZ;
const LEAD_SAMPLES = 0.4 * TELEPHONE_RATE_HZ;

/** Between two sentences of one speaker. */
const BREATH_SAMPLES = 0.12 * TELEPHONE_RATE_HZ;

/**
 * Speaks a dialogue, one sentence after the other: a word's time is shared out within its sentence, so shorter pieces
 * make better times.
 */
export const placeLines = async (
  { lines, language, agentVoice }: Dialogue,
  speak: Speak,
): Promise<readonly PlacedLine[]> => {
  const placed: PlacedLine[] = [];
  let start = LEAD_SAMPLES;
  for (const line of lines) {
    const speaker = (line.by === 'agent') === (agentVoice === 'woman') ? 'woman' : 'man';
    for (const sentence of sentencesOf(line)) {
      const samples = trimSilence(await speak(sentence.says, { language, speaker }));
      placed.push({ line: sentence, samples, start });
      start += samples.length + BREATH_SAMPLES;
    }
    start += PAUSE_SAMPLES - BREATH_SAMPLES;
  }
  return placed;
};

/** A line's sentences, as said and as heard; the whole line when machine and person do not agree on their number. */
const sentencesOf = (line: Line): readonly Line[] => {
  const split = (text: string): readonly string[] => text.match(/[^.?!]+[.?!]*/g)?.map((part) => part.trim()) ?? [];
  const said = split(line.says);
  const heard = split(line.heard ?? line.says);
  if (said.length !== heard.length) return [line];
  return said.map((says, index) => ({ by: line.by, says, heard: heard[index] ?? says }));
};

/** Tracks of the recording: agent and customer apart, or both on one. */
export const mixTracks = (
  placed: readonly PlacedLine[],
  layout: Dialogue['layout'],
  seed: number,
): readonly Float32Array[] => {
  const last = placed.at(-1);
  const length = Math.ceil((last ? last.start + last.samples.length : 0) + LEAD_SAMPLES);
  const tracks = Array.from({ length: layout === 'mono' ? 1 : 2 }, () => new Float32Array(length));
  for (const { line, samples, start } of placed) {
    const track = tracks[channelOf(line, layout)];
    for (const [index, sample] of samples.entries())
      if (track) track[start + index] = (track[start + index] ?? 0) + sample;
  }
  for (const [index, track] of tracks.entries()) addLineNoise(track, seed + index);
  return tracks;
};

const channelOf = ({ by }: Line, layout: Dialogue['layout']): number => {
  if (layout === 'mono') return 0;
  return (by === 'agent') === (layout === 'agent-left') ? 0 : 1;
};

type Item = TranscribeJson['results']['items'][number];

/**
 * What Transcribe would have made of the call. Words share a line's time by the length of what is pronounced, so that
 * they are off by a fraction of a word at most; misheard words have a low confidence.
 */
export const transcribeOutput = (
  { lines: _, ...dialogue }: Dialogue,
  placed: readonly PlacedLine[],
  seed: number,
): TranscribeJson => {
  const noise = seededNoise(seed);
  const labelled = placed.map((one) => ({ ...one, items: itemsOf(one, { noise, layout: dialogue.layout }) }));
  const items = labelled.flatMap((one) => one.items);
  const transcript = labelled.map(({ line }) => line.heard ?? line.says).join(' ');
  const results: TranscribeJson['results'] = { language_code: dialogue.language, transcripts: [{ transcript }], items };
  if (dialogue.layout === 'mono') {
    const segments = labelled.map(({ items: own, line }) => {
      const words = own.filter(({ type }) => type === 'pronunciation');
      const label = speakerLabel(line);
      return {
        start_time: words[0]?.start_time ?? '0',
        end_time: words.at(-1)?.end_time ?? '0',
        speaker_label: label,
        items: words.map(({ start_time = '0', end_time = '0' }) => ({ start_time, end_time, speaker_label: label })),
      };
    });
    results.speaker_labels = { speakers: 2, channel_label: 'ch_0', segments };
  } else {
    const channels = [0, 1].map((channel) => {
      const label = `ch_${channel}`;
      return { channel_label: label, items: items.filter(({ channel_label }) => channel_label === label) };
    });
    results.channel_labels = { number_of_channels: 2, channels };
  }
  return { jobName: `demo-${dialogue.file.split('/').at(-1)}`, status: 'COMPLETED', results };
};

/** The agent speaks first in every demo call. */
const speakerLabel = ({ by }: Line): string => (by === 'agent' ? 'spk_0' : 'spk_1');

type ItemContext = { readonly noise: () => number; readonly layout: Dialogue['layout'] };

const itemsOf = ({ line, samples, start }: PlacedLine, { noise, layout }: ItemContext): readonly Item[] => {
  const label =
    layout === 'mono' ? { speaker_label: speakerLabel(line) } : { channel_label: `ch_${channelOf(line, layout)}` };
  const tokens = (line.heard ?? line.says).match(/[\p{L}\p{N}'-]+|[.,?!;:]/gu) ?? [];
  const said = new Set(line.says.toLowerCase().match(/[\p{L}\p{N}'-]+/gu));
  const weights = tokens.map(spokenWeight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  return tokens.map((token, index): Item => {
    const begin = passed / total;
    passed += weights[index] ?? 0;
    if (/^[.,?!;:]$/.test(token))
      return { type: 'punctuation', alternatives: [{ confidence: '0.0', content: token }], ...label };
    const isMisheard = !said.has(token.toLowerCase()) && !/^\d+$/.test(token);
    const confidence = isMisheard ? 0.52 + 0.1 * noise() : 0.96 + 0.039 * noise();
    return {
      type: 'pronunciation',
      start_time: seconds(start + begin * samples.length),
      end_time: seconds(start + (passed / total) * samples.length),
      alternatives: [{ confidence: confidence.toFixed(3), content: token }],
      ...label,
    };
  });
};

/** How long a token takes beside its neighbours: letters; a digit is a whole word; a comma is a short pause. */
const spokenWeight = (token: string): number => {
  if (/^[,;:]$/.test(token)) return 1.5;
  if (/^[.?!]$/.test(token)) return 2.5;
  if (/^\d+$/.test(token)) return token.length * 5;
  return token.length + 1;
};

const seconds = (samples: number): string => (samples / TELEPHONE_RATE_HZ).toFixed(3);

/** Synthesisers pad what they say; the pauses of a dialogue are its own. */
const SILENCE = 0.004;

const trimSilence = (samples: Float32Array): Float32Array => {
  let from = 0;
  let to = samples.length;
  while (from < to && Math.abs(samples[from] ?? 0) < SILENCE) from += 1;
  while (to > from && Math.abs(samples[to - 1] ?? 0) < SILENCE) to -= 1;
  return samples.slice(from, to);
};

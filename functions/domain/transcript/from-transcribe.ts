import { withAgent } from './agent-channel.ts';
import type { AgentDecision, Transcript, Turn, Word } from './transcript.ts';

/** Amazon Transcribe's batch output, as far as it is read. Times are seconds as decimal strings. */
export type TranscribeItem = {
  readonly type: string;
  readonly start_time?: string | undefined;
  readonly end_time?: string | undefined;
  readonly alternatives: readonly { readonly confidence?: string | undefined; readonly content: string }[];
  readonly channel_label?: string | undefined;
  readonly speaker_label?: string | undefined;
};

export type TranscribeShape = {
  readonly jobName?: string | undefined;
  readonly results: {
    readonly language_code?: string | undefined;
    readonly items: readonly TranscribeItem[];
    readonly channel_labels?:
      | {
          readonly channels: readonly { readonly channel_label: string; readonly items: readonly TranscribeItem[] }[];
        }
      | undefined;
    readonly speaker_labels?:
      | {
          readonly segments: readonly {
            readonly items: readonly { readonly start_time: string; readonly speaker_label: string }[];
          }[];
        }
      | undefined;
  };
};

export type TranscribeContext = {
  /** BCP 47; used when the JSON names no language. */
  readonly language: string;
  /** Length of the recording; the end of the last word when unknown. */
  readonly durationMs?: number;
  readonly engine?: 'transcribe' | 'supplied';
  readonly agent?: AgentDecision;
};

/** Why a transcript could not be read, and where in the JSON. */
export type Unreadable = { readonly unreadable: UnreadableReason; readonly path: string };
export type UnreadableReason = 'no-items' | 'bad-time' | 'no-content' | 'time-goes-back';

/** A silence longer than this inside one speaker's words starts a new turn; people pause less within a sentence. */
const PAUSE_MS = 1000;

/** Words further back than this from the one before are not in order: the file is damaged, not merely jittery. */
const JITTER_MS = 2000;

type Heard = Word & { readonly channel: number };

const milliseconds = (seconds: string | undefined): number => Math.round(Number(seconds) * 1000);

const labelNumber = (label: string | undefined): number => {
  const digits = /(\d+)\s*$/.exec(label ?? '');
  return digits?.[1] === undefined ? 0 : Number(digits[1]);
};

/** Reads one list of items; punctuation is attached to the word before it. */
const hear = (
  items: readonly TranscribeItem[],
  path: string,
  channelOf: (item: TranscribeItem) => number,
): Heard[] | Unreadable => {
  const words: Heard[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, item] of items.entries()) {
    const best = item.alternatives[0];
    if (best === undefined) return { unreadable: 'no-content', path: `${path}[${index}].alternatives` };
    if (item.type === 'punctuation') {
      const before = words.pop();
      if (before !== undefined) words.push({ ...before, text: before.text + best.content });
      continue;
    }
    const startMs = milliseconds(item.start_time);
    const endMs = milliseconds(item.end_time);
    if (!Number.isFinite(startMs) || startMs < 0) {
      return { unreadable: 'bad-time', path: `${path}[${index}].start_time` };
    }
    if (!Number.isFinite(endMs) || endMs < startMs) {
      return { unreadable: 'bad-time', path: `${path}[${index}].end_time` };
    }
    if (startMs < last - JITTER_MS) return { unreadable: 'time-goes-back', path: `${path}[${index}].start_time` };
    last = Math.max(last, startMs);
    const confidence = Number(best.confidence ?? 1);
    words.push({
      text: best.content,
      startMs,
      endMs,
      confidence: Number.isFinite(confidence) ? Math.min(1, Math.max(0, confidence)) : 1,
      channel: channelOf(item),
    });
  }
  return words;
};

/** Words of one list of items become turns: a new one at each change of speaker and after a pause. */
const turnsOf = (words: readonly Heard[], separated: boolean): Turn[] => {
  const turns: Turn[] = [];
  let run: Heard[] = [];
  const close = () => {
    const first = run[0];
    if (first === undefined) return;
    const plain = run.map(({ text, startMs, endMs, confidence }) => ({ text, startMs, endMs, confidence }));
    turns.push({
      speaker: 'unknown',
      startMs: first.startMs,
      endMs: run.reduce((end, word) => Math.max(end, word.endMs), first.endMs),
      text: plain.map((word) => word.text).join(' '),
      confidence: plain.reduce((sum, word) => sum + word.confidence, 0) / plain.length,
      words: plain,
      ...(separated ? { channel: first.channel } : {}),
    });
    run = [];
  };
  for (const word of words) {
    const before = run.at(-1);
    if (before !== undefined && (before.channel !== word.channel || word.startMs - before.endMs > PAUSE_MS)) close();
    run.push(word);
  }
  close();
  return turns;
};

/** Speaker of each word of a diarised mono call, by its start time, where items do not carry it themselves. */
const speakersByTime = (shape: TranscribeShape): ReadonlyMap<string, number> => {
  const speakers = new Map<string, number>();
  for (const segment of shape.results.speaker_labels?.segments ?? []) {
    for (const item of segment.items) speakers.set(item.start_time, labelNumber(item.speaker_label));
  }
  return speakers;
};

/**
 * The canonical transcript of Transcribe's JSON: channels when they were transcribed apart, else speaker labels, else
 * one unknown voice. Turns are ordered by their start (people talk at once; channels overlap). Speakers stay `unknown`
 * until an agent is decided, unless the context brings the decision. Returns what cannot be read and where, never throws
 * on data that has the structural type.
 */
export const transcriptFromTranscribe = (
  shape: TranscribeShape,
  context: TranscribeContext,
): Transcript | Unreadable => {
  const { results } = shape;
  const turns: Turn[] = [];
  let separation: Transcript['provenance']['separation'] = 'none';
  const channels = results.channel_labels?.channels ?? [];
  if (channels.length > 0) {
    separation = 'channels';
    for (const [index, channel] of channels.entries()) {
      const number = labelNumber(channel.channel_label);
      const words = hear(channel.items, `results.channel_labels.channels[${index}].items`, () => number);
      if ('unreadable' in words) return words;
      turns.push(...turnsOf(words, true));
    }
  } else {
    const speakers = speakersByTime(shape);
    const labelled = speakers.size > 0 || results.items.some((item) => item.speaker_label !== undefined);
    const byChannel = !labelled && results.items.some((item) => item.channel_label !== undefined);
    separation = labelled ? 'speaker-labels' : byChannel ? 'channels' : 'none';
    let speaker = 0;
    const words = hear(results.items, 'results.items', (item) => {
      if (byChannel) return labelNumber(item.channel_label);
      const known =
        item.speaker_label === undefined ? speakers.get(item.start_time ?? '') : labelNumber(item.speaker_label);
      speaker = known ?? speaker;
      return speaker;
    });
    if ('unreadable' in words) return words;
    turns.push(...turnsOf(words, separation !== 'none'));
  }
  turns.sort((one, other) => one.startMs - other.startMs || (one.channel ?? 0) - (other.channel ?? 0));
  const transcript: Transcript = {
    language: context.language,
    durationMs: Math.max(
      context.durationMs ?? 0,
      turns.reduce((end, turn) => Math.max(end, turn.endMs), 0),
    ),
    turns,
    provenance: {
      engine: context.engine ?? 'transcribe',
      separation,
      ...(shape.jobName === undefined ? {} : { jobName: shape.jobName }),
    },
  };
  return context.agent === undefined ? transcript : withAgent(transcript, context.agent);
};

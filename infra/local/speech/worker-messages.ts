import type { ChannelRecognition } from './channel-recogniser.ts';
import type { ChannelChoice } from './decoding/audio-stream.ts';
import type { SourceRef } from './decoding/byte-source.ts';
import type { ModelFiles } from './moonshine/model-files.ts';

export type WorkerTask = {
  readonly id: number;
  readonly source: SourceRef;
  readonly channel: ChannelChoice;
  readonly model: ModelFiles;
  readonly wantVoices: boolean;
};

export type WorkerReport =
  | { readonly id: number; readonly kind: 'progress'; readonly secondsDone: number }
  | { readonly id: number; readonly kind: 'done'; readonly result: ChannelRecognition }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

/** Formats by the name they carry in a call (`recording.format`) and in refusals. */
export const RECORDING_FORMATS = [
  'wav-pcm',
  'wav-float',
  'wav-mulaw',
  'wav-alaw',
  'wav-ima-adpcm',
  'wav-ms-adpcm',
  'mp3',
  'ogg-opus',
  'ogg-vorbis',
  'flac',
  'mp4',
  'webm',
  'amr',
] as const;
export type RecordingFormat = (typeof RECORDING_FORMATS)[number];

export type AudioProbe = {
  readonly outcome: 'audio';
  readonly format: RecordingFormat;
  readonly channels: number;
  readonly sampleRateHz: number;
  /** What is really there, also when the header promises more. 0 when this format hides it from head and tail. */
  readonly durationMs: number;
  /** The header promises more sound than the file holds. */
  readonly truncated: boolean;
};

/** Why a file is not taken. Each kind is an `EndingKind` of a call, so the refusal has its text in the catalogue. */
export type RefusalKind = 'empty-file' | 'not-audio' | 'headerless-audio' | 'unsupported-codec' | 'corrupt-audio';

/** `detail` is for a person who mends the export: a codec's name, a missing chunk. Never content of the file. */
export type RefusedProbe = { readonly outcome: 'refused'; readonly kind: RefusalKind; readonly detail?: string };

export type Probe = AudioProbe | RefusedProbe;

export const refused = (kind: RefusalKind, detail?: string): RefusedProbe =>
  detail === undefined ? { outcome: 'refused', kind } : { outcome: 'refused', kind, detail };

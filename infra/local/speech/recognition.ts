/** One recognised word with its punctuation. Milliseconds from the start of the recording; confidence is 0..1. */
export type RecognisedWord = {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly confidence: number;
};

/** A stretch of speech by one voice, as the voice activity detector bounded it. */
export type RecognisedSpeech = {
  /** Zero-based channel; 0 when channels were mixed. */
  readonly channel: number;
  /** Zero-based voice within the recording, when speakers were to be told apart. */
  readonly speaker?: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly words: readonly RecognisedWord[];
};

export type Separation = 'channels' | 'speaker-labels' | 'none';

/** Kinds that a job's failure reason begins with; each is an `EndingKind` of a call. */
export type RefusedRecognition = {
  readonly outcome: 'refused';
  readonly kind:
    | 'unsupported-language'
    | 'empty-file'
    | 'not-audio'
    | 'headerless-audio'
    | 'unsupported-codec'
    | 'corrupt-audio'
    | 'too-long';
  /** For a person; never words of the recording. */
  readonly detail: string;
};

export type Recognised = {
  readonly outcome: 'recognised';
  readonly modelId: string;
  readonly durationMs: number;
  readonly separation: Separation;
  /** Channels that were listened to apart. */
  readonly channels: number;
  /** Voices told apart; 1 when the difference was not convincing. */
  readonly speakers: number;
  /** In order of start. Empty when nobody speaks. */
  readonly speech: readonly RecognisedSpeech[];
  /** How well the model knew the language (`judgeLanguage`), for diagnosis. */
  readonly languageFit: number;
};

export type Recognition = Recognised | RefusedRecognition;

import type { CallVerdicts } from '../../domain/adherence/verdict.ts';
import type { CallId } from '../../domain/call/call.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';

/**
 * Texts of calls. They live in object storage, not in the table: personal, large, with their own retention. What is not
 * there is `undefined`; a damaged transcript, verdicts or words are an `UnreadableDocumentError`.
 */
export type TranscriptStore = {
  readonly putTranscript: (callId: CallId, transcript: Transcript) => Promise<void>;
  readonly getTranscript: (callId: CallId) => Promise<Transcript | undefined>;
  readonly putVerdicts: (callId: CallId, verdicts: CallVerdicts) => Promise<void>;
  readonly getVerdicts: (callId: CallId) => Promise<CallVerdicts | undefined>;
  /** The transcript in the engine's own form (`domain/adherence/compact.ts`), for judging many calls again. */
  readonly putCompact: (callId: CallId, compact: Uint8Array) => Promise<void>;
  readonly getCompact: (callId: CallId) => Promise<Uint8Array | undefined>;
  /** Keeps words of a call that a person pointed at. The same words of a call have the same id. */
  readonly putWords: (callId: CallId, words: string) => Promise<string>;
  readonly getWords: (callId: CallId, wordsId: string) => Promise<string | undefined>;
};

import type { CallVerdicts } from '../../domain/adherence/verdict.ts';
import type { CallId } from '../../domain/call/call.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';

/** Texts of calls. They live in object storage, not in the table: personal, large, with their own retention. */
export type TranscriptStore = {
  readonly putTranscript: (callId: CallId, transcript: Transcript) => Promise<void>;
  readonly getTranscript: (callId: CallId) => Promise<Transcript | undefined>;
  readonly putVerdicts: (callId: CallId, verdicts: CallVerdicts) => Promise<void>;
  readonly getVerdicts: (callId: CallId) => Promise<CallVerdicts | undefined>;
};

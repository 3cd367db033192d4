import type { CallView } from '../../../functions/contracts/api.ts';
import type { CallId } from '../../../functions/domain/call/call.ts';
import type { LocalFile } from './gather.ts';

/** What happened to one recording of a drop. */
export type RecordingResult = {
  readonly file: LocalFile;
  readonly outcome: 'uploaded' | 'same' | 'refused' | 'failed';
  readonly callId?: CallId;
  readonly key?: string;
  /** Why it was refused or failed, in the person's language. */
  readonly reason?: string;
  /** For programs: `too-large`, `too-long`, `unreadable`, … */
  readonly reasonKind?: string;
  /** Its call as last seen, when it was waited for. */
  readonly call?: CallView;
  /** The wait ended before the call did. */
  readonly timedOut?: boolean;
};

/** A call's id is the recording's: `call_` and the first 32 hexadecimal digits of its SHA-256. */
export const callIdOf = (sha256: string): CallId => `call_${sha256.slice(0, 32)}`;

/** Whether the person has something to do about it: it decides the exit code. */
export const needsAttention = ({ outcome, call, timedOut }: RecordingResult): boolean =>
  outcome === 'refused' || outcome === 'failed' || timedOut === true || call?.state === 'failed';

/** Names shared by the functions, the infrastructure and the tools. Nothing here is a secret. */

export { FINAL_STATES } from '../domain/call/call.ts';

/** Bumped when a stored or exchanged shape changes in a way old readers cannot follow. */
export const DATA_VERSION = 1;

/** Key prefixes of the recordings bucket. */
export const PREFIX = {
  /** Where recordings, sidecars, call lists and transcripts that come with a recording are dropped. */
  inbox: 'inbox/',
  /** Amazon Transcribe's own output, `jobs/JOBNAME.json`. */
  jobs: 'jobs/',
  /** Canonical transcript and verdicts of a call, `calls/CALLID/…`. */
  calls: 'calls/',
  /** Last synced people's columns of a workbook, `workbooks/SPREADSHEETID.json`. */
  workbooks: 'workbooks/',
} as const;

/** Prefix of transcription job names; the rest is the call's id. */
export const JOB_NAME_PREFIX = 'monitoria-';

/** Refused before upload and on arrival. 4 h and 2 GB are Amazon Transcribe's own limits for one job. */
export const MAX_RECORDING_MS = 4 * 60 * 60 * 1000 - 1;
export const MAX_RECORDING_BYTES = 2_000_000_000;
/** Shorter recordings hold no conversation: they are kept and skipped. */
export const MIN_RECORDING_MS = 3_000;

/** Functions by the name of their folder in `functions/handlers`. */
export const FUNCTION_NAMES = [
  'ingest-recording',
  'start-transcription',
  'flag-call',
  'sweep-calls',
  'sync-sheet',
  'api',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** Team that receives calls of services and agents that belong to no team. */
export const DEFAULT_TEAM_ID = 'team_default';

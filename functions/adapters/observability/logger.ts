import { Logger } from '@aws-lambda-powertools/logger';

/**
 * Every line that the functions write, by code. Fields are ids, counts, durations and kinds: never words of a call,
 * names, numbers or whole objects.
 */
export const LOG_LINES = {
  RECORDING_INGESTED: 'recording looked at',
  TRANSCRIPTION_STEP: 'transcription step',
  CALL_FLAGGED: 'flagging step',
  CALL_RESTATED: 'a row shows what counts now',
  ROW_LEFT_BEHIND: 'a call was shown as it counts now, its row could not be told to follow',
  CALLS_SWEPT: 'sweep done',
  SHEET_SYNCED: 'workbook synced',
  SHEET_SYNC_SKIPPED: 'workbook not synced',
  CALL_TEXT_UNREADABLE: 'a stored text of a call is damaged, the call was shown without it',
  TEAM_ZONE_UNKNOWN:
    'a team names a time zone that does not exist, the installation’s is used until it is applied again',
  API_REQUEST: 'request answered',
  RECORD_FAILED: 'record failed, it will be delivered again',
  UNEXPECTED: 'unexpected failure',
} as const;
export type LogCode = keyof typeof LOG_LINES;

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

let logger: Logger | undefined;

const line = (code: LogCode, fields: LogFields) => ({ message: LOG_LINES[code], code, ...fields });

/** The functions' log. Built at first use, so that nothing happens at import. */
export const log = {
  info: (code: LogCode, fields: LogFields = {}): void => {
    logger ??= new Logger();
    logger.info(line(code, fields));
  },
  warn: (code: LogCode, fields: LogFields = {}): void => {
    logger ??= new Logger();
    logger.warn(line(code, fields));
  },
  /** An error's name and stack say where it happened; messages of our own errors carry no personal text. */
  error: (code: LogCode, error: unknown, fields: LogFields = {}): void => {
    logger ??= new Logger();
    const known = error instanceof Error ? { name: error.name, reason: error.message, stack: error.stack } : {};
    logger.error({ ...line(code, fields), ...known });
  },
};

import * as z from 'zod';

const emails = z.string().transform((list) =>
  list
    .split(',')
    .map((email) => email.trim().toLowerCase())
    .filter((email) => email !== ''),
);

export const environmentSchema = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  TRANSCRIPTION_QUEUE_URL: z.string().min(1),
  FLAG_QUEUE_URL: z.string().min(1),
  SHEET_QUEUE_URL: z.string().min(1),
  /** Administrators of the installation, comma separated. */
  ADMIN_EMAILS: emails,
  DEFAULT_LANGUAGE: z.string().min(2),
  /** IANA name. */
  DEFAULT_TIME_ZONE: z.string().min(1),
  /** What a step's precision, recall and agreement with people must reach to be pre-filled. */
  PREFILL_BAR: z.coerce.number().min(0).max(1),
  SHEETS_ROOT_URL: z.url(),
  /** Address of a workbook with `{spreadsheetId}` to be filled in. */
  WORKBOOK_URL: z.string().includes('{spreadsheetId}'),
});

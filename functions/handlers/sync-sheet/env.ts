import * as z from 'zod';
import { credentialsText } from '../../adapters/google-sheets/credentials.ts';

const root = z.url().refine((url) => url.endsWith('/'), 'must end with a slash');

/** `undefined` for a variable that is set to nothing. */
const optionalText = z
  .string()
  .optional()
  .transform((value) => value || undefined);

export const environmentSchema = z
  .object({
    TABLE_NAME: z.string().min(1),
    BUCKET_NAME: z.string().min(1),
    GOOGLE_CREDENTIALS: credentialsText,
    SHEETS_ROOT_URL: root.default('https://sheets.googleapis.com/'),
    /** Where it is not said, a Sheets API of one's own brings its Drive API along. */
    DRIVE_ROOT_URL: root.optional(),
    WEBHOOK_URL: optionalText,
    WORKBOOK_URL: optionalText,
    /** IANA name: counts for teams that name a zone that does not exist. */
    DEFAULT_TIME_ZONE: z.string().min(1),
  })
  .transform((environment) => ({
    ...environment,
    DRIVE_ROOT_URL:
      environment.DRIVE_ROOT_URL ??
      (environment.SHEETS_ROOT_URL === 'https://sheets.googleapis.com/'
        ? 'https://www.googleapis.com/'
        : environment.SHEETS_ROOT_URL),
  }));

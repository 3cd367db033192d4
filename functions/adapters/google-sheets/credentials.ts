import { auth as google, type sheets_v4 } from '@googleapis/sheets';
import * as z from 'zod';

/** Least that a workbook needs: its cells, and files that this account made. */
const SCOPES = ['https://www.googleapis.com/auth/spreadsheets', 'https://www.googleapis.com/auth/drive.file'];

/**
 * How the functions prove who they are: workload identity federation (a description of where AWS credentials are
 * exchanged; nothing in it opens anything by itself), or a token that somebody else renews, as one machine has.
 */
export const credentialsSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('external_account'), audience: z.string().min(1), token_url: z.string().min(1) }),
  z.strictObject({ type: z.literal('access_token'), token: z.string().min(1) }),
]);
export type GoogleCredentials = z.output<typeof credentialsSchema>;

/** Text of an environment variable that holds credentials. Errors name fields, never values. */
export const credentialsText = z.string().transform((value, context): GoogleCredentials => {
  let json: unknown;
  try {
    json = JSON.parse(value);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
  const parsed = credentialsSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || 'type').join(', ');
  context.addIssue({ code: 'custom', message: `is neither external_account nor access_token: ${fields}` });
  return z.NEVER;
});

export type GoogleAuth = NonNullable<Exclude<sheets_v4.Options['auth'], string>>;

export const createAuth = (credentials: GoogleCredentials): GoogleAuth => {
  if (credentials.type === 'access_token') {
    const client = new google.OAuth2();
    client.setCredentials({ access_token: credentials.token });
    return client;
  }
  return new google.GoogleAuth({
    credentials: credentials as NonNullable<ConstructorParameters<typeof google.GoogleAuth>[0]>['credentials'] & object,
    scopes: SCOPES,
  });
};

import { sheets, type sheets_v4 } from '@googleapis/sheets';
import { createAuth, type GoogleCredentials } from './credentials.ts';
import { createPace, type Pacing } from './pace.ts';
import { patiently } from './retry.ts';

export type GoogleSettings = {
  readonly credentials: GoogleCredentials;
  /** Roots of the two APIs, with a slash at the end. */
  readonly sheetsRootUrl: string;
  readonly driveRootUrl: string;
};

/** Longer than Google lets a Sheets request run (180 s is its own limit; most take one). */
const TIMEOUT_MS = 120_000;

/** Sends requests to Google at a measured pace, again where that can help. */
export type GoogleClient = {
  /** For requests that do no harm when they are applied twice. */
  readonly repeatable: <Answer>(send: (api: sheets_v4.Sheets) => Promise<{ data: Answer }>) => Promise<Answer>;
  /** For requests that must not be sent again without looking. */
  readonly once: <Answer>(send: (api: sheets_v4.Sheets) => Promise<{ data: Answer }>) => Promise<Answer>;
  /** A repeatable request to the Drive API, through the same account. */
  readonly drive: <Answer>(request: DriveRequest) => Promise<Answer>;
};

export type DriveRequest = {
  readonly method: 'GET' | 'POST';
  /** Below the root, e.g. `drive/v3/files/ID/watch`. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: object;
};

export const createGoogleClient = (
  settings: GoogleSettings,
  timing: Pacing & { readonly random: () => number },
): GoogleClient => {
  const auth = createAuth(settings.credentials);
  const api = sheets({
    version: 'v4',
    auth,
    rootUrl: settings.sheetsRootUrl,
    // Our own retries know which requests may be repeated, and share the account's pace.
    retry: false,
    timeout: TIMEOUT_MS,
  });
  const pace = createPace(timing);
  const once: GoogleClient['once'] = async (send) => {
    await pace();
    return (await send(api)).data;
  };
  return {
    once,
    repeatable: (send) => patiently(() => once(send), timing),
    drive: <Answer>({ method, path, params, body }: DriveRequest) =>
      patiently(async () => {
        await pace();
        const { data } = await auth.request<Answer>({
          method,
          url: new URL(path, settings.driveRootUrl).href,
          retry: false,
          timeout: TIMEOUT_MS,
          ...(params ? { params } : {}),
          ...(body ? { data: body } : {}),
        });
        return data;
      }, timing),
  };
};

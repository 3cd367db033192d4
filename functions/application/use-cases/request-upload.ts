import type { UploadRequest } from '../../contracts/api.ts';
import { MAX_RECORDING_BYTES, PREFIX } from '../../contracts/names.ts';
import { safeKeyName } from '../../domain/recording/safe-key-name.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectLinks } from '../ports/object-links.ts';

type Ports = { readonly links: Pick<ObjectLinks, 'presignUpload'>; readonly clock: Clock };

export type UploadOutcome =
  | { readonly outcome: 'allowed'; readonly key: string; readonly url: string; readonly expiresAt: string }
  | { readonly outcome: 'too-large'; readonly limitBytes: number };

/** Long enough for 2 GB over a slow line. */
const UPLOAD_SECONDS = 60 * 60;

/** Allows one upload into the inbox: this key, this many bytes, for an hour. */
export const makeRequestUpload =
  ({ links, clock }: Ports) =>
  async ({ fileName, bytes, batch }: UploadRequest): Promise<UploadOutcome> => {
    if (bytes > MAX_RECORDING_BYTES) return { outcome: 'too-large', limitBytes: MAX_RECORDING_BYTES };
    const key = `${PREFIX.inbox}${batch}/${safeKeyName(fileName)}`;
    const url = await links.presignUpload({ key, bytes, expiresInSeconds: UPLOAD_SECONDS });
    const expiresAt = new Date(Date.parse(clock.now()) + UPLOAD_SECONDS * 1000).toISOString();
    return { outcome: 'allowed', key, url, expiresAt };
  };

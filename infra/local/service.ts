import type { IncomingMessage, ServerResponse } from 'node:http';

/** A part of the local cloud behind its one port. `handle` answers every request that the front door hands to it. */
export type LocalService = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  readonly close: () => Promise<void>;
};

/** Account and region that local ARNs carry. */
export const LOCAL_ACCOUNT = '000000000000';
export const LOCAL_REGION = 'us-east-1';
/** The one key pair that local clients sign with. It opens nothing but loopback. */
export const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local-secret-for-loopback-only' } as const;
/** What the local Sheets and Drive accept in place of a Google access token. */
export const LOCAL_GOOGLE_TOKEN = 'local-google-token';
/** Administrator of an installation without accounts: whoever sits at this machine. */
export const LOCAL_ADMIN = 'admin@demo.example';

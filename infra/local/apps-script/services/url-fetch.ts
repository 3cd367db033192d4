import { FETCH_BODY_BYTES, URL_CHARACTERS } from '../limits.ts';
import type { Ask, RunMode } from '../protocol.ts';
import { only } from './refusal.ts';
import { requireAuthorization } from './session.ts';

type FetchOptions = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType?: string;
  readonly payload?: string;
  readonly muteHttpExceptions?: boolean;
};

const SCOPE = 'https://www.googleapis.com/auth/script.external_request';

/** An address outside the manifest's list never leaves Google's servers, nor ours. */
const requireListed = (url: string, whitelist: readonly string[] | undefined): void => {
  if (whitelist !== undefined && !whitelist.some((prefix) => url.startsWith(prefix)))
    throw new Error(`The script's manifest does not list this address in urlFetchWhitelist: ${url}`);
};

export const urlFetchService = (ask: Ask, mode: RunMode, whitelist: readonly string[] | undefined) => {
  const fetch = (url: string, options: FetchOptions = {}) => {
    requireAuthorization(mode, 'UrlFetchApp.fetch', SCOPE);
    if (url.length > URL_CHARACTERS) throw new Error('Limit Exceeded: URLFetch URL Length.');
    requireListed(url, whitelist);
    const { payload } = options;
    if (payload !== undefined && typeof payload !== 'string')
      throw new Error('The local Apps Script host sends text payloads only');
    if ((payload?.length ?? 0) > FETCH_BODY_BYTES) throw new Error('Limit Exceeded: URLFetch POST Size.');
    const contentType =
      options.contentType ?? (payload === undefined ? undefined : 'application/x-www-form-urlencoded');
    const response = ask('fetch', {
      url,
      method: (options.method ?? 'get').toUpperCase(),
      headers: { ...(contentType ? { 'content-type': contentType } : {}), ...options.headers },
      ...(payload === undefined ? {} : { payload }),
    });
    if (response.status >= 400 && options.muteHttpExceptions !== true)
      throw new Error(
        `Request failed for ${url} returned code ${response.status}. Truncated server response: ${response.text.slice(0, 200)}`,
      );
    return only('HTTPResponse', {
      getResponseCode: () => response.status,
      getContentText: () => response.text,
      getHeaders: () => ({ ...response.headers }),
      getAllHeaders: () => ({ ...response.headers }),
    });
  };
  return only('UrlFetchApp', { fetch });
};

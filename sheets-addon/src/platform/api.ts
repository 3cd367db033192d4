import type { ApiError } from '../../../functions/contracts/api.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { sidebarMessages } from '../../../functions/i18n/messages/sidebar.ts';
import type { Answer } from '../contract.ts';
import { personLocale } from './setting.ts';

/** Script property that holds the address of the HTTP API; it must stand in the manifest's `urlFetchWhitelist` too. */
export const API_URL_PROPERTY = 'API_URL';

type Request = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly body?: unknown;
};

const apiErrorOf = (body: string): ApiError['error'] | undefined => {
  try {
    return (JSON.parse(body) as Partial<ApiError>).error;
  } catch {
    return undefined;
  }
};

/**
 * One request to the HTTP API as the person who has the workbook open. Expected failures come back as values whose
 * message is already in the person's language: the API words its own errors by `Accept-Language`.
 */
export const callApi = <Value>({ method, path, body }: Request): Answer<Value> => {
  const locale = personLocale();
  const root = PropertiesService.getScriptProperties().getProperty(API_URL_PROPERTY);
  const token = ScriptApp.getIdentityToken();
  if (!root) return { ok: false, kind: 'not-configured', message: text(sidebarMessages.notConfigured, locale) };
  if (!token) return { ok: false, kind: 'unauthenticated', message: text(sidebarMessages.notSignedIn, locale) };
  try {
    const response = UrlFetchApp.fetch(`${root.replace(/\/$/, '')}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Accept-Language': locale },
      muteHttpExceptions: true,
      ...(body === undefined ? {} : { contentType: 'application/json', payload: JSON.stringify(body) }),
    });
    const status = response.getResponseCode();
    const content = response.getContentText();
    if (status >= 200 && status < 300) return { ok: true, value: JSON.parse(content || 'null') as Value };
    const error = apiErrorOf(content);
    return {
      ok: false,
      kind: error?.kind ?? `http-${status}`,
      message: error?.message ?? text(sidebarMessages.serverFailed, locale, { status }),
    };
  } catch {
    // UrlFetch throws on refused connections and time-outs; its message is English and names our address.
    return { ok: false, kind: 'unreachable', message: text(sidebarMessages.serverUnreachable, locale) };
  }
};

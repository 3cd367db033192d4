import type { Ask, RunContext, RunMode } from '../protocol.ts';
import { only } from './refusal.ts';

const refuse = (call: string, scope: string): never => {
  throw new Error(`You do not have permission to call ${call}. Required permissions: ${scope}`);
};

/** Throws where Apps Script does: simple triggers run without anybody's authorisation. */
export const requireAuthorization = (mode: RunMode, call: string, scope: string): void => {
  if (mode === 'simple-trigger') refuse(call, scope);
};

export const sessionService = ({ email, locale }: RunContext, mode: RunMode, timeZone: string) =>
  only('Session', {
    getActiveUserLocale: () => locale,
    // A simple trigger may see the e-mail inside a domain only; the empty text is what it gets elsewhere.
    getActiveUser: () => only('User', { getEmail: () => (mode === 'full' ? email : '') }),
    getEffectiveUser: () => only('User', { getEmail: () => (mode === 'full' ? email : '') }),
    getScriptTimeZone: () => timeZone,
  });

export const scriptService = (ask: Ask, mode: RunMode) =>
  only('ScriptApp', {
    AuthMode: { NONE: 'NONE', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION', LIMITED: 'LIMITED', FULL: 'FULL' },
    getIdentityToken: () => {
      requireAuthorization(mode, 'ScriptApp.getIdentityToken', 'openid');
      return ask('identityToken');
    },
  });

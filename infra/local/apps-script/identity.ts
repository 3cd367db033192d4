import * as z from 'zod';

const tokenSchema = z.object({ id_token: z.string(), expires_in: z.number() });

/** A token is asked for again this long before it ends. */
const EARLY_MS = 60_000;

/**
 * Identity tokens of people from the local issuer, as Google gives them to a script. The issuer believes whoever asks:
 * it listens on loopback only.
 */
export const identityTokens = (issuerUrl: string, now: () => number = Date.now) => {
  const known = new Map<string, { readonly token: string; readonly until: number }>();
  return async (email: string): Promise<string> => {
    const kept = known.get(email);
    if (kept !== undefined && kept.until > now()) return kept.token;
    const response = await fetch(`${issuerUrl.replace(/\/$/, '')}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
    });
    if (!response.ok) throw new Error(`The local issuer refused a token: ${response.status}`);
    const { id_token: token, expires_in: seconds } = tokenSchema.parse(await response.json());
    known.set(email, { token, until: now() + seconds * 1000 - EARLY_MS });
    return token;
  };
};

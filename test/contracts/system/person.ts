import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importJWK, type JWTPayload, SignJWT } from 'jose';
import type { Server } from './server.ts';

/** An answer of the API: status, headers and parsed body. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/** A request to the product's API with whatever token, or none. A string body is sent as it is. */
export const ask = async (
  server: Pick<Server, 'url'>,
  method: string,
  path: string,
  { token, body, language }: { readonly token?: string; readonly body?: unknown; readonly language?: string } = {},
): Promise<Answer> => {
  const response = await fetch(`${server.url}/api${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(language === undefined ? {} : { 'accept-language': language }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
};

/** A token as the local issuer gives it to whoever asks. */
export const tokenFor = async (server: Pick<Server, 'url'>, email: string): Promise<string> => {
  const answer = await fetch(`${server.url}/issuer/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  });
  return ((await answer.json()) as { id_token: string }).id_token;
};

type Claims = { readonly payload?: JWTPayload; readonly expires?: string };

/** A token with claims that the issuer would not give, signed by its own key: only whoever has the data folder can. */
export const tokenByIssuersKey = async (server: Server, { payload, expires = '1h' }: Claims): Promise<string> => {
  const jwk = JSON.parse(await readFile(join(server.dataFolder, 'issuer/signing-key.json'), 'utf8'));
  return new SignJWT({ email: 'admin@demo.example', email_verified: true, ...payload })
    .setProtectedHeader({ alg: 'RS256', kid: await publishedKeyId(server) })
    .setIssuer(payload?.iss ?? `${server.url}/issuer`)
    .setAudience(payload?.aud ?? 'monitoria')
    .setIssuedAt('-3h')
    .setExpirationTime(expires)
    .sign(await importJWK(jwk, 'RS256'));
};

/** The id under which the issuer publishes its key. */
export const publishedKeyId = async (server: Pick<Server, 'url'>): Promise<string> => {
  const { keys } = (await (await fetch(`${server.url}/issuer/jwks.json`)).json()) as { keys: { kid: string }[] };
  return keys[0]?.kid ?? '';
};

/** The bucket of recordings and texts: its name stands in every link that the API gives. */
export const recordingsBucket = async (server: Pick<Server, 'url'>): Promise<string> => {
  const token = await tokenFor(server, 'admin@demo.example');
  const { body } = await ask(server, 'POST', '/uploads', { token, body: { fileName: 'x', bytes: 1, batch: 'b' } });
  return new URL((body as { url: string }).url).pathname.split('/')[1] ?? '';
};

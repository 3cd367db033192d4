import { join } from 'node:path';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { loadSigningKeys } from '../../../infra/local/issuer/keys.ts';
import { startFixture, temporaryFolder } from './fixture-cloud.ts';

let cloud: Cloud;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  cloud = await startFixture(folder.path);
});
afterAll(async () => {
  await cloud?.stop();
  await folder?.remove();
});

type Payload = {
  routeKey: string;
  rawPath: string;
  rawQueryString: string;
  cookies?: string[];
  headers: Record<string, string>;
  queryStringParameters?: Record<string, string>;
  pathParameters?: Record<string, string>;
  body?: string;
  isBase64Encoded: boolean;
  requestContext: { authorizer?: { jwt: { claims: Record<string, string>; scopes: string[] | null } } };
};

const call = (path: string, init: RequestInit = {}) => fetch(`${cloud.origin}/api${path}`, init);
const askToken = async (body: object, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${cloud.origin}/issuer/token`, { method: 'POST', headers, body: JSON.stringify(body) });
const tokenFor = async (body: object): Promise<string> =>
  ((await (await askToken(body)).json()) as { id_token: string }).id_token;
const withToken = (token: string) => call('/me', { headers: { authorization: `Bearer ${token}` } });

describe('the HTTP API hands requests to its function in payload format 2.0', () => {
  test('path, query, cookies, headers and text body', async () => {
    const response = await call('/echo/a%20b?x=1&x=2&y=%C3%A9', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'a=1; b=2', 'X-Thing': 'Yes' },
      body: '{"né":1}',
    });
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    const payload = (await response.json()) as Payload;
    expect(payload).toMatchObject({
      routeKey: 'ANY /echo/{name}',
      rawPath: '/echo/a%20b',
      rawQueryString: 'x=1&x=2&y=%C3%A9',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { x: '1,2', y: 'é' },
      pathParameters: { name: 'a b' },
      body: '{"né":1}',
      isBase64Encoded: false,
    });
    expect(payload.headers['x-thing']).toBe('Yes');
    expect(payload.headers.cookie).toBeUndefined();
  });

  test('a body that is no text arrives in Base64', async () => {
    const headers = { 'content-type': 'application/octet-stream' };
    const body = new Uint8Array([0, 255, 7]);
    const payload = (await (await call('/echo/x', { method: 'PUT', headers, body })).json()) as Payload;
    expect(payload).toMatchObject({ isBase64Encoded: true, body: 'AP8H' });
  });

  test('a result without statusCode is the body, an exception is a 500 that says nothing', async () => {
    expect(await (await call('/echo/x?plain=1')).json()).toEqual({ plain: true });
    const failed = await call('/echo/x?throw=1');
    expect([failed.status, await failed.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  test('an unknown path is 404, a body over 10 MB is 413', async () => {
    const missing = await call('/nothing');
    expect([missing.status, await missing.json()]).toEqual([404, { message: 'Not Found' }]);
    const large = await call('/echo/x', { method: 'POST', body: new Uint8Array(11 * 1_048_576) }).catch(
      () => undefined,
    );
    expect(large?.status ?? 413).toBe(413);
  });

  test('a preflight is answered by the API itself, for its origins only', async () => {
    const ask = (origin: string) =>
      call('/me', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET' } });
    const [allowed, refused] = [await ask('https://example.com'), await ask('https://evil.example')];
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://example.com');
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });
});

/** A token with the issuer's own key, and whatever is wrong with it. */
const forged = async (claims: { exp: number; nbf?: number; iss?: string }): Promise<string> => {
  const { keyId, privateKey } = await loadSigningKeys(join(folder.path, 'issuer/signing-key.json'));
  const common = { email: 'a@example.com', aud: 'fixture', iss: `${cloud.origin}/issuer` };
  return new SignJWT({ ...common, ...claims }).setProtectedHeader({ alg: 'RS256', kid: keyId }).sign(privateKey);
};
const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;

describe('the JWT authorizer', () => {
  test('believes the issuer’s key when nothing is wrong', async () => {
    expect((await withToken(await forged({ exp: seconds(60) }))).status).toBe(200);
  });

  test('lets a token of the issuer in and hands its claims on as texts', async () => {
    const response = await withToken(await tokenFor({ email: 'ana@example.com', name: 'Ana' }));
    expect(response.status).toBe(200);
    const { requestContext } = (await response.json()) as Payload;
    expect(requestContext.authorizer?.jwt.scopes).toBeNull();
    expect(requestContext.authorizer?.jwt.claims).toMatchObject({
      email: 'ana@example.com',
      email_verified: 'true',
      aud: 'fixture',
      iss: `${cloud.origin}/issuer`,
    });
  });

  test.each([
    ['no token', async () => call('/me')],
    ['no JWT at all', async () => withToken('hello')],
    ['an expired token', async () => withToken(await forged({ exp: seconds(-60) }))],
    ['a token of tomorrow', async () => withToken(await forged({ exp: seconds(90_000), nbf: seconds(86_400) }))],
    ['another issuer', async () => withToken(await forged({ exp: seconds(60), iss: 'https://accounts.google.com' }))],
    ['another audience', async () => withToken(await tokenFor({ email: 'a@example.com', audience: 'other' }))],
    [
      'a changed claim',
      async () => {
        const [head, , signature] = (await tokenFor({ email: 'a@example.com' })).split('.');
        const claims = { email: 'boss@example.com', aud: 'fixture', iss: `${cloud.origin}/issuer`, exp: 9e9 };
        return withToken(`${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`);
      },
    ],
    [
      'no signature (alg none)',
      async () => {
        const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
        return withToken(
          `${part({ alg: 'none' })}.${part({ aud: 'fixture', iss: `${cloud.origin}/issuer`, exp: 9e9 })}.`,
        );
      },
    ],
    [
      'somebody else’s key',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        const token = await new SignJWT({ email: 'a@example.com' })
          .setProtectedHeader({ alg: 'RS256', kid: 'mine' })
          .setIssuer(`${cloud.origin}/issuer`)
          .setAudience('fixture')
          .setExpirationTime('1h')
          .sign(privateKey);
        return withToken(token);
      },
    ],
  ])('answers 401 to %s', async (_what, ask) => {
    const response = await ask();
    expect([response.status, await response.json()]).toEqual([401, { message: 'Unauthorized' }]);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });
});

describe('the issuer', () => {
  test('answers nobody who is not JSON, wrong, or from elsewhere', async () => {
    expect((await askToken({ email: 'a@example.com' }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await askToken({ email: 'no mail' })).status).toBe(400);
    expect((await askToken({ email: 'a@example.com', role: 'admin' })).status).toBe(400);
    const foreign = { 'content-type': 'application/json', origin: 'https://evil.example' };
    expect((await askToken({ email: 'a@example.com' }, foreign)).status).toBe(403);
  });
});

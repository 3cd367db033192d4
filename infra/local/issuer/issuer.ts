import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import * as z from 'zod';
import { isLoopbackHost } from '../runtime/loopback.ts';
import { readBody } from '../runtime/request-body.ts';
import type { LocalService } from '../service.ts';
import { ALGORITHM, loadSigningKeys } from './keys.ts';

type IssuerOptions = {
  /** Holds the key pair. */
  readonly folder: string;
  /** `http://127.0.0.1:PORT/issuer`; what tokens call their issuer. */
  readonly url: string;
  /** Audience of a token that asks for none. */
  readonly audience: string;
};

const LIFE_SECONDS = 3600;
const MAX_BODY_BYTES = 16_384;

const tokenRequestSchema = z.strictObject({
  email: z.email(),
  name: z.string().min(1).max(200).optional(),
  audience: z.string().min(1).max(500).optional(),
});

export type Issuer = LocalService & {
  readonly issue: (request: z.input<typeof tokenRequestSchema>) => Promise<string>;
};

const answer = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

/**
 * An OpenID Connect issuer for one machine: it believes whoever asks, and signs as a real one does, so that the API's
 * authorizer has something true to verify. A page of another site cannot ask: the request must be JSON, which a browser
 * only sends after a preflight that is never granted, and must name a loopback host.
 */
export const openIssuer = async ({ folder, url, audience }: IssuerOptions): Promise<Issuer> => {
  const keys = await loadSigningKeys(join(folder, 'signing-key.json'));

  const issue: Issuer['issue'] = async (request) =>
    new SignJWT({
      email: request.email,
      email_verified: true,
      ...(request.name !== undefined && { name: request.name }),
    })
      .setProtectedHeader({ alg: ALGORITHM, kid: keys.keyId, typ: 'JWT' })
      .setIssuer(url)
      .setSubject(request.email)
      .setAudience(request.audience ?? audience)
      .setIssuedAt()
      .setExpirationTime(`${LIFE_SECONDS}s`)
      .setJti(randomUUID())
      .sign(keys.privateKey);

  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!/^application\/json(?:;|$)/i.test(request.headers['content-type'] ?? ''))
      return answer(response, 415, { message: 'Send application/json.' });
    let json: unknown;
    try {
      json = JSON.parse((await readBody(request, MAX_BODY_BYTES)).toString('utf8'));
    } catch {
      return answer(response, 400, { message: 'The body is no JSON.' });
    }
    const parsed = tokenRequestSchema.safeParse(json);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return answer(response, 400, { message: `${issue?.path.join('.') || 'body'}: ${issue?.message}` });
    }
    const signed = await issue(parsed.data);
    return answer(response, 200, { id_token: signed, token_type: 'Bearer', expires_in: LIFE_SECONDS });
  };

  const documents: Readonly<Record<string, unknown>> = {
    '/issuer/.well-known/openid-configuration': {
      issuer: url,
      jwks_uri: `${url}/jwks.json`,
      token_endpoint: `${url}/token`,
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: [ALGORITHM],
      claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'email', 'email_verified', 'name'],
    },
    '/issuer/jwks.json': { keys: [keys.publicJwk] },
  };

  return {
    issue,
    handle: async (request, response) => {
      if (!isLoopbackHost(request.headers.host)) return answer(response, 403, { message: 'Loopback only.' });
      const path = (request.url ?? '').split('?')[0] ?? '';
      if (path === '/issuer/token' && request.method === 'POST') return token(request, response);
      const document = request.method === 'GET' && Object.hasOwn(documents, path) ? documents[path] : undefined;
      return document === undefined ? answer(response, 404, { message: 'Not Found' }) : answer(response, 200, document);
    },
    close: async () => {},
  };
};

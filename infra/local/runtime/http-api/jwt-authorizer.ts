import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';

export type JwtConfiguration = { readonly issuer: string; readonly audience: readonly string[] };

/** What API Gateway tells the function about a caller. Claims are texts, whatever they were in the token. */
export type JwtContext = {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
};

export type Authorization =
  | { readonly kind: 'allowed'; readonly jwt: JwtContext }
  /** 401, with what `WWW-Authenticate` says. */
  | { readonly kind: 'unauthorized'; readonly challenge: string }
  /** 403: a good token without the route's scope. */
  | { readonly kind: 'forbidden' };

export type JwtAuthorizer = (header: string | undefined, requiredScopes: readonly string[]) => Promise<Authorization>;

/** API Gateway verifies RSA signatures only. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

/** Go's notation for lists and maps, which is what arrives in functions. */
const claimText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  return JSON.stringify(value) ?? '';
};

const unauthorized = (description?: string): Authorization => ({
  kind: 'unauthorized',
  challenge:
    description === undefined ? 'Bearer' : `Bearer scope="" error="invalid_token" error_description="${description}"`,
});

const tokenOf = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : header.replace(/^Bearer\s+/i, '').trim() || undefined;

const scopesOf = ({ scope, scp }: JWTPayload): readonly string[] => {
  const source = scope ?? scp;
  if (typeof source === 'string') return source.split(' ');
  return Array.isArray(source) ? source.map(String) : [];
};

/** `aud`, or `client_id` when there is no `aud`, must be one of the configured audiences. */
const isForUs = ({ aud, client_id }: JWTPayload, audience: readonly string[]): boolean => {
  const given = aud ?? client_id;
  return [given].flat().some((one) => typeof one === 'string' && audience.includes(one));
};

const describeFailure = (error: unknown): string => {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss') return 'invalid issuer';
    return `the ${error.claim} claim is not valid`;
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature verification failed';
  return 'the token is not valid';
};

type KeySet = ReturnType<typeof createRemoteJWKSet>;

const discoverKeys = async (issuer: string): Promise<KeySet> => {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { jwks_uri: address } = (await response.json()) as { jwks_uri?: unknown };
  if (typeof address !== 'string') throw new Error(`${issuer} does not say where its keys are`);
  return createRemoteJWKSet(new URL(address));
};

/**
 * Verifies tokens as an HTTP API's JWT authorizer does: RSA signature by the issuer's published keys, `iss`, `aud`,
 * `exp`, `nbf`, then the route's scopes.
 */
export const createJwtAuthorizer = ({ issuer, audience }: JwtConfiguration): JwtAuthorizer => {
  let keys: Promise<KeySet> | undefined;
  const issuerKeys = (): Promise<KeySet> => {
    keys ??= discoverKeys(issuer).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };

  return async (header, requiredScopes) => {
    const token = tokenOf(header);
    if (token === undefined) return unauthorized();
    let payload: JWTPayload;
    try {
      const verified = await jwtVerify(token, await issuerKeys(), {
        issuer,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp'],
      });
      payload = verified.payload;
    } catch (error) {
      return unauthorized(describeFailure(error));
    }
    if (!isForUs(payload, audience)) return unauthorized('invalid audience');
    const scopes = scopesOf(payload);
    if (requiredScopes.length > 0 && !requiredScopes.some((scope) => scopes.includes(scope)))
      return { kind: 'forbidden' };
    const claims = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, claimText(value)]));
    return { kind: 'allowed', jwt: { claims, scopes: requiredScopes.length > 0 ? requiredScopes : null } };
  };
};

import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { CloudError } from '../runtime/failure.ts';

export const ALGORITHM = 'RS256';

export type SigningKeys = { readonly keyId: string; readonly privateKey: CryptoKey; readonly publicJwk: JWK };

const damaged = (file: string, cause?: unknown): CloudError =>
  new CloudError('corrupt-data-folder', `${file} is damaged. Delete it and a new key is made.`, { cause });

const readStored = async (file: string): Promise<JWK | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) throw damaged(file, error);
    throw error;
  }
};

const createStored = async (file: string): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(`${file}.new`, 'w', 0o600);
  await handle.writeFile(JSON.stringify(jwk));
  await handle.close();
  await rename(`${file}.new`, file);
  return jwk;
};

/**
 * The issuer's key pair, made once and kept readable by its owner only: tokens stay valid over a restart.
 *
 * @throws CloudError `corrupt-data-folder`.
 */
export const loadSigningKeys = async (file: string): Promise<SigningKeys> => {
  const jwk = (await readStored(file)) ?? (await createStored(file));
  const privateKey = await importJWK(jwk, ALGORITHM).catch((error: unknown) => {
    throw damaged(file, error);
  });
  if (privateKey instanceof Uint8Array) throw damaged(file);
  const keyId = await calculateJwkThumbprint(jwk);
  const { kty = 'RSA', n = '', e = '' } = jwk;
  return { keyId, privateKey, publicJwk: { kty, n, e, kid: keyId, alg: ALGORITHM, use: 'sig' } };
};

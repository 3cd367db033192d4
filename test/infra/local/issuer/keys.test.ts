import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIssuer } from '../../../../infra/local/issuer/issuer.ts';
import { loadSigningKeys } from '../../../../infra/local/issuer/keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'monitoria-issuer-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('tokens stay valid over a restart, and only their owner can read the key', async () => {
  const open = () => openIssuer({ folder, url: 'http://127.0.0.1:1/issuer', audience: 'monitoria' });
  const token = await (await open()).issue({ email: 'ana@example.com', name: 'Ana' });
  const { publicJwk } = await loadSigningKeys(join(folder, 'signing-key.json'));
  expect(Object.keys(publicJwk).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [publicJwk] }), {
    issuer: 'http://127.0.0.1:1/issuer',
    audience: 'monitoria',
  });
  expect(payload).toMatchObject({ email: 'ana@example.com', email_verified: true, name: 'Ana' });
  expect(Number(payload.exp) - Number(payload.iat)).toBe(3600);
  expect(statSync(join(folder, 'signing-key.json')).mode & 0o777).toBe(0o600);
});

test('a damaged key file is an error, not a new key', async () => {
  for (const content of ['{"kty":', '{}', '{"kty":"oct","k":"AAAA"}']) {
    writeFileSync(join(folder, 'signing-key.json'), content);
    await expect(loadSigningKeys(join(folder, 'signing-key.json'))).rejects.toMatchObject({
      code: 'corrupt-data-folder',
    });
  }
});

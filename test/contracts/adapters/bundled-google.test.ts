import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as google from '../../../functions/adapters/google-sheets/client.ts';
import type { GoogleCredentials } from '../../../functions/adapters/google-sheets/credentials.ts';
import { bundling } from '../../../infra/aws/bundle.ts';

const readAll = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

/** Google as far as federation needs it: a token service, a service account to stand for, a workbook. */
const startGoogle = async () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const path = request.url ?? '';
      seen.push(`${request.method} ${path.split('?')[0]} ${request.headers.authorization ?? '-'}`);
      response.setHeader('content-type', 'application/json');
      if (path === '/token') {
        const subject = JSON.parse(decodeURIComponent(new URLSearchParams(body).get('subject_token') ?? '')) as {
          url: string;
          headers: { key: string; value: string }[];
        };
        const signed = subject.headers.find(({ key }) => key === 'authorization')?.value ?? '';
        // The proof is a request to AWS that is signed with the function's own credentials.
        const proven = subject.url.includes('GetCallerIdentity') && signed.includes('Credential=ROLEKEY/');
        response.statusCode = proven ? 200 : 401;
        response.end(JSON.stringify({ access_token: 'federated', token_type: 'Bearer', expires_in: 3600 }));
      } else if (path === '/impersonate')
        response.end(JSON.stringify({ accessToken: 'of-the-account', expireTime: '2100-01-01T00:00:00Z' }));
      else response.end(JSON.stringify({ spreadsheetId: 'book', files: [] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    seen,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

describe('Google’s client as it is in the bundles', () => {
  let folder: string;
  let bundled: typeof google;
  let server: Awaited<ReturnType<typeof startGoogle>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'monitoria-bundled-google-'));
    await build(bundling('functions/adapters/google-sheets/client.ts', folder));
    bundled = (await import(pathToFileURL(join(folder, 'index.mjs')).href)) as typeof google;
    server = await startGoogle();
    vi.stubEnv('AWS_REGION', 'us-east-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'ROLEKEY');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_SESSION_TOKEN', 'session');
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    server.seen.length = 0;
  });

  const clientWith = (credentials: GoogleCredentials) =>
    bundled.createGoogleClient(
      { credentials, sheetsRootUrl: `${server.origin}/`, driveRootUrl: `${server.origin}/` },
      { nowMs: Date.now, pause: async () => {}, random: () => 0 },
    );

  const federation = (): GoogleCredentials => ({
    type: 'external_account',
    audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/aws',
    subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request',
    token_url: `${server.origin}/token`,
    credential_source: {
      environment_id: 'aws1',
      regional_cred_verification_url: 'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
    },
  });

  it('proves with its role who it is, and works with the token that it gets', async () => {
    const client = clientWith(federation());
    const book = await client.repeatable((api) => api.spreadsheets.get({ spreadsheetId: 'book' }));
    expect(book.spreadsheetId).toBe('book');
    expect(server.seen).toEqual(['POST /token -', 'GET /v4/spreadsheets/book Bearer federated']);
  });

  it('stands for a service account where the federation says so, with Sheets and Drive alike', async () => {
    const client = clientWith({
      ...federation(),
      service_account_impersonation_url: `${server.origin}/impersonate`,
    } as GoogleCredentials);
    await client.repeatable((api) => api.spreadsheets.get({ spreadsheetId: 'book', ranges: ['A1', 'B2'] }));
    await client.drive({ method: 'GET', path: 'drive/v3/files' });
    expect(server.seen).toEqual([
      'POST /token -',
      'POST /impersonate Bearer federated',
      'GET /v4/spreadsheets/book Bearer of-the-account',
      'GET /drive/v3/files Bearer of-the-account',
    ]);
  });

  it('works with a token that somebody else renews', async () => {
    const client = clientWith({ type: 'access_token', token: 'given' });
    await client.once((api) =>
      api.spreadsheets.values.batchUpdate({ spreadsheetId: 'book', requestBody: { valueInputOption: 'RAW' } }),
    );
    expect(server.seen).toEqual(['POST /v4/spreadsheets/book/values:batchUpdate Bearer given']);
  });

  it('says of credentials that no function may bring that they are left out', async () => {
    const client = clientWith({ type: 'gdch_service_account' } as unknown as GoogleCredentials);
    await expect(client.once((api) => api.spreadsheets.get({ spreadsheetId: 'book' }))).rejects.toThrow(
      'is left out of the bundles',
    );
  });
});

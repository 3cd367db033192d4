import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiErrorSchema, type CallView } from '../../../functions/contracts/api.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../infra/local/service.ts';
import { aWav } from '../../builders/wav.ts';
import { type Answer, ask, publishedKeyId, recordingsBucket, tokenByIssuersKey, tokenFor } from './person.ts';
import { callIdOfFile, putCall, SCRIPT_YAML } from './recordings.ts';
import { cli, eventually, removeFolder, type Server, startServer, temporaryFolder } from './server.ts';

const TEAMS_YAML = `
- id: team_orders
  name: Orders
  locale: en
  timeZone: UTC
  services: [order support]
  members:
    - { email: vera@orders.example, name: Vera, role: supervisor }
    - { email: mona@orders.example, name: Mona, role: monitor }
    - { email: dana@orders.example, name: Dana, role: agent, agentId: '103' }
    - { email: kim@orders.example, name: Kim, role: agent, agentId: '104' }
- id: team_cards
  name: Cards
  locale: en
  timeZone: UTC
  services: [cards]
  members:
    - { email: nora@cards.example, name: Nora, role: monitor }
    - { email: paul@cards.example, name: Paul, role: agent, agentId: '201' }
`;

const ADMIN = 'admin@demo.example';
const VERA = 'vera@orders.example';
const MONA = 'mona@orders.example';
const DANA = 'dana@orders.example';

describe('who may do what', () => {
  let root = '';
  let server: Server;
  const ids = new Map<string, string>();
  const tokens = new Map<string, string>();

  const as = (email: string, method: string, path: string, body?: unknown): Promise<Answer> =>
    ask(server, method, path, { token: tokens.get(email) ?? '', ...(body === undefined ? {} : { body }) });
  const idOf = (name: string): string => ids.get(name) ?? '';
  const idsIn = ({ body }: Answer): readonly string[] =>
    (body as { calls: readonly CallView[] }).calls.map(({ id }) => id).sort();
  const kindOf = ({ body }: Answer): string => apiErrorSchema.parse(body).error.kind;

  beforeAll(async () => {
    root = await temporaryFolder();
    server = await startServer(join(root, 'data'), '--model', 'tiny');
    await writeFile(join(root, 'teams.yaml'), TEAMS_YAML);
    await writeFile(join(root, 'script.yaml'), SCRIPT_YAML);
    await mkdir(join(root, 'drop'));
    const drop = join(root, 'drop');
    for (const [index, name] of ['danas', 'kims', 'pauls'].entries())
      ids.set(name, await callIdOfFile(await putCall(drop, `${name}.wav`, index + 1)));
    await writeFile(
      join(drop, 'calls.csv'),
      'file,agent_id,service\ndanas.wav,103,order support\nkims.wav,104,order support\npauls.wav,201,cards\n',
    );
    expect((await cli(server, 'teams', 'apply', join(root, 'teams.yaml'))).code).toBe(0);
    expect((await cli(server, 'scripts', 'publish', join(root, 'script.yaml'))).code).toBe(0);
    expect((await cli(server, 'ingest', drop, '--wait', '--timeout', '2')).code).toBe(0);
    for (const email of [ADMIN, VERA, MONA, DANA, 'nora@cards.example', 'stranger@elsewhere.example'])
      tokens.set(email, await tokenFor(server, email));
  });
  afterAll(async () => {
    await server?.kill();
    await removeFolder(root);
  });

  describe('tokens', () => {
    it('refuses a request without one', async () => {
      expect((await ask(server, 'GET', '/calls')).status).toBe(401);
    });

    it.each<[string, (server: Server) => Promise<string>]>([
      ['is nonsense', async () => 'nonsense'],
      ['has expired', (own) => tokenByIssuersKey(own, { expires: '-1h' })],
      ['is for somebody else’s system', (own) => tokenByIssuersKey(own, { payload: { aud: 'another' } })],
      ['says another issuer', (own) => tokenByIssuersKey(own, { payload: { iss: 'https://accounts.example' } })],
      ['was signed with another key', (own) => foreignToken(own)],
      [
        'is not signed at all',
        async (own) =>
          new UnsecuredJWT({ email: ADMIN, email_verified: true })
            .setIssuer(`${own.url}/issuer`)
            .setAudience('monitoria')
            .setExpirationTime('1h')
            .encode(),
      ],
      ['does not know the address', (own) => tokenByIssuersKey(own, { payload: { email: undefined } })],
      ['has an unverified address', (own) => tokenByIssuersKey(own, { payload: { email_verified: false } })],
    ])('refuses one that %s', async (_what, make) => {
      expect((await ask(server, 'GET', '/calls', { token: await make(server) })).status).toBe(401);
    });

    it('takes one that only the issuer could have made', async () => {
      expect((await ask(server, 'GET', '/me', { token: await tokenByIssuersKey(server, {}) })).status).toBe(200);
    });
  });

  it('knows nobody who is in no team', async () => {
    for (const path of ['/me', '/calls', '/teams', '/scripts', '/workbooks', `/calls/${idOf('danas')}`]) {
      const answer = await as('stranger@elsewhere.example', 'GET', path);
      expect([path, answer.status, kindOf(answer)]).toEqual([path, 403, 'forbidden']);
    }
  });

  describe('an agent', () => {
    it('sees their own calls and no one else’s', async () => {
      expect(idsIn(await as(DANA, 'GET', '/calls?team=team_orders'))).toEqual([idOf('danas')]);
      expect((await as(DANA, 'GET', `/calls/${idOf('danas')}`)).status).toBe(200);
      expect((await as(DANA, 'GET', `/calls/${idOf('danas')}/audio`)).status).toBe(200);
      expect((await as(DANA, 'GET', `/calls/${idOf('kims')}`)).status).toBe(404);
      expect((await as(DANA, 'GET', `/calls/${idOf('kims')}/audio`)).status).toBe(404);
      expect((await as(DANA, 'GET', `/calls/${idOf('pauls')}`)).status).toBe(404);
      expect((await as(DANA, 'GET', '/calls?team=team_cards')).status).toBe(403);
    });

    it('changes nothing', async () => {
      const { body } = await as(DANA, 'GET', `/calls/${idOf('danas')}`);
      const { revision } = (body as { call: CallView }).call;
      const tried = [
        await as(DANA, 'PATCH', `/calls/${idOf('danas')}`, { revision, agentId: '104' }),
        await as(DANA, 'POST', '/uploads', { fileName: 'a.wav', bytes: 10, batch: 'b' }),
        await as(DANA, 'POST', '/scripts', { scripts: [SCRIPT] }),
        await as(DANA, 'PUT', '/teams/team_orders', TEAM),
      ];
      expect(tried.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
      const after = await as(DANA, 'GET', `/calls/${idOf('danas')}`);
      expect((after.body as { call: CallView }).call).toMatchObject({ revision, facts: { agentId: '103' } });
    });
  });

  describe('a monitor', () => {
    it('sees their team’s calls only, and corrects them', async () => {
      expect(idsIn(await as(MONA, 'GET', '/calls?team=team_orders'))).toEqual([idOf('danas'), idOf('kims')].sort());
      expect((await as(MONA, 'GET', `/calls/${idOf('pauls')}`)).status).toBe(404);
      expect((await as(MONA, 'POST', '/workbooks/team_cards/sync')).status).toBe(404);
      const { body } = await as(MONA, 'GET', `/calls/${idOf('kims')}`);
      const { revision } = (body as { call: CallView }).call;
      expect((await as(MONA, 'PATCH', `/calls/${idOf('kims')}`, { revision, agentName: 'Kim' })).status).toBe(200);
      const late = await as(MONA, 'PATCH', `/calls/${idOf('kims')}`, { revision, agentName: 'Tim' });
      expect([late.status, kindOf(late)]).toEqual([409, 'conflict']);
      expect((await as(MONA, 'PATCH', `/calls/${idOf('pauls')}`, { revision: 1, agentId: '103' })).status).toBe(404);
    });

    it('publishes neither scripts nor teams; a supervisor publishes scripts, an administrator both', async () => {
      expect((await as(MONA, 'POST', '/scripts', { scripts: [SCRIPT] })).status).toBe(403);
      expect((await as(MONA, 'PUT', '/teams/team_orders', TEAM)).status).toBe(403);
      expect((await as(VERA, 'PUT', '/teams/team_orders', TEAM)).status).toBe(403);
      expect((await as(VERA, 'POST', '/scripts', { scripts: [SCRIPT] })).status).toBe(200);
      expect((await as(ADMIN, 'PUT', '/teams/team_new', TEAM)).status).toBe(200);
    });
  });

  describe('the hook that Google calls', () => {
    const s3 = () =>
      new S3Client({
        endpoint: server.url,
        region: LOCAL_REGION,
        credentials: LOCAL_CREDENTIALS,
        forcePathStyle: true,
      });

    it('believes the channel’s own token only', async () => {
      const Bucket = await recordingsBucket(server);
      const channels = await eventually(
        async () => {
          const { Contents } = await s3().send(new ListObjectsV2Command({ Bucket, Prefix: 'workbooks/channels/' }));
          return Contents;
        },
        { withinMs: 60_000, what: 'a channel of a workbook' },
      );
      const stored = await s3().send(new GetObjectCommand({ Bucket, Key: channels[0]?.Key ?? '' }));
      const channel = JSON.parse((await stored.Body?.transformToString()) ?? '{}') as { id: string; token: string };
      const hook = async (headers: Record<string, string>): Promise<number> =>
        (await fetch(`${server.url}/api/hooks/drive`, { method: 'POST', headers })).status;
      expect(await hook({})).toBe(403);
      expect(await hook({ 'x-goog-channel-id': channel.id, 'x-goog-channel-token': 'guess' })).toBe(403);
      expect(await hook({ 'x-goog-channel-id': channel.id })).toBe(403);
      expect(await hook({ 'x-goog-channel-id': '../../calls/x', 'x-goog-channel-token': channel.token })).toBe(403);
      const known = { 'x-goog-channel-id': channel.id, 'x-goog-channel-token': channel.token };
      expect(await hook({ ...known, 'x-goog-resource-state': 'update' })).toBe(200);
    });
  });

  describe('requests that make no sense', () => {
    it.each([
      ['POST', '/uploads', '{"fileName": '],
      ['POST', '/uploads', 'null'],
      ['POST', '/uploads', '[]'],
      ['POST', '/uploads', '{"fileName":"a.wav","bytes":-1,"batch":"b"}'],
      ['POST', '/uploads', '{"fileName":"a.wav","bytes":1,"batch":"../../other"}'],
      ['POST', '/scripts', '{"scripts":[{"id":"x"}]}'],
      ['PUT', '/teams/team_x', '"text"'],
      ['PUT', '/teams/team_x', 'null'],
      ['PUT', '/teams/Not%20A%20Team', JSON.stringify({ name: 'x' })],
      ['GET', '/calls?limit=9999', undefined],
      ['GET', '/calls?state=lost', undefined],
    ])('%s %s %s is answered 400, with what is wrong', async (method, path, body) => {
      const answer = await as(ADMIN, method, path, body);
      expect([answer.status, kindOf(answer)]).toEqual([400, 'invalid']);
      expect(apiErrorSchema.parse(answer.body).error.message.length).toBeGreaterThan(20);
    });

    it.each([
      ['en', 'timeZone: must be a time zone that exists'],
      ['es-MX', 'timeZone: debe ser una zona horaria que exista'],
      ['pt-BR', 'timeZone: deve ser um fuso horário que exista'],
    ])('takes no team of a time zone that does not exist (%s)', async (language, words) => {
      const body = { ...TEAM, id: 'team_mars', timeZone: 'Mars/Olympus' };
      const answer = await ask(server, 'PUT', '/teams/team_mars', { token: tokens.get(ADMIN) ?? '', body, language });
      expect([answer.status, apiErrorSchema.parse(answer.body).error.message]).toEqual([
        400,
        expect.stringContaining(words),
      ]);
      const { body: teams } = await as(ADMIN, 'GET', '/teams');
      expect(JSON.stringify(teams)).not.toContain('team_mars');
    });

    it('answers 413 to a file over the limit, before a byte is sent', async () => {
      const answer = await as(ADMIN, 'POST', '/uploads', { fileName: 'a.wav', bytes: 2_000_000_001, batch: 'b' });
      expect([answer.status, kindOf(answer)]).toEqual([413, 'too-large']);
      expect(apiErrorSchema.parse(answer.body).error.message).toContain('2000 MB');
    });

    it.each([
      ['GET', '/nothing'],
      ['DELETE', '/calls'],
      ['GET', '/calls/call_0'],
      ['GET', `/calls/call_${'0'.repeat(32)}`],
      ['GET', '/calls/..%2f..%2fteams'],
      ['GET', '/scripts/none'],
      ['POST', '/workbooks/team_none/sync'],
    ])('%s %s is answered 404', async (method, path) => {
      expect((await as('nora@cards.example', method, path)).status).toBe(404);
    });

    it.each([
      ['es-MX,es;q=0.9', 'No existe esa llamada.'],
      ['pt-BR', 'Esta chamada não existe.'],
      ['en-GB,en', 'There is no such call.'],
      ['de-DE,pt;q=0.5', 'Esta chamada não existe.'],
    ])('speaks the language of the request: %s', async (language, words) => {
      const token = tokens.get(ADMIN) ?? '';
      const { body } = await ask(server, 'GET', `/calls/call_${'0'.repeat(32)}`, { token, language });
      expect(apiErrorSchema.parse(body).error.message).toBe(words);
    });
  });

  describe('links to the store', () => {
    const bytes = Buffer.from(aWav({ seconds: 4, seed: 77 }));
    const upload = async (): Promise<{ url: string; key: string }> => {
      const { body } = await as(MONA, 'POST', '/uploads', { fileName: 'new.wav', bytes: bytes.length, batch: 'links' });
      return body as { url: string; key: string };
    };
    const put = async (url: string, body: Buffer): Promise<number> =>
      (await fetch(url, { method: 'PUT', body: new Uint8Array(body) })).status;

    it('take the announced file, and no other length, place or time', async () => {
      const { url } = await upload();
      expect(await put(url, Buffer.concat([bytes, Buffer.from('more')]))).toBe(403);
      expect(await put(url, bytes.subarray(0, 100))).toBe(403);
      expect(await put(url.replace('new.wav', 'other.wav'), bytes)).toBe(403);
      expect(await put(url.replace(/X-Amz-Expires=\d+/, 'X-Amz-Expires=604800'), bytes)).toBe(403);
      expect((await fetch(url)).status).toBe(403);
      expect(await put(url, bytes)).toBe(200);
    });

    it('are refused once their hour is over', async () => {
      // The same link as the product makes, made by the same key an hour and a minute ago.
      const { key } = await upload();
      const client = new S3Client({
        endpoint: server.url,
        region: LOCAL_REGION,
        credentials: LOCAL_CREDENTIALS,
        forcePathStyle: true,
      });
      const command = new PutObjectCommand({
        Bucket: await recordingsBucket(server),
        Key: key,
        ContentLength: bytes.length,
      });
      const sign = (minutesAgo: number): Promise<string> =>
        getSignedUrl(client, command, {
          expiresIn: 3600,
          signingDate: new Date(Date.now() - minutesAgo * 60_000),
          signableHeaders: new Set(['content-length', 'host']),
        });
      expect(await put(await sign(61), bytes)).toBe(403);
      expect(await put(await sign(59), bytes)).toBe(200);
    });

    it('play a recording from any second on', async () => {
      const { body } = await as(DANA, 'GET', `/calls/${idOf('danas')}/audio`);
      const { url } = body as { url: string };
      const sound = await readFile(join(root, 'drop/danas.wav'));
      const whole = await fetch(url);
      expect(whole.status).toBe(200);
      expect(whole.headers.get('content-type')).toMatch(/^audio\//);
      expect(Buffer.from(await whole.arrayBuffer()).equals(sound)).toBe(true);
      const part = await fetch(url, { headers: { range: 'bytes=1000-1999' } });
      expect(part.status).toBe(206);
      expect(part.headers.get('content-range')).toBe(`bytes 1000-1999/${sound.length}`);
      expect(Buffer.from(await part.arrayBuffer()).equals(sound.subarray(1000, 2000))).toBe(true);
      expect((await fetch(url.replace('danas', 'kims'))).status).toBe(403);
    });
  });
});

const SCRIPT = {
  id: 'cards',
  language: 'en-US',
  service: 'cards',
  steps: [{ id: 'a', title: 'A', kind: 'required', phrases: ['Thank you for calling'] }],
};
const TEAM = { name: 'New', locale: 'en', timeZone: 'UTC', services: [], members: [] };

/** A token that is right in everything but the key that signed it. */
const foreignToken = async (server: Server): Promise<string> => {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT({ email: ADMIN, email_verified: true })
    .setProtectedHeader({ alg: 'RS256', kid: await publishedKeyId(server) })
    .setIssuer(`${server.url}/issuer`)
    .setAudience('monitoria')
    .setExpirationTime('1h')
    .sign(privateKey);
};

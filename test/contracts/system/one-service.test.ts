import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiErrorSchema, publishResponseSchema } from '../../../functions/contracts/api.ts';
import { ask, tokenFor } from './person.ts';
import { SCRIPT_YAML } from './recordings.ts';
import { cli, cliJson, removeFolder, type Server, startServer, temporaryFolder } from './server.ts';

describe('two scripts for one service', () => {
  let root = '';
  let server: Server;
  let token = '';

  const scriptFile = async (name: string, id: string, rest = ''): Promise<string> => {
    const path = join(root, name);
    await writeFile(path, `${SCRIPT_YAML.replace('id: orders', `id: ${id}`)}${rest}`);
    return path;
  };
  const script = (id: string, more: object = {}) => ({
    id,
    language: 'en-US',
    service: 'returns',
    steps: [{ id: 'greeting', title: 'Greets', kind: 'required', phrases: ['Good morning'] }],
    ...more,
  });
  const publish = (scripts: readonly object[], language = 'en') =>
    ask(server, 'POST', '/scripts', { token, language, body: { scripts } });

  beforeAll(async () => {
    root = await temporaryFolder();
    server = await startServer(join(root, 'data'), '--model', 'tiny');
    token = await tokenFor(server, 'admin@demo.example');
  });
  afterAll(async () => {
    await server?.kill();
    await removeFolder(root);
  });

  it('one that takes over says from whom, to people and to programs', async () => {
    const first = await scriptFile('first.yaml', 'orders');
    expect(await cli(server, 'scripts', 'publish', first)).toMatchObject({ code: 0, stderr: '' });
    const second = await scriptFile('second.yaml', 'orders-2', 'effectiveFrom: 2026-01-01T00:00:00Z\n');
    expect(await cli(server, 'scripts', 'publish', second)).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/second\.yaml, line 3, service: note: .*place of script orders, version 1, which/),
    });
    const third = await scriptFile('third.yaml', 'orders-3', 'effectiveFrom: 2026-02-01T00:00:00Z\n');
    expect(await cliJson(server, 'scripts', 'publish', third)).toMatchObject([
      { id: 'orders-3', otherScript: { id: 'orders-2', version: 1, stillJudges: false } },
    ]);
  });

  it.each([
    ['en', 'this service is still judged by script orders-3, version 1'],
    ['es-MX', 'este servicio lo sigue revisando el guion orders-3, versión 1'],
    ['pt-BR', 'este serviço continua sendo verificado pelo roteiro orders-3, versão 1'],
  ])('one that does not take over says who goes on judging (%s)', async (lang, words) => {
    const late = await scriptFile(`late-${lang}.yaml`, `late-${lang}`);
    const { code, stderr } = await cli(server, 'scripts', 'publish', late, '--lang', lang);
    expect([code, stderr]).toEqual([0, expect.stringContaining(words)]);
  });

  it.each([
    ['en', 'script returns-2 of the file is for this service too', 'script returns-1'],
    ['es-MX', 'el guion returns-2 del archivo es para este mismo servicio', 'el guion returns-1'],
    ['pt-BR', 'o roteiro returns-2 do arquivo é para este mesmo serviço', 'o roteiro returns-1'],
  ])('in one request are refused at both places when they take force together (%s)', async (language, one, other) => {
    const { status, body } = await publish([script('returns-1'), script('returns-2')], language);
    expect(status).toBe(400);
    expect(apiErrorSchema.parse(body).error.fields).toEqual([
      { path: 'scripts[0].service', message: expect.stringContaining(one) },
      { path: 'scripts[1].service', message: expect.stringContaining(other) },
    ]);
    expect((await ask(server, 'GET', '/scripts/returns-1', { token })).status).toBe(404);
  });

  it('in one request are taken when one hands over to the other', async () => {
    const next = script('returns-2', { effectiveFrom: '2099-01-01T00:00:00Z' });
    const { status, body } = await publish([script('returns-1'), next]);
    expect(status).toBe(200);
    const { results } = publishResponseSchema.parse(body);
    expect(results[0]?.otherScript).toBeUndefined();
    expect(results[1]).toMatchObject({
      otherScript: { id: 'returns-1', version: 1, stillJudges: false },
      warnings: [{ path: 'service', message: expect.stringContaining('returns-1, version 1') }],
    });
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiErrorSchema, type CallDetail, callDetailSchema } from '../../../functions/contracts/api.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../infra/local/service.ts';
import { type Answer, ask, recordingsBucket, tokenFor } from './person.ts';
import { callIdOfFile, putCall, SCRIPT_YAML } from './recordings.ts';
import { cli, eventually, removeFolder, type Server, startServer, temporaryFolder } from './server.ts';

/** Texts of a call are documents of their own, which a disk, a person or an older version may damage. */
describe('a call of which a stored text is damaged', () => {
  let root = '';
  let server: Server;
  let token = '';
  let [withoutTranscript, withoutVerdicts] = ['', ''];

  const change = async (callId: string, document: string, edit: (text: string) => string): Promise<void> => {
    const store = new S3Client({
      endpoint: server.url,
      region: LOCAL_REGION,
      credentials: LOCAL_CREDENTIALS,
      forcePathStyle: true,
    });
    const place = { Bucket: await recordingsBucket(server), Key: `calls/${callId}/${document}.json` };
    const { Body } = await store.send(new GetObjectCommand(place));
    await store.send(new PutObjectCommand({ ...place, Body: edit((await Body?.transformToString()) ?? '') }));
  };
  const shown = async (callId: string, language = 'en'): Promise<CallDetail> => {
    const { status, body } = await ask(server, 'GET', `/calls/${callId}`, { token, language });
    expect(status).toBe(200);
    return callDetailSchema.parse(body);
  };
  const decide = (callId: string, correction: object, language = 'en'): Promise<Answer> =>
    ask(server, 'PUT', `/calls/${callId}/corrections/survey`, {
      token,
      language,
      body: { scriptVersion: 1, verdict: 'said', ...correction },
    });
  const messageOf = ({ body }: Answer): string => apiErrorSchema.parse(body).error.message;

  beforeAll(async () => {
    root = await temporaryFolder();
    server = await startServer(join(root, 'data'), '--model', 'tiny');
    token = await tokenFor(server, 'admin@demo.example');
    const drop = join(root, 'drop');
    await mkdir(drop);
    await writeFile(join(root, 'script.yaml'), SCRIPT_YAML);
    withoutTranscript = await callIdOfFile(await putCall(drop, 'one.wav', 1));
    withoutVerdicts = await callIdOfFile(await putCall(drop, 'two.wav', 2));
    await writeFile(join(drop, 'calls.csv'), 'file,service\none.wav,order support\ntwo.wav,order support\n');
    expect((await cli(server, 'scripts', 'publish', join(root, 'script.yaml'))).code).toBe(0);
    expect((await cli(server, 'ingest', drop, '--wait', '--timeout', '2')).code).toBe(0);
    expect((await shown(withoutTranscript)).unreadable).toBeUndefined();
    await change(withoutTranscript, 'transcript', (text) => text.replace('"turns":[', '"turns":[7,'));
    await change(withoutVerdicts, 'verdicts', (text) => text.slice(0, text.length / 2));
  });
  afterAll(async () => {
    await server?.kill();
    await removeFolder(root);
  });

  describe('the transcript', () => {
    it.each([
      ['en', 'The stored transcript is damaged'],
      ['es-MX', 'La transcripción guardada está dañada'],
      ['pt-BR', 'A transcrição guardada está danificada'],
    ])('is told in the reader’s language, beside all that is known (%s)', async (language, words) => {
      const detail = await shown(withoutTranscript, language);
      expect(detail.unreadable).toEqual([{ text: 'transcript', message: expect.stringContaining(words) }]);
      expect(detail).toMatchObject({
        call: { state: 'flagged', summary: { flags: [{ stepId: 'survey' }] } },
        verdicts: { steps: [{ verdict: 'said' }, { verdict: 'said' }, { verdict: 'not_said' }] },
        effective: { adherence: { n: 3 } },
      });
      expect(detail.transcript).toBeUndefined();
      const { code, stdout } = await cli(server, 'calls', 'show', withoutTranscript, '--lang', language);
      expect([code, stdout]).toEqual([0, expect.stringContaining(words)]);
      expect(stdout).toContain('Announces the survey');
    });

    it.each([
      ['en', 'Decide without naming a turn'],
      ['es-MX', 'Decide sin indicar el turno'],
      ['pt-BR', 'Decida sem indicar o turno'],
    ])('is needed for a decision that names a turn, which is refused (%s)', async (language, words) => {
      const answer = await decide(withoutTranscript, { turnIndex: 0 }, language);
      expect(answer.status).toBe(400);
      expect(messageOf(answer)).toContain(`turnIndex: `);
      expect(messageOf(answer)).toContain(words);
      const args = ['calls', 'correct', withoutTranscript, 'survey', '--verdict', 'said'];
      const refused = await cli(server, ...args, '--turn', '1', '--words', 'short survey', '--lang', language);
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining(words)]);
      expect((await shown(withoutTranscript)).corrections).toEqual([]);
    });

    it('is not needed for one that names none, with or without words, nor for taking it back', async () => {
      const correct = (...options: readonly string[]) =>
        cli(server, 'calls', 'correct', withoutTranscript, 'survey', ...options);
      expect(await correct('--verdict', 'said')).toMatchObject({ code: 0, stdout: expect.stringContaining('100 %') });
      expect(await correct('--verdict', 'said', '--words', 'a short survey')).toMatchObject({ code: 0, stderr: '' });
      expect(await shown(withoutTranscript)).toMatchObject({
        call: { summary: { adherence: { score: 100 }, flags: [] } },
        corrections: [{ stepId: 'survey', verdict: 'said', words: 'a short survey' }],
      });
      expect((await correct('--withdraw')).code).toBe(0);
      expect((await shown(withoutTranscript)).corrections).toEqual([]);
    });

    it('that is asked for in vain while the call is to be judged again leaves it as it was judged', async () => {
      expect((await cli(server, 'calls', 'fix', withoutTranscript, '--agent-name', 'Daniel')).code).toBe(0);
      expect(await shown(withoutTranscript)).toMatchObject({
        call: { state: 'flagged', facts: { agentName: 'Daniel' }, summary: { flags: [{ stepId: 'survey' }] } },
      });
    });
  });

  describe('the verdicts', () => {
    it.each([
      ['en', 'The stored verdicts are damaged', '✗ Missing: Announces the survey'],
      ['es-MX', 'Los veredictos guardados están dañados', '✗ Falta: Announces the survey'],
      ['pt-BR', 'Os veredictos guardados estão danificados', '✗ Faltou: Announces the survey'],
    ])('are told in the reader’s language, beside flags, score and transcript (%s)', async (language, words, flag) => {
      const detail = await shown(withoutVerdicts, language);
      expect(detail.unreadable).toEqual([{ text: 'verdicts', message: expect.stringContaining(words) }]);
      expect(detail).toMatchObject({
        call: { summary: { flags: [{ stepId: 'survey' }] } },
        transcript: { turns: { length: 5 } },
        corrections: [],
      });
      const { code, stdout } = await cli(server, 'calls', 'show', withoutVerdicts, '--lang', language);
      expect([code, stdout]).toEqual([0, expect.stringContaining(words)]);
      expect(stdout).toContain(flag);
      expect(stdout).toContain('my name is daniel');
    });

    it.each([
      ['en', 'so that it is judged again'],
      ['es-MX', 'para que se revise de nuevo'],
      ['pt-BR', 'para que seja verificada novamente'],
    ])('are needed for every decision: it is refused, and what to do is said (%s)', async (language, words) => {
      const answer = await decide(withoutVerdicts, {}, language);
      expect([answer.status, messageOf(answer)]).toEqual([409, expect.stringContaining(words)]);
      const args = ['calls', 'correct', withoutVerdicts, 'survey', '--withdraw', '--lang', language];
      const refused = await cli(server, ...args);
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining(words)]);
    });

    it('are there again once a fact of the call was corrected', async () => {
      expect((await cli(server, 'calls', 'fix', withoutVerdicts, '--agent-name', 'Daniel')).code).toBe(0);
      const again = await eventually(
        async () => {
          const detail = await shown(withoutVerdicts);
          return detail.verdicts && detail;
        },
        { withinMs: 20_000, what: 'the verdicts of the call that is judged again' },
      );
      expect(again.unreadable).toBeUndefined();
      expect((await decide(withoutVerdicts, { turnIndex: 0 })).status).toBe(200);
    });
  });
});

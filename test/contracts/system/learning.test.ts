import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiErrorSchema, type CallDetail, type CallView } from '../../../functions/contracts/api.ts';
import type { BacktestResponse, StepsQuality, SuggestionsAnswer } from '../../../functions/contracts/learning.ts';
import { ask, tokenFor } from './person.ts';
import { cli, cliJson, eventually, removeFolder, type Server, startServer, temporaryFolder } from './server.ts';

const demo = fileURLToPath(new URL('../../../infra/local/demo/', import.meta.url));
const SCRIPT = join(demo, 'scripts', 'mx-soporte-internet.yaml');
const SCRIPT_ID = 'mx-soporte-internet';

type Backtest = Pick<BacktestResponse, 'totals' | 'unreadable' | 'examples'>;

describe('people correct, the machine learns, an author tries before publishing', () => {
  let folder = '';
  let server: Server;
  /** The call in which the agent leaves out the notice, the number and the offer. */
  let hurried: CallView;

  const show = async (callId: string): Promise<CallDetail> => {
    const [detail] = await cliJson<CallDetail>(server, 'calls', 'show', callId);
    if (!detail) throw new Error(`no call ${callId}`);
    return detail;
  };
  const correct = (stepId: string, ...options: readonly string[]) =>
    cli(server, 'calls', 'correct', hurried.id, stepId, ...options);

  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await startServer(join(folder, 'data'));
    expect((await cli(server, 'scripts', 'publish', SCRIPT)).code).toBe(0);
    expect((await cli(server, 'ingest', join(demo, 'calls', 'mexico'), '--wait')).code).toBe(0);
    const calls = await cliJson<CallView>(server, 'calls', 'list');
    expect(calls).toHaveLength(3);
    hurried = await eventually(async () => calls.find(({ recording }) => recording.fileName === 'internet-0002.wav'), {
      withinMs: 1_000,
      what: 'the hurried call',
    });
  });
  afterAll(async () => {
    await server?.stop();
    await removeFolder(folder);
  });

  it('a corrected verdict counts in the call and its row, beside the machine’s own', async () => {
    const before = await show(hurried.id);
    expect(before).toMatchObject({ corrections: [], effective: { steps: expect.any(Array) } });
    expect(before.verdicts?.steps.find(({ stepId }) => stepId === 'algo-mas')?.verdict).toBe('not_said');
    expect(before.stepModes?.['algo-mas']).toBe('prefilled');

    const turn = before.transcript?.turns.findIndex(({ text }) => text.includes('en unos minutos')) ?? -1;
    const corrected = await correct('algo-mas', '--verdict', 'said', '--turn', String(turn + 1));
    expect(corrected).toMatchObject({ code: 0, stdout: expect.stringContaining('70 %') });

    const after = await show(hurried.id);
    expect(after.verdicts).toEqual(before.verdicts);
    expect(after.effective?.adherence).toEqual({ score: 70, n: 8 });
    expect(after.call.summary).toMatchObject({ adherence: { score: 70, n: 8 } });
    expect(after.call.summary?.flags.map(({ stepId }) => stepId)).not.toContain('algo-mas');
    expect(after.corrections).toMatchObject([
      {
        stepId: 'algo-mas',
        verdict: 'said',
        machine: 'not_said',
        turnIndex: turn,
        words: before.transcript?.turns[turn]?.text,
        by: 'admin@demo.example',
        scriptVersion: 1,
      },
    ]);
  });

  it('the row in the workbook follows', async () => {
    const row = await eventually(
      async () => {
        const rows = await cliJson<Record<string, string>>(server, 'sheets', 'export', 'General', 'Monitoring');
        return rows.find((one) => one.Key === hurried.id && one['Adherence %'] === '70.0');
      },
      { withinMs: 30_000, what: 'the corrected adherence in the sheet' },
    );
    expect(row.Flags).not.toContain('Ofrece más ayuda');
  });

  it('tells precision and recall of each step as decisions come in', async () => {
    expect((await correct('saludo', '--verdict', 'said')).code).toBe(0);
    expect((await correct('folio', '--verdict', 'not_applicable')).code).toBe(0);
    expect((await correct('folio', '--withdraw')).code).toBe(0);
    const steps = await cliJson<StepsQuality['steps'][number]>(server, 'scripts', 'quality', SCRIPT_ID);
    const of = (wanted: string) => steps.find(({ stepId }) => stepId === wanted);
    expect(of('saludo')).toMatchObject({ truePositives: 1, precision: { x: 1, n: 1, value: 1 } });
    expect(of('algo-mas')).toMatchObject({ falseNegatives: 1, recall: { x: 0, n: 1 }, mode: 'prefilled' });
    expect(of('folio')).toMatchObject({ n: 0, precision: { value: null } });
    expect((await show(hurried.id)).call.summary?.flags.map(({ stepId }) => stepId)).toContain('folio');
  });

  it('suggests what people confirmed and the script lacks, without numbers', async () => {
    const words = 'de su reporte le dejo el 4 4 2 1 para lo que necesite';
    expect((await correct('algo-mas', '--verdict', 'said', '--turn', '7', '--words', words)).code).toBe(0);
    const suggestions = await cliJson<SuggestionsAnswer['suggestions'][number]>(
      server,
      'scripts',
      'suggest',
      SCRIPT_ID,
    );
    expect(suggestions).toMatchObject([
      {
        stepId: 'algo-mas',
        phrase: 'de su reporte le dejo el {number} para lo que necesite',
        count: 1,
        callIds: [hurried.id],
      },
    ]);
  });

  it('keeps words as a person heard them, and says when the transcript has others', async () => {
    const options = ['--verdict', 'said', '--turn', '7', '--words'];
    const slip = await correct('algo-mas', ...options, 'nadie dijo esto', '--lang', 'pt-BR');
    expect([slip.code, slip.stderr]).toEqual([0, expect.stringContaining('o turno 7 da transcrição não tem')]);
    const heard = await correct('algo-mas', ...options, 'EN UNOS MINUTOS su servicio');
    expect([heard.code, heard.stderr]).toEqual([0, '']);
    expect((await correct('algo-mas', '--withdraw', '--turn', '7')).code).toBe(2);
  });

  it.each([
    ['es-MX', 'words: no puede estar vacío', 'since: debe ser un instante', 'limit: debe ser a lo más 200'],
    ['pt-BR', 'words: não pode ficar vazio', 'since: deve ser um instante', 'limit: deve ser no máximo 200'],
    ['en', 'words: must not be empty', 'since: must be an instant', 'limit: must be at most 200'],
  ])('names fields of a request in the language of whoever asks (%s)', async (language, ...complaints) => {
    const token = await tokenFor(server, 'admin@demo.example');
    const refusal = async (method: string, path: string, body: object) => {
      const answer = await ask(server, method, path, { token, language, body });
      return { status: answer.status, message: apiErrorSchema.parse(answer.body).error.message };
    };
    const script = { id: 's', language: 'es-MX', service: 'x', steps: [{ id: 'a', title: 'a', kind: 'required' }] };
    const correction = { scriptVersion: 1, verdict: 'said', words: ' ' };
    const answers = [
      await refusal('PUT', `/calls/${hurried.id}/corrections/folio`, correction),
      await refusal('POST', '/scripts/backtest', { script, since: 'ayer' }),
      await refusal('POST', '/scripts/backtest', { script, limit: 201 }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    for (const [at, complaint] of complaints.entries()) {
      expect(answers[at]?.message).toContain(complaint);
      expect(answers[at]?.message).not.toMatch(/expected|invalid/i);
    }
  });

  it('says that a draft is in another language than the calls, and from when there are none', async () => {
    const yaml = await readFile(SCRIPT, 'utf8');
    const draft = join(folder, 'french.yaml');
    await writeFile(draft, yaml.replace('language: es-MX', 'language: fr-FR'));
    const french = await cli(server, 'scripts', 'backtest', draft);
    expect(french.stdout).toContain('3 of them are in another language than the script (fr-FR)');
    expect(french.stderr).toMatch(/french\.yaml, line 2, language: note: “fr-FR”: intents are known in Spanish/);
    const later = await cli(server, 'scripts', 'backtest', SCRIPT, '--since', '2099-01-01', '--lang', 'es-MX');
    expect(later.stdout).toMatch(/desde .*2?0?99.* no hay llamadas del servicio «soporte internet»/);
  });

  it('shows what a draft would change in past calls, before it is published', async () => {
    const yaml = await readFile(SCRIPT, 'utf8');
    const draft = join(folder, 'draft.yaml');
    await writeFile(
      draft,
      yaml.replace('¿Hay algo más en lo que le pueda ayudar?', 'En unos minutos su servicio queda restablecido'),
    );
    const [report] = await cliJson<Backtest>(server, 'scripts', 'backtest', draft);
    expect(report?.totals).toMatchObject({ judged: 3, changed: 1, scoreChanged: 1 });
    expect(report?.totals.steps).toContainEqual({
      stepId: 'algo-mas',
      moves: expect.arrayContaining([{ from: 'not_said', to: 'said', n: 1 }]),
    });
    expect(report?.examples).toMatchObject([
      {
        callId: hurried.id,
        moves: [{ stepId: 'algo-mas', from: 'not_said', to: 'said', quote: expect.stringContaining('unos minutos') }],
      },
    ]);

    const { stdout } = await cli(server, 'scripts', 'backtest', draft, '--limit', '2', '--lang', 'es-MX');
    expect(stdout).toContain('cambian 1 de las últimas 2 llamadas');
    const [none] = await cliJson<Backtest>(server, 'scripts', 'backtest', draft, '--since', '2026-11-18T12:00');
    expect(none?.totals.judged).toBeLessThan(3);
    const versions = await cliJson(server, 'scripts', 'list');
    expect(versions).toMatchObject([{ id: SCRIPT_ID, version: 1 }]);
  });

  it('names file and line of what is wrong with a draft, and judges nothing by it', async () => {
    const yaml = await readFile(SCRIPT, 'utf8');
    const draft = join(folder, 'broken.yaml');
    await writeFile(draft, yaml.replace('- id: folio', '- id: saludo'));
    const { code, stderr } = await cli(server, 'scripts', 'backtest', draft);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/broken\.yaml, line \d+, .*another step has this id/);
  });

  it('says plainly which step or turn there is not, and keeps strangers out', async () => {
    expect(await correct('nada', '--verdict', 'said')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/has no step “nada”; it has: saludo, aviso-grabacion, /),
    });
    expect(await correct('folio', '--verdict', 'said', '--turn', '99')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The transcript has no such turn: it has 8.'),
    });
    expect(await cli(server, 'scripts', 'quality', SCRIPT_ID, '--version', '9')).toMatchObject({
      code: 1,
      stderr: `Script ${SCRIPT_ID} has no version 9; it has: 1.\n`,
    });
    const stranger = await cli(server, 'scripts', 'suggest', SCRIPT_ID, '--as', 'nobody@else.example');
    expect(stranger.code).toBe(1);
  });

  it('lets agents see what was decided about their calls, and neither decide nor read other people’s words', async () => {
    const team = join(folder, 'team.yaml');
    await writeFile(
      team,
      `id: team_mx
name: MX
locale: es-MX
timeZone: America/Mexico_City
services: [soporte internet]
members:
  - { email: diego@x.example, name: Diego, role: agent, agentId: "102" }
  - { email: mona@x.example, name: Mona, role: monitor }
`,
    );
    expect((await cli(server, 'teams', 'apply', team)).code).toBe(0);
    expect((await cli(server, 'calls', 'fix', hurried.id, '--agent', '102')).code).toBe(0);
    const shown = await cli(server, 'calls', 'show', hurried.id, '--as', 'diego@x.example');
    expect(shown.stdout).toContain('a person decided: said (admin@demo.example)');
    for (const args of [
      ['calls', 'correct', hurried.id, 'folio', '--verdict', 'said'],
      ['scripts', 'suggest', SCRIPT_ID],
      ['scripts', 'backtest', SCRIPT],
    ])
      expect(await cli(server, ...args, '--as', 'diego@x.example')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('You may not do this'),
      });
    expect((await correct('folio', '--verdict', 'not_said', '--as', 'mona@x.example')).code).toBe(0);
    expect((await show(hurried.id)).corrections).toContainEqual(
      expect.objectContaining({ stepId: 'folio', by: 'mona@x.example' }),
    );
  });

  it('a new version is corrected anew: its quality begins where steps were rewritten', async () => {
    const yaml = await readFile(SCRIPT, 'utf8');
    const next = join(folder, 'next.yaml');
    await writeFile(next, yaml.replace('¿Hay algo más en lo que le pueda ayudar?', '¿Le ayudo con algo más?'));
    expect((await cli(server, 'scripts', 'publish', next)).code).toBe(0);
    const steps = await cliJson<StepsQuality['steps'][number]>(server, 'scripts', 'quality', SCRIPT_ID);
    expect(steps.find(({ stepId }) => stepId === 'algo-mas')?.n).toBe(0);
    expect(steps.find(({ stepId }) => stepId === 'saludo')?.n).toBe(1);
    // The call keeps the version that judged it, and what was decided about that.
    expect((await show(hurried.id)).corrections).toHaveLength(3);
  });
});

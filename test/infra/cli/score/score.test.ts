import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../../../functions/contracts/team.ts';
import { readCall } from '../../../../infra/cli/score/calls-file.ts';
import { compare, figureOf, reportOf } from '../../../../infra/cli/score/report.ts';

const run = promisify(execFile);
const SCRIPT = {
  id: 'sales',
  language: 'es-MX',
  service: 'sales',
  version: 3,
  ordered: true,
  steps: [
    {
      id: 'S1',
      title: 'saludo',
      kind: 'required',
      intent: 'greeting',
      phrases: ['Gracias por llamar a Banca Lúmina.'],
    },
  ],
};
afterAll(() => rmSync(NODE_COMPILE_CACHE, { recursive: true, force: true }));

const callLine = (callId: string, text: string, more: object = {}) =>
  JSON.stringify({
    callId,
    language: 'es-MX',
    scriptId: 'sales',
    turns: [{ speaker: 'agent', startMs: 0, endMs: 2000, text }],
    ...more,
  });

const files = (scripts: unknown, calls: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  const scriptsFile = join(folder, 'scripts.json');
  const callsFile = join(folder, 'calls.jsonl');
  writeFileSync(scriptsFile, JSON.stringify(scripts));
  writeFileSync(callsFile, calls.join('\n'));
  return ['--scripts', scriptsFile, '--calls', callsFile];
};

/** What Node made of the program's files the first time, so that it need not be made at each of the runs below. */
const NODE_COMPILE_CACHE = mkdtempSync(join(tmpdir(), 'compiled-'));

/** The command as a person runs it: exit code, lines of output, lines of complaint. */
const score = async (args: readonly string[], language = 'en_US.UTF-8') => {
  const command = ['infra/cli/score.ts', ...args];
  const env = { ...process.env, LC_ALL: language, NODE_COMPILE_CACHE };
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  try {
    const { stdout, stderr } = await run(process.execPath, command, { env });
    return { code: 0, out: lines(stdout), complaints: lines(stderr) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: lines(stdout), complaints: lines(stderr) };
  }
};

describe('score', () => {
  it('prints a verdict line a call, names bad lines by number and goes on', async () => {
    const calls = [
      callLine('a', 'gracias por llamar a banca lúmina'),
      'nonsense',
      '{"callId":"b"}',
      '',
      callLine('c', 'hola', { scriptId: 'other' }),
      callLine('a', 'x'),
      callLine('d', 'bueno dígame por favor qué pasó con su cuenta el día de ayer'),
    ];
    const { code, out, complaints } = await score(files([SCRIPT], calls));
    expect(code).toBe(1);
    const rows = out.map((line) => JSON.parse(line));
    expect(
      rows.map(({ callId, scriptId, scriptVersion, steps }) => [callId, scriptId, scriptVersion, steps[0].verdict]),
    ).toEqual([
      ['a', 'sales', 3, 'said'],
      ['d', 'sales', 3, 'not_said'],
    ]);
    expect(rows[0].steps[0].evidence).toMatchObject({ turnIndex: 0, startMs: 0 });
    expect(complaints.map((line) => /line (\d+): (.*)/.exec(line)?.slice(1, 3))).toEqual([
      ['2', 'is not JSON'],
      ['3', 'turns: is missing'],
      ['5', 'there is no script “other”'],
      ['6', 'call “a” was already on line 1'],
    ]);
  });

  it('--report compares with labels', async () => {
    const labels = { S1: { status: 'done', evidenceIdx: 0 } };
    const { code, out } = await score([
      ...files([SCRIPT], [callLine('a', 'gracias por llamar a banca lúmina', { labels, orderViolations: [] })]),
      '--report',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({ said: { f1: 1 }, evidence: 1, decided: 1 });
  });

  it.each([
    ['en_US', 'line 1, [1].steps[0].kind: must be one of: required', 'the braces of a slot do not match'],
    ['es_MX', 'línea 1, [1].steps[0].kind: debe ser uno de: required', 'las llaves de un espacio no cierran'],
    ['pt_BR', 'linha 1, [1].steps[0].kind: deve ser um de: required', 'as chaves de uma lacuna não fecham'],
  ])('in %s names line and field of what is wrong with a script, and judges by the others', async (...told) => {
    const [language, ofShape, ofMeaning] = told;
    const steps = [
      { ...SCRIPT.steps[0], kind: 'obligatorio' },
      { id: 'S2', title: 'se presenta', kind: 'required', phrases: ['soy {agente'] },
    ];
    const calls = [callLine('a', 'gracias por llamar a banca lúmina'), callLine('b', 'hola', { scriptId: 'broken' })];
    const scripts = [SCRIPT, { ...SCRIPT, id: 'broken', steps }];
    const { code, out, complaints } = await score(files(scripts, calls), language);
    expect(code).toBe(1);
    expect(out.map((line) => JSON.parse(line).callId)).toEqual(['a']);
    expect(complaints[0]).toContain(ofShape);
    expect(complaints[1]).toMatch(/1, \[1\]\.steps\[1\]\.phrases\[0\]: /);
    expect(complaints[1]).toContain(ofMeaning);
    expect(complaints[2]).toContain('broken');
    expect(complaints).toHaveLength(3);
  });

  it('can do nothing without a script that is right or without calls, and says which', async () => {
    const none = await score(files([], []));
    expect([none.code, none.complaints]).toEqual([2, [expect.stringContaining('line 1: the file is empty')]]);
    const [, scripts = '', , calls = ''] = files([SCRIPT], []);
    const noScripts = await score(['--scripts', `${scripts}x`, '--calls', calls]);
    expect([noScripts.code, noScripts.complaints]).toEqual([2, [`${scripts}x: no such file or folder`]]);
    const noCalls = await score(['--scripts', scripts, '--calls', `${calls}x`], 'es_MX');
    expect([noCalls.code, noCalls.complaints]).toEqual([2, [`${calls}x: no existe ese archivo o carpeta`]]);
  });

  it('reads YAML as well, and what an old editor saved', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'score-'));
    const [scripts, calls] = [join(folder, 'scripts.yaml'), join(folder, 'calls.jsonl')];
    writeFileSync(calls, callLine('a', 'gracias por llamar a banca lúmina'));
    const yaml = `id: sales
language: es-MX
service: sales
steps:
  - { id: S1, title: saludo, kind: required, phrases: [Gracias por llamar a Banca Lúmina.] }
`;
    writeFileSync(scripts, Buffer.from(yaml, 'latin1'));
    const { code, out } = await score(['--scripts', scripts, '--calls', calls]);
    expect([code, JSON.parse(out[0] ?? '').steps[0].evidence.phrasing]).toEqual([
      0,
      'Gracias por llamar a Banca Lúmina.',
    ]);
  });

  it('takes scripts as a table, and judges by none of it when a cell is wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'score-'));
    const table = join(folder, 'scripts.csv');
    const callsFile = join(folder, 'calls.jsonl');
    writeFileSync(callsFile, callLine('a', 'gracias por llamar a banca lúmina'));
    const rows = (kind: string) =>
      `Servicio;Guion;Idioma;Paso;Título;Tipo;Intención;Frases\nsales;sales;es-MX;S1;saluda;${kind};saludo;Gracias por llamar a Banca Lúmina\n`;
    writeFileSync(table, rows('obligatorio'));
    const right = await score(['--scripts', table, '--calls', callsFile]);
    expect([right.code, right.complaints]).toEqual([0, []]);
    expect(JSON.parse(right.out[0] ?? '')).toMatchObject({ scriptId: 'sales', steps: [{ verdict: 'said' }] });
    writeFileSync(table, rows('quizá'));
    const wrong = await score(['--scripts', table, '--calls', callsFile]);
    expect([wrong.code, wrong.out]).toEqual([2, []]);
    expect(wrong.complaints.join()).toContain('scripts.csv, row 2, column "Tipo": “quizá”: must be one of: required');
  });

  it('says how it is used', async () => {
    expect((await score([])).complaints.join()).toContain('--scripts');
    const { code, complaints } = await score(['--lang', 'pt-BR', '--calling', 'x']);
    expect([code, complaints[0]]).toEqual([2, 'Aqui não existe a opção --calling.']);
  });
});

describe('a line of calls', () => {
  const problem = (line: unknown, locale: Locale = 'en') => {
    const call = readCall(JSON.stringify(line), locale);
    return 'problem' in call ? call.problem : undefined;
  };
  const call = (more: object) => ({ callId: 'a', scriptId: 's', turns: [], ...more });
  const turn = (more: object) => call({ turns: [{ speaker: 'agent', startMs: 0, endMs: 1, text: '', ...more }] });

  it('that is right has no problem', () => {
    expect(problem(call({}))).toBeUndefined();
    expect(problem(turn({ words: [{ text: 'x', startMs: 0, endMs: 1 }] }))).toBeUndefined();
  });

  it.each([
    [call({ callId: 7 }), 'callId: debe ser texto'],
    [call({ callId: '' }), 'callId: no puede estar vacío'],
    [call({ turns: 'none' }), 'turns: debe ser una lista'],
    [turn({ speaker: 'robot' }), 'turns[0].speaker: debe ser uno de: agent, customer, unknown'],
    [turn({ startMs: 'x' }), 'turns[0].startMs: debe ser un número'],
    [turn({ words: [{ text: 'x', startMs: 0 }] }), 'turns[0].words[0].endMs: falta'],
    [call({ labels: { S1: {} } }), 'labels.S1.status: falta'],
    [7, 'debe ser un grupo de campos'],
  ])('%j says which field is wrong, in the person’s language', (line, message) => {
    expect(problem(line, 'es-MX')).toBe(message);
  });
});

it('an abstention counts against recall on both sides, an ambiguous label not at all', () => {
  const steps = (verdict: 'said' | 'not_said' | 'unverifiable') => ({
    scriptId: 's',
    scriptVersion: 1,
    adherence: { score: null, n: 0 },
    steps: [{ stepId: 'A', verdict, confidence: 0.5, reason: 'matched' as const }],
  });
  const labels = (status: string) => ({ steps: { A: { status, turns: [0] } }, orderViolated: false });
  expect(compare(labels('missing'), steps('unverifiable'))).toMatchObject({
    missing: { fn: 1 },
    abstained: 1,
    decided: 0,
  });
  expect(compare(labels('done'), steps('unverifiable'))).toMatchObject({ said: { fn: 1 } });
  expect(compare(labels('ambiguous'), steps('said'))).toMatchObject({ decided: 0, said: { tp: 0, fp: 0, fn: 0 } });
  expect(figureOf({ tp: 0, fp: 0, fn: 0 }).f1).toBe(0);
  expect(reportOf([compare(labels('missing'), steps('not_said'))]).json).toMatchObject({ missing: { f1: 1 } });
});

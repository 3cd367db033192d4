import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallDetail, CallView } from '../../../functions/contracts/api.ts';
import { isFinal } from '../../../functions/domain/call/call.ts';
import { aWav } from '../../builders/wav.ts';
import {
  callIdOfFile,
  ENGLISH_CALL,
  gsmWav,
  putCall,
  putSparseWav,
  rawMuLaw,
  SCRIPT_YAML,
  SERVICE,
  silentWav,
  spokenWords,
} from './recordings.ts';
import { cli, cliJson, eventually, removeFolder, type Server, startServer, temporaryFolder } from './server.ts';

const TEAM_YAML = `id: team_orders
name: Orders
locale: en
timeZone: America/Mexico_City
services: [${SERVICE}]
members:
  - { email: dana@orders.example, name: Dana Reyes, role: agent, agentId: '103' }
`;

/** Names that exist in real drops. `..` and a slash cannot be in a file name; everything else can. */
const ODD_NAMES = [
  'llamada de María Ñandú (2).wav',
  '📞 reclamação 👩🏽‍💻.wav',
  '..wav',
  'a..b..%2F..%2Fc.wav',
  'what? #1 & 100% + more; "quoted" \'too\' =1+1.wav',
  '{braces} [and] \\backslash<tag>.wav',
  `${'x'.repeat(230)}.wav`,
];

/** Between two looks at the sheet: a look costs requests, of which Google allows sixty a minute. */
const A_LOOK_MS = 5_000;

type Row = Readonly<Record<string, string>>;
type Emitted = {
  readonly type: string;
  readonly file?: string;
  readonly outcome?: string;
  readonly reason?: string;
  readonly callId?: string;
};

const linesOf = <Line>(stdout: string): readonly Line[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

describe('a drop in which almost everything is wrong', () => {
  let root = '';
  let server: Server;
  let drop = '';
  let stderr = '';
  let code = -1;
  let emitted: readonly Emitted[] = [];
  let ids: ReadonlyMap<string, string> = new Map();
  let calls: readonly CallView[] = [];
  let rows: readonly Row[] = [];

  const put = (name: string, bytes: Uint8Array | string) => writeFile(join(drop, name), bytes);
  const listCalls = () => cliJson<CallView>(server, 'calls', 'list', '--limit', '500');
  const callOf = (name: string): CallView => {
    const call = calls.find(({ id }) => id === ids.get(name));
    if (!call) throw new Error(`${name} is no call`);
    return call;
  };
  const endingOf = (name: string): string => {
    const { state, ending } = callOf(name);
    return `${state} ${ending?.kind ?? ''}`.trim();
  };
  const problemsOf = (name: string): readonly string[] => callOf(name).problems.map(({ kind }) => kind);
  const sheetOf = (team: string) => cliJson<Row>(server, 'sheets', 'export', team, 'Monitoring');
  const bothSheets = async (): Promise<readonly Row[]> =>
    (await Promise.all(['team_orders', 'General'].map(sheetOf))).flat();
  const rowOf = (name: string): Row | undefined => rows.find(({ Key }) => Key === ids.get(name));

  beforeAll(async () => {
    root = await temporaryFolder();
    drop = join(root, 'drop del año 🎧');
    await mkdir(drop);
    server = await startServer(join(root, 'datos de María 📁'), '--model', 'tiny');
    await writeFile(join(root, 'team.yaml'), TEAM_YAML);
    await writeFile(join(root, 'script.yaml'), SCRIPT_YAML);
    expect((await cli(server, 'teams', 'apply', join(root, 'team.yaml'))).code).toBe(0);
    expect((await cli(server, 'scripts', 'publish', join(root, 'script.yaml'))).code).toBe(0);

    let seed = 100;
    const good = async (name: string): Promise<void> => {
      seed += 1;
      await putCall(drop, name, seed);
    };
    await good('good.wav');
    await put('empty.wav', '');
    await put('letter.wav', 'Dear colleague,\n\nplease find the recording attached.\n'.repeat(40));
    const whole = await readFile(ENGLISH_CALL);
    await put('cut-off.wav', whole.subarray(0, Math.round(whole.length * 0.45)));
    await put('old-recorder.wav', gsmWav());
    await put('exchange.ul', rawMuLaw());
    await put('silence.wav', silentWav(6));
    await put('two-seconds.wav', aWav({ seconds: 2, seed: 3 }));
    await putSparseWav(join(drop, 'four-hours.wav'), 4 * 3600 * 16_000);
    await putSparseWav(join(drop, 'two-gigabytes.wav'), 2_100_000_000);
    for (const name of ['nobody.wav', 'nowhere.wav', 'someday.wav', 'not-listed.wav', 'first.wav', 'second.wav'])
      await good(name);
    for (const name of ODD_NAMES) await good(name);
    await good('garbled.wav');
    await put('garbled.transcript.json', '{"results": {"items": "none"');
    await put(
      'calls.csv',
      [
        'file,call_id,started_at,agent_id,service,language',
        `good.wav,C-1,2026-11-17T10:00:00-06:00,103,${SERVICE},en-US`,
        'missing.wav,C-2,2026-11-17T10:00:00-06:00,103,order support,en-US',
        `nobody.wav,C-3,2026-11-17T11:00:00-06:00,777,${SERVICE},en-US`,
        'nowhere.wav,C-4,2026-11-17T12:00:00-06:00,103,space travel,en-US',
        `someday.wav,C-5,2026-02-31,103,${SERVICE},en-US`,
        `first.wav,D-1,2026-11-17T13:00:00-06:00,103,${SERVICE},en-US`,
        `second.wav,D-1,2026-11-17T14:00:00-06:00,103,${SERVICE},en-US`,
        `cut-off.wav,C-6,2026-11-17T15:00:00-06:00,103,${SERVICE},en-US`,
        ...ODD_NAMES.map((name) => `"${name.replaceAll('"', '""')}",,2026-11-18,103,${SERVICE},en-US`),
      ].join('\r\n'),
    );

    const sent = await cli(server, '--json', 'ingest', drop, '--wait', '--timeout', '4');
    ({ code, stderr } = sent);
    emitted = linesOf<Emitted>(sent.stdout);
    const named = emitted.filter(({ type, outcome }) => type === 'recording' && outcome === 'uploaded');
    ids = new Map(
      await Promise.all(named.map(async ({ file = '' }) => [basename(file), await callIdOfFile(file)] as const)),
    );
    calls = await listCalls();
  }, 290_000);
  afterAll(async () => {
    await server?.kill();
    await removeFolder(root);
  });

  it('sends everything that can ever be a call, and says with its exit code that something needs a person', () => {
    expect(code).toBe(1);
    expect([...ids.keys()].sort()).toEqual(
      [
        ...['good.wav', 'empty.wav', 'letter.wav', 'cut-off.wav', 'old-recorder.wav', 'exchange.ul', 'silence.wav'],
        ...['two-seconds.wav', 'nobody.wav', 'nowhere.wav', 'someday.wav', 'not-listed.wav', 'first.wav', 'second.wav'],
        'garbled.wav',
        ...ODD_NAMES,
      ].sort(),
    );
    for (const { file = '', callId } of emitted.filter(({ outcome }) => outcome === 'uploaded'))
      if (callId !== undefined) expect(callId).toBe(ids.get(basename(file)));
  });

  it('loses nothing: every recording that was sent is a call in a final state', () => {
    expect(calls.map(({ id }) => id).sort()).toEqual([...ids.values()].sort());
    expect(calls.filter(({ state }) => !isFinal(state))).toEqual([]);
  });

  it('shows every call as one row of a workbook', async () => {
    rows = await eventually(
      async () => {
        const found = await bothSheets();
        const isDone = found.every(({ State = '' }) => !/^(Waiting|Transcri)/.test(State));
        return found.length >= ids.size && isDone ? found : undefined;
      },
      { withinMs: 90_000, what: 'a row for each call, in its last state', everyMs: A_LOOK_MS },
    );
    expect(rows.map(({ Key }) => Key).sort()).toEqual([...ids.values()].sort());
  });

  it.each([
    ['empty.wav', 'failed empty-file'],
    ['letter.wav', 'failed not-audio'],
    ['old-recorder.wav', 'failed unsupported-codec'],
    ['exchange.ul', 'failed headerless-audio'],
    ['silence.wav', 'skipped no-speech'],
    ['two-seconds.wav', 'skipped too-short'],
    ['garbled.wav', 'failed transcript-unreadable'],
  ])('%s ends as %s, in words, in the call and in its row', (name, ending) => {
    expect(endingOf(name)).toBe(ending);
    expect(callOf(name).ending?.message).toMatch(/\w{3,} .*\.$/);
    const { State } = rowOf(name) ?? {};
    expect(State).toMatch(ending.startsWith('failed') ? /^Failed: \w/ : /^Skipped: \w/);
  });

  it('judges what is there of a recording that was cut off, and says so', () => {
    expect(endingOf('cut-off.wav')).toBe('flagged');
    expect(problemsOf('cut-off.wav')).toContain('truncated-recording');
  });

  it('refuses four hours and more than 2 GB before a byte is sent, naming limit and length', () => {
    const outcomes = new Map(emitted.map(({ file = '', outcome, reason }) => [basename(file), `${outcome} ${reason}`]));
    expect(outcomes.get('four-hours.wav')).toBe('refused too-long');
    expect(outcomes.get('two-gigabytes.wav')).toBe('refused too-large');
    expect(stderr).toMatch(/four-hours\.wav .*lasts 4:00:00, and the limit is 4:00:00/);
    expect(stderr).toMatch(/two-gigabytes\.wav .*2\.1 GB, and the limit is 2 GB/);
  });

  it('keeps odd names as people wrote them', () => {
    for (const name of ODD_NAMES) {
      expect(callOf(name).recording.fileName).toBe(name.split(/[/\\]/).at(-1));
      expect(callOf(name).state, name).toBe('flagged');
      expect(callOf(name).factSources.agentId, name).toBe('call-list');
    }
  });

  it('takes a name of 300 characters from another machine, by the API', async () => {
    const name = `${'ñ'.repeat(296)}.wav`;
    const token = await tokenOf(server);
    const bytes = aWav({ seconds: 20, seed: 999 });
    const answer = await fetch(`${server.url}/api/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ fileName: name, bytes: bytes.length, batch: 'long-names' }),
    });
    const { url } = (await answer.json()) as { url: string };
    expect((await fetch(url, { method: 'PUT', body: Buffer.from(bytes) })).status).toBe(200);
    const call = await eventually(
      async () => (await listCalls()).find(({ recording }) => recording.key.includes('long-names')),
      { withinMs: 30_000, what: 'the call with the long name' },
    );
    expect(call.recording.fileName).toBe(name);
  });

  it('names rows without a file, files without a row and bad dates by file, row and column', () => {
    expect(stderr).toMatch(/calls\.csv, row 3.*missing\.wav/);
    expect(stderr).toMatch(/calls\.csv.*not-listed\.wav/);
    expect(stderr).toMatch(/calls\.csv, row 6, column "?started_at"?.*2026-02-31/);
    expect(emitted.filter(({ type }) => type === 'problem').length).toBeGreaterThanOrEqual(3);
  });

  it('keeps a call whose date cannot be read, at the time of its arrival', () => {
    const call = callOf('someday.wav');
    expect(problemsOf('someday.wav')).toContain('bad-date');
    expect(call.occurredAt).toBe(call.receivedAt);
    expect(call.state).toBe('flagged');
  });

  it('keeps both of two recordings that carry the same id', () => {
    const marked = ['first.wav', 'second.wav'].filter((name) => problemsOf(name).includes('duplicate-call-id'));
    expect(marked).toHaveLength(1);
    expect(['first.wav', 'second.wav'].map(endingOf)).toEqual(['flagged', 'flagged']);
  });

  it('shows an unknown agent and an unknown service as such in the row', () => {
    expect(rowOf('nobody.wav')).toMatchObject({
      Agent: '777',
      Problems: expect.stringContaining('Unknown agent'),
    });
    expect(rowOf('nowhere.wav')).toMatchObject({
      Service: 'space travel',
      Problems: expect.stringContaining('Unknown service'),
    });
    expect(rowOf('not-listed.wav')?.Problems).toMatch(/Unknown agent.*Unknown service/);
  });

  it('changes the row and judges the call when a person corrects agent and service', async () => {
    const id = ids.get('not-listed.wav') ?? '';
    expect(callOf('not-listed.wav').summary).toBeUndefined();
    const fixed = await cli(server, 'calls', 'fix', id, '--service', SERVICE, '--agent', '103');
    expect(fixed).toMatchObject({ code: 0 });
    const row = await eventually(
      async () => {
        const found = (await sheetOf('team_orders')).find(({ Key }) => Key === id);
        return found && found['Adherence %'] !== '' ? found : undefined;
      },
      { withinMs: 60_000, what: 'the corrected row', everyMs: A_LOOK_MS },
    );
    expect(row).toMatchObject({ Agent: '103', Service: SERVICE, State: 'Ready' });
    expect(row.Flags).toContain('Announces the survey');
    expect(row.Problems).not.toMatch(/Unknown/);
    const [detail] = await cliJson<CallDetail>(server, 'calls', 'show', id);
    expect(detail?.call.teamId).toBe('team_orders');
    expect(detail?.verdicts?.steps.map(({ verdict }) => verdict)).toEqual(['said', 'said', 'not_said']);
  });

  it('says in the workbook that it left that the row is no call of this team any more', async () => {
    const id = ids.get('not-listed.wav') ?? '';
    const row = await eventually(
      async () => {
        const found = (await sheetOf('General')).find(({ Key }) => Key === id);
        return found?.Conflict === '' ? undefined : found;
      },
      { withinMs: 60_000, what: 'the old row says so', everyMs: A_LOOK_MS },
    );
    expect(row.Conflict).toContain('not a call of this team');
  });

  it('judges a call whose transcript could not be read once the right one is sent', async () => {
    await put('garbled.transcript.json', spokenWords());
    const id = ids.get('garbled.wav') ?? '';
    await cli(server, 'ingest', join(drop, 'garbled.wav'));
    const call = await eventually(
      async () => (await listCalls()).find((found) => found.id === id && found.state === 'flagged'),
      { withinMs: 30_000, what: 'the call is judged' },
    );
    expect(call.ending).toBeUndefined();
  });

  it('judges what waited for a script when one is published for its service', async () => {
    const file = join(root, 'travel.yaml');
    await writeFile(file, SCRIPT_YAML.replace('id: orders', 'id: travel').replace(SERVICE, 'space travel'));
    expect((await cli(server, 'scripts', 'publish', file)).code).toBe(0);
    const id = ids.get('nowhere.wav') ?? '';
    const call = await eventually(
      async () => (await listCalls()).find((found) => found.id === id && found.summary !== undefined),
      { withinMs: 30_000, what: 'the call is judged' },
    );
    expect(call.summary).toMatchObject({ scriptId: 'travel', scriptVersion: 1 });
    expect(call.problems.map(({ kind }) => kind)).not.toContain('unknown-service');
    expect(call.problems.map(({ kind }) => kind)).not.toContain('no-script');
  });

  it.each([
    ['en', 'line 11, steps[0].kind: must be one of', 'line 12, steps[0].phrases: must be a list'],
    ['es', 'línea 11, steps[0].kind: debe ser uno de', 'línea 12, steps[0].phrases: debe ser'],
    ['pt', 'linha 11, steps[0].kind: deve ser um de', 'linha 12, steps[0].phrases: deve ser'],
  ])('names line and field of what is wrong in a script, in %s', async (language, kind, phrases) => {
    const wrong = SCRIPT_YAML.replace('kind: required', 'kind: obligatory').replace(
      /phrases:\n.*\n/,
      'phrases: Thank you for calling\n',
    );
    const file = join(root, 'wrong.yaml');
    await writeFile(file, `# A script with two errors.\n\n\n${wrong}`);
    const result = await cli(server, '--lang', language, 'scripts', 'publish', file);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(kind);
    expect(result.stderr).toContain(phrases);
    expect(await cliJson(server, 'scripts', 'list')).toHaveLength(2);
  });

  it('takes the same drop again, and copies under other names, without a new call', async () => {
    await put('good (copy).wav', await readFile(join(drop, 'good.wav')));
    const again = await cli(server, 'ingest', drop);
    expect(again.code).toBe(1);
    await pause(3_000);
    const found = (await listCalls()).filter(({ recording }) => !recording.key.includes('long-names'));
    expect(found.map(({ id }) => id).sort()).toEqual([...ids.values()].sort());
  });
});

const tokenOf = async (server: Server): Promise<string> => {
  const answer = await fetch(`${server.url}/issuer/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@demo.example' }),
  });
  return ((await answer.json()) as { id_token: string }).id_token;
};

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallDetail, type CallView, callDetailSchema } from '../../../functions/contracts/api.ts';
import { ask, tokenFor } from './person.ts';
import { callIdOfFile, putCall, SCRIPT_YAML } from './recordings.ts';
import { cli, cliJson, eventually, removeFolder, type Server, startServer, temporaryFolder } from './server.ts';

/** As many calls as it takes to put a step under its bar. */
const DECIDED = 20;

/** A step about which people often decided otherwise is a suggestion: it waits for a person, in every place at once. */
describe('a step of which the machine is often wrong', () => {
  let root = '';
  let server: Server;
  let token = '';
  let ids: readonly string[] = [];
  /** Nobody decides about this one, and nobody opens it before its row is looked at. */
  let undecided = '';

  const ingest = async (name: string, seeds: readonly number[]): Promise<readonly string[]> => {
    const drop = join(root, name);
    await mkdir(drop);
    const files = seeds.map((seed) => `call-${seed}.wav`);
    const made: string[] = [];
    for (const [at, file] of files.entries()) made.push(await callIdOfFile(await putCall(drop, file, seeds[at] ?? 0)));
    await writeFile(
      join(drop, 'calls.csv'),
      ['file,service', ...files.map((file) => `${file},order support`), ''].join('\n'),
    );
    expect((await cli(server, 'ingest', drop, '--wait', '--timeout', '3')).code).toBe(0);
    return made;
  };
  const decide = async (callId: string, verdict: string): Promise<void> => {
    const body = { scriptVersion: 1, verdict };
    const answer = await ask(server, 'PUT', `/calls/${callId}/corrections/survey`, { token, body });
    expect(answer.status).toBe(200);
  };
  const shown = async (callId: string): Promise<CallDetail> =>
    callDetailSchema.parse((await ask(server, 'GET', `/calls/${callId}`, { token })).body);
  const rowOf = async (callId: string): Promise<Record<string, string> | undefined> => {
    const rows = await cliJson<Record<string, string>>(server, 'sheets', 'export', 'General', 'Monitoring');
    return rows.find(({ Key }) => Key === callId);
  };

  beforeAll(async () => {
    root = await temporaryFolder();
    server = await startServer(join(root, 'data'), '--model', 'tiny');
    token = await tokenFor(server, 'admin@demo.example');
    await writeFile(join(root, 'script.yaml'), SCRIPT_YAML);
    expect((await cli(server, 'scripts', 'publish', join(root, 'script.yaml'))).code).toBe(0);
    ids = await ingest(
      'first',
      Array.from({ length: DECIDED + 1 }, (_, at) => at + 1),
    );
    undecided = ids[DECIDED] ?? '';
    const before = await eventually(() => rowOf(undecided), { withinMs: 60_000, what: 'the row of the last call' });
    expect(before).toMatchObject({ n: '3', Flags: 'Missing: Announces the survey' });
    expect(before.Problems).not.toContain('suggested');
    for (const callId of ids.slice(0, DECIDED)) await decide(callId, 'said');
  });
  afterAll(async () => {
    await server?.stop();
    await removeFolder(root);
  });

  it('no longer counts in the row of a call that nobody opened since, and the row says why n is smaller', async () => {
    const row = await eventually(
      async () => {
        const now = await rowOf(undecided);
        return now?.n === '2' ? now : undefined;
      },
      { withinMs: 60_000, what: 'the row that leaves the survey out' },
    );
    expect(row).toMatchObject({
      'Adherence %': '100.0',
      Flags: '? Missing (suggestion): Announces the survey',
      Problems: expect.stringContaining('Steps only suggested, not in % and n until you decide in the panel: 1.'),
    });
    const listed = (await cliJson<CallView>(server, 'calls', 'list')).find(({ id }) => id === undecided);
    expect(listed?.summary?.adherence).toEqual({ score: 100, n: 2, onlySuggested: 1 });
  });

  it('counts neither in the API nor on the command line, which say so in the reader’s language', async () => {
    const detail = await shown(undecided);
    expect(detail.call.summary?.adherence).toEqual({ score: 100, n: 2, onlySuggested: 1 });
    expect(detail.effective).toMatchObject({
      adherence: { score: 100, n: 2, onlySuggested: 1 },
      steps: [{ by: 'machine' }, { by: 'machine' }, { stepId: 'survey', verdict: 'not_said', by: 'suggestion' }],
    });
    // What the machine said stays as it was.
    expect(detail.verdicts).toMatchObject({ adherence: { n: 3 }, steps: { 2: { verdict: 'not_said' } } });
    for (const [language, words] of [
      ['en', '100 % (n = 2; only suggested, not counted until a person decides: 1)'],
      ['es-MX', '(n = 2; solo sugeridos, no cuentan hasta que decida una persona: 1)'],
      ['pt-BR', '(n = 2; só sugeridos, não contam até que uma pessoa decida: 1)'],
    ] as const) {
      const { stdout } = await cli(server, 'calls', 'show', undecided, '--lang', language);
      expect(stdout.replaceAll('\u00a0', ' ')).toContain(words);
    }
  });

  it('is only suggested in calls that are judged from now on', async () => {
    const [fresh = ''] = await ingest('second', [99]);
    expect((await shown(fresh)).call.summary).toMatchObject({
      adherence: { score: 100, n: 2, onlySuggested: 1 },
      flags: [{ stepId: 'survey', suggested: true, critical: false }],
    });
  });

  it('counts again in a call once a person decided there', async () => {
    const { stdout } = await cli(server, 'calls', 'correct', undecided, 'survey', '--verdict', 'not_said');
    expect(stdout).toMatch(/Adherence of the call: 67.% \(n = 3\)/);
    const { stdout: told } = await cli(server, 'calls', 'show', undecided);
    expect(told).not.toContain('suggest');
    const row = await eventually(
      async () => {
        const now = await rowOf(undecided);
        return now?.n === '3' ? now : undefined;
      },
      { withinMs: 60_000, what: 'the row with the survey in it' },
    );
    expect(row).toMatchObject({ 'Adherence %': '66.7', Flags: 'Missing: Announces the survey' });
    expect(row.Problems).not.toContain('suggested');
  });
});

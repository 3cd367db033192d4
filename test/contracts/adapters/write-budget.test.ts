import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCallStore } from '../../../functions/adapters/dynamodb/call-store.ts';
import { openTable, type StoreTable } from '../../../functions/adapters/dynamodb/table.ts';
import { JOB_NAME_PREFIX } from '../../../functions/contracts/names.ts';
import type { Call, Flag } from '../../../functions/domain/call/call.ts';
import { jobNameOf } from '../../../functions/domain/call/call-id.ts';
import { aCall } from '../../builders/call.ts';
import { type LocalServices, startLocalServices } from './local-services.ts';

let local: LocalServices;
beforeAll(async () => {
  local = await startLocalServices();
});
afterAll(() => local.stop());

/** Decision 0002. */
const BUDGET = 10;

type Capacity = { readonly CapacityUnits?: number };

/** Asks the service what every write consumed, indexes included. */
const metered = (table: StoreTable): (() => number) => {
  let units = 0;
  table.client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      units += (answer.output as { ConsumedCapacity?: Capacity }).ConsumedCapacity?.CapacityUnits ?? Number.NaN;
      return answer;
    },
    { step: 'initialize', priority: 'high' },
  );
  return () => units;
};

const flags: readonly Flag[] = (
  [
    ['forbidden', 'promesa-de-reembolso', 'Promete un reembolso que no puede autorizar', 412_300],
    ['missing', 'aviso-de-grabacion', 'Avisa que la llamada se graba por calidad', undefined],
    ['missing', 'verificacion-de-titular', 'Verifica nombre completo y fecha de nacimiento', undefined],
    ['missing', 'numero-de-folio', 'Da el número de folio del reporte', undefined],
    ['out-of-order', 'oferta-de-retencion', 'Ofrece un plan de retención antes de cancelar', 298_750],
    ['too-late', 'saludo-institucional', 'Saluda con su nombre y el de la empresa', 45_210],
    ['unverifiable', 'resumen-de-la-solucion', 'Repite lo que se hizo y pregunta si quedó resuelto', 530_020],
    ['missing', 'despedida', 'Se despide e invita a contestar la encuesta', undefined],
  ] as const
).map(([kind, stepId, title, atMs], at) => ({
  kind,
  stepId,
  title,
  critical: at < 3,
  ...(atMs === undefined ? {} : { atMs }),
}));

/** A call as a telephone system of a large centre describes it. */
const described = aCall({
  teamId: 'team_soporte-mexico',
  recording: {
    ...aCall().recording,
    key: 'inbox/2026-11-20-turno-matutino/20261120T150233Z_17_5512345678_soporte.wav',
    fileName: '20261120T150233Z_17_5512345678_soporte.wav',
    durationMs: 563_420,
    bytes: 18_029_484,
  },
  facts: {
    externalId: 'ACD-MX-2026-11-20-0048213',
    startedAt: '2026-11-20T15:02:33.000Z',
    agentId: '1017',
    agentName: 'María Fernanda Hernández Ruiz',
    service: 'Soporte técnico de internet',
    direction: 'inbound',
    ticket: 'INC-0093481',
    tags: ['retención', 'cliente-empresarial'],
  },
  factSources: {
    externalId: 'call-list',
    startedAt: 'file-name',
    agentId: 'call-list',
    agentName: 'call-list',
    service: 'call-list',
    direction: 'sidecar',
    ticket: 'sidecar',
    tags: 'sidecar',
  },
  language: 'es-MX',
});

it(`a call on its way from the inbox to eight flags costs ${BUDGET} write units at most, indexes included`, async () => {
  const table = await local.newTable();
  const units = metered(table);
  const calls = createCallStore(table);
  const spent: Record<string, number> = {};
  const step = async (name: string, write: () => Promise<unknown>) => {
    const before = units();
    await write();
    spent[name] = units() - before;
  };

  const { deadlineAt: _none, ...ended } = described;
  const transcribing: Call = {
    ...described,
    state: 'transcribing',
    jobName: jobNameOf(JOB_NAME_PREFIX, described.id, 'es-MX'),
  };
  const flagged: Call = {
    ...ended,
    state: 'flagged',
    revision: 2,
    ...(transcribing.jobName === undefined ? {} : { jobName: transcribing.jobName }),
    agent: { channel: 0, margin: 0.4375, by: 'script-opening' },
    transcriptConfidence: 0.8734512,
    summary: { scriptId: 'mx-soporte-internet', scriptVersion: 12, adherence: { score: 61.5384615, n: 13 }, flags },
  };
  await step('claim of the external id', () => calls.claimExternalId('ACD-MX-2026-11-20-0048213', described.id));
  await step('create', () => calls.create(described));
  await step('pointer from the object', () =>
    calls.rememberObject({
      key: described.recording.key,
      etag: '0123456789abcdef0123456789abcdef',
      callId: described.id,
    }),
  );
  await step('to transcribing', async () => expect(await calls.save(transcribing)).toBe('saved'));
  await step('to flagged', async () => expect(await calls.save(flagged)).toBe('saved'));
  expect(units(), JSON.stringify(spent)).toBeLessThanOrEqual(BUDGET);
  expect(units(), JSON.stringify(spent)).toBeGreaterThanOrEqual(8);
  expect(await createCallStore(openTable(table.name)).get(described.id)).toEqual({ ...flagged, revision: 3 });
});

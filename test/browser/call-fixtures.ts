import { createHash } from 'node:crypto';
import type { CallDetail } from '../../functions/contracts/api.ts';
import type { Call } from '../../functions/domain/call/call.ts';

/** Three calls of an invented team, as the API tells them: one with flags, one that failed, one still on its way. */

const idOf = (name: string): `call_${string}` => `call_${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;

type Spoken = readonly [speaker: 'agent' | 'customer', startMs: number, text: string, doubtful?: readonly string[]];

const turnOf = ([speaker, startMs, text, doubtful = []]: Spoken) => {
  const words = text.split(' ').map((word, index) => ({
    text: word,
    startMs: startMs + index * 320,
    endMs: startMs + index * 320 + 300,
    confidence: doubtful.includes(word) ? 0.41 : 0.93,
  }));
  return {
    speaker,
    startMs,
    endMs: startMs + words.length * 320,
    text,
    confidence: words.reduce((sum, word) => sum + word.confidence, 0) / words.length,
    channel: speaker === 'agent' ? 0 : 1,
    words,
  };
};

const TURNS: readonly Spoken[] = [
  ['agent', 1_200, 'Gracias por llamar a Banco Ribera, le atiende Laura, ¿en qué le puedo ayudar?'],
  ['customer', 6_400, 'Buenas tardes, me llegó un cargo que no reconozco en mi tarjeta.', ['reconozco']],
  ['agent', 11_000, 'Permítame un momento, por favor, voy a revisar su cuenta.'],
  ['customer', 15_600, 'Sí, claro. =HYPERLINK("http://ejemplo.test") <b>me dijeron</b> que llamara.', ['dijeron</b>']],
  ['agent', 21_200, 'Le voy a pedir su número de tarjeta completo para validarlo.', ['completo']],
  ['customer', 27_000, 'Prefiero no darlo por teléfono.'],
  ['agent', 31_000, 'De acuerdo, levanto la aclaración. Su folio es el 48213.'],
  ['customer', 37_500, 'Muchas gracias.'],
  ['agent', 40_000, 'A usted. Que tenga buena tarde.'],
];

const STEPS = [
  {
    id: 'saludo',
    title: 'Saludo e identificación',
    kind: 'required',
    errorClass: 'ENC',
    phrases: ['gracias por llamar'],
  },
  {
    id: 'grabacion',
    title: 'Aviso de grabación',
    kind: 'required',
    errorClass: 'ECC',
    phrases: ['esta llamada será grabada'],
  },
  {
    id: 'validacion',
    title: 'Validación de identidad',
    kind: 'required',
    errorClass: 'ECN',
    phrases: ['su fecha de nacimiento'],
  },
  {
    id: 'tarjeta',
    title: 'No pedir el número completo de la tarjeta',
    kind: 'forbidden',
    errorClass: 'ECC',
    phrases: ['número de tarjeta completo'],
  },
  {
    id: 'espera',
    title: 'Agradecer la espera',
    kind: 'conditional',
    errorClass: 'ENC',
    phrases: ['gracias por esperar'],
  },
  { id: 'folio', title: 'Entrega de folio', kind: 'required', errorClass: 'ENC', phrases: ['su folio es'] },
  {
    id: 'cierre',
    title: 'Cierre y encuesta',
    kind: 'required',
    errorClass: 'ENC',
    phrases: ['lo transfiero a la encuesta'],
  },
] as const;

const evidence = (turnIndex: number, startMs: number, quote: string) => ({
  turnIndex,
  startMs,
  endMs: startMs + 2_000,
  quote,
});

const recording = (fileName: string, durationMs: number) => ({
  key: `inbox/demo/${fileName}`,
  fileName,
  bytes: 1_024_000,
  sha256: createHash('sha256').update(fileName).digest('hex'),
  format: 'wav-pcm',
  channels: 2,
  sampleRateHz: 8_000,
  durationMs,
});

const flags = [
  {
    kind: 'forbidden',
    stepId: 'tarjeta',
    title: 'No pedir el número completo de la tarjeta',
    critical: true,
    atMs: 21_200,
  },
  { kind: 'missing', stepId: 'grabacion', title: 'Aviso de grabación', critical: true },
  { kind: 'missing', stepId: 'cierre', title: 'Cierre y encuesta', critical: false },
  { kind: 'unverifiable', stepId: 'validacion', title: 'Validación de identidad', critical: false, atMs: 15_600 },
] as const;

export const flaggedCall: CallDetail = {
  call: {
    id: idOf('aclaracion-0417.wav'),
    teamId: 'team_ribera',
    state: 'flagged',
    revision: 6,
    problems: [{ kind: 'speakers-uncertain', message: 'No es seguro quién habla: confírmelo en el panel.' }],
    recording: recording('aclaracion-0417.wav', 45_000),
    facts: { agentName: 'Laura Méndez', agentId: 'A-112', service: 'Aclaraciones', ticket: '48213' },
    factSources: { agentName: 'call-list' },
    occurredAt: '2026-11-20T17:42:00.000Z',
    receivedAt: '2026-11-20T18:00:00.000Z',
    language: 'es-MX',
    agent: { channel: 0, margin: 0.08, by: 'script-opening' },
    transcriptConfidence: 0.83,
    summary: { scriptId: 'aclaraciones', scriptVersion: 3, adherence: { score: 50, n: 4 }, flags: [...flags] },
    people: { reviewed: false, note: '' },
  },
  transcript: {
    language: 'es-MX',
    durationMs: 45_000,
    turns: TURNS.map(turnOf),
    provenance: { engine: 'transcribe', separation: 'channels', jobName: 'monitoria-x' },
  },
  verdicts: {
    scriptId: 'aclaraciones',
    scriptVersion: 3,
    adherence: { score: 50, n: 4 },
    steps: [
      {
        stepId: 'saludo',
        verdict: 'said',
        confidence: 0.98,
        reason: 'matched',
        evidence: evidence(0, 1_200, 'Gracias por llamar a Banco Ribera, le atiende Laura'),
      },
      { stepId: 'grabacion', verdict: 'not_said', confidence: 0.93, reason: 'no-match' },
      {
        stepId: 'validacion',
        verdict: 'unverifiable',
        confidence: 0.4,
        reason: 'low-confidence',
        evidence: evidence(3, 15_600, 'Sí, claro.'),
      },
      {
        stepId: 'tarjeta',
        verdict: 'said',
        confidence: 0.91,
        reason: 'matched',
        evidence: evidence(4, 21_200, 'su número de tarjeta completo'),
      },
      { stepId: 'espera', verdict: 'not_applicable', confidence: 0.8, reason: 'condition-not-met' },
      {
        stepId: 'folio',
        verdict: 'said',
        confidence: 0.95,
        reason: 'matched',
        evidence: evidence(6, 31_000, 'Su folio es el 48213'),
      },
      {
        stepId: 'cierre',
        verdict: 'not_said',
        confidence: 0.7,
        reason: 'near-miss',
        evidence: evidence(8, 40_000, 'Que tenga buena tarde'),
      },
    ],
  },
  script: {
    id: 'aclaraciones',
    language: 'es-MX',
    service: 'Aclaraciones',
    version: 3,
    order: 'partial',
    steps: STEPS.map((step) => ({ ...step, phrases: [...step.phrases] })),
    effectiveFrom: '2026-10-01T00:00:00.000Z',
    publishedAt: '2026-10-01T00:00:00.000Z',
    publishedBy: 'coordinacion@ribera.example',
  },
};

/** What is known of a call before anybody has listened to it. */
const arrived = {
  teamId: 'team_ribera',
  problems: [],
  factSources: {},
  receivedAt: '2026-11-20T19:10:00.000Z',
  language: 'es-MX',
};

export const failedCall: CallDetail = {
  call: {
    ...arrived,
    id: idOf('llamada-dañada.wav'),
    state: 'failed',
    revision: 2,
    ending: { kind: 'corrupt-audio', message: 'La grabación está dañada y no se pudo transcribir.' },
    recording: recording('llamada-dañada.wav', 12_000),
    facts: { agentName: 'Héctor Salas', service: 'Aclaraciones' },
    occurredAt: '2026-11-20T18:10:00.000Z',
  },
};

export const waitingCall: CallDetail = {
  call: {
    ...arrived,
    id: idOf('retencion-2201.wav'),
    state: 'transcribing',
    revision: 1,
    recording: recording('retencion-2201.wav', 31_000),
    facts: { agentName: 'Diana Ortega', service: 'Retención' },
    occurredAt: '2026-11-20T19:05:00.000Z',
  },
};

const AGENTS = ['Laura Méndez', 'Héctor Salas', 'Diana Ortega', 'Marco Peña', 'Sofía Ibarra'];

/** More calls like the first, so that the tab looks as full as a real morning. */
const morning: readonly CallDetail[] = Array.from({ length: 9 }, (_, index) => {
  const fileName = `manana-${index}.wav`;
  const kept = flags.slice(index % 4);
  return {
    ...flaggedCall,
    call: {
      ...flaggedCall.call,
      id: idOf(fileName),
      problems: [],
      recording: recording(fileName, 30_000 + index * 41_000),
      facts: {
        agentName: AGENTS[index % AGENTS.length] ?? '',
        service: index % 3 === 0 ? 'Retención' : 'Aclaraciones',
        ticket: `${50_210 + index}`,
      },
      occurredAt: new Date(Date.UTC(2026, 10, 20, 14, 7 + index * 13)).toISOString(),
      agent: { channel: 0, margin: 0.6, by: 'script-opening' as const },
      summary: {
        scriptId: 'aclaraciones',
        scriptVersion: 3,
        adherence: { score: [100, 75, 66.7, 50][(index + 1) % 4] ?? 100, n: 4 },
        flags: index % 4 === 3 ? [] : [...kept],
      },
    },
  };
});

const { transcript: _transcript, verdicts: _verdicts, ...known } = flaggedCall;

/** Whose row shows another zone than the workbook has: the team's was mended since the workbook was made. */
export const elsewhereCall: CallDetail = {
  call: {
    ...flaggedCall.call,
    id: idOf('otra-zona.wav'),
    recording: recording('otra-zona.wav', 30_000),
    facts: { agentName: 'Inés Rojo', service: 'Aclaraciones' },
  },
  timeZone: 'America/Tijuana',
};

/** A call of which neither transcript nor verdicts can be read any more: its row is all there is. */
export const damagedCall: CallDetail = {
  ...known,
  call: {
    ...known.call,
    id: idOf('dañada-en-disco.wav'),
    recording: recording('dañada-en-disco.wav', 30_000),
    facts: { agentName: 'Berta Lugo', service: 'Aclaraciones' },
  },
  unreadable: [
    { text: 'transcript', message: 'La transcripción guardada está dañada.' },
    { text: 'verdicts', message: 'Los veredictos guardados están dañados.' },
  ],
};

/** A call in which the machine answers neither for the recording notice nor for the folio: people often disagreed there. */
export const suggestedCall: CallDetail = {
  ...flaggedCall,
  call: {
    ...flaggedCall.call,
    id: idOf('sugerida.wav'),
    recording: recording('sugerida.wav', 30_000),
    facts: { agentName: 'Tomás Vidal', service: 'Aclaraciones' },
    summary: {
      scriptId: 'aclaraciones',
      scriptVersion: 3,
      adherence: { score: 50, n: 2, onlySuggested: 2 },
      flags: [
        ...flags.filter(({ stepId }) => stepId !== 'grabacion' && stepId !== 'validacion'),
        { kind: 'missing', stepId: 'grabacion', title: 'Aviso de grabación', critical: false, suggested: true },
        ...flags.filter(({ stepId }) => stepId === 'validacion'),
      ],
    },
  },
  effective: {
    adherence: { score: 50, n: 2, onlySuggested: 2 },
    flags: [],
    steps: (flaggedCall.verdicts?.steps ?? []).map(({ stepId, verdict }) => ({
      stepId,
      verdict,
      by: stepId === 'grabacion' || stepId === 'folio' ? 'suggestion' : 'machine',
    })),
  },
};

export const allCalls: readonly CallDetail[] = [
  flaggedCall,
  failedCall,
  waitingCall,
  ...morning,
  damagedCall,
  suggestedCall,
  elsewhereCall,
];

/** A call as the domain has it, for rendering its row. */
export const domainCall = ({ call }: CallDetail): Call =>
  ({
    ...call,
    problems: call.problems.map(({ kind }) => kind),
    ...(call.ending ? { ending: { kind: call.ending.kind } } : {}),
    attempts: 1,
  }) as unknown as Call;

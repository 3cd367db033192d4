import { encodeCompact } from '../../../functions/domain/adherence/compact.ts';
import { compileScript } from '../../../functions/domain/script/compile.ts';
import type { Script, ScriptStep } from '../../../functions/domain/script/script.ts';
import { withAgent } from '../../../functions/domain/transcript/agent-channel.ts';
import {
  type TranscribeShape,
  transcriptFromTranscribe,
} from '../../../functions/domain/transcript/from-transcribe.ts';
import type { Transcript } from '../../../functions/domain/transcript/transcript.ts';

/** A reproducible source of chance (mulberry32). */
export const chance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const step = (id: string, intent: NonNullable<ScriptStep['intent']>, ...phrases: string[]): ScriptStep => ({
  id,
  title: id,
  kind: 'required',
  intent,
  phrases,
});

/** Twelve steps, each with its phrases and its intent's bank: the size the budget speaks of. */
export const BENCH_SCRIPT: Script = {
  id: 'bench',
  language: 'es-MX',
  service: 'bench',
  version: 1,
  order: 'total',
  steps: [
    step('greeting', 'greeting', 'Gracias por llamar a Banca Lúmina, buenos días.', 'Banca Lúmina, buenas tardes.'),
    step('notice', 'recording-notice', 'Esta llamada puede ser grabada para fines de calidad.'),
    step('name', 'self-identification', 'Mi nombre es {agente}.', 'Le atiende {agente}.'),
    step('help', 'offer-help', '¿En qué le puedo ayudar?'),
    step('who', 'customer-identification', '¿Me permite su nombre completo, por favor?', '¿Con quién tengo el gusto?'),
    step('data', 'data-confirmation', '¿Me confirma su fecha de nacimiento y su domicilio?'),
    step('empathy', 'empathy', 'Lamento mucho los inconvenientes que esto le causa.'),
    step('hold', 'hold-notice', '¿Me permite un momento en la línea, por favor?'),
    step('result', 'outcome', 'Su solicitud quedó registrada y tendrá respuesta en {plazo}.'),
    step('folio', 'protocol-number', 'Su número de folio es {folio}.'),
    step('else', 'anything-else', '¿Hay algo más en lo que le pueda ayudar?'),
    step('close', 'closing', 'Gracias por llamar a Banca Lúmina, que tenga buen día.'),
  ],
};

const AGENT_LINES = [
  'gracias por llamar a banca lumina buenos dias mi nombre es rosaura esta llamada puede ser grabada para fines de calidad en que le puedo ayudar',
  'claro que si con mucho gusto le reviso ese movimiento me permite su nombre completo por favor',
  'gracias y me confirma su fecha de nacimiento y el domicilio que tenemos registrado',
  'lamento mucho los inconvenientes vamos a revisar que fue lo que ocurrio con ese cargo',
  'me permite un momento en la linea en lo que consulto el detalle de la operacion',
  'gracias por esperar veo que el cargo se hizo el dia quince en una tienda por internet por mil doscientos pesos',
  'la aclaracion tarda normalmente y mientras tanto el importe se abona de manera temporal',
  'el area correspondiente revisa los comprobantes y despues le envia una carta con el dictamen',
  'si usted reconoce el cargo puede cancelar la aclaracion desde la aplicacion en el menu de movimientos',
  'tambien le recomiendo apagar las compras en linea y generar una tarjeta digital nueva',
  'su solicitud quedo registrada y tendra respuesta en quince dias habiles su numero de folio es cuatro cinco ocho uno nueve dos',
  'hay algo mas en lo que le pueda ayudar',
  'gracias por llamar a banca lumina que tenga buen dia',
];

const CUSTOMER_LINES = [
  'hola buenos dias oiga es que me aparece un cargo que yo no hice en mi tarjeta y la verdad estoy preocupado',
  'si claro soy ernesto villagomez aranda',
  'es el doce de mayo de mil novecientos setenta y ocho y vivo en la colonia portales',
  'pues si porque ya es la segunda vez que me pasa y nadie me da una solucion',
  'ok aqui espero',
  'no yo nunca compro por internet esa tienda ni la conozco',
  'y cuanto tiempo se tarda en devolverme el dinero porque lo necesito para la quincena',
  'ah bueno esta bien entonces espero la carta',
  'no no lo reconozco para nada',
  'muy bien eso voy a hacer',
  'cuatro cinco ocho uno nueve dos ya lo anote',
  'no seria todo muchas gracias',
  'igualmente hasta luego',
];

export const FILLING =
  `entonces lo que pasa es que cuando uno entra al portal tiene que escribir la clave del cliente y luego aparece una ventana con los movimientos
del mes y ahi se puede ver cada uno con su fecha y con el nombre del comercio aunque a veces sale un nombre distinto porque la empresa cobra con otra razon social
y eso confunde a la gente pero no quiere decir que sea un fraude simplemente hay que comparar el importe con los recibos que uno guarda en casa`.split(
    /\s+/,
  );

/** A five-minute call of about 750 words in Transcribe's own JSON, two channels. */
export const benchCall = (seed: number, words = 750): TranscribeShape => {
  const random = chance(seed);
  const channels: { channel_label: string; items: TranscribeShape['results']['items'] }[] = [
    { channel_label: 'ch_0', items: [] },
    { channel_label: 'ch_1', items: [] },
  ];
  const all: TranscribeShape['results']['items'][number][] = [];
  const speakers: [TranscribeShape['results']['items'][number][], TranscribeShape['results']['items'][number][]] = [
    [],
    [],
  ];
  let ms = 1200;
  const spoken = [...AGENT_LINES, ...CUSTOMER_LINES].join(' ').split(' ').length;
  const extra = Math.max(0, Math.ceil((words - spoken) / (AGENT_LINES.length * 2)));
  const say = (channel: 0 | 1, line: string) => {
    const start = Math.floor(random() * (FILLING.length - extra));
    const text = [
      ...line.split(' '),
      ...Array.from({ length: extra }, (_, index) => FILLING[(start + index) % FILLING.length] ?? ''),
    ];
    for (const content of text) {
      const length = 120 + Math.floor(random() * 300);
      const item = {
        channel_label: `ch_${channel}`,
        start_time: (ms / 1000).toFixed(3),
        end_time: ((ms + length) / 1000).toFixed(3),
        alternatives: [{ confidence: (0.6 + 0.4 * random()).toFixed(3), content }],
        type: 'pronunciation',
      };
      speakers[channel].push(item);
      all.push(item);
      ms += length + 40;
    }
    const mark = {
      alternatives: [{ confidence: '0.0', content: '.' }],
      type: 'punctuation',
      channel_label: `ch_${channel}`,
    };
    speakers[channel].push(mark);
    all.push(mark);
    ms += 700;
  };
  for (const [index, line] of AGENT_LINES.entries()) {
    say(0, line);
    say(1, CUSTOMER_LINES[index] ?? 'si');
  }
  channels[0] = { channel_label: 'ch_0', items: speakers[0] };
  channels[1] = { channel_label: 'ch_1', items: speakers[1] };
  return {
    jobName: `bench-${seed}`,
    results: {
      ...{ transcripts: [{ transcript: all.map((item) => item.alternatives[0]?.content ?? '').join(' ') }] },
      channel_labels: { channels },
      items: all,
    },
  };
};

export const transcriptOf = (shape: TranscribeShape): Transcript => {
  const transcript = transcriptFromTranscribe(shape, { language: 'es-MX' });
  if ('unreadable' in transcript) throw new Error(`${transcript.path}: ${transcript.unreadable}`);
  return withAgent(transcript, { channel: 0, margin: 1, by: 'recording' });
};

export const compiledBench = () => compileScript(BENCH_SCRIPT);
export const bytesOf = (shape: TranscribeShape): Uint8Array => new TextEncoder().encode(JSON.stringify(shape));
export const compactOf = (shape: TranscribeShape): Uint8Array => encodeCompact(transcriptOf(shape));

import type { FactField } from './fact-problem.ts';

/**
 * What a named place (a column, a key of a sidecar, a metadata header, a group of a pattern) can hold: a fact, the
 * recording's file name, an hour that completes a date, or a person word that is an id or a name by its neighbours.
 */
export type NamedPlace = FactField | 'file' | 'timeOfDay' | 'agentPerson';

/** `Número_de Protocolo`, `numeroDeProtocolo` and `NÚMERO-DE-PROTOCOLO` are one name. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

const PERSON_WORDS = [
  'agent',
  'operator',
  'operador',
  'operadora',
  'atendente',
  'analista',
  'agente',
  'asesor',
  'asesora',
  'ejecutivo',
  'ejecutiva',
];

/** Names met in exports of telephone systems and in monitoring sheets, folded. */
const NAMES: Readonly<Record<NamedPlace, readonly string[]>> = {
  file: [
    ...['file', 'filename', 'file name', 'recording', 'recording file', 'audio', 'audio file', 'path'],
    ...['archivo', 'nombre archivo', 'nombre de archivo', 'nombre del archivo', 'fichero', 'grabacion'],
    ...['arquivo', 'nome arquivo', 'nome do arquivo', 'gravacao'],
  ],
  externalId: [
    ...[
      'call id',
      'callid',
      'external id',
      'id',
      'interaction id',
      'contact id',
      'conversation id',
      'uniqueid',
      'unique id',
      'ucid',
    ],
    ...['id llamada', 'id de llamada', 'id de la llamada', 'llamada'],
    ...['id chamada', 'id da chamada', 'id ligacao', 'id da ligacao', 'chamada', 'ligacao'],
  ],
  startedAt: [
    ...['started at', 'start', 'start time', 'started', 'date', 'datetime', 'date time', 'call date', 'timestamp'],
    ...[
      'fecha',
      'fecha hora',
      'fecha y hora',
      'fecha llamada',
      'fecha de llamada',
      'fecha de la llamada',
      'fecha inicio',
      'fecha de inicio',
      'inicio',
    ],
    ...[
      'data',
      'data hora',
      'data e hora',
      'data chamada',
      'data da chamada',
      'data ligacao',
      'data da ligacao',
      'data inicio',
      'data de inicio',
    ],
  ],
  timeOfDay: ['time', 'hour', 'hora', 'hora inicio', 'hora de inicio', 'hora llamada', 'hora da chamada', 'horario'],
  agentPerson: PERSON_WORDS,
  agentId: [
    ...PERSON_WORDS.flatMap((word) => [
      `${word} id`,
      `id ${word}`,
      `id do ${word}`,
      `id del ${word}`,
      `codigo ${word}`,
    ]),
    ...['agentid', 'matricula', 'login', 'numero de empleado', 'no empleado', 'employee id'],
  ],
  agentName: PERSON_WORDS.flatMap((word) => [
    ...[`${word} name`, `nombre ${word}`, `nombre del ${word}`, `nombre de la ${word}`],
    ...[`nome ${word}`, `nome do ${word}`, `nome da ${word}`],
  ]),
  service: [
    'service',
    'servicio',
    'servico',
    'queue',
    'cola',
    'fila',
    'campaign',
    'campana',
    'campanha',
    'skill',
    'lob',
  ],
  language: ['language', 'language code', 'lang', 'locale', 'idioma', 'lengua', 'lingua'],
  direction: [
    'direction',
    'direccion',
    'direcao',
    'sentido',
    'tipo llamada',
    'tipo de llamada',
    'tipo chamada',
    'tipo de chamada',
    'tipo de ligacao',
  ],
  ticket: [
    ...['ticket', 'ticket id', 'case', 'case id', 'folio', 'no folio', 'numero folio', 'numero de folio', 'caso'],
    ...['protocolo', 'numero protocolo', 'numero de protocolo', 'numero do protocolo', 'chamado'],
  ],
  agentChannel: [
    'agent channel',
    'channel agent',
    ...PERSON_WORDS.flatMap((word) => [
      `canal ${word}`,
      `canal de ${word}`,
      `canal del ${word}`,
      `canal do ${word}`,
      `canal da ${word}`,
    ]),
  ],
  tags: ['tags', 'tag', 'etiquetas', 'etiqueta', 'marcadores', 'labels'],
};

const PLACE_BY_NAME: ReadonlyMap<string, NamedPlace> = new Map(
  Object.entries(NAMES).flatMap(([place, names]) => names.map((name) => [name, place as NamedPlace] as const)),
);

/**
 * What each name stands for, in order; `undefined` for names that say nothing to us. A bare person word (`asesor`) is
 * the agent's id, unless another name is explicitly the id: then it is the agent's name.
 */
export const placesOf = (names: readonly string[]): readonly (Exclude<NamedPlace, 'agentPerson'> | undefined)[] => {
  const places = names.map((name) => PLACE_BY_NAME.get(foldName(name)));
  const hasAgentId = places.includes('agentId');
  return places.map((place) => (place === 'agentPerson' ? (hasAgentId ? 'agentName' : 'agentId') : place));
};

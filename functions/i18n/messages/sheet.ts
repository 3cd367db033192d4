import type { CallState, EndingKind, ProblemKind } from '../../domain/call/call.ts';
import type { ColumnId } from '../../domain/sheet/columns.ts';
import { defineMessages, type Message } from '../catalogue.ts';

/** Names of the workbook and its tabs. */
export const workbookMessages = defineMessages({
  title: {
    'es-MX': 'Monitoreo de calidad – {team}',
    'pt-BR': 'Monitoria de qualidade – {team}',
    en: 'Quality monitoring – {team}',
  },
  monitoringTab: { 'es-MX': 'Monitoreo', 'pt-BR': 'Monitoria', en: 'Monitoring' },
  journalTab: { 'es-MX': 'Diario (sistema)', 'pt-BR': 'Diário (sistema)', en: 'Journal (system)' },
  serverColumn: {
    'es-MX': 'Monitoria llena esta columna. Lo que se escriba aquí se vuelve a poner como estaba.',
    'pt-BR': 'A Monitoria preenche esta coluna. O que for escrito aqui volta a ser como estava.',
    en: 'Monitoria fills in this column. What is typed here is put back as it was.',
  },
});

/** Headers of the Monitoring tab. People may rename them: columns are then known by their mark. */
export const columnMessages = {
  key: { 'es-MX': 'Clave', 'pt-BR': 'Chave', en: 'Key' },
  version: { 'es-MX': 'Versión', 'pt-BR': 'Versão', en: 'Version' },
  date: { 'es-MX': 'Fecha de la llamada', 'pt-BR': 'Data da chamada', en: 'Call date' },
  time: { 'es-MX': 'Hora', 'pt-BR': 'Hora', en: 'Hour' },
  agent: { 'es-MX': 'Asesor(a)', 'pt-BR': 'Atendente', en: 'Agent' },
  service: { 'es-MX': 'Servicio', 'pt-BR': 'Serviço', en: 'Service' },
  ticket: { 'es-MX': 'Folio', 'pt-BR': 'Protocolo', en: 'Ticket' },
  duration: { 'es-MX': 'Duración', 'pt-BR': 'Duração', en: 'Duration' },
  script: { 'es-MX': 'Versión del guion', 'pt-BR': 'Versão do roteiro', en: 'Script version' },
  adherence: { 'es-MX': 'Apego al guion %', 'pt-BR': 'Aderência ao roteiro %', en: 'Adherence %' },
  steps: { 'es-MX': 'n', 'pt-BR': 'n', en: 'n' },
  flags: { 'es-MX': 'Alertas', 'pt-BR': 'Alertas', en: 'Flags' },
  state: { 'es-MX': 'Estado', 'pt-BR': 'Estado', en: 'State' },
  reviewed: { 'es-MX': 'Revisado', 'pt-BR': 'Revisado', en: 'Reviewed' },
  note: { 'es-MX': 'Nota', 'pt-BR': 'Nota', en: 'Note' },
  link: { 'es-MX': 'Enlace', 'pt-BR': 'Link', en: 'Link' },
  problems: { 'es-MX': 'Pendientes', 'pt-BR': 'Pendências', en: 'Problems' },
  conflict: { 'es-MX': 'Conflicto', 'pt-BR': 'Conflito', en: 'Conflict' },
} as const satisfies Readonly<Record<ColumnId, Message>>;

/** Other headers by which a column is known when its mark was lost, in any language. */
export const columnAliases: Readonly<Record<ColumnId, readonly string[]>> = {
  key: ['llave', 'id'],
  version: [],
  date: ['fecha', 'data', 'date'],
  time: ['horario', 'time'],
  agent: ['asesor', 'agente', 'ejecutivo', 'operador', 'operador(a)', 'analista'],
  service: [],
  ticket: ['caso', 'ticket/folio', 'folio / ticket'],
  duration: [],
  script: ['guion', 'script', 'roteiro'],
  adherence: ['adherencia %', 'adherencia', 'aderência %', 'aderência', 'adherence', 'apego'],
  steps: ['pasos', 'passos', 'steps'],
  flags: ['banderas', 'sinalizações'],
  state: ['status', 'situação', 'estatus'],
  reviewed: ['revisada'],
  note: ['observación', 'observaciones', 'observação', 'observações', 'comentario', 'comentário', 'comment'],
  link: ['liga', 'url'],
  problems: [],
  conflict: [],
};

/** State of a call, one word or two: the cell's colour goes with the words. */
export const rowStateMessages = {
  received: { 'es-MX': 'En espera', 'pt-BR': 'Na fila', en: 'Waiting' },
  transcribing: { 'es-MX': 'Transcribiendo', 'pt-BR': 'Transcrevendo', en: 'Transcribing' },
  transcribed: { 'es-MX': 'Transcrita', 'pt-BR': 'Transcrita', en: 'Transcribed' },
  flagged: { 'es-MX': 'Lista', 'pt-BR': 'Pronta', en: 'Ready' },
  failed: { 'es-MX': 'Con error: {reason}', 'pt-BR': 'Com erro: {reason}', en: 'Failed: {reason}' },
  skipped: { 'es-MX': 'Omitida: {reason}', 'pt-BR': 'Ignorada: {reason}', en: 'Skipped: {reason}' },
} as const satisfies Readonly<Record<CallState, Message>>;

/** First words of a state, for the colour of its cell. */
export const rowStatePrefixes = {
  failed: { 'es-MX': 'Con error', 'pt-BR': 'Com erro', en: 'Failed' },
  skipped: { 'es-MX': 'Omitida', 'pt-BR': 'Ignorada', en: 'Skipped' },
} as const satisfies Readonly<Record<string, Message>>;

/** Why a call ended without verdicts, in a few words. */
export const rowEndingMessages = {
  'empty-file': { 'es-MX': 'archivo vacío', 'pt-BR': 'arquivo vazio', en: 'empty file' },
  'not-audio': { 'es-MX': 'no es audio', 'pt-BR': 'não é áudio', en: 'not audio' },
  'headerless-audio': { 'es-MX': 'audio sin cabecera', 'pt-BR': 'áudio sem cabeçalho', en: 'audio without a header' },
  'unsupported-codec': { 'es-MX': 'formato no compatible', 'pt-BR': 'formato não suportado', en: 'unsupported format' },
  'corrupt-audio': { 'es-MX': 'audio dañado', 'pt-BR': 'áudio corrompido', en: 'damaged audio' },
  'too-long': { 'es-MX': 'más de cuatro horas', 'pt-BR': 'mais de quatro horas', en: 'longer than four hours' },
  'too-large': { 'es-MX': 'archivo muy grande', 'pt-BR': 'arquivo grande demais', en: 'file too large' },
  'too-short': { 'es-MX': 'muy corta', 'pt-BR': 'curta demais', en: 'too short' },
  'no-speech': { 'es-MX': 'no se oye voz', 'pt-BR': 'não se ouve voz', en: 'no speech' },
  'unsupported-language': {
    'es-MX': 'idioma no disponible',
    'pt-BR': 'idioma não disponível',
    en: 'language not available',
  },
  'transcription-failed': {
    'es-MX': 'no se pudo transcribir',
    'pt-BR': 'não foi possível transcrever',
    en: 'could not be transcribed',
  },
  'transcript-unreadable': {
    'es-MX': 'transcripción ilegible',
    'pt-BR': 'transcrição ilegível',
    en: 'unreadable transcript',
  },
  'deadline-passed': { 'es-MX': 'se agotó el tiempo', 'pt-BR': 'o tempo se esgotou', en: 'time ran out' },
} as const satisfies Readonly<Record<EndingKind, Message>>;

/** What to mend about a call, with what to do. */
export const rowProblemMessages = {
  'unknown-agent': {
    'es-MX': 'Asesor(a) desconocido(a): corríjalo en el panel.',
    'pt-BR': 'Atendente desconhecido(a): corrija no painel.',
    en: 'Unknown agent: correct it in the panel.',
  },
  'unknown-service': {
    'es-MX': 'Servicio desconocido: corríjalo en el panel.',
    'pt-BR': 'Serviço desconhecido: corrija no painel.',
    en: 'Unknown service: correct it in the panel.',
  },
  'no-script': {
    'es-MX': 'El servicio no tiene guion vigente: publique uno.',
    'pt-BR': 'O serviço não tem roteiro em vigor: publique um.',
    en: 'The service has no script in force: publish one.',
  },
  'bad-date': {
    'es-MX': 'Fecha ilegible: se muestra la de llegada.',
    'pt-BR': 'Data ilegível: mostra-se a de chegada.',
    en: 'Unreadable date: the date of arrival is shown.',
  },
  'bad-metadata': {
    'es-MX': 'Datos de la llamada incompletos o ilegibles.',
    'pt-BR': 'Dados da chamada incompletos ou ilegíveis.',
    en: 'Data about the call is incomplete or unreadable.',
  },
  'duplicate-call-id': {
    'es-MX': 'Otra grabación usa el mismo identificador de llamada.',
    'pt-BR': 'Outra gravação usa o mesmo identificador de chamada.',
    en: 'Another recording uses the same call id.',
  },
  'truncated-recording': {
    'es-MX': 'Grabación cortada: falta el final.',
    'pt-BR': 'Gravação cortada: falta o final.',
    en: 'Truncated recording: its end is missing.',
  },
  'speakers-uncertain': {
    'es-MX': 'No es seguro quién habla: confírmelo en el panel.',
    'pt-BR': 'Não é certo quem fala: confirme no painel.',
    en: 'It is not certain who speaks: confirm it in the panel.',
  },
  'low-confidence': {
    'es-MX': 'Se entiende mal: escuche antes de calificar.',
    'pt-BR': 'Áudio pouco claro: ouça antes de avaliar.',
    en: 'Hard to understand: listen before scoring.',
  },
  'language-mismatch': {
    'es-MX': 'El idioma no parece el indicado.',
    'pt-BR': 'O idioma não parece o indicado.',
    en: 'The language does not seem to be the one given.',
  },
} as const satisfies Readonly<Record<ProblemKind, Message>>;

/** What else a row says, in the conflict column: what happened and what to do. */
export const rowMessages = defineMessages({
  unknown: { 'es-MX': '(desconocido)', 'pt-BR': '(desconhecido)', en: '(unknown)' },
  moreFlags: { 'es-MX': 'y {count} más', 'pt-BR': 'e mais {count}', en: 'and {count} more' },
  onlySuggested: {
    'es-MX': 'Pasos sólo sugeridos, fuera de % y n hasta que los decida en el panel: {count}.',
    'pt-BR': 'Passos apenas sugeridos, fora de % e n até que você decida no painel: {count}.',
    en: 'Steps only suggested, not in % and n until you decide in the panel: {count}.',
  },
  unknownZone: {
    'es-MX':
      'La zona horaria del equipo no existe: fecha y hora son de {timeZone} hasta que se aplique otra vez el equipo con una que exista.',
    'pt-BR':
      'O fuso horário da equipe não existe: data e hora são de {timeZone} até que a equipe seja aplicada de novo com um que exista.',
    en: 'The team’s time zone does not exist: date and hour are those of {timeZone} until the team is applied again with one that does.',
  },
  script: { 'es-MX': '{script} v{version}', 'pt-BR': '{script} v{version}', en: '{script} v{version}' },
  conflict: {
    'es-MX':
      'La nota cambió en dos lugares. Aquí: «{sheet}». En el sistema: «{store}». Escriba en Nota la que debe quedar.',
    'pt-BR': 'A nota mudou em dois lugares. Aqui: “{sheet}”. No sistema: “{store}”. Escreva em Nota a que deve ficar.',
    en: 'The note changed in two places. Here: “{sheet}”. In the system: “{store}”. Type in Note the one to keep.',
  },
  copy: {
    'es-MX': 'Copia de otra fila de esta llamada: lo que se escriba aquí no se guarda. Bórrela.',
    'pt-BR': 'Cópia de outra linha desta chamada: o que for escrito aqui não é salvo. Apague-a.',
    en: 'Copy of another row of this call: what is typed here is not saved. Delete it.',
  },
  editedCopy: {
    'es-MX': 'Copia de otra fila de esta llamada, con datos distintos. Pase lo que sirva a la otra fila y borre esta.',
    'pt-BR':
      'Cópia de outra linha desta chamada, com dados diferentes. Passe o que serve para a outra linha e apague esta.',
    en: 'Copy of another row of this call, with different entries. Move what counts to the other row and delete this one.',
  },
  hasEditedCopy: {
    'es-MX': 'Hay otra fila de esta llamada con datos distintos: revísela y borre la que sobra.',
    'pt-BR': 'Há outra linha desta chamada com dados diferentes: confira e apague a que sobra.',
    en: 'Another row of this call holds different entries: check it and delete the one too many.',
  },
  unreadableTick: {
    'es-MX': 'Revisado debe ser una casilla marcada o vacía.',
    'pt-BR': 'Revisado deve ser uma caixa marcada ou vazia.',
    en: 'Reviewed must be a ticked or an empty box.',
  },
  blankKey: {
    'es-MX': 'Se borró la clave de esta fila; la llamada está en una fila nueva. Pase allí lo que sirva y borre esta.',
    'pt-BR':
      'A chave desta linha foi apagada; a chamada está em uma linha nova. Passe para lá o que serve e apague esta.',
    en: 'The key of this row was erased; the call has a new row. Move what counts there and delete this one.',
  },
  unknownKey: {
    'es-MX': 'Esta clave no es de una llamada de este equipo. Borre la fila o corrija la clave.',
    'pt-BR': 'Esta chave não é de uma chamada desta equipe. Apague a linha ou corrija a chave.',
    en: 'This key is not a call of this team. Delete the row or correct the key.',
  },
});

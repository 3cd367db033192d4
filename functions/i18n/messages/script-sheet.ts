import { LOCALES, type Locale } from '../../contracts/team.ts';
import {
  foldSheetWord,
  type ScriptColumn,
  type SheetChoice,
  type SheetChoices,
  type SheetVocabulary,
  type SheetWords,
} from '../../domain/script/sheet-form/columns.ts';
import { type Message, text } from '../catalogue.ts';

/** Titles of the columns of a script's sheet. */
const headerMessages = {
  service: { 'es-MX': 'Servicio', 'pt-BR': 'Serviço', en: 'Service' },
  script: { 'es-MX': 'Guion', 'pt-BR': 'Roteiro', en: 'Script' },
  language: { 'es-MX': 'Idioma', 'pt-BR': 'Idioma', en: 'Language' },
  order: { 'es-MX': 'Orden', 'pt-BR': 'Ordem', en: 'Order' },
  version: { 'es-MX': 'Versión', 'pt-BR': 'Versão', en: 'Version' },
  since: { 'es-MX': 'Vigente desde', 'pt-BR': 'Vigente desde', en: 'In force since' },
  step: { 'es-MX': 'Paso', 'pt-BR': 'Passo', en: 'Step' },
  title: { 'es-MX': 'Título', 'pt-BR': 'Título', en: 'Title' },
  kind: { 'es-MX': 'Tipo', 'pt-BR': 'Tipo', en: 'Kind' },
  intent: { 'es-MX': 'Intención', 'pt-BR': 'Intenção', en: 'Intent' },
  phrases: { 'es-MX': 'Frases', 'pt-BR': 'Frases', en: 'Phrasings' },
  excluded: { 'es-MX': 'Frases excluidas', 'pt-BR': 'Frases excluídas', en: 'Excluded phrasings' },
  slots: { 'es-MX': 'Espacios', 'pt-BR': 'Lacunas', en: 'Slots' },
  window: { 'es-MX': 'Momento', 'pt-BR': 'Momento', en: 'Window' },
  speaker: { 'es-MX': 'Quién lo dice', 'pt-BR': 'Quem diz', en: 'Speaker' },
  condition: { 'es-MX': 'Condición', 'pt-BR': 'Condição', en: 'Condition' },
  class: { 'es-MX': 'Clase de error', 'pt-BR': 'Classe de erro', en: 'Error class' },
  weight: { 'es-MX': 'Ponderación', 'pt-BR': 'Peso', en: 'Weight' },
} as const satisfies Record<ScriptColumn, Message>;

/** Other titles met; those of script files among them. */
const HEADER_ALIASES: Readonly<Record<ScriptColumn, readonly string[]>> = {
  service: ['campaña', 'campanha'],
  script: ['script id', 'id del guion', 'id do roteiro', 'id del script', 'id do script'],
  language: ['lengua', 'língua'],
  order: ['orden de los pasos', 'ordem dos passos', 'order of steps'],
  version: [],
  since: ['effective from', 'en vigor desde', 'em vigor desde', 'desde'],
  step: ['step id', 'id del paso', 'id do passo', 'clave del paso', 'chave do passo'],
  title: ['step title', 'título del paso', 'título do passo', 'descripción', 'descrição', 'description'],
  kind: ['step kind', 'tipo de paso', 'tipo de passo', 'type'],
  intent: ['intenciones', 'intenções'],
  phrases: ['phrases', 'phrasing', 'formas de decirlo', 'formas de dizer', 'frases aceptadas', 'frases aceitas'],
  excluded: ['excluded', 'excluded phrases', 'excluidas', 'excluídas'],
  slots: ['huecos', 'variables', 'variáveis', 'campos'],
  window: ['ventana', 'janela', 'ventana de tiempo', 'janela de tempo', 'cuándo', 'quando', 'when'],
  speaker: ['quién', 'quem', 'who', 'who says it', 'hablante', 'falante'],
  condition: ['cuándo aplica', 'quando se aplica', 'applies when'],
  class: ['class', 'clase', 'classe', 'errorClass'],
  weight: ['peso', 'ponderação', 'puntos', 'pontos', 'points'],
};

type ChoiceMessages = { readonly [Choice in SheetChoice]: Readonly<Record<SheetChoices[Choice], Message>> };

const same = <Word extends string>(word: Word) => ({ 'es-MX': word, 'pt-BR': word, en: word });

/** What a person picks from, as a cell shows it. */
const choiceMessages = {
  kind: {
    required: { 'es-MX': 'obligatorio', 'pt-BR': 'obrigatório', en: 'required' },
    conditional: { 'es-MX': 'condicional', 'pt-BR': 'condicional', en: 'conditional' },
    forbidden: { 'es-MX': 'prohibido', 'pt-BR': 'proibido', en: 'forbidden' },
  },
  intent: {
    greeting: { 'es-MX': 'saludo', 'pt-BR': 'saudação', en: 'greeting' },
    'recording-notice': { 'es-MX': 'aviso de grabación', 'pt-BR': 'aviso de gravação', en: 'recording notice' },
    'self-identification': { 'es-MX': 'presentación', 'pt-BR': 'apresentação', en: 'self-identification' },
    'offer-help': { 'es-MX': 'ofrecimiento de ayuda', 'pt-BR': 'oferta de ajuda', en: 'offer of help' },
    'customer-identification': {
      'es-MX': 'identificación del cliente',
      'pt-BR': 'identificação do cliente',
      en: 'customer identification',
    },
    'data-confirmation': { 'es-MX': 'confirmación de datos', 'pt-BR': 'confirmação de dados', en: 'data confirmation' },
    'detail-request': { 'es-MX': 'solicitud de detalles', 'pt-BR': 'pedido de detalhes', en: 'detail request' },
    'hold-notice': { 'es-MX': 'aviso de espera', 'pt-BR': 'aviso de espera', en: 'hold notice' },
    'thanks-for-waiting': {
      'es-MX': 'agradecimiento por la espera',
      'pt-BR': 'agradecimento pela espera',
      en: 'thanks for waiting',
    },
    empathy: { 'es-MX': 'empatía', 'pt-BR': 'empatia', en: 'empathy' },
    solution: { 'es-MX': 'solución', 'pt-BR': 'solução', en: 'solution' },
    outcome: { 'es-MX': 'resultado', 'pt-BR': 'resultado', en: 'outcome' },
    'protocol-number': { 'es-MX': 'número de folio', 'pt-BR': 'número de protocolo', en: 'protocol number' },
    'transfer-notice': {
      'es-MX': 'aviso de transferencia',
      'pt-BR': 'aviso de transferência',
      en: 'transfer notice',
    },
    'anything-else': { 'es-MX': 'algo más', 'pt-BR': 'algo mais', en: 'anything else' },
    'survey-invitation': {
      'es-MX': 'invitación a la encuesta',
      'pt-BR': 'convite para a pesquisa',
      en: 'survey invitation',
    },
    closing: { 'es-MX': 'despedida', 'pt-BR': 'encerramento', en: 'closing' },
  },
  order: {
    total: { 'es-MX': 'total', 'pt-BR': 'total', en: 'total' },
    partial: { 'es-MX': 'parcial', 'pt-BR': 'parcial', en: 'partial' },
    none: { 'es-MX': 'ninguno', 'pt-BR': 'nenhuma', en: 'none' },
  },
  speaker: {
    agent: { 'es-MX': 'asesor(a)', 'pt-BR': 'atendente', en: 'agent' },
    customer: { 'es-MX': 'cliente', 'pt-BR': 'cliente', en: 'customer' },
    either: { 'es-MX': 'cualquiera', 'pt-BR': 'qualquer um', en: 'either' },
  },
  class: { ECUF: same('ECUF'), ECN: same('ECN'), ECC: same('ECC'), ENC: same('ENC') },
  slotType: {
    number: { 'es-MX': 'número', 'pt-BR': 'número', en: 'number' },
    money: { 'es-MX': 'dinero', 'pt-BR': 'dinheiro', en: 'money' },
    date: { 'es-MX': 'fecha', 'pt-BR': 'data', en: 'date' },
    time: { 'es-MX': 'tiempo', 'pt-BR': 'tempo', en: 'time' },
    name: { 'es-MX': 'nombre', 'pt-BR': 'nome', en: 'name' },
    code: { 'es-MX': 'código', 'pt-BR': 'código', en: 'code' },
    free: { 'es-MX': 'libre', 'pt-BR': 'livre', en: 'free' },
  },
  anchor: {
    first: { 'es-MX': 'primeros', 'pt-BR': 'primeiros', en: 'first' },
    last: { 'es-MX': 'últimos', 'pt-BR': 'últimos', en: 'last' },
  },
  unit: { seconds: same('s'), minutes: same('min'), percent: same('%') },
  condition: {
    service: { 'es-MX': 'servicio', 'pt-BR': 'serviço', en: 'service' },
    tag: { 'es-MX': 'etiqueta', 'pt-BR': 'etiqueta', en: 'tag' },
    afterStep: { 'es-MX': 'después del paso', 'pt-BR': 'depois do passo', en: 'after step' },
    afterPhrase: { 'es-MX': 'después de la frase', 'pt-BR': 'depois da frase', en: 'after phrase' },
  },
} as const satisfies ChoiceMessages;

/** Other words met in cells; the codes of script files are understood anyway. */
const CHOICE_ALIASES: { readonly [Choice in SheetChoice]: Readonly<Partial<Record<SheetChoices[Choice], string[]>>> } =
  {
    kind: {
      required: ['obligatoria', 'obrigatória', 'requerido', 'mandatory'],
      forbidden: ['prohibida', 'proibida'],
    },
    intent: {
      greeting: ['saludo inicial', 'saudação inicial'],
      'recording-notice': ['aviso de grabacion de llamada', 'aviso de gravação da ligação'],
      'self-identification': ['identificación del asesor', 'identificação do atendente'],
      'offer-help': ['offer help'],
      'protocol-number': ['folio', 'protocolo', 'número do protocolo', 'ticket number'],
      'survey-invitation': ['encuesta', 'pesquisa', 'invitación a encuesta', 'convite para pesquisa'],
      closing: ['cierre', 'despedida e agradecimento', 'agradecimiento y despedida'],
    },
    order: { none: ['ninguna', 'nenhum', 'sin orden', 'sem ordem', 'libre', 'livre'] },
    speaker: {
      agent: ['asesor', 'asesora', 'agente', 'ejecutivo', 'operador', 'operadora', 'operador(a)', 'analista'],
      customer: ['usuario', 'usuário'],
      either: ['cualquier persona', 'qualquer pessoa', 'quem quer que seja', 'any', 'anyone', 'ambos', 'both'],
    },
    class: {},
    slotType: {
      money: ['monto', 'importe', 'moneda', 'valor', 'amount'],
      time: ['hora', 'plazo', 'prazo', 'duración', 'duração'],
      code: ['clave', 'folio', 'protocolo', 'alfanumérico'],
    },
    anchor: {
      first: ['primero', 'primera', 'primeras', 'primer', 'primeiro', 'primeira', 'primeiras', 'inicio', 'início'],
      last: ['último', 'última', 'últimas', 'final', 'finales', 'finais', 'fim'],
    },
    unit: {
      seconds: ['seg', 'segs', 'sec', 'secs', 'second', 'segundo', 'segundos'],
      minutes: ['mins', 'minute', 'minuto', 'minutos'],
      percent: ['pct', 'percent', 'ciento', 'porciento', 'cento', 'cent'],
    },
    condition: {
      tag: ['marcador'],
      afterStep: ['tras el paso', 'após o passo', 'despues de paso', 'depois de passo'],
      afterPhrase: ['tras la frase', 'após a frase', 'despues de frase', 'depois de frase'],
    },
  };

/** Words that may stand around a window and tell nothing (`within the first 30 s of the call`, `20 por ciento`). */
const AROUND_WINDOW = [
  ...['in', 'within', 'the', 'of', 'call', 'per'],
  ...['en', 'los', 'las', 'el', 'la', 'de', 'del', 'llamada', 'por'],
  ...['nos', 'nas', 'no', 'na', 'os', 'as', 'o', 'a', 'do', 'da', 'chamada', 'ligação'],
];

/** The words of a sheet in a language of ours. */
export const scriptSheetWords = (locale: Locale): SheetWords => {
  const inLocale = <Key extends string>(messages: Readonly<Record<Key, Message>>): Record<Key, string> =>
    Object.fromEntries(
      Object.entries<Message>(messages).map(([key, message]) => [key, text(message, locale)]),
    ) as Record<Key, string>;
  const { kind, intent, order, speaker, class: classes, slotType, anchor, unit, condition } = choiceMessages;
  return {
    headers: inLocale(headerMessages),
    choices: {
      kind: inLocale(kind),
      intent: inLocale(intent),
      order: inLocale(order),
      speaker: inLocale(speaker),
      class: inLocale(classes),
      slotType: inLocale(slotType),
      anchor: inLocale(anchor),
      unit: inLocale(unit),
      condition: inLocale(condition),
    },
    decimalComma: locale === 'pt-BR',
  };
};

const known = <Key extends string>(
  messages: Readonly<Record<Key, Message>>,
  aliases: Readonly<Partial<Record<Key, readonly string[]>>>,
): ReadonlyMap<string, Key> =>
  new Map(
    (Object.keys(messages) as Key[]).flatMap((key) =>
      [key, ...LOCALES.map((locale) => messages[key][locale]), ...(aliases[key] ?? [])]
        .map(foldSheetWord)
        // A sign alone (`%`) folds to nothing, which must not stand for anything.
        .filter((word) => word !== '')
        .map((word) => [word, key] as const),
    ),
  );

/** Words of all languages: a sheet is understood whoever wrote it, and in whichever language its reader works. */
export const SCRIPT_SHEET_VOCABULARY: SheetVocabulary = {
  headers: known(headerMessages, HEADER_ALIASES),
  choices: {
    kind: known(choiceMessages.kind, CHOICE_ALIASES.kind),
    intent: known(choiceMessages.intent, CHOICE_ALIASES.intent),
    order: known(choiceMessages.order, CHOICE_ALIASES.order),
    speaker: known(choiceMessages.speaker, CHOICE_ALIASES.speaker),
    class: known(choiceMessages.class, CHOICE_ALIASES.class),
    slotType: known(choiceMessages.slotType, CHOICE_ALIASES.slotType),
    anchor: known(choiceMessages.anchor, CHOICE_ALIASES.anchor),
    unit: known(choiceMessages.unit, CHOICE_ALIASES.unit),
    condition: known(choiceMessages.condition, CHOICE_ALIASES.condition),
  },
  aroundWindow: new Set(AROUND_WINDOW.map(foldSheetWord)),
};

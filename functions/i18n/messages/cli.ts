import { defineMessages } from '../catalogue.ts';

/** The command line: what its commands do, what went wrong, how results are headed. */
export const cliMessages = defineMessages({
  // Help
  about: {
    en: 'Monitoria from the command line: recordings in, checked calls out.',
    'es-MX': 'Monitoria desde la línea de comandos: entran grabaciones, salen llamadas revisadas.',
    'pt-BR': 'Monitoria na linha de comando: entram gravações, saem chamadas verificadas.',
  },
  helpUsage: { en: 'Usage:', 'es-MX': 'Uso:', 'pt-BR': 'Uso:' },
  helpOptions: { en: 'Options:', 'es-MX': 'Opciones:', 'pt-BR': 'Opções:' },
  helpGlobalOptions: { en: 'Global options:', 'es-MX': 'Opciones generales:', 'pt-BR': 'Opções gerais:' },
  helpArguments: { en: 'Arguments:', 'es-MX': 'Argumentos:', 'pt-BR': 'Argumentos:' },
  helpCommands: { en: 'Commands:', 'es-MX': 'Comandos:', 'pt-BR': 'Comandos:' },
  helpOptionsWord: { en: 'options', 'es-MX': 'opciones', 'pt-BR': 'opções' },
  helpCommandWord: { en: 'command', 'es-MX': 'comando', 'pt-BR': 'comando' },
  helpFlag: { en: 'show this help', 'es-MX': 'muestra esta ayuda', 'pt-BR': 'mostra esta ajuda' },
  helpCommand: {
    en: 'show help for a command',
    'es-MX': 'muestra la ayuda de un comando',
    'pt-BR': 'mostra a ajuda de um comando',
  },
  helpDefault: { en: 'default', 'es-MX': 'si no se indica', 'pt-BR': 'padrão' },
  helpExitCodes: {
    en: 'Exit codes: 0 done, 1 some items failed, 2 wrong usage or file, 3 no answer from the server.',
    'es-MX': 'Códigos de salida: 0 hecho, 1 algo falló, 2 uso o archivo incorrecto, 3 el servidor no responde.',
    'pt-BR': 'Códigos de saída: 0 feito, 1 algo falhou, 2 uso ou arquivo incorreto, 3 o servidor não responde.',
  },
  optionJson: {
    en: 'one JSON object a line on standard output; text for people on standard error',
    'es-MX': 'un objeto JSON por línea en la salida estándar; el texto para personas va a la salida de errores',
    'pt-BR': 'um objeto JSON por linha na saída padrão; o texto para pessoas vai para a saída de erros',
  },
  optionUrl: {
    en: 'address of the system (MONITORIA_URL)',
    'es-MX': 'dirección del sistema (MONITORIA_URL)',
    'pt-BR': 'endereço do sistema (MONITORIA_URL)',
  },
  optionAs: {
    en: 'e-mail to act as, on one machine (MONITORIA_AS); a deployed system takes MONITORIA_TOKEN',
    'es-MX':
      'correo con el que se actúa, en una sola máquina (MONITORIA_AS); un sistema desplegado usa MONITORIA_TOKEN',
    'pt-BR': 'e-mail com que se age, em uma só máquina (MONITORIA_AS); um sistema implantado usa MONITORIA_TOKEN',
  },
  optionLang: {
    en: 'language of texts: es-MX, pt-BR or en (otherwise LANG)',
    'es-MX': 'idioma de los textos: es-MX, pt-BR o en (si no, LANG)',
    'pt-BR': 'idioma dos textos: es-MX, pt-BR ou en (senão, LANG)',
  },

  // Usage errors
  unknownCommand: {
    en: 'There is no command "{name}".',
    'es-MX': 'No existe el comando «{name}».',
    'pt-BR': 'Não existe o comando "{name}".',
  },
  unknownOption: {
    en: 'There is no option {name} here.',
    'es-MX': 'Aquí no existe la opción {name}.',
    'pt-BR': 'Aqui não existe a opção {name}.',
  },
  missingArgument: { en: '{name} is missing.', 'es-MX': 'Falta {name}.', 'pt-BR': 'Falta {name}.' },
  missingOptionValue: {
    en: '{name} needs a value.',
    'es-MX': '{name} necesita un valor.',
    'pt-BR': '{name} precisa de um valor.',
  },
  excessArguments: {
    en: 'There are too many arguments.',
    'es-MX': 'Sobran argumentos.',
    'pt-BR': 'Há argumentos demais.',
  },
  badOptionValue: {
    en: '{option}: "{value}" is not {expected}.',
    'es-MX': '{option}: «{value}» no es {expected}.',
    'pt-BR': '{option}: "{value}" não é {expected}.',
  },
  expectedNumber: {
    en: 'a number between {min} and {max}',
    'es-MX': 'un número entre {min} y {max}',
    'pt-BR': 'um número entre {min} e {max}',
  },
  expectedOneOf: { en: 'one of: {values}', 'es-MX': 'uno de: {values}', 'pt-BR': 'um de: {values}' },
  expectedDate: {
    en: 'a date such as 2026-11-21T10:30 or 21/11/2026 10:30',
    'es-MX': 'una fecha como 2026-11-21T10:30 o 21/11/2026 10:30',
    'pt-BR': 'uma data como 2026-11-21T10:30 ou 21/11/2026 10:30',
  },
  expectedBatch: {
    en: 'up to 50 letters, digits, hyphens and underscores',
    'es-MX': 'hasta 50 letras, dígitos, guiones y guiones bajos',
    'pt-BR': 'até 50 letras, dígitos, hifens e sublinhados',
  },
  expectedId: { en: 'an id', 'es-MX': 'un id', 'pt-BR': 'um id' },
  expectedUrl: {
    en: 'an address such as http://127.0.0.1:8787',
    'es-MX': 'una dirección como http://127.0.0.1:8787',
    'pt-BR': 'um endereço como http://127.0.0.1:8787',
  },
  seeHelp: { en: 'See {command} --help', 'es-MX': 'Consulta {command} --help', 'pt-BR': 'Veja {command} --help' },

  // Server
  unreachable: {
    en: 'Nothing answers at {url}. Start it with "npm start", or name another address with --url.',
    'es-MX': 'Nadie responde en {url}. Inícialo con «npm start» o indica otra dirección con --url.',
    'pt-BR': 'Ninguém responde em {url}. Inicie com "npm start" ou indique outro endereço com --url.',
  },
  notMonitoria: {
    en: '{url} answers, but not as Monitoria does ({detail}). Check --url and that both have the same version.',
    'es-MX': '{url} responde, pero no como Monitoria ({detail}). Revisa --url y que ambos tengan la misma versión.',
    'pt-BR': '{url} responde, mas não como o Monitoria ({detail}). Verifique --url e se ambos têm a mesma versão.',
  },
  noToken: {
    en: '{url} gives no tokens: for a deployed system put one in MONITORIA_TOKEN.',
    'es-MX': '{url} no entrega credenciales: para un sistema desplegado, pon una en MONITORIA_TOKEN.',
    'pt-BR': '{url} não emite credenciais: para um sistema implantado, coloque uma em MONITORIA_TOKEN.',
  },
  interrupted: { en: 'Interrupted.', 'es-MX': 'Interrumpido.', 'pt-BR': 'Interrompido.' },
  unexpected: {
    en: 'Unexpected error: {detail}',
    'es-MX': 'Error inesperado: {detail}',
    'pt-BR': 'Erro inesperado: {detail}',
  },

  // Files
  noSuchPath: {
    en: '{path}: no such file or folder',
    'es-MX': '{path}: no existe ese archivo o carpeta',
    'pt-BR': '{path}: não existe esse arquivo ou pasta',
  },
  notReadable: {
    en: '{path}: cannot be read ({detail})',
    'es-MX': '{path}: no se puede leer ({detail})',
    'pt-BR': '{path}: não pode ser lido ({detail})',
  },
  notAFile: {
    en: '{path}: is neither a file nor a folder',
    'es-MX': '{path}: no es archivo ni carpeta',
    'pt-BR': '{path}: não é arquivo nem pasta',
  },
  fileTooBigToRead: {
    en: '{path}: {size} is too large for such a file (limit {limit})',
    'es-MX': '{path}: {size} es demasiado para un archivo así (límite {limit})',
    'pt-BR': '{path}: {size} é demais para um arquivo assim (limite {limit})',
  },

  // ingest
  ingestAbout: {
    en: 'send recordings with their sidecars, call lists and transcripts',
    'es-MX': 'envía grabaciones con sus fichas, listas de llamadas y transcripciones',
    'pt-BR': 'envia gravações com suas fichas, listas de chamadas e transcrições',
  },
  ingestPaths: {
    en: 'folders (with what is inside them) or files',
    'es-MX': 'carpetas (con todo lo que contienen) o archivos',
    'pt-BR': 'pastas (com tudo o que contêm) ou arquivos',
  },
  ingestWait: {
    en: 'wait until every call is finished',
    'es-MX': 'espera hasta que terminen todas las llamadas',
    'pt-BR': 'espera até que todas as chamadas terminem',
  },
  ingestTimeout: {
    en: 'minutes to wait at most',
    'es-MX': 'minutos de espera como máximo',
    'pt-BR': 'minutos de espera no máximo',
  },
  ingestBatch: {
    en: 'name of the drop: files of one drop and folder find each other',
    'es-MX': 'nombre de la entrega: los archivos de una misma entrega y carpeta se encuentran entre sí',
    'pt-BR': 'nome da entrega: os arquivos de uma mesma entrega e pasta se encontram entre si',
  },
  ingestParallel: {
    en: 'files sent at once',
    'es-MX': 'archivos enviados a la vez',
    'pt-BR': 'arquivos enviados ao mesmo tempo',
  },
  ingestNothing: {
    en: 'No recordings found.',
    'es-MX': 'No se encontraron grabaciones.',
    'pt-BR': 'Nenhuma gravação encontrada.',
  },
  ingestFound: {
    en: '{recordings} recordings ({size}), {companions} files beside them, {left} other files left alone',
    'es-MX':
      '{recordings} grabaciones ({size}), {companions} archivos que las acompañan, {left} archivos ajenos que no se tocan',
    'pt-BR':
      '{recordings} gravações ({size}), {companions} arquivos que as acompanham, {left} outros arquivos deixados de lado',
  },
  ingestSending: { en: 'Sending', 'es-MX': 'Enviando', 'pt-BR': 'Enviando' },
  ingestWaiting: { en: 'Checking', 'es-MX': 'Revisando', 'pt-BR': 'Verificando' },
  ingestProgress: {
    en: '{label}: {done} of {total}',
    'es-MX': '{label}: {done} de {total}',
    'pt-BR': '{label}: {done} de {total}',
  },
  refusedTooLarge: {
    en: 'not sent: {size}, and the limit is {limit}',
    'es-MX': 'no se envió: pesa {size} y el límite es {limit}',
    'pt-BR': 'não enviado: tem {size} e o limite é {limit}',
  },
  refusedTooLong: {
    en: 'not sent: lasts {duration}, and the limit is {limit}',
    'es-MX': 'no se envió: dura {duration} y el límite es {limit}',
    'pt-BR': 'não enviado: dura {duration} e o limite é {limit}',
  },
  refusedName: {
    en: 'not sent: the name has {characters} characters, and the limit is {limit}',
    'es-MX': 'no se envió: el nombre tiene {characters} caracteres y el límite es {limit}',
    'pt-BR': 'não enviado: o nome tem {characters} caracteres e o limite é {limit}',
  },
  uploadFailed: {
    en: 'not sent: {detail}',
    'es-MX': 'no se envió: {detail}',
    'pt-BR': 'não enviado: {detail}',
  },
  uploadRefused: {
    en: 'the store answered {status}',
    'es-MX': 'el almacén respondió {status}',
    'pt-BR': 'o armazenamento respondeu {status}',
  },
  fileChanged: {
    en: 'the file changed while it was being read',
    'es-MX': 'el archivo cambió mientras se leía',
    'pt-BR': 'o arquivo mudou enquanto era lido',
  },
  waitTimedOut: {
    en: 'still not finished after {minutes} minutes',
    'es-MX': 'sigue sin terminar después de {minutes} minutos',
    'pt-BR': 'ainda não terminou depois de {minutes} minutos',
  },
  neverArrived: {
    en: 'sent, but no call appeared',
    'es-MX': 'se envió, pero no apareció la llamada',
    'pt-BR': 'enviado, mas a chamada não apareceu',
  },
  sidecarAlone: {
    en: '{path}: no recording of that name beside it',
    'es-MX': '{path}: no hay una grabación con ese nombre a su lado',
    'pt-BR': '{path}: não há gravação com esse nome ao lado',
  },
  outcomeUploaded: { en: 'sent', 'es-MX': 'enviada', 'pt-BR': 'enviada' },
  outcomeSame: {
    en: 'same recording as another',
    'es-MX': 'misma grabación que otra',
    'pt-BR': 'mesma gravação que outra',
  },
  outcomeRefused: { en: 'refused', 'es-MX': 'rechazada', 'pt-BR': 'recusada' },
  outcomeFailed: { en: 'failed', 'es-MX': 'falló', 'pt-BR': 'falhou' },
  summarySent: {
    en: '{uploaded} sent, {same} the same as another, {refused} refused, {failed} failed',
    'es-MX': '{uploaded} enviadas, {same} iguales a otra, {refused} rechazadas, {failed} con falla',
    'pt-BR': '{uploaded} enviadas, {same} iguais a outra, {refused} recusadas, {failed} com falha',
  },

  // Problems of what is said about calls
  placeFileRowColumn: {
    en: '{file}, row {row}, column "{column}"',
    'es-MX': '{file}, fila {row}, columna «{column}»',
    'pt-BR': '{file}, linha {row}, coluna "{column}"',
  },
  placeFileRow: { en: '{file}, row {row}', 'es-MX': '{file}, fila {row}', 'pt-BR': '{file}, linha {row}' },
  placeFileField: {
    en: '{file}, field "{column}"',
    'es-MX': '{file}, campo «{column}»',
    'pt-BR': '{file}, campo "{column}"',
  },
  problemBadDate: {
    en: '"{value}" is not a date; it stays unknown',
    'es-MX': '«{value}» no es una fecha; queda como desconocida',
    'pt-BR': '"{value}" não é uma data; fica como desconhecida',
  },
  problemBadLanguage: {
    en: '"{value}" is not a language; it stays unknown',
    'es-MX': '«{value}» no es un idioma; queda como desconocido',
    'pt-BR': '"{value}" não é um idioma; fica como desconhecido',
  },
  problemBadDirection: {
    en: '"{value}" is neither inbound nor outbound; it stays unknown',
    'es-MX': '«{value}» no es entrante ni saliente; queda como desconocido',
    'pt-BR': '"{value}" não é receptiva nem ativa; fica como desconhecido',
  },
  problemBadChannel: {
    en: '"{value}" is not a channel (0, 1, left, right); it stays unknown',
    'es-MX': '«{value}» no es un canal (0, 1, izquierdo, derecho); queda como desconocido',
    'pt-BR': '"{value}" não é um canal (0, 1, esquerdo, direito); fica como desconhecido',
  },
  problemBadValue: {
    en: '"{value}" cannot be used here; it stays unknown',
    'es-MX': '«{value}» no se puede usar aquí; queda como desconocido',
    'pt-BR': '"{value}" não pode ser usado aqui; fica como desconhecido',
  },
  problemBadPattern: {
    en: 'the file-name pattern "{value}" cannot be used',
    'es-MX': 'el patrón de nombres de archivo «{value}» no se puede usar',
    'pt-BR': 'o padrão de nomes de arquivo "{value}" não pode ser usado',
  },
  problemUnreadable: {
    en: 'cannot be understood; what it says is not used',
    'es-MX': 'no se entiende; lo que dice no se usa',
    'pt-BR': 'não dá para entender; o que diz não é usado',
  },
  problemNoFileColumn: {
    en: 'no column names the recording (for example "file"); columns found: {value}',
    'es-MX': 'ninguna columna nombra la grabación (por ejemplo «archivo»); columnas encontradas: {value}',
    'pt-BR': 'nenhuma coluna nomeia a gravação (por exemplo "arquivo"); colunas encontradas: {value}',
  },
  problemDuplicateRow: {
    en: '"{value}" was already named by an earlier row; the first one counts',
    'es-MX': '«{value}» ya está en una fila anterior; cuenta la primera',
    'pt-BR': '"{value}" já está em uma linha anterior; vale a primeira',
  },
  problemRowWithoutFile: {
    en: 'there is no recording "{value}" here',
    'es-MX': 'aquí no hay una grabación «{value}»',
    'pt-BR': 'não há aqui uma gravação "{value}"',
  },
  problemRowNamesNoFile: {
    en: 'the row names no recording',
    'es-MX': 'la fila no nombra ninguna grabación',
    'pt-BR': 'a linha não nomeia nenhuma gravação',
  },
  moreProblems: {
    en: '… and {n} more of the same kind (--json lists them all)',
    'es-MX': '… y {n} más del mismo tipo (--json los muestra todos)',
    'pt-BR': '… e mais {n} do mesmo tipo (--json mostra todos)',
  },
  problemFileWithoutRow: {
    en: 'no row for the recording "{value}"',
    'es-MX': 'no hay fila para la grabación «{value}»',
    'pt-BR': 'não há linha para a gravação "{value}"',
  },

  // calls
  callsAbout: {
    en: 'calls and what was found in them',
    'es-MX': 'llamadas y lo que se encontró en ellas',
    'pt-BR': 'chamadas e o que se encontrou nelas',
  },
  callsListAbout: {
    en: 'list calls, newest first',
    'es-MX': 'lista las llamadas, primero las más recientes',
    'pt-BR': 'lista as chamadas, das mais recentes às mais antigas',
  },
  callsShowAbout: {
    en: 'one call: state, origin of what is known, transcript, verdicts with evidence',
    'es-MX': 'una llamada: estado, origen de lo que se sabe, transcripción, veredictos con evidencia',
    'pt-BR': 'uma chamada: estado, origem do que se sabe, transcrição, vereditos com evidência',
  },
  callsFixAbout: {
    en: 'correct what is known about a call; it is judged again',
    'es-MX': 'corrige lo que se sabe de una llamada; se vuelve a revisar',
    'pt-BR': 'corrige o que se sabe de uma chamada; ela é verificada de novo',
  },
  callId: { en: 'id of the call (call_…)', 'es-MX': 'id de la llamada (call_…)', 'pt-BR': 'id da chamada (call_…)' },
  optionTeam: { en: 'only this team', 'es-MX': 'solo este equipo', 'pt-BR': 'só esta equipe' },
  optionState: { en: 'only in this state', 'es-MX': 'solo en este estado', 'pt-BR': 'só neste estado' },
  optionLimit: { en: 'how many at most', 'es-MX': 'cuántas como máximo', 'pt-BR': 'quantas no máximo' },
  optionService: { en: 'service', 'es-MX': 'servicio', 'pt-BR': 'serviço' },
  optionAgent: { en: "agent's id", 'es-MX': 'id del asesor o asesora', 'pt-BR': 'id do atendente' },
  optionAgentName: { en: "agent's name", 'es-MX': 'nombre del asesor o asesora', 'pt-BR': 'nome do atendente' },
  optionAgentChannel: {
    en: "agent's channel: 0 is left, 1 is right",
    'es-MX': 'canal del asesor: 0 es el izquierdo, 1 el derecho',
    'pt-BR': 'canal do atendente: 0 é o esquerdo, 1 o direito',
  },
  optionLanguage: {
    en: 'language spoken, e.g. es-MX',
    'es-MX': 'idioma hablado, p. ej. es-MX',
    'pt-BR': 'idioma falado, p. ex. pt-BR',
  },
  optionStartedAt: {
    en: 'when the call started',
    'es-MX': 'cuándo empezó la llamada',
    'pt-BR': 'quando a chamada começou',
  },
  nothingToFix: {
    en: 'Nothing to correct was given.',
    'es-MX': 'No se indicó nada que corregir.',
    'pt-BR': 'Nada a corrigir foi indicado.',
  },
  fixed: { en: '{id} corrected', 'es-MX': '{id} corregida', 'pt-BR': '{id} corrigida' },
  noCalls: { en: 'No calls.', 'es-MX': 'No hay llamadas.', 'pt-BR': 'Não há chamadas.' },
  moreCalls: {
    en: 'There are more; raise --limit.',
    'es-MX': 'Hay más; aumenta --limit.',
    'pt-BR': 'Há mais; aumente --limit.',
  },
  headFile: { en: 'File', 'es-MX': 'Archivo', 'pt-BR': 'Arquivo' },
  headOutcome: { en: 'Outcome', 'es-MX': 'Resultado', 'pt-BR': 'Resultado' },
  headCall: { en: 'Call', 'es-MX': 'Llamada', 'pt-BR': 'Chamada' },
  headState: { en: 'State', 'es-MX': 'Estado', 'pt-BR': 'Estado' },
  headWhen: { en: 'When', 'es-MX': 'Cuándo', 'pt-BR': 'Quando' },
  headTeam: { en: 'Team', 'es-MX': 'Equipo', 'pt-BR': 'Equipe' },
  headAgent: { en: 'Agent', 'es-MX': 'Asesor', 'pt-BR': 'Atendente' },
  headService: { en: 'Service', 'es-MX': 'Servicio', 'pt-BR': 'Serviço' },
  headDuration: { en: 'Duration', 'es-MX': 'Duración', 'pt-BR': 'Duração' },
  headAdherence: { en: 'Adherence', 'es-MX': 'Adherencia', 'pt-BR': 'Aderência' },
  headFlags: { en: 'Flags', 'es-MX': 'Alertas', 'pt-BR': 'Alertas' },
  headScript: { en: 'Script', 'es-MX': 'Guion', 'pt-BR': 'Roteiro' },
  headVersion: { en: 'Version', 'es-MX': 'Versión', 'pt-BR': 'Versão' },
  headLanguage: { en: 'Language', 'es-MX': 'Idioma', 'pt-BR': 'Idioma' },
  headSteps: { en: 'Steps', 'es-MX': 'Pasos', 'pt-BR': 'Passos' },
  headSince: { en: 'In force since', 'es-MX': 'Vigente desde', 'pt-BR': 'Vigente desde' },
  sinceAlways: { en: 'always', 'es-MX': 'siempre', 'pt-BR': 'sempre' },
  headName: { en: 'Name', 'es-MX': 'Nombre', 'pt-BR': 'Nome' },
  headMembers: { en: 'Members', 'es-MX': 'Integrantes', 'pt-BR': 'Integrantes' },
  headTimeZone: { en: 'Time zone', 'es-MX': 'Zona horaria', 'pt-BR': 'Fuso horário' },
  zoneUnknown: {
    en: '{timeZone} does not exist: {used} is used until the team is applied again',
    'es-MX': '{timeZone} no existe: se usa {used} hasta que vuelvas a aplicar el equipo',
    'pt-BR': '{timeZone} não existe: usa-se {used} até que você aplique a equipe de novo',
  },
  headWorkbook: { en: 'Workbook', 'es-MX': 'Libro', 'pt-BR': 'Planilha' },
  headAddress: { en: 'Address', 'es-MX': 'Dirección', 'pt-BR': 'Endereço' },
  headSynced: { en: 'Synced', 'es-MX': 'Sincronizado', 'pt-BR': 'Sincronizada' },
  headProblems: { en: 'To mend', 'es-MX': 'Por corregir', 'pt-BR': 'A corrigir' },
  headRecording: { en: 'Recording', 'es-MX': 'Grabación', 'pt-BR': 'Gravação' },
  headTranscript: { en: 'Transcript', 'es-MX': 'Transcripción', 'pt-BR': 'Transcrição' },
  headVerdicts: { en: 'Verdicts', 'es-MX': 'Veredictos', 'pt-BR': 'Vereditos' },
  headKnown: { en: 'What is known', 'es-MX': 'Lo que se sabe', 'pt-BR': 'O que se sabe' },
  headPeople: { en: 'In the sheet', 'es-MX': 'En la hoja', 'pt-BR': 'Na planilha' },
  agentChannelLine: {
    en: "agent's channel {channel} ({side}), by {by}, margin {margin}",
    'es-MX': 'canal del asesor {channel} ({side}), por {by}, margen {margin}',
    'pt-BR': 'canal do atendente {channel} ({side}), por {by}, margem {margin}',
  },
  sideLeft: { en: 'left', 'es-MX': 'izquierdo', 'pt-BR': 'esquerdo' },
  sideRight: { en: 'right', 'es-MX': 'derecho', 'pt-BR': 'direito' },
  byOpening: { en: "the script's opening", 'es-MX': 'el inicio del guion', 'pt-BR': 'a abertura do roteiro' },
  byRecording: { en: 'the telephone system', 'es-MX': 'el sistema telefónico', 'pt-BR': 'o sistema de telefonia' },
  byPerson: { en: 'a person', 'es-MX': 'una persona', 'pt-BR': 'uma pessoa' },
  byDefault: { en: 'assumption', 'es-MX': 'suposición', 'pt-BR': 'suposição' },
  transcriptLine: {
    en: '{engine}, {language}, {turns} turns, {words} words, mean confidence {confidence}',
    'es-MX': '{engine}, {language}, {turns} turnos, {words} palabras, confianza media {confidence}',
    'pt-BR': '{engine}, {language}, {turns} turnos, {words} palavras, confiança média {confidence}',
  },
  engineTranscribe: {
    en: 'recognised by machine',
    'es-MX': 'reconocida por la máquina',
    'pt-BR': 'reconhecida pela máquina',
  },
  engineSupplied: { en: 'came with the recording', 'es-MX': 'llegó con la grabación', 'pt-BR': 'veio com a gravação' },
  speakerAgent: { en: 'Agent', 'es-MX': 'Asesor', 'pt-BR': 'Atendente' },
  speakerCustomer: { en: 'Customer', 'es-MX': 'Cliente', 'pt-BR': 'Cliente' },
  speakerUnknown: { en: 'Speaker?', 'es-MX': '¿Quién?', 'pt-BR': 'Quem?' },
  reviewed: { en: 'reviewed', 'es-MX': 'revisada', 'pt-BR': 'revisada' },
  notReviewed: { en: 'not reviewed', 'es-MX': 'sin revisar', 'pt-BR': 'não revisada' },
  verdictSaid: { en: 'said', 'es-MX': 'dicho', 'pt-BR': 'dito' },
  verdictNotSaid: { en: 'not said', 'es-MX': 'no dicho', 'pt-BR': 'não dito' },
  verdictUnverifiable: { en: 'cannot be verified', 'es-MX': 'no verificable', 'pt-BR': 'não verificável' },
  verdictNotApplicable: { en: 'not applicable', 'es-MX': 'no aplica', 'pt-BR': 'não se aplica' },
  forbiddenSaid: { en: 'FORBIDDEN, said', 'es-MX': 'PROHIBIDO, dicho', 'pt-BR': 'PROIBIDO, dito' },
  outOfOrder: { en: 'out of order', 'es-MX': 'fuera de orden', 'pt-BR': 'fora de ordem' },
  tooLate: { en: 'too late', 'es-MX': 'demasiado tarde', 'pt-BR': 'tarde demais' },
  sourcePerson: { en: 'a person', 'es-MX': 'una persona', 'pt-BR': 'uma pessoa' },
  sourceSidecar: { en: 'sidecar', 'es-MX': 'ficha', 'pt-BR': 'ficha' },
  sourceCallList: { en: 'call list', 'es-MX': 'lista de llamadas', 'pt-BR': 'lista de chamadas' },
  sourceMetadata: { en: 'object metadata', 'es-MX': 'metadatos del objeto', 'pt-BR': 'metadados do objeto' },
  sourceFileName: { en: 'file name', 'es-MX': 'nombre del archivo', 'pt-BR': 'nome do arquivo' },
  sourceDefault: { en: 'default', 'es-MX': 'valor por omisión', 'pt-BR': 'valor padrão' },

  // scripts and teams
  scriptsAbout: { en: 'service scripts', 'es-MX': 'guiones de servicio', 'pt-BR': 'roteiros de atendimento' },
  scriptsPublishAbout: {
    en: 'publish scripts from a YAML, JSON or CSV file (one or several)',
    'es-MX': 'publica guiones de un archivo YAML, JSON o CSV (uno o varios)',
    'pt-BR': 'publica roteiros de um arquivo YAML, JSON ou CSV (um ou vários)',
  },
  scriptsListAbout: {
    en: 'newest version of every script',
    'es-MX': 'la versión más reciente de cada guion',
    'pt-BR': 'a versão mais recente de cada roteiro',
  },
  scriptsShowAbout: {
    en: 'one script with its steps',
    'es-MX': 'un guion con sus pasos',
    'pt-BR': 'um roteiro com seus passos',
  },
  scriptId: { en: 'id of the script', 'es-MX': 'id del guion', 'pt-BR': 'id do roteiro' },
  optionVersion: {
    en: 'this version instead of the newest',
    'es-MX': 'esta versión en lugar de la más reciente',
    'pt-BR': 'esta versão em vez da mais recente',
  },
  optionOnlyService: { en: 'only of this service', 'es-MX': 'solo de este servicio', 'pt-BR': 'só deste serviço' },
  yamlFile: { en: 'YAML or JSON file', 'es-MX': 'archivo YAML o JSON', 'pt-BR': 'arquivo YAML ou JSON' },
  scriptFile: {
    en: 'YAML, JSON or CSV file (one row a step)',
    'es-MX': 'archivo YAML, JSON o CSV (una fila por paso)',
    'pt-BR': 'arquivo YAML, JSON ou CSV (uma linha por passo)',
  },
  optionShowCsv: {
    en: 'as CSV, to edit in a spreadsheet and publish again',
    'es-MX': 'como CSV, para editarlo en una hoja de cálculo y publicarlo de nuevo',
    'pt-BR': 'como CSV, para editar em uma planilha e publicar de novo',
  },
  optionShowYaml: {
    en: 'as YAML, to edit and publish again',
    'es-MX': 'como YAML, para editarlo y publicarlo de nuevo',
    'pt-BR': 'como YAML, para editar e publicar de novo',
  },
  oneForm: {
    en: 'Give one of --csv, --yaml and --json.',
    'es-MX': 'Indica solo uno de --csv, --yaml y --json.',
    'pt-BR': 'Indique só um de --csv, --yaml e --json.',
  },
  warning: { en: 'note: {message}', 'es-MX': 'aviso: {message}', 'pt-BR': 'aviso: {message}' },
  phrasingsAbout: {
    en: 'what counts as saying a step: its own phrases, and the bank of its intent with examples',
    'es-MX': 'qué cuenta como decir un paso: sus frases y el banco de su intención, con ejemplos',
    'pt-BR': 'o que conta como dizer um passo: suas frases e o banco da sua intenção, com exemplos',
  },
  optionIntent: {
    en: 'the bank of this intent instead of a file',
    'es-MX': 'el banco de esta intención en lugar de un archivo',
    'pt-BR': 'o banco desta intenção em vez de um arquivo',
  },
  optionBankLanguage: {
    en: 'language of the bank, e.g. es-MX',
    'es-MX': 'idioma del banco, p. ej. es-MX',
    'pt-BR': 'idioma do banco, p. ex. pt-BR',
  },
  fileOrIntent: {
    en: 'Give a script file or --intent.',
    'es-MX': 'Indica un archivo de guion o --intent.',
    'pt-BR': 'Indique um arquivo de roteiro ou --intent.',
  },
  ownPhrases: { en: 'own phrases', 'es-MX': 'frases propias', 'pt-BR': 'frases próprias' },
  bankOf: {
    en: 'bank of “{intent}”: {n} lines',
    'es-MX': 'banco de «{intent}»: {n} líneas',
    'pt-BR': 'banco de “{intent}”: {n} linhas',
  },
  bankSameMeaning: {
    en: 'counts as well, for it means the same: {n} lines',
    'es-MX': 'cuenta también, porque significa lo mismo: {n} líneas',
    'pt-BR': 'conta também, porque significa o mesmo: {n} linhas',
  },
  bankNone: {
    en: 'no bank: only its own phrases count',
    'es-MX': 'sin banco: cuentan solo sus frases',
    'pt-BR': 'sem banco: contam só as suas frases',
  },
  bankExcluded: { en: 'excluded', 'es-MX': 'excluida', 'pt-BR': 'excluída' },
  bankExample: { en: 'e.g. {examples}', 'es-MX': 'p. ej. {examples}', 'pt-BR': 'p. ex. {examples}' },
  bankHint: {
    en: 'To exclude a line, copy it into the step’s excludedPhrases ({column} in a sheet); to add one, write it among its phrases.',
    'es-MX':
      'Para excluir una línea, cópiala en excludedPhrases del paso ({column} en una hoja); para agregar una, escríbela entre sus frases.',
    'pt-BR':
      'Para excluir uma linha, copie-a em excludedPhrases do passo ({column} em uma planilha); para acrescentar uma, escreva-a entre suas frases.',
  },
  published: {
    en: '{id}: version {version} published, in force since {since}',
    'es-MX': '{id}: versión {version} publicada, vigente desde {since}',
    'pt-BR': '{id}: versão {version} publicada, vigente desde {since}',
  },
  unchanged: {
    en: '{id}: nothing new, version {version} stays',
    'es-MX': '{id}: nada nuevo, sigue la versión {version}',
    'pt-BR': '{id}: nada novo, continua a versão {version}',
  },
  rejudged: {
    en: '{n} waiting calls are judged with it',
    'es-MX': '{n} llamadas que lo esperaban se revisan con él',
    'pt-BR': '{n} chamadas que o esperavam são verificadas com ele',
  },
  noSuchVersion: {
    en: '{id} has no version {version}; there are: {versions}',
    'es-MX': '{id} no tiene versión {version}; existen: {versions}',
    'pt-BR': '{id} não tem versão {version}; existem: {versions}',
  },
  noScripts: { en: 'No scripts.', 'es-MX': 'No hay guiones.', 'pt-BR': 'Não há roteiros.' },
  teamsAbout: {
    en: 'teams and their members',
    'es-MX': 'equipos y sus integrantes',
    'pt-BR': 'equipes e seus integrantes',
  },
  teamsListAbout: { en: 'list teams', 'es-MX': 'lista los equipos', 'pt-BR': 'lista as equipes' },
  teamsApplyAbout: {
    en: 'create or replace teams from a YAML or JSON file (one or a list)',
    'es-MX': 'crea o reemplaza equipos de un archivo YAML o JSON (uno o una lista)',
    'pt-BR': 'cria ou substitui equipes de um arquivo YAML ou JSON (uma ou uma lista)',
  },
  teamApplied: { en: '{id} saved', 'es-MX': '{id} guardado', 'pt-BR': '{id} salva' },
  kindRequired: { en: 'required', 'es-MX': 'obligatorio', 'pt-BR': 'obrigatório' },
  kindConditional: { en: 'conditional', 'es-MX': 'condicional', 'pt-BR': 'condicional' },
  kindForbidden: { en: 'forbidden', 'es-MX': 'prohibido', 'pt-BR': 'proibido' },

  // A file with an error: line, field, what is wrong
  atLineField: {
    en: '{file}, line {line}, {field}: {message}',
    'es-MX': '{file}, línea {line}, {field}: {message}',
    'pt-BR': '{file}, linha {line}, {field}: {message}',
  },
  atLine: {
    en: '{file}, line {line}: {message}',
    'es-MX': '{file}, línea {line}: {message}',
    'pt-BR': '{file}, linha {line}: {message}',
  },
  fileError: {
    en: '{file}: 1 error; nothing was done',
    'es-MX': '{file}: 1 error; no se hizo nada',
    'pt-BR': '{file}: 1 erro; nada foi feito',
  },
  fileErrors: {
    en: '{file}: {n} errors; nothing was done',
    'es-MX': '{file}: {n} errores; no se hizo nada',
    'pt-BR': '{file}: {n} erros; nada foi feito',
  },
  tableUnreadable: {
    en: 'the table cannot be read: a quote may be open',
    'es-MX': 'no se puede leer la tabla: quizá faltan unas comillas de cierre',
    'pt-BR': 'a tabela não pode ser lida: talvez faltem aspas de fechamento',
  },
  workbookNotCsv: {
    en: '{path}: is a workbook; save its tab as CSV (File > Download) and give that file',
    'es-MX': '{path}: es un libro; guarda su pestaña como CSV (Archivo > Descargar) e indica ese archivo',
    'pt-BR': '{path}: é uma planilha; salve a aba como CSV (Arquivo > Fazer download) e indique esse arquivo',
  },
  columnsIgnored: {
    en: '{path}: columns that are no part of a script were left alone: {columns}',
    'es-MX': '{path}: columnas que no son parte de un guion y no se leyeron: {columns}',
    'pt-BR': '{path}: colunas que não fazem parte de um roteiro e não foram lidas: {columns}',
  },
  syntaxError: {
    en: 'cannot be read as YAML ({detail})',
    'es-MX': 'no se puede leer como YAML ({detail})',
    'pt-BR': 'não pode ser lido como YAML ({detail})',
  },
  syntaxIndentation: { en: 'indentation is wrong', 'es-MX': 'la sangría está mal', 'pt-BR': 'o recuo está errado' },
  syntaxDuplicateKey: {
    en: 'the key stands twice',
    'es-MX': 'la clave está dos veces',
    'pt-BR': 'a chave aparece duas vezes',
  },
  syntaxMissingQuote: {
    en: 'a closing quote is missing',
    'es-MX': 'faltan las comillas de cierre',
    'pt-BR': 'faltam as aspas de fechamento',
  },
  syntaxTab: {
    en: 'tabs cannot indent',
    'es-MX': 'no se puede sangrar con tabuladores',
    'pt-BR': 'não se pode recuar com tabulações',
  },
  syntaxUnexpected: {
    en: 'unexpected text; a text that begins with a sign such as {sign} needs quotes',
    'es-MX': 'texto inesperado; un texto que empieza con un signo como {sign} necesita comillas',
    'pt-BR': 'texto inesperado; um texto que começa com um sinal como {sign} precisa de aspas',
  },
  syntaxColon: {
    en: 'a text with a colon inside needs quotes, or the indentation is wrong',
    'es-MX': 'un texto con dos puntos adentro necesita comillas, o la sangría está mal',
    'pt-BR': 'um texto com dois-pontos no meio precisa de aspas, ou o recuo está errado',
  },
  syntaxAlias: {
    en: 'a text that begins with * needs quotes',
    'es-MX': 'un texto que empieza con * necesita comillas',
    'pt-BR': 'um texto que começa com * precisa de aspas',
  },
  syntaxTooManyAliases: {
    en: 'repeats too much by reference (*)',
    'es-MX': 'repite demasiado por referencia (*)',
    'pt-BR': 'repete demais por referência (*)',
  },
  syntaxSeveralDocuments: {
    en: 'a second document begins here (---): write several as one list',
    'es-MX': 'aquí empieza un segundo documento (---): escribe varios como una sola lista',
    'pt-BR': 'aqui começa um segundo documento (---): escreva vários em uma só lista',
  },
  emptyFile: { en: 'the file is empty', 'es-MX': 'el archivo está vacío', 'pt-BR': 'o arquivo está vazio' },

  // sheets
  sheetsAbout: { en: "teams' workbooks", 'es-MX': 'libros de los equipos', 'pt-BR': 'planilhas das equipes' },
  sheetsListAbout: { en: 'list workbooks', 'es-MX': 'lista los libros', 'pt-BR': 'lista as planilhas' },
  sheetsExportAbout: {
    en: 'print a tab of a workbook',
    'es-MX': 'imprime una pestaña de un libro',
    'pt-BR': 'imprime uma aba de uma planilha',
  },
  workbookArgument: {
    en: "workbook: its id, or its team's id or name",
    'es-MX': 'libro: su id, o el id o nombre de su equipo',
    'pt-BR': 'planilha: seu id, ou o id ou nome da equipe',
  },
  tabArgument: { en: 'name of the tab', 'es-MX': 'nombre de la pestaña', 'pt-BR': 'nome da aba' },
  optionCsv: { en: 'as CSV', 'es-MX': 'como CSV', 'pt-BR': 'como CSV' },
  noSuchWorkbook: {
    en: 'There is no workbook "{name}". There are: {names}',
    'es-MX': 'No existe el libro «{name}». Existen: {names}',
    'pt-BR': 'Não existe a planilha "{name}". Existem: {names}',
  },
  workbookNotYet: {
    en: 'The workbook of {team} has not been created yet.',
    'es-MX': 'El libro de {team} todavía no se crea.',
    'pt-BR': 'A planilha de {team} ainda não foi criada.',
  },
  noSuchTab: {
    en: 'There is no tab "{name}". There are: {names}',
    'es-MX': 'No existe la pestaña «{name}». Existen: {names}',
    'pt-BR': 'Não existe a aba "{name}". Existem: {names}',
  },
  googleTokenMissing: {
    en: 'Put a token for the Sheets API in GOOGLE_ACCESS_TOKEN.',
    'es-MX': 'Pon una credencial de la API de Sheets en GOOGLE_ACCESS_TOKEN.',
    'pt-BR': 'Coloque uma credencial da API do Sheets em GOOGLE_ACCESS_TOKEN.',
  },
  sheetsRefused: {
    en: 'The Sheets API answered {status}.',
    'es-MX': 'La API de Sheets respondió {status}.',
    'pt-BR': 'A API do Sheets respondeu {status}.',
  },
  neverSynced: { en: 'not yet', 'es-MX': 'todavía no', 'pt-BR': 'ainda não' },

  // score
  scoreAbout: {
    en: 'judge transcripts by scripts without a server (see score --help)',
    'es-MX': 'revisa transcripciones con guiones sin servidor (ver score --help)',
    'pt-BR': 'verifica transcrições com roteiros sem servidor (ver score --help)',
  },

  // doctor
  doctorAbout: {
    en: 'check this machine and the system, and say what to do',
    'es-MX': 'revisa esta máquina y el sistema, y dice qué hacer',
    'pt-BR': 'verifica esta máquina e o sistema, e diz o que fazer',
  },
  optionData: { en: 'data folder', 'es-MX': 'carpeta de datos', 'pt-BR': 'pasta de dados' },
  doctorOk: { en: 'ok', 'es-MX': 'bien', 'pt-BR': 'ok' },
  doctorWarn: { en: 'warn', 'es-MX': 'aviso', 'pt-BR': 'aviso' },
  doctorFail: { en: 'FAIL', 'es-MX': 'FALLA', 'pt-BR': 'FALHA' },
  doctorNode: { en: 'Node {version}', 'es-MX': 'Node {version}', 'pt-BR': 'Node {version}' },
  doctorNodeOld: {
    en: 'Node {version} is too old: run through npm (npm run -s monitoria -- doctor), which brings Node 24',
    'es-MX': 'Node {version} es demasiado antiguo: usa npm (npm run -s monitoria -- doctor), que trae Node 24',
    'pt-BR': 'Node {version} é antigo demais: use o npm (npm run -s monitoria -- doctor), que traz o Node 24',
  },
  doctorData: {
    en: 'data folder {path} is writable, {free} free',
    'es-MX': 'la carpeta de datos {path} se puede escribir, {free} libres',
    'pt-BR': 'a pasta de dados {path} pode ser escrita, {free} livres',
  },
  doctorDataNew: {
    en: 'data folder {path} does not exist yet; the first start creates it ({free} free)',
    'es-MX': 'la carpeta de datos {path} aún no existe; se crea al iniciar ({free} libres)',
    'pt-BR': 'a pasta de dados {path} ainda não existe; é criada ao iniciar ({free} livres)',
  },
  doctorDataBad: {
    en: 'data folder {path} cannot be written ({detail}): change its permissions or use --data',
    'es-MX': 'no se puede escribir en la carpeta de datos {path} ({detail}): cambia sus permisos o usa --data',
    'pt-BR': 'a pasta de dados {path} não pode ser escrita ({detail}): mude as permissões ou use --data',
  },
  doctorDisk: {
    en: 'only {free} free at {path}: recordings need room',
    'es-MX': 'solo hay {free} libres en {path}: las grabaciones necesitan espacio',
    'pt-BR': 'só há {free} livres em {path}: as gravações precisam de espaço',
  },
  doctorServer: {
    en: 'the system answers at {url} (version {version})',
    'es-MX': 'el sistema responde en {url} (versión {version})',
    'pt-BR': 'o sistema responde em {url} (versão {version})',
  },
  doctorPortFree: {
    en: 'nothing runs at {url}; the port is free: npm start',
    'es-MX': 'nada corre en {url}; el puerto está libre: npm start',
    'pt-BR': 'nada roda em {url}; a porta está livre: npm start',
  },
  doctorPortTaken: {
    en: 'another program holds {url}: stop it, or start with --port and use --url',
    'es-MX': 'otro programa ocupa {url}: detenlo, o inicia con --port y usa --url',
    'pt-BR': 'outro programa ocupa {url}: pare-o, ou inicie com --port e use --url',
  },
  doctorRemote: {
    en: 'nothing answers at {url}: check the address and the network',
    'es-MX': 'nadie responde en {url}: revisa la dirección y la red',
    'pt-BR': 'ninguém responde em {url}: verifique o endereço e a rede',
  },
  doctorAccess: {
    en: 'requests are accepted (teams {teams}, scripts {scripts}, workbooks {workbooks})',
    'es-MX': 'las solicitudes se aceptan (equipos {teams}, guiones {scripts}, libros {workbooks})',
    'pt-BR': 'as solicitações são aceitas (equipes {teams}, roteiros {scripts}, planilhas {workbooks})',
  },
  doctorNoAccess: {
    en: 'requests are refused: {detail}',
    'es-MX': 'las solicitudes se rechazan: {detail}',
    'pt-BR': 'as solicitações são recusadas: {detail}',
  },
  doctorStuck: {
    en: '{n} of the last {of} calls of {team} failed: monitoria calls list --state failed',
    'es-MX': '{n} de las últimas {of} llamadas de {team} fallaron: monitoria calls list --state failed',
    'pt-BR': '{n} das últimas {of} chamadas de {team} falharam: monitoria calls list --state failed',
  },
  doctorZone: {
    en: '{team}: its time zone does not exist, {used} is used. Apply the team again: monitoria teams apply FILE',
    'es-MX':
      '{team}: su zona horaria no existe, se usa {used}. Vuelve a aplicar el equipo: monitoria teams apply ARCHIVO',
    'pt-BR':
      '{team}: seu fuso horário não existe, usa-se {used}. Aplique a equipe de novo: monitoria teams apply ARQUIVO',
  },
  doctorVoice: { en: 'voice detection', 'es-MX': 'detección de voz', 'pt-BR': 'detecção de voz' },
  doctorRecognition: {
    en: 'recognition ({language})',
    'es-MX': 'reconocimiento ({language})',
    'pt-BR': 'reconhecimento ({language})',
  },
  doctorModel: {
    en: '{what}: {file} is present and right',
    'es-MX': '{what}: {file} está y es correcto',
    'pt-BR': '{what}: {file} está presente e correto',
  },
  doctorModelMissing: {
    en: '{what}: {file} is missing: npm ci',
    'es-MX': '{what}: falta {file}: npm ci',
    'pt-BR': '{what}: falta {file}: npm ci',
  },
  doctorModelWrong: {
    en: '{what}: {file} is not the expected file: delete node_modules and run npm ci',
    'es-MX': '{what}: {file} no es el archivo esperado: borra node_modules y corre npm ci',
    'pt-BR': '{what}: {file} não é o arquivo esperado: apague node_modules e rode npm ci',
  },
  doctorLanguages: {
    en: 'languages recognised on this machine: {languages}; calls in other languages need their transcript or the cloud',
    'es-MX':
      'idiomas que se reconocen en esta máquina: {languages}; las llamadas en otros idiomas necesitan su transcripción o la nube',
    'pt-BR':
      'idiomas reconhecidos nesta máquina: {languages}; chamadas em outros idiomas precisam da transcrição ou da nuvem',
  },
  doctorFfmpeg: {
    en: 'ffmpeg is present: other audio formats (GSM, AMR, M4A) can be read',
    'es-MX': 'ffmpeg está instalado: se pueden leer otros formatos de audio (GSM, AMR, M4A)',
    'pt-BR': 'o ffmpeg está instalado: outros formatos de áudio (GSM, AMR, M4A) podem ser lidos',
  },
  doctorBadFfmpeg: {
    en: 'FFMPEG_PATH does not name a program that runs ({detail})',
    'es-MX': 'FFMPEG_PATH no nombra un programa que funcione ({detail})',
    'pt-BR': 'FFMPEG_PATH não nomeia um programa que funcione ({detail})',
  },
  doctorNoFfmpeg: {
    en: 'no ffmpeg: WAV, MP3, Ogg Opus and FLAC are read; for GSM, AMR or M4A name one in FFMPEG_PATH',
    'es-MX': 'no hay ffmpeg: se leen WAV, MP3, Ogg Opus y FLAC; para GSM, AMR o M4A indica uno en FFMPEG_PATH',
    'pt-BR': 'sem ffmpeg: WAV, MP3, Ogg Opus e FLAC são lidos; para GSM, AMR ou M4A indique um em FFMPEG_PATH',
  },
});

import type { Verdict, VerdictReason } from '../../domain/adherence/verdict.ts';
import type { CallState, EndingKind } from '../../domain/call/call.ts';
import type { Message } from '../catalogue.ts';
import { defineMessages } from '../catalogue.ts';

/** What the add-on says: menu, sidebar and the errors of its server functions. */
export const sidebarMessages = defineMessages({
  menuOpen: { 'es-MX': 'Abrir panel de la llamada', 'pt-BR': 'Abrir painel da chamada', en: 'Open call panel' },
  menuSync: {
    'es-MX': 'Enviar ahora lo capturado',
    'pt-BR': 'Enviar agora o que foi preenchido',
    en: 'Send what was typed now',
  },
  syncAsked: {
    'es-MX': 'Listo: sus cambios se están guardando.',
    'pt-BR': 'Pronto: suas alterações estão sendo salvas.',
    en: 'Done: your changes are being saved.',
  },
  notConfigured: {
    'es-MX': 'Este complemento aún no sabe dónde está el servidor. Avise a quien lo instaló.',
    'pt-BR': 'Este complemento ainda não sabe onde está o servidor. Avise quem o instalou.',
    en: 'This add-on does not know yet where its server is. Tell whoever installed it.',
  },
  notSignedIn: {
    'es-MX': 'No se pudo confirmar quién es usted. Vuelva a abrir el panel e inicie sesión.',
    'pt-BR': 'Não foi possível confirmar quem é você. Abra o painel de novo e entre na conta.',
    en: 'Your identity could not be confirmed. Open the panel again and sign in.',
  },
  serverFailed: {
    'es-MX': 'El servidor respondió con un error ({status}). Intente de nuevo.',
    'pt-BR': 'O servidor respondeu com um erro ({status}). Tente de novo.',
    en: 'The server answered with an error ({status}). Try again.',
  },
  serverUnreachable: {
    'es-MX': 'No hay conexión con el servidor. Lo que escribe en la hoja no se pierde.',
    'pt-BR': 'Sem conexão com o servidor. O que você escreve na planilha não se perde.',
    en: 'The server cannot be reached. What you type in the sheet is not lost.',
  },
  rowGone: {
    'es-MX': 'Esta llamada ya no está en la pestaña.',
    'pt-BR': 'Esta chamada não está mais na aba.',
    en: 'This call is no longer in the tab.',
  },
  workbookOfNoTeam: {
    'es-MX': 'Este libro no es de ninguno de sus equipos.',
    'pt-BR': 'Esta planilha não é de nenhuma das suas equipes.',
    en: 'This workbook belongs to none of your teams.',
  },
  loading: { 'es-MX': 'Cargando…', 'pt-BR': 'Carregando…', en: 'Loading…' },
  chooseRow: {
    'es-MX': 'Elija una fila con una llamada para oírla y ver qué se dijo.',
    'pt-BR': 'Escolha uma linha com uma chamada para ouvir e ver o que foi dito.',
    en: 'Choose a row with a call to listen to it and see what was said.',
  },
  chooseTab: {
    'es-MX': 'Aquí se muestran las llamadas de la pestaña de monitoreo.',
    'pt-BR': 'Aqui aparecem as chamadas da aba de monitoria.',
    en: 'Calls of the monitoring tab are shown here.',
  },
  retry: { 'es-MX': 'Intentar de nuevo', 'pt-BR': 'Tentar de novo', en: 'Try again' },
  call: { 'es-MX': 'Llamada', 'pt-BR': 'Chamada', en: 'Call' },
  unknownAgent: { 'es-MX': 'Asesor sin identificar', 'pt-BR': 'Atendente sem identificação', en: 'Unknown agent' },
  unknownService: { 'es-MX': 'Servicio sin identificar', 'pt-BR': 'Serviço sem identificação', en: 'Unknown service' },
  ticket: { 'es-MX': 'Folio {ticket}', 'pt-BR': 'Protocolo {ticket}', en: 'Ticket {ticket}' },
  scriptVersion: {
    'es-MX': 'Guion versión {version}',
    'pt-BR': 'Roteiro versão {version}',
    en: 'Script version {version}',
  },
  adherence: {
    'es-MX': 'Apego al guion: {score} % de {n} pasos comprobables',
    'pt-BR': 'Aderência ao roteiro: {score} % de {n} passos verificáveis',
    en: 'Script adherence: {score} % of {n} verifiable steps',
  },
  adherenceNone: {
    'es-MX': 'Apego al guion: ningún paso se pudo comprobar',
    'pt-BR': 'Aderência ao roteiro: nenhum passo pôde ser verificado',
    en: 'Script adherence: no step could be verified',
  },
  problems: { 'es-MX': 'Conviene saber', 'pt-BR': 'Vale saber', en: 'Worth knowing' },
  player: { 'es-MX': 'Reproductor', 'pt-BR': 'Reprodutor', en: 'Player' },
  play: { 'es-MX': 'Reproducir (Espacio)', 'pt-BR': 'Reproduzir (Espaço)', en: 'Play (Space)' },
  pause: { 'es-MX': 'Pausar (Espacio)', 'pt-BR': 'Pausar (Espaço)', en: 'Pause (Space)' },
  back: { 'es-MX': 'Atrás 5 segundos (←)', 'pt-BR': 'Voltar 5 segundos (←)', en: 'Back 5 seconds (←)' },
  forward: {
    'es-MX': 'Adelante 5 segundos (→)',
    'pt-BR': 'Avançar 5 segundos (→)',
    en: 'Forward 5 seconds (→)',
  },
  speed: {
    'es-MX': 'Velocidad {rate}× (S)',
    'pt-BR': 'Velocidade {rate}× (S)',
    en: 'Speed {rate}× (S)',
  },
  volume: { 'es-MX': 'Volumen', 'pt-BR': 'Volume', en: 'Volume' },
  timeline: { 'es-MX': 'Línea de tiempo', 'pt-BR': 'Linha do tempo', en: 'Time line' },
  nextFlag: { 'es-MX': 'Siguiente alerta (N)', 'pt-BR': 'Próximo alerta (N)', en: 'Next flag (N)' },
  noAudio: {
    'es-MX': 'No se pudo cargar la grabación.',
    'pt-BR': 'Não foi possível carregar a gravação.',
    en: 'The recording could not be loaded.',
  },
  audioUnplayable: {
    'es-MX': 'El navegador no puede reproducir este archivo ({format}). El original se conserva.',
    'pt-BR': 'O navegador não consegue reproduzir este arquivo ({format}). O original está guardado.',
    en: 'The browser cannot play this file ({format}). The original is kept.',
  },
  flags: { 'es-MX': 'Qué revisar', 'pt-BR': 'O que revisar', en: 'What to check' },
  noFlags: {
    'es-MX': 'Sin alertas: se dijo todo lo que se pudo comprobar.',
    'pt-BR': 'Sem alertas: foi dito tudo o que pôde ser verificado.',
    en: 'No flags: everything that could be verified was said.',
  },
  notVerifiable: {
    'es-MX': 'Lo que no se pudo comprobar',
    'pt-BR': 'O que não pôde ser verificado',
    en: 'What could not be verified',
  },
  notVerifiableHelp: {
    'es-MX': 'No cuenta en contra del asesor. Escuche y decida usted.',
    'pt-BR': 'Não conta contra o atendente. Ouça e decida.',
    en: 'It does not count against the agent. Listen and decide.',
  },
  said: { 'es-MX': 'Lo que sí se cumplió', 'pt-BR': 'O que foi cumprido', en: 'What was done' },
  notApplicable: { 'es-MX': 'No aplica', 'pt-BR': 'Não se aplica', en: 'Not applicable' },
  critical: { 'es-MX': 'crítico', 'pt-BR': 'crítico', en: 'critical' },
  forbidden: { 'es-MX': 'Frase prohibida', 'pt-BR': 'Frase proibida', en: 'Forbidden phrase' },
  outOfOrder: { 'es-MX': 'Fuera de orden', 'pt-BR': 'Fora de ordem', en: 'Out of order' },
  tooLate: { 'es-MX': 'Demasiado tarde', 'pt-BR': 'Tarde demais', en: 'Too late' },
  playFrom: {
    'es-MX': 'Oír desde {time}',
    'pt-BR': 'Ouvir a partir de {time}',
    en: 'Listen from {time}',
  },
  sureness: {
    'es-MX': 'Certeza: {level}',
    'pt-BR': 'Certeza: {level}',
    en: 'Certainty: {level}',
  },
  surenessHigh: { 'es-MX': 'alta', 'pt-BR': 'alta', en: 'high' },
  surenessMedium: { 'es-MX': 'media', 'pt-BR': 'média', en: 'medium' },
  surenessLow: { 'es-MX': 'baja', 'pt-BR': 'baixa', en: 'low' },
  transcript: { 'es-MX': 'Transcripción', 'pt-BR': 'Transcrição', en: 'Transcript' },
  errorShare: {
    'es-MX': 'Escrita por una máquina: cerca de una palabra de cada {n} puede estar mal. Las dudosas van punteadas.',
    'pt-BR':
      'Escrita por uma máquina: cerca de uma palavra em cada {n} pode estar errada. As duvidosas estão pontilhadas.',
    en: 'Written by a machine: about one word in {n} may be wrong. Doubtful ones are dotted.',
  },
  errorRare: {
    'es-MX': 'Escrita por una máquina: menos de una palabra de cada 50 puede estar mal.',
    'pt-BR': 'Escrita por uma máquina: menos de uma palavra em cada 50 pode estar errada.',
    en: 'Written by a machine: fewer than one word in 50 may be wrong.',
  },
  errorMost: {
    'es-MX': 'Escrita por una máquina que casi no entendió esta llamada: oiga antes de decidir.',
    'pt-BR': 'Escrita por uma máquina que quase não entendeu esta chamada: ouça antes de decidir.',
    en: 'Written by a machine that hardly understood this call: listen before you decide.',
  },
  suppliedTranscript: {
    'es-MX': 'La transcripción llegó junto con la grabación.',
    'pt-BR': 'A transcrição veio junto com a gravação.',
    en: 'The transcript came with the recording.',
  },
  search: { 'es-MX': 'Buscar en la llamada', 'pt-BR': 'Buscar na chamada', en: 'Search in the call' },
  searchHits: { 'es-MX': '{n} turnos', 'pt-BR': '{n} falas', en: '{n} turns' },
  searchNone: { 'es-MX': 'Nada encontrado', 'pt-BR': 'Nada encontrado', en: 'Nothing found' },
  speakerAgent: { 'es-MX': 'Asesor', 'pt-BR': 'Atendente', en: 'Agent' },
  speakerCustomer: { 'es-MX': 'Cliente', 'pt-BR': 'Cliente', en: 'Customer' },
  speakerUnknown: { 'es-MX': 'Sin identificar', 'pt-BR': 'Não identificado', en: 'Unknown' },
  channelDoubt: {
    'es-MX': 'No es seguro cuál voz es la del asesor.',
    'pt-BR': 'Não há certeza de qual voz é a do atendente.',
    en: 'It is not certain which voice is the agent’s.',
  },
  swapSpeakers: {
    'es-MX': 'Están al revés: intercambiar',
    'pt-BR': 'Estão trocados: inverter',
    en: 'They are swapped: exchange',
  },
  swapped: {
    'es-MX': 'Intercambiados. La llamada se revisa de nuevo.',
    'pt-BR': 'Invertidos. A chamada está sendo verificada de novo.',
    en: 'Exchanged. The call is being checked again.',
  },
  yourReview: { 'es-MX': 'Su revisión', 'pt-BR': 'Sua revisão', en: 'Your review' },
  reviewed: { 'es-MX': 'Revisada', 'pt-BR': 'Revisada', en: 'Reviewed' },
  note: { 'es-MX': 'Nota', 'pt-BR': 'Nota', en: 'Note' },
  notePlaceholder: {
    'es-MX': 'Fortalezas, áreas de oportunidad…',
    'pt-BR': 'Pontos fortes, pontos a melhorar…',
    en: 'Strengths, points to improve…',
  },
  unsaved: { 'es-MX': 'Sin guardar', 'pt-BR': 'Não salvo', en: 'Not saved' },
  saving: { 'es-MX': 'Guardando…', 'pt-BR': 'Salvando…', en: 'Saving…' },
  saved: { 'es-MX': 'En la hoja', 'pt-BR': 'Na planilha', en: 'In the sheet' },
  inProgress: {
    'es-MX': 'Todavía se está procesando. Puede oírla mientras tanto; los resultados aparecen aquí solos.',
    'pt-BR': 'Ainda está sendo processada. Você já pode ouvir; os resultados aparecem aqui sozinhos.',
    en: 'Still being processed. You can listen meanwhile; results appear here by themselves.',
  },
  whatToDo: { 'es-MX': 'Qué hacer', 'pt-BR': 'O que fazer', en: 'What to do' },
  noScript: {
    'es-MX': 'Este servicio no tiene guion vigente, por eso no hay resultados por paso.',
    'pt-BR': 'Este serviço não tem roteiro em vigor, por isso não há resultados por passo.',
    en: 'This service has no script in force, so there are no results by step.',
  },
});

/** State of a call, as a person says it. */
export const callStateMessages = {
  received: { 'es-MX': 'En espera', 'pt-BR': 'Na fila', en: 'Waiting' },
  transcribing: { 'es-MX': 'Transcribiendo', 'pt-BR': 'Transcrevendo', en: 'Transcribing' },
  transcribed: { 'es-MX': 'Transcrita', 'pt-BR': 'Transcrita', en: 'Transcribed' },
  flagged: { 'es-MX': 'Lista', 'pt-BR': 'Pronta', en: 'Ready' },
  failed: { 'es-MX': 'Con error', 'pt-BR': 'Com erro', en: 'Failed' },
  skipped: { 'es-MX': 'Omitida', 'pt-BR': 'Ignorada', en: 'Skipped' },
} as const satisfies Readonly<Record<CallState, Message>>;

export const verdictMessages = {
  said: { 'es-MX': 'Cumple', 'pt-BR': 'Conforme', en: 'Met' },
  not_said: { 'es-MX': 'No cumple', 'pt-BR': 'Não conforme', en: 'Not met' },
  unverifiable: { 'es-MX': 'Sin comprobar', 'pt-BR': 'Não verificável', en: 'Unverifiable' },
  not_applicable: { 'es-MX': 'No aplica', 'pt-BR': 'Não se aplica', en: 'Not applicable' },
} as const satisfies Readonly<Record<Verdict, Message>>;

/** Why a verdict is what it is, in a short sentence. */
export const verdictReasonMessages = {
  matched: { 'es-MX': 'Se oyó la frase.', 'pt-BR': 'A frase foi ouvida.', en: 'The phrase was heard.' },
  'no-match': {
    'es-MX': 'No se oyó ninguna de las frases del guion.',
    'pt-BR': 'Nenhuma das frases do roteiro foi ouvida.',
    en: 'None of the script’s phrases was heard.',
  },
  'near-miss': {
    'es-MX': 'Se oyó algo parecido, pero no la frase completa.',
    'pt-BR': 'Algo parecido foi ouvido, mas não a frase completa.',
    en: 'Something close was heard, but not the whole phrase.',
  },
  negated: {
    'es-MX': 'Se dijo en negativo.',
    'pt-BR': 'Foi dito na negativa.',
    en: 'It was said in the negative.',
  },
  'said-by-other-speaker': {
    'es-MX': 'Lo dijo la otra persona.',
    'pt-BR': 'Quem disse foi a outra pessoa.',
    en: 'The other person said it.',
  },
  'outside-window': {
    'es-MX': 'Se dijo fuera del momento que pide el guion.',
    'pt-BR': 'Foi dito fora do momento que o roteiro pede.',
    en: 'It was said outside the moment the script asks for.',
  },
  'condition-not-met': {
    'es-MX': 'En esta llamada no correspondía.',
    'pt-BR': 'Nesta chamada não se aplicava.',
    en: 'It did not apply to this call.',
  },
  'low-confidence': {
    'es-MX': 'Ahí la grabación no se entiende lo suficiente.',
    'pt-BR': 'Nesse trecho a gravação não é clara o bastante.',
    en: 'The recording is not clear enough there.',
  },
  'no-speech': { 'es-MX': 'No se oye voz.', 'pt-BR': 'Não se ouve voz.', en: 'No speech is heard.' },
  'speakers-unknown': {
    'es-MX': 'No se pudo saber quién habla.',
    'pt-BR': 'Não foi possível saber quem fala.',
    en: 'It could not be told who is speaking.',
  },
  redacted: {
    'es-MX': 'Está en un tramo oculto por privacidad.',
    'pt-BR': 'Está em um trecho oculto por privacidade.',
    en: 'It lies in a stretch hidden for privacy.',
  },
} as const satisfies Readonly<Record<VerdictReason, Message>>;

const listenAndScore = {
  'es-MX': 'Si se oye, monitoréela usted en su fila. Si hace falta, pida la grabación otra vez.',
  'pt-BR': 'Se der para ouvir, faça a monitoria na própria linha. Se precisar, peça a gravação de novo.',
  en: 'If it can be heard, score it yourself in its row. If needed, ask for the recording again.',
} as const satisfies Message;

const sendAgain = {
  'es-MX': 'Pida la grabación original y súbala de nuevo.',
  'pt-BR': 'Peça a gravação original e envie de novo.',
  en: 'Ask for the original recording and upload it again.',
} as const satisfies Message;

const nothingToDo = {
  'es-MX': 'No hay nada que monitorear. Puede marcarla como revisada.',
  'pt-BR': 'Não há o que monitorar. Você pode marcá-la como revisada.',
  en: 'There is nothing to score. You may mark it as reviewed.',
} as const satisfies Message;

/** What a person can do about a call that ended without verdicts; why it did comes from the API with the call. */
export const endingAdviceMessages = {
  'empty-file': sendAgain,
  'not-audio': sendAgain,
  'headerless-audio': {
    'es-MX': 'Súbala con cabecera (WAV o MP3), o dígale a soporte con qué sistema se grabó.',
    'pt-BR': 'Envie com cabeçalho (WAV ou MP3), ou informe ao suporte com que sistema foi gravada.',
    en: 'Upload it with a header (WAV or MP3), or tell support which system recorded it.',
  },
  'unsupported-codec': {
    'es-MX': 'Conviértala a WAV, MP3, Ogg Opus o FLAC y súbala de nuevo.',
    'pt-BR': 'Converta para WAV, MP3, Ogg Opus ou FLAC e envie de novo.',
    en: 'Convert it to WAV, MP3, Ogg Opus or FLAC and upload it again.',
  },
  'corrupt-audio': sendAgain,
  'too-long': {
    'es-MX': 'Divídala en partes de menos de cuatro horas y súbalas.',
    'pt-BR': 'Divida em partes de menos de quatro horas e envie.',
    en: 'Split it into parts of less than four hours and upload them.',
  },
  'too-large': {
    'es-MX': 'Comprímala (MP3 u Opus) o divídala y súbala de nuevo.',
    'pt-BR': 'Comprima (MP3 ou Opus) ou divida e envie de novo.',
    en: 'Compress it (MP3 or Opus) or split it and upload it again.',
  },
  'too-short': nothingToDo,
  'no-speech': nothingToDo,
  'unsupported-language': listenAndScore,
  'transcription-failed': listenAndScore,
  'transcript-unreadable': listenAndScore,
  'deadline-passed': listenAndScore,
} as const satisfies Readonly<Record<EndingKind, Message>>;

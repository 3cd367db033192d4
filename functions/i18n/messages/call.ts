import type { CallText } from '../../contracts/api.ts';
import type { CallState, EndingKind, ProblemKind } from '../../domain/call/call.ts';
import { defineMessages, type Message } from '../catalogue.ts';

/** A call's state in one word, as a cell shows it. */
export const CALL_STATE_WORDS = defineMessages({
  received: { en: 'received', 'es-MX': 'recibida', 'pt-BR': 'recebida' },
  transcribing: { en: 'transcribing', 'es-MX': 'en transcripción', 'pt-BR': 'em transcrição' },
  transcribed: { en: 'transcribed', 'es-MX': 'transcrita', 'pt-BR': 'transcrita' },
  flagged: { en: 'ready', 'es-MX': 'lista', 'pt-BR': 'pronta' },
  failed: { en: 'failed', 'es-MX': 'con falla', 'pt-BR': 'com falha' },
  skipped: { en: 'skipped', 'es-MX': 'omitida', 'pt-BR': 'ignorada' },
} satisfies Record<CallState, Message>);

/** Why a call ended without verdicts, and what a person can do. */
export const CALL_ENDINGS = defineMessages({
  'empty-file': {
    en: 'The file is empty. Export the recording again.',
    'es-MX': 'El archivo está vacío. Vuelve a exportar la grabación.',
    'pt-BR': 'O arquivo está vazio. Exporte a gravação novamente.',
  },
  'not-audio': {
    en: 'The file holds no audio, whatever its name says. Export the recording again.',
    'es-MX': 'El archivo no contiene audio, aunque su nombre lo diga. Vuelve a exportar la grabación.',
    'pt-BR': 'O arquivo não contém áudio, apesar do nome. Exporte a gravação novamente.',
  },
  'headerless-audio': {
    en: 'The audio has no header, so its format cannot be known. Export it as WAV with a header.',
    'es-MX': 'El audio no tiene encabezado y no se puede saber su formato. Expórtalo como WAV con encabezado.',
    'pt-BR': 'O áudio não tem cabeçalho e o formato não pode ser identificado. Exporte como WAV com cabeçalho.',
  },
  'unsupported-codec': {
    en: 'This audio codec cannot be read. Export as WAV (PCM, mu-law, A-law), MP3, FLAC or Ogg Opus.',
    'es-MX': 'No se puede leer este códec de audio. Exporta como WAV (PCM, mu-law, A-law), MP3, FLAC u Ogg Opus.',
    'pt-BR': 'Este codec de áudio não pode ser lido. Exporte como WAV (PCM, mu-law, A-law), MP3, FLAC ou Ogg Opus.',
  },
  'corrupt-audio': {
    en: 'The audio file is damaged. Export the recording again.',
    'es-MX': 'El archivo de audio está dañado. Vuelve a exportar la grabación.',
    'pt-BR': 'O arquivo de áudio está danificado. Exporte a gravação novamente.',
  },
  'too-long': {
    en: 'The recording is four hours or longer. Split it into calls.',
    'es-MX': 'La grabación dura cuatro horas o más. Divídela en llamadas.',
    'pt-BR': 'A gravação tem quatro horas ou mais. Divida-a em chamadas.',
  },
  'too-large': {
    en: 'The file is larger than 2 GB. Export it compressed or split it into calls.',
    'es-MX': 'El archivo pesa más de 2 GB. Expórtalo comprimido o divídelo en llamadas.',
    'pt-BR': 'O arquivo tem mais de 2 GB. Exporte comprimido ou divida em chamadas.',
  },
  'too-short': {
    en: 'Shorter than three seconds: there is no conversation to score.',
    'es-MX': 'Dura menos de tres segundos: no hay conversación que calificar.',
    'pt-BR': 'Tem menos de três segundos: não há conversa para avaliar.',
  },
  'no-speech': {
    en: 'Nobody speaks in this recording. Check the line or the recorder.',
    'es-MX': 'Nadie habla en esta grabación. Revisa la línea o la grabadora.',
    'pt-BR': 'Ninguém fala nesta gravação. Verifique a linha ou o gravador.',
  },
  'unsupported-language': {
    en: 'The recogniser cannot do this language. Listen and score by hand, or correct the call’s language.',
    'es-MX': 'El reconocedor no maneja este idioma. Escucha y califica a mano, o corrige el idioma de la llamada.',
    'pt-BR': 'O reconhecedor não atende este idioma. Ouça e avalie manualmente ou corrija o idioma da chamada.',
  },
  'transcription-failed': {
    en: 'The transcription failed. Listen and score by hand.',
    'es-MX': 'La transcripción falló. Escucha y califica a mano.',
    'pt-BR': 'A transcrição falhou. Ouça e avalie manualmente.',
  },
  'transcript-unreadable': {
    en: 'The transcript that came with the recording cannot be read. Correct the file and send it again.',
    'es-MX': 'No se puede leer la transcripción que venía con la grabación. Corrige el archivo y envíalo de nuevo.',
    'pt-BR': 'A transcrição que veio com a gravação não pode ser lida. Corrija o arquivo e envie novamente.',
  },
  'deadline-passed': {
    en: 'Processing did not finish in time. Listen and score by hand, and tell the administrator.',
    'es-MX': 'El proceso no terminó a tiempo. Escucha y califica a mano, y avisa a la persona administradora.',
    'pt-BR': 'O processamento não terminou a tempo. Ouça e avalie manualmente e avise o administrador.',
  },
} satisfies Record<EndingKind, Message>);

/** What of a call is stored and cannot be read, and what a person can do. */
export const UNREADABLE_TEXTS = defineMessages({
  transcript: {
    en: 'The stored transcript is damaged and cannot be shown. Listen to the recording; steps can be decided without naming a turn.',
    'es-MX':
      'La transcripción guardada está dañada y no se puede mostrar. Escucha la grabación; los pasos se pueden decidir sin indicar el turno.',
    'pt-BR':
      'A transcrição guardada está danificada e não pode ser mostrada. Ouça a gravação; os passos podem ser decididos sem indicar o turno.',
  },
  verdicts: {
    en: 'The stored verdicts are damaged and cannot be shown. Correct any fact of the call and it is judged again.',
    'es-MX':
      'Los veredictos guardados están dañados y no se pueden mostrar. Corrige cualquier dato de la llamada y se revisa de nuevo.',
    'pt-BR':
      'Os veredictos guardados estão danificados e não podem ser mostrados. Corrija qualquer dado da chamada e ela é verificada novamente.',
  },
} satisfies Record<CallText, Message>);

/** What a person should know or mend about a call. */
export const CALL_PROBLEMS = defineMessages({
  'unknown-agent': {
    en: 'Agent unknown: add the agent to the team or correct the call.',
    'es-MX': 'Asesor desconocido: agrégalo al equipo o corrige la llamada.',
    'pt-BR': 'Atendente desconhecido: inclua na equipe ou corrija a chamada.',
  },
  'unknown-service': {
    en: 'Service unknown: no team or script has it. Correct the call or publish the script.',
    'es-MX': 'Servicio desconocido: ningún equipo ni guion lo tiene. Corrige la llamada o publica el guion.',
    'pt-BR': 'Serviço desconhecido: nenhuma equipe ou script o possui. Corrija a chamada ou publique o script.',
  },
  'no-script': {
    en: 'No script was in force for this service: nothing was checked.',
    'es-MX': 'No había guion vigente para este servicio: no se revisó nada.',
    'pt-BR': 'Não havia script vigente para este serviço: nada foi verificado.',
  },
  'bad-date': {
    en: 'The date that came with the call cannot be read.',
    'es-MX': 'No se puede leer la fecha que venía con la llamada.',
    'pt-BR': 'A data que veio com a chamada não pode ser lida.',
  },
  'bad-metadata': {
    en: 'Part of the data that came with the call cannot be read.',
    'es-MX': 'No se puede leer parte de los datos que venían con la llamada.',
    'pt-BR': 'Parte dos dados que vieram com a chamada não pode ser lida.',
  },
  'duplicate-call-id': {
    en: 'Another recording carries the same call id.',
    'es-MX': 'Otra grabación trae el mismo identificador de llamada.',
    'pt-BR': 'Outra gravação traz o mesmo identificador de chamada.',
  },
  'truncated-recording': {
    en: 'The recording was cut off: what is there was checked.',
    'es-MX': 'La grabación está cortada: se revisó lo que hay.',
    'pt-BR': 'A gravação foi cortada: o que existe foi verificado.',
  },
  'speakers-uncertain': {
    en: 'It is not certain who the agent is.',
    'es-MX': 'No es seguro quién es el asesor.',
    'pt-BR': 'Não há certeza de quem é o atendente.',
  },
  'low-confidence': {
    en: 'The recogniser was unsure of many words: listen before you trust.',
    'es-MX': 'El reconocedor dudó en muchas palabras: escucha antes de confiar.',
    'pt-BR': 'O reconhecedor teve dúvida em muitas palavras: ouça antes de confiar.',
  },
  'language-mismatch': {
    en: 'The call and its script are in different languages.',
    'es-MX': 'La llamada y su guion están en idiomas distintos.',
    'pt-BR': 'A chamada e o script estão em idiomas diferentes.',
  },
} satisfies Record<ProblemKind, Message>);

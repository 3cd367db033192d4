import type { Locale } from '../../contracts/team.ts';
import type { ScriptProblem, ScriptProblemCode, ScriptWarning } from '../../domain/script/in-file.ts';
import { defineMessages, fillIn, type Message, text } from '../catalogue.ts';

/** What is wrong with a script that its author can mend. The place (line, field) is said beside it. */
export const SCRIPT_PROBLEM_TEXTS = defineMessages({
  'duplicate-step-id': {
    en: 'another step has this id',
    'es-MX': 'otro paso tiene este identificador',
    'pt-BR': 'outro passo tem este identificador',
  },
  'unknown-after-step': {
    en: 'names a step that the script does not have',
    'es-MX': 'nombra un paso que el guion no tiene',
    'pt-BR': 'cita um passo que o script não tem',
  },
  'after-itself': {
    en: 'a step cannot come after itself',
    'es-MX': 'un paso no puede ir después de sí mismo',
    'pt-BR': 'um passo não pode vir depois dele mesmo',
  },
  'condition-on-unconditional': {
    en: 'only conditional steps have a condition',
    'es-MX': 'solo los pasos condicionales llevan condición',
    'pt-BR': 'somente passos condicionais têm condição',
  },
  'conditional-without-condition': {
    en: 'a conditional step says when it applies',
    'es-MX': 'un paso condicional dice cuándo aplica',
    'pt-BR': 'um passo condicional diz quando se aplica',
  },
  'empty-condition': {
    en: 'the condition says nothing',
    'es-MX': 'la condición no dice nada',
    'pt-BR': 'a condição não diz nada',
  },
  'step-without-phrases': {
    en: 'a step needs phrases or an intent',
    'es-MX': 'un paso necesita frases o una intención',
    'pt-BR': 'um passo precisa de frases ou de uma intenção',
  },
  'phrase-without-words': {
    en: 'a phrase needs words besides its slots',
    'es-MX': 'una frase necesita palabras además de sus espacios',
    'pt-BR': 'uma frase precisa de palavras além das lacunas',
  },
  'phrase-duplicated': {
    en: 'the step has this phrase already',
    'es-MX': 'el paso ya tiene esta frase',
    'pt-BR': 'o passo já tem esta frase',
  },
  'unbalanced-braces': {
    en: 'the braces of a slot do not match',
    'es-MX': 'las llaves de un espacio no cierran',
    'pt-BR': 'as chaves de uma lacuna não fecham',
  },
  'slot-not-used': {
    en: 'no phrase uses this slot',
    'es-MX': 'ninguna frase usa este espacio',
    'pt-BR': 'nenhuma frase usa esta lacuna',
  },
  'forbidden-with-window': {
    en: 'a forbidden step is forbidden everywhere',
    'es-MX': 'un paso prohibido lo está en toda la llamada',
    'pt-BR': 'um passo proibido é proibido na chamada toda',
  },
  'forbidden-with-intent': {
    en: 'a forbidden step is told by its phrases',
    'es-MX': 'un paso prohibido se define por sus frases',
    'pt-BR': 'um passo proibido é definido pelas frases',
  },
  'window-too-small': {
    en: 'a window of less than one second holds nothing',
    'es-MX': 'en menos de un segundo no cabe nada',
    'pt-BR': 'em menos de um segundo não cabe nada',
  },
  'excluded-not-in-bank': {
    en: 'the intent has no such phrasing to exclude',
    'es-MX': 'la intención no tiene esa frase para excluir',
    'pt-BR': 'a intenção não tem essa frase para excluir',
  },
  'order-contradicts-ordered': {
    en: '“order” and “ordered” say different things',
    'es-MX': '«order» y «ordered» dicen cosas distintas',
    'pt-BR': '“order” e “ordered” dizem coisas diferentes',
  },
  'language-without-bank': {
    en: 'intents are known in Spanish, Portuguese and English only: in another language a step needs phrases of its own',
    'es-MX':
      'las intenciones solo existen en español, portugués e inglés: en otro idioma el paso necesita frases propias',
    'pt-BR':
      'as intenções existem somente em espanhol, português e inglês: em outro idioma o passo precisa de frases próprias',
  },
  'too-large': {
    en: 'the script takes {found} and at most {limit} can be kept: leave phrasings out or split it by service',
    'es-MX': 'el guion ocupa {found} y se pueden guardar {limit} como máximo: quita frases o divídelo por servicio',
    'pt-BR': 'o script ocupa {found} e podem ser guardados {limit} no máximo: tire frases ou divida-o por serviço',
  },
  'script-repeated': {
    en: 'another script of the file has this id',
    'es-MX': 'otro guion del archivo tiene este identificador',
    'pt-BR': 'outro roteiro do arquivo tem este identificador',
  },
  'service-shared': {
    en: 'script {other} of the file is for this service too, from the same instant: give the one that takes over a later “effectiveFrom” (column “In force since”), or leave one out',
    'es-MX':
      'el guion {other} del archivo es para este mismo servicio, desde el mismo momento: ponle al que lo releva un «effectiveFrom» posterior (columna «Vigente desde»), o deja solo uno',
    'pt-BR':
      'o roteiro {other} do arquivo é para este mesmo serviço, a partir do mesmo momento: dê ao que assume um “effectiveFrom” posterior (coluna “Vigente desde”), ou deixe só um',
  },
} satisfies Record<ScriptProblemCode, Message>);

/** What an author should know though nothing is wrong. */
export const SCRIPT_WARNING_TEXTS = defineMessages({
  'own-phrases-only': {
    en: 'intents are known in Spanish, Portuguese and English only: here only the phrases of each step count',
    'es-MX':
      'las intenciones solo existen en español, portugués e inglés: aquí cuentan únicamente las frases de cada paso',
    'pt-BR': 'as intenções existem somente em espanhol, português e inglês: aqui contam apenas as frases de cada passo',
  },
} satisfies Record<ScriptWarning['code'], Message>);

const otherScript = defineMessages({
  replaced: {
    en: 'it takes the place of script {id}, version {version}, which judged this service until then',
    'es-MX': 'toma el lugar del guion {id}, versión {version}, que revisaba este servicio hasta entonces',
    'pt-BR': 'toma o lugar do roteiro {id}, versão {version}, que verificava este serviço até então',
  },
  stays: {
    en: 'this service is still judged by script {id}, version {version}: to hand it over, publish with an “effectiveFrom” later than its own',
    'es-MX':
      'este servicio lo sigue revisando el guion {id}, versión {version}: para relevarlo, publica con un «effectiveFrom» posterior al suyo',
    'pt-BR':
      'este serviço continua sendo verificado pelo roteiro {id}, versão {version}: para substituí-lo, publique com um “effectiveFrom” posterior ao dele',
  },
});

/** A script of another id for the same service: `stillJudges` in spite of the publication, or replaced by it. */
export const otherScriptText = ({ id, version, stillJudges }: OtherScript, locale: Locale): string =>
  text(stillJudges ? otherScript.stays : otherScript.replaced, locale, { id, version });

type OtherScript = {
  readonly id: string;
  readonly version: number;
  readonly stillJudges: boolean;
};

const parts = defineMessages({
  found: { en: '“{value}”: {problem}', 'es-MX': '«{value}»: {problem}', 'pt-BR': '“{value}”: {problem}' },
  near: {
    en: '{problem}; near it: {lines}',
    'es-MX': '{problem}; parecidas: {lines}',
    'pt-BR': '{problem}; parecidas: {lines}',
  },
});

const LONGEST_SHOWN = 80;

/** A value as it stands before what is wrong with it; a long one is cut. */
export const quotedBefore = (value: string, problem: string, locale: Locale): string => {
  const plain = value.replace(/\s+/g, ' ').trim();
  const shown = plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN - 1)}…` : plain;
  return text(parts.found, locale, { value: shown, problem });
};

/** What is wrong, with the offending value and what may have been meant, in the reader's language. */
export const scriptProblemText = ({ code, found, near, limit, other }: ScriptProblem, locale: Locale): string => {
  if (found !== undefined && limit !== undefined) return fillIn(SCRIPT_PROBLEM_TEXTS[code], locale, { found, limit });
  const problem = fillIn(SCRIPT_PROBLEM_TEXTS[code], locale, other === undefined ? {} : { other });
  const lines = (near ?? []).map((line) => `“${line}”`).join(', ');
  const whole = lines === '' ? problem : text(parts.near, locale, { problem, lines });
  return found === undefined ? whole : quotedBefore(found, whole, locale);
};

export const scriptWarningText = ({ code, found }: ScriptWarning, locale: Locale): string => {
  const warning = text(SCRIPT_WARNING_TEXTS[code], locale);
  return found === undefined ? warning : quotedBefore(found, warning, locale);
};

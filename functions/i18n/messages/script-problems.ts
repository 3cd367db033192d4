import type { ScriptProblemCode } from '../../domain/script/in-file.ts';
import { defineMessages, type Message } from '../catalogue.ts';

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
    en: 'intents are known in Spanish, Portuguese and English only',
    'es-MX': 'las intenciones solo existen en español, portugués e inglés',
    'pt-BR': 'as intenções existem somente em espanhol, português e inglês',
  },
} satisfies Record<ScriptProblemCode, Message>);

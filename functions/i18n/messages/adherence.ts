import type { VerdictReason } from '../../domain/adherence/verdict.ts';
import type { ScriptProblemCode } from '../../domain/script/in-file.ts';
import { defineMessages, type Message } from '../catalogue.ts';

/** Why a verdict is what it is, as a monitor reads it under a step. */
export const verdictReasons = defineMessages({
  matched: {
    'es-MX': 'Se dijo.',
    'pt-BR': 'Foi dito.',
    en: 'Was said.',
  },
  'no-match': {
    'es-MX': 'No se encontró en la llamada nada parecido.',
    'pt-BR': 'Não se encontrou nada parecido na ligação.',
    en: 'Nothing like it was found in the call.',
  },
  'near-miss': {
    'es-MX': 'Se dijo algo parecido, pero no lo suficiente.',
    'pt-BR': 'Foi dito algo parecido, mas não o suficiente.',
    en: 'Something similar was said, but not enough of it.',
  },
  negated: {
    'es-MX': 'Se dijo en negativo: eso no cumple el paso.',
    'pt-BR': 'Foi dito na negativa: isso não cumpre o passo.',
    en: 'It was said in the negative, which does not meet the step.',
  },
  'said-by-other-speaker': {
    'es-MX': 'Lo dijo la otra persona, no quien debía decirlo.',
    'pt-BR': 'Quem disse foi a outra pessoa, não quem deveria.',
    en: 'The other person said it, not the one who had to.',
  },
  'outside-window': {
    'es-MX': 'Se dijo fuera del momento de la llamada que pide el guion.',
    'pt-BR': 'Foi dito fora do momento da ligação que o roteiro pede.',
    en: 'It was said outside the part of the call that the script asks for.',
  },
  'condition-not-met': {
    'es-MX': 'No aplica: no se dio la condición del paso.',
    'pt-BR': 'Não se aplica: a condição do passo não ocorreu.',
    en: 'Not applicable: what the step depends on did not happen.',
  },
  'low-confidence': {
    'es-MX': 'El audio se entendió mal: escúchelo una persona.',
    'pt-BR': 'O áudio foi mal entendido: uma pessoa precisa ouvir.',
    en: 'The audio was understood badly: somebody has to listen.',
  },
  'no-speech': {
    'es-MX': 'No se oye a quien debía decirlo.',
    'pt-BR': 'Não se ouve quem deveria dizer.',
    en: 'The person who had to say it cannot be heard.',
  },
  'speakers-unknown': {
    'es-MX': 'Se dijo, pero no se sabe quién habla.',
    'pt-BR': 'Foi dito, mas não se sabe quem fala.',
    en: 'It was said, but it is not known by whom.',
  },
  redacted: {
    'es-MX': 'Las palabras están ocultas por privacidad.',
    'pt-BR': 'As palavras estão ocultas por privacidade.',
    en: 'The words are hidden for privacy.',
  },
} satisfies Record<VerdictReason, Message>);

/** What is wrong with a script, as its author reads it beside the place in the file. */
export const scriptProblemTexts = defineMessages({
  'duplicate-step-id': {
    'es-MX': 'Ya hay otro paso con el identificador «{found}».',
    'pt-BR': 'Já existe outro passo com o identificador «{found}».',
    en: 'Another step already has the id “{found}”.',
  },
  'unknown-after-step': {
    'es-MX': 'Ningún paso se llama «{found}».',
    'pt-BR': 'Nenhum passo se chama «{found}».',
    en: 'No step is called “{found}”.',
  },
  'after-itself': {
    'es-MX': 'El paso «{found}» no puede depender de sí mismo.',
    'pt-BR': 'O passo «{found}» não pode depender de si mesmo.',
    en: 'Step “{found}” cannot depend on itself.',
  },
  'condition-on-unconditional': {
    'es-MX': 'Solo un paso condicional lleva condición.',
    'pt-BR': 'Só um passo condicional tem condição.',
    en: 'Only a conditional step has a condition.',
  },
  'conditional-without-condition': {
    'es-MX': 'Un paso condicional necesita su condición.',
    'pt-BR': 'Um passo condicional precisa da sua condição.',
    en: 'A conditional step needs its condition.',
  },
  'empty-condition': {
    'es-MX': 'La condición está vacía: indique servicio, etiqueta, paso o frase.',
    'pt-BR': 'A condição está vazia: indique serviço, etiqueta, passo ou frase.',
    en: 'The condition is empty: give a service, a tag, a step or a phrase.',
  },
  'step-without-phrases': {
    'es-MX': 'El paso no tiene frases ni intención: no habría cómo reconocerlo.',
    'pt-BR': 'O passo não tem frases nem intenção: não haveria como reconhecê-lo.',
    en: 'The step has neither phrases nor an intent: it could never be recognised.',
  },
  'phrase-without-words': {
    'es-MX': 'La frase «{found}» no tiene palabras.',
    'pt-BR': 'A frase «{found}» não tem palavras.',
    en: 'The phrase “{found}” has no words.',
  },
  'phrase-duplicated': {
    'es-MX': 'La frase «{found}» está repetida.',
    'pt-BR': 'A frase «{found}» está repetida.',
    en: 'The phrase “{found}” is there twice.',
  },
  'unbalanced-braces': {
    'es-MX': 'Las llaves de «{found}» no coinciden: un espacio variable se escribe {agente}.',
    'pt-BR': 'As chaves de «{found}» não combinam: um espaço variável se escreve {agente}.',
    en: 'The braces of “{found}” do not match: a slot is written {agente}.',
  },
  'slot-not-used': {
    'es-MX': 'Ninguna frase usa el espacio «{found}».',
    'pt-BR': 'Nenhuma frase usa o espaço «{found}».',
    en: 'No phrase uses the slot “{found}”.',
  },
  'forbidden-with-window': {
    'es-MX': 'Lo prohibido lo está en toda la llamada: quite el momento.',
    'pt-BR': 'O que é proibido vale para toda a ligação: retire o momento.',
    en: 'What is forbidden is so during the whole call: remove the window.',
  },
  'forbidden-with-intent': {
    'es-MX': 'Un paso prohibido no lleva la intención «{found}»: escriba las frases prohibidas.',
    'pt-BR': 'Um passo proibido não tem a intenção «{found}»: escreva as frases proibidas.',
    en: 'A forbidden step cannot have the intent “{found}”: write the forbidden phrases.',
  },
  'window-too-small': {
    'es-MX': 'El momento debe durar al menos un segundo.',
    'pt-BR': 'O momento deve durar pelo menos um segundo.',
    en: 'The window must last a second at least.',
  },
  'excluded-not-in-bank': {
    'es-MX': 'La frase excluida «{found}» no está en el banco de la intención.',
    'pt-BR': 'A frase excluída «{found}» não está no banco da intenção.',
    en: 'The excluded phrase “{found}” is not in the bank of the intent.',
  },
  'order-contradicts-ordered': {
    'es-MX': '«ordered» y «order: {found}» se contradicen.',
    'pt-BR': '«ordered» e «order: {found}» se contradizem.',
    en: '“ordered” and “order: {found}” contradict each other.',
  },
  'language-without-bank': {
    'es-MX': 'No hay banco de frases para el idioma «{found}»: solo valdrán las frases del guion.',
    'pt-BR': 'Não há banco de frases para o idioma «{found}»: só valerão as frases do roteiro.',
    en: 'There is no bank of phrasings for “{found}”: only the script’s own phrases will count.',
  },
} satisfies Record<ScriptProblemCode, Message>);

/** The `score` command. */
export const scoreMessages = defineMessages({
  usage: {
    'es-MX':
      'Uso: monitoria score --scripts GUIONES.json --calls LLAMADAS.jsonl [--report]\n\nEscribe los veredictos de cada llamada, un objeto JSON por línea.\n--report  compara con las etiquetas del mismo archivo e imprime una tabla con intervalos.',
    'pt-BR':
      'Uso: monitoria score --scripts ROTEIROS.json --calls LIGACOES.jsonl [--report]\n\nEscreve os veredictos de cada ligação, um objeto JSON por linha.\n--report  compara com os rótulos do mesmo arquivo e imprime uma tabela com intervalos.',
    en: 'Usage: monitoria score --scripts SCRIPTS.json --calls CALLS.jsonl [--report]\n\nWrites the verdicts of every call, one JSON object a line.\n--report  compares with the labels in the same file and prints a table with intervals.',
  },
  'unreadable-file': {
    'es-MX': 'No se pudo leer {file}: {reason}',
    'pt-BR': 'Não foi possível ler {file}: {reason}',
    en: 'Could not read {file}: {reason}',
  },
  'bad-script': {
    'es-MX': '{file}: guion {script}: {path}: {problem}',
    'pt-BR': '{file}: roteiro {script}: {path}: {problem}',
    en: '{file}: script {script}: {path}: {problem}',
  },
  'bad-line': {
    'es-MX': '{file}, línea {line}: {problem}',
    'pt-BR': '{file}, linha {line}: {problem}',
    en: '{file}, line {line}: {problem}',
  },
  'not-json': {
    'es-MX': 'no es JSON',
    'pt-BR': 'não é JSON',
    en: 'is not JSON',
  },
  expected: {
    'es-MX': '{field}: se esperaba {what}',
    'pt-BR': '{field}: esperava-se {what}',
    en: '{field}: expected {what}',
  },
  'unknown-script': {
    'es-MX': 'no hay ningún guion «{script}»',
    'pt-BR': 'não há nenhum roteiro «{script}»',
    en: 'there is no script “{script}”',
  },
  'duplicate-call': {
    'es-MX': 'la llamada «{call}» ya apareció en la línea {first}',
    'pt-BR': 'a ligação «{call}» já apareceu na linha {first}',
    en: 'call “{call}” was already on line {first}',
  },
  'no-labels': {
    'es-MX': 'no tiene etiquetas: --report necesita llamadas etiquetadas',
    'pt-BR': 'não tem rótulos: --report precisa de ligações rotuladas',
    en: 'has no labels: --report needs labelled calls',
  },
});

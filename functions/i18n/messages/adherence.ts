import type { VerdictReason } from '../../domain/adherence/verdict.ts';
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

/** The `score` command. */
export const scoreMessages = defineMessages({
  usage: {
    'es-MX':
      'Uso: monitoria score --scripts GUIONES.json --calls LLAMADAS.jsonl [--report]\n\nEscribe los veredictos de cada llamada, un objeto JSON por línea.\n--report  compara con las etiquetas del mismo archivo e imprime una tabla con intervalos.',
    'pt-BR':
      'Uso: monitoria score --scripts ROTEIROS.json --calls LIGACOES.jsonl [--report]\n\nEscreve os veredictos de cada ligação, um objeto JSON por linha.\n--report  compara com os rótulos do mesmo arquivo e imprime uma tabela com intervalos.',
    en: 'Usage: monitoria score --scripts SCRIPTS.json --calls CALLS.jsonl [--report]\n\nWrites the verdicts of every call, one JSON object a line.\n--report  compares with the labels in the same file and prints a table with intervals.',
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

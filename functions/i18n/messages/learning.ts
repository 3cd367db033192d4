import { defineMessages } from '../catalogue.ts';

/** The command line's texts about suggestions, quality of steps and back-tests. */
export const learningMessages = defineMessages({
  correctAbout: {
    en: 'decide about a step of a call; the machine learns from it',
    'es-MX': 'decide sobre un paso de una llamada; la máquina aprende de ello',
    'pt-BR': 'decide sobre um passo de uma chamada; a máquina aprende com isso',
  },
  stepId: {
    en: 'id of the step, as "scripts show" lists them',
    'es-MX': 'id del paso, como los muestra «scripts show»',
    'pt-BR': 'id do passo, como mostra "scripts show"',
  },
  optionVerdict: {
    en: 'what was heard',
    'es-MX': 'lo que se oyó',
    'pt-BR': 'o que se ouviu',
  },
  optionTurn: {
    en: 'number of the turn in which it was said, from 1 as "calls show" lists them',
    'es-MX': 'número del turno en que se dijo, desde 1 como los muestra «calls show»',
    'pt-BR': 'número do turno em que foi dito, a partir de 1 como mostra "calls show"',
  },
  optionWords: {
    en: 'the words that were it (the whole turn unless given)',
    'es-MX': 'las palabras que lo dicen (si no se indican, todo el turno)',
    'pt-BR': 'as palavras que o dizem (se não indicadas, o turno inteiro)',
  },
  optionWithdraw: {
    en: 'take the decision back',
    'es-MX': 'retira la decisión',
    'pt-BR': 'retira a decisão',
  },
  verdictOrWithdraw: {
    en: 'Give either --verdict or --withdraw.',
    'es-MX': 'Indica --verdict o --withdraw.',
    'pt-BR': 'Indique --verdict ou --withdraw.',
  },
  withdrawAlone: {
    en: '--withdraw takes the whole decision back: it goes without --turn and --words.',
    'es-MX': '--withdraw retira toda la decisión: va sin --turn ni --words.',
    'pt-BR': '--withdraw retira a decisão inteira: vai sem --turn nem --words.',
  },
  wordsNotInTurn: {
    en: 'note: turn {turn} of the transcript does not have these words; they are kept as you heard them',
    'es-MX': 'aviso: el turno {turn} de la transcripción no tiene esas palabras; se guardan como las oíste',
    'pt-BR': 'aviso: o turno {turn} da transcrição não tem essas palavras; ficam guardadas como você as ouviu',
  },
  wordsNotInCall: {
    en: 'note: the transcript does not have these words; they are kept as you heard them',
    'es-MX': 'aviso: la transcripción no tiene esas palabras; se guardan como las oíste',
    'pt-BR': 'aviso: a transcrição não tem essas palavras; ficam guardadas como você as ouviu',
  },
  notJudged: {
    en: 'No script has judged this call.',
    'es-MX': 'Ningún guion ha revisado esta llamada.',
    'pt-BR': 'Nenhum roteiro verificou esta chamada.',
  },
  corrected: {
    en: '{step}: {verdict}. Adherence of the call: {adherence}',
    'es-MX': '{step}: {verdict}. Adherencia de la llamada: {adherence}',
    'pt-BR': '{step}: {verdict}. Aderência da chamada: {adherence}',
  },
  decidedBy: {
    en: 'a person decided: {verdict} ({by})',
    'es-MX': 'una persona decidió: {verdict} ({by})',
    'pt-BR': 'uma pessoa decidiu: {verdict} ({by})',
  },
  suggestAbout: {
    en: 'phrasings that people confirmed and the script does not know yet',
    'es-MX': 'formas de decirlo que la gente confirmó y el guion aún no conoce',
    'pt-BR': 'formas de dizer que as pessoas confirmaram e o roteiro ainda não conhece',
  },
  noSuggestions: {
    en: 'Nothing to suggest: people confirmed no phrasing that the script lacks.',
    'es-MX': 'Nada que sugerir: nadie ha confirmado una forma de decirlo que falte en el guion.',
    'pt-BR': 'Nada a sugerir: ninguém confirmou uma forma de dizer que falte no roteiro.',
  },
  suggestHint: {
    en: 'Nothing changes by itself: add what you accept to the file, try it with "scripts backtest", then publish.',
    'es-MX':
      'Nada cambia por sí solo: agrega al archivo lo que aceptes, pruébalo con «scripts backtest» y luego publícalo.',
    'pt-BR': 'Nada muda sozinho: acrescente ao arquivo o que aceitar, teste com "scripts backtest" e depois publique.',
  },
  unspecific: {
    en: '{n} confirmed turns are too long to be a phrasing: say which words it was.',
    'es-MX': '{n} turnos confirmados son demasiado largos para ser una frase: indica cuáles palabras fueron.',
    'pt-BR': '{n} turnos confirmados são longos demais para ser uma frase: indique quais palavras foram.',
  },
  headStep: { en: 'Step', 'es-MX': 'Paso', 'pt-BR': 'Passo' },
  headPhrase: { en: 'Said as', 'es-MX': 'Se dijo', 'pt-BR': 'Foi dito' },
  headConfirmed: { en: 'Calls', 'es-MX': 'Llamadas', 'pt-BR': 'Chamadas' },
  headExamples: { en: 'For example', 'es-MX': 'Por ejemplo', 'pt-BR': 'Por exemplo' },
  qualityAbout: {
    en: 'precision and recall of each step against what people decided',
    'es-MX': 'precisión y cobertura de cada paso frente a lo que decidió la gente',
    'pt-BR': 'precisão e cobertura de cada passo frente ao que as pessoas decidiram',
  },
  qualityHead: {
    en: '{script} v{version}: under {bar} with {n} decisions or more, a step is a suggestion only (“said” is what is counted; 95 % intervals)',
    'es-MX':
      '{script} v{version}: por debajo de {bar} con {n} decisiones o más, un paso queda solo como sugerencia (se cuenta «dicho»; intervalos de 95 %)',
    'pt-BR':
      '{script} v{version}: abaixo de {bar} com {n} decisões ou mais, um passo fica só como sugestão (conta-se "dito"; intervalos de 95 %)',
  },
  headDecisions: { en: 'n', 'es-MX': 'n', 'pt-BR': 'n' },
  headPrecision: { en: 'Precision', 'es-MX': 'Precisión', 'pt-BR': 'Precisão' },
  headRecall: { en: 'Recall', 'es-MX': 'Cobertura', 'pt-BR': 'Cobertura' },
  headAgreement: { en: 'Agreement', 'es-MX': 'Acuerdo', 'pt-BR': 'Concordância' },
  headAbstained: { en: 'Not verified', 'es-MX': 'Sin verificar', 'pt-BR': 'Não verificados' },
  headMode: { en: 'Shown as', 'es-MX': 'Se muestra como', 'pt-BR': 'Mostrado como' },
  modePrefilled: { en: 'pre-filled', 'es-MX': 'prellenado', 'pt-BR': 'pré-preenchido' },
  modeSuggestion: { en: 'suggestion', 'es-MX': 'sugerencia', 'pt-BR': 'sugestão' },
  onlySuggested: {
    en: 'a suggestion only: people often decided otherwise',
    'es-MX': 'solo sugerencia: la gente ha decidido otra cosa con frecuencia',
    'pt-BR': 'só sugestão: as pessoas muitas vezes decidiram outra coisa',
  },
  notCounted: {
    en: 'only suggested, not counted until a person decides: {count}',
    'es-MX': 'solo sugeridos, no cuentan hasta que decida una persona: {count}',
    'pt-BR': 'só sugeridos, não contam até que uma pessoa decida: {count}',
  },
  backtestAbout: {
    en: 'judge past calls by a draft and show what would change; nothing is published',
    'es-MX': 'revisa llamadas pasadas con un borrador y muestra qué cambiaría; no se publica nada',
    'pt-BR': 'verifica chamadas passadas com um rascunho e mostra o que mudaria; nada é publicado',
  },
  optionSince: {
    en: 'only calls since this date',
    'es-MX': 'solo llamadas desde esta fecha',
    'pt-BR': 'só chamadas desde esta data',
  },
  backtestLimit: {
    en: 'how many of the last calls',
    'es-MX': 'cuántas de las últimas llamadas',
    'pt-BR': 'quantas das últimas chamadas',
  },
  backtestProgress: { en: 'Judging', 'es-MX': 'Revisando', 'pt-BR': 'Verificando' },
  backtestNone: {
    en: '{script}: no past calls of the service "{service}".',
    'es-MX': '{script}: no hay llamadas pasadas del servicio «{service}».',
    'pt-BR': '{script}: não há chamadas passadas do serviço "{service}".',
  },
  backtestNoneSince: {
    en: '{script}: since {since} there are no calls of the service "{service}".',
    'es-MX': '{script}: desde {since} no hay llamadas del servicio «{service}».',
    'pt-BR': '{script}: desde {since} não há chamadas do serviço "{service}".',
  },
  backtestOtherLanguage: {
    en: '{n} of them are in another language than the script ({language}).',
    'es-MX': '{n} de ellas están en otro idioma que el guion ({language}).',
    'pt-BR': '{n} delas estão em idioma diferente do roteiro ({language}).',
  },
  backtestChanged: {
    en: '{script}: {changed} of the last {judged} calls change (adherence {score}, flags {flags}).',
    'es-MX': '{script}: cambian {changed} de las últimas {judged} llamadas (adherencia {score}, alertas {flags}).',
    'pt-BR': '{script}: mudam {changed} das últimas {judged} chamadas (aderência {score}, alertas {flags}).',
  },
  backtestUnreadable: {
    en: '{n} more calls have no text any more that can be read.',
    'es-MX': '{n} llamadas más ya no tienen texto que se pueda leer.',
    'pt-BR': 'Outras {n} chamadas não têm mais texto que se possa ler.',
  },
  headNow: { en: 'Now', 'es-MX': 'Ahora', 'pt-BR': 'Agora' },
  headDraft: { en: 'With the draft', 'es-MX': 'Con el borrador', 'pt-BR': 'Com o rascunho' },
  stepAbsent: { en: 'no such step', 'es-MX': 'sin ese paso', 'pt-BR': 'sem esse passo' },
  backtestExamples: { en: 'Examples', 'es-MX': 'Ejemplos', 'pt-BR': 'Exemplos' },
  backtestExample: {
    en: '{call}  {when}  adherence {before} → {after}',
    'es-MX': '{call}  {when}  adherencia {before} → {after}',
    'pt-BR': '{call}  {when}  aderência {before} → {after}',
  },
});

import type { PeoplesVerdict } from '../../domain/learning/decision.ts';
import type { Message } from '../catalogue.ts';
import { defineMessages } from '../catalogue.ts';

/** Deciding about a verdict in the sidebar, and what the machine learns from it. */
export const sidebarLearningMessages = defineMessages({
  wrong: { 'es-MX': '¿Está mal?', 'pt-BR': 'Está errado?', en: 'Wrong?' },
  heard: { 'es-MX': '¿Qué oyó?', 'pt-BR': 'O que ouviu?', en: 'What did you hear?' },
  right: { 'es-MX': '✓ De acuerdo', 'pt-BR': '✓ Concordo', en: '✓ Agreed' },
  saidAt: {
    'es-MX': 'Sí se dijo, en {time}: “{words}”',
    'pt-BR': 'Foi dito, em {time}: “{words}”',
    en: 'It was said, at {time}: “{words}”',
  },
  listenFirst: {
    'es-MX': 'Para señalar dónde se dijo, elija antes esas palabras en la transcripción.',
    'pt-BR': 'Para indicar onde foi dito, escolha antes essas palavras na transcrição.',
    en: 'To point at where it was said, choose those words in the transcript first.',
  },
  saving: { 'es-MX': 'Guardando…', 'pt-BR': 'Salvando…', en: 'Saving…' },
  saved: { 'es-MX': 'Guardado.', 'pt-BR': 'Salvo.', en: 'Saved.' },
  undo: { 'es-MX': 'Deshacer', 'pt-BR': 'Desfazer', en: 'Undo' },
  corrected: {
    'es-MX': '{by} lo corrigió; la máquina había puesto “{machine}”.',
    'pt-BR': '{by} corrigiu; a máquina tinha posto “{machine}”.',
    en: '{by} corrected it; the machine had put “{machine}”.',
  },
  confirmed: {
    'es-MX': '{by} lo confirmó.',
    'pt-BR': '{by} confirmou.',
    en: '{by} confirmed it.',
  },
  learnsCount: {
    'es-MX': 'De esto se aprende qué tan confiable es la máquina en este paso.',
    'pt-BR': 'Com isso se aprende quão confiável a máquina é neste passo.',
    en: 'What is learned: how far the machine can be trusted with this step.',
  },
  learnsWords: {
    'es-MX': 'De esto se aprende qué tan confiable es la máquina en este paso, y “{words}” se propone para el guion.',
    'pt-BR': 'Com isso se aprende quão confiável a máquina é neste passo, e “{words}” é proposto para o roteiro.',
    en: 'What is learned: how far the machine can be trusted with this step; and “{words}” is proposed for the script.',
  },
  suggested: {
    'es-MX': 'Sólo sugerencias de la máquina',
    'pt-BR': 'Apenas sugestões da máquina',
    en: 'Only suggested by the machine',
  },
  suggestedHelp: {
    'es-MX': 'Aquí se equivoca seguido: no cuentan hasta que usted decida.',
    'pt-BR': 'Aqui ela erra bastante: não contam até que você decida.',
    en: 'It is often wrong about these: they do not count until you decide.',
  },
  notCounted: {
    'es-MX': 'Sólo sugeridos, no cuentan hasta que usted decida: {count}',
    'pt-BR': 'Apenas sugeridos, não contam até que você decida: {count}',
    en: 'Only suggested, not counted until you decide: {count}',
  },
  nothingCounts: {
    'es-MX': 'Apego al guion: ningún paso cuenta todavía',
    'pt-BR': 'Aderência ao roteiro: nenhum passo conta ainda',
    en: 'Script adherence: no step counts yet',
  },
});

/** What a person may have heard. */
export const decisionChoiceMessages = {
  said: { 'es-MX': 'Sí se dijo', 'pt-BR': 'Foi dito', en: 'It was said' },
  not_said: { 'es-MX': 'No se dijo', 'pt-BR': 'Não foi dito', en: 'It was not said' },
  not_applicable: { 'es-MX': 'No aplicaba', 'pt-BR': 'Não se aplicava', en: 'It did not apply' },
} as const satisfies Readonly<Record<PeoplesVerdict, Message>>;

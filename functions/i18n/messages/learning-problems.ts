import { defineMessages } from '../catalogue.ts';

/** What is wrong with a decision about a step; the first two by the field of the request. */
export const LEARNING_PROBLEMS = defineMessages({
  stepId: {
    en: 'The script of this call has no step “{step}”; it has: {steps}.',
    'es-MX': 'El guion de esta llamada no tiene el paso «{step}»; tiene: {steps}.',
    'pt-BR': 'O roteiro desta chamada não tem o passo “{step}”; tem: {steps}.',
  },
  turnIndex: {
    en: 'The transcript has no such turn: it has {n}.',
    'es-MX': 'La transcripción no tiene ese turno: tiene {n}.',
    'pt-BR': 'A transcrição não tem esse turno: tem {n}.',
  },
  turnUnreadable: {
    en: 'The stored transcript of this call is damaged, so its turns are not known. Decide without naming a turn.',
    'es-MX':
      'La transcripción guardada de esta llamada está dañada y no se conocen sus turnos. Decide sin indicar el turno.',
    'pt-BR':
      'A transcrição guardada desta chamada está danificada e não se conhecem os turnos. Decida sem indicar o turno.',
  },
  verdictsUnreadable: {
    en: 'The stored verdicts of this call are damaged. Correct any fact of the call, so that it is judged again; then decide.',
    'es-MX':
      'Los veredictos guardados de esta llamada están dañados. Corrige cualquier dato de la llamada para que se revise de nuevo y después decide.',
    'pt-BR':
      'Os veredictos guardados desta chamada estão danificados. Corrija qualquer dado da chamada para que seja verificada novamente e depois decida.',
  },
  otherVersion: {
    en: 'This call was judged by another version of the script in the meantime. Look at it again.',
    'es-MX': 'Mientras tanto, esta llamada se revisó con otra versión del guion. Revísala de nuevo.',
    'pt-BR': 'Nesse meio-tempo esta chamada foi verificada com outra versão do roteiro. Verifique novamente.',
  },
});

import { describe, expect, it } from 'vitest';
import { type Lesson, suggestPhrasings } from '../../../../functions/domain/learning/phrasings.ts';
import { withoutNumbers } from '../../../../functions/domain/learning/without-numbers.ts';
import type { Script } from '../../../../functions/domain/script/script.ts';

const script: Script = {
  id: 'soporte',
  language: 'es-MX',
  service: 'soporte',
  version: 1,
  order: 'partial',
  steps: [
    {
      id: 'saludo',
      title: 'Saluda',
      kind: 'required',
      phrases: ['Gracias por llamar a Conecta Hogar, le atiende {asesor}'],
      window: { anchor: 'first', seconds: 15 },
    },
    { id: 'folio', title: 'Da el folio', kind: 'required', phrases: ['Su número de folio es {folio}'] },
    {
      id: 'cierre',
      title: 'Invita a la encuesta',
      kind: 'conditional',
      condition: { tag: 'encuesta' },
      phrases: ['Al terminar le pediremos que conteste una breve encuesta'],
    },
    { id: 'despedida', title: 'Se despide', kind: 'required', intent: 'closing', phrases: [] },
  ],
};

let seconds = 0;
const lesson = (stepId: string, words: string, call = 'call_1'): Lesson => {
  seconds += 1;
  return { callId: call, stepId, words, at: new Date(seconds * 1000).toISOString() };
};

describe('phrasings that people confirmed', () => {
  it('are grouped by their words, whatever their numbers, case and accents, with a count of calls', () => {
    const { suggestions } = suggestPhrasings(
      [
        lesson('folio', 'Le comparto la clave de su reporte, 4 4 2 1.', 'call_1'),
        lesson('folio', 'le comparto la CLAVE de su repórte 99817', 'call_2'),
        lesson('folio', 'Le comparto la clave de su reporte 99817', 'call_2'),
        lesson('folio', 'Anote por favor su referencia', 'call_3'),
      ],
      script,
    );
    expect(suggestions).toMatchObject([
      {
        stepId: 'folio',
        phrase: 'Le comparto la clave de su reporte {number}',
        count: 2,
        callIds: ['call_2', 'call_1'],
      },
      { stepId: 'folio', phrase: 'Anote por favor su referencia', count: 1, callIds: ['call_3'] },
    ]);
  });

  it('do not carry the name of the agent who said it', () => {
    const named = (agentName: string, words: string, call: string): Lesson => ({
      ...lesson('folio', words, call),
      agentName,
    });
    const { suggestions } = suggestPhrasings(
      [
        named('Mariana de la Luz López', 'Soy Mariana López y le doy la referencia', 'call_1'),
        named('Diego Hernández', 'Soy Diego y le doy la referencia', 'call_2'),
      ],
      script,
    );
    expect(suggestions).toMatchObject([{ phrase: 'Soy {agent} y le doy la referencia', count: 2 }]);
  });

  it('are left out when the script finds them already: in a step’s phrases, or close enough to them', () => {
    const { suggestions } = suggestPhrasings(
      [
        lesson('folio', 'Su numero de folio es 73059'),
        lesson('folio', 'este su número de folio sería es el 73059'),
        lesson('cierre', 'Al terminar le pediremos que conteste una breve encuesta'),
        lesson('despedida', 'Hasta luego.'),
      ],
      script,
    );
    expect(suggestions).toEqual([]);
  });

  it('are cut down to what no other step of the script accounts for', () => {
    const { suggestions } = suggestPhrasings(
      [
        lesson(
          'folio',
          'Gracias por llamar a Conecta Hogar, le atiende Ana. Anote por favor su referencia. Hasta luego.',
        ),
      ],
      script,
    );
    expect(suggestions.map(({ phrase }) => phrase)).toEqual(['Anote por favor su referencia.']);
  });

  it('are counted, not shown, when a whole speech was confirmed', () => {
    const story = Array.from({ length: 60 }, (_, at) => `palabra${'abcdefghij'[at % 10]}`).join(' ');
    expect(suggestPhrasings([lesson('folio', story)], script)).toEqual({ suggestions: [], unspecific: 1 });
  });

  it('follow the order of the script, and know nothing of steps that it does not have', () => {
    const { suggestions } = suggestPhrasings(
      [lesson('cierre', 'Nos ayuda calificando'), lesson('saludo', 'Bienvenido a su línea'), lesson('otro', 'Hola')],
      script,
    );
    expect(suggestions.map(({ stepId }) => stepId)).toEqual(['saludo', 'cierre']);
  });
});

describe('taking numbers out', () => {
  it.each([
    ['Su folio es 73059, gracias', 'es-MX', 'Su folio es {number} gracias'],
    ['cuenta 4-8217 y 55', 'es-MX', 'cuenta {number} y {number}'],
    ['la clave cuatro ocho dos uno, ¿sí?', 'es-MX', 'la clave {number} ¿sí?'],
    ['espere un momento', 'es-MX', 'espere un momento'],
    ['em trinta e dois minutos', 'pt-BR', 'em trinta e dois minutos'],
    ['seu protocolo é nove sete um zero', 'pt-BR', 'seu protocolo é {number}'],
    ['your number is four five nine', 'en-US', 'your number is {number}'],
    ['dice {nombre} aquí', 'es-MX', 'dice nombre aquí'],
    ['numéro ٣٤٥', 'fr-FR', 'numéro {number}'],
  ])('%s (%s)', (said, language, expected) => {
    expect(withoutNumbers(said, language)).toBe(expected);
  });
});

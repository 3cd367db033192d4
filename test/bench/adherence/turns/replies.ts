/** What customers say around a single turn of the agent's. */
export type Replies = {
  /** Why they call. */
  readonly trouble: string;
  /** Talk in the middle of a call. */
  readonly talk: readonly [string, string];
  readonly neutral: string;
  /** Answers to a request for data, an offer of further help, a hold, a number. */
  readonly data: string;
  readonly nothingElse: string;
  readonly waits: string;
  readonly noted: string;
  /** What the agent says in turns that do nothing. */
  readonly hums: readonly [string, string];
};

export const REPLIES: Readonly<Record<'es' | 'pt' | 'en', Replies>> = {
  es: {
    trouble: 'fíjese que desde ayer no me funciona el servicio y ya reinicié el aparato dos veces y sigue igual',
    talk: [
      'pues mire lo que pasa es que la semana pasada vinieron y lo movieron de lugar',
      'sí es el que está en la sala junto a la ventana',
    ],
    neutral: 'ajá está bien',
    data: 'sí claro es ernesto cuatro cuatro siete uno dos',
    nothingElse: 'no sería todo gracias',
    waits: 'sí aquí espero',
    noted: 'ok ya lo anoté',
    hums: ['ajá', 'muy bien'],
  },
  pt: {
    trouble: 'olha desde ontem não tá funcionando o serviço e eu já reiniciei o aparelho duas vezes e continua igual',
    talk: [
      'então o que acontece é que semana passada vieram aqui e mudaram ele de lugar',
      'é aquele que fica na sala do lado da janela',
    ],
    neutral: 'aham tá bom',
    data: 'sim claro é ernesto quatro quatro sete um dois',
    nothingElse: 'não só isso obrigado',
    waits: 'tá eu espero',
    noted: 'tá já anotei',
    hums: ['aham', 'muito bem'],
  },
  en: {
    trouble:
      'so since yesterday the service is not working and i already restarted the box twice and it is still the same',
    talk: [
      'well what happened is last week they came and moved it to another spot',
      'yeah it is the one in the living room by the window',
    ],
    neutral: 'uh huh alright',
    data: 'yeah sure it is ernest four four seven one two',
    nothingElse: 'no that is all thanks',
    waits: 'sure i can hold',
    noted: 'okay got it written down',
    hums: ['uh huh', 'very good'],
  },
};

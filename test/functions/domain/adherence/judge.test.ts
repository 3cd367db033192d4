import { describe, expect, it } from 'vitest';
import { judgeCall } from '../../../../functions/domain/adherence/judge.ts';
import { phrasingsOf } from '../../../../functions/domain/adherence/phrasings.ts';
import { compileScript } from '../../../../functions/domain/script/compile.ts';
import { call, judged, script } from './calls.ts';

const notice = { kind: 'required', intent: 'recording-notice', phrases: ['Esta llamada puede ser grabada.'] } as const;
const greeting = { intent: 'greeting', phrases: ['Gracias por llamar a Banca Lúmina.'] } as const;
const anythingElse = { intent: 'anything-else', phrases: ['¿Hay algo más en lo que le pueda ayudar?'] } as const;
const opening = ['A: gracias por llamar a banca lúmina', 'C: hola buenas tardes'];

describe('what counts as said', () => {
  it("finds the script's own words, and says where", () => {
    const { S1 } = judged(script([greeting]), opening);
    expect(S1).toMatchObject({ verdict: 'said', reason: 'matched', evidence: { turnIndex: 0, startMs: 0, edits: 0 } });
    expect(S1?.evidence?.quote).toContain('banca lúmina');
  });

  it('finds other words for the same thing, by the intent', () => {
    const { S1 } = judged(script([notice]), [...opening, 'A: le comento que estamos grabando', 'C: sí']);
    expect(S1?.verdict).toBe('said');
  });

  it('does not need accents, case or punctuation', () => {
    const { S1 } = judged(script([anythingElse]), [
      ...opening,
      'A: ¿HAY ALGO MAS, EN LO QUE LE PUEDA AYUDAR?',
      'C: no',
    ]);
    expect(S1?.verdict).toBe('said');
  });

  it.each([
    ['cut words', 'A: gracias por llamar a banca lú mina'],
    ['words run together', 'A: gracias porllamar a banca lúmina'],
    ['a letter wrong', 'A: grasias por llamar a banca lumima'],
    ['hesitation', 'A: eh gracias este por llamar mmm a banca lúmina'],
    ["a company's name in pieces", 'A: buenas tardes vanca lu mina'],
  ])('survives %s', (_, line) => {
    expect(judged(script([greeting]), [line, 'C: hola', 'A: dígame']).S1?.verdict).toBe('said');
  });

  it.each(['en cuarenta y ochohoras', 'en 24horas', 'enuna semana'])('numbers run together: %s', (time) => {
    const result = { intent: 'outcome', phrases: ['Tendrá respuesta en {plazo}.'] } as const;
    const lines = (when: string) => [...opening, 'A: a ver', 'C: sí', `A: tendrá respuesta ${when}`, 'C: ok'];
    expect(judged(script([result]), lines(time)).S1?.verdict).toBe('said');
    expect(judged(script([result]), lines('pronto')).S1?.verdict).toBe('not_said');
  });

  it('words run together that could be cut twice', () => {
    const who = { intent: 'customer-identification', phrases: ['Com quem eu estou falando?'] } as const;
    const made = script([who], { language: 'pt-BR' });
    expect(judged(made, [...opening, 'A: com quemeu estou falando', 'C: rosaura']).S1?.verdict).toBe('said');
  });

  it('a case number may end with a letter', () => {
    const folio = { intent: 'protocol-number', phrases: ['Su folio es {folio}.'] } as const;
    expect(
      judged(script([folio]), [...opening, 'A: a ver', 'C: sí', 'A: su folio es 48169b', 'C: ok']).S1?.verdict,
    ).toBe('said');
  });

  it.each([
    ['before the customer has spoken', ['A: banca lúmina gracias por su llamada lo yadira le pues', 'C: hola'], 'said'],
    ['after it', ['C: hola llamo por yadira', 'A: gracias por su llamada lo yadira le pues', 'C: sí'], 'not_said'],
  ] as const)("a first name is the agent's %s, whatever became of the words around it", (_, lines, verdict) => {
    const name = { intent: 'self-identification', phrases: ['Le atiende {agente}.'] } as const;
    expect(judged(script([name, greeting]), lines).S1?.verdict).toBe(verdict);
  });

  it('goes on over a word of the customer', () => {
    const lines = [...opening, 'A: esta llamada', 'C: ajá', 'A: puede ser grabada', 'C: sí'];
    const { S1 } = judged(script([notice]), lines);
    expect(S1?.verdict).toBe('said');
    expect(S1?.evidence?.quote).not.toContain('ajá');
  });

  it('finds several steps in one turn', () => {
    const made = script([
      greeting,
      { intent: 'self-identification', phrases: ['Le atiende {agente}.'] },
      { intent: 'offer-help', phrases: ['¿En qué le puedo ayudar?'] },
    ]);
    const verdicts = judged(made, [
      'A: gracias por llamar a banca lúmina le atiende yadira en qué le puedo ayudar',
      'C: hola',
    ]);
    expect(Object.values(verdicts).map((step) => step.verdict)).toEqual(['said', 'said', 'said']);
    expect(Object.values(verdicts).some((step) => step.outOfOrder)).toBe(false);
  });
});

describe('what does not count', () => {
  it.each([
    'esta llamada no será grabada',
    'esta llamada nunka sera grabada',
    'no estamsx grabando',
    'esta llamada nu será grabada',
  ])('a denial, also misheard: %s', (line) => {
    expect(judged(script([notice]), [...opening, `A: ${line}`, 'C: bueno']).S1?.verdict).toBe('not_said');
  });

  it.each([
    [
      'pt-BR',
      'Esta ligação será gravada.',
      'esta ligação mão é gravada',
      'said, on the hand, e esta ligação é gravada',
    ],
    ['en-US', 'This call is recorded.', 'this call is mot recorded', 'a mot of paper and this call is recorded'],
    ['es-MX', 'Esta llamada será grabada.', 'la llamada mo se graba', 'mo sé si sabe que la llamada será grabada'],
  ])(
    'a denial that lost a letter, but only beside an auxiliary or a pronoun (%s)',
    (language, phrase, denied, said) => {
      const made = script([{ ...notice, phrases: [phrase] }], { language });
      expect(judged(made, [`A: ${denied}`, ...opening]).S1?.verdict).toBe('not_said');
      expect(judged(made, [`A: ${said}`, ...opening]).S1?.verdict).toBe('said');
    },
  );

  it('a pronoun that sounds like a denial is none ("nos están grabando")', () => {
    expect(judged(script([notice]), [...opening, 'A: le aviso que nos están grabando', 'C: va']).S1?.verdict).toBe(
      'said',
    );
  });

  it.each([
    ['A: cuál es el nombre de la sucursal', 'not_said'],
    ['A: cuál es el nombre', 'said'],
  ])('a name that is no person’s, also with a word of the customer between: %s', (line, verdict) => {
    const who = { intent: 'customer-identification', phrases: ['¿Me da su nombre?'] } as const;
    expect(judged(script([who]), [...opening, line, 'C: ok', 'A: aja', 'C: sí']).S1?.verdict).toBe(verdict);
    const [first = '', rest = 'bueno'] = line.split(/ (?=de la)/);
    expect(judged(script([who]), [...opening, first, 'C: mhm', `A: ${rest}`, 'C: sí']).S1?.verdict).toBe(verdict);
  });

  it('an offer that sends the caller elsewhere', () => {
    const lines = [...opening, 'A: listo', 'C: sí', 'A: alguna otra duda nos marca', 'C: gracias'];
    expect(judged(script([anythingElse]), lines).S1?.verdict).toBe('not_said');
  });

  it('a question for the name of the caller is no name of the agent', () => {
    const own = { intent: 'self-identification', phrases: ['Mi nombre es {agente}.'] } as const;
    expect(judged(script([own]), [...opening, 'A: cuál es su nombre', 'C: rosa']).S1?.verdict).toBe('not_said');
  });

  it.each([
    ['gracias por su llamada lo yadira le pues', 'said'],
    ['gracias por su llamada señora yadira le pues', 'not_said'],
  ])("a first name behind a title is not the agent's: %s", (line, verdict) => {
    const own = { intent: 'self-identification', phrases: ['Mi nombre es {agente}.'] } as const;
    expect(judged(script([greeting, own]), [`A: ${line}`, 'C: hola', 'A: ok', 'C: sí']).S2?.verdict).toBe(verdict);
  });

  it('the number of a case is part of the result where no step asks for it', () => {
    const result = { intent: 'outcome', phrases: ['Su reporte quedó registrado con el folio {folio}.'] } as const;
    const folio = { intent: 'protocol-number', phrases: ['Su folio es {folio}.'] } as const;
    const lines = [...opening, 'A: a ver', 'C: sí', 'A: el número de reporte es el cinco cinco dos', 'C: ok'];
    expect(judged(script([result]), lines).S1?.verdict).toBe('said');
    const both = judged(script([result, folio]), lines);
    expect([both.S1?.verdict, both.S2?.verdict]).toEqual(['not_said', 'said']);
  });

  it('a denial is not the notice', () => {
    expect(judged(script([notice]), [...opening, 'A: esta llamada no será grabada', 'C: bueno']).S1).toMatchObject({
      verdict: 'not_said',
      reason: 'negated',
    });
  });

  it.each([
    ['le voy a preguntar su nombre', 'said'],
    ['el doctor le va a preguntar su nombre', 'not_said'],
    ['le van a pedir su nombre', 'not_said'],
    ['ya llegó el doctor me da su nombre', 'said'],
  ])('what somebody else asks is not asked by the agent: %s', (line, verdict) => {
    const who = { intent: 'customer-identification', phrases: ['¿Me da su nombre?'] } as const;
    expect(judged(script([who]), [...opening, `A: ${line}`, 'C: ok']).S1?.verdict).toBe(verdict);
  });

  it("the customer's words are not the agent's", () => {
    expect(
      judged(script([notice]), [...opening, 'A: dígame', 'C: esta llamada puede ser grabada verdad']).S1,
    ).toMatchObject({
      verdict: 'not_said',
      reason: 'said-by-other-speaker',
    });
  });

  it('an invitation to look elsewhere is not the question whether there is more', () => {
    expect(
      judged(script([anythingElse]), [...opening, 'A: si tiene alguna otra duda consulte nuestra página', 'C: va']).S1
        ?.verdict,
    ).toBe('not_said');
  });

  it('an agent who repeats the customer\'s "eso es todo" asks nothing', () => {
    expect(judged(script([anythingElse]), [...opening, 'C: eso es todo', 'A: sí es todo', 'C: bye']).S1?.verdict).toBe(
      'not_said',
    );
  });

  it('a result without the time that every phrase names is not the result', () => {
    const result = { intent: 'outcome', phrases: ['El ajustador llegará en {plazo}.'] } as const;
    const said = (line: string) =>
      judged(script([result]), [...opening, 'A: a ver', 'C: sí', line, 'C: ok']).S1?.verdict;
    expect(said('A: el ajustador llega en veinte minutos')).toBe('said');
    expect(said('A: el ajustador llega cuando se desocupe')).toBe('not_said');
  });

  it('a promise of a number is not the number', () => {
    const folio = { intent: 'protocol-number', phrases: ['Su folio es {folio}.'] } as const;
    const said = (line: string) =>
      judged(script([folio]), [...opening, 'A: a ver', 'C: sí', line, 'C: ok']).S1?.verdict;
    expect(said('A: anote su folio cuatro cinco ocho uno dos')).toBe('said');
    expect(said('A: su folio se lo mando después')).toBe('not_said');
  });

  it('words explain one step only', () => {
    const made = script([
      { intent: 'customer-identification', phrases: ['¿Me da su nombre?'] },
      { intent: 'data-confirmation', phrases: ['¿Me confirma su domicilio?'] },
    ]);
    const verdicts = judged(made, [...opening, 'A: me da su nombre por favor', 'C: rosaura', 'A: perfecto', 'C: sí']);
    expect(verdicts.S1?.verdict).toBe('said');
    expect(verdicts.S2?.verdict).toBe('not_said');
  });
});

describe('forbidden steps', () => {
  const secret = { kind: 'forbidden', phrases: ['Dígame su contraseña.'] } as const;

  it('are found in other words', () => {
    expect(judged(script([secret]), [...opening, 'A: cuál es su contraseña', 'C: mejor no']).S1?.verdict).toBe('said');
  });

  it('are not found where they are advised against', () => {
    expect(judged(script([secret]), [...opening, 'A: nunca diga su contraseña a nadie', 'C: claro']).S1?.verdict).toBe(
      'not_said',
    );
  });

  it.each([
    ['es-MX', 'Dígame su contraseña.', 'comparta su contraseña con nadie', 'dígame su contraseña nadie más la verá'],
    ['pt-BR', 'Me fala a sua senha.', 'passe a sua senha para ninguém', 'me fala a sua senha ninguém mais vai ver'],
    ['en-US', 'Tell me your password.', 'share your password with anyone', 'tell me your password nobody will see it'],
  ])('are not found in a warning whose "no" was lost (%s)', (language, phrase, warning, asking) => {
    const made = script([{ kind: 'forbidden', phrases: [phrase] }], { language });
    expect(judged(made, [...opening, `A: ${warning}`, 'C: ok']).S1?.verdict).toBe('not_said');
    expect(judged(made, [...opening, `A: ${asking}`, 'C: ok']).S1?.verdict).toBe('said');
  });

  it('"un momento" is an unexplained hold only when nothing else is said', () => {
    const hold = { kind: 'forbidden', phrases: ['Espéreme'] } as const;
    expect(judged(script([hold]), [...opening, 'A: espéreme', 'C: ok']).S1?.verdict).toBe('said');
    expect(
      judged(script([hold]), [...opening, 'A: espéreme en la línea voy a revisar su póliza en el sistema', 'C: ok']).S1
        ?.verdict,
    ).toBe('not_said');
  });

  it('never count against an agent whose voice is not known', () => {
    expect(judged(script([secret]), ['U: dígame su contraseña', 'U: no']).S1).toMatchObject({
      verdict: 'unverifiable',
      reason: 'speakers-unknown',
    });
  });
});

describe('order, windows and conditions', () => {
  const name = { intent: 'self-identification', phrases: ['Le atiende {agente}.'] } as const;
  const close = { intent: 'closing', phrases: ['Que tenga buen día.'] } as const;

  it('a step said after its followers is out of order, and only that one', () => {
    const verdicts = judged(script([greeting, name, anythingElse, close]), [
      'A: gracias por llamar a banca lúmina',
      'C: hola',
      'A: ya quedó',
      'C: gracias',
      'A: algo más en que le ayude',
      'C: no gracias',
      'A: que tenga buen día',
      'C: igualmente',
      'A: le atendió yadira',
    ]);
    expect(verdicts.S2).toMatchObject({ verdict: 'said', outOfOrder: true });
    expect([verdicts.S1, verdicts.S3, verdicts.S4].some((step) => step?.outOfOrder)).toBe(false);
  });

  it('nothing is out of order when the script has no order', () => {
    const made = script([close, greeting], { order: 'none' });
    expect(
      Object.values(judged(made, [...opening, 'A: que tenga buen día', 'C: bye'])).some((step) => step.outOfOrder),
    ).toBe(false);
  });

  it('a notice after its window is said, too late', () => {
    const made = script([{ ...notice, window: { anchor: 'first', seconds: 6 } }]);
    expect(
      judged(made, [...opening, 'A: dígame', 'C: sí', 'A: esta llamada puede ser grabada', 'C: ok']).S1,
    ).toMatchObject({ verdict: 'said', tooLate: true });
  });

  it('a closing long before the last seconds is outside of its window', () => {
    const made = script([{ phrases: ['Que tenga buen día.'], window: { anchor: 'last', seconds: 5 } }]);
    expect(judged(made, ['A: que tenga buen día', 'C: eh', 'A: dígame', 'C: sí', 'A: claro']).S1).toMatchObject({
      verdict: 'not_said',
      reason: 'outside-window',
    });
  });

  it('conditional steps apply by service, tag, step or phrase', () => {
    const loan = { kind: 'conditional', phrases: ['La tasa anual es de {monto}.'] } as const;
    const applies = (condition: object, options = {}) =>
      judged(script([greeting, { ...loan, condition }]), [...opening, 'A: quiere un crédito', 'C: sí'], options).S2
        ?.verdict;
    expect(applies({ service: 'loans' })).toBe('not_applicable');
    expect(applies({ service: 'loans' }, { service: 'loans' })).toBe('not_said');
    expect(applies({ tag: 'vip' }, { tags: ['vip'] })).toBe('not_said');
    expect(applies({ afterStep: 'S1' })).toBe('not_said');
    expect(applies({ afterPhrase: 'quiere un crédito' })).toBe('not_said');
    expect(applies({ afterPhrase: 'quiere una tarjeta nueva' })).toBe('not_applicable');
  });

  it('a step of the customer is looked for in their words', () => {
    const accept = { phrases: ['Sí acepto los términos.'], speaker: 'customer' } as const;
    expect(
      judged(script([accept]), [...opening, 'A: acepta los términos', 'C: sí acepto los términos']).S1?.verdict,
    ).toBe('said');
    expect(
      judged(script([accept]), [
        ...opening,
        'A: sí acepto los términos',
        'C: mmm',
        'A: va',
        'C: pues no sé qué decirle',
      ]).S1?.verdict,
    ).toBe('not_said');
  });
});

describe('what is forbidden', () => {
  const dontKnow = { kind: 'forbidden', phrases: ['No sé'] } as const;

  it('is not to know, and to leave it at that', () => {
    expect(judged(script([dontKnow]), [...opening, 'A: no sé señor', 'C: ah']).S1?.verdict).toBe('said');
  });

  it('is not that a "but" and an alternative follow', () => {
    const lines = [...opening, 'A: no sé de memoria el modelo pero déjeme lo consulto', 'C: ah'];
    expect(judged(script([dontKnow]), lines).S1?.verdict).toBe('not_said');
  });
});

describe('honesty', () => {
  it('abstains when nobody speaks', () => {
    expect(judged(script([greeting]), []).S1).toMatchObject({ verdict: 'unverifiable', reason: 'no-speech' });
  });

  it('abstains when the recording breaks off after a few words', () => {
    const steps = judgeCall(call(['A: banca lúmina buenas', 'C: sí']), compileScript(script([greeting, notice]))).steps;
    expect(steps[1]).toMatchObject({ verdict: 'unverifiable', reason: 'no-speech' });
  });

  it('abstains when the words are guesses', () => {
    expect(judged(script([greeting]), [...opening, 'A: dígame por favor qué pasó'], {}, 0.2).S1).toMatchObject({
      verdict: 'unverifiable',
      reason: 'low-confidence',
    });
  });

  it('an adherence score has its n, and none when nothing could be verified', () => {
    const compiled = compileScript(script([{ ...greeting, weight: 3 }, notice]));
    expect(judgeCall(call([...opening, 'A: dígame']), compiled).adherence).toEqual({ score: 75, n: 2 });
    expect(judgeCall(call([]), compiled).adherence).toEqual({ score: null, n: 0 });
  });

  it('takes hidden words for what they may have been', () => {
    const folio = { intent: 'protocol-number', phrases: ['Su folio es {folio}.'] } as const;
    expect(
      judged(script([folio]), [...opening, 'A: a ver', 'C: sí', 'A: su folio es [PII]', 'C: ok']).S1?.verdict,
    ).toBe('said');
  });

  it('a code may begin with zeros', () => {
    const folio = { intent: 'protocol-number', phrases: ['Su folio es {folio}.'] } as const;
    for (const code of ['00091', 'cero cero cero nueve uno'])
      expect(
        judged(script([folio]), [...opening, 'A: a ver', 'C: sí', `A: su folio es ${code}`, 'C: ok']).S1?.verdict,
      ).toBe('said');
  });

  it('a code that the customer repeats needs no name', () => {
    const folio = { intent: 'protocol-number', phrases: ['Su folio es {folio}.'] } as const;
    const lines = [
      ...opening,
      'A: a ver permítame',
      'C: sí',
      'A: sería cuatro siete uno nueve',
      'C: cuatro siete uno nueve',
    ];
    expect(judged(script([folio]), lines).S1?.verdict).toBe('said');
    const own = [...opening, 'A: sí', 'C: es el cuatro siete uno nueve', 'A: cuatro siete uno nueve gracias', 'C: sí'];
    expect(judged(script([folio]), own).S1?.verdict).toBe('not_said');
  });

  it('excluded phrasings do not count for the step', () => {
    const lines = [...opening, 'A: al final le espera una encuesta', 'C: sí'];
    const excludedPhrases = phrasingsOf('survey-invitation', 'es-MX').map(({ text }) => text);
    const survey = { intent: 'survey-invitation', phrases: [] } as const;
    expect(judged(script([survey]), lines).S1?.verdict).toBe('said');
    expect(judged(script([{ ...survey, excludedPhrases }]), lines).S1?.verdict).toBe('not_said');
  });

  it('judges again as it judged before', () => {
    const compiled = compileScript(script([greeting, notice]));
    const first = judgeCall(call(opening), compiled);
    judgeCall(call(['A: otra cosa muy distinta', 'C: zzz']), compiled);
    expect(judgeCall(call(opening), compiled)).toEqual(first);
  });

  it('a language without a bank is judged by its own phrases', () => {
    const made = script([{ phrases: ['Merci de votre appel, à bientôt.'], intent: 'closing' }], { language: 'fr-FR' });
    expect(judged(made, ['A: merci de votre appel à bientôt', 'C: merci beaucoup']).S1?.verdict).toBe('said');
  });
});

import { describe, expect, it } from 'vitest';
import { judged, script } from './calls.ts';

const SCRIPTS = {
  'es-MX': {
    greeting: 'Gracias por llamar a Banca Lúmina.',
    'offer-help': '¿En qué le puedo ayudar?',
    'customer-identification': '¿Me da su nombre?',
    'protocol-number': 'Su folio es {folio}.',
  },
  'pt-BR': {
    greeting: 'Obrigado por ligar para o Banco Lúmina.',
    'offer-help': 'Em que posso ajudar?',
    'customer-identification': 'Qual é o seu nome?',
    'protocol-number': 'O protocolo é {protocolo}.',
  },
  'en-US': {
    greeting: 'Thank you for calling Lumina Bank.',
    'offer-help': 'How can I help you?',
    'customer-identification': 'What is your name?',
    'protocol-number': 'Your claim number is {code}.',
  },
} as const;
type Tag = keyof typeof SCRIPTS;
type Known = Exclude<keyof (typeof SCRIPTS)[Tag], 'greeting'>;

/** What became of a step, in a call that the script's greeting opens, with these words behind it. */
const verdictOf = (intent: Known, language: Tag, [opening = '', ...lines]: readonly string[]) => {
  const phrases = SCRIPTS[language];
  const made = script(
    [
      { intent: 'greeting', phrases: [phrases.greeting] },
      { intent, phrases: [phrases[intent]] },
    ],
    { language },
  );
  return judged(made, [`A: ${phrases.greeting.replace('.', '')} ${opening}`, ...lines]).S2;
};

describe('an offer of help that no phrasing has', () => {
  it.each([
    ['es-MX', 'cuál es la urgencia', 'pues es que me cobraron dos veces lo mismo'],
    ['pt-BR', 'em que enrosco estamos', 'é que cobraram duas vezes a mesma fatura'],
    ['en-US', 'what are we chasing', 'well they charged me twice for the same thing'],
  ] as const)('is the question that an opening ends with (%s)', (language, question, story) => {
    const offer = verdictOf('offer-help', language, [question, `C: ${story}`]);
    expect(offer).toMatchObject({ verdict: 'said', evidence: { turnIndex: 0, quote: question } });
  });

  it.each([
    ['its name', 'es-MX', 'le saluda yadira'],
    ['its name', 'pt-BR', 'aqui é a tainara'],
    ['its name', 'en-US', 'this is marguerite'],
    ['a refusal', 'es-MX', 'con eso no le puedo ayudar'],
    ['a question for data', 'es-MX', 'cuál es el nombre del titular'],
    ['a question for data', 'pt-BR', 'qual o cpf do titular'],
    ['a question for data', 'en-US', 'what is the address'],
    ['nothing', 'en-US', ''],
  ] as const)('is not there when the opening ends with %s (%s)', (_, language, end) => {
    expect(verdictOf('offer-help', language, [end, 'C: ay ay ay ay ay'])?.verdict).toBe('not_said');
  });

  it("is nobody's where nobody knows who speaks", () => {
    const lines = ['', 'U: cuál es la urgencia', 'U: pues es que me cobraron dos veces lo mismo'];
    expect(verdictOf('offer-help', 'es-MX', lines)?.verdict).toBe('not_said');
  });

  it('is less likely after the customer has told what they called for', () => {
    const lines = ['', 'C: pues es que me cobraron dos veces lo mismo', 'A: y cuál es la urgencia', 'C: ninguna'];
    expect(verdictOf('offer-help', 'es-MX', lines)?.verdict).toBe('not_said');
  });
});

describe('the question who calls, when it was not understood', () => {
  const asked = [
    ['es-MX', 'me cobraron dos veces', 'a ver y cómo le digo joven', 'ernesto villalpando'],
    ['pt-BR', 'me cobraram duas vezes', 'tá então eu anoto aqui', 'luciene barbosa'],
    ['en-US', 'they charged me twice', 'okay and you would be', 'denise oakley'],
  ] as const;

  it.each(asked)('is what the customer answers with a name (%s)', (language, story, question, name) => {
    const lines = ['', `C: ${story}`, `A: ${question}`, `C: ${name}`];
    expect(verdictOf('customer-identification', language, lines)).toMatchObject({
      verdict: 'said',
      evidence: { turnIndex: 2, quote: question },
    });
  });

  it.each(asked)('is not what they answer with something else (%s)', (language, story, question) => {
    const lines = ['', `C: ${story}`, `A: ${question}`, `C: ${story}`];
    expect(verdictOf('customer-identification', language, lines)?.verdict).toBe('not_said');
  });

  it.each(asked)('is not what comes before a name that was said unasked (%s)', (language, story, question, name) => {
    const unasked = [question, `C: ${name}`, 'A: mhm', `C: ${story}`];
    expect(verdictOf('customer-identification', language, unasked)?.verdict).toBe('not_said');
    const again = ['', `C: ${name} ${story}`, `A: ${question}`, `C: ${name}`];
    expect(verdictOf('customer-identification', language, again)?.verdict).toBe('not_said');
  });

  it('may end with words that say nothing of it', () => {
    const lines = ['', 'C: me cobraron dos veces', 'A: aquí en banca lúmina', 'C: ernesto villalpando'];
    expect(verdictOf('customer-identification', 'es-MX', lines)).toMatchObject({
      verdict: 'said',
      evidence: { turnIndex: 2, quote: 'lúmina' },
    });
  });

  it("is no question for somebody else's name", () => {
    const lines = ['', 'C: me cobraram duas vezes', 'A: por segurança a sua mãe', 'C: luciene barbosa'];
    expect(verdictOf('customer-identification', 'pt-BR', lines)?.verdict).toBe('not_said');
  });
});

describe('a code of which a digit was misheard', () => {
  const read = [
    ['es-MX', 'y sería', 'nueve 7n cero dos uno cinco', 'nueve siete cero dos uno cinco'],
    ['pt-BR', 'e seria', 'nove 7n zero dois um cinco', 'nove sete zero dois um cinco'],
    ['en-US', 'and it is', 'nine 7n zero two one five', 'nine seven zero two one five'],
  ] as const;

  it.each(read)('is one code, the surer when the customer repeats it (%s)', (language, before, code, repeated) => {
    const call = (answer: string) =>
      verdictOf('protocol-number', language, ['', 'C: a', 'A: mhm', 'C: b', `A: ${before} ${code}`, `C: ${answer}`]);
    expect(call(repeated)).toMatchObject({ verdict: 'said', evidence: { turnIndex: 4, quote: code } });
    expect(call('mhm')?.verdict).toBe('not_said');
  });
});

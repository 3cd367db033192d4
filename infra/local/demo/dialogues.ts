/**
 * The demo's conversations, invented for it: who speaks, what is said, and what a recogniser makes of it where that
 * differs. `make-calls.ts` turns them into sound and, for languages that are not recognised on one machine, into
 * Transcribe's JSON.
 */
export type Line = {
  readonly by: 'agent' | 'customer';
  readonly says: string;
  /** Machine text where it is not what was said: digits for spoken numbers, a misheard word. */
  readonly heard?: string;
};

export type Dialogue = {
  /** Path under `calls/`, without extension. */
  readonly file: string;
  /** BCP 47. */
  readonly language: 'es-MX' | 'pt-BR' | 'en-US';
  /** `agent-left` and `agent-right` keep the parties apart; in `mono` both are on one track. */
  readonly layout: 'agent-left' | 'agent-right' | 'mono';
  readonly agentVoice: 'woman' | 'man';
  /** A call that brings its transcript, as from the cloud, or is recognised here. */
  readonly transcript: 'supplied' | 'recognised';
  readonly lines: readonly Line[];
};

const agent = (says: string, heard?: string): Line => ({
  by: 'agent',
  says,
  ...(heard === undefined ? {} : { heard }),
});
const customer = (says: string, heard?: string): Line => ({
  by: 'customer',
  says,
  ...(heard === undefined ? {} : { heard }),
});

/** All steps of the script, in order. */
const internetRestored: Dialogue = {
  file: 'mexico/internet-0001',
  language: 'es-MX',
  layout: 'agent-left',
  agentVoice: 'woman',
  transcript: 'supplied',
  lines: [
    agent('Gracias por llamar a Conecta Hogar, le atiende Mariana López.'),
    agent(
      'Le informo que esta llamada puede ser grabada con fines de calidad.',
      'Le informo que esta llamada puede ser grabada con fin de calidad.',
    ),
    customer('Buenas tardes. Oiga, desde ayer no tengo internet en la casa.'),
    agent('Lamento la molestia. ¿Me puede proporcionar su nombre completo y su número de cuenta?'),
    customer('Sí, soy Jorge Ramírez, cuenta cuatro ocho dos uno siete.', 'Sí, soy Jorge Ramírez, cuenta 48217.'),
    agent(
      'Gracias, señor Ramírez. Permítame revisar el estado de su módem.',
      'Gracias, señor Ramírez. Permítame revisar el estado de su moden.',
    ),
    agent(
      'Gracias por la espera. Su servicio ya quedó restablecido. Su número de folio es siete tres cero cinco nueve.',
      'Gracias por la espera. Su servicio ya quedó restablecido. Su número de folio es 73059.',
    ),
    agent('¿Hay algo más en lo que le pueda ayudar?'),
    customer('No, sería todo, gracias.'),
    agent('Gracias por su preferencia, que tenga excelente tarde.'),
  ],
};

/** No recording notice, no folio, no offer of more help, and a hurried end. */
const internetSlow: Dialogue = {
  file: 'mexico/internet-0002',
  language: 'es-MX',
  layout: 'agent-right',
  agentVoice: 'man',
  transcript: 'supplied',
  lines: [
    agent('Conecta Hogar, buenas tardes, habla Diego Hernández.'),
    customer('Hola, mi internet está muy lento desde el lunes.'),
    agent('A ver. ¿A nombre de quién está la cuenta?'),
    customer('De Laura Méndez.', 'De Laura Mendes.'),
    agent(
      'Permítame revisar su conexión. Listo, ya le mandé un reinicio al módem.',
      'Permítame revisar su conexión. Listo, ya le mandé un reinicio al moden.',
    ),
    customer('¿Y con eso ya queda?'),
    agent('Sí, en unos minutos su servicio queda restablecido. Hasta luego.'),
    customer('Bueno, gracias.'),
  ],
};

/** A good call by somebody whom the team does not list, both parties on one track. */
const internetVisit: Dialogue = {
  file: 'mexico/internet-0003',
  language: 'es-MX',
  layout: 'mono',
  agentVoice: 'woman',
  transcript: 'supplied',
  lines: [
    agent(
      'Buenos días, gracias por llamar a Conecta Hogar, le atiende Sofía Cruz. Esta llamada puede ser grabada con fines de calidad.',
    ),
    customer('Buenos días, quiero saber cuándo viene el técnico.'),
    agent('¿Me regala su nombre completo y su número de cuenta?'),
    customer('Patricia Solís, cuenta nueve uno cuatro cero dos.', 'Patricia Solís, cuenta 91402.'),
    agent(
      'Permítame revisar el estado de su orden. Su visita quedó programada para mañana. Su número de folio es cinco cinco uno dos ocho.',
      'Permítame revisar el estado de su orden. Su visita quedó programada para mañana. Su número de folio es 55128.',
    ),
    agent('¿Hay algo más en que le pueda ayudar?'),
    customer('No, es todo.'),
    agent('Gracias por su preferencia, que tenga buen día.'),
  ],
};

/** All steps of the script, in order. */
const cardLost: Dialogue = {
  file: 'brasil/cartoes-0001',
  language: 'pt-BR',
  layout: 'agent-left',
  agentVoice: 'woman',
  transcript: 'supplied',
  lines: [
    agent(
      'Banco Ipê, bom dia, meu nome é Camila. Informo que esta ligação está sendo gravada.',
      'Banco Ipê, bom dia, meu nome é Camila. Informo que essa ligação está sendo gravada.',
    ),
    customer('Bom dia, Camila. Eu perdi o meu cartão ontem à noite.'),
    agent('Sinto muito. Para sua segurança, o senhor pode confirmar o seu nome completo e a data de nascimento?'),
    customer('Marcos Oliveira, doze de março de oitenta e cinco.', 'Marcos Oliveira, 12 de março de 85.'),
    agent('Obrigada, senhor Marcos. Um momento, por favor, enquanto eu bloqueio o cartão.'),
    agent(
      'Obrigada por aguardar. O seu cartão foi bloqueado. O número do seu protocolo é oito, dois, quatro, seis, um.',
      'Obrigada por aguardar. O seu cartão foi bloqueado. O número do seu protocolo é 82461.',
    ),
    agent('Posso ajudar em algo mais?'),
    customer('Não, só isso mesmo.', 'Não, só isso mesma.'),
    agent('O Banco Ipê agradece a sua ligação, tenha um ótimo dia.'),
  ],
};

/** Asks for the password and says the forbidden sentence. */
const cardDispute: Dialogue = {
  file: 'brasil/cartoes-0002',
  language: 'pt-BR',
  layout: 'agent-right',
  agentVoice: 'man',
  transcript: 'supplied',
  lines: [
    agent('Banco Ipê, boa tarde, meu nome é Rafael. Informo que esta ligação está sendo gravada.'),
    customer(
      'Boa tarde. A minha fatura veio com uma compra que eu não fiz.',
      'Boa tarde. A minha fatura veio com uma conta que eu não fiz.',
    ),
    agent('A senhora pode confirmar o seu nome completo e a data de nascimento?'),
    customer('Renata Alves, quatro de julho de noventa.', 'Renata Alves, 4 de julho de 90.'),
    agent('Para cancelar a compra, me informe a sua senha.'),
    customer('A senha? O banco sempre diz para não passar a senha.'),
    agent('Então eu não posso fazer nada. Isso não é problema meu.'),
    customer('Que absurdo. Eu quero o protocolo.'),
    agent('O número do seu protocolo é nove, zero, três, três, dois.', 'O número do seu protocolo é 90332.'),
    agent('O Banco Ipê agradece a sua ligação, tenha uma boa tarde.'),
  ],
};

/** Both parties on one track: speakers are told apart by label, not by channel. */
const cardLimit: Dialogue = {
  file: 'brasil/cartoes-0003',
  language: 'pt-BR',
  layout: 'mono',
  agentVoice: 'woman',
  transcript: 'supplied',
  lines: [
    agent('Banco Ipê, boa tarde, meu nome é Camila. Informo que esta ligação está sendo gravada.'),
    customer('Oi, eu queria aumentar o limite do cartão.'),
    agent('Pode confirmar o seu nome completo e a data de nascimento, por favor?'),
    customer('Beatriz Nunes, vinte de maio de noventa e dois.', 'Beatriz Nunes, 20 de maio de 92.'),
    agent(
      'Obrigada. Um momento, por favor. O seu limite foi aumentado para três mil reais.',
      'Obrigada. Um momento, por favor. O seu limite foi aumentado para 3000 reais.',
    ),
    agent('O número do seu protocolo é um, sete, sete, cinco, zero.', 'O número do seu protocolo é 17750.'),
    customer('Ótimo, obrigada.'),
    agent('Posso ajudar em algo mais?'),
    customer('Não, obrigada.'),
    agent('O Banco Ipê agradece a sua ligação, tenha um ótimo dia.'),
  ],
};

/** All steps of the script, in order. */
const orderLate: Dialogue = {
  file: 'english/order-0001',
  language: 'en-US',
  layout: 'agent-left',
  agentVoice: 'man',
  transcript: 'recognised',
  lines: [
    agent('Thank you for calling Maple Home, my name is Daniel. This call is being recorded for quality purposes.'),
    customer('Hi. My order has not arrived yet.'),
    agent('I am sorry to hear that. May I have your full name and your order number, please?'),
    customer('Sure. Karen Miller. Order number four, one, nine, zero.'),
    agent('Thank you, Karen. Please hold for a moment while I check your order.'),
    agent('Thank you for waiting. Your order will be delivered on Friday. Your case number is four, four, nine, two.'),
    customer('Great, thank you very much.'),
    agent('Is there anything else that I can do for you today?'),
    customer('No, that is all for today.'),
    agent('Thank you for calling Maple Home. Have a great day.'),
  ],
};

/** No recording notice, nobody's identity asked, no case number, no offer of more help. */
const orderBroken: Dialogue = {
  file: 'english/order-0002',
  language: 'en-US',
  layout: 'agent-right',
  agentVoice: 'man',
  transcript: 'recognised',
  lines: [
    agent('Hello, this is Maple Home, my name is Kevin.'),
    customer('Hello. I received a broken lamp and I want to return it.'),
    agent('I will send you a return label.'),
    customer('And when do I get a new one?'),
    agent('Your new order will be delivered on Friday.'),
    customer('Okay. Do I have to sign anything?'),
    agent('No, you do not. Goodbye.'),
  ],
};

/** Both parties on one track, recognised here. */
const orderAddress: Dialogue = {
  file: 'english/order-0003',
  language: 'en-US',
  layout: 'mono',
  agentVoice: 'man',
  transcript: 'recognised',
  lines: [
    agent('Thank you for calling Maple Home, my name is Daniel. This call is being recorded for quality purposes.'),
    customer('I would like to change my delivery address.'),
    agent('May I have your full name and your order number, please?'),
    customer('Robert Young, order number two, two, six, four.'),
    agent('Please hold for a moment while I check your order.'),
    agent('Thank you for waiting. Your delivery address was changed. Your case number is four, two, nine, five.'),
    customer('Wonderful.'),
    agent('Is there anything else that I can do for you today?'),
    customer('No, thanks.'),
    agent('Thank you for calling Maple Home. Have a great day.'),
  ],
};

export const DIALOGUES: readonly Dialogue[] = [
  internetRestored,
  internetSlow,
  internetVisit,
  cardLost,
  cardDispute,
  cardLimit,
  orderLate,
  orderBroken,
  orderAddress,
];

/** A line that was picked up and on which nobody ever spoke. */
export const SILENT_CALL = { file: 'english/order-0004', seconds: 6 } as const;

/** Not a recording at all, whatever its name says. */
export const BROKEN_CALL = {
  file: 'brasil/cartoes-0004',
  content: 'ERRO 504: o gravador não respondeu a tempo e esta página foi salva com o nome da gravação.\n',
} as const;

import { describe, expect, it } from 'vitest';
import { run } from './command-line.ts';
import { file, folder, product, setUpDesk } from './desk.ts';

setUpDesk();

/** What was complained about, without the folder. */
const complaints = (err: string): string[] =>
  err
    .split('\n')
    .map((line) => line.trim().replace(`${folder.path}/`, ''))
    .filter((line) => line !== '');

const SPANISH = `Servicio,Guion,Idioma,Orden,Paso,Título,Tipo,Intención,Frases,Espacios,Momento,Condición,Clase de error,Ponderación
soporte,mx-soporte,es-MX,parcial,saludo,Saluda,obligatorio,saludo,"Gracias por llamar, le atiende {asesor}
Buenas tardes, habla {asesor}",asesor=nombre,primeros 15 s,,ENC,1.5
,,,,oferta,Ofrece el paquete,condicional,,Tenemos un paquete para usted,,últimos 20 %,después del paso=saludo,ECN,
`;
const PORTUGUESE = `Serviço;Roteiro;Idioma;Passo;Título;Tipo;Frases;Quem diz;Peso
cartões;br-cartoes;pt-BR;ciencia;Aceita;obrigatório;Estou de acordo;cliente;1,5
`;
const ENGLISH = `Service\tScript\tLanguage\tStep\tTitle\tKind\tPhrasings
orders\tus-orders\ten-US\trude\tBlames\tforbidden\tThat is your own fault
`;

describe('scripts publish of two scripts that would take each other’s place', () => {
  const step = ',a,A,required,Good morning\n';
  const table = `Service,Script,Language,In force since,Step,Title,Kind,Phrasings
orders,one,en-US,${step}loans,two,en-US,${step}Orders,three,en-US,${step}`;
  const yaml = ['one', 'two', 'three'].map((id) =>
    [
      `- id: ${id}`,
      '  language: en-US',
      `  service: ${id === 'two' ? 'loans' : 'orders'}`,
      '  steps: [{ id: a, title: A, kind: required, phrases: [Good morning] }]',
    ].join('\n'),
  );

  it.each([
    ['en', /^s\.csv, row 2, .*Service.: “orders”: script three /, /^s\.csv, row 4, .*Service.: “Orders”: script one /],
    ['es-MX', /^s\.csv, fila 2, .*Service.: «orders»: el guion three /, /^s\.csv, fila 4, .*: el guion one /],
    ['pt-BR', /^s\.csv, linha 2, .*Service.: “orders”: o roteiro three /, /^s\.csv, linha 4, .*: o roteiro one /],
  ])('is refused with the rows of both (%s)', async (lang, first, second) => {
    const { code, err } = await run(product, ['scripts', 'publish', await file('s.csv', table), '--lang', lang]);
    expect([code, product.scripts.size]).toEqual([2, 0]);
    expect(complaints(err).slice(1)).toEqual([expect.stringMatching(first), expect.stringMatching(second)]);
  });

  it('is refused with the lines of both, and taken once one takes force later', async () => {
    const path = await file('s.yaml', yaml.join('\n'));
    const { code, err } = await run(product, ['scripts', 'publish', path]);
    expect([code, product.scripts.size]).toEqual([2, 0]);
    expect(complaints(err).slice(1)).toEqual([
      expect.stringContaining(
        's.yaml, line 3, [0].service: “orders”: script three of the file is for this service too',
      ),
      expect.stringContaining('s.yaml, line 11, [2].service: “orders”: script one of the file is for this service too'),
    ]);
    const later = await file('later.yaml', `${yaml.join('\n')}\n  effectiveFrom: 2099-01-01T00:00:00Z\n`);
    expect((await run(product, ['scripts', 'publish', later])).code).toBe(0);
    const draft = await run(product, [
      'scripts',
      'publish',
      await file('l.csv', table.replace('Orders,three,en-US,', 'Orders,three,en-US,2099-01-01T00:00:00Z')),
    ]);
    expect([draft.code, draft.err]).toEqual([0, '']);
  });
});

describe('scripts publish of a table', () => {
  it('takes the words of each language, and the separators that spreadsheets there use', async () => {
    for (const [name, content] of [
      ['mx.csv', `\ufeff${SPANISH}`],
      ['br.CSV', Buffer.from(PORTUGUESE, 'latin1')],
      ['us.tsv', ENGLISH.replaceAll('\n', '\r\n')],
    ] as const) {
      const { code, err } = await run(product, ['scripts', 'publish', await file(name, content)]);
      expect([code, err]).toEqual([0, '']);
    }
    expect(product.scripts.get('mx-soporte')?.[0]).toMatchObject({
      language: 'es-MX',
      service: 'soporte',
      order: 'partial',
      steps: [
        {
          id: 'saludo',
          intent: 'greeting',
          phrases: ['Gracias por llamar, le atiende {asesor}', 'Buenas tardes, habla {asesor}'],
          slots: { asesor: 'name' },
          window: { anchor: 'first', seconds: 15 },
          errorClass: 'ENC',
          weight: 1.5,
        },
        { kind: 'conditional', condition: { afterStep: 'saludo' }, window: { anchor: 'last', share: 0.2 } },
      ],
    });
    expect(product.scripts.get('br-cartoes')?.[0]).toMatchObject({
      service: 'cartões',
      steps: [{ kind: 'required', speaker: 'customer', weight: 1.5 }],
    });
    expect(product.scripts.get('us-orders')?.[0]?.steps).toMatchObject([{ kind: 'forbidden' }]);
  });

  it('names row, column and value of every error at once in Spanish, and sends nothing', async () => {
    const bad = SPANISH.replace('obligatorio,saludo', 'obligatoria siempre,saludos')
      .replace('primeros 15 s', 'al principio')
      .replace('asesor=nombre', 'asesor')
      .replace('condicional', 'obligatorio')
      .replace('después del paso=saludo', 'después del paso=salud0')
      .replace('Tenemos un paquete', 'Tenemos un {paquete')
      .replace('es-MX', 'español');
    const { code, err } = await run(product, ['scripts', 'publish', await file('mal.csv', bad), '--lang', 'es-MX']);
    expect(code).toBe(2);
    expect(complaints(err)).toEqual([
      'mal.csv: 5 errores; no se hizo nada',
      'mal.csv, fila 2, columna «Idioma»: «español»: debe ser un idioma como es-MX, pt-BR o en-US',
      'mal.csv, fila 2, columna «Tipo»: «obligatoria siempre»: debe ser uno de: obligatorio, condicional, prohibido',
      expect.stringMatching(/^mal\.csv, fila 2, columna «Intención»: «saludos»: debe ser uno de: saludo, aviso de/),
      expect.stringMatching(/^mal\.csv, fila 2, columna «Espacios»: «asesor»: cada línea debe ser nombre=tipo/),
      'mal.csv, fila 2, columna «Momento»: «al principio»: debe ser como «primeros 30 s» o «últimos 20 %» (más de 0, a lo más 100 %)',
    ]);
    expect(product.scripts.size).toBe(0);
    const mended = bad
      .replace('obligatoria siempre,saludos', 'obligatorio,saludo')
      .replace('al principio', 'primeros 15 s')
      .replace('español', 'es-MX');
    const second = await run(product, ['scripts', 'publish', await file('mal.csv', mended), '--lang', 'es-MX']);
    // What contradicts itself is told together with cells that cannot be read.
    expect(complaints(second.err)).toEqual([
      'mal.csv: 4 errores; no se hizo nada',
      expect.stringMatching(/^mal\.csv, fila 2, columna «Espacios»: «asesor»: cada línea/),
      'mal.csv, fila 3, columna «Frases»: «Tenemos un {paquete para usted»: las llaves de un espacio no cierran',
      'mal.csv, fila 3, columna «Condición»: solo los pasos condicionales llevan condición',
      'mal.csv, fila 3, columna «Condición»: «salud0»: nombra un paso que el guion no tiene',
    ]);
  });

  it('does so in Portuguese', async () => {
    const bad = PORTUGUESE.replace('Peso', 'Pesos')
      .replace('Idioma;', '')
      .replace('pt-BR;', '')
      .replace('cliente', 'vizinho')
      .replace('br-cartoes', 'br cartões');
    const { code, err } = await run(product, ['scripts', 'publish', await file('ruim.csv', bad), '--lang', 'pt-BR']);
    expect(code).toBe(2);
    expect(complaints(err)).toEqual([
      'ruim.csv: 3 erros; nada foi feito',
      'ruim.csv, linha 1, coluna "Idioma": a coluna está faltando',
      'ruim.csv, linha 2, coluna "Roteiro": “br cartões”: deve ter letras, dígitos, ponto, hífen e sublinhado, no máximo 80',
      'ruim.csv, linha 2, coluna "Quem diz": “vizinho”: deve ser um de: atendente, cliente, qualquer um',
    ]);
  });

  it('does so in English, whatever language the sheet is in, and counts empty rows', async () => {
    const bad = `${PORTUGUESE};;;;;;;;\n;;;outro;;talvez;Bom dia;;1,500\n;;;ciencia;De novo;obrigatório;"?";;0\n`;
    const { code, err } = await run(product, ['scripts', 'publish', await file('bad.csv', bad)]);
    expect(code).toBe(2);
    expect(complaints(err)).toEqual([
      'bad.csv: 4 errors; nothing was done',
      'bad.csv, row 4, column "Título": is missing',
      'bad.csv, row 4, column "Tipo": “talvez”: must be one of: required, conditional, forbidden',
      expect.stringMatching(/^bad\.csv, row 4, column "Peso": “1,500”: can be read in two ways/),
      expect.stringMatching(/^bad\.csv, row 5, column "Peso": “0”: must be/),
    ]);
  });

  it('asks back for a title that is nearly one, and leaves columns of other people alone', async () => {
    const near = await run(product, [
      ...['scripts', 'publish', await file('near.csv', SPANISH.replace('Ponderación', 'Ponderasión'))],
      ...['--lang', 'es-MX'],
    ]);
    expect(complaints(near.err)[1]).toBe(
      'near.csv, fila 1, columna «Ponderasión»: no es columna de un guion; ¿quisiste decir «Ponderación»?',
    );
    const own = PORTUGUESE.replace('Peso', 'Notas da Bia');
    const { code, err } = await run(product, ['scripts', 'publish', await file('own.csv', own)]);
    expect([code, complaints(err)]).toEqual([
      0,
      ['own.csv: columns that are no part of a script were left alone: Notas da Bia'],
    ]);
  });

  it.each([
    ['', /row 1: the first row names no column of a script; it needs: Service, Script/],
    ['a,b\n1,2\n', /row 1: “a, b”: the first row names no column/],
    ['Guion,Paso\n"mx,saludo\n', /row 2: the table cannot be read: a quote may be open/],
  ])('%j is an error with its row', async (content, message) => {
    const { code, err } = await run(product, ['scripts', 'publish', await file('x.csv', content)]);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });

  it('says how to make a CSV of a workbook', async () => {
    const { code, err } = await run(product, ['scripts', 'publish', await file('guiones.xlsx', 'PK')]);
    expect([code, err]).toEqual([2, expect.stringContaining('is a workbook; save its tab as CSV')]);
  });
});

describe('scripts show, in a form to edit', () => {
  it.each(['--csv', '--yaml'])('%s publishes as nothing new, and with an edit as the next version', async (form) => {
    await run(product, ['scripts', 'publish', await file('mx.csv', SPANISH)]);
    const shown = await run(product, ['scripts', 'show', 'mx-soporte', form]);
    expect([shown.code, shown.err]).toEqual([0, '']);
    const name = form === '--csv' ? 'again.csv' : 'again.yaml';
    const again = await run(product, ['scripts', 'publish', await file(name, shown.out)]);
    expect([again.err, again.out]).toEqual(['', expect.stringContaining('mx-soporte: nothing new, version 1 stays')]);
    const edited = shown.out.replace('Tenemos un paquete', 'Le ofrezco un paquete');
    expect((await run(product, ['scripts', 'publish', await file(name, edited)])).out).toContain('version 2 published');
  });

  it('is one form at a time', async () => {
    expect(await run(product, ['scripts', 'show', 'x', '--csv', '--yaml'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Give one of --csv, --yaml and --json'),
    });
  });
});

describe('scripts publish', () => {
  it('notes a language without banks at its place, and publishes', async () => {
    const french = ENGLISH.replace('en-US', 'fr-FR')
      .replace('forbidden', 'required')
      .replace('Phrasings', 'Phrasings\tIntent');
    const path = await file('fr.tsv', french.replace('own fault', 'own fault\tclosing'));
    const { code, out, err } = await run(product, ['scripts', 'publish', path]);
    expect([code, out]).toEqual([0, expect.stringContaining('us-orders: version 1 published')]);
    expect(complaints(err)).toEqual(['fr.tsv, row 2, column "Language": note: own-phrases-only']);
  });

  it('refuses a script too large to be kept before it is sent, with its size', async () => {
    const phrases = Array.from({ length: 150 }, (_, n) => `${n} ${'palabra '.repeat(60)}`);
    const steps = Array.from({ length: 8 }, (_, n) => ({ id: `s${n}`, title: 't', kind: 'required', phrases }));
    const script = { id: 'large', language: 'es-MX', service: 'x', steps };
    const path = await file(
      'large.json',
      JSON.stringify([{ ...script, id: 'small', steps: steps.slice(0, 1) }, script]),
    );
    const { code, err } = await run(product, ['scripts', 'publish', path]);
    expect(code).toBe(2);
    expect(complaints(err)[1]).toMatch(
      /^large\.json, line 1, \[1\]: the script takes 58\d KB and at most 390 KB can be kept/,
    );
    expect(product.scripts.size).toBe(0);
  });

  it('sends many scripts in requests that can be carried, in order', async () => {
    const phrases = Array.from({ length: 150 }, (_, n) => `${n} ${'palabra '.repeat(60)}`);
    const steps = Array.from({ length: 5 }, (_, n) => ({ id: `s${n}`, title: 't', kind: 'required', phrases }));
    const scripts = Array.from({ length: 20 }, (_, n) => ({
      ...{ id: `s${n}`, language: 'es-MX', service: `x${n}`, steps },
    }));
    const { records } = await run(product, [
      ...['scripts', 'publish', await file('many.json', JSON.stringify(scripts)), '--json'],
    ]);
    expect(records.map(({ id }) => id)).toEqual(scripts.map(({ id }) => id));
    expect(product.requests.filter(({ method, path }) => method === 'POST' && path === '/api/scripts')).toHaveLength(3);
  });
});

describe('scripts phrasings', () => {
  const nobody = { url: 'http://127.0.0.1:9' };

  it('prints the bank of an intent, without a server', async () => {
    const { code, out } = await run(nobody, [
      ...['scripts', 'phrasings', '--intent', 'recording-notice', '--language', 'es-MX', '--lang', 'es-MX'],
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^banco de «aviso de grabación»: \d+ líneas/);
    expect(out).toMatch(/ {2}· .*grab/);
    expect(out).toContain('p. ej. “');
    const { records } = await run(nobody, [
      'scripts',
      'phrasings',
      '--intent',
      'closing',
      '--language',
      'pt-BR',
      '--json',
    ]);
    expect(records).toMatchObject([{ type: 'bank', intent: 'closing', language: 'pt-BR' }]);
    expect(records[0]?.bank).toEqual(
      expect.arrayContaining([{ text: expect.any(String), examples: expect.any(Array), excluded: false }]),
    );
  });

  it("prints each step's own phrases and the lines of its bank, and which of them it excludes", async () => {
    const path = await file('mx.csv', SPANISH);
    const { records } = await run(nobody, ['scripts', 'phrasings', path, '--json']);
    const bank = records[0]?.bank as { text: string }[];
    expect(records).toMatchObject([
      { type: 'step', scriptId: 'mx-soporte', stepId: 'saludo', intent: 'greeting', phrases: [{}, {}] },
      { stepId: 'oferta', bank: [] },
    ]);
    const line = bank[1]?.text ?? '';
    const excluding = await file(
      'ex.csv',
      SPANISH.replace('Intención', 'Intención,Frases excluidas')
        .replace(',saludo,"', `,saludo,${line},"`)
        .replace('condicional,,', 'condicional,,,'),
    );
    const { code, out, err } = await run(nobody, ['scripts', 'phrasings', excluding]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('“Buenas tardes, habla {asesor}”');
    expect(out).toContain(`✗ ${line}  (excluded)`);
    expect(out).toMatch(/oferta .*\n {2}own phrases\n.*\n {2}no bank: only its own phrases count/);
    const none = await file(
      'no.csv',
      SPANISH.replace('Intención', 'Intención,Frases excluidas')
        .replace(',saludo,"', ',saludo,nada de eso,"')
        .replace('condicional,,', 'condicional,,,'),
    );
    expect((await run(nobody, ['scripts', 'phrasings', none])).err).toContain(
      'row 2, column "Frases excluidas": “nada de eso”: the intent has no such phrasing to exclude',
    );
  });

  it('shows what else counts as a forbidden step', async () => {
    const path = await file(
      'pt.csv',
      PORTUGUESE.replace('obrigatório;Estou de acordo;cliente', 'proibido;Me informe a sua senha;'),
    );
    const { out } = await run(nobody, ['scripts', 'phrasings', path, '--lang', 'pt-BR']);
    expect(out).toMatch(/“Me informe a sua senha”\n {2}conta também, porque significa o mesmo: \d+ linhas\n.*senha/);
  });

  it('wants a file or an intent', async () => {
    expect(await run(nobody, ['scripts', 'phrasings'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Give a script file or --intent'),
    });
    expect((await run(nobody, ['scripts', 'phrasings', '--intent', 'saludar'])).err).toContain(
      'is not one of: greeting',
    );
  });
});

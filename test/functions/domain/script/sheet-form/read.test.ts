import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../../../functions/contracts/team.ts';
import { INTENTS } from '../../../../../functions/domain/script/script.ts';
import type { SheetProblem } from '../../../../../functions/domain/script/sheet-form/problem.ts';
import { readScriptRows } from '../../../../../functions/domain/script/sheet-form/read.ts';
import { readWindow } from '../../../../../functions/domain/script/sheet-form/window-cell.ts';
import { SCRIPT_SHEET_VOCABULARY, scriptSheetWords } from '../../../../../functions/i18n/messages/script-sheet.ts';
import { sheetProblemText } from '../../../../../functions/i18n/messages/script-sheet-problems.ts';

const read = (...rows: string[][]) => readScriptRows(rows, SCRIPT_SHEET_VOCABULARY);
const contents = (...rows: string[][]) => read(...rows).scripts.map(({ content }) => content);
const brief = ({ code, place, found }: SheetProblem) =>
  `${place.row} ${place.title ?? `(${place.column})`} ${code}${found === undefined ? '' : ` ${found}`}`;
const problems = (...rows: string[][]) => read(...rows).problems.map(brief);

const HEADER = ['Servicio', 'Guion', 'Idioma', 'Paso', 'Título', 'Tipo'];
const FIRST = ['soporte', 'mx', 'es-MX', 's1', 'Saluda', 'obligatorio'];

describe('columns and words', () => {
  it('are understood in each language, in any order, case and spelling, and as script files name them', () => {
    const step = { id: 's1', title: 'T', kind: 'forbidden', speaker: 'either', weight: 1.5, errorClass: 'ECUF' };
    const script = { id: 'x', service: 'v', language: 'pt-BR', order: 'none', steps: [step] };
    for (const rows of [
      [
        ['Peso', 'QUEM_DIZ', 'classe de erro', 'Tipo', 'título', 'passo', 'ordem', 'idioma', 'roteiro', 'Serviço'],
        ['1,5', 'Qualquer um', 'ecuf', 'PROIBIDO', 'T', 's1', 'nenhuma', 'pt-BR', 'x', 'v'],
      ],
      [
        ['Ponderación', 'Quién lo dice', 'Clase', 'Tipo', 'Título', 'Paso', 'Orden', 'Idioma', 'Guión', 'Servicio'],
        ['1.5', 'cualquiera', 'ECUF', 'prohibido', 'T', 's1', 'sin orden', 'pt-BR', 'x', 'v'],
      ],
      [
        ['weight', 'speaker', 'errorClass', 'kind', 'title', 'step', 'order', 'language', 'script', 'service'],
        ['1.5', 'either', 'ECUF', 'forbidden', 'T', 's1', 'none', 'pt-BR', 'x', 'v'],
      ],
    ])
      expect(read(...rows)).toMatchObject({ scripts: [{ content: script }], problems: [], ignored: [] });
  });

  it('never stand for two things', () => {
    const { headers, choices } = SCRIPT_SHEET_VOCABULARY;
    for (const locale of LOCALES) {
      const words = scriptSheetWords(locale);
      for (const [column, header] of Object.entries(words.headers))
        expect([header, headers.get(header.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))]).toEqual([
          header,
          column,
        ]);
      for (const intent of INTENTS)
        expect(read([...HEADER, 'Intent'], [...FIRST, words.choices.intent[intent]]).scripts[0]?.content).toMatchObject(
          {
            steps: [{ intent }],
          },
        );
      for (const list of Object.values(words.choices)) {
        const folded = Object.values<string>(list);
        expect(new Set(folded).size).toBe(folded.length);
      }
    }
    expect([...choices.unit.keys()]).not.toContain('');
  });

  it("that are somebody's own are left alone and told", () => {
    expect(read([...HEADER, 'Comentarios de Ana'], [...FIRST, '¿quitar?'])).toMatchObject({
      problems: [],
      ignored: ['Comentarios de Ana'],
    });
  });
});

describe('rows', () => {
  it('without an id belong to the script above; the same id further down is the same script', () => {
    expect(
      contents(
        HEADER,
        FIRST,
        ['', '', '', 's2', 'Avisa', 'obligatorio'],
        [],
        ['ventas', 'otro', 'pt-BR', 'v1', 'Cumprimenta', 'obrigatório'],
        ['', '', '', 'v2', 'Encerra', 'obrigatório'],
        ['', 'mx', '', 's3', 'Despide', 'obligatorio'],
      ),
    ).toMatchObject([
      { id: 'mx', steps: [{ id: 's1' }, { id: 's2' }, { id: 's3' }] },
      { id: 'otro', steps: [{ id: 'v1' }, { id: 'v2' }] },
    ]);
  });

  it('may say the script first, and its steps below', () => {
    expect(contents(HEADER, ['soporte', 'mx', 'es-MX'], ['', '', '', 's1', 'Saluda', 'obligatorio'])).toMatchObject([
      { service: 'soporte', steps: [{ id: 's1' }] },
    ]);
  });

  it('are counted as a spreadsheet does: the header is row 1, empty rows count', () => {
    const { scripts } = read([], HEADER, FIRST, [], ['', '', '', 's2', 'Avisa', 'obligatorio']);
    const [script] = scripts;
    expect(script?.locate(['steps', 1, 'kind'])).toEqual({ row: 5, position: 5, title: 'Tipo', column: 'kind' });
    expect(script?.locate(['language'])).toMatchObject({ row: 3, title: 'Idioma' });
    expect(script?.locate(['steps', 0, 'window', 'seconds'])).toMatchObject({ row: 2, column: 'window' });
    expect(script?.locate([])).toMatchObject({ row: 3, title: 'Guion' });
  });
});

describe('what is wrong', () => {
  const wide = (title: string, cell: string) => problems([...HEADER, title], [...FIRST, cell]);

  it.each([
    ['Tipo', 'obligatori', '2 Tipo unknown-value obligatori'],
    ['Intención', 'saludos', '2 Intención unknown-value saludos'],
    ['Orden', 'raro', '2 Orden unknown-value raro'],
    ['Ponderación', 'mucho', '2 Ponderación bad-number mucho'],
    ['Ponderación', '1,500', '2 Ponderación ambiguous-number 1,500'],
    ['Versión', '1.5', '2 Versión bad-number 1.5'],
    ['Momento', 'al inicio', '2 Momento bad-window al inicio'],
    ['Momento', 'primeros 30', '2 Momento bad-window primeros 30'],
    ['Momento', 'últimos 120 %', '2 Momento bad-window últimos 120 %'],
    ['Espacios', 'monto', '2 Espacios bad-slot monto'],
    ['Espacios', 'monto=pesos', '2 Espacios bad-slot monto=pesos'],
    ['Espacios', 'a=fecha\na = nombre', '2 Espacios line-twice a = nombre'],
    ['Condición', 'si el cliente pregunta', '2 Condición bad-condition si el cliente pregunta'],
    ['Frases excluida', 'x', '1 Frases excluida column-misspelt'],
    ['Service', 'soporte', '1 Service column-twice'],
  ])('in a cell of %j with %j is told where it stands', (title, cell, problem) => {
    const found = title === 'Tipo' ? problems(HEADER, [...FIRST.slice(0, 5), cell]) : wide(title, cell);
    expect(found).toEqual([problem]);
  });

  it('is told all at once', () => {
    expect(
      problems(
        ['Servicio', 'Guion', 'Idioma', 'Paso', 'Tipo', 'Momento', 'Ponderación'],
        ['', '', '', 's0', 'prohibido', '', ''],
        ['soporte', 'mx', 'es-MX', 's1', 'quizá', 'pronto', 'x'],
        ['ventas', 'mx', '', 's2', 'obligatorio', '', ''],
      ),
    ).toEqual([
      '1 (title) column-missing',
      '2 Guion row-without-script',
      '3 Tipo unknown-value quizá',
      '3 Momento bad-window pronto',
      '3 Ponderación bad-number x',
      '4 Servicio differs-above ventas',
    ]);
  });

  it('is a table that is no script, or one without steps', () => {
    expect(problems(['fecha', 'folio'], ['1', '2'])).toEqual(['1 (undefined) no-header fecha, folio']);
    expect(problems(HEADER)).toEqual(['1 (undefined) no-steps']);
    expect(problems()).toEqual(['1 (undefined) no-header']);
  });

  it('is said in each language without a gap', () => {
    const all = read(
      [...HEADER, 'Momento', 'Espacios', 'Condición', 'Frases excluida', 'Service'],
      [...FIRST.slice(0, 5), 'x', 'x', 'x', 'x', 'x', 'x'],
      ['otro', 'mx'],
    ).problems;
    for (const locale of LOCALES)
      for (const problem of all) expect(sheetProblemText(problem, locale)).not.toMatch(/\{\w+\}|: $|undefined/);
    expect(new Set(all.map(({ code }) => code)).size).toBeGreaterThan(6);
  });
});

describe('a window', () => {
  it.each([
    ['first 30 s', { anchor: 'first', seconds: 30 }],
    ['Primeros 30 segundos de la llamada', { anchor: 'first', seconds: 30 }],
    ['nos primeiros 1,5 min', { anchor: 'first', seconds: 90 }],
    ['últimos 20 %', { anchor: 'last', share: 0.2 }],
    ['últimos 12,5%', { anchor: 'last', share: 0.125 }],
    ['last 7 percent of the call', { anchor: 'last', share: 0.07 }],
    ['últimos 20 por ciento', { anchor: 'last', share: 0.2 }],
    ['last 0 s', undefined],
    ['last 0 %', undefined],
    ['30 s', undefined],
    ['first last 30 s', undefined],
    ['first 30 s 40 s', undefined],
    ['first 1,000 s', undefined],
    ['first 30 parsecs', undefined],
    ['not in the first 30 s', undefined],
  ])('%j', (cell, window) => {
    expect(readWindow(cell, SCRIPT_SHEET_VOCABULARY)).toEqual(window);
  });
});

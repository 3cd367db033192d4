import { describe, expect, it } from 'vitest';
import { parseEntered } from '../../../../infra/local/sheets/entered-value.ts';
import { formatValue } from '../../../../infra/local/sheets/formatted-value.ts';
import { bookLocale } from '../../../../infra/local/sheets/locale.ts';

const NOW = Date.UTC(2026, 10, 21);
const enter = (text: string, locale: string, plainText = false) =>
  parseEntered(text, { locale: bookLocale(locale), plainText, nowMs: NOW });

describe('what a typed text means', () => {
  it.each([
    ['pt_BR', '0,5', 0.5],
    ['pt_BR', '1.234,56', 1234.56],
    ['pt_BR', '0.5', '0.5'],
    ['pt_BR', '1.2345', '1.2345'],
    ['pt_BR', '12.34,5', '12.34,5'],
    ['es_MX', '0.5', 0.5],
    ['es_MX', '1,234.56', 1234.56],
    ['es_ES', '0,5', 0.5],
    ['en_US', '1,234.56', 1234.56],
    ['en_US', '-3e2', -300],
    ['en_US', '+55 11 91234-5678', '+55 11 91234-5678'],
    ['en_US', '12,34', '12,34'],
    ['en_US', '1.', 1],
    ['en_US', '', ''],
    ['en_US', '  ', '  '],
    ['en_US', ' 7 ', 7],
    ['en_US', '=', '='],
    ['en_US', "'=1+1", '=1+1'],
    ['pt_BR', 'Falso', false],
    ['es_MX', 'VERDADERO', true],
    ['pt_BR', 'true', true],
    ['pt_BR', 'sim', 'sim'],
    ['pt_BR', 'R$ 1.234,50', 1234.5],
    ['es_MX', '-$12.50', -12.5],
    ['pt_BR', '3 %', 0.03],
    ['pt_BR', '%', '%'],
  ])('%s: %j is %j', (locale, text, value) => {
    expect(enter(text, locale).value).toEqual(value);
  });

  it.each([
    ['pt_BR', '21/11/2026', 46347, 'DATE'],
    ['es_MX', '1/2/26', 46054, 'DATE'],
    ['en_US', '11/21/2026', 46347, 'DATE'],
    ['pt_BR', '2026-11-21', 46347, 'DATE'],
    ['pt_BR', '21/11', 46347, 'DATE'],
    ['pt_BR', '21.11.2026', 46347, 'DATE'],
    ['pt_BR', '21/11/2026 18:00', 46347.75, 'DATE_TIME'],
    ['en_US', '2026-11-21T06:00:00', 46347.25, 'DATE_TIME'],
    ['pt_BR', '06:00', 0.25, 'TIME'],
    ['en_US', '6:00 pm', 0.75, 'TIME'],
    ['pt_BR', '36:00:00', 1.5, 'TIME'],
  ])('%s: %j is the moment %d', (locale, text, value, type) => {
    const { value: found, numberFormat } = enter(text, locale);
    expect(found).toBeCloseTo(value, 9);
    expect(numberFormat?.type).toBe(type);
  });

  it.each(['31/02/2026', '2026-13-01', '1-2', '25:61', '13:00 pm', '1/2/3/4'])('%j is only text', (text) => {
    expect(enter(text, 'pt_BR')).toEqual({ value: text });
  });

  it('keeps a formula as one, and everything as text in a cell formatted as text', () => {
    expect(enter('=SOMA(A1;A2)', 'pt_BR').value).toEqual({ formula: '=SOMA(A1;A2)' });
    expect(enter('=SOMA(A1;A2)', 'pt_BR', true).value).toBe('=SOMA(A1;A2)');
    expect(enter('0,5', 'pt_BR', true).value).toBe('0,5');
  });
});

describe('how a value is shown', () => {
  it.each([
    ['pt_BR', 1234.5, undefined, '1234,5'],
    ['en_US', 0.1 + 0.2, undefined, '0.3'],
    ['pt_BR', 1234.5, { type: 'NUMBER', pattern: '#,##0.00' }, '1.234,50'],
    ['en_US', -1234567.891, { type: 'NUMBER', pattern: '#,##0.0' }, '-1,234,567.9'],
    ['en_US', -5, { type: 'NUMBER', pattern: '0;(0)' }, '(5)'],
    ['en_US', 0, { type: 'NUMBER', pattern: '0;-0;"none"' }, 'none'],
    ['en_US', 7, { type: 'NUMBER', pattern: '000' }, '007'],
    ['en_US', -0.001, { type: 'NUMBER', pattern: '0.0' }, '0.0'],
    ['pt_BR', 0.9412, { type: 'PERCENT', pattern: '0.0%' }, '94,1%'],
    ['pt_BR', 0.5, { type: 'PERCENT' }, '50,00%'],
    ['pt_BR', 12.5, { type: 'CURRENCY', pattern: '"R$ "#,##0.00' }, 'R$ 12,50'],
    ['pt_BR', 85, { type: 'NUMBER', pattern: '0" %"' }, '85 %'],
    ['en_US', 12345, { type: 'SCIENTIFIC', pattern: '0.00E+00' }, '1.23E+04'],
    ['pt_BR', 46347.75, { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' }, '21/11/2026 18:00'],
    ['en_US', 46347.75, { type: 'DATE_TIME', pattern: 'M/d/yy h:mm am/pm' }, '11/21/26 6:00 PM'],
    ['pt_BR', 46347, { type: 'DATE' }, '21/11/2026'],
    ['es_MX', 46347, { type: 'DATE', pattern: 'd "de" mmmm' }, '21 de noviembre'],
    ['pt_BR', 185 / 86_400, { type: 'TIME', pattern: '[m]:ss' }, '3:05'],
    ['pt_BR', 1.5, { type: 'TIME', pattern: '[h]:mm:ss' }, '36:00:00'],
    ['pt_BR', 46347.5, { type: 'TEXT', pattern: '@' }, '46347,5'],
  ])('%s: %d as %j is %j', (locale, value, format, shown) => {
    expect(formatValue(value, format as never, bookLocale(locale))).toBe(shown);
  });
});

import { glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../functions/contracts/team.ts';
import { localeOf, type Message, text } from '../../../functions/i18n/catalogue.ts';
import { API_MESSAGES } from '../../../functions/i18n/messages/api.ts';

const folder = fileURLToPath(new URL('../../../functions/i18n/messages/', import.meta.url));

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' &&
  value !== null &&
  LOCALES.every((locale) => typeof Reflect.get(value, locale) === 'string');

const placeholders = (message: string): string =>
  [...message.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();

describe('what people read', () => {
  it('uses the same placeholders in every language, and says something in each', async () => {
    const wrong: string[] = [];
    let seen = 0;
    for await (const file of glob('*.ts', { cwd: folder })) {
      const room: Record<string, unknown> = await import(`${folder}${file}`);
      for (const [catalogue, entries] of Object.entries(room)) {
        if (typeof entries !== 'object' || entries === null) continue;
        for (const [code, message] of Object.entries(entries)) {
          if (!isMessage(message)) continue;
          seen += 1;
          const sets = new Set(LOCALES.map((locale) => placeholders(message[locale])));
          if (sets.size !== 1 || LOCALES.some((locale) => message[locale].trim() === ''))
            wrong.push(`${file} ${catalogue}.${code}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(50);
  });

  it('fills placeholders in without reading them', () => {
    expect(text(API_MESSAGES.invalid, 'en', { where: '{where} $& =1+1' })).toBe(
      'The request is not right: {where} $& =1+1',
    );
  });

  it.each([
    ['es-419,es;q=0.9,en;q=0.8', 'es-MX'],
    ['pt', 'pt-BR'],
    ['fr-FR,en-GB', 'en'],
    [undefined, 'en'],
  ])('reads %s as %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});

import { LocaleType } from '@univerjs/core';
import type { Locale } from '../../../../functions/contracts/team.ts';

type Pack = { readonly default: object };

/** Deep enough for message packs: objects merge, everything else is replaced. */
const merged = (packs: readonly object[]): Record<string, unknown> => {
  const all: Record<string, unknown> = {};
  for (const pack of packs)
    for (const [key, value] of Object.entries(pack)) {
      const old = all[key];
      const both = typeof old === 'object' && old !== null && typeof value === 'object' && value !== null;
      all[key] = both ? merged([old, value as object]) : value;
    }
  return all;
};

const spanish = (): Promise<Pack[]> =>
  Promise.all([
    import('@univerjs/preset-sheets-core/locales/es-ES'),
    import('@univerjs/preset-sheets-data-validation/locales/es-ES'),
    import('@univerjs/preset-sheets-conditional-formatting/locales/es-ES'),
    import('@univerjs/preset-sheets-filter/locales/es-ES'),
    import('@univerjs/preset-sheets-sort/locales/es-ES'),
    import('@univerjs/preset-sheets-note/locales/es-ES'),
  ]);

const portuguese = (): Promise<Pack[]> =>
  Promise.all([
    import('@univerjs/preset-sheets-core/locales/pt-BR'),
    import('@univerjs/preset-sheets-data-validation/locales/pt-BR'),
    import('@univerjs/preset-sheets-conditional-formatting/locales/pt-BR'),
    import('@univerjs/preset-sheets-filter/locales/pt-BR'),
    import('@univerjs/preset-sheets-sort/locales/pt-BR'),
    import('@univerjs/preset-sheets-note/locales/pt-BR'),
  ]);

const english = (): Promise<Pack[]> =>
  Promise.all([
    import('@univerjs/preset-sheets-core/locales/en-US'),
    import('@univerjs/preset-sheets-data-validation/locales/en-US'),
    import('@univerjs/preset-sheets-conditional-formatting/locales/en-US'),
    import('@univerjs/preset-sheets-filter/locales/en-US'),
    import('@univerjs/preset-sheets-sort/locales/en-US'),
    import('@univerjs/preset-sheets-note/locales/en-US'),
  ]);

const PACKS = {
  'es-MX': { type: LocaleType.ES_ES, load: spanish },
  'pt-BR': { type: LocaleType.PT_BR, load: portuguese },
  en: { type: LocaleType.EN_US, load: english },
} as const satisfies Readonly<Record<Locale, unknown>>;

/** The grid's own words in the person's language. */
export const loadGridLocale = async (locale: Locale) => {
  const { type, load } = PACKS[locale];
  return { type, words: merged((await load()).map((pack) => pack.default)) };
};

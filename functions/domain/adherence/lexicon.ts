import { english } from './languages/english.ts';
import type { Language } from './languages/language.ts';
import { portuguese } from './languages/portuguese.ts';
import { spanish } from './languages/spanish.ts';

const LANGUAGES: Readonly<Record<string, Language>> = { en: english, es: spanish, pt: portuguese };

/** The language of a BCP 47 tag; undefined for one without a lexicon (such scripts are matched by their phrases only). */
export const languageOf = (tag: string): Language | undefined => LANGUAGES[tag.slice(0, 2).toLowerCase()];

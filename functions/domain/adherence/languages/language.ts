import type { Intent } from '../../script/script.ts';
import type { WordClasses } from '../pattern.ts';

/** What the engine knows of a language. Word lists are written as one string, words separated by spaces. */
export type Language = {
  readonly code: 'en' | 'es' | 'pt';
  /** Words that carry little: articles, pronouns, prepositions, auxiliaries. */
  readonly light: string;
  /** Ordinary words that look like others that matter (`falta`, `fala`): never taken for these misheard. */
  readonly common: string;
  /** Sounds and words of hesitation, left out before anything is compared. */
  readonly fillers: string;
  /** Words that deny what follows; first the one that stands before verbs, which is told from others also when misheard. */
  readonly negators: string;
  /** Number words with their values, `word=value`. */
  readonly numbers: string;
  readonly numberJoiner: string;
  readonly classes: WordClasses;
  /** Kinds of data an agent may ask for; a script's own phrases decide which step asks for which. */
  readonly data: Readonly<Record<string, string>>;
  /** Phrasings by intent, one pattern a line (pattern.ts). */
  readonly bank: Readonly<Partial<Record<Intent, string>>>;
  /** Families of forbidden speech, recognised from a forbidden step's own phrases. */
  readonly forbidden: Readonly<Record<string, string>>;
};

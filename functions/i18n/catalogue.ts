import type { Locale } from '../contracts/team.ts';

/**
 * One message, in every language a person can read. Placeholders are `{name}`. Leaving a language out does not
 * compile; a test checks that the three texts use the same placeholders.
 */
export type Message = Readonly<Record<Locale, string>>;

export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Parameters<Entry extends Message> = [Placeholders<Entry['en']>] extends [never]
  ? []
  : [parameters: Readonly<Record<Placeholders<Entry['en']>, string | number>>];

/** Declares a room's messages; the literal types let `text` demand exactly the placeholders in use. */
export const defineMessages = <const Catalogue extends Readonly<Record<string, Message>>>(
  catalogue: Catalogue,
): Catalogue => catalogue;

/**
 * A message with its placeholders filled in, where the message is known at run time only; `text` is the one to prefer.
 * Parameters are inserted as they are, never parsed; a placeholder without one stays visible.
 */
export const fillIn = (
  entry: Message,
  locale: Locale,
  parameters: Readonly<Record<string, string | number>> = {},
): string => entry[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));

/** The text of a message in a language; the compiler demands exactly the placeholders that it uses. */
export const text = <const Entry extends Message>(
  entry: Entry,
  locale: Locale,
  ...[parameters]: Parameters<Entry>
): string => fillIn(entry, locale, parameters);

/** The product's language for a BCP 47 tag or an `Accept-Language` header; English when nothing fits. */
export const localeOf = (tag: string | undefined): Locale => {
  for (const part of (tag ?? '').toLowerCase().split(',')) {
    const language = part.trim().slice(0, 2);
    if (language === 'es') return 'es-MX';
    if (language === 'pt') return 'pt-BR';
    if (language === 'en') return 'en';
  }
  return 'en';
};

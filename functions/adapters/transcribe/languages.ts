/**
 * Languages of our markets in Amazon Transcribe's batch jobs. `es-MX` is transcribed as itself but cannot be redacted;
 * `es-US` and `pt-BR` can (see the domain notes on redaction: the product's own redactor covers national ids).
 */
const LANGUAGES: Readonly<Record<string, { readonly code: string; readonly redacts: boolean }>> = {
  'en-us': { code: 'en-US', redacts: true },
  'en-gb': { code: 'en-GB', redacts: false },
  'es-us': { code: 'es-US', redacts: true },
  'es-es': { code: 'es-ES', redacts: false },
  'es-mx': { code: 'es-MX', redacts: false },
  'pt-br': { code: 'pt-BR', redacts: true },
  'pt-pt': { code: 'pt-PT', redacts: false },
};

/** Which of ours stands for a bare language. */
const DEFAULT_OF: Readonly<Record<string, string>> = { en: 'en-us', es: 'es-mx', pt: 'pt-br' };

const entry = (tag: string) => {
  const lower = tag.toLowerCase();
  return LANGUAGES[lower] ?? LANGUAGES[DEFAULT_OF[lower.slice(0, 2)] ?? ''];
};

/** The service's code for a BCP 47 tag; `undefined` when the service has no such language of ours. */
export const transcribeLanguage = (tag: string): string | undefined => entry(tag)?.code;

/** Whether the service can redact personal data in this language. */
export const canRedact = (tag: string): boolean => entry(tag)?.redacts ?? false;

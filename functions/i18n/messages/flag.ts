import type { Locale } from '../../contracts/team.ts';
import type { Flag } from '../../domain/call/call.ts';
import { type Message, text } from '../catalogue.ts';

/** Stands before a critical flag; the conditional format of the sheet looks for it. */
export const CRITICAL_MARK = '⚠';
/** Stands before what waits for a person: what could not be verified, and what is only suggested. */
export const DOUBT_MARK = '?';

/** A flag in a few words. `{step}` is the step's title in the script. */
const FLAGS = {
  missing: { 'es-MX': 'Falta: {step}', 'pt-BR': 'Faltou: {step}', en: 'Missing: {step}' },
  forbidden: { 'es-MX': 'Prohibido: {step}', 'pt-BR': 'Proibido: {step}', en: 'Forbidden: {step}' },
  'out-of-order': { 'es-MX': 'Fuera de orden: {step}', 'pt-BR': 'Fora de ordem: {step}', en: 'Out of order: {step}' },
  'too-late': { 'es-MX': 'A destiempo: {step}', 'pt-BR': 'Fora do tempo: {step}', en: 'Too late: {step}' },
  unverifiable: { 'es-MX': 'Por revisar: {step}', 'pt-BR': 'A verificar: {step}', en: 'To check: {step}' },
} as const satisfies Readonly<Record<Flag['kind'], Message>>;

/** The same flag where the machine is often wrong about the step and nobody has decided yet. */
const SUGGESTED_FLAGS = {
  missing: {
    'es-MX': 'Falta (sugerencia): {step}',
    'pt-BR': 'Faltou (sugestão): {step}',
    en: 'Missing (suggestion): {step}',
  },
  forbidden: {
    'es-MX': 'Prohibido (sugerencia): {step}',
    'pt-BR': 'Proibido (sugestão): {step}',
    en: 'Forbidden (suggestion): {step}',
  },
  'out-of-order': {
    'es-MX': 'Fuera de orden (sugerencia): {step}',
    'pt-BR': 'Fora de ordem (sugestão): {step}',
    en: 'Out of order (suggestion): {step}',
  },
  'too-late': {
    'es-MX': 'A destiempo (sugerencia): {step}',
    'pt-BR': 'Fora do tempo (sugestão): {step}',
    en: 'Too late (suggestion): {step}',
  },
  unverifiable: FLAGS.unverifiable,
} as const satisfies Readonly<Record<Flag['kind'], Message>>;

/** What is the matter with which step, in words alone. */
export const flagWords = ({ kind, title, suggested }: Flag, locale: Locale): string =>
  text((suggested ? SUGGESTED_FLAGS : FLAGS)[kind], locale, { step: title });

/** The sign of a flag that is graver, or less sure, than others; `undefined` for the rest. */
export const flagMark = ({ kind, critical, suggested }: Flag): string | undefined => {
  if (critical) return CRITICAL_MARK;
  return kind === 'unverifiable' || suggested ? DOUBT_MARK : undefined;
};

/** A flag as a row says it: sign and words. */
export const flagText = (flag: Flag, locale: Locale): string =>
  [flagMark(flag), flagWords(flag, locale)].filter((part) => part !== undefined).join(' ');

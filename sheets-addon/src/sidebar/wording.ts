import type { Locale } from '../../../functions/contracts/team.ts';
import { type Message, text } from '../../../functions/i18n/catalogue.ts';
import { sidebarMessages } from '../../../functions/i18n/messages/sidebar.ts';

/** `65_000` → `1:05`; an hour or more → `1:00:00`. */
export const clockTime = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
};

/** Date and time of day in the workbook's time zone; the instant as it is when it cannot be read. */
export const dateAndTime = (instant: string, locale: Locale, timeZone: string): string => {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(date);
};

/**
 * What a mean word confidence (0..1) means to a reader. A share of wrong words is easier to act on than a percentage
 * of certainty; beyond one in two the transcript is no evidence at all.
 */
export const errorShare = (meanConfidence: number, locale: Locale): string => {
  const wrong = 1 - Math.min(1, Math.max(0, meanConfidence));
  if (wrong > 0.5) return text(sidebarMessages.errorMost, locale);
  if (wrong < 0.02) return text(sidebarMessages.errorRare, locale);
  return text(sidebarMessages.errorShare, locale, { n: Math.round(1 / wrong) });
};

/** A verdict's probability in one word. */
export const surenessOf = (confidence: number): Message => {
  if (confidence >= 0.85) return sidebarMessages.surenessHigh;
  return confidence >= 0.6 ? sidebarMessages.surenessMedium : sidebarMessages.surenessLow;
};

/** Lower case without accents, so that `atencion` finds `atención`. */
export const folded = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

import type { Locale } from '../../../functions/contracts/team.ts';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `1.6 MB`, with the person's decimal sign. */
export const bytesText = (bytes: number, locale: Locale): string => {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const digits = step === 0 || value >= 100 ? 0 : 1;
  return `${value.toLocaleString(locale, { maximumFractionDigits: digits })} ${UNITS[step]}`;
};

/** `1:02:03` or `4:05`. Rounded down, so that a limit just missed does not read as the limit. */
export const durationText = (ms: number): string => {
  const total = Math.floor(ms / 1000);
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const padded = String(seconds).padStart(2, '0');
  return hours === 0 ? `${minutes}:${padded}` : `${hours}:${String(minutes).padStart(2, '0')}:${padded}`;
};

/** `87 %`; a dash when there is nothing to count. */
export const percentText = (score: number | null | undefined, locale: Locale): string =>
  score === null || score === undefined ? '–' : `${score.toLocaleString(locale, { maximumFractionDigits: 0 })} %`;

/**
 * Date and minute in a zone, e.g. `21/11/2026, 10:30`. The machine's own zone when none is named, or one that does not
 * exist: a team may have been stored with it.
 */
export const whenText = (instant: string, locale: Locale, timeZone?: string): string => {
  const shown = (zone: { readonly timeZone?: string }): string =>
    new Date(instant).toLocaleString(locale === 'en' ? 'en-GB' : locale, {
      dateStyle: 'short',
      timeStyle: 'short',
      ...zone,
    });
  if (timeZone === undefined) return shown({});
  try {
    return shown({ timeZone });
  } catch (error) {
    if (error instanceof RangeError) return shown({});
    throw error;
  }
};

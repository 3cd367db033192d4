import type { Locale } from '../../../functions/contracts/team.ts';
import { localeOf } from '../../../functions/i18n/catalogue.ts';
import type { Setting } from '../contract.ts';

const isOurs = (tag: string): boolean => /^(es|pt|en)\b/i.test(tag.replace('_', '-'));

/** The person's language if the product speaks it, else the workbook's, else English. */
export const personLocale = (): Locale => {
  const own = Session.getActiveUserLocale();
  if (isOurs(own)) return localeOf(own);
  return localeOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale().replace('_', '-'));
};

export const readSetting = (): Setting => ({
  locale: personLocale(),
  timeZone: SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
});

import type { Locale } from '../../../functions/contracts/team.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { START_MESSAGES } from '../../../functions/i18n/messages/start.ts';
import type { StartOptions } from './options.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const holderOf = (error: unknown): number | undefined =>
  error instanceof Error && 'holder' in error && typeof error.holder === 'number' ? error.holder : undefined;

/** Why the system did not start, in the person's language, with what to do. */
export const failureText = (error: unknown, { dataFolder: folder, port }: StartOptions, locale: Locale): string => {
  const detail = error instanceof Error ? error.message : String(error);
  switch (codeOf(error)) {
    case 'port-in-use':
      return text(START_MESSAGES.portInUse, locale, { port });
    case 'data-folder-in-use': {
      const holder = holderOf(error);
      return holder === undefined
        ? text(START_MESSAGES.folderInUse, locale, { folder })
        : text(START_MESSAGES.folderInUseBy, locale, { folder, process: holder });
    }
    case 'data-folder-not-writable':
      return text(START_MESSAGES.folderNotWritable, locale, { folder });
    case 'corrupt-data-folder':
      return text(START_MESSAGES.folderCorrupt, locale, { folder, detail });
    default:
      return text(START_MESSAGES.unexpected, locale, { detail });
  }
};

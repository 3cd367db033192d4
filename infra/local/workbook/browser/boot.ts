import type { Locale, Role } from '../../../../functions/contracts/team.ts';

/** What the server puts into the page for its script. */
export type Boot = {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly locale: Locale;
  readonly person: string;
  readonly people: readonly { readonly email: string; readonly name: string; readonly role: Role }[];
  readonly workbooks: readonly { readonly spreadsheetId: string; readonly title: string }[];
};

export const readBoot = (): Boot => JSON.parse(document.getElementById('boot')?.textContent ?? '{}') as Boot;

import type { Team } from '../../contracts/team.ts';

export type TeamStore = {
  readonly get: (teamId: string) => Promise<Team | undefined>;
  /** All teams; an installation has tens. */
  readonly list: () => Promise<readonly Team[]>;
  /** Creates or replaces; keeps a stored `spreadsheetId` when the new value has none. */
  readonly put: (team: Team) => Promise<void>;
  /** First writer wins: returns the spreadsheet that the team has now. Throws when there is no such team. */
  readonly claimSpreadsheet: (teamId: string, spreadsheetId: string) => Promise<string>;
};

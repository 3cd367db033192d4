import type { PeopleValues } from '../../domain/sheet/people-cells.ts';
import type { ShownConflict } from '../../domain/sheet/plan.ts';

/** A push channel of Google Drive: changes of the spreadsheet are reported to the API's hook. */
export type WatchChannel = {
  readonly id: string;
  /** Drive sends it back with every report: proves that the report is ours. */
  readonly token: string;
  readonly spreadsheetId: string;
  readonly teamId: string;
  /** ISO 8601. */
  readonly expiresAt: string;
};

/** What a call's people's columns were being set to, and on what sheet and store agree once that is stored. */
export type PendingEdit = { readonly stored: PeopleValues; readonly base: PeopleValues };

/** What a sync leaves for the next one. Without it nothing is lost: agreed values are found again by comparing. */
export type WorkbookState = {
  /** People's values by call on which sheet and store last agreed. */
  readonly base: ReadonlyMap<string, PeopleValues>;
  /** Edits on their way into the store. If a sync dies, the store tells whether they arrived. Absent: none. */
  readonly pending?: ReadonlyMap<string, PendingEdit>;
  readonly shownConflicts: ReadonlyMap<string, ShownConflict>;
  readonly channel: WatchChannel | undefined;
  /** E-mail addresses that may edit. */
  readonly sharedWith: readonly string[];
  /** ISO 8601. */
  readonly syncedAt: string | undefined;
};

export type StoredWorkbookState = { readonly state: WorkbookState; readonly version: string };

export type WorkbookStateStore = {
  readonly load: (spreadsheetId: string) => Promise<StoredWorkbookState | undefined>;
  /** Writes over the version that was read (`undefined`: none was there). `stale` when somebody wrote in between. */
  readonly save: (
    spreadsheetId: string,
    state: WorkbookState,
    readVersion: string | undefined,
  ) => Promise<{ readonly outcome: 'saved'; readonly version: string } | { readonly outcome: 'stale' }>;
  readonly rememberChannel: (channel: WatchChannel) => Promise<void>;
  readonly findChannel: (channelId: string) => Promise<WatchChannel | undefined>;
};

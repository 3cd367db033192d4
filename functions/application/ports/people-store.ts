import type { CallId } from '../../domain/call/call.ts';

/** People's columns of a call, typed in the sheet or the sidebar. */
export type PeopleColumns = { readonly reviewed: boolean; readonly note: string };

export type StoredPeopleColumns = PeopleColumns & { readonly callId: CallId; readonly revision: number };

/**
 * The store's side of the columns that people own. Absent means: nobody wrote yet (`reviewed` false, `note` empty).
 * Reads see every earlier write: an old value would look like somebody's change and travel back into the sheet.
 */
export type PeopleStore = {
  readonly get: (callId: CallId) => Promise<StoredPeopleColumns | undefined>;
  /** Missing ids are left out. Any number of ids. */
  readonly getMany: (ids: readonly CallId[]) => Promise<readonly StoredPeopleColumns[]>;
  /** Writes over `expectedRevision` (0 when absent). `stale` when somebody wrote in between: nothing is written. */
  readonly save: (write: {
    readonly callId: CallId;
    readonly columns: PeopleColumns;
    readonly expectedRevision: number;
  }) => Promise<'saved' | 'stale'>;
};

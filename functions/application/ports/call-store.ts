import type { Call, CallId, CallState } from '../../domain/call/call.ts';

/** What a sheet needs to know to see that a row is out of date. */
export type CallRevision = { readonly callId: CallId; readonly occurredAt: string; readonly revision: number };

/** The recording object that a call came from: finds the call again without reading the sound. */
export type KnownObject = { readonly key: string; readonly etag: string; readonly callId: CallId };

export type CallPage = { readonly calls: readonly Call[]; readonly cursor?: string };

/**
 * Calls and their states. Lost infrastructure throws; everything named here is an outcome, not an error.
 */
export type CallStore = {
  readonly get: (id: CallId) => Promise<Call | undefined>;
  /** Missing ids are left out; order is not kept. Any number of ids. */
  readonly getMany: (ids: readonly CallId[]) => Promise<readonly Call[]>;
  /** `exists` when a call of that id is stored already: the same recording, delivered again. */
  readonly create: (call: Call) => Promise<'created' | 'exists'>;
  /**
   * Writes `call` over the revision that the writer read, as revision + 1. `stale` when somebody wrote in between:
   * nothing is written, read again.
   */
  readonly save: (call: Call) => Promise<'saved' | 'stale'>;
  /**
   * Newest first. `limit` 1..200. A page may hold fewer calls than `limit`, or none, and still have a cursor to go on
   * from. A cursor that is not one of this team's pages starts at the beginning.
   */
  readonly listByTeam: (query: {
    readonly teamId: string;
    readonly state?: CallState;
    readonly limit: number;
    readonly cursor?: string;
  }) => Promise<CallPage>;
  /** Every call of a team with its revision, oldest first: cheap, no items are read. */
  readonly listRevisions: (teamId: string) => Promise<readonly CallRevision[]>;
  /** Calls that are not in a final state, oldest first, 500 at most. */
  readonly listOpen: () => Promise<readonly Call[]>;
  readonly findObject: (key: string) => Promise<KnownObject | undefined>;
  readonly rememberObject: (object: KnownObject) => Promise<void>;
  /** Ids of other calls that claim the same id of the telephone system; claims this one for `callId`. */
  readonly claimExternalId: (externalId: string, callId: CallId) => Promise<'claimed' | 'taken'>;
};

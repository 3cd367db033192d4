import type { CallStore } from '../../../functions/application/ports/call-store.ts';
import type { PeopleStore, StoredPeopleColumns } from '../../../functions/application/ports/people-store.ts';
import type {
  StoredWorkbookState,
  WorkbookStateStore,
} from '../../../functions/application/ports/workbook-state-store.ts';
import type { Call, CallId } from '../../../functions/domain/call/call.ts';

/** The store's side, in memory: calls and people's columns, with the conditions that the real ones keep. */
export class MemoryStores {
  readonly calls = new Map<CallId, Call>();
  readonly people = new Map<CallId, StoredPeopleColumns>();
  #state: StoredWorkbookState | undefined;
  #version = 0;

  readonly callStore: Pick<CallStore, 'getMany' | 'listRevisions'> = {
    getMany: async (ids) => ids.flatMap((id) => this.calls.get(id) ?? []),
    listRevisions: async () =>
      [...this.calls.values()].map(({ id, occurredAt, revision }) => ({ callId: id, occurredAt, revision })),
  };

  readonly peopleStore: PeopleStore = {
    get: async (id) => this.people.get(id),
    getMany: async (ids) => ids.flatMap((id) => this.people.get(id) ?? []),
    save: async ({ callId, columns, expectedRevision }) => {
      if ((this.people.get(callId)?.revision ?? 0) !== expectedRevision) return 'stale';
      this.people.set(callId, { callId, ...columns, revision: expectedRevision + 1 });
      return 'saved';
    },
  };

  readonly states: WorkbookStateStore = {
    load: async () => this.#state,
    save: async (_id, state, readVersion) => {
      if (this.#state?.version !== readVersion) return { outcome: 'stale' };
      this.#state = { state, version: String(++this.#version) };
      return { outcome: 'saved', version: this.#state.version };
    },
    rememberChannel: async () => {},
    findChannel: async () => undefined,
  };

  note(id: CallId): string {
    return this.people.get(id)?.note ?? '';
  }
}

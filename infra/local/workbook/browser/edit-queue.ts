import type { Edit, EditOutcome } from '../page-protocol.ts';
import type { Draft } from './mutation-edits.ts';

type QueueOptions = {
  readonly send: (edit: Edit) => Promise<EditOutcome>;
  /** Every edit has been answered; `refusals` are the ones the store did not take. */
  readonly onSettled: (summary: Settled) => void;
  readonly onBusy: (busy: boolean) => void;
  readonly onOffline: () => void;
  /** How long to wait before an edit that did not get through is tried again. */
  readonly retryMs?: number;
};

export type Settled = {
  readonly refusals: readonly Extract<EditOutcome, { ok: false }>[];
  /** Revisions made by our own changes of shape: Univer has drawn those already. */
  readonly ownShapes: ReadonlySet<number>;
};

/**
 * Sends edits one after another, in the order they were made. One that does not get through is tried again until it
 * does: writing the same value to the same row twice changes nothing. Changes of shape are not repeated blindly: their
 * layout is then an old one, and the store refuses them.
 */
export const createEditQueue = ({ send, onSettled, onBusy, onOffline, retryMs = 2_000 }: QueueOptions) => {
  const waiting: Draft[] = [];
  let running = false;
  let layout = 0;
  let refusals: Extract<EditOutcome, { ok: false }>[] = [];
  let ownShapes = new Set<number>();

  const complete = (draft: Draft): Edit => (draft.kind === 'cells' ? draft : { ...draft, layout });

  const deliver = async (draft: Draft): Promise<EditOutcome> => {
    const edit = complete(draft);
    for (;;) {
      try {
        return await send(edit);
      } catch {
        onOffline();
        await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    }
  };

  const pump = async (): Promise<void> => {
    if (running) return;
    running = true;
    onBusy(true);
    for (let draft = waiting.shift(); draft !== undefined; draft = waiting.shift()) {
      const outcome = await deliver(draft);
      if (outcome.ok) {
        layout = outcome.layout;
        if (draft.kind === 'shape') ownShapes.add(outcome.revision);
      } else {
        refusals.push(outcome);
        // What followed was done on rows that are not where the person saw them.
        if (draft.kind !== 'cells') waiting.length = 0;
      }
    }
    running = false;
    onBusy(false);
    const settled: Settled = { refusals, ownShapes };
    refusals = [];
    ownShapes = new Set();
    onSettled(settled);
  };

  return {
    add: (drafts: readonly Draft[]): void => {
      waiting.push(...drafts);
      void pump();
    },
    isBusy: (): boolean => running || waiting.length > 0,
    setLayout: (next: number): void => {
      layout = next;
    },
  };
};

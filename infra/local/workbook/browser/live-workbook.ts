import type { WorkbookEvent } from '../page-protocol.ts';
import { createEditQueue, type Settled } from './edit-queue.ts';
import type { Draft } from './mutation-edits.ts';
import type { PageClient } from './page-client.ts';
import type { WorkbookGrid } from './workbook-grid.ts';

type LiveOptions = {
  readonly client: Pick<PageClient, 'edit' | 'view'>;
  /** The grid is made with our `onEdits`, so it comes later than we do. */
  readonly grid: () => Pick<WorkbookGrid, 'show' | 'applyCells' | 'movesRows' | 'isEditing'> | undefined;
  readonly onRefused: (message: string) => void;
  readonly onBusy: (busy: boolean) => void;
  readonly onOffline: () => void;
  /** The store's workbook was shown, whole or in part. */
  readonly onShown: () => void;
};

/**
 * Keeps the grid and the store in step. While edits are on their way, what arrives from the store waits: it may be
 * older than what the person sees. When the last one is answered, everything is applied in the store's order, which
 * ends in the store's state whatever happened in between.
 */
export const createLiveWorkbook = ({ client, grid, ...options }: LiveOptions) => {
  let revision = 0;
  let waiting: WorkbookEvent[] = [];
  let ownShapes: ReadonlySet<number> = new Set();
  let reading = false;
  let readAgain = false;

  const read = async (drawn: boolean): Promise<void> => {
    if (reading) {
      readAgain = true;
      return;
    }
    reading = true;
    try {
      const { view, layout } = await client.view();
      // Typing or writing began while we read: this view is already old, the next event or answer asks again.
      if (queue.isBusy() || grid()?.isEditing()) {
        readAgain = false;
        waiting.push({ kind: 'reload', revision: view.revision });
        return;
      }
      queue.setLayout(layout);
      revision = Math.max(revision, view.revision);
      grid()?.show(view, drawn);
      options.onShown();
    } catch {
      options.onOffline();
    } finally {
      reading = false;
      if (readAgain) {
        readAgain = false;
        void read(false);
      }
    }
  };

  const drain = (): void => {
    const typing = grid()?.isEditing() === true;
    if (queue.isBusy()) return;
    const events = waiting;
    waiting = [];
    const reload = events.some((event) => event.kind === 'reload');
    // Under a half-typed text no row may change place: it would be confirmed into another call.
    const moves = reload || events.some((event) => event.kind === 'cells' && grid()?.movesRows(event) !== false);
    if (moves && typing) {
      waiting = events;
      return;
    }
    if (reload) {
      const others = events.filter((event) => event.kind === 'reload' && !ownShapes.has(event.revision));
      void read(others.length === 0);
      return;
    }
    for (const event of events) {
      if (event.kind !== 'cells') continue;
      grid()?.applyCells(event);
      revision = Math.max(revision, event.revision);
    }
    if (events.length > 0) options.onShown();
  };

  const onSettled = ({ refusals, ownShapes: own }: Settled): void => {
    ownShapes = own;
    const [first] = refusals;
    if (first) {
      options.onRefused(first.message);
      // The grid shows what the store did not take.
      waiting = [];
      void read(false);
    } else drain();
  };

  const queue = createEditQueue({
    send: client.edit,
    onSettled,
    onBusy: options.onBusy,
    onOffline: options.onOffline,
  });

  return {
    start: () => read(false),
    reread: () => read(false),
    edits: (drafts: readonly Draft[]): void => queue.add(drafts),
    editEnded: (): void => queueMicrotask(drain),
    receive: (event: WorkbookEvent): void => {
      if (event.kind === 'hello') {
        if (event.revision > revision) void read(false);
        return;
      }
      if (event.revision <= revision) return;
      waiting.push(event);
      drain();
    },
  };
};

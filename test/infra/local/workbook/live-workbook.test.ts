import { describe, expect, it } from 'vitest';
import { createEditQueue } from '../../../../infra/local/workbook/browser/edit-queue.ts';
import { createLiveWorkbook } from '../../../../infra/local/workbook/browser/live-workbook.ts';
import type { Draft } from '../../../../infra/local/workbook/browser/mutation-edits.ts';
import type { Edit, EditOutcome, WorkbookEvent } from '../../../../infra/local/workbook/page-protocol.ts';
import type { WorkbookView } from '../../../../infra/local/workbook/univer/workbook-view.ts';

const cellDraft = (words: string): Draft => ({
  kind: 'cells',
  sheetId: 0,
  cells: [{ row: 1, column: 1, value: { stringValue: words } }],
});
const shapeDraft: Draft = { kind: 'shape', request: { insertDimension: {} } };

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('edits on their way', () => {
  const makeQueue = (answers: (edit: Edit) => Promise<EditOutcome>) => {
    const sent: Edit[] = [];
    const settled: unknown[] = [];
    const queue = createEditQueue({
      send: (edit) => {
        sent.push(edit);
        return answers(edit);
      },
      onSettled: (summary) => settled.push(summary),
      onBusy: () => {},
      onOffline: () => {},
      retryMs: 1,
    });
    return { queue, sent, settled };
  };

  it('are sent one after another in the order they were made, each change of shape on the layout of the one before', async () => {
    let revision = 4;
    const { queue, sent } = makeQueue(async () => {
      revision += 1;
      return { ok: true, revision, layout: revision };
    });
    queue.setLayout(4);
    queue.add([shapeDraft, cellDraft('a'), shapeDraft]);
    await settle();
    expect(sent.map((edit) => (edit.kind === 'cells' ? 'cells' : edit.layout))).toEqual([4, 'cells', 6]);
  });

  it('are tried again until they get through', async () => {
    let failures = 3;
    const { queue, sent } = makeQueue(async () => {
      failures -= 1;
      if (failures > 0) throw new Error('offline');
      return { ok: true, revision: 1, layout: 0 };
    });
    queue.add([cellDraft('a')]);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(sent).toHaveLength(3);
    expect(queue.isBusy()).toBe(false);
  });

  it('are dropped after a change of shape that was refused: they counted on it', async () => {
    const { queue, sent, settled } = makeQueue(async () => ({ ok: false, kind: 'changed', message: 'x' }));
    queue.add([shapeDraft, cellDraft('a')]);
    await settle();
    expect(sent).toHaveLength(1);
    expect(settled).toMatchObject([{ refusals: [{ kind: 'changed' }] }]);
  });
});

describe('the grid and the store', () => {
  const cellsEvent = (revision: number, words: string): WorkbookEvent => ({
    kind: 'cells',
    revision,
    blocks: [{ sheetId: 0, row: 1, column: 1, cells: [[{ v: words }]] }],
  });

  const makeLive = ({ moves = false } = {}) => {
    const log: string[] = [];
    const state = { editing: false, revision: 1 };
    let answer: (outcome: EditOutcome) => void = () => {};
    const live = createLiveWorkbook({
      client: {
        edit: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
        view: async () => ({ view: { revision: state.revision } as WorkbookView, layout: 0 }),
      },
      grid: () => ({
        show: (view, drawn) => log.push(`show ${view.revision}${drawn ? ' drawn' : ''}`),
        applyCells: ({ revision }) => log.push(`cells ${revision}`),
        movesRows: () => moves,
        isEditing: () => state.editing,
      }),
      onRefused: (message) => log.push(`refused ${message}`),
      onBusy: () => {},
      onOffline: () => {},
      onShown: () => {},
    });
    return { live, log, state, answer: (outcome: EditOutcome) => answer(outcome) };
  };

  it('what arrives while an edit is on its way waits, and is then applied in the store’s order', async () => {
    const { live, log, answer } = makeLive();
    await live.start();
    live.edits([cellDraft('mine')]);
    live.receive(cellsEvent(2, 'theirs'));
    live.receive(cellsEvent(3, 'mine'));
    expect(log).toEqual(['show 1']);
    answer({ ok: true, revision: 3, layout: 0 });
    await settle();
    expect(log).toEqual(['show 1', 'cells 2', 'cells 3']);
  });

  it('what is known already is not applied again', async () => {
    const { live, log } = makeLive();
    await live.start();
    live.receive(cellsEvent(1, 'old'));
    live.receive({ kind: 'hello', revision: 1 });
    await settle();
    expect(log).toEqual(['show 1']);
  });

  it('rows do not move under a half-typed text', async () => {
    const { live, log, state } = makeLive({ moves: true });
    await live.start();
    state.editing = true;
    live.receive(cellsEvent(2, 'sorted'));
    await settle();
    expect(log).toEqual(['show 1']);
    state.editing = false;
    live.editEnded();
    await settle();
    expect(log).toEqual(['show 1', 'cells 2']);
  });

  it('a refused edit shows the store’s workbook again', async () => {
    const { live, log, state, answer } = makeLive();
    await live.start();
    live.edits([cellDraft('mine')]);
    state.revision = 7;
    answer({ ok: false, kind: 'protected', message: 'no' });
    await settle();
    expect(log).toEqual(['show 1', 'refused no', 'show 7']);
  });

  it('its own change of shape is not drawn twice; a colleague’s is drawn', async () => {
    const { live, log, state, answer } = makeLive();
    await live.start();
    live.edits([shapeDraft]);
    live.receive({ kind: 'reload', revision: 2 });
    state.revision = 2;
    answer({ ok: true, revision: 2, layout: 2 });
    await settle();
    state.revision = 3;
    live.receive({ kind: 'reload', revision: 3 });
    await settle();
    expect(log).toEqual(['show 1', 'show 2 drawn', 'show 3']);
  });

  it('a window that missed changes reads the workbook when it is connected again', async () => {
    const { live, log, state } = makeLive();
    await live.start();
    state.revision = 9;
    live.receive({ kind: 'hello', revision: 9 });
    await settle();
    expect(log).toEqual(['show 1', 'show 9']);
  });
});

import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../../functions/domain/sheet/fingerprint.ts';
import { peopleFingerprint } from '../../../../functions/domain/sheet/people-cells.ts';
import { callsToRead, planSync } from '../../../../functions/domain/sheet/plan.ts';
import { parseStamp } from '../../../../functions/domain/sheet/stamp.ts';
import { factsOf, idOf, rowOf, snapshotOf } from './facts.ts';

const people = (number: number, note: string, revision = 1) =>
  new Map([[idOf(number), { reviewed: false, note, revision }]]);
const base = (number: number, note: string) => ({
  base: new Map([[idOf(number), { reviewed: false, note }]]),
  shownConflicts: new Map(),
});

describe('rows of calls', () => {
  test('nothing new: nothing is written, nothing is read', () => {
    const facts = factsOf([rowOf(1, 1), rowOf(2, 2)]);
    expect(callsToRead(facts)).toEqual([]);
    expect(planSync(facts)).toMatchObject({ storeWrites: [], batch: undefined });
  });

  test('it does not matter where a row stands', () => {
    expect(planSync(factsOf([rowOf(2, 7), rowOf(1, 30)])).batch).toBeUndefined();
  });

  test('a call without a row gets one below everything, with its key and people’s stored values', () => {
    const plan = planSync(factsOf([rowOf(1, 4)], { calls_: 2, people: people(2, '=kept as text') }));
    expect(plan.batch?.newRows).toMatchObject({
      at: 5,
      rows: [{ cells: { key: idOf(2), agent: 'Agent 2' }, people: { note: '=kept as text' } }],
    });
  });

  test('a row of an older revision is rewritten but for its key and people’s cells', () => {
    const facts = factsOf([rowOf(1, 1)], { revisions: [{ callId: idOf(1), revision: 2 }] });
    expect(callsToRead(facts)).toEqual([idOf(1)]);
    const [update] = planSync(facts).batch?.updates ?? [];
    expect(update).toMatchObject({ index: 1, cells: { agent: 'Agent 1' } });
    expect(update?.cells).not.toHaveProperty('key');
    expect(update?.people).toBeUndefined();
  });

  test('a server’s cell that somebody typed over is put back', () => {
    expect(planSync(factsOf([rowOf(1, 1, { cells: 'other' })])).batch?.updates).toHaveLength(1);
  });

  test('a row that a write of another call hit by mistake is rewritten', () => {
    const hit = rowOf(1, 1, { stamp: rowOf(2, 1).stamp });
    const [update] = planSync(factsOf([hit, rowOf(2, 2)])).batch?.updates ?? [];
    expect(parseStamp(String(update?.cells.version))).toMatchObject({ callId: idOf(1) });
  });

  test('a row of people’s own is left alone', () => {
    const own = rowOf(1, 3, { key: '', stamp: '', note: 'our subtotal', cells: '' });
    expect(planSync(factsOf([rowOf(1, 1), own], { calls_: 1 })).batch).toBeUndefined();
  });

  test('an erased key is shown, and its call gets a new row', () => {
    const plan = planSync(factsOf([rowOf(1, 1, { key: '' })]));
    expect(plan.batch?.updates).toMatchObject([{ cells: { conflict: 'blank key' } }]);
    expect(plan.batch?.newRows.rows).toHaveLength(1);
    expect(plan.counts).toMatchObject({ blankKeys: 1 });
  });

  test('a key of no call of the team is shown once', () => {
    const stranger = rowOf(9, 2);
    const plan = planSync(factsOf([rowOf(1, 1), stranger], { calls_: 1 }));
    expect(plan.batch?.updates).toMatchObject([{ index: 2, cells: { conflict: 'unknown key' } }]);
    const told = { ...stranger, stamp: String(plan.batch?.updates[0]?.cells.version), conflict: 'unknown key' };
    expect(planSync(factsOf([rowOf(1, 1), told], { calls_: 1 })).batch).toBeUndefined();
  });
});

describe('people’s columns', () => {
  test('an edit in the sheet goes to the store, over the revision that was read', () => {
    const facts = factsOf([rowOf(1, 1, { note: 'typed', reviewed: true })], { people: people(1, '', 4) });
    expect(planSync(facts).storeWrites).toEqual([
      { callId: idOf(1), values: { reviewed: true, note: 'typed' }, expectedRevision: 4 },
    ]);
  });

  test('an edit in the store goes to a sheet that still shows the base, alone and with a stamp of its own', () => {
    const facts = factsOf([rowOf(1, 1), rowOf(2, 2, { cells: 'typed over' })], { people: people(1, 'sidebar') });
    const { batch } = planSync(facts);
    expect(batch?.updates).toMatchObject([{ index: 1, people: { written: { note: 'sidebar' }, mends: false } }]);
    expect(String(batch?.updates[0]?.cells.version)).toMatch(/~1\.\d+$/);
  });

  test('a conflict is shown with both notes, and neither side is written', () => {
    const facts = factsOf([rowOf(1, 1, { note: 'mine' })], { people: people(1, 'theirs'), memory: base(1, 'old') });
    const plan = planSync(facts);
    expect(plan.storeWrites).toEqual([]);
    expect(plan.batch?.updates).toMatchObject([{ cells: { conflict: 'here mine, there theirs' } }]);
    expect(plan.batch?.updates[0]?.people).toBeUndefined();
    expect(plan.memory.base.get(idOf(1))?.note).toBe('old');
  });

  const mark = { conflict: { sheet: fingerprint('mine'), store: fingerprint('theirs') } };
  const shownConflicts = new Map([[idOf(1), mark.conflict]]);

  test('typing again answers a conflict that the row was seen to show', () => {
    const row = rowOf(1, 1, { note: 'mine after all', mark, conflict: 'here mine, there theirs' });
    const facts = factsOf([row], { people: people(1, 'theirs'), memory: { ...base(1, 'old'), shownConflicts } });
    expect(planSync(facts).storeWrites).toMatchObject([{ values: { note: 'mine after all' } }]);
  });

  test('typing again answers nothing while no read has seen the conflict in the row', () => {
    const row = rowOf(1, 1, { note: 'mine after all', mark, conflict: 'here mine, there theirs' });
    const plan = planSync(factsOf([row], { people: people(1, 'theirs'), memory: base(1, 'old') }));
    expect(plan.storeWrites).toEqual([]);
    expect(plan.batch?.updates).toMatchObject([{ cells: { conflict: 'here mine after all, there theirs' } }]);
  });

  test('a tick that is neither yes nor no is said so and stays as it is', () => {
    const row = rowOf(1, 1, { people: { values: { note: '' }, unreadable: ['reviewed'] } });
    const plan = planSync(factsOf([row]));
    expect(plan.storeWrites).toEqual([]);
    expect(plan.batch?.updates).toMatchObject([{ cells: { conflict: 'unreadable tick' } }]);
  });
});

describe('several rows of one call', () => {
  test('the upper of two equal rows is followed, the other is marked as a copy, and nothing is stored before that', () => {
    const facts = factsOf([rowOf(1, 3, { note: 'same' }), rowOf(1, 5, { note: 'same' })], { calls_: 1 });
    const plan = planSync(facts);
    expect(plan.storeWrites).toEqual([]);
    expect(plan.batch?.updates).toMatchObject([{ index: 5, cells: { conflict: 'copy' } }]);
  });

  const copy = { people: peopleFingerprint({ reviewed: false, note: '' }), edited: false };

  test('a marked copy that nobody edited stays silent when the followed row is edited', () => {
    const rows = [rowOf(1, 1, { mark: { copy }, conflict: 'copy' }), rowOf(1, 2, { note: 'new' })];
    const plan = planSync(factsOf(rows, { calls_: 1 }));
    expect(plan.storeWrites).toMatchObject([{ values: { note: 'new' } }]);
    expect(plan.batch).toBeUndefined();
  });

  test('an edit in a marked copy is kept and shown on both rows', () => {
    const rows = [rowOf(1, 1, { note: 'in the copy', mark: { copy }, conflict: 'copy' }), rowOf(1, 2)];
    const plan = planSync(factsOf(rows, { calls_: 1 }));
    expect(plan.storeWrites).toEqual([]);
    expect(plan.batch?.updates.map(({ cells }) => cells.conflict)).toEqual(['edited copy', 'has an edited copy']);
  });

  test('an old copy that is all that is left shows what the store holds', () => {
    const rows = [rowOf(1, 1, { mark: { copy }, conflict: 'copy' })];
    const plan = planSync(factsOf(rows, { people: people(1, 'newer'), memory: base(1, 'newer') }));
    expect(plan.storeWrites).toEqual([]);
    expect(plan.batch?.updates).toMatchObject([{ people: { written: { note: 'newer' } }, cells: { conflict: null } }]);
  });

  test('an old row that an undone deletion brought back does not overrule what was agreed on', () => {
    const rows = [rowOf(1, 1, { note: 'old' }), rowOf(1, 2, { note: 'agreed' })];
    const plan = planSync(factsOf(rows, { calls_: 1, people: people(1, 'agreed'), memory: base(1, 'agreed') }));
    expect(plan.batch?.updates.find(({ index }) => index === 1)).toMatchObject({ cells: { conflict: 'edited copy' } });
  });
});

describe('writes that went astray', () => {
  const stray = rowOf(1, 1).stamp;
  const entry = {
    intended: { key: idOf(1), stamp: stray },
    writtenStamp: `${stray}~1.0`,
    expected: { note: '' },
    written: { note: 'for call 1' },
    mends: false,
    found: { key: idOf(2), stamp: rowOf(2, 1).stamp, values: { reviewed: false, note: 'of call 2' } },
  };
  const planWith = (note: string) => {
    const hit = rowOf(2, 5, { note, stamp: entry.writtenStamp });
    return planSync(
      factsOf([rowOf(1, 1), hit], {
        snapshot: snapshotOf([rowOf(1, 1), hit], [entry]),
        people: people(1, 'for call 1'),
      }),
    );
  };

  test('a note that was overwritten in the wrong row comes back, and is not taken for an edit before', () => {
    const plan = planWith('for call 1');
    expect(plan.storeWrites).toEqual([]);
    expect(plan.batch?.updates).toMatchObject([
      { key: idOf(2), people: { written: { note: 'of call 2' }, mends: true } },
    ]);
    expect(plan.batch?.journal).toBe('append');
  });

  test('a note that somebody typed over it since is kept with it', () => {
    expect(planWith('typed meanwhile').batch?.updates).toMatchObject([
      { people: { written: { note: 'typed meanwhile\nof call 2' } } },
    ]);
  });

  test('when all is mended the journal is emptied', () => {
    expect(planWith('of call 2').batch?.journal).toBe('clear');
  });
});

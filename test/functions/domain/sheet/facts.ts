import type { Call } from '../../../../functions/domain/call/call.ts';
import { type CallCells, callCellsFingerprint } from '../../../../functions/domain/sheet/call-cells.ts';
import type { ConflictTexts, SyncFacts } from '../../../../functions/domain/sheet/plan.ts';
import { rowRenderer } from '../../../../functions/domain/sheet/row-mapping.ts';
import type { JournalEntry, SheetRow, SheetSnapshot } from '../../../../functions/domain/sheet/snapshot.ts';
import { formatStamp, type Mark } from '../../../../functions/domain/sheet/stamp.ts';
import { teamClock } from '../../../../functions/domain/sheet/team-time.ts';
import { callOf } from '../../../simulation/sheet/call-builder.ts';

export const STYLE = 'style';

export const render: (call: Call) => CallCells = rowRenderer({
  texts: {
    state: ({ state }) => state,
    flag: ({ title, critical }) => `${critical ? '⚠ ' : ''}${title}`,
    moreFlags: (count) => `and ${count} more`,
    script: ({ scriptId, scriptVersion }) => `${scriptId} v${scriptVersion}`,
    problem: (kind) => kind,
    onlySuggested: (count) => `${count} only suggested`,
    unknown: '(unknown)',
  },
  clock: teamClock('America/Mexico_City'),
  linkTo: () => undefined,
});

export const texts: ConflictTexts = {
  conflict: ({ sheet, store }) => `here ${sheet}, there ${store}`,
  copy: () => 'copy',
  editedCopy: () => 'edited copy',
  hasEditedCopy: () => 'has an edited copy',
  unreadableTick: () => 'unreadable tick',
  blankKey: () => 'blank key',
  unknownKey: () => 'unknown key',
};

/** The row of a call as the server wrote it, with what people typed since. */
export const rowOf = (
  number: number,
  index: number,
  change: { readonly note?: string; readonly reviewed?: boolean; readonly mark?: Mark } & Partial<SheetRow> = {},
): SheetRow => {
  const call = callOf(number);
  const { note = '', reviewed = false, mark = {}, ...row } = change;
  const cells = callCellsFingerprint(render(call));
  return {
    index,
    key: call.id,
    stamp: formatStamp({ callId: call.id, revision: call.revision, style: STYLE, cells, mark }),
    people: { values: { reviewed, note }, unreadable: [] },
    cells,
    conflict: '',
    ...row,
  };
};

export const snapshotOf = (rows: readonly SheetRow[], journal: readonly JournalEntry[] = []): SheetSnapshot => ({
  fence: 1,
  rows,
  nextRow: Math.max(0, ...rows.map(({ index }) => index)) + 1,
  journal,
});

/** Facts of a tab with these rows and of the calls 1..`calls`. */
export const factsOf = (
  rows: readonly SheetRow[],
  change: Partial<SyncFacts> & { readonly calls_?: number } = {},
): SyncFacts => {
  const calls = Array.from({ length: change.calls_ ?? rows.length }, (_, at) => callOf(at + 1));
  return {
    snapshot: snapshotOf(rows),
    memory: { base: new Map(), shownConflicts: new Map() },
    revisions: calls.map(({ id, revision }) => ({ callId: id, revision })),
    calls: new Map(calls.map((call) => [call.id, call])),
    people: new Map(),
    style: STYLE,
    render,
    texts,
    ...change,
  };
};

export const idOf = (number: number) => callOf(number).id;

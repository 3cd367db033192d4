import type { Call, CallId } from '../../../functions/domain/call/call.ts';
import { parseStamp } from '../../../functions/domain/sheet/stamp.ts';
import type { GridCells, HumanGrid } from './human-grid.ts';
import type { Ledger } from './ledger.ts';
import { wordsIn } from './ledger.ts';
import type { Chance } from './random.ts';
import type { MemoryStores } from './stores.ts';

type Desk = {
  readonly grid: HumanGrid;
  readonly stores: MemoryStores;
  readonly ledger: Ledger;
  readonly chance: Chance;
  /** Row that was deleted last, for who regrets it. */
  trash: GridCells | undefined;
  own: number;
};

export const openDesk = (parts: Omit<Desk, 'trash' | 'own'>): Desk => ({ ...parts, trash: undefined, own: 0 });

const anyRow = ({ grid, chance }: Desk): { readonly index: number; readonly row: GridCells } | undefined => {
  const rows = grid.rows();
  if (rows.length === 0) return undefined;
  const at = chance.below(rows.length);
  const row = rows[at];
  return row && { index: at + 1, row };
};

const keyOf = (row: GridCells): string => String(row.key ?? '').trim();

/** Types a note into a row: gives up what the cell said and, having read it, what the conflict column says. */
const typeNote = (desk: Desk, index: number, row: GridCells, note: string): void => {
  const { ledger, grid } = desk;
  ledger.giveUp(...[row.note, row.conflict].flatMap((text) => wordsIn(text)).filter((word) => !note.includes(word)));
  for (const word of wordsIn(note)) ledger.belongs(word, keyOf(row));
  grid.setCells(index, { note });
};

/** What people do to a sheet while it is being synced. Each act is one instant. */
const ACTS: readonly { readonly weight: number; readonly act: (desk: Desk) => void }[] = [
  {
    weight: 10,
    act: (desk) => {
      const at = anyRow(desk);
      if (at) typeNote(desk, at.index, at.row, desk.ledger.newNote('g', desk.chance.below(9)));
    },
  },
  {
    weight: 5,
    act: (desk) => {
      const at = anyRow(desk);
      if (at === undefined) return;
      const value = at.row.reviewed !== true;
      desk.ledger.ticked(at.row.key, value);
      // In a row that a write of ours has just hit by mistake, a tick set and taken back looks like none at all.
      if (parseStamp(String(at.row.version ?? ''))?.callId !== keyOf(at.row)) desk.ledger.disturbed(at.row.key);
      desk.grid.setCells(at.index, { reviewed: value });
    },
  },
  {
    // Somebody answers a conflict: keeps the other side's note, or writes a third one.
    weight: 6,
    act: (desk) => {
      const rows = desk.grid.rows();
      const at = rows.findIndex((row) => typeof row.conflict === 'string' && row.conflict !== '');
      const row = rows[at];
      if (row === undefined) return;
      const theirs = desk.stores.note(keyOf(row) as CallId);
      const agree = theirs !== '' && desk.chance.happens(0.5);
      typeNote(desk, at + 1, row, agree ? theirs : desk.ledger.newNote('g', desk.chance.below(9)));
    },
  },
  {
    weight: 8,
    act: ({ grid, chance }) =>
      grid.sort(chance.pick(['key', 'note', 'state', 'agent', 'mine'] as const) ?? 'key', chance.happens(0.5)),
  },
  {
    weight: 5,
    act: (desk) => {
      const index = 1 + desk.chance.below(desk.grid.rows().length + 1);
      desk.grid.insertRow(index);
      if (desk.chance.happens(0.4)) desk.grid.setCells(index, { mine: `own ${++desk.own}` });
      if (desk.chance.happens(0.3)) {
        const note = desk.ledger.newNote('g', 0);
        for (const word of wordsIn(note)) desk.ledger.belongs(word, '');
        desk.grid.setCells(index, { note });
      }
    },
  },
  {
    weight: 3,
    act: (desk) => {
      const at = anyRow(desk);
      if (at === undefined) return;
      desk.ledger.rowGone(at.row);
      desk.trash = { ...at.row };
      desk.grid.deleteRow(at.index);
    },
  },
  {
    weight: 2,
    act: (desk) => {
      if (desk.trash === undefined) return;
      const index = 1 + desk.chance.below(desk.grid.rows().length + 1);
      desk.ledger.placed(desk.trash);
      desk.grid.insertRow(index);
      desk.grid.setCells(index, desk.trash);
      desk.trash = undefined;
    },
  },
  {
    weight: 4,
    act: (desk) => {
      const at = anyRow(desk);
      if (at === undefined) return;
      const copy = { ...at.row };
      desk.ledger.placed(copy);
      desk.grid.insertRow(at.index + 1);
      desk.grid.setCells(at.index + 1, copy);
    },
  },
  {
    // A whole row pasted over another one.
    weight: 2,
    act: (desk) => {
      const from = anyRow(desk);
      const onto = anyRow(desk);
      if (from === undefined || onto === undefined || from.index === onto.index) return;
      const copy = { ...blank(onto.row), ...from.row };
      desk.ledger.rowGone(onto.row);
      desk.ledger.placed(copy);
      desk.grid.setCells(onto.index, copy);
    },
  },
  {
    // People's cells of one row pasted over those of another.
    weight: 3,
    act: (desk) => {
      const from = anyRow(desk);
      const onto = anyRow(desk);
      if (from === undefined || onto === undefined || from.index === onto.index) return;
      desk.ledger.disturbed(onto.row.key);
      typeNote(desk, onto.index, onto.row, typeof from.row.note === 'string' ? from.row.note : '');
      desk.grid.setCells(onto.index, { reviewed: from.row.reviewed ?? null });
    },
  },
  {
    weight: 1,
    act: (desk) => {
      const at = anyRow(desk);
      if (at === undefined) return;
      desk.ledger.rekeyed(at.row, '');
      desk.grid.setCells(at.index, { key: null });
    },
  },
  {
    weight: 1,
    act: (desk) => {
      const at = anyRow(desk);
      if (at === undefined) return;
      desk.ledger.rekeyed(at.row, 'call_unheard-of');
      desk.grid.setCells(at.index, { key: 'call_unheard-of' });
    },
  },
  {
    weight: 1,
    act: (desk) => {
      const at = anyRow(desk);
      if (at === undefined) return;
      desk.ledger.disturbed(at.row.key);
      desk.grid.setCells(at.index, { reviewed: 'maybe' });
    },
  },
  {
    weight: 2,
    act: (desk) => {
      const at = anyRow(desk);
      if (at)
        desk.grid.setCells(at.index, {
          [desk.chance.pick(['agent', 'state', 'flags'] as const) ?? 'agent']: 'typed over',
        });
    },
  },
  {
    weight: 3,
    act: (desk) => {
      const at = anyRow(desk);
      if (at) desk.grid.setCells(at.index, { mine: `own ${++desk.own}` });
    },
  },
  {
    // The other side: somebody writes through the sidebar or the API.
    weight: 6,
    act: ({ stores, ledger, chance }) => {
      const call = chance.pick([...stores.calls.keys()]);
      if (call === undefined) return;
      const old = stores.people.get(call);
      const note = ledger.newNote('s', chance.below(9));
      ledger.giveUp(old?.note);
      ledger.disturbed(call);
      for (const word of wordsIn(note)) ledger.belongs(word, call);
      stores.people.set(call, {
        callId: call,
        reviewed: chance.happens(0.5),
        note,
        revision: (old?.revision ?? 0) + 1,
      });
    },
  },
  {
    weight: 4,
    act: ({ stores, chance }) => {
      const call = chance.pick([...stores.calls.values()]);
      if (call) stores.calls.set(call.id, nextRevision(call));
    },
  },
];

const blank = (row: GridCells): GridCells => Object.fromEntries(Object.keys(row).map((column) => [column, null]));

const nextRevision = (call: Call): Call => ({
  ...call,
  revision: call.revision + 1,
  facts: { ...call.facts, agentName: `=HYPERLINK("${call.id.slice(5, 9)}-${call.revision + 1}")` },
});

const TOTAL = ACTS.reduce((sum, { weight }) => sum + weight, 0);

/** One thing that somebody does, anywhere. */
export const somebodyActs = (desk: Desk): void => {
  let ticket = desk.chance.below(TOTAL);
  for (const { weight, act } of ACTS) {
    ticket -= weight;
    if (ticket < 0) {
      act(desk);
      return;
    }
  }
};

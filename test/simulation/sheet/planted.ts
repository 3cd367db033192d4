import type { Workbook } from '../../../functions/application/ports/workbook.ts';
import type { CellValue } from '../../../functions/domain/sheet/cell.ts';
import { mergeCell } from '../../../functions/domain/sheet/merge.ts';
import { planSync, type SyncFacts, type SyncPlan } from '../../../functions/domain/sheet/plan.ts';
import type { SheetBatch, SheetRow } from '../../../functions/domain/sheet/snapshot.ts';
import type { Formula } from './human-grid.ts';

/** A mistake put into the real path: a planner or a workbook that is wrong in one way. */
export type Planted = {
  readonly plan?: (facts: SyncFacts) => SyncPlan;
  readonly workbook?: (port: Workbook) => Workbook;
};

/** Knows rows by where they stood: the call that was first seen in a row is looked for there for ever. */
const rowNumberIdentity = (): Planted => {
  const places = new Map<number, string>();
  return {
    plan: (facts) => {
      const rows = facts.snapshot.rows.map((row): SheetRow => {
        const key = places.get(row.index) ?? row.key;
        if (key !== '') places.set(row.index, key);
        return { ...row, key };
      });
      return planSync({ ...facts, snapshot: { ...facts.snapshot, rows } });
    },
  };
};

/** Where both sides changed, the sheet wins and nobody is told. */
const lastWriterWins = (): Planted => ({
  plan: (facts) => planSync(facts, (cell) => mergeCell({ ...cell, decided: true })),
});

/** Brings a row up to date by adding it again at the end, once for each call (for ever, and no story would end). */
const appendInsteadOfKeyedWrite = (): Planted => {
  const appendedKeys = new Set<string>();
  return {
    workbook: (port) => ({
      ...port,
      write: (id, place, batch) => {
        const appended = batch.updates.filter(
          ({ key, cells, people }) => cells.state !== undefined && people === undefined && !appendedKeys.has(key),
        );
        for (const { key } of appended) appendedKeys.add(key);
        return port.write(id, place, {
          ...batch,
          updates: batch.updates.filter((update) => !appended.includes(update)),
          newRows: {
            ...batch.newRows,
            rows: [
              ...batch.newRows.rows,
              ...appended.map(({ key, cells }) => ({
                cells: { ...cells, key },
                people: { reviewed: false, note: '' },
              })),
            ],
          },
        });
      },
    }),
  };
};

const parsed = (value: CellValue | undefined): CellValue | Formula | undefined =>
  typeof value === 'string' && /^[=+]/.test(value) ? { formula: value } : value;

const parsedCells = <Cells extends object>(cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, parsed(value)])) as Cells;

/** Writes as if somebody typed: text that looks like a formula becomes one. */
const formulaParsingWrite = (): Planted => ({
  workbook: (port) => ({
    ...port,
    write: (id, place, batch) => {
      const typed: SheetBatch = {
        ...batch,
        updates: batch.updates.map((update) => ({
          ...update,
          cells: parsedCells(update.cells),
          ...(update.people ? { people: { ...update.people, written: parsedCells(update.people.written) } } : {}),
        })),
        newRows: {
          ...batch.newRows,
          rows: batch.newRows.rows.map(({ cells, people }) => ({
            cells: parsedCells(cells),
            people: parsedCells(people),
          })),
        },
      };
      return port.write(id, place, typed);
    },
  }),
});

export const PLANTED = {
  'row-number-identity': rowNumberIdentity,
  'last-writer-wins': lastWriterWins,
  'append-instead-of-keyed-write': appendInsteadOfKeyedWrite,
  'formula-parsing-write': formulaParsingWrite,
} as const satisfies Readonly<Record<string, () => Planted>>;
export type PlantedName = keyof typeof PLANTED;

import type { CellValue } from './cell.ts';
import { COLUMN_IDS, isServerColumn, type ServerColumnId } from './columns.ts';
import { fingerprint } from './fingerprint.ts';

/** Columns that show the call itself; `key`, `version` and `conflict` are the planner's. */
export type CallColumnId = Exclude<ServerColumnId, 'key' | 'version' | 'conflict'>;

export type CallCells = Readonly<Record<CallColumnId, CellValue>>;

const PLANNERS: ReadonlySet<string> = new Set(['key', 'version', 'conflict']);

export const CALL_COLUMN_IDS: readonly CallColumnId[] = COLUMN_IDS.filter(
  (id): id is CallColumnId => isServerColumn(id) && !PLANNERS.has(id),
);

/** A number as it comes back from a sheet that keeps 15 digits. */
const comparable = (value: CellValue | undefined): string => {
  if (value === null || value === undefined || value === '') return '';
  return typeof value === 'number' ? `n${Number(value.toPrecision(12))}` : `${typeof value}${value}`;
};

/** A short name of a call's cells: the same for what was written and for what is read back. */
export const callCellsFingerprint = (cells: Readonly<Partial<Record<CallColumnId, CellValue>>>): string =>
  fingerprint(CALL_COLUMN_IDS.map((id) => comparable(cells[id])).join('\u0001'));

import { COLUMN_IDS, type ColumnId } from './columns.ts';

/** Zero-based positions of the columns that were found. */
export type ColumnPositions = Readonly<Partial<Record<ColumnId, number>>>;

export type FoundColumns = {
  readonly positions: ColumnPositions;
  /** Neither a mark nor a known header: somebody deleted them, or they are new in this release. */
  readonly missing: readonly ColumnId[];
  /** Found by header only: the mark was lost (a copied tab, a hand-made workbook) and should be set again. */
  readonly unmarked: readonly ColumnId[];
};

export type HeaderAliases = Readonly<Record<ColumnId, readonly string[]>>;

const simplified = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Finds the product's columns by their marks first, then by a header in any language, leftmost first. A column belongs
 * to one id only; whatever is left over is people's own and never touched.
 */
export const findColumns = (tab: {
  /** Marks as (column id, zero-based position); unknown ids are ignored. */
  readonly marks: readonly { readonly id: string; readonly position: number }[];
  readonly header: readonly string[];
  readonly aliases: HeaderAliases;
}): FoundColumns => {
  const positions: Partial<Record<ColumnId, number>> = {};
  const taken = new Set<number>();
  const marks = [...tab.marks].sort((left, right) => left.position - right.position);
  for (const { id, position } of marks) {
    const known = COLUMN_IDS.find((candidate) => candidate === id);
    if (known === undefined || positions[known] !== undefined || taken.has(position)) continue;
    positions[known] = position;
    taken.add(position);
  }

  const headers = tab.header.map(simplified);
  const unmarked: ColumnId[] = [];
  const missing: ColumnId[] = [];
  for (const id of COLUMN_IDS) {
    if (positions[id] !== undefined) continue;
    const names = new Set(tab.aliases[id].map(simplified));
    const position = headers.findIndex((header, index) => names.has(header) && !taken.has(index));
    if (position < 0) {
      missing.push(id);
      continue;
    }
    positions[id] = position;
    taken.add(position);
    unmarked.push(id);
  }
  return { positions, missing, unmarked };
};

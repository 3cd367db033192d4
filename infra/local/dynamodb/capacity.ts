/** Consumed capacity, by the service's published rules. Units of a write: 1 KB; of a read: 4 KB, half when eventually consistent. */

/** Units that one operation consumed on one table. */
export type Consumption = { readonly table: string; readonly tableUnits: number; readonly indexUnits: IndexUnits };
export type IndexUnits = Readonly<Record<string, number>>;

const WRITE_UNIT_BYTES = 1024;
const READ_UNIT_BYTES = 4096;

export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / WRITE_UNIT_BYTES));

export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / READ_UNIT_BYTES)) * (consistent ? 1 : 0.5);

/** One entry a table. */
export const addUp = (consumptions: readonly Consumption[]): readonly Consumption[] => {
  const totals = new Map<string, { tableUnits: number; indexUnits: Record<string, number> }>();
  for (const { table, tableUnits, indexUnits } of consumptions) {
    const total = totals.get(table) ?? { tableUnits: 0, indexUnits: {} };
    total.tableUnits += tableUnits;
    for (const [index, units] of Object.entries(indexUnits)) {
      total.indexUnits[index] = (total.indexUnits[index] ?? 0) + units;
    }
    totals.set(table, total);
  }
  return [...totals].map(([table, total]) => ({ table, ...total }));
};

type Detail = 'CapacityUnits' | 'ReadCapacityUnits' | 'WriteCapacityUnits';

/** Whether a caller asked for its consumption: working it out costs as much as a small write. */
export const wantsCapacity = (level: unknown): level is 'TOTAL' | 'INDEXES' => level === 'TOTAL' || level === 'INDEXES';

/**
 * The `ConsumedCapacity` of an answer. `TOTAL` is one number for table and indexes, `INDEXES` tells them apart.
 * Transactions also name the kind of unit.
 */
export const consumedCapacity = (
  { table, tableUnits, indexUnits }: Consumption,
  level: string | undefined,
  kind: Detail = 'CapacityUnits',
): Readonly<Record<string, unknown>> | undefined => {
  if (!wantsCapacity(level)) return undefined;
  const units = (amount: number) => ({ CapacityUnits: amount, [kind]: amount });
  const total = Object.values(indexUnits).reduce((sum, amount) => sum + amount, tableUnits);
  const summary = { TableName: table, ...units(total) };
  if (level === 'TOTAL') return summary;
  const indexes = Object.entries(indexUnits);
  return {
    ...summary,
    Table: units(tableUnits),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: Object.fromEntries(indexes.map(([index, amount]) => [index, units(amount)])),
    }),
  };
};

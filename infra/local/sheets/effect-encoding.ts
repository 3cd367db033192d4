import type { Cell, CellTraits, CellValue } from './cell.ts';
import type { Effect } from './effect.ts';

/**
 * How cells stand in the journal: a bare value, or `[value, traits]` with the number of an entry in `traits`.
 * Traits are shared in memory; writing each once keeps a validated column of ten thousand rows small on disk,
 * and shared again after a restart.
 */
type EncodedCell = CellValue | null | readonly [CellValue | null, number];
type EncodedCells = Omit<Extract<Effect, { type: 'cells' }>, 'cells'> & {
  readonly cells: readonly (readonly EncodedCell[])[];
  readonly traits: readonly CellTraits[];
};
export type EncodedEffect = Exclude<Effect, { type: 'cells' }> | EncodedCells;

export const encodeEffect = (effect: Effect): EncodedEffect => {
  if (effect.type !== 'cells') return effect;
  const numbers = new Map<CellTraits, number>();
  const numberOf = (traits: CellTraits): number => {
    const known = numbers.get(traits);
    if (known !== undefined) return known;
    numbers.set(traits, numbers.size);
    return numbers.size - 1;
  };
  const cells = effect.cells.map((line) =>
    line.map((cell): EncodedCell => {
      const value = cell?.value ?? null;
      return cell?.traits === undefined ? value : [value, numberOf(cell.traits)];
    }),
  );
  return { ...effect, cells, traits: [...numbers.keys()] };
};

export const decodeEffect = (effect: EncodedEffect): Effect => {
  // JSON has no undefined: a line without properties comes back as null.
  if (effect.type === 'dimension-properties')
    return { ...effect, values: effect.values.map((value) => value ?? undefined) };
  if (effect.type !== 'cells') return effect;
  const { traits, ...rest } = effect;
  return {
    ...rest,
    cells: effect.cells.map((line) => line.map((cell) => decodeCell(cell as EncodedCell, traits))),
  };
};

const isPair = (cell: EncodedCell): cell is readonly [CellValue | null, number] => Array.isArray(cell);

const decodeCell = (cell: EncodedCell, traits: readonly CellTraits[]): Cell | undefined => {
  if (cell === null) return undefined;
  if (!isPair(cell)) return { value: cell };
  const [value, number] = cell;
  const shared = traits[number];
  return {
    ...(value === null ? {} : { value }),
    ...(shared === undefined ? {} : { traits: shared }),
  };
};

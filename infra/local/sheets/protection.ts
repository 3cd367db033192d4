import type { Actor } from './actor.ts';
import { type Block, contains } from './block.ts';
import type { DimensionEdit } from './dimension-edit.ts';
import { invalid } from './google-error.ts';
import { type GridRange, gridSize, type ProtectedRange, type Sheet } from './workbook.ts';

/** Google answers 400, not 403, to a write on a protected cell. */
const refusal = () =>
  invalid(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );

/** The part of the tab's grid that a range means. */
export const blockWithin = (sheet: Sheet, range: GridRange): Block => {
  const { rowCount, columnCount } = gridSize(sheet);
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: Math.min(range.endRowIndex ?? rowCount, rowCount),
    startColumn: range.startColumnIndex ?? 0,
    endColumn: Math.min(range.endColumnIndex ?? columnCount, columnCount),
  };
};

/** Whether this person may write where the range protects. A warning-only range never stops anyone. */
export const mayEdit = (actor: Actor, range: ProtectedRange): boolean =>
  actor.owner ||
  range.warningOnly === true ||
  (range.editors?.users ?? []).some((email) => email.toLowerCase() === actor.email.toLowerCase());

type Guard = { readonly block: Block; readonly except: readonly Block[] };

const guardsAgainst = (sheet: Sheet, actor: Actor): readonly Guard[] =>
  sheet.parts.protectedRanges
    .filter((range) => !mayEdit(actor, range))
    .map((range) => ({
      block: blockWithin(sheet, range.range),
      except: (range.unprotectedRanges ?? []).map((inner) => blockWithin(sheet, inner)),
    }));

/** A check to run on each cell that changes; undefined when nothing on this tab is closed to the actor. */
export const cellGuard = (sheet: Sheet, actor: Actor): ((row: number, column: number) => void) | undefined => {
  const guards = guardsAgainst(sheet, actor);
  if (guards.length === 0) return undefined;
  return (row, column) => {
    for (const { block, except } of guards)
      if (contains(block, row, column) && !except.some((inner) => contains(inner, row, column))) throw refusal();
  };
};

/**
 * Refuses rows or columns put into, taken out of or moved through a range that is closed to the actor. Putting
 * lines right before or after a protected range only shifts it, and is allowed. [assume]
 */
export const guardDimension = (sheet: Sheet, actor: Actor, edit: DimensionEdit): void => {
  for (const { block } of guardsAgainst(sheet, actor)) {
    const [start, end] =
      edit.dimension === 'ROWS' ? [block.startRow, block.endRow] : [block.startColumn, block.endColumn];
    const stop = edit.index + edit.count;
    const inside = (at: number): boolean => at > start && at < end;
    const refused =
      edit.kind === 'inserted'
        ? inside(edit.index)
        : (edit.index < end && stop > start) || (edit.kind === 'moved' && inside(edit.to));
    if (refused) throw refusal();
  }
};

/** Refuses a person who wants to change a whole tab (remove, rename, resize) that is protected against them. */
export const guardSheet = (sheet: Sheet, actor: Actor): void => {
  if (guardsAgainst(sheet, actor).length > 0) throw refusal();
};

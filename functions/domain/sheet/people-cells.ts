import { type CellValue, cellText } from './cell.ts';
import { fingerprint } from './fingerprint.ts';

/** People's columns of one call, as values. */
export type PeopleValues = { readonly reviewed: boolean; readonly note: string };

/** What a row's people's cells say. A field is absent when it cannot be known: no such column, or not understood. */
export type PeopleReading = {
  readonly values: Partial<PeopleValues>;
  /** The tick's cell holds something that is neither yes nor no. */
  readonly unreadable: readonly 'reviewed'[];
};

export const NO_PEOPLE_VALUES: PeopleValues = { reviewed: false, note: '' };

/** What people paste over a tick box in the product's languages. */
const YES = new Set(['true', 'verdadero', 'verdadeiro', 'sí', 'si', 'sim', 'yes', 'x', '✓', '✔', '1']);
const NO = new Set(['false', 'falso', 'no', 'não', 'nao', '0', '']);

const readTick = (value: CellValue): boolean | undefined => {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  const word = String(value).trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
};

/** Reads people's cells of a row. `undefined` for a column that the tab lacks. */
export const readPeopleCells = (cells: {
  readonly reviewed: CellValue | undefined;
  readonly note: CellValue | undefined;
}): PeopleReading => {
  const reviewed = cells.reviewed === undefined ? undefined : readTick(cells.reviewed);
  return {
    values: {
      ...(reviewed === undefined ? {} : { reviewed }),
      ...(cells.note === undefined ? {} : { note: cellText(cells.note === null ? '' : String(cells.note)) }),
    },
    unreadable: cells.reviewed !== undefined && reviewed === undefined ? ['reviewed'] : [],
  };
};

/** Values as a cell would give them back. */
export const asCells = (values: PeopleValues): PeopleValues => ({
  reviewed: values.reviewed,
  note: cellText(values.note),
});

export const samePeopleValues = (left: Partial<PeopleValues>, right: Partial<PeopleValues>): boolean =>
  left.reviewed === right.reviewed && left.note === right.note;

/** A short name of people's values, for the stamp of a row. */
export const peopleFingerprint = (values: Partial<PeopleValues>): string =>
  fingerprint(`${values.reviewed ?? '?'}\n${values.note ?? ''}`);

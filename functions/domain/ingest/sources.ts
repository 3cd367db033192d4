import { placesOf } from './field-names.ts';
import { hasTimeOfDay } from './instant.ts';
import { type ReadingContext, readFacts, type SaidFact, type SourceFacts } from './read-facts.ts';

type Zone = Pick<ReadingContext, 'timeZone'>;
type Named = readonly (readonly [name: string, value: unknown])[];
type Place = Pick<SaidFact, 'file' | 'row'>;

/**
 * A sidecar's keys as they stand in the file: camelCase, snake_case or the words of a monitoring sheet. Objects are
 * read one level deep (`agent: {id, name}`); keys that mean nothing to us are the telephone system's own business.
 */
export const factsFromSidecar = (
  sidecar: Readonly<Record<string, unknown>>,
  { timeZone, file }: Zone & { readonly file?: string },
): SourceFacts =>
  readFacts(factsSaidBy(flatten(sidecar), file === undefined ? {} : { file }), { source: 'sidecar', timeZone });

/** A row of a call list: header → cell, with the row's number as a spreadsheet shows it. */
export type CallListRow = {
  /** The list's own file name, for messages. */
  readonly list: string;
  readonly row: number;
  readonly cells: Named;
};

export const factsFromCallListRow = ({ list, row, cells }: CallListRow, { timeZone }: Zone): SourceFacts =>
  readFacts(factsSaidBy(cells, { file: list, row }), { source: 'call-list', timeZone });

/** The recording's name in a row as it is written there; `undefined` when the row names none. */
export const fileNameInRow = ({ cells }: CallListRow): string | undefined => {
  const index = placesOf(cells.map(([name]) => name)).indexOf('file');
  const value = cells[index]?.[1];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** User metadata of the stored object: `x-amz-meta-started-at` arrives as `started-at`. */
export const factsFromObjectMetadata = (metadata: Readonly<Record<string, string>>, { timeZone }: Zone): SourceFacts =>
  readFacts(factsSaidBy(Object.entries(metadata), {}), { source: 'object-metadata', timeZone });

/** What named values say, in our fields: an hour that has its own name completes the date before it. */
export const factsSaidBy = (named: Named, place: Place): readonly SaidFact[] => {
  const places = placesOf(named.map(([name]) => name));
  const hour = named[places.indexOf('timeOfDay')]?.[1];
  return named.flatMap(([column, value], index): readonly SaidFact[] => {
    const field = places[index];
    if (field === undefined || field === 'file' || field === 'timeOfDay') return [];
    const isBareDate =
      field === 'startedAt' && typeof value === 'string' && value.trim() !== '' && !hasTimeOfDay(value);
    const isHour = typeof hour === 'string' && hour.trim() !== '';
    return [{ field, value: isBareDate && isHour ? `${value} ${hour}` : value, column, ...place }];
  });
};

const flatten = (sidecar: Readonly<Record<string, unknown>>): Named =>
  Object.entries(sidecar).flatMap(([key, value]): Named => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[key, value]];
    return Object.entries(value).map(([inner, innerValue]) => [`${key} ${inner}`, innerValue] as const);
  });

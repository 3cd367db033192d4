import * as z from 'zod';
import { type FoundRange, findRange } from './a1.ts';
import { invalid } from './google-error.ts';
import { blockWithin } from './protection.ts';
import { dimensionRange, gridRange, index, optional, sheetId } from './requests/wire.ts';
import {
  type DeveloperMetadata,
  gridSize,
  type MetadataLocation,
  type Sheet,
  sheetById,
  type Workbook,
} from './workbook.ts';

export const metadataLocation = z.strictObject({
  locationType: optional(z.enum(['ROW', 'COLUMN', 'SHEET', 'SPREADSHEET'])),
  spreadsheet: optional(z.boolean()),
  sheetId: optional(sheetId),
  dimensionRange: optional(dimensionRange),
});

const lookup = z.strictObject({
  locationType: optional(z.enum(['ROW', 'COLUMN', 'SHEET', 'SPREADSHEET'])),
  metadataLocation: optional(metadataLocation),
  locationMatchingStrategy: optional(z.enum(['EXACT_LOCATION', 'INTERSECTING_LOCATION'])),
  metadataId: optional(index),
  metadataKey: optional(z.string()),
  metadataValue: optional(z.string()),
  visibility: optional(z.enum(['DOCUMENT', 'PROJECT'])),
});

export const dataFilter = z.strictObject({
  developerMetadataLookup: optional(lookup),
  a1Range: optional(z.string()),
  gridRange: optional(gridRange),
});
export type DataFilter = z.output<typeof dataFilter>;
export const dataFilters = z.array(dataFilter);

/** Reads a location as a caller writes it. */
export const parseLocation = (book: Workbook, wire: z.output<typeof metadataLocation>): MetadataLocation => {
  const given = [wire.spreadsheet, wire.sheetId, wire.dimensionRange].filter((part) => part !== undefined);
  if (given.length !== 1)
    throw invalid('A metadata location needs exactly one of spreadsheet, sheetId, dimensionRange.');
  if (wire.spreadsheet !== undefined) return { locationType: 'SPREADSHEET' };
  if (wire.sheetId !== undefined) return { locationType: 'SHEET', sheetId: sheetById(book, wire.sheetId).sheetId };
  const { sheetId: id, dimension, startIndex = 0, endIndex } = wire.dimensionRange ?? { dimension: 'ROWS' as const };
  const sheet = sheetById(book, id);
  const size = dimension === 'ROWS' ? gridSize(sheet).rowCount : gridSize(sheet).columnCount;
  if (endIndex !== startIndex + 1) throw invalid('A metadata location must be exactly one row or column.');
  if (endIndex > size) throw invalid(`dimensionRange.endIndex[${endIndex}] is after the end of the grid [${size}].`);
  return { locationType: dimension === 'ROWS' ? 'ROW' : 'COLUMN', sheetId: sheet.sheetId, index: startIndex };
};

/** Developer metadata as Google returns it. */
export const wireMetadata = ({ location, ...rest }: DeveloperMetadata): object => ({
  ...rest,
  location: wireLocation(location),
});

const wireLocation = (location: MetadataLocation): object => {
  if (location.locationType === 'SPREADSHEET') return { locationType: 'SPREADSHEET', spreadsheet: true };
  if (location.locationType === 'SHEET') return location;
  const { locationType, sheetId: id, index: at } = location;
  return {
    locationType,
    dimensionRange: {
      sheetId: id,
      dimension: locationType === 'ROW' ? 'ROWS' : 'COLUMNS',
      startIndex: at,
      endIndex: at + 1,
    },
  };
};

const sameLocation = (a: MetadataLocation, b: MetadataLocation): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether metadata at `inner` lies on, or under, the place that was asked for. */
const lookupPlace = (
  book: Workbook,
  wire: NonNullable<DataFilter['developerMetadataLookup']>,
  inner: MetadataLocation,
): boolean => {
  if (wire.metadataLocation === undefined) return true;
  const place = parseLocation(book, wire.metadataLocation);
  if ((wire.locationMatchingStrategy ?? 'EXACT_LOCATION') === 'EXACT_LOCATION' && place.locationType !== 'SHEET')
    return sameLocation(place, inner);
  if (wire.locationMatchingStrategy === 'EXACT_LOCATION' || place.locationType === 'SPREADSHEET')
    return (
      sameLocation(place, inner) ||
      (place.locationType === 'SPREADSHEET' && wire.locationMatchingStrategy === 'INTERSECTING_LOCATION')
    );
  if (place.locationType === 'SHEET') return inner.locationType !== 'SPREADSHEET' && inner.sheetId === place.sheetId;
  return sameLocation(place, inner) || (inner.locationType === 'SHEET' && inner.sheetId === place.sheetId);
};

/** The metadata that a filter matches. A filter by range matches what sits on the rows, columns or tab it touches. */
export const matchMetadata = (book: Workbook, filter: DataFilter): readonly DeveloperMetadata[] => {
  const wire = filter.developerMetadataLookup;
  if (wire === undefined) {
    const { sheet, block } = filterRange(book, filter);
    return book.parts.developerMetadata.filter(({ location }) => {
      if (location.locationType === 'SPREADSHEET' || location.sheetId !== sheet.sheetId) return false;
      if (location.locationType === 'SHEET') return true;
      return location.locationType === 'ROW'
        ? location.index >= block.startRow && location.index < block.endRow
        : location.index >= block.startColumn && location.index < block.endColumn;
    });
  }
  return book.parts.developerMetadata.filter(
    (item) =>
      (wire.metadataId === undefined || item.metadataId === wire.metadataId) &&
      (wire.metadataKey === undefined || item.metadataKey === wire.metadataKey) &&
      (wire.metadataValue === undefined || item.metadataValue === wire.metadataValue) &&
      (wire.visibility === undefined || item.visibility === wire.visibility) &&
      (wire.locationType === undefined || item.location.locationType === wire.locationType) &&
      lookupPlace(book, wire, item.location),
  );
};

const filterRange = (book: Workbook, filter: DataFilter): FoundRange => {
  if (filter.a1Range !== undefined) return findRange(book, filter.a1Range);
  if (filter.gridRange === undefined) throw invalid('A data filter needs a lookup, an a1Range or a gridRange.');
  const sheet = sheetById(book, filter.gridRange.sheetId);
  return {
    sheet,
    block: blockWithin(sheet, filter.gridRange),
    openRows: filter.gridRange.endRowIndex === undefined,
    openColumns: filter.gridRange.endColumnIndex === undefined,
    singleCell: false,
  };
};

/** The ranges that a filter selects: whole rows, columns or tabs for metadata. */
export const matchRanges = (book: Workbook, filter: DataFilter): readonly FoundRange[] => {
  if (filter.developerMetadataLookup === undefined) return [filterRange(book, filter)];
  return matchMetadata(book, filter).flatMap(({ location }) => {
    if (location.locationType === 'SPREADSHEET') return book.sheets.map((sheet) => lineOf(sheet, location));
    return [lineOf(sheetById(book, location.sheetId), location)];
  });
};

const lineOf = (sheet: Sheet, location: MetadataLocation): FoundRange => {
  const range =
    location.locationType === 'ROW'
      ? { startRowIndex: location.index, endRowIndex: location.index + 1 }
      : location.locationType === 'COLUMN'
        ? { startColumnIndex: location.index, endColumnIndex: location.index + 1 }
        : {};
  const block = blockWithin(sheet, range);
  return {
    sheet,
    block,
    openRows: location.locationType !== 'ROW',
    openColumns: location.locationType !== 'COLUMN',
    singleCell: false,
  };
};

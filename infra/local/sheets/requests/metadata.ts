import * as z from 'zod';
import {
  dataFilter,
  dataFilters,
  matchMetadata,
  metadataLocation,
  parseLocation,
  wireMetadata,
} from '../data-filter.ts';
import { maskAt } from '../field-mask.ts';
import { invalid } from '../google-error.ts';
import type { Transaction } from '../transaction.ts';
import type { DeveloperMetadata } from '../workbook.ts';
import { index, optional, requestKind, requiredMask } from './wire.ts';

const developerMetadata = z.strictObject({
  metadataId: optional(index),
  metadataKey: optional(z.string()),
  metadataValue: optional(z.string()),
  location: optional(metadataLocation),
  visibility: optional(z.enum(['DOCUMENT', 'PROJECT'])),
});

/** Marks on rows and columns are shown to those who read a tab; the others are not. */
const store = (
  transaction: Transaction,
  developerMetadata: readonly DeveloperMetadata[],
  touched: readonly DeveloperMetadata[],
): void => {
  const pinned = touched.some(({ location }) => location.locationType === 'ROW' || location.locationType === 'COLUMN');
  if (pinned) transaction.setBook({ developerMetadata });
  else transaction.setBookQuietly({ developerMetadata });
};

const createDeveloperMetadata = requestKind(
  z.strictObject({ developerMetadata }),
  (transaction, { developerMetadata: wire }) => {
    const { book } = transaction;
    const { metadataKey, metadataId: wanted, location, visibility, metadataValue } = wire;
    if (metadataKey === undefined || metadataKey === '') throw invalid('developerMetadata.metadataKey must be set.');
    if (visibility === undefined) throw invalid('developerMetadata.visibility must be set.');
    if (location === undefined) throw invalid('developerMetadata.location must be set.');
    const known = book.parts.developerMetadata;
    const metadataId = wanted ?? transaction.freshId();
    if (known.some((item) => item.metadataId === metadataId))
      throw invalid(`Developer metadata with ID ${metadataId} already exists.`);
    const made: DeveloperMetadata = {
      metadataId,
      metadataKey,
      visibility,
      location: parseLocation(book, location),
      ...(metadataValue === undefined ? {} : { metadataValue }),
    };
    store(transaction, [...known, made], [made]);
    return { developerMetadata: wireMetadata(made) };
  },
);

const updateDeveloperMetadata = requestKind(
  z.strictObject({ dataFilters, developerMetadata, fields: optional(z.string()) }),
  (transaction, { dataFilters: filters, developerMetadata: wire, fields }) => {
    const mask = requiredMask(fields);
    const { book } = transaction;
    const matched = new Set(filters.flatMap((filter) => matchMetadata(book, filter)));
    const masked = (name: string): boolean => maskAt(mask, name) !== undefined;
    const updated: DeveloperMetadata[] = [];
    const next = book.parts.developerMetadata.map((item) => {
      if (!matched.has(item)) return item;
      const { metadataValue: oldValue, ...rest } = item;
      const value = masked('metadataValue') ? wire.metadataValue : oldValue;
      const changed: DeveloperMetadata = {
        ...rest,
        ...(masked('metadataKey') && wire.metadataKey !== undefined ? { metadataKey: wire.metadataKey } : {}),
        ...(masked('visibility') && wire.visibility !== undefined ? { visibility: wire.visibility } : {}),
        ...(masked('location') && wire.location !== undefined ? { location: parseLocation(book, wire.location) } : {}),
        ...(value === undefined ? {} : { metadataValue: value }),
      };
      updated.push(changed);
      return changed;
    });
    if (updated.length > 0) store(transaction, next, [...matched, ...updated]);
    return { developerMetadata: updated.map(wireMetadata) };
  },
);

const deleteDeveloperMetadata = requestKind(z.strictObject({ dataFilter: dataFilter }), (transaction, request) => {
  const { book } = transaction;
  const matched = new Set(matchMetadata(book, request.dataFilter));
  const kept = book.parts.developerMetadata.filter((item) => !matched.has(item));
  if (matched.size > 0) store(transaction, kept, [...matched]);
  return { deletedDeveloperMetadata: [...matched].map(wireMetadata) };
});

export const metadataRequests = { createDeveloperMetadata, updateDeveloperMetadata, deleteDeveloperMetadata };

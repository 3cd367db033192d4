import * as z from 'zod';
import { dataFilters, matchMetadata, wireMetadata } from '../data-filter.ts';
import { notFound } from '../google-error.ts';
import { optional, parseWire } from '../requests/wire.ts';
import { BOOK, type Operation, path } from './operation.ts';

const searchMetadata: Operation['run'] = ({ store }, { id, body: wire }) => {
  const body = parseWire(z.strictObject({ dataFilters: optional(dataFilters) }), wire, '');
  const book = store.book(id);
  const matched = new Map<number, { readonly metadata: object; readonly filters: object[] }>();
  (body.dataFilters ?? []).forEach((filter, at) => {
    const asSent = (wire as { readonly dataFilters?: readonly object[] }).dataFilters?.[at] ?? {};
    for (const item of matchMetadata(book, filter)) {
      const known = matched.get(item.metadataId) ?? { metadata: wireMetadata(item), filters: [] };
      known.filters.push(asSent);
      matched.set(item.metadataId, known);
    }
  });
  const found = [...matched.values()];
  if (found.length === 0) return {};
  return {
    matchedDeveloperMetadata: found.map((item) => ({ developerMetadata: item.metadata, dataFilters: item.filters })),
  };
};

/** `spreadsheets.developerMetadata.*`. */
export const metadataOperations: readonly Operation[] = [
  {
    name: 'developerMetadata.search',
    method: 'POST',
    path: path(`${BOOK}/developerMetadata:search`),
    quota: 'read',
    run: searchMetadata,
  },
  {
    name: 'developerMetadata.get',
    method: 'GET',
    path: path(`${BOOK}/developerMetadata/(\\d+)`),
    quota: 'read',
    run: ({ store }, { id, rest }) => {
      const found = store.book(id).parts.developerMetadata.find((item) => item.metadataId === Number(rest));
      if (found === undefined) throw notFound();
      return wireMetadata(found);
    },
  },
];

import { GoogleError, invalid } from '../google-error.ts';
import type { Transaction } from '../transaction.ts';
import { bandAndMergeRequests } from './bands-and-merges.ts';
import { cellRequests } from './cells.ts';
import { chartRequests } from './charts.ts';
import { conditionalFormatRequests } from './conditional-formats.ts';
import { validationRequests } from './data-validation.ts';
import { dimensionRequests } from './dimensions.ts';
import { filterRequests } from './filters.ts';
import { findRequests } from './find-replace.ts';
import { metadataRequests } from './metadata.ts';
import { namedRangeRequests } from './named-ranges.ts';
import { pasteRequests } from './paste.ts';
import { protectionRequests } from './protected-ranges.ts';
import { sortRequests } from './sorting.ts';
import { tabRequests } from './tabs.ts';
import { type RequestKind, snake } from './wire.ts';

const KINDS: ReadonlyMap<string, RequestKind> = new Map(
  Object.entries({
    ...tabRequests,
    ...cellRequests,
    ...validationRequests,
    ...findRequests,
    ...dimensionRequests,
    ...sortRequests,
    ...pasteRequests,
    ...protectionRequests,
    ...conditionalFormatRequests,
    ...metadataRequests,
    ...filterRequests,
    ...bandAndMergeRequests,
    ...chartRequests,
    ...namedRangeRequests,
  }),
);

/** Every kind of `batchUpdate` request that the local workbook carries out. */
export const SUPPORTED_REQUESTS: readonly string[] = [...KINDS.keys()];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Carries out the requests of a `batchUpdate` in order, each seeing what those before it did. Throws at the first
 * that is refused, naming its place; the caller's transaction takes everything back.
 */
export const runBatch = (
  transaction: Transaction,
  requests: unknown,
  count: (kind: string) => void = () => {},
): readonly object[] => {
  if (!Array.isArray(requests) || requests.length === 0) throw invalid('Must specify at least one request.');
  return requests.map((request: unknown, at) => {
    const set = isObject(request)
      ? Object.entries(request).filter(([, value]) => value !== undefined && value !== null)
      : [];
    const [first] = set;
    if (first === undefined) throw invalid(`Invalid requests[${at}]: No request set.`);
    if (set.length > 1) throw invalid(`Invalid requests[${at}]: more than one request set.`);
    const [name, wire] = first;
    const kind = KINDS.get(name);
    if (kind === undefined) throw invalid(`Invalid requests[${at}]: ${name} is unsupported by the local workbook.`);
    count(name);
    try {
      const reply = kind.run(transaction, wire, `requests[${at}].${snake(name)}`);
      return reply === undefined ? {} : { [name]: reply };
    } catch (error) {
      if (error instanceof GoogleError && error.details.length === 0)
        throw error.within(`Invalid requests[${at}].${name}`);
      throw error;
    }
  });
};

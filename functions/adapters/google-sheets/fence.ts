import type { sheets_v4 } from '@googleapis/sheets';
import { FENCE_METADATA_KEY } from './place.ts';

/**
 * Every request of ours creates developer metadata with an id that we choose: one more than the newest that the read
 * saw. Google refuses an id that exists, and with it the whole request. So a request is applied once however often it
 * is sent, and of two that were planned on the same reading (a slow worker, an answer that never came) only the first
 * is applied. Some ids are kept, because a lost request may still arrive after later ones.
 */
const FIRST_FENCE = 1_000_000_000;
const KEPT_FENCES = 20;

export const nextFence = (fence: number): number => Math.max(fence, FIRST_FENCE) + 1;

export const fenceRequests = (
  sheetId: number,
  fence: number,
  seen: readonly number[],
): readonly sheets_v4.Schema$Request[] => [
  {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: fence,
        metadataKey: FENCE_METADATA_KEY,
        metadataValue: '1',
        visibility: 'DOCUMENT',
        location: { sheetId },
      },
    },
  },
  ...seen
    .filter((old) => old <= fence - KEPT_FENCES)
    .map((metadataId) => ({ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } })),
];

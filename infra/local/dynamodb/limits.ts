/** Limits of the service that are enforced here (Amazon DynamoDB developer guide, "Quotas"). */
export const MAX_ITEM_BYTES = 400 * 1024;
export const MAX_TRANSACTION_ITEMS = 100;
export const MAX_TRANSACTION_BYTES = 4 * 1024 * 1024;
export const MAX_PAGE_BYTES = 1024 * 1024;
export const MAX_BATCH_GET_BYTES = 16 * 1024 * 1024;
export const MAX_REQUEST_BYTES = 16 * 1024 * 1024;
export const MAX_HASH_KEY_BYTES = 2048;
export const MAX_RANGE_KEY_BYTES = 1024;
/** A `ClientRequestToken` is remembered for ten minutes. */
export const TOKEN_LIFE_MS = 10 * 60 * 1000;
/** Stream records are kept for a day. */
export const STREAM_LIFE_MS = 24 * 60 * 60 * 1000;
/** Ours, not the service's: how long records wait for a consumer that has not read them. One that is gone must not keep them for ever. */
export const UNREAD_STREAM_LIFE_MS = 30 * 24 * 60 * 60 * 1000;
/** Items whose time to live lies further back are never deleted by it. */
export const TTL_HORIZON_SECONDS = 5 * 365 * 24 * 60 * 60;
/** Shard iterators expire. */
export const ITERATOR_LIFE_MS = 15 * 60 * 1000;

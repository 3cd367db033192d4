/** Limits of Apps Script that the host keeps, so that what breaks there breaks here (developers.google.com, "Quotas"). */
export const RUN_LIMIT_MS = 6 * 60_000;
export const SIMPLE_TRIGGER_LIMIT_MS = 30_000;
export const PROPERTY_VALUE_BYTES = 9 * 1024;
export const PROPERTY_STORE_BYTES = 500 * 1024;
export const CACHE_VALUE_BYTES = 100 * 1024;
export const CACHE_KEY_CHARACTERS = 250;
export const CACHE_DEFAULT_SECONDS = 600;
export const CACHE_MAXIMUM_SECONDS = 21_600;
export const URL_CHARACTERS = 2_082;
export const FETCH_BODY_BYTES = 50 * 1024 * 1024;
/** Executions at once. Google allows 30 a person; one machine needs a few. */
export const WORKERS = 3;

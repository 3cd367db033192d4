/** All that the product does with S3, in one module, as a function's bundle has it. */
export { createObjectLinks } from '../../../functions/adapters/s3/object-links.ts';
export { createObjectStore, openBucket } from '../../../functions/adapters/s3/object-store.ts';
export { createTranscriptStore } from '../../../functions/adapters/s3/transcript-store.ts';
export { createWorkbookStateStore } from '../../../functions/adapters/s3/workbook-state-store.ts';

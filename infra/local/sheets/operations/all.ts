import { driveOperations } from './drive.ts';
import { metadataOperations } from './metadata.ts';
import type { Operation } from './operation.ts';
import { spreadsheetOperations } from './spreadsheets.ts';
import { valueOperations } from './values.ts';

/** Everything that is answered. The first whose path matches is taken. */
export const OPERATIONS: readonly Operation[] = [
  ...spreadsheetOperations,
  ...valueOperations,
  ...metadataOperations,
  ...driveOperations,
];
